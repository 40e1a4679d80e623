import { rmSync } from "node:fs";
import { request } from "node:http";
import { createConnection } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { sitePaths } from "../../src/collect/site-paths.ts";
import { type DevServer, serveSite } from "../../src/eleventy/serve.ts";
import { lastingFolderWith, write } from "../cli/sandbox.ts";
import { entry, SITE } from "../live.ts";

let folder: string;
let address: string;
let serving: DevServer;
const home = process.cwd();

beforeAll(async () => {
  folder = lastingFolderWith({
    "content/site.yml": SITE,
    "content/summit/index.md": "---\ntitle: The summit\n---\n",
    "content/summit/1005-kallas-arrives.md": entry("time: 2025-03-20T10:05\nheadline: Kallas arrives"),
    "templates/style.css": "",
    "content/summit/1020-draft.md": entry("time: 2025-03-20T10:20\nheadline: A draft\ndraft: true"),
  });
  serving = await serveSite({
    site: sitePaths(join(folder, "content"), undefined),
    host: "127.0.0.1",
    port: 18_080,
    now: Date.parse("2026-01-01T00:00Z"),
    onBuilt: () => {},
    onFailure: () => {},
    onReady: (ready) => {
      address = ready;
    },
  });
});

afterAll(async () => {
  await serving.close();
  process.chdir(home);
  rmSync(folder, { recursive: true, force: true });
});

/** A request exactly as written: no client normalizes the path. */
function get(
  path: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; text: string; location: string | undefined }> {
  const { port } = new URL(address);
  return new Promise((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port, path, headers }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (part: string) => {
        text += part;
      });
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, text, location: response.headers.location }),
      );
    });
    sent.on("error", reject).end();
  });
}

const entryPage = (id: string) => get(`/live/summit/${id}/`);
const soon = { timeout: 10_000, interval: 50 };

test("the archive is served below its own path, with drafts marked and excluded from indexing", async () => {
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/live\/$/);
  const { status, text } = await entryPage("draft");
  expect(status).toBe(200);
  expect(text).toContain("Draft, not published");
  expect(text).toContain('<meta name="robots" content="noindex">');
  expect(text.match(/connect-src/g)).toHaveLength(1);
});

test("pages show entries that are added, changed, renamed and deleted", async () => {
  write(folder, { "content/summit/1030-added.md": entry("time: 2025-03-20T10:30\nheadline: Added") });
  await vi.waitFor(async () => expect((await entryPage("added")).text).toContain("<h1>Added</h1>"), soon);
  write(folder, { "content/summit/1030-added.md": entry("time: 2025-03-20T10:30\nheadline: Changed") });
  await vi.waitFor(async () => expect((await entryPage("added")).text).toContain("<h1>Changed</h1>"), soon);
  write(folder, { "content/summit/1030-renamed.md": entry("time: 2025-03-20T10:30\nheadline: Renamed") });
  rmSync(join(folder, "content/summit/1030-added.md"));
  await vi.waitFor(async () => expect((await entryPage("added")).status).toBe(404), soon);
  await vi.waitFor(async () => expect((await entryPage("renamed")).status).toBe(200), soon);
  rmSync(join(folder, "content/summit/1030-renamed.md"));
  await vi.waitFor(async () => expect((await entryPage("renamed")).status).toBe(404), soon);
});

test("pages show changes of the site, its people and its theme", async () => {
  const home = async () => (await get("/live/")).text;
  write(folder, { "content/site.yml": SITE.replace("Example Live", "Another name") });
  await vi.waitFor(async () => expect(await home()).toContain("Another name"), soon);
  write(folder, { "content/people.yml": "ada: {name: Ada Lovelace}\n" });
  write(folder, {
    "content/summit/1040-by-ada.md": entry("time: 2025-03-20T10:40\nheadline: By Ada\nauthor: ada"),
  });
  await vi.waitFor(async () => expect((await entryPage("by-ada")).text).toContain("Ada Lovelace"), soon);
  write(folder, { "content/people.yml": "ada: {name: Ada King}\n" });
  await vi.waitFor(async () => expect((await entryPage("by-ada")).text).toContain("Ada King"), soon);
  write(folder, { "templates/style.css": "a { top: 7px }\n" });
  await vi.waitFor(
    async () => expect((await get("/live/assets/asrun.css")).text).toContain("top: 7px"),
    soon,
  );
  write(folder, { "content/site.yml": SITE });
});

