/** One Markdown file with times as headings, as for Jekyll or Hugo. */
import { basename } from "node:path";
import type { ElementContent } from "hast";
import { splitByline } from "../bylines.ts";
import type { SourceFile } from "../files/source-file.ts";
import { isOwnId } from "../ids.ts";
import { asList, asText, isObject } from "../json.ts";
import { refuse } from "../refuse.ts";
import type { SourceAuthor, SourceEntry, SourceNote, SourcePage, SourceZone } from "../source.ts";
import { readSourceTime } from "../times.ts";
import { attribute, elementContent, findElements, isElement } from "../words/elements.ts";
import { flattenWords, plainWordsOr } from "../words/plain.ts";
import { splitFrontMatter } from "./front-matter.ts";
import { withHeadingIds } from "./heading-ids.ts";
import { HTML_MARK, headingAnchors, markdownChildren } from "./markdown-tree.ts";
import { type HeadedEntry, splitAtTimes } from "./time-headings.ts";

/** Whether a text is Markdown with times as headings. */
export function isMarkdown(text: string): boolean {
  return (
    /^(?:---|\+\+\+)\s*$/m.test(text.slice(0, 20)) || /^#{1,6} +\d{1,2}(?:[:.]\d{2}| ?[ap]\.?m)/im.test(text)
  );
}

/** A Markdown file. Refuses one without headings that begin with a time. */
export function readMarkdown(file: SourceFile): SourcePage {
  const { fields, body } = splitFrontMatter(file);
  const { children: written, losses } = markdownChildren(body, file.name);
  const children = withHeadingIds(written);
  const { before, entries } = splitAtTimes(children);
  if (entries.length === 0)
    return refuse(
      file.name,
      'there are no entries in it: no headings that begin with a time, as in "## 10:05 Headline"',
    );
  const [title, summary] = takeTitle(asText(fields.title), before);
  const date = asText(fields.date);
  const image = asText(isObject(fields.image) ? (fields.image.path ?? fields.image.src) : fields.image);
  const anchors = headingAnchors(children);
  return {
    file: file.name,
    order: "oldest-first",
    date: dayInDate(date) ?? /^\d{4}-\d{2}-\d{2}/.exec(basename(file.name))?.[0],
    zone: zoneOf(date),
    coverage: {
      title,
      standfirst: plainWordsOr(asText(fields.description) ?? asText(fields.summary)),
      language: asText(fields.lang) ?? asText(fields.language),
      editors: authorsOf(fields.author ?? fields.authors),
      lead:
        image === undefined
          ? undefined
          : { kind: "image", addresses: [image], caption: captionOf(fields.image) },
      words: { kind: "tree", children: summary },
      notes: lostIn(before, losses),
    },
    entries: entries.map((entry, index) => headedEntry(entry, index, anchors, losses, file.name)),
  };
}

function captionOf(image: unknown): string | undefined {
  return isObject(image) ? asText(image.caption) : undefined;
}

/** The title in the front matter, else the first heading. */
function takeTitle(
  given: string | undefined,
  before: readonly ElementContent[],
): [string | undefined, readonly ElementContent[]] {
  const heading = before.find((node) => isElement(node) && node.tagName === "h1");
  const words = heading && flattenWords([heading]);
  if (given === undefined) return [words, before.filter((node) => node !== heading)];
  return [given, before.filter((node) => node !== heading || words !== given)];
}

function headedEntry(
  { heading, time, headline, children }: HeadedEntry,
  index: number,
  anchors: ReadonlyMap<unknown, string>,
  losses: ReadonlyMap<string, string>,
  file: string,
): SourceEntry {
  const anchor = anchors.get(heading);
  const isHtml = [heading, ...children].some(holdsHtml);
  const html: SourceNote[] = isHtml
    ? [{ list: "differently", field: "words", what: "HTML in the Markdown, as Markdown" }]
    : [];
  const named = attribute(heading, "id");
  return {
    id: anchor,
    ...(named !== undefined && isOwnId(named) && { ownId: named }),
    aliases: anchor === undefined ? [] : [anchor],
    time,
    headline,
    authors: [],
    words: { kind: "tree", children },
    notes: [...html, ...lostIn(children, losses)],
    where: `heading ${index + 1} (${flattenWords([heading])})`,
    file,
  };
}

function holdsHtml(node: ElementContent): boolean {
  if (node.type === "comment") return node.value === HTML_MARK;
  return isElement(node) && elementContent(node.children).some(holdsHtml);
}

/** Shortcodes of which no address can be made. */
function lostIn(children: readonly ElementContent[], losses: ReadonlyMap<string, string>): SourceNote[] {
  return findElements([...children], ({ tagName }) => tagName === "asrun-lost").map((node) => ({
    list: "lost",
    field: "embed",
    what: losses.get(attribute(node, "dataN") ?? "") ?? "a shortcode",
  }));
}

function authorsOf(value: unknown): SourceAuthor[] {
  return asList(value).flatMap((author) =>
    splitByline(asText(isObject(author) ? author.name : author) ?? ""),
  );
}

function dayInDate(date: string | undefined): string | undefined {
  return date === undefined ? undefined : /^\d{4}-\d{2}-\d{2}/.exec(date)?.[0];
}

/** The offset that the date of the post has. */
function zoneOf(date: string | undefined): SourceZone | undefined {
  const time = date === undefined ? undefined : readSourceTime(date);
  const [, sign, hours, minutes] = /([+-])(\d{2}):?(\d{2})$/.exec(date ?? "") ?? [];
  if (time?.kind !== "instant" || hours === undefined) return undefined;
  const offset = Number(hours) * 60 + Number(minutes);
  return { kind: "offset", minutes: sign === "-" ? -offset : offset };
}
