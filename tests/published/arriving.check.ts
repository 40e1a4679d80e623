/** Links into a page arrive: at the entry, at the text, and at an entry that has moved. */
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { browserForAll, watched } from "./chromium.ts";
import { archiveNamed, pagesByKind } from "./kinds.ts";
import type { Published } from "./setup.ts";

const browser = browserForAll();

function pagesOfKind(archive: Published, kind: string): string[] {
  return pagesByKind(archive).get(kind) ?? [];
}

/** Whether the heading of an entry is visible and uncovered, and whether the entry is highlighted. */
function arrival(id: string) {
  const entry = document.getElementById(id);
  // A heading without visible text is for screen readers only: then the time is the first visible part.
  const seen = [...(entry?.querySelectorAll("h3, time") ?? [])].find(
    (element) => element.getBoundingClientRect().width > 2,
  );
  if (!entry || !seen) return { isOnScreen: false, isCovered: true, standsOut: false };
  const { top, bottom, left, width } = seen.getBoundingClientRect();
  const hit = document.elementFromPoint(left + Math.min(width / 2, 20), top + 4);
  const other = [...document.querySelectorAll("main article")].find((article) => article !== entry);
  // The time axis is thicker beside it.
  const line = (element: Element) => {
    const item = element.parentElement;
    return item && getComputedStyle(item, "::before").borderInlineStartWidth;
  };
  return {
    isOnScreen: top >= 0 && bottom <= innerHeight,
    isCovered: !(hit && entry.contains(hit)),
    standsOut: other === undefined || line(entry) !== line(other),
  };
}

const ARRIVED = { isOnScreen: true, isCovered: false, standsOut: true };

describe.each([320, 1280])("at %i px", (width) => {
  test.each(["sample", "arabic", "every-feature"])(
    "a link to an entry of %s scrolls to it, uncovered and highlighted",
    async (name) => {
      const archive = archiveNamed(name);
      const { page } = await watched(browser(), { viewport: { width, height: 800 } });
      for (const path of ["newest page", "story"].flatMap((kind) => pagesOfKind(archive, kind))) {
        await page.goto(archive.url + path);
        const ids = await page.locator("main article").evaluateAll((all) => all.map(({ id }) => id));
        for (const id of [ids[0], ids[Math.floor(ids.length / 2)], ids.at(-1)]) {
          await page.goto(`${archive.url}${path}#${id}`);
          expect([path, id, await page.evaluate(arrival, id ?? "")]).toEqual([path, id, ARRIVED]);
        }
      }
      await page.context().close();
    },
  );
});

test("an in-page link that is older than its page leads to the permalink", async () => {
  const archive = archiveNamed("sample");
  const { page, complaints } = await watched(browser());
  const numbered = pagesOfKind(archive, "numbered page")[0] ?? "";
  const coverage = `${numbered.split("/")[0]}/`;
  await page.goto(archive.url + numbered);
  const id = await page.locator("main article").first().getAttribute("id");
  await page.goto(`${archive.url}${coverage}#${id}`);
  await page.waitForURL(`${archive.url}${coverage}${id}/`);
  expect(await page.locator("main article").getAttribute("id")).toBe(id);
  expect(complaints).toEqual([]);
  await page.context().close();
});

/** Some words far down a page, and their position. */
function wordsFarDown() {
  const paragraphs = [...document.querySelectorAll("main article .prose p")].filter(
    (paragraph) => (paragraph.textContent ?? "").length > 30 && paragraph.children.length === 0,
  );
  return paragraphs.at(-1)?.textContent?.split(" ").slice(0, 6).join(" ") ?? "";
}

async function isOnScreen(page: Page, words: string): Promise<boolean> {
  return page.evaluate((wanted) => {
    const found = [...document.querySelectorAll("main article .prose p")].find((paragraph) =>
      paragraph.textContent?.startsWith(wanted),
    );
    const { top = -1, height = 0 } = found?.getBoundingClientRect() ?? {};
    return top >= 0 && top + Math.min(height, 20) <= innerHeight;
  }, words);
}

test.each(["sample", "arabic"])("a text fragment finds its text in the story of %s", async (name) => {
  const archive = archiveNamed(name);
  const [path = ""] = pagesOfKind(archive, "story");
  const { page } = await watched(browser(), { viewport: { width: 1280, height: 500 } });
  await page.goto(archive.url + path);
  const words = await page.evaluate(wordsFarDown);
  expect(words).not.toBe("");
  expect(await isOnScreen(page, words)).toBe(false);
  await page.goto("about:blank");
  await page.goto(`${archive.url}${path}#:~:text=${encodeURIComponent(words)}`);
  await expect.poll(() => isOnScreen(page, words)).toBe(true);
  await page.context().close();
});

test("nothing moves on any kind of page for readers who prefer reduced motion", async () => {
  const archive = archiveNamed("sample");
  const { page } = await watched(browser(), { reducedMotion: "reduce" });
  for (const [path = ""] of pagesByKind(archive).values()) {
    await page.goto(archive.url + path);
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll("*")].flatMap((element) => {
        const { animationDuration, transitionDuration, scrollBehavior } = getComputedStyle(element);
        const lasts = [animationDuration, transitionDuration].some((time) => /[1-9]/.test(time));
        return lasts || scrollBehavior === "smooth" ? [element.outerHTML.slice(0, 100)] : [];
      }),
    );
    expect([path, moving]).toEqual([path, []]);
  }
  await page.context().close();
});
