/** How long a writer waits: from saving an entry to the message that reloads the page. */
import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { basename, dirname, join } from "node:path";
import type { Duplex, Readable } from "node:stream";
import { setTimeout } from "node:timers/promises";
import { median } from "./meter.ts";

const SAVES = 12;
/** The first saves run code that is not optimized yet. */
const WARM_UP = 2;
const PAUSE_IN_MS = 500;
const PORT = 18_090;

/** Serves the site of a folder, and saves entries of a coverage in the middle. Returns the median in ms. */
export async function measureServe(cli: string, folder: string): Promise<number> {
  const server = spawn(process.execPath, [cli, "serve", "--port", String(PORT)], {
    cwd: folder,
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    const address = await addressOf(server);
    const messages = await openMessages(address);
    const waits: number[] = [];
    for (const [index, path] of entriesIn(folder).slice(0, SAVES).entries()) {
      await setTimeout(PAUSE_IN_MS);
      const text = readFileSync(path, "utf8").replace(/^headline: .*$/m, `headline: Saved ${index}`);
      const saved = performance.now();
      writeFileSync(path, text);
      await reloaded(messages);
      waits.push(performance.now() - saved);
      await checkShown(address, path, `Saved ${index}`);
    }
    messages.destroy();
    return median(waits.slice(WARM_UP));
  } finally {
    server.kill();
    await once(server, "close");
  }
}

/** Entries of one coverage, no two of them adjacent. */
function entriesIn(folder: string): string[] {
  const content = join(folder, "content");
  const coverages = readdirSync(content).filter((name) => name.startsWith("coverage-"));
  const coverage = join(content, coverages[Math.floor(coverages.length / 2)] ?? "");
  const entries = readdirSync(coverage).filter((name) => name.includes("-entry-"));
  return entries.filter((_, index) => index % 7 === 3).map((name) => join(coverage, name));
}

async function addressOf({ stdout }: ChildProcessByStdio<null, Readable, null>): Promise<string> {
  for (let text = ""; ; ) {
    const [part] = await once(stdout, "data");
    text += String(part);
    const address = /http:\/\/\S+\//.exec(text)?.[0];
    if (address !== undefined) return address;
  }
}

/** What the server sends to open pages, as received over a WebSocket. */
async function openMessages(address: string): Promise<Duplex> {
  const headers = {
    Origin: new URL(address).origin,
    Connection: "Upgrade",
    Upgrade: "websocket",
    "Sec-WebSocket-Version": "13",
    "Sec-WebSocket-Key": Buffer.from("sixteen bytes...").toString("base64"),
  };
  const asked = request(address, { headers }).end();
  const [, socket] = await once(asked, "upgrade");
  return socket;
}

/** The page that is loaded then must show the saved text. */
async function checkShown(address: string, path: string, headline: string): Promise<void> {
  const coverage = basename(dirname(path));
  const entry = /entry-\d+/.exec(basename(path))?.[0];
  const page = await fetch(`${address}${coverage}/${entry}/`);
  const text = await page.text();
  if (!text.includes(headline)) throw new Error(`${page.url} (${page.status}) does not show "${headline}"`);
}

async function reloaded(messages: Duplex): Promise<void> {
  for (let text = ""; !text.includes("eleventy.reload"); ) {
    const [part] = await once(messages, "data");
    text += String(part);
  }
}
