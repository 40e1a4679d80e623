/** How long a reader waits for a result: Chromium as a slow phone on a slow network, with a server that compresses. */
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { type Browser, chromium } from "playwright-core";

const EXECUTABLE = process.env.CHROMIUM ?? "/usr/bin/chromium";

/** Lighthouse's phone: 1.6 Mbit/s with 150 ms for each round trip, and a quarter of this processor's speed. */
const NETWORK = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};
const SLOWDOWN = 4;

/** In ms: a quick typist; and for how long nothing changes when a search has ended. */
const BETWEEN_LETTERS = 120;
const QUIET = 1500;

const TYPES: Readonly<Record<string, string>> = { html: "text/html", js: "text/javascript", css: "text/css" };

/** In ms, for each query: from the last letter on the search page, and from following a link to its results. */
export interface PhoneTimes {
  readonly typed: readonly number[];
  readonly linked: readonly number[];
}

/** The times of some queries, each with an empty cache; `undefined` without Chromium. */
export async function measureOnPhone(
  dist: string,
  base: string,
  queries: readonly string[],
): Promise<PhoneTimes | undefined> {
  if (!existsSync(EXECUTABLE)) return undefined;
  const { server, url } = await serveCompressed(dist, base);
  const browser = await chromium.launch({ executablePath: EXECUTABLE, args: ["--no-sandbox"] });
  const [typed, linked]: [number[], number[]] = [[], []];
  try {
    for (const query of queries) {
      typed.push(await timeTyping(browser, `${url}search/`, query));
      linked.push(await timeArriving(browser, `${url}search/?q=${encodeURIComponent(query)}`));
    }
    return { typed, linked };
  } finally {
    await browser.close();
    server.close();
  }
}

async function openPhone(browser: Browser) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, bypassCSP: true });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", NETWORK);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
  return { context, page };
}

async function timeTyping(browser: Browser, url: string, query: string): Promise<number> {
  const { context, page } = await openPhone(browser);
  await page.goto(url, { waitUntil: "networkidle" });
  await page.evaluate(NOTE_TIMES);
  await page.locator("#_q").pressSequentially(query, { delay: BETWEEN_LETTERS });
  const wait = await page.waitForFunction(
    `shown > typed && performance.now() - shown > ${QUIET} ? shown - typed : undefined`,
  );
  const time = Number(await wait.jsonValue());
  await context.close();
  return time;
}

/** Run in the page: notes when the last letter was typed, and when the results changed last. */
const NOTE_TIMES = `
  [window.typed, window.shown] = [0, 0];
  addEventListener("input", () => { typed = performance.now(); }, true);
  const results = document.querySelector("#results");
  const note = () => { if (results.querySelector("li")) shown = performance.now(); };
  new MutationObserver(note).observe(results, { childList: true, subtree: true });`;

async function timeArriving(browser: Browser, url: string): Promise<number> {
  const { context, page } = await openPhone(browser);
  await page.goto(url);
  await page.locator("#results > li").first().waitFor();
  const time = await page.evaluate(() => performance.now());
  await context.close();
  return time;
}

async function serveCompressed(folder: string, base: string) {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const file = join(folder, path.slice(base.length), path.endsWith("/") ? "index.html" : "");
    if (!path.startsWith(base) || path.includes("..") || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    const type = TYPES[file.slice(file.lastIndexOf(".") + 1)] ?? "application/octet-stream";
    response.writeHead(200, { "Content-Type": `${type}; charset=utf-8`, "Content-Encoding": "gzip" });
    response.end(gzipSync(readFileSync(file)));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return { server, url: `http://127.0.0.1:${port}${base}` };
}
