/** SVG files in Chromium, opened directly and without a policy, as on a host that sends no headers. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readSvg } from "../../src/media/svg/index.ts";
import { ATTACKS } from "../attack/svg-corpus.ts";
import { DRAWINGS } from "../attack/svg-drawings.ts";
import { browserForAll } from "./chromium.ts";

const browser = browserForAll();

let server: Server | undefined;
let base = "";
/** The served files, by path. */
const files = new Map<string, string | Uint8Array>();
/** Requests other than for the files themselves. */
let asked: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? "";
    const file = files.get(path);
    if (file === undefined) asked.push(path);
    response.writeHead(file === undefined ? 404 : 200, { "Content-Type": "image/svg+xml" });
    response.end(file);
  });
  await new Promise<void>((listening) => {
    server?.listen(0, "127.0.0.1", listening);
  });
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server?.close());

/** Opens a file; returns its effects other than being shown. */
async function deedsOf(page: Page, file: string | Uint8Array): Promise<string[]> {
  const path = `/${files.size}.svg`;
  files.set(path, typeof file === "string" ? file.replaceAll("HIT", `${base}/hit`) : file);
  asked = [];
  const deeds: string[] = [];
  const onDialog = () => deeds.push("dialog");
  page.on("dialog", onDialog);
  await page.goto(base + path);
  await page.waitForTimeout(100);
  page.off("dialog", onDialog);
  return [
    ...deeds,
    ...asked.filter((one) => one !== "/favicon.ico"),
    ...(page.url() === base + path ? [] : [page.url()]),
  ];
}

function published(file: string): string | undefined {
  const bytes = new TextEncoder().encode(file);
  const reading = readSvg(bytes.length, () => bytes);
  return reading.kind === "clean" ? new TextDecoder().decode(reading.bytes) : undefined;
}

test("files of the corpus do run scripts and load from other hosts in this browser, so the test can detect it", async () => {
  const page = await browser().newPage();
  let doers = 0;
  for (const [first, second] of Object.values(ATTACKS))
    for (const file of [first, second])
      if (file !== undefined && (await deedsOf(page, file)).length > 0) doers += 1;
  expect(doers).toBeGreaterThan(9);
  await page.close();
});

test("no published drawing runs a script or loads anything", async () => {
  const page = await browser().newPage();
  for (const [name, drawing] of Object.entries(DRAWINGS))
    expect([name, await deedsOf(page, published(drawing) ?? "")]).toEqual([name, []]);
  await page.close();
});

test("a drawing with an attack is rejected or harmless", async () => {
  const page = await browser().newPage();
  const texts = Object.values(ATTACKS)
    .flat()
    .filter((file) => typeof file === "string");
  for (const drawing of [DRAWINGS.Inkscape ?? "", DRAWINGS.D3 ?? ""])
    for (const attack of texts) {
      const inside = attack.slice(
        attack.indexOf(">", attack.indexOf("<svg")) + 1,
        attack.lastIndexOf("</svg>"),
      );
      const end = drawing.lastIndexOf("</svg>");
      const result = published(
        drawing.slice(0, end) + inside.replaceAll("HIT", `${base}/hit`) + drawing.slice(end),
      );
      if (result !== undefined) expect([inside, await deedsOf(page, result)]).toEqual([inside, []]);
    }
  await page.close();
});

test("every drawing looks as before", async () => {
  const page = await browser().newPage({ viewport: { width: 400, height: 200 } });
  const shot = async (file: string) => {
    await deedsOf(page, file);
    return (await page.screenshot()).toString("base64");
  };
  const blank = await shot('<svg xmlns="http://www.w3.org/2000/svg"/>');
  for (const [name, drawing] of Object.entries(DRAWINGS)) {
    const before = await shot(drawing);
    expect([name, before === blank]).toEqual([name, false]);
    expect([name, (await shot(published(drawing) ?? "")) === before]).toEqual([name, true]);
  }
  await page.close();
});
