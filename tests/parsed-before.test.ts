/** The server caches parse results until the bytes change. */
import { expect, test } from "vitest";
import { collect } from "../src/collect/index.ts";
import { collectProblems } from "../src/model/problem-list.ts";
import type { MarkdownSource } from "../src/model/source.ts";
import { parse } from "../src/parse/index.ts";
import { ParseCache } from "../src/parse/parse-cache.ts";
import { COVERAGE, entry, type Files, live, memoryFolder } from "./live.ts";

const [MASTHEAD, FIRST, SECOND] = [
  "summit/index.md",
  "summit/1005-kallas-arrives.md",
  "summit/1010-talks.md",
];
const FILES: Files = {
  ...COVERAGE,
  [SECOND]: entry("time: 2025-03-20T10:10", "## Talks\n\n- One, [two](1005-kallas-arrives.md)\n\n> Three\n"),
};

/** The parse results of these files, by path, and the names of the problems. */
function parsed(files: Files, before?: ParseCache) {
  const collected = collect(memoryFolder(files));
  const sources = parse(collected, before).coverages.flatMap(({ masthead, entries }) => [
    ...(masthead ? [masthead] : []),
    ...entries,
  ]);
  const bodies = new Map(sources.map(({ path, body }) => [path, body]));
  return { sources, bodies, problems: collectProblems(collected.files).map(({ name }) => name) };
}

/** Unchanged files have the same tree objects as before. */
function remembered(files: Files, before: ParseCache): string[] {
  const [first, second] = [parsed(FILES, before), parsed(files, before)];
  return [...second.bodies].flatMap(([path, body]) => (first.bodies.get(path) === body ? [path] : []));
}

test("files with the same bytes are not parsed again", () => {
  expect(remembered(FILES, new ParseCache()).toSorted()).toEqual([FIRST, SECOND, MASTHEAD]);
});

test("a file with other bytes of the same length is parsed again", () => {
  const before = new ParseCache();
  const changed = { ...FILES, [FIRST]: String(FILES[FIRST]).replace("here", "gone") };
  expect(remembered(changed, before).toSorted()).toEqual([SECOND, MASTHEAD]);
  expect(parsed(changed, before).bodies.get(FIRST)?.text).toBe("She is gone.");
});

test("the same bytes in another file are another entry", () => {
  const { [FIRST]: text = "", ...others } = FILES;
  const moved = { ...others, "summit/1005-moved.md": text };
  expect(remembered(moved, new ParseCache()).toSorted()).toEqual([SECOND, MASTHEAD]);
});

test("a cached result is attached to the file of this build", () => {
  const before = new ParseCache();
  const filesOf = (sources: readonly MarkdownSource[]) => new Set(sources.map(({ file }) => file));
  const [old, now] = [parsed(FILES, before), parsed(FILES, before)].map(({ sources }) => filesOf(sources));
  expect([...(now ?? [])].filter((file) => old?.has(file))).toEqual([]);
});

test("a problem is reported in each build, until it is fixed", () => {
  const before = new ParseCache();
  const spoilt = { ...FILES, [SECOND]: entry("time: 2025-03-20T10:10", "<b>Bold</b>\n") };
  const states = [FILES, spoilt, spoilt, FILES, spoilt];
  expect(states.map((files) => parsed(files, before).problems)).toEqual([
    [],
    ["raw-html"],
    ["raw-html"],
    [],
    ["raw-html"],
  ]);
});

test("cached results can't be changed", () => {
  const before = new ParseCache();
  const contents = () =>
    JSON.stringify(parsed(FILES, before).sources.map(({ fields, body }) => [fields?.values, body]));
  const [fresh, first] = [contents(), live(FILES, { parsedBefore: before })];
  expect([...live(FILES, { parsedBefore: before }).outputs]).toEqual([...first.outputs]);
  expect(contents()).toBe(fresh);
});

test("the least recently used result is removed first", () => {
  const size = (path: string) => String(FILES[path]).length;
  const before = new ParseCache(size(SECOND) + size(MASTHEAD));
  expect(remembered(FILES, before).length).toBeLessThan(3);
  expect(remembered({ [MASTHEAD]: FILES[MASTHEAD] ?? "" }, before)).toEqual([MASTHEAD]);
});
