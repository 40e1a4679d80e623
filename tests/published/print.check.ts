/** The printed page: Chromium's PDF of a page, as pdftotext reads it. */
import { execFileSync } from "node:child_process";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { browserForAll, watched } from "./chromium.ts";
import { archiveNamed } from "./kinds.ts";

const browser = browserForAll();

interface Line {
  readonly text: string;
  /** In points. */
  readonly height: number;
}

/** The words of a PDF in drawing order, and the last line of each of its pages. */
async function printed(page: Page): Promise<{ readonly text: string; readonly lastLines: readonly Line[] }> {
  const input = await page.pdf({ format: "A4" });
  const read = (option: string) => execFileSync("pdftotext", [option, "-", "-"], { input, encoding: "utf8" });
  return { text: read("-raw"), lastLines: read("-bbox").split("<page ").slice(1).map(lastLine) };
}

/** In points: text left of the main text is in the margin, and below it is the page number. */
const TEXT = { left: 125, bottom: 785 } as const;
/** Headlines are higher than all other text, including the same words among the key events. */
const MIN_HEADLINE = 14.5;

function lastLine(page: string): Line {
  const words = [...page.matchAll(/<word xMin="(.*)" yMin="(.*)" xMax=".*" yMax="(.*)">(.*)<\/word>/g)]
    .map(([, left, top, bottom, text = ""]) => ({
      left: Number(left),
      top: Number(top),
      bottom: Number(bottom),
      text,
    }))
    .filter(({ left, bottom }) => left > TEXT.left && bottom < TEXT.bottom);
  const last = Math.max(...words.map(({ bottom }) => bottom));
  const line = words.filter(({ bottom }) => last - bottom < 4);
  const height = Math.max(...line.map(({ top, bottom }) => bottom - top));
  return { text: line.map(({ text }) => text).join(" "), height };
}

/** Text without characters that a line break may add or remove. */
const squeezed = (text: string) => text.replace(/[\s\u00ad‐-]/g, "");

interface OnScreen {
  /** Text that print must contain too: headlines, cells, captions, key events, addresses. */
  readonly wanted: readonly string[];
  /** Text of elements that can only be clicked. */
  readonly unwanted: readonly string[];
  readonly days: readonly string[];
  readonly headlines: readonly string[];
  /** Links whose text is their address. */
  readonly bare: readonly string[];
}

function readScreen(): OnScreen {
  const textsOf = (selector: string) =>
    [...document.querySelectorAll(selector)]
      .map((element) => element.textContent?.trim() ?? "")
      .filter(Boolean);
  return {
    wanted: textsOf(
      "h1, .summary li, .key-events li a, article h3:not(.wordless), td, th, .caption, .credit, .address",
    ),
    unwanted: [...textsOf(".views li:first-child, .find button"), "BibTeX"],
    days: textsOf(".day > h2"),
    headlines: textsOf("article h3:not(.wordless)"),
    bare: textsOf(".prose a").filter((text) => /^https?:/.test(text)),
  };
}

test.each([
  ["sample", "eclipse-2024/"],
  ["every-feature", "storm-lotta/"],
])("the page %s/%s is printed with all its words, and no page ends with a heading", async (name, path) => {
  const archive = archiveNamed(name);
  const { page } = await watched(browser());
  await page.goto(archive.url + path);
  const { wanted, unwanted, days, headlines, bare } = await page.evaluate(readScreen);
  const { text, lastLines } = await printed(page);
  const whole = squeezed(text);
  expect(wanted.length).toBeGreaterThan(20);
  expect(wanted.filter((words) => !whole.includes(squeezed(words)))).toEqual([]);
  expect(unwanted.filter((words) => whole.includes(squeezed(words)))).toEqual([]);
  for (const address of bare)
    expect([address, whole.split(squeezed(address)).length - 1]).toEqual([address, 1]);
  const isEndOf = (line: Line) => (heading: string) => squeezed(heading).endsWith(squeezed(line.text));
  const isHeading = (line: Line) =>
    days.some(isEndOf(line)) || (line.height > MIN_HEADLINE && headlines.some(isEndOf(line)));
  expect(lastLines.length).toBeGreaterThan(1);
  expect(lastLines.filter((line) => line.text !== "" && isHeading(line))).toEqual([]);
  await page.context().close();
});
