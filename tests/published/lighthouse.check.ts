/** Lighthouse on the two pages that readers open most. Its performance scores depend on the machine: printed, not asserted. */
import { type AddressInfo, createServer } from "node:net";
import lighthouse from "lighthouse";
import { expect, test } from "vitest";
import { launch } from "./chromium.ts";
import { archiveNamed, richest } from "./kinds.ts";

const CATEGORIES = ["accessibility", "best-practices", "seo", "performance"];

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => {
    server.listen(0, "127.0.0.1", listening);
  });
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

async function marks(url: string) {
  const port = await freePort();
  const browser = await launch(`--remote-debugging-port=${port}`);
  try {
    const result = await lighthouse(url, {
      port,
      logLevel: "silent",
      output: "json",
      onlyCategories: CATEGORIES,
    });
    if (!result) throw new Error(`Lighthouse says nothing about ${url}`);
    return result.lhr;
  } finally {
    await browser.close();
  }
}

test.each([
  ["the newest page", /^[^/]+\/$/],
  ["a permalink", /^eclipse-2024\/[^/]+\/$/],
])(
  "%s has full marks for accessibility, best practices and search, and nothing jumps",
  async (name, address) => {
    const archive = archiveNamed("sample");
    const path = richest(archive).find((page) => address.test(page));
    expect(path).toBeDefined();
    const { categories, audits } = await marks(archive.url + path);
    const { performance, ...others } = categories;
    const asserted = Object.values(others).flatMap(({ auditRefs }) => auditRefs.map(({ id }) => id));
    const failed = Object.values(audits)
      .filter(({ id, score }) => asserted.includes(id) && score !== null && score < 1)
      .map(({ id, title, explanation }) => `${id}: ${title} ${explanation ?? ""}`);
    console.info(`Lighthouse, ${name}: performance ${Math.round((performance?.score ?? 0) * 100)}`);
    expect(failed).toEqual([]);
    expect(Object.entries(others).map(([category, { score }]) => [category, score])).toEqual(
      CATEGORIES.slice(0, 3).map((category) => [category, 1]),
    );
    expect(audits["cumulative-layout-shift"]?.numericValue).toBe(0);
  },
);
