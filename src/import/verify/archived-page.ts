/** What the page of one entry shows. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Element, ElementContent } from "hast";
import { addresses, fileOf } from "../../web/urls.ts";
import {
  attribute,
  classesOf,
  elementContent,
  findElements,
  findFirst,
  isElement,
} from "../words/elements.ts";
import { parsePage } from "../words/parse-html.ts";
import { flattenWords } from "../words/plain.ts";
import { bodyLinks } from "./link-goals.ts";
import { storyWords } from "./story-words.ts";

/** A quotation as a page shows it. */
export interface QuoteSource {
  readonly by: string | undefined;
  readonly url: string | undefined;
}

export interface ArchivedPage {
  /** ms since 1970; `undefined` if the page shows none. */
  readonly instant: number | undefined;
  /** The headline; `undefined` for an entry without one. */
  readonly headline: string | undefined;
  readonly words: readonly string[];
  readonly quotes: readonly QuoteSource[];
  /** The addresses of links in the words, as they are written. */
  readonly links: readonly string[];
  /** How many pictures and recordings it shows. */
  readonly mediaCount: number;
  /** The addresses of pictures in all sizes. */
  readonly pictures: readonly string[];
  /** Anchors of older ids. */
  readonly anchors: ReadonlySet<string>;
}

/** The page of an entry; `undefined` where there is none, or none that shows the entry. */
export function readArchivedPage(folder: string, slug: string, id: string): ArchivedPage | undefined {
  const path = join(folder, fileOf(addresses.entry(slug, id)));
  if (!existsSync(path)) return undefined;
  const page = parsePage(articleIn(readFileSync(path, "utf8")));
  const article = findFirst(page.children, (node) => node.tagName === "article" && node.properties.id === id);
  if (article === undefined) return undefined;
  const first = (name: string) => findFirst(article.children, ({ tagName }) => tagName === name);
  const time = Date.parse(attributeOf(first("time"), "dateTime") ?? "");
  const heading = first("h1");
  const isWordless = heading === undefined || hasClass(heading, "wordless");
  const prose = findFirst(article.children, (node) => hasClass(node, "prose"));
  const anchors = findElements(article.children, ({ tagName }) => tagName === "span").flatMap(
    (node) => attribute(node, "id") ?? [],
  );
  return {
    instant: Number.isNaN(time) ? undefined : time,
    headline: isWordless ? undefined : flattenWords([heading]),
    words: storyWords(prose?.children ?? []),
    quotes: quotesOf(prose),
    links: bodyLinks(prose === undefined ? [] : withoutSources(prose)),
    mediaCount: findElements(article.children, isMedia).length,
    pictures: findElements(article.children, isPictureFile).flatMap(pictureAddresses),
    anchors: new Set(anchors),
  };
}

/** The part of a page with its entry: on a permalink the only article. The rest is several times as long. */
function articleIn(page: string): string {
  const start = page.indexOf("<article");
  const end = page.lastIndexOf("</article>");
  return start === -1 || end < start ? page : page.slice(start, end);
}

function quotesOf(prose: Element | undefined): QuoteSource[] {
  const figures = findElements(
    prose?.children ?? [],
    (node) => node.tagName === "figure" && hasClass(node, "quote"),
  );
  return figures.map(({ children }) => {
    const by = findFirst(children, (node) => hasClass(node, "by"));
    const quoted = findFirst(children, ({ tagName }) => tagName === "blockquote");
    return { by: by && flattenWords([by]), url: attributeOf(quoted, "cite") };
  });
}

/** The words of a page without what says where pictures and quotations come from. */
function withoutSources(node: Element): ElementContent[] {
  return elementContent(node.children).flatMap((child): ElementContent[] => {
    if (!isElement(child)) return [child];
    const isMediaFigure = child.tagName === "figure" && !hasClass(child, "quote");
    if (isMediaFigure || child.tagName === "figcaption") return [];
    return [{ ...child, children: withoutSources(child) }];
  });
}

function isMedia(node: Element): boolean {
  if (node.tagName === "figure") return !hasClass(node, "quote");
  return hasClass(node, "link-card") && findFirst(node.children, isPictureFile) !== undefined;
}

function isPictureFile({ tagName }: Element): boolean {
  return tagName === "img" || tagName === "source";
}

function pictureAddresses(node: Element): string[] {
  const sizes = (attribute(node, "srcSet") ?? "")
    .split(",")
    .map((size) => size.trim().split(/\s/, 1)[0] ?? "");
  return [attribute(node, "src") ?? "", ...sizes].filter((address) => address !== "");
}

function attributeOf(node: Element | undefined, name: string): string | undefined {
  return node && attribute(node, name);
}

function hasClass(node: Element, name: string): boolean {
  return classesOf(node).split(" ").includes(name);
}
