/** The development server shows drafts: to its own pages only, read-only, and only while it runs. */
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { sitePaths } from "../../src/collect/site-paths.ts";
import { type DevServer, serveSite } from "../../src/eleventy/serve.ts";
import { buildHere, lastingFolderWith, REPOSITORY, siteWith } from "../cli/sandbox.ts";
import { entry, type Files, SITE, SVG } from "../live.ts";

const CONTENT: Files = {
  "site.yml": SITE,
  "summit/index.md": "---\ntitle: The summit\n---\n",
  "summit/1005-kallas-arrives.md": entry("time: 2025-03-20T10:05\nheadline: Kallas arrives"),
  "summit/1020-draft.md": entry(
    "time: 2025-03-20T10:20\nheadline: A draft\ndraft: true\nimage: secret.svg\nalt: x\ncredit: none",
  ),
  "summit/secret.svg": SVG,
};
const DRAFT = "/live/summit/draft/";
const PICTURE = "/live/summit/media/secret.svg";
const MISSING = "/live/summit/media/nothing.svg";

let folder: string;
let address: URL;
let serving: DevServer;
const home = process.cwd();

beforeAll(async () => {
  folder = lastingFolderWith(
    Object.fromEntries(Object.entries(CONTENT).map(([path, text]) => [`content/${path}`, text])),
  );
  let ready = "";
  serving = await serveSite({
    site: sitePaths(join(folder, "content"), undefined),
    host: "127.0.0.1",
    port: 18_180,
    now: Date.parse("2026-01-01T00:00Z"),
    onBuilt: () => {},
    onFailure: () => {},
    onReady: (at) => {
      ready = at;
    },
  });
  address = new URL(ready);
});

afterAll(async () => {
  await serving.close();
  process.chdir(home);
  rmSync(folder, { recursive: true, force: true });
});

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

function send(path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Answer> {
  const { port } = address;
  return new Promise((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port, path, headers, method }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (part: string) => {
        text += part;
      });
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
      );
    });
    sent.on("error", reject).end();
  });
}

test.each(["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"])(
  "%s is not allowed, at any address",
  async (method) => {
    for (const path of [DRAFT, PICTURE, MISSING, "/", "/.11ty/reload-client.js"]) {
      const { status, headers, text } = await send(path, {}, method);
      expect([path, status, headers.allow]).toEqual([path, 405, "GET, HEAD"]);
      expect(text).not.toContain("draft");
    }
  },
);

test("HEAD answers as GET does, without a body", async () => {
  for (const path of [DRAFT, PICTURE, MISSING, "/live/assets/asrun.css"]) {
    const [head, get] = [await send(path, {}, "HEAD"), await send(path)];
    expect([path, head.status, head.text]).toEqual([path, get.status, ""]);
    const lasting = ({ headers: { date: _, ...headers } }: Answer) => headers;
    expect(lasting(head)).toEqual(lasting(get));
  }
});

test.each([
  ["bytes=0-9", 0, 10],
  ["bytes=10-", 10, undefined],
  ["bytes=-7", -7, undefined],
] as const)("a range request gets only its part of the file: %s", async (range, start, end) => {
  const { status, headers, text } = await send(PICTURE, { range });
  const part = SVG.slice(start, end);
  expect([status, text]).toEqual([206, part]);
  const first = start < 0 ? SVG.length + start : start;
  expect(headers["content-range"]).toBe(`bytes ${first}-${first + part.length - 1}/${SVG.length}`);
  expect(headers["accept-ranges"]).toBe("bytes");
  expect((await send(DRAFT, { range })).status).toBe(206);
});

test("a range beyond the end is rejected with the size of the file", async () => {
  const { status, headers, text } = await send(PICTURE, { range: `bytes=${SVG.length}-` });
  expect([status, headers["content-range"], text]).toEqual([416, `bytes */${SVG.length}`, ""]);
});

test.each([PICTURE, DRAFT])("content of %s that a client already has is not sent again", async (path) => {
  const { headers } = await send(path);
  const { etag = "", "last-modified": modified = "" } = headers;
  for (const known of [
    { "if-none-match": String(etag) },
    { "if-none-match": `"other", W/${etag}` },
    { "if-modified-since": String(modified) },
  ])
    expect(await send(path, known)).toMatchObject({ status: 304, text: "" });
  for (const unknown of [
    { "if-none-match": '"other"', "if-modified-since": String(modified) },
    { "if-modified-since": "Mon, 01 Jan 2001 00:00:00 GMT" },
  ])
    expect((await send(path, unknown)).status).toBe(200);
});

test("no response can be framed, embedded, stored or read as another type", async () => {
  const answers = [
    await send(DRAFT),
    await send(PICTURE),
    await send(MISSING),
    await send("/"),
    await send("/live"),
    await send("/%ff"),
    await send("/.11ty/reload-client.js"),
    await send(DRAFT, { host: "attacker.example" }),
    await send(DRAFT, {}, "POST"),
  ];
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 302, 400, 403, 404, 405]));
  for (const { headers } of answers)
    expect(headers).toMatchObject({
      "x-frame-options": "DENY",
      "cross-origin-resource-policy": "same-origin",
      "cross-origin-opener-policy": "same-origin",
      "x-content-type-options": "nosniff",
      "referrer-policy": "same-origin",
      "cache-control": "no-store",
    });
  expect((await send(DRAFT)).headers["content-security-policy"]).toBe("frame-ancestors 'none'");
});