test("problems are reported on every page, and the last successful build stays visible", async () => {
  write(folder, { "content/summit/1005-kallas-arrives.md": entry("time: 2025-03-20T10:05\nhedline: X") });
  await vi.waitFor(
    async () => expect((await get("/live/")).text).toContain("did you mean &quot;headline&quot;?"),
    soon,
  );
  expect((await entryPage("kallas-arrives")).text).toContain("<h1>Kallas arrives</h1>");
  write(folder, {
    "content/summit/1005-kallas-arrives.md": entry("time: 2025-03-20T10:05\nheadline: Mended"),
  });
  await vi.waitFor(
    async () => expect((await entryPage("kallas-arrives")).text).toContain("<h1>Mended</h1>"),
    soon,
  );
  expect((await get("/live/")).text).not.toContain("did you mean");
});

test("a notice stays in view, also on the 404 page, which is reloaded as well", async () => {
  write(folder, { "content/summit/1050-bad.md": entry("time: 2025-03-20T10:50\nhedline: X") });
  const notice = /<div class="asrun-notice" role="alert">[\s\S]*1 error in the content/;
  await vi.waitFor(async () => expect((await get("/live/nothing/")).text).toMatch(notice), soon);
  const { status, text } = await get("/live/nothing/");
  expect(status).toBe(404);
  expect(text).toContain('<script type="module" src="/.11ty/reload-client.js"></script>');
  // The policy of the pages allows scripts and styles in files only.
  expect(text).not.toMatch(/<script[^>]*>[^<]|<style/);
  const style = /<link rel="stylesheet" href="(\/\.asrun\/[^"]*)">/.exec(text)?.[1] ?? "";
  expect((await get(style)).text).toContain("position: fixed");
  rmSync(join(folder, "content/summit/1050-bad.md"));
  await vi.waitFor(async () => expect((await get("/live/")).text).not.toMatch(notice), soon);
});

test("entries under embargo are not shown, and every page lists them", async () => {
  write(folder, {
    "content/summit/1055-vote.md": entry("time: 2025-03-20T10:55\nembargo: 2126-01-01T00:00", "Secret.\n"),
  });
  const notice =
    /<div class="asrun-notice" role="status">\n<details><summary>Held back, so not shown here: 1 entry</;
  await vi.waitFor(async () => expect((await get("/live/")).text).toMatch(notice), soon);
  const { text } = await get("/live/summit/");
  expect(text).toContain(
    "content/summit/1055-vote.md:3:10 notice under embargo until 2126-01-01T00:00:00+00:00",
  );
  expect(text).not.toContain("Secret.");
  rmSync(join(folder, "content/summit/1055-vote.md"));
  await vi.waitFor(async () => expect((await get("/live/")).text).not.toMatch(notice), soon);
});

test("when the site's address changes, the preview follows and redirects open pages", async () => {
  write(folder, { "content/site.yml": SITE.replace("/live/", "/archive/") });
  await vi.waitFor(async () => expect((await get("/archive/summit/")).status).toBe(200), soon);
  expect(address).toMatch(/\/archive\/$/);
  expect((await get("/archive/")).text).toContain('href="/archive/assets/asrun.css"');
  expect((await get("/archive/assets/asrun.css")).status).toBe(200);
  expect(await get("/live/summit/")).toMatchObject({ status: 302, location: "/archive/summit/" });
  write(folder, { "content/site.yml": SITE });
  await vi.waitFor(async () => expect((await get("/live/summit/")).status).toBe(200), soon);
  expect((await get("/archive/summit/draft/")).location).toBe("/live/summit/draft/");
});

test.each([
  "/%2e%2e/",
  "/live/%2e%2e%2f%2e%2e%2fcontent/site.yml",
  "/%ff",
  "//elsewhere",
  "/live/..%5c..%5cx",
  "/live/%00",
])("%s is rejected, and the server keeps running", async (path) => {
  expect((await get(path)).status).toBe(400);
  expect((await get("/live/")).status).toBe(200);
});

test("requests for another host name are rejected", async () => {
  const { status, text } = await get("/live/summit/draft/", { host: "attacker.example" });
  expect(status).toBe(403);
  expect(text).not.toContain("draft");
});

test("a page of another site can't listen to changes", async () => {
  const { port } = new URL(address);
  const answer = await new Promise<string>((resolve) => {
    const socket = createConnection({ host: "127.0.0.1", port: Number(port) });
    let heard = "";
    socket.on("data", (part) => {
      heard += part.toString();
    });
    socket.on("close", () => resolve(heard));
    socket.write(
      `GET / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: https://attacker.example\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n`,
    );
  });
  expect(answer).not.toContain("101");
});

test("the server listens on the loopback address only", async () => {
  const { port } = new URL(address);
  const { networkInterfaces } = await import("node:os");
  const outside = Object.values(networkInterfaces())
    .flat()
    .filter((one) => one?.family === "IPv4" && !one.internal);
  for (const one of outside) {
    const refused = new Promise((resolve) =>
      createConnection({ host: one?.address ?? "", port: Number(port) })
        .on("error", () => resolve(true))
        .on("connect", () => resolve(false)),
    );
    expect(await refused).toBe(true);
  }
});
