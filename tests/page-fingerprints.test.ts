/** A page with the fingerprint of the published page is not rendered again, and every other page is. */
import { describe, expect, test } from "vitest";
import { read } from "../src/build/read-archive.ts";
import { usesDefaultParts } from "../src/build/theme.ts";
import { collect, diskFolder } from "../src/collect/index.ts";
import type { Output } from "../src/model/output.ts";
import { coveragePage, listCoveragePages } from "../src/render/coverage-pages.ts";
import { createRenderContext } from "../src/render/document.ts";
import { permalink } from "../src/render/permalinks.ts";
import { SiteRenderer } from "../src/render/site-renderer.ts";
import type { Kit, Theme } from "../src/render/theme.ts";
import type { CoverageView } from "../src/render/views.ts";
import { visibleOnFullPages, visibleOnPages, visibleOnPermalinks } from "../src/render/visible-fields.ts";
import { firstDay } from "../src/web/tags.ts";
import { linksOf } from "../src/web/urls.ts";
import { defaultTheme } from "../templates/index.ts";
import { entry, type Files, liveFrom, memoryFolder, SITE, SVG } from "./live.ts";

const matter = (minute: string, more = "") => `time: 2025-03-20T10:${minute}\nheadline: At ${minute}${more}`;
const REMOVED = "removed: {time: 2025-04-01T10:00, reason: Wrong}";
const QUOTE = ':::quote{by="Ada"}\nSaid.\n:::\n\n::image{src="map.svg" alt="A" credit="C"}\n';

/** Nine places on a newest page, two numbered pages and three pages of the story. */
const FILES = {
  "site.yml": `${SITE}page-size: 3\n`,
  "people.yml": "ada: {name: Ada}\n",
  "summit/index.md": "---\ntitle: The summit\n---\n- They met.\n",
  "summit/map.svg": SVG,
  "summit/1001-one.md": entry(matter("01", "\nauthor: ada")),
  "summit/1002-two.md": entry(matter("02", "\nkey: true"), "See [one](1001-one.md).\n"),
  "summit/1003-three.md": entry(matter("03", "\npinned: true")),
  "summit/1004-four.md": entry(matter("04", "\nimage: map.svg\nalt: A\ncredit: C")),
  "summit/1005-gone.md": entry(`time: 2025-03-20T10:05\n${REMOVED}`),
  "summit/1006-six.md": entry(matter("06"), QUOTE),
  "summit/1007-seven.md": entry(matter("07"), "- A list\n- of two\n"),
  "summit/1008-eight.md": entry(matter("08")),
  "summit/1009-nine.md": entry(matter("09")),
} satisfies Files;

interface Printed {
  /** The rendered outputs, by path. */
  readonly made: ReadonlyMap<string, string>;
  readonly sums: ReadonlyMap<string, string>;
  readonly reused: readonly string[];
}

/** Renders a coverage; pages with one of the fingerprints are reused. */
function print(
  files: Files,
  last: ReadonlyMap<string, string> = new Map(),
  look: Partial<Theme> = {},
): Printed {
  const collected = collect(memoryFolder(files));
  const { archive } = read(collected, { now: Date.parse("2026-01-01T00:00Z"), drafts: false });
  if (!archive) throw new TypeError("there are problems");
  const theme = { ...defaultTheme, ...look };
  const printing = new SiteRenderer(archive, collected, {
    drafts: false,
    theme,
    oldestDay: firstDay(archive.coverages),
    hasFingerprints: () => usesDefaultParts(theme),
  });
  const [made, sums, reused] = [new Map<string, string>(), new Map<string, string>(), [] as string[]];
  for (const output of printing.outputs()) {
    const { path } = output;
    // Listings of the site also have some.
    const fingerprint = path.startsWith("summit/") ? output.fingerprint : undefined;
    if (fingerprint !== undefined) sums.set(path, fingerprint);
    if (fingerprint !== undefined && last.get(path) === fingerprint) reused.push(path);
    else made.set(path, textOf(output.contents));
  }
  return { made, sums, reused };
}

function textOf(contents: Output["contents"]): string {
  return typeof contents === "string" ? contents : contents.file;
}

/** Which of the coverage's pages are rendered after an edit, and which are reused. */
function printedAfter(edited: Files, look: Partial<Theme> = {}) {
  const first = print(FILES, new Map(), look);
  const { made, sums, reused } = print({ ...FILES, ...edited }, first.sums, look);
  const whole = print({ ...FILES, ...edited }, new Map(), look).made;
  const wrong = reused.filter((path) => first.made.get(path) !== whole.get(path));
  const missing = [...whole.keys()].filter((path) => !made.has(path) && !reused.includes(path));
  return { reused, wrong, missing, made: [...sums.keys()].filter((path) => made.has(path)) };
}

/** An edit of one file. */
function changed(path: keyof typeof FILES, from: string, to: string): Files {
  expect(FILES[path]).toContain(from);
  return { [path]: FILES[path].replace(from, to) };
}