describe("a page of another site can't find out whether a draft's picture exists:", () => {
  /** The headers that a browser sends for each kind of request. */
  const ways: Record<string, Record<string, string>> = {
    img: { "sec-fetch-mode": "no-cors", "sec-fetch-dest": "image" },
    script: { "sec-fetch-mode": "no-cors", "sec-fetch-dest": "script" },
    fetch: { "sec-fetch-mode": "cors", "sec-fetch-dest": "empty" },
    iframe: { "sec-fetch-mode": "navigate", "sec-fetch-dest": "iframe" },
    object: { "sec-fetch-mode": "navigate", "sec-fetch-dest": "object" },
    video: { "sec-fetch-mode": "no-cors", "sec-fetch-dest": "video" },
  };
  const sites = ["cross-site", "same-site"];
  test.each(Object.entries(ways))("%s", async (_, way) => {
    for (const site of sites) {
      const [there, missing] = [PICTURE, MISSING].map((path) =>
        send(path, { ...way, "sec-fetch-site": site }),
      );
      expect(await there).toMatchObject({ status: 403 });
      expect((await missing)?.text).toBe((await there)?.text);
    }
  });

  test("by a browser that sends only the origin of a script", async () => {
    for (const origin of ["https://attacker.example", "http://127.0.0.1:1", "null"])
      expect(await send(PICTURE, { origin })).toMatchObject({ status: 403 });
  });

  test("own pages, own fetches and links that a reader follows get a response", async () => {
    const own = { "sec-fetch-site": "same-origin", ...ways.img };
    expect(await send(PICTURE, own)).toMatchObject({ status: 200 });
    expect(await send(PICTURE, { origin: address.origin })).toMatchObject({ status: 200 });
    const typed = { "sec-fetch-site": "none", "sec-fetch-mode": "navigate", "sec-fetch-dest": "document" };
    expect(await send(DRAFT, typed)).toMatchObject({ status: 200 });
    const followed = { ...typed, "sec-fetch-site": "cross-site" };
    expect(await send(DRAFT, followed)).toMatchObject({ status: 200 });
  });
});

describe("the reload socket", () => {
  const upgrade = (origin: string) =>
    new Promise<string>((resolve) => {
      const socket = {
        connection: "Upgrade",
        upgrade: "websocket",
        "sec-websocket-key": "dGhlIHNhbXBsZSBub25jZQ==",
        "sec-websocket-version": "13",
      };
      const sent = request({ host: "127.0.0.1", port: address.port, headers: { ...socket, origin } });
      sent.on("upgrade", (_, stream) => {
        stream.destroy();
        resolve("open");
      });
      sent.on("error", () => resolve("closed")).end();
    });

  test("is open to the server's own pages, and to no other port of this machine", async () => {
    expect(await upgrade(address.origin)).toBe("open");
    for (const origin of ["http://127.0.0.1:1", "http://localhost", "https://attacker.example", "null"])
      expect([origin, await upgrade(origin)]).toEqual([origin, "closed"]);
  });
});

describe("drafts are removed", () => {
  const shown = (site: string) => join(site, ".asrun/serve/summit/draft/index.html");
  const left = (site: string) =>
    ["serve", "serve-state", "serve-lock"].filter((name) => existsSync(join(site, ".asrun", name)));

  /** `asrun serve` in a separate process, once it shows the draft. */
  async function serveSiteAlone(site: string, port: number) {
    const cli = join(REPOSITORY, "lib/bin/cli.js");
    const server = spawn(process.execPath, [cli, "serve", "--port", String(port)], { cwd: site });
    const ended = new Promise<number | null>((resolve) => server.on("exit", resolve));
    await vi.waitFor(() => expect(existsSync(shown(site))).toBe(true), { timeout: 30_000, interval: 50 });
    return { server, ended };
  }

  test.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
    ["SIGHUP", 129],
  ] as const)("after %s", async (signal, code) => {
    const site = siteWith(CONTENT);
    const { server, ended } = await serveSiteAlone(site, 18_280);
    server.kill(signal);
    expect(await ended).toBe(code);
    expect(left(site)).toEqual([]);
  });

  test("by the next build after a kill, and not while a server runs", async () => {
    const site = siteWith(CONTENT);
    const { server, ended } = await serveSiteAlone(site, 18_380);
    expect(await buildHere(site)).toMatchObject({ code: 0 });
    expect(existsSync(shown(site))).toBe(true);
    server.kill("SIGKILL");
    await ended;
    expect(readFileSync(shown(site), "utf8")).toContain("A draft");
    expect(await buildHere(site)).toMatchObject({ code: 0 });
    expect(left(site)).toEqual([]);
  });

  test("by the next build, if a version without a lock has left them", async () => {
    const site = siteWith(CONTENT);
    mkdirSync(join(site, ".asrun/serve"), { recursive: true });
    writeFileSync(join(site, ".asrun/serve/draft.html"), "");
    expect(await buildHere(site)).toMatchObject({ code: 0 });
    expect(left(site)).toEqual([]);
  });
});

test("one server at a time uses the folder of a site", async () => {
  const second = serveSite({
    site: sitePaths(join(folder, "content"), undefined),
    host: "127.0.0.1",
    port: 18_480,
    now: 0,
    onBuilt: () => {},
    onFailure: () => {},
    onReady: () => {},
  });
  await expect(second).rejects.toThrow(/^another asrun serve is running \(process \d+/);
  expect((await send(DRAFT)).status).toBe(200);
});
