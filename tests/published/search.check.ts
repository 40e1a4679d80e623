/** Searching with a browser: under the policy of the pages, below the path of each archive, in both writing directions. */
import axe from "axe-core";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { browserForAll, watched } from "./chromium.ts";
import { archiveNamed, sourceOf } from "./kinds.ts";

const browser = browserForAll();

/** In each archive, a word that is on several pages of results or at least in several entries, and a coverage. */
const ARCHIVES = [
  ["sample", "moon", "apollo-11"],
  ["every-feature", "the", "storm-lotta"],
  ["arabic", "الماء", "miyah-2024"],
] as const;

const status = (page: Page) => page.getByRole("status");

/** The number of entries found, once it is shown. */
async function countOf(page: Page): Promise<number> {
  await status(page)
    .filter({ hasText: /\p{Nd}/u })
    .waitFor();
  const digits = (await status(page).innerText()).replace(/[٠-٩]/g, (digit) =>
    String(digit.charCodeAt(0) - 0x660),
  );
  return Number(digits.replace(/\D/g, ""));
}

/** The permalinks of all results, page by page. */
async function allHits(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (;;) {
    await countOf(page);
    found.push(...(await firstLinks(page)));
    const next = page.locator("main a[rel=next]");
    if ((await next.count()) === 0) return found;
    await next.click();
  }
}

function firstLinks(page: Page): Promise<string[]> {
  return page
    .locator("#results > li")
    .evaluateAll((items) => items.map((item) => item.querySelector("a")?.getAttribute("href") ?? ""));
}

describe.each(ARCHIVES)("in the archive %s", (name, word, coverage) => {
  test("nothing is loaded before the first letter; then the results are announced, and their links lead to entries", async () => {
    const archive = archiveNamed(name);
    const { page, complaints } = await watched(browser());
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${archive.url}search/`, { waitUntil: "networkidle" });
    const base = new URL(archive.url).pathname;
    const own = ["search/", "assets/asrun.css", "assets/search.css", "assets/asrun.js", "assets/search.js"];
    const icon = (path: string) => /icon|logo/.test(path);
    expect(asked.filter((path) => !icon(path)).toSorted()).toEqual(own.map((path) => base + path).toSorted());
    await page.keyboard.type(word);
    const count = await countOf(page);
    const hits = await allHits(page);
    expect([new Set(hits).size, hits.length]).toEqual([count, count]);
    expect(count).toBeGreaterThan(1);
    for (const hit of hits) expect(archive.pages).toContain(decodeURI(hit).slice(base.length));
    expect(new Set(asked).size).toBeLessThan(60);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test("the address contains the query: back, forward and reopening it show its results again", async () => {
    const archive = archiveNamed(name);
    const { page } = await watched(browser());
    await page.goto(`${archive.url}search/?q=${encodeURIComponent(word)}`);
    const all = await countOf(page);
    await page.getByRole("searchbox").fill(`${word} -${word}`);
    await page.keyboard.press("Enter");
    await expect.poll(() => countOf(page)).toBe(0);
    await page.goBack();
    await expect.poll(() => countOf(page)).toBe(all);
    expect(await page.getByRole("searchbox").inputValue()).toBe(word);
    await page.goForward();
    await expect.poll(() => countOf(page)).toBe(0);
    await page.context().close();
  });

  test("the field of a coverage searches that coverage, and the entry's place is one step away", async () => {
    const archive = archiveNamed(name);
    const { page, complaints } = await watched(browser());
    await page.goto(`${archive.url}${coverage}/`);
    await page.locator("main").getByRole("searchbox").fill(word);
    await page.keyboard.press("Enter");
    await countOf(page);
    expect(new URL(page.url()).searchParams.get("in")).toBe(coverage);
    const base = new URL(archive.url).pathname;
    for (const hit of await firstLinks(page)) expect(hit.startsWith(`${base}${coverage}/`)).toBe(true);
    await page.locator("#results > li a[href*='#']").first().click();
    await page.waitForURL(/#/);
    expect(await page.locator("article:target").count()).toBe(1);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test("axe finds nothing on the results, and they fit a small phone", async () => {
    const archive = archiveNamed(name);
    const { page } = await watched(browser());
    for (const [width, colorScheme] of [
      [320, "light"],
      [1280, "dark"],
    ] as const) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      await page.goto(`${archive.url}search/?q=${encodeURIComponent(word)}`);
      await countOf(page);
      await page.locator("details").evaluateAll((all) => {
        for (const details of all) if (details instanceof HTMLDetailsElement) details.open = true;
      });
      await page.evaluate(axe.source);
      const found = await page.evaluate(async () => {
        const { violations } = await window.axe.run(document, {
          rules: { "target-size": { enabled: true } },
        });
        return violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(" ")}`,
        );
      });
      expect([width, colorScheme, found]).toEqual([width, colorScheme, []]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    await page.context().close();
  });
});

test("the keyboard alone filters the results, changes their pages and opens one", async () => {
  const archive = archiveNamed("sample");
  const { page, complaints } = await watched(browser());
  await page.goto(`${archive.url}search/`);
  await page.keyboard.type("moon");
  const all = await countOf(page);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByLabel("Key events only").focus();
  await page.keyboard.press("Space");
  await expect.poll(() => countOf(page)).toBeLessThan(all);
  await page.keyboard.press("Space");
  await expect.poll(() => countOf(page)).toBe(all);
  await page.locator("main a[rel=next]").focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => page.locator("main a[rel=prev]").count()).toBe(1);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("_results");
  await page.keyboard.press("Tab");
  const target = await page.evaluate(() => document.activeElement?.getAttribute("href"));
  expect(target).toBe((await firstLinks(page))[0]);
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.pathname === target);
  await page.goBack();
  await countOf(page);
  expect(new URL(page.url()).searchParams.get("page")).toBe("2");
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("without JavaScript, the form leads to a page from which the headlines of each coverage are one step away", async () => {
  const archive = archiveNamed("sample");
  const { page, complaints } = await watched(browser(), { javaScriptEnabled: false });
  await page.goto(`${archive.url}404.html`);
  await page.getByRole("searchbox").first().fill("moon");
  await page.keyboard.press("Enter");
  await page.waitForURL(/search\/\?q=moon/);
  const headlines = page.locator('main a[href$="/headlines/"]');
  expect(await headlines.count()).toBe(sourceOf(archive, "").match(/<li class="card\b/g)?.length);
  await headlines.first().click();
  expect(new URL(page.url()).pathname).toMatch(/\/headlines\/$/);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("if the index can't be read, the page says so and offers a retry, which works", async () => {
  const archive = archiveNamed("sample");
  const { page } = await watched(browser());
  await page.route("**/search/root.json", (route) => route.abort());
  await page.goto(`${archive.url}search/?q=moon`);
  const again = page.getByRole("button", { name: "Try again" });
  await again.waitFor();
  await page.unroute("**/search/root.json");
  await again.click();
  expect(await countOf(page)).toBeGreaterThan(1);
  await page.context().close();
});