function pathsOf(...names: readonly string[]): string[] {
  return names.map((name) => `summit/${name}index.html`).toSorted();
}

const ENTRIES = ["one", "two", "three", "four", "six", "seven", "eight", "nine"].map((id) => `${id}/`);

test("when nothing has changed, all pages of a coverage are reused, and the rest is rendered", () => {
  const { reused, wrong, missing, made } = printedAfter({});
  const pages = ["", "page/1/", "page/2/", "story/", "story/2/", "story/3/"];
  expect(reused.toSorted()).toEqual(pathsOf(...ENTRIES, ...pages));
  expect([wrong, missing, made]).toEqual([[], [], []]);
});

test.each<[string, Files, string[]]>([
  [
    "new text of an entry renders its permalink, its two pages and its neighbours",
    changed("summit/1007-seven.md", "of two", "of 2"),
    ["six/", "seven/", "eight/", "", "story/3/"],
  ],
  [
    "new text of a pinned entry also renders the newest page",
    changed("summit/1003-three.md", "Words", "Others"),
    ["two/", "three/", "four/", "page/1/", "story/", ""],
  ],
  [
    "the reason for the removal of an entry renders its two pages",
    changed("summit/1005-gone.md", "Wrong", "Mistaken"),
    ["page/2/", "story/2/"],
  ],
  [
    "key events and the shape render all pages of a closed coverage",
    changed("summit/1008-eight.md", "headline", "key: true\nheadline"),
    [...ENTRIES, "", "page/1/", "page/2/", "story/", "story/2/", "story/3/"],
  ],
  [
    "new text of the masthead renders the coverage pages",
    changed("summit/index.md", "They met", "They *met*"),
    ["", "page/1/", "page/2/", "story/", "story/2/", "story/3/"],
  ],
])("%s; other pages are reused", (_, edited, expected) => {
  const { made, wrong, missing } = printedAfter(edited);
  expect([wrong, missing]).toEqual([[], []]);
  expect(made.toSorted()).toEqual(pathsOf(...expected));
});

test("while a coverage is live, a new entry changes no permalink except that of the entry before it", () => {
  const live = { ...FILES, ...changed("summit/index.md", "title", "status: live\ntitle") };
  const first = print(live);
  const edited = { ...live, "summit/1010-ten.md": entry(matter("10")) };
  const { made, reused } = print(edited, first.sums);
  const whole = print(edited).made;
  const before = ["one", "two", "three", "four", "six", "seven", "eight"].map((id) => `${id}/`);
  expect(reused.filter((path) => !/page|story/.test(path)).toSorted()).toEqual(pathsOf(...before));
  for (const path of reused) expect(first.made.get(path)).toBe(whole.get(path));
  expect(made.get("summit/nine/index.html")).toContain('rel="next" href="/live/summit/ten/"');
});

test("a permalink of a live coverage doesn't show the number of entries", () => {
  const path = "summit/seven/index.html";
  const live = print({ ...FILES, ...changed("summit/index.md", "title", "status: live\ntitle") });
  expect(print(FILES).made.get(path)).toContain("<li>Entry 6 of 8</li>");
  expect(live.made.get(path)).not.toMatch(/Entry \d|class="trace"/);
});

describe("no page is reused that would be different, when", () => {
  test.each<[string, Files]>([
    ["a key event gets another headline", changed("summit/1002-two.md", "At 02", "Later")],
    ["an entry gets another time", changed("summit/1003-three.md", "10:03", "10:02:30")],
    ["the first entry becomes the fourth one", changed("summit/1001-one.md", "10:01", "10:04:30")],
    ["an entry is pinned", changed("summit/1001-one.md", "headline", "pinned: true\nheadline")],
    ["an entry gets an older name", changed("summit/1008-eight.md", "time", "aliases: [acht]\ntime")],
    ["an entry is taken down", changed("summit/1008-eight.md", "time", `${REMOVED}\ntime`)],
    ["words are emphasized", changed("summit/1008-eight.md", "Words", "*Words*")],
    ["words are emphasized in a quotation", changed("summit/1006-six.md", "Said", "*Said*")],
    ["a quotation gets another author", changed("summit/1006-six.md", "Ada", "Ida")],
    ["a picture gets another alt text", changed("summit/1006-six.md", 'alt="A"', 'alt="B"')],
    ["a picture gets another size", changed("summit/map.svg", "640", "500")],
    [
      "the target of an entry's link was taken down",
      changed("summit/1001-one.md", "author", `${REMOVED}\nauthor`),
    ],
    ["an author gets another name", changed("people.yml", "name: Ada", "name: Ada L.")],
    ["an author gets a role", changed("people.yml", "name: Ada", "name: Ada, role: Editor")],
    ["an entry is added at the end", { "summit/1010-ten.md": entry(matter("10")) }],
    ["an entry is added in the middle", { "summit/1004-more.md": entry(matter("04:30")) }],
    ["an entry is added on another day", { "summit/late.md": entry(matter("11").replace("20T", "21T")) }],
    ["the coverage becomes live", changed("summit/index.md", "title", "status: live\ntitle")],
    ["the coverage gets another title", changed("summit/index.md", "summit", "top")],
    ["the coverage is in another language", changed("summit/index.md", "title", "language: de\ntitle")],
    ["the coverage is in another zone", changed("summit/index.md", "title", "timezone: Asia/Tokyo\ntitle")],
    ["pages are longer", changed("site.yml", "page-size: 3", "page-size: 4")],
    ["the site moves", changed("site.yml", "/live/", "/archive/")],
    ["the site has another title", changed("site.yml", "Example", "Other")],
    ["the publisher has a name", changed("site.yml", "page", "publisher: {name: P}\npage")],
    ["the footer has another link", changed("site.yml", "page", "footer: [{title: T, url: /t/}]\npage")],
  ])("%s", (_, edited) => {
    const { wrong, missing, made } = printedAfter(edited);
    expect([wrong, missing]).toEqual([[], []]);
    expect(made).not.toEqual([]);
  });
});

