/** Published content that is lost, or has changed without a note. */
import { COVERAGE, entry, type Files, SITE, SVG } from "../../live.ts";
import { type Case, ENTRY, inEntry, TIME } from "../case.ts";

const ARRIVES = `${TIME}\nheadline: Kallas arrives`;
const MASTHEAD = { "summit/index.md": entry("title: The summit", "") };
const LATER = entry("time: 2025-03-20T11:00\nheadline: Costa speaks", "He asks for patience.\n");

/** The coverage with one more entry. */
const TWO: Files = { ...COVERAGE, "summit/1100-costa.md": LATER };

const TEN = entry(
  "time: 2025-03-20T10:00\nheadline: Turnout at ten",
  "Turnout is 12 percent, the electoral commission says.\n",
);
const NOON = entry(
  "time: 2025-03-20T12:00\nheadline: Turnout at noon",
  "Turnout is 31 percent, the electoral commission says.\n",
);

/** Two entries that differ in few words. */
const TURNOUT: Files = {
  ...MASTHEAD,
  "summit/1000-turnout-at-ten.md": TEN,
  "summit/1200-turnout-at-noon.md": NOON,
};

function missingAlias(path: string, id: string): string {
  return `content/${path}:1:1 error /summit/${id}/ was published and no longer exists: add "${id}" to the aliases of this entry (lost-id)`;
}

/** Pages of two places each: five entries fill the first. */
const FIVE: Files = {
  "site.yml": `${SITE}page-size: 2\n`,
  ...MASTHEAD,
  ...Object.fromEntries(
    ["a", "b", "c", "d", "e"].map((id, hour) => [
      `summit/${id}.md`,
      entry(`time: 2025-03-20T1${hour}:00`, `Words of ${id}.\n`),
    ]),
  ),
};

function withPicture(keys: string): Files {
  return { ...inEntry(`${ARRIVES}\nalt: A\ncredit: C\n${keys}`), "summit/a.svg": SVG, "summit/b.svg": SVG };
}

