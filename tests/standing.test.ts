/** A page of a coverage that would come out as it was published is standing: it is not made again, and no other page is. */
import { describe, expect, test } from "vitest";
import { read } from "../src/build.ts";
import { collect, diskFolder } from "../src/collect.ts";
import type { Output } from "../src/model/output.ts";
import { Printing } from "../src/printing.ts";
import { coveragePage, placedPages } from "../src/render/coverage-pages.ts";
import { permalink } from "../src/render/permalinks.ts";
import { pressOf } from "../src/render/print.ts";
import { seenOnPages, seenOnPermalinks } from "../src/render/seen.ts";
import type { Kit, Theme } from "../src/render/theme.ts";
import type { CoverageView } from "../src/render/views.ts";
import { oldestDayOf } from "../src/web/tags.ts";
import { linksOf } from "../src/web/urls.ts";
import { defaultTheme } from "../templates/index.ts";
import { entry, type Files, liveFrom, memoryFolder, SITE, SVG } from "./live.ts";

/** Eight entries on a newest page, a numbered one and three of the story. */
const FILES: Files = {
  "site.yml": `${SITE}page-size: 3\n`,
  "people.yml": "ada: {name: Ada}\n",
  "summit/index.md": "---\ntitle: The summit\n---\n- They met.\n",
  "summit/map.svg": SVG,
  "summit/1001-one.md": entry("time: 2025-03-20T10:01\nheadline: One\nauthor: ada"),
  "summit/1002-two.md": entry(
    "time: 2025-03-20T10:02\nheadline: Two\nkey: true",
    "See [one](1001-one.md).\n",
  ),
  "summit/1003-three.md": entry("time: 2025-03-20T10:03\nheadline: Three"),
  "summit/1004-four.md": entry("time: 2025-03-20T10:04\nheadline: Four"),
  "summit/1005-five.md": entry("time: 2025-03-20T10:05\nheadline: Five"),
  "summit/1006-six.md": entry("time: 2025-03-20T10:06\nheadline: Six"),
  "summit/1007-seven.md": entry(
    "time: 2025-03-20T10:07\nheadline: Seven\nimage: map.svg\nalt: A\ncredit: C",
    "- A list\n- of two\n",
  ),
  "summit/1008-eight.md": entry("time: 2025-03-20T10:08\nheadline: Eight\npinned: true"),
};

interface Printed {
  /** What was made, by path. */
  readonly made: ReadonlyMap<string, string>;
  readonly sums: ReadonlyMap<string, string>;
  readonly standing: readonly string[];
}

/** Prints a coverage; pages that have one of the sums are standing. */
function print(
  files: Files,
  last: ReadonlyMap<string, string> = new Map(),
  look: Partial<Theme> = {},
): Printed {
  const collected = collect(memoryFolder(files));
  const { archive } = read(collected, { now: Date.parse("2026-01-01T00:00Z"), drafts: false });
  if (!archive) throw new TypeError("there are problems");
  const printing = new Printing(archive, collected, {
    drafts: false,
    theme: { ...defaultTheme, ...look },
    oldestDay: oldestDayOf(archive.coverages),
    pagesOf: () => (path, sum) => (last.get(path) === sum ? [path, 1] : undefined),
  });
  const made = new Map([...printing.outputs()].map(({ path, contents }) => [path, textOf(contents)]));
  const standing = [...printing.standingPages()].map(([path]) => path);
  return { made, sums: printing.sumsOf("summit"), standing };
}

function textOf(contents: Output["contents"]): string {
  return typeof contents === "string" ? contents : contents.file;
}

/** What of the coverage's pages is made after an edit, and what stands as it is. */
function printedAfter(edited: Files, look: Partial<Theme> = {}) {
  const first = print(FILES, new Map(), look);
  const { made, sums, standing } = print({ ...FILES, ...edited }, first.sums, look);
  const whole = print({ ...FILES, ...edited }, new Map(), look).made;
  const wrong = standing.filter((path) => first.made.get(path) !== whole.get(path));
  const needless = [...sums.keys()].filter(
    (path) => made.has(path) && first.made.get(path) === made.get(path),
  );
  const missing = [...whole.keys()].filter((path) => !made.has(path) && !standing.includes(path));
  return { standing, wrong, needless, missing, made: [...sums.keys()].filter((path) => made.has(path)) };
}

test("when nothing has changed all pages of a coverage are standing, and the rest is made", () => {
  const { standing, wrong, missing, made } = printedAfter({});
  expect(standing.toSorted()).toEqual(
    [
      ...["one", "two", "three", "four", "five", "six", "seven", "eight"].map(
        (id) => `summit/${id}/index.html`,
      ),
      ...["", "page/1/", "story/", "story/2/", "story/3/"].map((page) => `summit/${page}index.html`),
    ].toSorted(),
  );
  expect([wrong, missing, made]).toEqual([[], [], []]);
});

