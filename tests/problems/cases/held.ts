/** Coverages that are held back as a whole. */
import { COVERAGE, entry } from "../../live.ts";
import { type Case, inEntry, inMasthead, TIME } from "../case.ts";

const ONLY_HELD =
  'nothing of this coverage is published, since all of its entries are drafts or under embargo: write "draft: false" to publish its title and summary now (coverage-held)';
const LOST =
  "/summit/ was published and no longer exists, nor does anything under it (kallas-arrives): publish it again, without a draft or an embargo in its index.md or with one of its entries (lost-coverage)";

/** A coverage that stays published. */
const OTHER = { "budget/index.md": entry("title: B", ""), "budget/1005-vote.md": entry(TIME) };

export const cases: readonly Case[] = [
  {
    name: "an entry under embargo in a preview, which shows drafts",
    files: {
      ...inEntry(`${TIME}\nembargo: 2026-02-01T12:00`),
      "summit/b.md": entry(`${TIME}\ndraft: true`),
      "summit/c.md": entry(`${TIME}\nembargo: 2025-12-01T12:00`),
    },
    drafts: true,
    expected: [
      "content/summit/1005-kallas-arrives.md:3:10 notice under embargo until 2026-02-01T12:00:00+00:00: neither readers nor this preview show it before (entry-held)",
    ],
  },
  {
    name: "a coverage that is a draft",
    files: inMasthead("title: S\ndraft: true"),
    expected: [
      "content/summit/index.md:3:8 notice nothing of this coverage is published: it is a draft (coverage-held)",
    ],
  },
  {
    name: "a coverage that is a draft and has no entries yet",
    files: { ...COVERAGE, "budget/index.md": entry("title: B\ndraft: true", "") },
    expected: [
      "content/budget/index.md:3:8 notice nothing of this coverage is published: it is a draft (coverage-held)",
    ],
  },
  {
    name: "a coverage under embargo, in its own zone",
    files: inMasthead("title: S\ntimezone: America/New_York\nembargo: 2026-02-01T12:00"),
    expected: [
      "content/summit/index.md:4:10 notice nothing of this coverage is published before 2026-02-01T12:00:00-05:00 (coverage-held)",
    ],
  },
  {
    name: "an embargo of a coverage that has ended",
    files: inMasthead("title: S\nembargo: 2025-02-01T12:00"),
    expected: [],
  },
  {
    name: "a coverage whose entries are all held",
    files: inEntry(`${TIME}\nembargo: 2026-02-01T12:00`, { "summit/b.md": entry(`${TIME}\ndraft: true`) }),
    expected: [`content/summit/index.md:1:1 notice ${ONLY_HELD}`],
  },
  {
    name: "a coverage with draft: false whose entries are all held",
    files: inMasthead("title: S\ndraft: false", {
      "summit/1005-kallas-arrives.md": entry(`${TIME}\ndraft: true`),
    }),
    expected: [],
  },
  {
    name: "links to a coverage that is held, and to others",
    files: inMasthead(
      'title: S\nrelated: [{ title: B, url: "/live/budget/" }, { title: V, url: "/live/vote/" }]',
      {
        "summit/1005-kallas-arrives.md": entry(
          TIME,
          "See [it](https://example.org/live/older/1/#x), [that](/live/summit/) and [more](https://example.com/live/budget/).\n",
        ),
        "budget/index.md": entry("title: B\ndraft: true\naliases: [older]", "[Itself](/live/budget/).\n"),
      },
    ),
    expected: [
      "content/budget/index.md:3:8 notice nothing of this coverage is published: it is a draft (coverage-held)",
      'content/summit/1005-kallas-arrives.md:4:5 notice the link "https://example.org/live/older/1/#x" leads to a coverage that is not published yet: its address says that it exists; remove the link until then (link-held)',
      'content/summit/index.md:3:28 notice the link "/live/budget/" leads to a coverage that is not published yet: its address says that it exists; remove the link until then (link-held)',
      'content/summit/index.md:3:64 warning the link "/live/vote/" leads to no page of this archive: correct the address, or remove the link (dead-link)',
    ],
  },
  {
    name: "invalid times and flags of a masthead",
    files: inMasthead("title: S\nembargo: tomorrow\ndraft: yes please"),
    expected: [
      'content/summit/index.md:3:10 error "tomorrow" is not a time: write 2025-03-20T10:05, or 10:05 where the coverage has a date, with hours from 00 to 23 (time-form)',
      'content/summit/index.md:4:8 error "draft" must be true or false, without quotes (wrong-value)',
    ],
  },
  {
    name: "a bare clock time without a day, and a key that is almost right",
    files: inMasthead("title: S\nembargo: 18:00\ndrafts: true"),
    expected: [
      'content/summit/index.md:3:10 error "18:00" has no day: write the day before it (2025-03-20T18:00), or give the coverage\'s index.md a "date" (bare-time)',
      'content/summit/index.md:4:1 error unknown key "drafts", did you mean "draft"? (unknown-key)',
    ],
  },
  {
    name: "a published coverage that becomes a draft",
    published: { ...COVERAGE, ...OTHER },
    files: inMasthead("title: S\ndraft: true", OTHER),
    expected: [
      `content/summit/index.md error ${LOST}`,
      "content/summit/index.md:3:8 notice nothing of this coverage is published: it is a draft (coverage-held)",
    ],
  },
  {
    name: "a published coverage whose only entry becomes a draft",
    published: { ...COVERAGE, ...OTHER },
    files: inEntry(`${TIME}\ndraft: true`, OTHER),
    expected: [`content/summit/index.md error ${LOST}`, `content/summit/index.md:1:1 notice ${ONLY_HELD}`],
  },
];
