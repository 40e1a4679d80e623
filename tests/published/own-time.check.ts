/** A reader in another zone sees the times of a page in that zone, and the page remembers the setting. */
import { expect, test } from "vitest";
import { browserForAll, watched } from "./chromium.ts";
import { archiveNamed, pagesByKind } from "./kinds.ts";

const browser = browserForAll();

test("one button shows all times in the reader's zone, on the next page too, and again those of the coverage", async () => {
  const archive = archiveNamed("sample");
  const newest = pagesByKind(archive).get("newest page")?.[0] ?? "";
  const { page, complaints } = await watched(browser(), { timezoneId: "Asia/Tokyo", locale: "en-GB" });
  const firstTime = page.locator("main article time").first();
  const clocks = page.locator("button.clocks");
  // Tokyo is nine hours ahead of UTC all year.
  const inTokyo = async () => {
    const datetime = (await firstTime.getAttribute("datetime")) ?? "";
    return new Date(Date.parse(datetime) + 9 * 3_600_000).toISOString().slice(11, 16);
  };
  await page.goto(archive.url + newest);
  const before = await firstTime.innerText();
  await clocks.click();
  expect(await firstTime.locator(".clock").innerText()).toBe(await inTokyo());
  expect(await firstTime.locator(".zone").isVisible()).toBe(false);

  const permalink = await page.locator('main article a[rel="bookmark"]').first().getAttribute("href");
  await page.goto(new URL(permalink ?? "", archive.url).href);
  expect(await clocks.getAttribute("aria-pressed")).toBe("true");
  expect(await firstTime.locator(".clock").innerText()).toBe(await inTokyo());

  await page.goto(archive.url + newest);
  await clocks.click();
  expect(await firstTime.innerText()).toBe(before);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("there is no button if the reader's zone is that of the coverage", async () => {
  const archive = archiveNamed("sample");
  const { page } = await watched(browser(), { timezoneId: "America/Chicago" });
  await page.goto(`${archive.url}apollo-11/`);
  expect(await page.locator("button.clocks").isVisible()).toBe(false);
  await page.context().close();
});