test("new words of an entry are on its permalink and on its two pages; its neighbours are made with it", () => {
  const words = entry("time: 2025-03-20T10:05\nheadline: Five", "Other words.\n");
  const { made, wrong, missing, needless } = printedAfter({ "summit/1005-five.md": words });
  expect(made).toEqual([
    "summit/index.html",
    "summit/story/2/index.html",
    ...["four", "five", "six"].map((id) => `summit/${id}/index.html`),
  ]);
  expect(needless).toEqual(["summit/four/index.html", "summit/six/index.html"]);
  expect([wrong, missing]).toEqual([[], []]);
});

const FIVE = "time: 2025-03-20T10:05\nheadline: Five";

describe("no page is standing that would be another one, when", () => {
  test.each<[string, Files]>([
    ["an entry gets another headline", { "summit/1005-five.md": entry(FIVE.replace("Five", "Fünf")) }],
    [
      "a key event gets another headline",
      { "summit/1002-two.md": entry("time: 2025-03-20T10:02\nheadline: Second\nkey: true") },
    ],
    ["an entry gets another time", { "summit/1005-five.md": entry(FIVE.replace("10:05", "10:05:30")) }],
    ["an entry changes its place", { "summit/1005-five.md": entry(FIVE.replace("10:05", "10:07:30")) }],
    ["an entry becomes a key event", { "summit/1005-five.md": entry(`${FIVE}\nkey: true`) }],
    ["an entry is pinned", { "summit/1005-five.md": entry(`${FIVE}\npinned: true`) }],
    [
      "a pinned entry gets other words",
      { "summit/1008-eight.md": entry("time: 2025-03-20T10:08\nheadline: Eight\npinned: true", "Other.\n") },
    ],
    [
      "an entry is corrected",
      { "summit/1005-five.md": entry(`${FIVE}\ncorrections: [{time: 2025-04-01T10:00, note: Mended}]`) },
    ],
    ["an entry gets an older name", { "summit/1005-five.md": entry(`${FIVE}\naliases: [fife]`) }],
    [
      "an entry is taken down",
      { "summit/1005-five.md": entry(`${FIVE}\nremoved: {time: 2025-04-01T10:00, reason: Wrong}`) },
    ],
    [
      "an entry is told at the end",
      { "summit/1009-nine.md": entry("time: 2025-03-20T10:09\nheadline: Nine") },
    ],
    [
      "an entry is told in the middle",
      { "summit/1004-more.md": entry("time: 2025-03-20T10:04:30\nheadline: More") },
    ],
    [
      "an entry is told on another day",
      { "summit/0900-late.md": entry("time: 2025-03-21T09:00\nheadline: Late") },
    ],
    [
      "a list gets another item",
      {
        "summit/1007-seven.md": entry(
          "time: 2025-03-20T10:07\nheadline: Seven\nimage: map.svg\nalt: A\ncredit: C",
          "- A list\n- of three\n",
        ),
      },
    ],
    [
      "what an entry links to is no more",
      {
        "summit/1001-one.md": entry(
          "time: 2025-03-20T10:01\nheadline: One\nremoved: {time: 2025-04-01T10:00, reason: Wrong}",
        ),
      },
    ],
    ["a picture gets another size", { "summit/map.svg": SVG.replace("640", "500") }],
    ["an author gets another name", { "people.yml": "ada: {name: Ada L.}\n" }],
    [
      "the coverage ends",
      { "summit/index.md": "---\ntitle: The summit\nstatus: closed\n---\n- They met.\n" },
    ],
    ["the coverage gets another title", { "summit/index.md": "---\ntitle: The top\n---\n- They met.\n" }],
    ["the summary is another one", { "summit/index.md": "---\ntitle: The summit\n---\n- They *met*.\n" }],
    [
      "the coverage is in another language",
      { "summit/index.md": "---\ntitle: The summit\nlanguage: de\n---\n- They met.\n" },
    ],
    [
      "the coverage is in another zone",
      { "summit/index.md": "---\ntitle: The summit\ntimezone: Asia/Tokyo\n---\n- They met.\n" },
    ],
    ["pages are longer", { "site.yml": `${SITE}page-size: 4\n` }],
    ["the site moves", { "site.yml": `${SITE.replace("/live/", "/archive/")}page-size: 3\n` }],
    ["the site has another title", { "site.yml": `${SITE.replace("Example", "Other")}page-size: 3\n` }],
    ["the publisher has a name", { "site.yml": `${SITE}page-size: 3\npublisher: {name: P}\n` }],
    ["the footer has another link", { "site.yml": `${SITE}page-size: 3\nfooter: [{title: T, url: /t/}]\n` }],
  ])("%s", (_, edited) => {
    const { wrong, missing, made } = printedAfter(edited);
    expect([wrong, missing]).toEqual([[], []]);
    expect(made).not.toEqual([]);
  });
});

