/** What holds on every page: no console messages, no requests to other hosts, no wider than a small phone. */
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { browserForAll, scrollThrough, watched } from "./chromium.ts";
import { archiveNamed, isContinuation, isMoved, pagesByKind, richest } from "./kinds.ts";
import type { Published } from "./setup.ts";

const browser = browserForAll();

/** Pages that have not moved; of many similar permalinks, every third. */
const staying = (archive: Published) =>
  [...pagesByKind(archive)].flatMap(([kind, pages]) =>
    kind === "permalink" && pages.length > 60 ? pages.filter((_, index) => index % 3 === 0) : pages,
  );

const squeezed = (text: string) => text.replace(/\s+/g, " ").trim();

/** Elements that exceed the width of the page, by tag and class. */
function tooWide(): string[] {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  const wide = [...document.querySelectorAll("body *")].filter((element) => {
    const { left, right } = element.getBoundingClientRect();
    return right > width + 0.5 || left < -0.5;
  });
  return [
    `${document.documentElement.scrollWidth} px wide`,
    ...wide.slice(0, 5).map(({ outerHTML }) => outerHTML.slice(0, 100)),
  ];
}

interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly sources: readonly { readonly node: Node | null; readonly currentRect: DOMRectReadOnly }[];
}

declare global {
  interface Window {
    /** The layout shifts since the page was loaded, and their size. */
    shifts: string[];
  }
}

/**
 * Begins to record layout shifts. Chromium positions the buttons of its own audio controls a moment after it has shown
 * them, which no page can prevent: a shift without a node, and between the sides of an audio, is that.
 */
function watchShifts(): void {
  window.shifts = [];
  const isInControls = ({ left, right, height }: DOMRectReadOnly) =>
    [...document.querySelectorAll("audio")].some((audio) => {
      const frame = audio.getBoundingClientRect();
      return left >= frame.left && right <= frame.right && height < frame.height;
    });
  const markup = (node: Node | null) => (node instanceof Element ? node.outerHTML : node?.textContent) ?? "";
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries() as LayoutShift[]) {
      const moved = sources.filter(({ node, currentRect }) => node !== null || !isInControls(currentRect));
      if (moved.length > 0 || sources.length === 0)
        window.shifts.push(`${value}: ${moved.map(({ node }) => markup(node).slice(0, 100)).join(", ")}`);
    }
  }).observe({ type: "layout-shift", buffered: true });
}

/**
 * The layout shifts that occur each time a page is opened. A busy browser may show half of a page while it reads the
 * other half; a shift that happens then and not the next time is not a fault of the page.
 */
async function shiftsOf(page: Page, url: string): Promise<string[]> {
  let shifts: string[] = [];
  for (let opened = 0; opened < 3 && (opened === 0 || shifts.length > 0); opened++) {
    await page.goto(url);
    await page.evaluate(watchShifts);
    await scrollThrough(page);
    shifts = await page.evaluate(() => window.shifts);
  }
  return shifts;
}

describe.each(["sample", "arabic", "every-feature", "bad-input"])("in the archive %s", (name) => {
  test("no page logs to the console, violates its policy, loads from another host, or scrolls sideways at 320 px", async () => {
    const archive = archiveNamed(name);
    const { page, complaints } = await watched(browser(), { viewport: { width: 320, height: 640 } });
    const wide: [string, string[]][] = [];
    for (const path of staying(archive)) {
      await page.goto(archive.url + path);
      const found = await page.evaluate(tooWide);
      if (found.length > 0) wide.push([path, found]);
    }
    expect(complaints).toEqual([]);
    expect(wide).toEqual([]);
    await page.context().close();
  });

  test("nothing that loads while a reader scrolls logs an error, loads from another host, or shifts the layout", async () => {
    const archive = archiveNamed(name);
    for (const width of [320, 1280]) {
      const { page, complaints } = await watched(browser(), { viewport: { width, height: 800 } });
      for (const path of richest(archive).filter((page) => !isContinuation(page))) {
        expect([path, width, await shiftsOf(page, archive.url + path)]).toEqual([path, width, []]);
      }
      expect(complaints).toEqual([]);
      await page.context().close();
    }
  });

  test("the text is the same with JavaScript off and on", async () => {
    const archive = archiveNamed(name);
    const texts: string[][] = [];
    for (const javaScriptEnabled of [false, true]) {
      const { page } = await watched(browser(), { javaScriptEnabled });
      const words: string[] = [];
      for (const path of richest(archive).filter((page) => !isContinuation(page))) {
        await page.goto(archive.url + path);
        words.push(`${path} ${squeezed(await page.locator("body").innerText())}`);
      }
      texts.push(words);
      await page.context().close();
    }
    expect(texts[0]).toEqual(texts[1]);
    for (const words of texts[0] ?? []) expect(words.length).toBeGreaterThan(40);
  });
});

test("1,000 entries scroll sideways on none of their kinds of page, and log nothing", async () => {
  const archive = archiveNamed("1000-entries");
  const { page, complaints } = await watched(browser(), { viewport: { width: 320, height: 640 } });
  for (const path of richest(archive)) {
    await page.goto(archive.url + path);
    expect([path, await page.evaluate(tooWide)]).toEqual([path, []]);
  }
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("a page that has moved redirects its reader to the current place of its content", async () => {
  const archive = archiveNamed("sample");
  const moved = archive.pages.filter((path) => isMoved(archive, path));
  expect(moved.length).toBeGreaterThan(10);
  const { page, complaints } = await watched(browser());
  for (const path of moved.slice(0, 5)) {
    await page.goto(archive.url + path);
    await page.waitForURL((url) => url.href !== archive.url + path);
    expect((await page.request.get(page.url())).status()).toBe(200);
    expect(isMoved(archive, page.url().slice(archive.url.length).replace(/#.*/, ""))).toBe(false);
  }
  expect(complaints).toEqual([]);
  await page.context().close();
});
