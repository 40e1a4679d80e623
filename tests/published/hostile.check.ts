/** Pages of known attacks, in a browser: none of their code runs, no other host is requested, the policy reports nothing. */
import { expect, test } from "vitest";
import { browserForAll, scrollThrough, watched } from "./chromium.ts";
import { archiveNamed } from "./kinds.ts";

const browser = browserForAll();

test("no attack runs, loads from another host, or must be stopped by the policy", async () => {
  const archive = archiveNamed("hostile");
  const { page, complaints } = await watched(browser());
  const attacked: string[] = [];
  expect(archive.pages.length).toBeGreaterThan(200);
  for (const path of archive.pages) {
    await page.goto(archive.url + path);
    // Content that loads on scrolling is on the pages of whole coverages.
    if (!/^[^/]+\/[^/]+\/$/.test(path)) await scrollThrough(page);
    if (await page.evaluate(() => "__attacked" in globalThis)) attacked.push(path);
  }
  expect(attacked).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
});