describe("with a custom theme", () => {
  test("pages are reused if templates of parts are replaced", () => {
    const time: Theme["time"] = ({ clock }, { html }) => html`<time>${clock}</time>`;
    expect(printedAfter({}, { time }).made).toEqual([]);
  });

  const blank = (_: unknown, { html }: Kit) => html`X`;

  test.each([
    ...(["permalink", "entry", "entryBody", "pinned", "coverage", "coverageHeader"] as const),
    ...(["shape", "trace", "waysToRead", "summary", "day"] as const),
    ...(["keyEvents", "pageLinks", "about"] as const),
  ])("no page is reused if %s is replaced, which may read anything of the coverage", (name) => {
    expect(printedAfter({}, { [name]: blank }).reused).toEqual([]);
  });
});

/** The same view; reading a field that is not `seen` throws. All methods of lists can be called: they read what they use. */
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

/** With every possible part of a coverage: a missing part would be read unnoticed. */
function completed(coverage: CoverageView): CoverageView {
  const [first] = coverage.entries;
  if (!first) throw new TypeError("there is no entry");
  const { time } = first;
  const file = { src: "/live/a.svg", url: "https://example.org/live/a.svg", type: "image/svg+xml" };
  return {
    ...{ standfirst: "Short.", start: time, end: time, modified: time },
    ...{ headlinesHref: "/live/h/", keyEventsHref: "/live/k/", moreSummary: coverage.summary },
    dates: { year: "2025", days: "20 March" },
    shape: { origin: 0, bins: 1, binMinutes: 1, counts: [], keys: [], columns: [] },
    lead: { kind: "picture", file, alt: "A" },
    cover: { kind: "picture", file, alt: "A" },
    card: { ...file, alt: "A" },
    ...coverage,
  };
}

describe("the default theme shows nothing that fingerprints don't cover", () => {
  const { view, archive } = liveFrom(diskFolder("tests/archives/every-feature"));
  if (!view || !archive) throw new TypeError("there are problems");
  const context = createRenderContext(view.site, defaultTheme, linksOf(archive.site));

  test.each(view.coverages.map((coverage) => [coverage.slug, completed(coverage)] as const))(
    "%s",
    (_, coverage) => {
      const { entries, pinned } = coverage;
      const onPermalinks = onlySeen(coverage, visibleOnPermalinks(coverage));
      for (const [index, entry] of entries.entries()) {
        const [earlier, later] = [entries[index - 1], entries[index + 1]];
        const place = { entry, ordinal: index + 1, earlier, later };
        expect(permalink(context, onPermalinks, place)).toEqual(permalink(context, coverage, place));
      }
      for (const page of listCoveragePages(coverage, context.links)) {
        const visible = page.showsWhole ? visibleOnPages(coverage) : visibleOnFullPages(coverage);
        const seen = { ...visible, ...(page.kind === "newest" && { pinned }) };
        const alone = { ...page, coverage: onlySeen(coverage, seen) };
        expect(coveragePage(context, alone)).toEqual(coveragePage(context, page));
      }
    },
  );

  test("and reading more is reported", () => {
    const [first] = view.coverages;
    if (!first) throw new TypeError("there is no coverage");
    const coverage = completed(first);
    const seen = onlySeen(coverage, visibleOnPages(coverage));
    expect(() => seen.tombstones).toThrow("covers tombstones");
    expect(() => seen.order.length).toThrow("covers order");
    expect(() => seen.keyEvents.map(({ url }) => url)).toThrow("covers url");
    expect(() => seen.entries.at(-1)?.heading).toThrow("covers");
    expect(() => onlySeen(coverage, visibleOnPermalinks(coverage)).modified).toThrow("covers modified");
  });
});
