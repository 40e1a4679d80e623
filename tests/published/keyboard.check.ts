/** Keyboard navigation through pages of coverages. */
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { browserForAll, watched } from "./chromium.ts";
import { archiveNamed, pagesByKind, sourceOf } from "./kinds.ts";

const browser = browserForAll();

async function open(name: string, width = 1280): Promise<Page> {
  const archive = archiveNamed(name);
  const { page } = await watched(browser(), { viewport: { width, height: 800 } });
  const newest = pagesByKind(archive).get("newest page") ?? [];
  const withShape = newest.find((path) => sourceOf(archive, path).includes('class="shape"'));
  const path = withShape ?? newest[0];
  if (path === undefined) throw new Error(`${archive.name} has no coverage`);
  await page.goto(archive.url + path);
  return page;
}

interface Stop {
  readonly address: string;
  readonly markup: string;
  readonly isSeen: boolean;
}

/** The focused element: its target, and whether a reader sees the focus. */
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

/** Every focus stop in a page, until the focus leaves the page. */
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

/** The shape of a coverage with few entries has no meaning, so it is left out. */
const HAS_SHAPE = ["sample", "every-feature"];

describe.each(["sample", "arabic", "every-feature"])("in the archive %s", (name) => {
  test("the first Tab reaches the skip link, which becomes visible, and which moves the focus to the main part", async () => {
    const page = await open(name);
    await page.keyboard.press("Tab");
    expect(await page.evaluate(focused)).toMatchObject({ address: "#_main", isSeen: true });
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("MAIN");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest("main") !== null)).toBe(true);
    await page.context().close();
  });

  test("Tab reaches every link and every button in order, and each shows that it has the focus", async () => {
    const page = await open(name, 320);
    const stops = await walk(page);
    expect(stops.filter(({ isSeen }) => !isSeen)).toEqual([]);
    const reached = new Set(stops.map(({ address }) => address));
    const links = await page
      .locator("a[href]:visible")
      .evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
    expect(links.filter((link) => !reached.has(link))).toEqual([]);
    for (const part of HAS_SHAPE.includes(name) ? ["views", "shape"] : ["views"]) {
      const inPart = await page
        .locator(`nav.${part} a:visible`)
        .evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
      expect(inPart.length).toBeGreaterThan(1);
      expect([part, inPart.filter((link) => !reached.has(link))]).toEqual([part, []]);
    }
    await page.context().close();
  });

  test("Tab alone reaches every reading mode of a coverage, also those that are out of view on a phone", async () => {
    const page = await open(name, 320);
    const ways = page.locator("nav.views a");
    for (let index = 0; index < (await ways.count()); index++) {
      await ways.nth(index).focus();
      const box = await ways.nth(index).boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
    }
    await page.context().close();
  });
});
