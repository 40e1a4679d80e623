/** Times and zones. */
import { COVERAGE, entry } from "../../live.ts";
import { afterTime, type Case, ENTRY, inBody, inEntry, inMasthead, named } from "../case.ts";

export const cases: readonly Case[] = [
  {
    name: "times with seconds, with Z, with an offset, with a space, in quotes",
    files: {
      ...named("1005-a.md"),
      "summit/1006-b.md": entry("time: 2025-03-20T10:05:07"),
      "summit/1007-c.md": entry("time: 2025-03-20T10:05Z"),
      "summit/1008-d.md": entry("time: 2025-03-20T10:05+0100"),
      "summit/1009-e.md": entry("time: 2025-03-20 10:05"),
      "summit/1010-f.md": entry('time: "2025-03-20T10:05-03:30"'),
    },
    expected: [],
  },
  {
    name: "a bare time in a coverage with a date",
    files: inMasthead("title: The summit\ndate: 2025-03-20", { [ENTRY]: entry("time: 10:05") }),
    expected: [],
  },
  {
    name: "a bare time in a coverage without a date",
    files: inEntry("time: 10:05"),
    expected: [
      'content/summit/1005-kallas-arrives.md:2:7 error "10:05" has no day: write the day before it (2025-03-20T10:05), or give the coverage\'s index.md a "date" (bare-time)',
    ],
  },
  {
    name: "a bare time of one digit is completed",
    files: inEntry("time: 9:05"),
    expected: [
      'content/summit/1005-kallas-arrives.md:2:7 error "09:05" has no day: write the day before it (2025-03-20T09:05), or give the coverage\'s index.md a "date" (bare-time)',
    ],
  },
  {
    name: "a bare time in a coverage with an invalid masthead is not an error",
    files: inMasthead("title: The summit: the end\ndate: 2025-03-20", { [ENTRY]: entry("time: 10:05") }),
    expected: [
      'content/summit/index.md:2:8 error a ": " inside a value: put the whole value in quotes (yaml-syntax)',
    ],
  },
  {
    name: "an hour that occurs twice, in the north",
    files: inEntry("time: 2025-10-26T01:30"),
    expected: [
      "content/summit/1005-kallas-arrives.md:2:7 error 2025-10-26T01:30 occurs twice in Europe/London, the clocks go back: write 2025-10-26T01:30+01:00 for the first or 2025-10-26T01:30+00:00 for the second (time-ambiguous)",
    ],
  },
  {
    name: "an hour that occurs twice, in the south",
    files: inMasthead("title: The count\ntimezone: Australia/Sydney", {
      [ENTRY]: entry("time: 2025-04-06 02:30"),
    }),
    expected: [
      "content/summit/1005-kallas-arrives.md:2:7 error 2025-04-06 02:30 occurs twice in Australia/Sydney, the clocks go back: write 2025-04-06T02:30+11:00 for the first or 2025-04-06T02:30+10:00 for the second (time-ambiguous)",
    ],
  },
  {
    name: "an hour that occurs twice, with its offset",
    files: inEntry("time: 2025-10-26T01:30+01:00"),
    expected: [],
  },
  {
    name: "an hour that never occurs, in the north",
    files: inEntry("time: 2025-03-30T01:30"),
    expected: [
      "content/summit/1005-kallas-arrives.md:2:7 error 2025-03-30T01:30 never occurs in Europe/London, the clocks go forward: did you mean 2025-03-30T02:30? (time-nonexistent)",
    ],
  },
  {
    name: "an hour that never occurs, in the south",
    files: inMasthead("title: The count\ntimezone: Australia/Sydney", {
      [ENTRY]: entry("time: 2025-10-05T02:30"),
    }),
    expected: [
      "content/summit/1005-kallas-arrives.md:2:7 error 2025-10-05T02:30 never occurs in Australia/Sydney, the clocks go forward: did you mean 2025-10-05T03:30? (time-nonexistent)",
    ],
  },
  {
    name: "half an hour that never occurs, on Lord Howe Island",
    files: inMasthead("title: The count\ntimezone: Australia/Lord_Howe", {
      [ENTRY]: entry("time: 2025-10-05T02:15"),
    }),
    expected: [
      "content/summit/1005-kallas-arrives.md:2:7 error 2025-10-05T02:15 never occurs in Australia/Lord_Howe, the clocks go forward: did you mean 2025-10-05T02:45? (time-nonexistent)",
    ],
  },
  {
    name: "a day that never occurs, on Samoa",
    files: inMasthead("title: The count\ntimezone: Pacific/Apia", {
      [ENTRY]: entry("time: 2011-12-30T12:00"),
    }),
    expected: [
      "content/summit/1005-kallas-arrives.md:2:7 error 2011-12-30T12:00 never occurs in Pacific/Apia, the clocks go forward: did you mean 2011-12-31T12:00? (time-nonexistent)",
    ],
  },
  {
    name: "an hour is not checked against the zone of a masthead that has other problems",
    files: inMasthead("titel: The count\ntimezone: Australia/Sydney", {
      [ENTRY]: entry("time: 2025-03-30T01:30"),
    }),
    expected: [
      'content/summit/index.md:1:1 error "title" is missing: add "title: What happened" (missing-key)',
      'content/summit/index.md:2:1 error unknown key "titel", did you mean "title"? (unknown-key)',
    ],
  },
  {
    name: "a zone abbreviation after a time",
    files: inEntry("time: 2025-07-20T10:05 BST"),
    expected: [
      'content/summit/1005-kallas-arrives.md:2:7 error "BST" is not read as a zone, since such letters can mean several: write 2025-07-20T10:05+01:00 if Europe/London is meant (zone-abbreviation)',
    ],
  },
  {
    name: "a zone abbreviation without a space before it",
    files: inEntry("time: 2025-07-20T10:05EDT"),
    expected: [
      'content/summit/1005-kallas-arrives.md:2:7 error "EDT" is not read as a zone, since such letters can mean several: write 2025-07-20T10:05-04:00 if America/New_York is meant (zone-abbreviation)',
    ],
  },
  {
    name: "an unknown zone abbreviation",
    files: inEntry("time: 2025-07-20T10:05 XYZ"),
    expected: [
      'content/summit/1005-kallas-arrives.md:2:7 error "XYZ" is not read as a zone, since such letters can mean several: write the offset from UTC in its place, as in 2025-03-20T10:05+01:00 (zone-abbreviation)',
    ],
  },
  {
    name: "a zone abbreviation after a bare time",
    files: inEntry("time: 10:05 cest"),
    expected: [
      'content/summit/1005-kallas-arrives.md:2:7 error "cest" is not read as a zone, since such letters can mean several: write 10:05+02:00 if Europe/Paris is meant (zone-abbreviation)',
    ],
  },
  {
    name: "UTC after a time",
    files: inEntry("time: 2025-07-20T10:05 UTC"),
    expected: [
      'content/summit/1005-kallas-arrives.md:2:7 error "UTC" is not read as a zone, since such letters can mean several: write 2025-07-20T10:05Z if UTC is meant (zone-abbreviation)',
    ],
  },
  {
    name: "a zone abbreviation as the coverage's zone",
    files: inMasthead("title: The summit\ntimezone: BST"),
    expected: [
      'content/summit/index.md:3:11 error "BST" is not read as a zone, since such letters can mean several: write "Europe/London" if that is meant (zone-abbreviation)',
    ],
  },
  {
    name: "a zone in lower case",
    files: inMasthead("title: The summit\ntimezone: europe/london"),
    expected: [
      'content/summit/index.md:3:11 error "europe/london" is not a time zone, did you mean "Europe/London"? (unknown-zone)',
    ],
  },
  {
    name: "a misspelt zone",
    files: inMasthead("title: The summit\ntimezone: Europe/Lundon"),
    expected: [
      'content/summit/index.md:3:11 error "Europe/Lundon" is not a time zone, did you mean "Europe/London"? (unknown-zone)',
    ],
  },
  {
    name: "only a city",
    files: inMasthead("title: The summit\ntimezone: New York"),
    expected: [
      'content/summit/index.md:3:11 error "New York" is not a time zone, did you mean "America/New_York"? (unknown-zone)',
    ],
  },
  {
    name: "a zone that only some computers support",
    files: inMasthead("title: The summit\ntimezone: EST5EDT"),
    expected: [
      'content/summit/index.md:3:11 error "EST5EDT" is not a time zone: write Area/City as in "Europe/London", or UTC (unknown-zone)',
    ],
  },
  {
    name: "an offset is not a zone",
    files: inMasthead("title: The summit\ntimezone: +01:00"),
    expected: [
      'content/summit/index.md:3:11 error "+01:00" is not a time zone: write Area/City as in "Europe/London", or UTC (unknown-zone)',
    ],
  },
  {
    name: "utc in lower case",
    files: inMasthead("title: The summit\ntimezone: utc"),
    expected: [
      'content/summit/index.md:3:11 error "utc" is not a time zone, did you mean "UTC"? (unknown-zone)',
    ],
  },
  {
    name: "a time in words",
    files: inEntry("time: this morning"),
    expected: [
      'content/summit/1005-kallas-arrives.md:2:7 error "this morning" is not a time: write 2025-03-20T10:05, or 10:05 where the coverage has a date, with hours from 00 to 23 (time-form)',
    ],
  },
  {
    name: "a 12-hour time",
    files: inEntry("time: 2025-03-20 10:05 PM"),
    expected: [
      'content/summit/1005-kallas-arrives.md:2:7 error "2025-03-20 10:05 PM" is not a time: write 2025-03-20T10:05, or 10:05 where the coverage has a date, with hours from 00 to 23 (time-form)',
    ],
  },
  {
    name: "a day without a clock time",
    files: inEntry("time: 2025-03-20"),
    expected: [
      'content/summit/1005-kallas-arrives.md:2:7 error "2025-03-20" is not a time: write 2025-03-20T10:05, or 10:05 where the coverage has a date, with hours from 00 to 23 (time-form)',
    ],
  },
  {
    name: "a day in another order",
    files: inEntry("time: 20/03/2025 10:05"),
    expected: [
      'content/summit/1005-kallas-arrives.md:2:7 error "20/03/2025 10:05" is not a time: write 2025-03-20T10:05, or 10:05 where the coverage has a date, with hours from 00 to 23 (time-form)',
    ],
  },
  {
    name: "digits without a colon",
    files: inEntry("time: 1005"),
    expected: [
      'content/summit/1005-kallas-arrives.md:2:7 error "time" must be a time: 2025-03-20T10:05, with an offset or Z, or 10:05 where the coverage has a date (wrong-value)',
    ],
  },
  {
    name: "24:00",
    files: inEntry("time: 2025-03-20T24:00"),
    expected: [
      'content/summit/1005-kallas-arrives.md:2:7 error "2025-03-20T24:00" names a day or an hour that does not exist: correct it (time-unreal)',
    ],
  },
  {
    name: "the 30th of February",
    files: inEntry("time: 2025-02-30T10:00"),
    expected: [
      'content/summit/1005-kallas-arrives.md:2:7 error "2025-02-30T10:00" names a day or an hour that does not exist: correct it (time-unreal)',
    ],
  },
  {
    name: "the 30th of February, with an offset",
    files: inEntry("time: 2025-02-30T10:00Z"),
    expected: [
      'content/summit/1005-kallas-arrives.md:2:7 error "2025-02-30T10:00Z" names a day or an hour that does not exist: correct it (time-unreal)',
    ],
  },
  {
    name: "an offset of more than a day",
    files: inEntry("time: 2025-03-20T10:05+25:00"),
    expected: [
      'content/summit/1005-kallas-arrives.md:2:7 error "2025-03-20T10:05+25:00" names a day or an hour that does not exist: correct it (time-unreal)',
    ],
  },
  {
    name: "updated before time",
    files: afterTime("updated: 2025-03-20T09:55"),
    expected: [
      'content/summit/1005-kallas-arrives.md:3:10 error "updated" is before "time": correct one of them (updated-before-time)',
    ],
  },
  {
    name: "removed without a value, which would leave the text published",
    files: afterTime("removed:"),
    expected: [
      'content/summit/1005-kallas-arrives.md:3:1 error "removed" is empty: write "removed: { time: 2025-03-20T15:30, reason: Why it was taken down }" (missing-key)',
    ],
  },
  {
    name: "a correction before its entry",
    files: afterTime(
      "corrections: [{ time: 2025-03-20T09:00, note: Wrong }, { time: 2025-03-20T11:00, note: Right }]",
    ),
    expected: [
      "content/summit/1005-kallas-arrives.md:3:23 error the correction is before the entry itself: correct the time of one of them (correction-before-time)",
    ],
  },
  {
    name: "an entry, an update and a correction in the future, and one under embargo until then",
    files: {
      ...afterTime("updated: 2026-01-01T00:01"),
      "summit/a.md": entry("time: 2026-01-02T10:00"),
      "summit/d.md": entry("time: 2025-09-01T10:00"),
      "summit/b.md": entry(`time: 2025-03-20T10:05\ncorrections: [{ time: 2026-01-03T10:00, note: Wrong }]`),
      "summit/c.md": entry("time: 2026-01-02T10:00\nembargo: 2026-01-02T10:00"),
    },
    expected: [
      'content/summit/1005-kallas-arrives.md:3:10 warning "updated" (2026-01-01T00:01:00+00:00) is still to come, and the entry is published already: correct it, or hold the entry with "embargo: 2026-01-01T00:01:00+00:00" (time-future)',
      'content/summit/a.md:2:7 warning "time" (2026-01-02T10:00:00+00:00) is still to come, and the entry is published already: correct it, or hold the entry with "embargo: 2026-01-02T10:00:00+00:00" (time-future)',
      'content/summit/b.md:3:23 warning "corrections" (2026-01-03T10:00:00+00:00) is still to come, and the entry is published already: correct it, or hold the entry with "embargo: 2026-01-03T10:00:00+00:00" (time-future)',
    ],
  },
  {
    name: "an entry after the end, and entries exactly at start and end",
    files: {
      ...inMasthead("title: x\nstart: 2025-03-20T10:05\nend: 2025-03-20T12:00"),
      "summit/a.md": entry("time: 2025-03-20T12:00"),
      "summit/b.md": entry("time: 2025-04-20T12:00"),
      "summit/c.md": entry("time: 2025-03-20T10:04:59.9"),
    },
    expected: [
      "content/summit/b.md:2:7 warning this is after the end of the coverage (2025-03-20T12:00:00+00:00 in content/summit/index.md): correct one of them (time-outside)",
      "content/summit/c.md:2:7 warning this is before the start of the coverage (2025-03-20T10:05:00+00:00 in content/summit/index.md): correct one of them (time-outside)",
    ],
  },
  {
    name: "a year far from those of the other entries",
    files: {
      ...COVERAGE,
      "summit/a.md": entry("time: 2025-03-21T10:00"),
      "summit/b.md": entry("time: 2205-03-20T10:10"),
    },
    expected: [
      "content/summit/b.md:2:7 warning 2205-03-20T10:10:00+00:00 is far from the other times of this coverage: check the year (time-far)",
    ],
  },
  {
    name: "a year far from the day of the masthead",
    files: { ...inMasthead("title: x\ndate: 2025-03-20"), [ENTRY]: entry("time: 2024-03-20T10:05") },
    expected: [
      "content/summit/1005-kallas-arrives.md:2:7 warning 2024-03-20T10:05:00+00:00 is far from the other times of this coverage: check the year (time-far)",
    ],
  },
  {
    name: "a coverage that lasts for years",
    files: {
      ...COVERAGE,
      "summit/a.md": entry("time: 2024-03-21T10:00"),
      "summit/b.md": entry("time: 2023-03-20T10:10"),
    },
    expected: [],
  },
  {
    name: "end before start",
    files: inMasthead("title: The summit\nstart: 2025-03-20T10:00\nend: 2025-03-20T09:00"),
    expected: [
      "content/summit/index.md:4:6 error the end (2025-03-20T09:00:00+00:00) is before the start (2025-03-20T10:00:00+00:00): exchange or correct them (end-before-start)",
    ],
  },
  {
    name: "every time of an entry is read, even if one is invalid",
    files: inEntry("time: 10h\nupdated: 11h\nembargo: 12h\ncorrections: [{ time: 13h, note: x }]"),
    expected: [
      'content/summit/1005-kallas-arrives.md:2:7 error "10h" is not a time: write 2025-03-20T10:05, or 10:05 where the coverage has a date, with hours from 00 to 23 (time-form)',
      'content/summit/1005-kallas-arrives.md:3:10 error "11h" is not a time: write 2025-03-20T10:05, or 10:05 where the coverage has a date, with hours from 00 to 23 (time-form)',
      'content/summit/1005-kallas-arrives.md:4:10 error "12h" is not a time: write 2025-03-20T10:05, or 10:05 where the coverage has a date, with hours from 00 to 23 (time-form)',
      'content/summit/1005-kallas-arrives.md:5:23 error "13h" is not a time: write 2025-03-20T10:05, or 10:05 where the coverage has a date, with hours from 00 to 23 (time-form)',
    ],
  },
  {
    name: "the time of a quotation",
    files: inBody(':::quote{by="Kaja Kallas" time="yesterday"}\nWe are ready.\n:::'),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:1 error "yesterday" is not a time: write 2025-03-20T10:05, or 10:05 where the coverage has a date, with hours from 00 to 23 (time-form)',
    ],
  },
];
