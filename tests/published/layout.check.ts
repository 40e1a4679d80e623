/** What a reader's eye would notice, measured in the browser: boxes, lines and the files that were chosen. */
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { browserForAll, scrollThrough, watched } from "./chromium.ts";
import { archiveNamed, richest } from "./kinds.ts";

const browser = browserForAll();

type Question = () => readonly string[];

/** What pages answer to some questions, each answer with the question and the path of the page: none if all is well. */
async function askAll(
  page: Page,
  name: string,
  questions: readonly Question[],
  then: (path: string) => Promise<void> = async () => {},
): Promise<string[]> {
  const archive = archiveNamed(name);
  const found: string[] = [];
  for (const path of richest(archive)) {
    await page.goto(archive.url + path);
    await scrollThrough(page);
    for (const question of questions)
      for (const words of await page.evaluate(question)) found.push(`${question.name}, ${path}: ${words}`);
    await then(path);
  }
  return found;
}

/**
 * Pictures that are shown whole and have bars beside them: their boxes have other proportions than they have. Drawings on
 * a contact sheet do: they are shown whole in boxes of one size.
 */
function barredPictures(): string[] {
  return [...document.querySelectorAll("img:not(.sheet img)")].flatMap((img) => {
    if (!(img instanceof HTMLImageElement)) return [];
    const { width, height } = img.getBoundingClientRect();
    const isWhole = getComputedStyle(img).objectFit !== "cover" && width > 1 && img.naturalWidth > 0;
    const share = width / height / (img.naturalWidth / img.naturalHeight);
    return isWhole && Math.abs(share - 1) > 0.03 ? [`${img.currentSrc} is ${width} × ${height}`] : [];
  });
}

/** Copies that are too small for the place in which they are shown, although there are larger ones. */
function blurredPictures(): string[] {
  const widthOf = (address: string) => Number(/-(\d+)\.\w+$/.exec(address)?.[1] ?? 0);
  return [...document.querySelectorAll("picture img")].flatMap((img) => {
    if (!(img instanceof HTMLImageElement)) return [];
    const offered = [img, ...(img.parentElement?.querySelectorAll("source") ?? [])].flatMap(({ srcset }) =>
      srcset.split(", ").map((candidate) => widthOf(candidate.split(" ")[0] ?? "")),
    );
    const chosen = widthOf(img.currentSrc);
    const isCovered = getComputedStyle(img).objectFit === "cover";
    const needed = img.getBoundingClientRect().width * devicePixelRatio;
    const isSmall = !isCovered && chosen > 0 && chosen < 0.8 * Math.min(needed, Math.max(...offered));
    return isSmall ? [`${img.currentSrc} for ${needed} px`] : [];
  });
}

/** Signs between links that begin a line. */
function lostCommas(): string[] {
  return [...document.querySelectorAll(".topics, .byline")].flatMap((line) => {
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    const lost: string[] = [];
    let before: DOMRect | undefined;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent ?? "";
      const at = text.search(/\S/);
      if (at === -1) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const sign = text.replaceAll("\u2060", "").trim()[0] ?? "";
      const first = range.getBoundingClientRect();
      if (before && /[,،、;؛]/.test(sign) && first.top > before.bottom - 2) lost.push(line.textContent ?? "");
      range.selectNodeContents(node);
      before = [...range.getClientRects()].at(-1);
    }
    return lost;
  });
}

/** Lists without an item, and headings and links without a word. */
function emptyThings(): string[] {
  // The search page is filled while a reader types.
  if (document.getElementById("results")) return [];
  const isEmpty = (element: Element) =>
    !element.querySelector("li, img, svg") && element.textContent?.trim() === "";
  const all = document.querySelectorAll("main :is(ol, ul, h1, h2, h3, h4, a[href])");
  return [...all].filter(isEmpty).map(({ outerHTML }) => outerHTML.slice(0, 100));
}

/** Entries that a screen reader can't name, and days that are no headings. */
function namelessEntries(): string[] {
  const entries = [...document.querySelectorAll("article")].filter((article) => {
    const ids = article.getAttribute("aria-labelledby")?.split(" ") ?? [];
    // Alone on its page, an entry is named by the heading of the page.
    return (
      !article.querySelector("h1") && !ids.some((id) => document.getElementById(id)?.textContent?.trim())
    );
  });
  const days = [...document.querySelectorAll("section.day")].filter((day) => !day.querySelector("h2"));
  return [...entries, ...days].map(({ outerHTML }) => outerHTML.slice(0, 100));
}

/** Tables that are wider than the sheet of paper that they are printed on. */
function cutTables(): string[] {
  return [...document.querySelectorAll("table")].flatMap((table) => {
    const { right, left } = table.getBoundingClientRect();
    return right > innerWidth + 1 || left < -1 ? [`${Math.round(right)} of ${innerWidth} px`] : [];
  });
}

describe.each(["sample", "every-feature"])("in the archive %s", (name) => {
  const wide = { viewport: { width: 1280, height: 900 }, deviceScaleFactor: 2 };

  test("no picture has bars beside it or is too small, no comma begins a line, nothing is empty or nameless, and paper has every column", async () => {
    const { page } = await watched(browser(), wide);
    const questions = [barredPictures, blurredPictures, lostCommas, emptyThings, namelessEntries];
    const cut: string[] = [];
    const found = await askAll(page, name, questions, async (path) => {
      await page.emulateMedia({ media: "print" });
      await page.setViewportSize({ width: 680, height: 960 });
      cut.push(...(await page.evaluate(cutTables)).map((words) => `${path}: ${words}`));
      await page.emulateMedia({ media: "screen" });
      await page.setViewportSize(wide.viewport);
    });
    expect([found, cut]).toEqual([[], []]);
    await page.context().close();
  });

  test("a phone shows whole pictures and keeps commas, and wider spaces between letters and lines cut nothing", async () => {
    const { page } = await watched(browser(), { viewport: { width: 320, height: 640 }, bypassCSP: true });
    const wide: string[] = [];
    const found = await askAll(page, name, [barredPictures, lostCommas], async (path) => {
      // WCAG 2.2, 1.4.12.
      const content =
        "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }";
      await page.addStyleTag({ content });
      if ((await page.evaluate(() => document.documentElement.scrollWidth)) > 320) wide.push(path);
    });
    expect([found, wide]).toEqual([[], []]);
    await page.context().close();
  });
});