test("what is seen on few pages leaves the others standing", () => {
  const made = (edited: Files) => printedAfter(edited).made.length;
  expect(made({ "summit/1005-five.md": entry(FIVE.replace("Five", "Fünf")) })).toBe(5);
  expect(
    made({ "summit/1008-eight.md": entry("time: 2025-03-20T10:08\nheadline: Eight\npinned: true", "X\n") }),
  ).toBe(4);
  // The shape and the key events are on every page of the coverage, not on permalinks.
  expect(made({ "summit/1005-five.md": entry(`${FIVE}\nkey: true`) })).toBe(5 + 3);
  expect(made({ "summit/index.md": "---\ntitle: The summit\n---\n- They *met*.\n" })).toBe(5);
});

describe("in a look of its own", () => {
  test("pages are standing where templates of parts are replaced", () => {
    const time: Theme["time"] = ({ clock }, { html }) => html`<time>${clock}</time>`;
    expect(printedAfter({}, { time }).made).toEqual([]);
  });

  const blank = (_: unknown, { html }: Kit) => html`X`;

  test.each([
    ...(["permalink", "entry", "entryBody", "pinned", "coverage", "coverageHeader"] as const),
    ...(["shape", "spark", "keyEvents", "pageLinks", "about"] as const),
  ])("no page is, where %s is replaced, which may read anything of the coverage", (name) => {
    expect(printedAfter({}, { [name]: blank }).standing).toEqual([]);
  });
});

/** The same view; reading what is not `seen` fails. Of lists all methods can be called: they read what they use. */
function onlySeen<View extends object>(view: View, seen: object): View {
  return new Proxy(view, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key);
      if (Array.isArray(target) && typeof value === "function") return value;
      if (!Object.hasOwn(seen, key)) throw new TypeError(`no sum of a page covers ${String(key)}`);
      const covered: unknown = Reflect.get(seen, key);
      const isWhole = typeof value !== "object" || value === null || value === covered;
      return isWhole
        ? value
        : onlySeen(value, typeof covered === "object" && covered !== null ? covered : {});
    },
  });
}

/** With everything that a coverage can have: what isn't there would be read without anybody noticing. */
function completed(coverage: CoverageView): Required<CoverageView> {
  const [first] = coverage.entries;
  if (!first) throw new TypeError("there is no entry");
  const { time } = first;
  const file = { src: "/live/a.svg", url: "https://example.org/live/a.svg", type: "image/svg+xml" };
  return {
    ...{ standfirst: "Short.", start: time, end: time, modified: time },
    lead: { kind: "picture", file, alt: "A" },
    card: { ...file, alt: "A" },
    ...coverage,
  };
}

describe("the default look shows nothing that sums don't cover", () => {
  const { view, archive } = liveFrom(diskFolder("tests/archives/every-feature"));
  if (!view || !archive) throw new TypeError("there are problems");
  const press = pressOf(view.site, defaultTheme, linksOf(archive.site));

  test.each(view.coverages.map((coverage) => [coverage.slug, completed(coverage)] as const))(
    "%s",
    (_, coverage) => {
      const { entries, pinned } = coverage;
      const onPermalinks = onlySeen(coverage, seenOnPermalinks(coverage));
      for (const [index, one] of entries.entries()) {
        const around = [one, entries[index - 1], entries[index + 1]] as const;
        expect(permalink(press, onPermalinks, ...around)).toEqual(permalink(press, coverage, ...around));
      }
      for (const page of placedPages(coverage, press.links)) {
        const seen = { ...seenOnPages(coverage), ...(page.kind === "newest" && { pinned }) };
        const alone = { ...page, coverage: onlySeen(coverage, seen) };
        expect(coveragePage(press, alone)).toEqual(coveragePage(press, page));
      }
    },
  );

  test("and where more is read it is told", () => {
    const [first] = view.coverages;
    if (!first) throw new TypeError("there is no coverage");
    const coverage = completed(first);
    const seen = onlySeen(coverage, seenOnPages(coverage));
    expect(() => seen.tombstones).toThrow("covers tombstones");
    expect(() => seen.order.map(({ url }) => url)).toThrow("covers 0");
    expect(() => seen.entries.at(-1)?.heading).toThrow("covers heading");
    expect(seen.entries.at(-1)?.time.day).toBe(coverage.entries.at(-1)?.time.day);
    expect(() => onlySeen(coverage, seenOnPermalinks(coverage)).modified).toThrow("covers modified");
  });
});
