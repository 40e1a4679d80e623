/** asrun writes the intended values into the content folder, and `asrun check` accepts them. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { read } from "../src/build/read-archive.ts";
import { collect } from "../src/collect/index.ts";
import { collectProblems } from "../src/model/problem-list.ts";
import { entrySchema, mastheadSchema } from "../src/validate/schema.ts";
import { inOneLine } from "../src/web/whitespace.ts";
import { ENTRY_KEYS, formatEntry, formatMasthead, MASTHEAD_KEYS } from "../src/write/content-text.ts";
import { chooseEntryId, chooseSlug, entryFileName } from "../src/write/names.ts";
import { type Files, memoryFolder, SITE } from "./live.ts";

/** Texts that YAML, Markdown or a file system could read as something else. */
const TRAPS = [
  ...["007", "1e5", "0x1f", "12:30", "2025-03-20", ".5", "yes", "No", "null", "~", "true", "Con", "page"],
  ...["Oops: colon", "- dash", "# hash", "A # comment", "'quoted'", '"Yes" to the plan', "“We’re ready”"],
  ...[
    "[list]",
    "{map}",
    "&anchor",
    "*alias",
    "!tag",
    "@at",
    "`code`",
    "%percent",
    "| pipe",
    "> fold",
    "? key",
  ],
  ...[
    "---",
    "...",
    "key: value",
    "ends with colon:",
    "back\\slash",
    "🎉 Party",
    "عاجل: الآن",
    "שלום",
    "Łódź",
  ],
  ...["e\u0301te\u0301 (NFD)", "Киев", "東京", "90'+4\"", ",", "a, b", "=", "x".repeat(300)],
];

const words = fc.oneof(
  fc.constantFrom(...TRAPS),
  fc
    .array(fc.constantFrom(...TRAPS, " ", "  ", "\n", ": ", " #", ",", "é"), { minLength: 1, maxLength: 4 })
    .map((parts) => parts.join("")),
);
const texts = words.map(inOneLine).filter((text) => text !== "");

/** What `asrun check` finds in these files, and the resulting archive. */
function check(files: Files) {
  const reading = read(collect(memoryFolder({ ...files, "site.yml": SITE })), {
    now: Date.parse("2026-01-01T00:00Z"),
    drafts: false,
  });
  return { problems: collectProblems(reading.files), archive: reading.archive };
}

test("every text in a front matter is read as it was written, and check accepts the file", () => {
  fc.assert(
    fc.property(texts, texts, (headline, kicker) => {
      const { problems, archive } = check({
        "summit/index.md": formatMasthead({ fields: { title: headline, standfirst: kicker } }),
        "summit/1005-entry.md": formatEntry({ fields: { kicker, headline, time: "2025-03-20T10:05" } }),
      });
      expect(problems).toEqual([]);
      const [coverage] = archive?.coverages ?? [];
      expect(coverage?.masthead).toMatchObject({ title: headline, standfirst: kicker });
      expect(coverage?.entries).toMatchObject([{ headline, kicker }]);
    }),
  );
});

test.each(["1.1", "1.2"] as const)("texts in lists and groups are texts to parsers of YAML %s", (version) => {
  fc.assert(
    fc.property(fc.array(texts, { minLength: 1 }), texts, (topics, name) => {
      const fields = { time: "2025-03-20T10:05", headline: name, author: [{ name }], topics };
      const [, matter = ""] = /^---\n([\s\S]*?)\n---\n/.exec(formatEntry({ fields })) ?? [];
      expect(parse(matter, { version })).toEqual(fields);
    }),
  );
});

test("a name made from any headline is an id that check accepts, and is free", () => {
  const instant = Date.UTC(2025, 2, 20, 10, 5);
  fc.assert(
    fc.property(texts, fc.integer({ min: 0, max: 1439 }), (headline, minutes) => {
      const time = { instant: instant + minutes * 60_000, offset: 0 };
      const first = chooseEntryId(headline, time, () => false);
      const second = chooseEntryId(headline, time, (id) => id === first);
      const slug = chooseSlug(headline, "2025-03-20", () => false);
      const at = new Date(time.instant).toISOString().slice(0, 16);
      const file = (id: string) => formatEntry({ fields: { time: at, headline }, body: id });
      const { problems, archive } = check({
        [`${slug}/index.md`]: formatMasthead({ fields: { title: headline } }),
        [`${slug}/${entryFileName(time, first)}`]: file("one"),
        [`${slug}/${entryFileName(time, second)}`]: file("two"),
      });
      expect(problems).toEqual([]);
      const ids = archive?.coverages.flatMap(({ entries }) => entries.map(({ id }) => id));
      expect(ids?.toSorted()).toEqual([first, second].toSorted());
    }),
  );
});

test("keys are in the order of the manual, and those without a value are left out", () => {
  const corrections = [{ time: "2025-03-20T12:00", note: "It was: two", kind: undefined }];
  const fields = {
    headline: "A",
    draft: true,
    order: 2,
    kicker: " ",
    topics: [],
    corrections,
    time: "10:05",
  };
  expect(formatEntry({ fields, body: "\r\nOne.\r\n\n\n", comments: ["key: true"] })).toBe(`---
time: 10:05
order: 2
headline: A
corrections:
  - time: 2025-03-20T12:00
    note: "It was: two"
draft: true
# key: true
---

One.
`);
  expect(Object.keys(entrySchema.shape).filter((key) => !ENTRY_KEYS.includes(key))).toEqual([]);
  expect(Object.keys(mastheadSchema.shape).filter((key) => !MASTHEAD_KEYS.includes(key))).toEqual([]);
});

test("half of a surrogate pair becomes a replacement character", () => {
  expect(formatEntry({ fields: { headline: "a\ud83d" }, body: "b\ude00" })).toBe(
    "---\nheadline: a\ufffd\n---\n\nb\ufffd\n",
  );
});