export const cases: readonly Case[] = [
  {
    name: "new entries, a corrected time and a changed masthead lose nothing",
    published: COVERAGE,
    files: {
      "summit/index.md": entry("title: Leaders meet", "A summary.\n"),
      "summit/1006-kallas-arrives.md": entry(
        "time: 2025-03-20T10:06\nheadline: Kallas arrives",
        "She is here.\n",
      ),
      "summit/1100-costa.md": LATER,
    },
    expected: [],
  },
  {
    name: "a published entry whose file was renamed",
    published: COVERAGE,
    files: { ...MASTHEAD, "summit/1005-kallas-comes.md": entry(ARRIVES, "She is here.\n") },
    expected: [
      'content/summit/1005-kallas-comes.md:1:1 error /summit/kallas-arrives/ was published and no longer exists: add "kallas-arrives" to the aliases of this entry (lost-id)',
    ],
  },
  {
    name: "one of two similar entries was deleted, the other one renamed: equal words decide",
    published: TURNOUT,
    files: { ...MASTHEAD, "summit/1200-noon-turnout.md": NOON },
    expected: [
      'content/summit/1000-turnout-at-ten.md error /summit/turnout-at-ten/ was published and no longer exists: put the file back, if need be with "removed", which leaves nothing but its address; if it was renamed, add "aliases" to the new one (lost-entry)',
      'content/summit/1200-noon-turnout.md:1:1 error /summit/turnout-at-noon/ was published and no longer exists: add "turnout-at-noon" to the aliases of this entry (lost-id)',
    ],
  },
  {
    name: "the same with an alias in place: an entry with its own name is not a successor of another",
    published: TURNOUT,
    files: {
      ...MASTHEAD,
      "summit/1200-noon-turnout.md": NOON.replace("headline", "aliases: [turnout-at-noon]\nheadline"),
    },
    expected: [
      'content/summit/1000-turnout-at-ten.md error /summit/turnout-at-ten/ was published and no longer exists: put the file back, if need be with "removed", which leaves nothing but its address; if it was renamed, add "aliases" to the new one (lost-entry)',
    ],
  },
  {
    name: "two entries renamed and edited at once: each is matched with the most similar one",
    published: TURNOUT,
    files: {
      ...MASTHEAD,
      "summit/0900-first.md": NOON.replace("12:00", "09:00")
        .replace("31 percent", "30 percent")
        .replace("---\nT", "---\nThe turnout. T"),
      "summit/0930-second.md": TEN.replace("10:00", "09:30")
        .replace("12 percent", "11 percent")
        .replace("---\nT", "---\nThe turnout. T"),
    },
    expected: [
      missingAlias("summit/0900-first.md", "turnout-at-noon"),
      'content/summit/0900-first.md:1:1 error 3 words of this published entry changed, a number among them: say so with a new note under "corrections", or with a new "updated" (unnoted-change)',
      missingAlias("summit/0930-second.md", "turnout-at-ten"),
      'content/summit/0930-second.md:1:1 error 3 words of this published entry changed, a number among them: say so with a new note under "corrections", or with a new "updated" (unnoted-change)',
    ],
  },
  {
    name: "a published entry with another id, and its oldest alias dropped",
    published: inEntry(`${ARRIVES}\naliases: [first, second]`),
    files: inEntry(`${ARRIVES}\nid: comes\naliases: [kallas-arrives, second]`),
    expected: [
      'content/summit/1005-kallas-arrives.md:1:1 error /summit/first/ was published and no longer exists: add "first" to the aliases of this entry, as the first, since its id in feeds is made of it (lost-id)',
    ],
  },
  {
    name: "aliases in another order",
    published: inEntry(`${ARRIVES}\naliases: [first, second]`),
    files: inEntry(`${ARRIVES}\naliases: [second, first]`),
    expected: [
      'content/summit/1005-kallas-arrives.md:1:1 error in feeds the id ended in "first" and now ends in "second", so that readers are shown it twice: write "first" first in the aliases (feed-id-changed)',
    ],
  },
  {
    name: "an address from another program, added to a published entry, changes its id in feeds",
    published: inEntry(ARRIVES),
    files: inEntry(`${ARRIVES}\naliases: [old-123]`),
    expected: [
      'content/summit/1005-kallas-arrives.md:1:1 error in feeds the id ended in "kallas-arrives" and now ends in "old-123", so that readers are shown it twice: write "kallas-arrives" first in the aliases (feed-id-changed)',
    ],
  },
  {
    name: "an address from another program after the entry's own id changes nothing",
    published: inEntry(ARRIVES),
    files: inEntry(`${ARRIVES}\naliases: [kallas-arrives, old-123]`),
    expected: [],
  },
  {
    name: "a published entry that was deleted, one that became a draft",
    published: TWO,
    files: { ...inEntry(`${ARRIVES}\ndraft: true`), "summit/1200-other.md": entry("time: 2025-03-20T12:00") },
    expected: [
      'content/summit/1005-kallas-arrives.md error /summit/kallas-arrives/ was published and no longer exists: publish the file again, or take it down with "removed", which keeps its address (lost-entry)',
      'content/summit/1100-costa.md error /summit/costa/ was published and no longer exists: put the file back, if need be with "removed", which leaves nothing but its address; if it was renamed, add "aliases" to the new one (lost-entry)',
    ],
  },
  {
    name: "a published entry that was taken down, with its picture",
    published: withPicture("image: a.svg"),
    files: inEntry(`${ARRIVES}\nremoved: {time: 2025-03-21T09:00, reason: R}`),
    expected: [],
  },
  {
    name: "a published coverage that no longer exists",
    published: { ...TWO, "budget/index.md": entry("title: The budget", ""), "budget/a.md": LATER },
    files: TWO,
    expected: [
      'content/budget error /budget/ was published and no longer exists, nor does anything under it (a): put the folder back, or add "aliases: [budget]" to the index.md of the coverage that took its place (lost-coverage)',
    ],
  },
  {
    name: "a published coverage whose folder was renamed",
    published: COVERAGE,
    files: {
      "eu-summit/index.md": entry("title: T", ""),
      "eu-summit/1005-kallas-arrives.md": entry(ARRIVES, "She is here.\n"),
    },
    expected: [
      'content/eu-summit/index.md:1:1 error /summit/ was published and no longer exists, nor does anything under it: add "summit" to the aliases of this coverage (lost-slug)',
    ],
  },
  {
    name: "a page-size that changes the pages",
    published: FIVE,
    files: { ...FIVE, "site.yml": `${SITE}page-size: 5\n` },
    expected: [
      "content/summit/index.md:1:1 error published, and now missing: /summit/page/1/, /summit/story/2/, /summit/story/3/; put back the entries that were there (a removed one keeps its place), and the page-size of site.yml (lost-pages)",
    ],
  },
  {
    name: "an entry that is inserted later",
    published: FIVE,
    files: { ...FIVE, "summit/late.md": entry("time: 2025-03-20T10:30") },
    expected: [
      "content/summit/index.md:1:1 warning links to /summit/page/1/#… no longer find these entries there: b; that happens when an entry is inserted before others or changes its time, their permalinks are as they were (moved-anchors)",
      "content/summit/index.md:1:1 warning links to /summit/story/#… no longer find these entries there: b; that happens when an entry is inserted before others or changes its time, their permalinks are as they were (moved-anchors)",
      "content/summit/index.md:1:1 warning links to /summit/story/2/#… no longer find these entries there: d; that happens when an entry is inserted before others or changes its time, their permalinks are as they were (moved-anchors)",
    ],
  },
  {
    name: "a topic and an author that no entry names any more",
    published: inEntry(`${ARRIVES}\ntopics: [Defence]\nauthor: Jane Doe`),
    files: inEntry(ARRIVES),
    expected: [
      "content/site.yml:1:1 warning /authors/jane-doe/ was published and no longer exists: no entry names this topic or this author any more (lost-listing)",
      "content/site.yml:1:1 warning /topics/defence/ was published and no longer exists: no entry names this topic or this author any more (lost-listing)",
    ],
  },
  {
    name: "a published picture that is no longer shown",
    published: withPicture("image: a.svg"),
    files: withPicture("image: b.svg"),
    expected: [
      'content/summit/1005-kallas-arrives.md:1:1 error /summit/media/a.svg was published and no longer exists: show the file again, or say in a correction or with "updated" that the entry was changed (lost-original)',
    ],
  },
  {
    name: "the same with a correction: then it is only a notice",
    published: withPicture("image: a.svg"),
    files: withPicture("image: b.svg\ncorrections: [{time: 2025-03-20T12:00, note: Another picture.}]"),
    expected: [
      'content/summit/1005-kallas-arrives.md:1:1 warning /summit/media/a.svg was published and no longer exists: show the file again, or say in a correction or with "updated" that the entry was changed (lost-original)',
    ],
  },
  {
    name: "words that changed without a note",
    published: inEntry(ARRIVES, {
      [ENTRY]: entry(ARRIVES, "Two of the countries abstain, the others agree.\n"),
    }),
    files: inEntry(ARRIVES, {
      [ENTRY]: entry(ARRIVES, "Two of the countries abstain, nobody will say why.\n"),
    }),
    expected: [
      'content/summit/1005-kallas-arrives.md:1:1 error 4 words of this published entry changed: say so with a new note under "corrections", or with a new "updated" (unnoted-change)',
    ],
  },
  {
    name: "a corrected typing error needs no note",
    published: { ...COVERAGE, [ENTRY]: entry(ARRIVES, "She is heer, and speeks.\n") },
    files: { ...COVERAGE, [ENTRY]: entry(ARRIVES, "She is here, and speaks.\n") },
    expected: [],
  },
  {
    name: "a changed number is not a typing error",
    published: { ...COVERAGE, [ENTRY]: entry(ARRIVES, "It costs 5 million.\n") },
    files: { ...COVERAGE, [ENTRY]: entry(ARRIVES, "It costs 6 million.\n") },
    expected: [
      'content/summit/1005-kallas-arrives.md:1:1 error 1 word of this published entry changed, a number among them: say so with a new note under "corrections", or with a new "updated" (unnoted-change)',
    ],
  },
  ...["updated: 2025-03-20T12:00", "corrections: [{time: 2025-03-20T12:00, note: It is another text.}]"].map(
    (keys) => ({
      name: `words that changed, and ${keys.split(":")[0]} says so`,
      published: COVERAGE,
      files: inEntry(`${ARRIVES}\n${keys}`),
      expected: [],
    }),
  ),
  {
    name: "a published correction that was removed",
    published: inEntry(`${ARRIVES}\ncorrections: [{time: 2025-03-20T12:00, note: It was ten.}]`),
    files: inEntry(ARRIVES),
    expected: [
      "content/summit/1005-kallas-arrives.md:1:1 error the correction of 2025-03-20T12:00:00+00:00 was published and no longer exists: put it back, readers have seen it (lost-correction)",
    ],
  },
  {
    name: "an older entry that changes the year in the ids of all feeds, and another address",
    published: COVERAGE,
    files: {
      ...COVERAGE,
      "site.yml": SITE.replace("https://example.org/live/", "https://example.org/archive/"),
      "summit/old.md": entry("time: 2024-12-31T10:00"),
    },
    expected: [
      "content/site.yml:1:1 warning the archive was published at https://example.org/live/ and is now at https://example.org/archive/: see to it that the old address leads to the new one (site-moved)",
      'content/site.yml:1:1 error the ids of all feeds began with "tag:example.org,2025" and now begin with "tag:example.org,2024", so that readers are shown everything twice: write "tag-base: example.org,2025" into site.yml (feed-ids-changed)',
    ],
  },
];
