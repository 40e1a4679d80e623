/** Entries are in order of (instant, order, id), with any folder, and any zone or locale of the machine. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { liveElsewhere } from "./elsewhere.ts";
import { entry, type Live, live } from "./live.ts";
import { all, pageAt } from "./page.ts";
import { rounds } from "./rounds.ts";

// Few minutes and few letters, so that equal instants and similar ids are common.
const ids = fc.stringMatching(/^[a-c](-?[a-c0-9]){0,3}$/);
const written = fc.record({
  minute: fc.integer({ min: 0, max: 4 }),
  second: fc.constantFrom("", ":00", ":30", ":30.25"),
  order: fc.constantFrom(undefined, 0, 1, -1, 12),
  // The same instants in other notations, so that the text of a time can't be the sort key.
  offset: fc.constantFrom("", "Z", "+05:45", "-03:30"),
});
const coverages = fc.uniqueArray(fc.tuple(ids, written), { selector: ([id]) => id, maxLength: 12 });
type Written = readonly (readonly [string, typeof written extends fc.Arbitrary<infer T> ? T : never])[];

function clock({ minute, second, offset }: Written[number][1]): { text: string; instant: number } {
  const shift = { "": 0, Z: 0, "+05:45": 345, "-03:30": -210 }[offset] ?? 0;
  const wall = new Date(Date.UTC(2025, 0, 20, 23, 58 + minute) + shift * 60_000).toISOString();
  const seconds = Number(second.slice(1)) * 1000;
  return {
    text: `${wall.slice(0, 16)}${second}${offset}`,
    instant: Date.UTC(2025, 0, 20, 23, 58 + minute) + seconds,
  };
}

function filesOf(coverage: Written): [path: string, text: string][] {
  return coverage.map(([id, time]) => [
    `c/${id}.md`,
    entry(`id: ${id}\ntime: ${clock(time).text}\norder: ${time.order ?? ""}`),
  ]);
}

function archive(files: readonly (readonly [string, string])[]): Live {
  return live({ ...Object.fromEntries(files), "c/index.md": "---\ntitle: C\n---\n" });
}

/** The order as it is documented: by instant, then by `order`, then by id, in which runs of digits are numbers. */
function expectedOrder(coverage: Written): string[] {
  return coverage
    .map(([id, time]) => ({ id, order: time.order ?? 0, instant: clock(time).instant }))
    .toSorted((a, b) => a.instant - b.instant || a.order - b.order || byWordsAndNumbers(a.id, b.id))
    .map(({ id }) => id);
}

/** Words are at even places, numbers at odd ones. */
function byWordsAndNumbers(a: string, b: string): number {
  const [partsOfA, partsOfB] = [a.split(/(\d+)/), b.split(/(\d+)/)];
  for (const [index, part] of partsOfA.entries()) {
    const other = partsOfB[index] ?? "";
    if (index % 2 === 1 && Number(part) !== Number(other)) return Number(part) - Number(other);
    if (index % 2 === 0 && part !== other) return part < other ? -1 : 1;
  }
  return a < b ? -1 : 1;
}

function idsOn(built: Live, path: string): (string | undefined)[] {
  return all(pageAt(built, path), "article").map(({ attributes }) => attributes.id);
}

test("the story has the entries by instant, then by order, then by id with numbers compared as numbers", () => {
  fc.assert(
    fc.property(coverages, (coverage) => {
      const built = archive(filesOf(coverage));
      expect(idsOn(built, "c/story/index.html")).toEqual(expectedOrder(coverage));
    }),
    { numRuns: rounds(60) },
  );
});

test("newest first is the exact reverse, among equal instants too", () => {
  fc.assert(
    fc.property(coverages, (coverage) => {
      const built = archive(filesOf(coverage));
      expect(idsOn(built, "c/index.html")).toEqual(expectedOrder(coverage).toReversed());
      const feed: { items: { url: string }[] } = JSON.parse(built.page("c/feed.json"));
      expect(feed.items.map(({ url }) => url.split("/").at(-2))).toEqual(
        expectedOrder(coverage).toReversed(),
      );
    }),
    { numRuns: rounds(50) },
  );
});

test("the order in which a folder lists its files changes no byte", () => {
  const shuffled = coverages.chain((coverage) => {
    const files = filesOf(coverage);
    return fc.tuple(fc.constant(files), fc.shuffledSubarray(files, { minLength: files.length }));
  });
  fc.assert(
    fc.property(shuffled, ([files, others]) => {
      expect(archive(others).outputs).toEqual(archive(files).outputs);
    }),
    { numRuns: rounds(25) },
  );
});

test("subfolders and file names change no order", () => {
  const built = archive([
    ["c/z/0001-a.md", entry("time: 2025-03-20T10:00")],
    ["c/a/2359-c.md", entry("time: 2025-03-20T10:00")],
    ["c/b.md", entry("time: 2025-03-20T10:00")],
  ]);
  expect(idsOn(built, "c/story/index.html")).toEqual(["a", "b", "c"]);
});

const BABEL = {
  "c/index.md": "---\ntitle: Coverage\nlanguage: ar\ntimezone: America/St_Johns\n---\n",
  "c/i.md": entry("time: 2025-03-20T10:00\nauthor: Ångström\ntopics: [İzmir, ızgara, Zürich]\nkey: true"),
  "c/a-b.md": entry("time: 2025-03-20T10:00\nauthor: Zola\ntopics: [Österreich, zebra, Ärger]"),
  "c/aa.md": entry("time: 2025-03-20T12:30Z\nauthor: ängstlich"),
  "d/index.md": "---\ntitle: Zweite\nlanguage: de\ntimezone: Australia/Lord_Howe\n---\n",
  "d/i-1.md": entry("time: 2025-03-21T00:15\nauthor: Ćwik"),
};

test.each([
  { TZ: "Pacific/Kiritimati", LC_ALL: "sv_SE.UTF-8" },
  { TZ: "America/St_Johns", LC_ALL: "tr_TR.UTF-8" },
  { TZ: "Asia/Kathmandu", LC_ALL: "th_TH.UTF-8" },
  { TZ: "Australia/Lord_Howe", LC_ALL: "ar_EG.UTF-8" },
])("a machine in zone $TZ with locale $LC_ALL produces the same bytes", async (variables) => {
  const there = await liveElsewhere(BABEL, variables);
  expect(there).toMatchObject({ locale: variables.LC_ALL.slice(0, 5).replace("_", "-"), problems: [] });
  expect(there.timeZone.replace("Asia/Katmandu", "Asia/Kathmandu")).toBe(variables.TZ);
  expect(there.outputs).toEqual(live(BABEL).outputs);
});
