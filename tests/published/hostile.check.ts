/** Pages of known attacks, in a browser: no code of theirs runs, nothing is asked elsewhere, the policy is silent. */
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
    // What waits for a reader who scrolls is on the pages of whole coverages.
    if (!/^[^/]+\/[^/]+\/$/.test(path)) await scrollThrough(page);
    if (await page.evaluate(() => "__attacked" in globalThis)) attacked.push(path);
  }
  expect(attacked).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
});
