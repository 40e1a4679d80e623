/** Visible layout, measured in the browser: boxes, lines and the selected files. */
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { browserForAll, scrollThrough, watched } from "./chromium.ts";
import { archiveNamed, pagesByKind, richest } from "./kinds.ts";
import {
  barredPictures,
  blurredPictures,
  coveredHeadings,
  cutTables,
  emptyThings,
  farAway,
  lateTimes,
  lostCommas,
  namelessEntries,
  silentCuts,
  symbolButtons,
  unhyphenatedWords,
} from "./layout-faults.ts";

const browser = browserForAll();

type Question = () => readonly string[];

/** The results of some checks on pages, each with the check and the path of the page: empty if all pass. */
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

describe.each(["sample", "every-feature"])("in the archive %s", (name) => {
  const wide = { viewport: { width: 1280, height: 900 }, deviceScaleFactor: 2 };

  test("no picture has bars beside it or is too small, no comma begins a line, nothing is empty, unnamed, covered or late, and print has every column", async () => {
    const { page } = await watched(browser(), wide);
    const questions = [
      ...[barredPictures, blurredPictures, lostCommas, emptyThings, namelessEntries],
      ...[lateTimes, coveredHeadings, unhyphenatedWords, symbolButtons],
    ];
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

  test("a phone shows whole pictures, keeps commas and covers no heading, and wider letter and line spacing cuts nothing off", async () => {
    const { page } = await watched(browser(), { viewport: { width: 320, height: 640 }, bypassCSP: true });
    const wide: string[] = [];
    const found = await askAll(page, name, [barredPictures, lostCommas, coveredHeadings], async (path) => {
      // WCAG 2.2, 1.4.12.
      const content =
        "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }";
      await page.addStyleTag({ content });
      if ((await page.evaluate(() => document.documentElement.scrollWidth)) > 320) wide.push(path);
    });
    expect([found, wide]).toEqual([[], []]);
    await page.context().close();
  });

  test("a phone's first screen shows what the coverage is, its summary and how to start, and entries begin soon", async () => {
    const { page } = await watched(browser(), { viewport: { width: 390, height: 844 } });
    const archive = archiveNamed(name);
    const far: string[] = [];
    for (const path of ["newest page", "story"].flatMap((kind) => pagesByKind(archive).get(kind) ?? [])) {
      await page.goto(archive.url + path);
      for (const part of await page.evaluate(farAway)) far.push(`${path}: ${part}`);
    }
    expect(far).toEqual([]);
    await page.context().close();
  });
});

test.each([
  [390, 844],
  [1280, 560],
])(
  "at %i × %i px, key events that don't fit show that there are more, and how many",
  async (width, height) => {
    const archive = archiveNamed("sample");
    const { page } = await watched(browser(), { viewport: { width, height } });
    await page.goto(`${archive.url}apollo-11/`);
    expect(await page.evaluate(silentCuts)).toEqual([]);
    await page.context().close();
  },
);

test("tombstones are never counted: all pages agree on the number of entries", async () => {
  const archive = archiveNamed("sample");
  const { page } = await watched(browser());
  await page.goto(`${archive.url}apollo-11/`);
  const count = await page.locator(".v-headlines i").innerText();
  expect(await page.locator(".head .facts").innerText()).toContain(`${count} entries`);
  await page.goto(`${archive.url}apollo-11/headlines/`);
  const lines = page.locator(".lines li");
  expect(await lines.count()).toBe(Number(count));
  expect(await page.locator(".head .facts").innerText()).toContain(`${count} entries`);
  for (const [line, ordinal] of [
    [lines.first(), "1"],
    [lines.last(), count],
  ] as const) {
    const entry = (await line.locator("a").getAttribute("href")) ?? "";
    const opened = await page.context().newPage();
    await opened.goto(new URL(entry, archive.url).href);
    expect(await opened.locator(".context .facts").innerText()).toContain(`Entry ${ordinal} of ${count}`);
  }
  await page.context().close();
});

test("the accessibility tree names entries, tables and what pictures lead to, and has headings for days and headers of rows", async () => {
  const archive = archiveNamed("sample");
  const { page } = await watched(browser());
  await page.goto(`${archive.url}eclipse-2024/`);
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  const named = (role: string) => nodes.filter((node) => node.role?.value === role && !node.ignored);
  const namesOf = (role: string) => named(role).map(({ name }) => String(name?.value ?? ""));

  expect(namesOf("article").length).toBeGreaterThan(20);
  expect(namesOf("article")).not.toContain("");
  for (const section of ["Summary", "Key events"]) expect(namesOf("heading")).toContain(section);
  expect(namesOf("heading").some((name) => name.startsWith("Monday 8 April 2024"))).toBe(true);
  const tables = namesOf("group").filter((name) => name.startsWith("Table: "));
  expect(tables).toHaveLength(named("table").length);
  expect(new Set(tables).size).toBe(tables.length);
  expect(namesOf("rowheader").length).toBeGreaterThan(3);
  const images = new Set(named("image").map(({ parentId }) => parentId));
  const around = named("link").filter(({ nodeId }) => images.has(nodeId));
  expect(around.length).toBeGreaterThan(5);
  const silent = around.filter(
    ({ name, description }) => !/See it large|Watch/.test(`${name?.value} ${description?.value}`),
  );
  expect(silent.map(({ name }) => name?.value)).toEqual([]);
  await page.context().close();
});
