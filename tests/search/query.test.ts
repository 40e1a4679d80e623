/** The possible queries, and the order of the results. */
import { expect, test } from "vitest";
import { entry, live } from "../live.ts";
import { allAddresses, searcherOf } from "./archive.ts";

const NEWSROOM = {
  "storm/index.md": "---\ntitle: Storm over the coast\ntimezone: America/New_York\n---\n",
  "storm/a.md": entry(
    "time: 2025-03-19T23:30\nheadline: Trees fall\nauthor: Kaja Kallas\ntopics: [Sea level]",
    "The bridge and the old ferry are closed.\n",
  ),
  "storm/b.md": entry(
    "time: 2025-03-20T00:30\nheadline: Ferry sails\nkey: true",
    "The bridge stays closed.\n",
  ),
  "storm/c.md": entry("time: 2025-03-20T01:30\nheadline: Bridge opens", "The road to the pier is dry.\n"),
  "summit/index.md": "---\ntitle: The summit\ntimezone: Europe/London\n---\n",
  "summit/d.md": entry(
    "time: 2025-04-01T09:00\nheadline: Doors open\nauthor: Kai Lund\nplace: Bridgetown",
    "Old friends; a ferry waits.\n",
  ),
};

const searcher = searcherOf(live(NEWSROOM));

test.each([
  ["bridge", "storm/c/ storm/b/ summit/d/ storm/a/"],
  ["bridge ferry", "storm/b/ summit/d/ storm/a/"],
  ["old ferry", "summit/d/ storm/a/"],
  ['"old ferry"', "storm/a/"],
  ["“old ferr”", "storm/a/"],
  ['"old ferry', "summit/d/ storm/a/"],
  ['"the old" bridge', "storm/a/"],
  ["bridge -ferry", "storm/c/"],
  ['bridge -"old ferry"', "storm/c/ storm/b/ summit/d/"],
  ["-bridge", ""],
  ["-pier", "storm/b/ summit/d/ storm/a/"],
  ["author:kal", "storm/a/"],
  ["author:ka", "summit/d/ storm/a/"],
  ["author:kaja-kallas", "storm/a/"],
  ['AUTHOR:"Kaja Kal"', "storm/a/"],
  ["-author:kallas bridge", "storm/c/ storm/b/ summit/d/"],
  ["topic:level ferry", "storm/a/"],
  ["topic:ferry", ""],
  ["in:summit", "summit/d/"],
  ["in:sum", ""],
  ["ferry in:Storm", "storm/b/ storm/a/"],
  ["2025-03", "storm/b/ storm/c/ storm/a/"],
  ["2025-03-20 closed", "storm/b/"],
  ["2025-03-19", "storm/a/"],
  ["bridge -2025-03", "summit/d/"],
  ["", ""],
  ["!? -", ""],
  ["ferry author:", "storm/b/ summit/d/ storm/a/"],
  ["pier -in:", "storm/c/"],
])("%s finds %s", async (text, found) => {
  expect((await allAddresses(searcher, text)).join(" ")).toBe(found);
});

test.each([
  [{ coverage: "storm" }, "", "storm/b/ storm/c/ storm/a/"],
  [{ day: "2025-03-20" }, "bridge", "storm/c/ storm/b/"],
  [{ author: "kai-lund" }, "", "summit/d/"],
  [{ author: "kai" }, "", ""],
  [{ topic: "sea-level" }, "bridge", "storm/a/"],
  [{ keyOnly: true }, "", "storm/b/"],
  [{ withPicture: true }, "bridge", ""],
  [{}, "", ""],
])("the filters %o with %j find %s", async (filters, text, found) => {
  expect((await allAddresses(searcher, text, { filters })).join(" ")).toBe(found);
});

test("results can be sorted from the newest or from the oldest", async () => {
  expect(await allAddresses(searcher, "bridge", { order: "newest" })).toEqual([
    "summit/d/",
    "storm/c/",
    "storm/b/",
    "storm/a/",
  ]);
  expect((await allAddresses(searcher, "bridge", { order: "oldest" }))[0]).toBe("storm/a/");
});

test("entries of the same instant are sorted by address, across coverages", async () => {
  const time = "time: 2025-03-20T10:00Z\nheadline: Bells ring";
  const ties = live({
    "b/index.md": "---\ntitle: B\n---\n",
    "b/y.md": entry(time),
    "b/x.md": entry(time),
    "b/x-1.md": entry(time),
    "b-2/index.md": "---\ntitle: B 2\n---\n",
    "b-2/z.md": entry(time),
  });
  expect(ties.problems).toEqual([]);
  const found = await allAddresses(searcherOf(ties), "bells");
  expect(found).toEqual(["b-2/z/", "b/x-1/", "b/x/", "b/y/"]);
});

test("a result shows the words around the first match, marked, and the location of the entry", async () => {
  const { hits } = await searcher.search({ text: "ferr clos", filters: {}, order: "oldest" });
  expect((await hits(1))[0]).toEqual({
    id: "a",
    address: "storm/a/",
    place: "storm/#a",
    headline: [{ text: "Trees fall", isMatch: false }],
    excerpt: [
      { text: "The bridge and the old ", isMatch: false },
      { text: "ferry", isMatch: true },
      { text: " are ", isMatch: false },
      { text: "closed", isMatch: true },
      { text: ".", isMatch: false },
    ],
    time: ["19 March 2025", "23:30", "EDT"],
    instant: "2025-03-19T23:30:00-04:00",
    language: null,
    direction: null,
    coverage: { title: "Storm over the coast", address: "storm/", language: "en", direction: "ltr" },
    authors: ["Kaja Kallas"],
    isKeyEvent: false,
    hasPicture: false,
  });
});

test("the filters list coverages, authors and topics with the number of their entries", async () => {
  expect(await searcher.facets()).toEqual({
    coverages: [
      { value: "summit", name: "The summit", count: 1 },
      { value: "storm", name: "Storm over the coast", count: 3 },
    ],
    authors: [
      { value: "kai-lund", name: "Kai Lund", count: 1 },
      { value: "kaja-kallas", name: "Kaja Kallas", count: 1 },
    ],
    topics: [{ value: "sea-level", name: "Sea level", count: 1 }],
  });
});

test("nothing is loaded before the first request, and no file twice", async () => {
  const asked: string[] = [];
  const fresh = searcherOf(live(NEWSROOM), asked);
  expect(asked).toEqual([]);
  for (const text of ["bridge", "ferry"]) await allAddresses(fresh, text);
  expect(asked.length).toBeGreaterThan(2);
  expect(new Set(asked).size).toBe(asked.length);
});
