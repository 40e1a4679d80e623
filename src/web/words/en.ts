import { type DurationUnits, printDuration } from "./durations.ts";

/** The interface in English; the catalogue that every other language must match. */
export const en = {
  skip: "Skip to the content",
  home: "All coverage",
  entries: (count: number) => entries(count),
  fromTo: (from: string, to: string) => `${from} to ${to}`,
  /** The long names of the zones in which a coverage's times are given, usually one. */
  allTimes: (zones: readonly string[]) => `All times: ${zones.join(", ")}`,
  edited: "Edited by",
  by: "By",
  summary: "Summary",
  keyEvents: "Key events",
  keyEvent: "Key event",
  pinned: "Pinned",
  shape: "The coverage over time",
  shapeBar: (from: string, to: string, count: number, keyEvents: number) =>
    `${from === to ? from : `${from} to ${to}`}: ${entries(count)}${keyEvents === 0 ? "" : `, ${keyEvents === 1 ? "1 key event" : `${grouped(keyEvents)} key events`}`}`,
  newestFirst: "Newest first",
  fromTheStart: "From the start",
  pages: "Pages",
  allPages: "All pages",
  page: (number: number) => `Page ${number}`,
  part: (number: number) => `Part ${number}`,
  older: "Older entries",
  newer: "Newer entries",
  previousPart: "Earlier",
  nextPart: "Later",
  updated: "Updated",
  permalink: "Permalink",
  numberOf: (number: number, all: number) => `Entry ${grouped(number)} of ${grouped(all)}`,
  coverageOf: "The coverage",
  readOn: "Read on from here",
  inContext: "See it in the coverage",
  neighbours: "Neighbouring entries",
  cite: "Cite this entry",
  copyLink: "Copy link",
  copied: "Copied",
  share: "Share",
  /** The address follows. */
  citation: (parts: {
    author: string;
    headline: string;
    coverage: string;
    publisher: string;
    time: string;
  }) =>
    `${parts.author === "" ? "" : `${parts.author}: `}“${parts.headline}”, ${parts.coverage}, ${parts.publisher}, ${parts.time}.`,
  archive: "This archive",
  menu: "Menu",
  coverages: "Coverages",
  backToTop: "Back to top",
  live: "Live",
  since: (day: string) => `since ${day}`,
  closedOn: (day: string) => `Closed ${day}`,
  correctionCount: (count: number) => (count === 1 ? "1 correction" : `${grouped(count)} corrections`),
  waysToRead: "Ways to read this coverage",
  headlines: "Headlines",
  allHeadlines: "All headlines",
  allOnOnePage: (count: number) => `All ${grouped(count)} on one page`,
  allKeyEvents: "All key events",
  allEntries: "Entries",
  barUnit: (duration: string) => `${duration} per bar`,
  duration: (minutes: number) => printDuration(minutes, UNITS),
  dayOf: (number: number, all: number) => `Day ${grouped(number)} of ${grouped(all)}`,
  keyCount: (count: number) => (count === 1 ? "1 key event" : `${grouped(count)} key events`),
  silence: (duration: string) => `${duration} without an entry`,
  timeLater: (duration: string) => `${duration} later`,
  timeEarlier: (duration: string) => `${duration} earlier`,
  between: (count: number) => `${entries(count)} between`,
  storyIn: (count: number) =>
    count === 1 ? "The story in one entry" : `The story in ${grouped(count)} entries`,
  wholeEntry: "The whole entry",
  began: "Coverage began",
  ended: "Coverage closed",
  oldestFirst: "Oldest first",
  pageOf: (number: number, all: number) => `Page ${grouped(number)} of ${grouped(all)}`,
  partOf: (number: number, all: number) => `Part ${grouped(number)} of ${grouped(all)}`,
  countOf: (count: number, all: number) => `${grouped(count)} of ${entries(all)}`,
  citeCoverage: "Cite this coverage",
  citationOfCoverage: (parts: { editors: string; coverage: string; publisher: string; time: string }) =>
    `${parts.editors === "" ? "" : `${parts.editors} (eds): `}${parts.coverage}, ${parts.publisher}, ${parts.time}.`,
  record: "The record",
  published: "Published",
  lastChanged: "Last changed",
  never: "Never",
  none: "None",
  sources: "Sources",
  latest: "Latest coverages",
  coverageCount: (count: number) => (count === 1 ? "1 coverage" : `${grouped(count)} coverages`),
  olderCoverages: "Older coverages",
  newerCoverages: "Newer coverages",
  previousPicture: "Previous",
  nextPicture: "Next",
  allPictures: "All pictures",
  pictureOf: (number: number, all: number) => `Picture ${grouped(number)} of ${grouped(all)}`,
  fromEntry: "From the entry",
  enlarge: "See it large",
  noKeyEvents: "No key events yet.",
  noTopics: "No topics yet.",
  noAuthors: "No authors yet.",
  jumpTo: "Jump to a time",
  myTime: "My time",
  topics: "Topics",
  topic: (name: string) => `Topic: ${name}`,
  authors: "Authors",
  related: "Related",
  more: "More",
  about: "About this coverage",
  pictures: "Pictures",
  noPictures: "No pictures.",
  /** What a picture is that no camera made alone. */
  made: {
    generated: "Image made with AI",
    edited: "Image edited with AI",
    composite: "Composite image with synthetic parts",
  },
  creator: "Creator",
  terms: "Terms of use",
  acquire: "Get a licence",
  original: "Original file",
  watch: (provider: string) => `Watch the video at ${provider}`,
  listen: (provider: string) => `Listen to the audio at ${provider}`,
  source: "Source",
  archivedCopy: "Archived copy",
  transcript: "Transcript",
  subtitles: "Subtitles",
  table: "Table",
  footnotes: "Notes",
  footnoteBack: "Back to the text",
  correctionKinds: { correction: "Correction", clarification: "Clarification", update: "Update" },
  corrections: "Corrections",
  correctionsLead: "Every correction, clarification and update in this archive, newest first.",
  noCorrections: "Nothing has been corrected.",
  takenDown: "Taken down",
  takenDownLead: "What stood here has been taken down. The address stays.",
  draft: "Draft, not published",
  atom: "Atom feed",
  jsonFeed: "JSON Feed",
  data: "The coverage as data (JSON)",
  moved: "This page has moved",
  movedTo: "It is now here:",
  notFound: "There is no page at this address",
  notFoundLead: "The address may be mistyped. Every coverage of this archive is listed on its front page.",
  /** How many entries a search has found; the number is always in figures. */
  entriesFound: (count: number) => (count === 1 ? "1 entry found" : `${grouped(count)} entries found`),
  /** Of the search. What is typed as it is (`author:`) is the same in every language. */
  search: {
    submit: "Search",
    archive: "Search the archive",
    coverage: "Search this coverage",
    hint: "Words, a name or a date",
    needsScript:
      "The search needs JavaScript. Without it, open the headlines of a coverage and search that page with your browser.",
    headlines: "Or look through the headlines",
    narrow: "Narrow it down",
    anyCoverage: "All coverages",
    anyAuthor: "All authors",
    anyTopic: "All topics",
    inCoverage: "Coverage",
    author: "Author",
    topic: "Topic",
    day: "Day",
    order: "Order",
    bestFirst: "Best match first",
    keyEventsOnly: "Key events only",
    picturesOnly: "With a picture only",
    clear: "Clear the filters",
    results: "Results",
    noResults: "Try other words, fewer words, or only the beginning of a word.",
    searching: "Searching …",
    failed: "The search could not be loaded.",
    again: "Try again",
    previous: "Previous results",
    next: "Next results",
    help: "What you can type",
    helpWords: "every word, whole or its beginning",
    helpPhrase: "these words in this order",
    helpWithout: "not this word",
    helpAuthor: "entries by this author",
    helpTopic: "entries on this topic",
    helpCoverage: "entries of this coverage",
    helpDate: "entries of this month or day",
  },
  noCoverages: "Nothing has been published yet.",
  noEntries: "No entries.",
  footer: "About this archive",
  yourTime: (time: string) => `${time} your time`,
  /** A number in figures. */
  amount: (number: number) => grouped(number),
  /** Between the members of a list. */
  comma: ", ",
  /** Between members that hold commas themselves. */
  semicolon: "; ",
  /** Between a label and what it labels. */
  colon: ": ",
} as const;

function entries(count: number): string {
  return count === 1 ? "1 entry" : `${grouped(count)} entries`;
}

/** A number with its thousands apart, the English way. */
function grouped(number: number): string {
  const digits = String(number);
  const first = digits.length % 3;
  return [digits.slice(0, first), ...(digits.slice(first).match(/\d{3}/g) ?? [])]
    .filter((group) => group !== "")
    .join(",");
}

const UNITS: DurationUnits = {
  days: (count) => (count === 1 ? "1 day" : `${grouped(count)} days`),
  hours: (count) => `${count}\u00a0h`,
  minutes: (count) => `${count}\u00a0min`,
};
