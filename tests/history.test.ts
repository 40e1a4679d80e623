/** No published content is lost unnoticed: what `asrun check --against` promises, on whole archives. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { compareWithOlder, read } from "../src/build/read-archive.ts";
import { collect } from "../src/collect/index.ts";
import { addressesOf } from "../src/compare/addresses.ts";
import { changeOf } from "../src/compare/word-changes.ts";
import { collectProblems, type Problem } from "../src/model/problem-list.ts";
import { fileOf } from "../src/web/urls.ts";
import { addAlias } from "../src/write/aliases.ts";
import { entry, type Files, type Live, live, memoryFolder, SITE, SVG } from "./live.ts";
import { all, hasId, pageAt, pagesOf, readXml, textOf } from "./page.ts";
import { rounds } from "./rounds.ts";
import { samples } from "./samples.ts";

const EDITION = { now: Date.parse("2026-01-01T00:00:00Z"), drafts: false };

/** What is reported when files are compared with older ones. */
function problemsAgainst(before: Files, after: Files): readonly Problem[] {
  const { archive } = read(collect(memoryFolder(before)), EDITION);
  if (!archive) throw new Error("the older state is not in order");
  const collected = collect(memoryFolder(after));
  return collectProblems(compareWithOlder(collected, EDITION, { archive, typoThreshold: 3 }).files);
}

