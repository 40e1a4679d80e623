/** Saved pages without JSON-LD: microdata, or elements with an id that hold a time. */
import type { Element } from "hast";
import { splitByline } from "../bylines.ts";
import type { SourceFile } from "../files/source-file.ts";
import { refuse } from "../refuse.ts";
import type { RawTime, SourceAuthor, SourceEntry, SourceNote, SourcePage } from "../source.ts";
import { readSourceTime } from "../times.ts";
import {
  attribute,
  classesOf,
  elementContent,
  findElements,
  findFirst,
  isElement,
} from "../words/elements.ts";
import { flattenWords, plainWordsOr } from "../words/plain.ts";
import { readPageCoverage } from "./html-coverage.ts";
import { findEntryElements } from "./html-entries.ts";
import { storyNodes } from "./html-story.ts";
import { hasItem, valueOfItem } from "./microdata.ts";
import { pageData } from "./page-data.ts";

/** A saved page. Refuses one without entries. */
export function readHtml(file: SourceFile): SourcePage {
  const page = pageData(file);
  const elements = findEntryElements(page.tree);
  if (elements.length === 0)
    return refuse(
      file.name,
      "there are no entries in it: no liveBlogUpdate, and no elements with an id and a <time>",
    );
  const { coverage, date, modified } = readPageCoverage(page, new Set(elements));
  return {
    file: file.name,
    coverage: { ...coverage, notes: [...coverage.notes, ...endNotes(file)] },
    date,
    modified,
    entries: elements.map((element, index) => entryOfElement(element, index, file.name)),
  };
}

/** A page without its end may be cut off: what is missing then is unknown. */
function endNotes({ text, head }: SourceFile): SourceNote[] {
  const isWhole = /<\/(?:body|html)\s*>/i.test(text.slice(-100_000));
  if (isWhole || !/<(?:!doctype|html)\b/i.test(head)) return [];
  return [{ list: "lost", field: "other", what: "the page has no </html>: it may be cut off" }];
}

function entryOfElement(entry: Element, index: number, file: string): SourceEntry {
  const id = attribute(entry, "id");
  const times = entryTimes(entry);
  const heading = headingOf(entry);
  const bylines = bylineElements(entry);
  const classes = classesOf(entry);
  const isSummary = /\bis-summary\b/.test(classes);
  const notes: SourceNote[] = isSummary
    ? [{ list: "differently", field: "key", what: "a summary as a key event" }]
    : [];
  return {
    id,
    aliases: id === undefined ? [] : [id],
    time: times.published,
    updated: times.updated,
    headline: heading && plainWordsOr(flattenWords([heading])),
    authors: bylines.flatMap(authorsIn),
    key: isSummary || /\bis-key-event\b|\bkey-event\b/.test(classes),
    pinned: /(?:^|[\s_-])pinned(?:$|[\s_-])/.test(classes) || attribute(entry, "dataPinned") === "true",
    words: { kind: "tree", children: storyNodes(entry, { heading, bylines, times: times.elements }) },
    notes,
    where: id === undefined ? `entry ${index + 1}` : `#${id}`,
    file,
  };
}

interface EntryTimes {
  readonly published: RawTime | undefined;
  readonly updated: RawTime | undefined;
  /** The elements that show them, which are no words of the story. */
  readonly elements: readonly Element[];
}

function entryTimes(entry: Element): EntryTimes {
  const inside = [entry, ...findElements(entry.children, () => true)];
  const published = inside.filter((node) => hasItem(node, "datePublished"));
  const modified = inside.filter((node) => hasItem(node, "dateModified"));
  const all = inside.filter(({ tagName }) => tagName === "time");
  const [first] = all.filter((node) => !modified.includes(node));
  const stamp = inside.flatMap(
    (node) => attribute(node, "dataTimestamp") ?? attribute(node, "dataUnixtime") ?? [],
  )[0];
  const given = [
    ...published.map(valueOfItem),
    first && attribute(first, "dateTime"),
    stamp,
    first && flattenWords([first]),
  ].flatMap((value) => (value === undefined || value === "" ? [] : [value]));
  const kinds = given.map((value) => readSourceTime(value).kind);
  const exact = given[kinds.indexOf("instant")] ?? given[kinds.findIndex((kind) => kind !== "wrong")];
  return {
    published: exact ?? given[0],
    updated: modified.flatMap((node) => valueOfItem(node) ?? [])[0],
    elements: [...published, ...modified, ...(first ? [first] : [])].filter((node) => node !== entry),
  };
}

/** The headline: what says that it is one, else the heading that the entry begins with. */
function headingOf(entry: Element): Element | undefined {
  const named = findFirst(entry.children, (node) => hasItem(node, "headline"));
  if (named) return named;
  const heading = findFirst(entry.children, ({ tagName }) => /^h[1-6]$/.test(tagName));
  const isFirst = heading && !hasWordsBefore(entry, heading);
  return isFirst ? heading : undefined;
}

/** Whether paragraphs of the story stand before an element. */
function hasWordsBefore(entry: Element, heading: Element): boolean {
  for (const node of findElements(entry.children, () => true)) {
    if (node === heading) return false;
    if (node.tagName !== "p" && node.tagName !== "li") continue;
    const isMeta =
      /time|date|meta|byline|author/i.test(classesOf(node)) ||
      findFirst(node.children, ({ tagName }) => tagName === "time");
    if (!isMeta && flattenWords([node]) !== "") return true;
  }
  return false;
}

const BYLINE = /(?:^|[\s_-])(?:byline|contributor|author)s?(?:$|[\s_-])/i;

function bylineElements(entry: Element): Element[] {
  const named = findElements(entry.children, (node) => hasItem(node, "author"));
  if (named.length > 0) return named;
  const related = findElements(entry.children, (node) => /\bauthor\b/.test(attribute(node, "rel") ?? ""));
  if (related.length > 0) return related;
  const classed = findElements(
    entry.children,
    (node) => BYLINE.test(classesOf(node)) && !/avatar/i.test(classesOf(node)),
  );
  return classed.filter(
    (node) =>
      !classed.some((other) => other !== node && findFirst(other.children, (inner) => inner === node)),
  );
}

function authorsIn(byline: Element): SourceAuthor[] {
  const content = attribute(byline, "content");
  if (content !== undefined) return splitByline(content);
  const names = findElements([byline], (node) => hasItem(node, "name") || /[-_]name\b/.test(classesOf(node)));
  const role = findFirst(
    byline.children,
    (node) => hasItem(node, "jobTitle") || /[-_](?:description|role|title)\b/.test(classesOf(node)),
  );
  const words =
    names.length > 0
      ? names.map((name) => attribute(name, "content") ?? flattenWords([name]))
      : [flattenWords(elementContent(byline.children))];
  const authors = words.flatMap((line) => splitByline(line));
  const job = role && plainWordsOr(flattenWords([role]));
  return authors.map((author) =>
    authors.length === 1 && job !== undefined && isElement(role) ? { ...author, role: job } : author,
  );
}
