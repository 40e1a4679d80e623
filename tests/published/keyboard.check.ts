/** Pages of coverages walked through with the keyboard alone. */
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { browserForAll, watched } from "./chromium.ts";
import { archiveNamed, pagesByKind, sourceOf } from "./kinds.ts";
import type { Published } from "./setup.ts";

const browser = browserForAll();

/** A page of a coverage, the newest if it will do, that has key events among its entries, and so a filter. */
function pageWithFilter(archive: Published): string {
  const kinds = ["newest page", "numbered page"];
  const pages = kinds.flatMap((kind) => pagesByKind(archive).get(kind) ?? []);
  const found = pages.find((page) => sourceOf(archive, page).includes('type="checkbox"'));
  if (found === undefined) throw new Error(`${archive.name} has no page with a filter`);
  return found;
}

async function open(name: string, width = 1280): Promise<Page> {
  const archive = archiveNamed(name);
  const { page } = await watched(browser(), { viewport: { width, height: 800 } });
  await page.goto(archive.url + pageWithFilter(archive));
  return page;
}

interface Stop {
  readonly address: string;
  readonly markup: string;
  readonly isSeen: boolean;
}

/** What has the focus: where it leads, and whether a reader sees that it has it. */
function focused(): Stop {
  const element = document.activeElement ?? document.body;
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const { width, height, bottom, right } = element.getBoundingClientRect();
  const isOutlined = outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 1;
  const isOnPage = width > 1 && height > 1 && bottom > 0 && right > 0;
  return {
    address: element.getAttribute("href") ?? element.id,
    markup: element.outerHTML.slice(0, 100),
    // The browser draws the controls of a recording, and the focus in them.
    isSeen: (isOutlined || element instanceof HTMLMediaElement) && isOnPage,
  };
}

/** Every stop of the keyboard's way through a page, until it leaves the page. */
async function walk(page: Page): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (;;) {
    await page.keyboard.press("Tab");
    const isInPage = await page.evaluate(() => document.activeElement !== document.body);
    const stop = await page.evaluate(focused);
    if (!isInPage || (stops.length > 0 && stop.address === "#_main")) return stops;
    stops.push(stop);
    if (stops.length > 2000) throw new Error("the keyboard doesn't get out of the page");
  }
}

describe.each(["sample", "arabic", "every-feature"])("in the archive %s", (name) => {
  test("the first Tab reaches the skip link, which can be seen then, and it moves the focus to the main part", async () => {
    const page = await open(name);
    await page.keyboard.press("Tab");
    expect(await page.evaluate(focused)).toMatchObject({ address: "#_main", isSeen: true });
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("MAIN");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest("main") !== null)).toBe(true);
    await page.context().close();
  });

  test("Tab reaches every link, every button and the filter, one after the other, and each shows that it has the focus", async () => {
    const page = await open(name, 320);
    const stops = await walk(page);
    expect(stops.filter(({ isSeen }) => !isSeen)).toEqual([]);
    const reached = new Set(stops.map(({ address }) => address));
    const links = await page
      .locator("a[href]:visible")
      .evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
    expect(links.filter((link) => !reached.has(link))).toEqual([]);
    for (const part of ["key-events", "order", "shape"]) {
      const inPart = await page
        .locator(`nav.${part} a:visible`)
        .evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
      // Where the key events are folded up they are behind one stop, not beyond reach.
      if (part !== "key-events") expect(inPart.length).toBeGreaterThan(0);
      expect([part, inPart.filter((link) => !reached.has(link))]).toEqual([part, []]);
    }
    expect(reached).toContain("_key-only");
    await page.context().close();
  });

  test("Space on the filter leaves the key events, and Space again brings the others back", async () => {
    const page = await open(name);
    const shown = () =>
      page.evaluate(() =>
        [...document.querySelectorAll("main article")]
          .filter((entry) => entry.checkVisibility())
          .map((entry) => [entry.id, entry.classList.contains("key")] as const),
      );
    const before = await shown();
    await page.locator("#_key-only").focus();
    await page.keyboard.press("Space");
    expect(await shown()).toEqual(before.filter(([, isKey]) => isKey));
    expect(before.some(([, isKey]) => isKey)).toBe(true);
    await page.keyboard.press("Space");
    expect(await shown()).toEqual(before);
    await page.context().close();
  });
});

test("the filter hides what is no key event on the newest page of the sample", async () => {
  const page = await open("sample");
  const count = () => page.locator("main article:visible").count();
  const before = await count();
  await page.locator("#_key-only").press("Space");
  expect(await count()).toBeLessThan(before);
  expect(await count()).toBeGreaterThan(0);
  await page.context().close();
});
