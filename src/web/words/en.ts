/** The interface in English; the catalogue that every other language must match. */
export const en = {
  skip: "Skip to the content",
  home: "All coverage",
  statusLong: { live: "Live: being updated", closed: "Live coverage, now closed" },
  entries: (count: number) => entries(count),
  entriesOf: (from: number, to: number, all: number) =>
    `Entries ${grouped(from)} to ${grouped(to)} of ${grouped(all)}`,
  /** Between two times. */
  until: "–",
  fromTo: (from: string, to: string) => `${from} to ${to}`,
  /** The long names of the zones in which a coverage's times are given, usually one. */
  allTimes: (zones: readonly string[]) => `All times: ${zones.join(", ")}`,
  edited: "Edited by",
  by: "By",
  summary: "Summary",
  keyEvents: "Key events",
  keyEvent: "Key event",
  keyEventsOnly: "Key events only",
  pinned: "Pinned",
  shape: "The coverage over time",
  shapeBar: (from: string, to: string, count: number, keyEvents: number) =>
    `${from === to ? from : `${from} to ${to}`}: ${entries(count)}${keyEvents === 0 ? "" : `, ${keyEvents === 1 ? "1 key event" : `${grouped(keyEvents)} key events`}`}`,
  order: "Order",
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
  number: (number: number) => `No. ${grouped(number)}`,
  numberOf: (number: number, all: number) => `Entry ${grouped(number)} of ${grouped(all)}`,
  coverageOf: "The coverage",
  readOn: "Read on from here",
  inContext: "See it in the coverage",
  previousEntry: "Earlier entry",
  nextEntry: "Later entry",
  neighbours: "Neighbouring entries",
  cite: "Cite this entry",
  copyLink: "Copy link",
  copied: "Copied",
  /** The address follows. */
  citation: (parts: {
    author: string;
    headline: string;
    coverage: string;
    publisher: string;
    time: string;
  }) =>
    `${parts.author === "" ? "" : `${parts.author}: `}“${parts.headline}”, ${parts.coverage}, ${parts.publisher}, ${parts.time}.`,
  topics: "Topics",
  topic: (name: string) => `Topic: ${name}`,
  authors: "Authors",
  related: "Related",
  more: "More",
  about: "About this coverage",
  pictures: "Pictures",
  picturesOf: (title: string) => `Pictures: ${title}`,
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
  noCoverages: "Nothing has been published yet.",
  noEntries: "No entries.",
  breadcrumb: "You are here",
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