test.each(samples)("in the archive of %s, the compared addresses are the written ones", (_, one) => {
  const machines =
    /^(assets\/|search\/(?!index\.html)|sitemap|robots\.txt|_headers|_redirects|\.nojekyll)|\/sitemap(-\d+)?\.xml$/;
  const written = [...one.outputs]
    .filter(([path, contents]) => !machines.test(path) && !contents.startsWith("file:"))
    .map(([path]) => path)
    // The page of a single picture and later picture pages exist as long as the pictures.
    .filter((path) => !/\/pictures\/.+\//.test(path));
  expect([...(one.archive ? addressesOf(one.archive) : [])].map(fileOf).toSorted()).toEqual(
    written.toSorted(),
  );
});

/* A random life of an archive. Every entry has words of its own, by which it can be known again. */

const WORDS = "alpha bravo charlie delta echo foxtrot golf hotel india juliet kilo lima mike november".split(
  " ",
);

interface State {
  readonly id: string;
  readonly name: string;
  readonly minute: number;
  readonly keys: string;
  readonly text: string;
}

function filesOf(coverage: string, states: readonly State[]): Files {
  return {
    "site.yml": `${SITE}page-size: 2\ntag-base: example.org,2025\n`,
    [`${coverage}/index.md`]: entry("title: The coverage", ""),
    [`${coverage}/p0.svg`]: SVG,
    [`${coverage}/p1.svg`]: SVG,
    ...Object.fromEntries(
      states.map(({ name, minute, keys, text }) => [
        `${coverage}/${name}.md`,
        entry(`time: 2025-03-20T10:${String(minute).padStart(2, "0")}\n${keys}`, `${text}\n`),
      ]),
    ),
  };
}

const stateAt = (index: number): State => ({
  id: `e${index}`,
  name: `e${index}`,
  minute: index,
  keys: index % 2 === 0 ? `image: p${index % 4 === 0 ? 0 : 1}.svg\nalt: A\ncredit: C` : "",
  text: WORDS.map((word) => `${word}${index}`).join(" "),
});

type Edit = (state: State) => readonly State[];

const edits: Readonly<Record<string, Edit>> = {
  keep: (state) => [state],
  rename: (state) => [{ ...state, name: `${state.name}-renamed` }],
  "re-slug": (state) => [{ ...state, keys: `${state.keys}\nid: ${state.id}-other`.trim() }],
  retime: (state) => [{ ...state, minute: 59 - state.minute }],
  remove: (state) => [{ ...state, keys: `removed: {time: 2025-03-21T09:00, reason: R}` }],
  draft: (state) => [{ ...state, keys: `${state.keys}\ndraft: true`.trim() }],
  delete: () => [],
  "drop the picture": (state) => [{ ...state, keys: "" }],
  rewrite: (state) => [{ ...state, text: "Something else altogether." }],
};

const lives = fc.record({
  count: fc.integer({ min: 1, max: 9 }),
  edits: fc.array(fc.constantFrom(...Object.keys(edits)), { minLength: 9, maxLength: 9 }),
  isRenamed: fc.boolean(),
});

/** Every address with an anchor, every feed id, every original: what readers may have saved. */
function kept(archive: Live): { pages: string[]; anchors: string[]; tags: string[]; originals: string[] } {
  const files = [...archive.outputs].filter(([, contents]) => contents.startsWith("file:"));
  // The newest page is a window: its entries move to numbered pages.
  const anchored = pagesOf(archive).filter(([path]) => /\/(page|story)\//.test(path));
  return {
    // The page of a single picture exists as long as the picture.
    pages: pagesOf(archive).flatMap(([path]) => (/\/pictures\/.+\//.test(path) ? [] : [path])),
    anchors: anchored.flatMap(([path, { root }]) =>
      all(root, ({ attributes }) => /^[a-z]/.test(attributes.id ?? "")).map(
        ({ attributes }) => `${path}#${attributes.id}`,
      ),
    ),
    tags: all(readXml(archive.page("atom.xml")), "id").map(textOf),
    originals: files.map(([path]) => path),
  };
}

function lost(before: readonly string[], after: readonly string[]): string[] {
  const there = new Set(after);
  return before.filter((address) => !there.has(address));
}

test("after any change to an archive, every address resolves or is reported as lost", () => {
  fc.assert(
    fc.property(lives, ({ count, edits: names, isRenamed }) => {
      const states = Array.from({ length: count }, (_, index) => stateAt(index));
      const changed = states.flatMap((state, index) => edits[names[index] ?? "keep"]?.(state) ?? []);
      const before = filesOf("c", states);
      const after = filesOf(isRenamed ? "d" : "c", changed);
      const [then, now] = [kept(live(before)), kept(live(after))];
      const problems = problemsAgainst(before, after);
      const reported = problems.map(({ words }) => words).join("\n");
      const removed = states.filter((_, index) => names[index] === "remove").map(({ id }) => id);
      // The loss of a coverage includes everything below it, in one line.
      const isAllReported = problems.some(({ name }) => name === "lost-slug" || name === "lost-coverage");
      for (const path of lost(then.pages, now.pages)) {
        const address = path.replace(/index\.html$/, "");
        expect(isAllReported || reported.includes(`/${address}`), `${address}\n${reported}`).toBe(true);
      }
      for (const anchor of lost(then.anchors, now.anchors)) {
        const [page = "", id = ""] = anchor.split("index.html#");
        const isReported =
          reported.includes(`/c/${id}/`) ||
          reported.includes(`/${page},`) ||
          reported.includes(`/${page};`) ||
          new RegExp(`/${page}#… .*\\b${id}\\b`).test(reported);
        expect(isAllReported || isReported, `${anchor}\n${reported}`).toBe(true);
      }
      for (const tag of lost(then.tags, now.tags)) {
        const id = tag.slice(tag.lastIndexOf("/") + 1);
        expect(
          isAllReported || removed.includes(id) || reported.includes(`/c/${id}/`),
          `${tag}\n${reported}`,
        ).toBe(true);
      }
      for (const original of lost(then.originals, now.originals)) {
        const showing = states.filter(({ keys }) => keys.includes(original.slice("c/media/".length)));
        const isMeant = showing.every(({ id }) => removed.includes(id));
        expect(
          isAllReported || isMeant || reported.includes(`/${original} `),
          `${original}\n${reported}`,
        ).toBe(true);
      }
    }),
    { numRuns: rounds(20) },
  );
});

test("when only files are renamed, the suggested aliases fix everything", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 7 }), fc.boolean(), (count, isRenamed) => {
      const states = Array.from({ length: count }, (_, index) => stateAt(index));
      const before = filesOf("c", states);
      const after: Record<string, string | Uint8Array> = {
        ...filesOf(
          isRenamed ? "d" : "c",
          states.map((state, index) =>
            index % 2 === 0 && !isRenamed ? { ...state, name: `n${index}` } : state,
          ),
        ),
      };
      const past = read(collect(memoryFolder(before)), EDITION).archive;
      if (!past) throw new Error("the older state is not in order");
      const { fixes } = compareWithOlder(collect(memoryFolder(after)), EDITION, {
        archive: past,
        typoThreshold: 3,
      });
      for (const { path, alias, isFirst } of fixes)
        after[path] = addAlias(String(after[path]), alias, isFirst) ?? "";
      expect(problemsAgainst(before, after)).toEqual([]);
      const archive = live(after);
      const [then, now] = [kept(live(before)), kept(archive)];
      for (const kind of ["pages", "tags"] as const) expect(lost(then[kind], now[kind])).toEqual([]);
      // Media of a renamed coverage are at the target of its redirect rule.
      if (isRenamed) expect(archive.page("_redirects")).toContain("/live/c/* /live/d/:splat 301\n");
      const originals = then.originals.map((path) => (isRenamed ? path.replace(/^c\//, "d/") : path));
      expect(lost(originals, now.originals)).toEqual([]);
      if (!isRenamed) expect(lost(then.anchors, now.anchors)).toEqual([]);
    }),
    { numRuns: rounds(8) },
  );
});

test("the old id is an anchor in every page that shows the renamed entry", () => {
  const archive = live({
    "c/index.md": entry("title: C"),
    "c/new.md": entry("time: 2025-03-20T10:00\naliases: [old]"),
  });
  for (const path of ["c/index.html", "c/story/index.html"])
    expect(all(pageAt(archive, path), hasId("old"))).toHaveLength(1);
});

test.each([
  ["no change", "one two three", "one two three", 0, false],
  ["one word for another", "one two three", "one too three", 1, false],
  ["an inserted word", "one three", "one two three", 1, false],
  ["two swapped words", "one two three", "two one three", 1, false],
  ["everything", "a b c", "d e f g", 4, false],
  ["a number", "of 5 million", "of 6 million", 1, true],
  ["a number next to a change", "of 5 millions", "of 5 million", 1, false],
])("%s is measured in words", (_, before, after, words, hasNumber) => {
  expect(changeOf(before.split(" "), after.split(" "))).toEqual({ words, hasNumber });
});

test("no change is larger than the longer text, and equal texts have no change", () => {
  const text = fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 12 });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const { words } = changeOf(before, after);
      expect(words).toBeLessThanOrEqual(Math.max(before.length, after.length));
      expect(words === 0).toBe(before.join(" ") === after.join(" "));
      expect(changeOf(after, before).words).toBe(words);
    }),
  );
});
