/** The Guardian's Content API, or the article that its pages are made from. */
import { readName, splitByline } from "../bylines.ts";
import type { SourceFile } from "../files/source-file.ts";
import {
  asList,
  asText,
  asTime,
  isObject,
  isTruthy,
  type JsonObject,
  objectOf,
  objectsOf,
  valueAtPath,
} from "../json.ts";
import { refuse } from "../refuse.ts";
import type {
  SourceAuthor,
  SourceCoverage,
  SourceEntry,
  SourceMedia,
  SourceNote,
  SourcePage,
} from "../source.ts";
import { findElements, htmlChildren, isElement } from "../words/elements.ts";
import { flattenWords, plainWords, plainWordsOr } from "../words/plain.ts";
import { lostLink } from "../words/standfirsts.ts";
import { articleStory } from "./guardian-elements.ts";
import { htmlStory } from "./guardian-html.ts";
import { apiMedia, articleMedia } from "./guardian-media.ts";

/** Whether a value is an answer of the Content API, its content, or an article with blocks. */
export function isGuardian(value: unknown): boolean {
  return apiContent(value) !== undefined || articleOf(value) !== undefined;
}

function apiContent(value: unknown): JsonObject | undefined {
  const content = valueAtPath(value, "response", "content") ?? valueAtPath(value, "content") ?? value;
  return isObject(content) && isObject(content.blocks) && Array.isArray(content.blocks.body)
    ? content
    : undefined;
}

function articleOf(value: unknown): JsonObject | undefined {
  const article = valueAtPath(value, "frontendData") ?? valueAtPath(value, "article") ?? value;
  return isObject(article) &&
    Array.isArray(article.blocks) &&
    objectsOf(article.blocks).some(({ elements }) => Array.isArray(elements))
    ? article
    : undefined;
}

/** A live blog. Refuses what is none. */
export function readGuardian(file: SourceFile): SourcePage {
  const value = file.json();
  const content = apiContent(value);
  if (content) return readApiContent(content, file.name);
  const article = articleOf(value);
  return article
    ? readArticle(article, file.name)
    : refuse(file.name, "there are no blocks in it: ask for show-blocks=all");
}

function readApiContent(content: JsonObject, file: string): SourcePage {
  const fields = objectOf(content.fields);
  const tags = objectsOf(content.tags);
  const names = new Map(tags.map(({ id, webTitle }) => [asText(id) ?? "", asText(webTitle) ?? ""]));
  const blocks = objectsOf(objectOf(content.blocks).body);
  const live =
    asText(fields.liveBloggingNow) ??
    (typeof fields.liveBloggingNow === "boolean" ? String(fields.liveBloggingNow) : undefined);
  const lead = apiMedia(
    objectsOf(valueAtPath(content, "blocks", "main", "elements")).filter(({ type }) => type === "image"),
  )[0];
  const kept = blocks.filter((block) => block.published !== false);
  return {
    file,
    modified: asTime(fields.lastModified),
    coverage: {
      ...headOf(asText(fields.headline) ?? asText(content.webTitle), asText(fields.standfirst), lead),
      editors: splitByline(asText(fields.byline) ?? ""),
      topics: tags
        .filter(({ type }) => type === "keyword")
        .flatMap(({ webTitle }) => plainWordsOr(asText(webTitle)) ?? []),
      status: live === undefined ? undefined : live === "true" ? "live" : "closed",
      language: asText(fields.lang),
      url: asText(content.webUrl),
      notes: [
        ...standfirstNotes(asText(fields.standfirst)),
        ...blocks.filter((block) => !kept.includes(block)).map(unpublished),
      ],
    },
    entries: kept.map((block, index) => {
      const story = htmlStory(asText(block.bodyHtml) ?? "", objectsOf(block.elements));
      return readBlock(block, index, file, {
        time: asTime(block.firstPublishedDate) ?? asTime(block.publishedDate) ?? asTime(block.createdDate),
        updated: asTime(block.lastModifiedDate),
        authors: asList(block.contributors).flatMap((id) => readName(names.get(asText(id) ?? "") ?? "")),
        words: { kind: "tree", children: story.children },
        notes: story.notes,
      });
    }),
  };
}

function readArticle(article: JsonObject, file: string): SourcePage {
  const blocks = objectsOf(article.blocks);
  const keywords = objectsOf(article.tags).filter(({ type }) => type === "Keyword");
  const live = valueAtPath(article, "config", "isLive") ?? article.isLive;
  const [lead] = articleMedia(objectsOf(article.mainMediaElements));
  return {
    file,
    coverage: {
      ...headOf(asText(article.headline) ?? asText(article.webTitle), asText(article.standfirst), lead),
      editors: splitByline(asText(article.byline) ?? asText(valueAtPath(article, "author", "byline")) ?? ""),
      topics: keywords.flatMap(
        ({ title, webTitle }) => plainWordsOr(asText(title) ?? asText(webTitle)) ?? [],
      ),
      status: typeof live === "boolean" ? (live ? "live" : "closed") : undefined,
      language: asText(article.lang),
      url: asText(article.webURL) ?? asText(article.webUrl),
      notes: standfirstNotes(asText(article.standfirst)),
    },
    entries: blocks.map((block, index) => {
      const story = articleStory(objectsOf(block.elements));
      return readBlock(block, index, file, {
        time: asTime(block.blockFirstPublished) ?? asTime(block.blockCreatedOn),
        updated: asTime(block.blockLastUpdated),
        authors: objectsOf(block.contributors).flatMap(({ name }) => readName(asText(name) ?? "")),
        words: { kind: "tree", children: story.children },
        notes: story.notes,
      });
    }),
  };
}

function readBlock(
  block: JsonObject,
  index: number,
  file: string,
  given: Pick<SourceEntry, "time" | "updated" | "words" | "notes"> & { authors: readonly SourceAuthor[] },
): SourceEntry {
  const id = asText(block.id);
  const attributes = objectOf(block.attributes);
  const isSummary = isTruthy(attributes.summary);
  const notes: SourceNote[] = isSummary
    ? [{ list: "differently", field: "key", what: "a summary as a key event" }]
    : [];
  return {
    ...given,
    id,
    aliases: id === undefined ? [] : [id, `block-${id}`],
    headline: plainWordsOr(asText(attributes.title) ?? asText(block.title)),
    key: isSummary || isTruthy(attributes.keyEvent),
    pinned: isTruthy(attributes.pinned),
    notes: [...notes, ...given.notes],
    where: `block ${id ?? index + 1}`,
    file,
  };
}

function unpublished(block: JsonObject): SourceNote {
  const words = plainWords(asText(block.bodyHtml) ?? "").slice(0, 100);
  const id = asText(block.id);
  return {
    list: "leftOut",
    field: "entry",
    what: `never published: ${words}`,
    ...(id !== undefined && { entry: id }),
  };
}

function headOf(
  title: string | undefined,
  standfirst: string | undefined,
  lead: SourceMedia | undefined,
): Pick<SourceCoverage, "title" | "standfirst" | "related" | "lead"> {
  const nodes = htmlChildren(standfirst ?? "");
  const lists = nodes.filter(
    (node) =>
      isElement(node) &&
      node.tagName === "ul" &&
      isOnlyLinks(flattenWords([node]), flattenWords(linksIn([node]))),
  );
  const related = linksIn(lists).map((link) => ({
    title: flattenWords([link]),
    url: String(link.properties.href ?? ""),
  }));
  const words = flattenWords(nodes.filter((node) => !lists.includes(node)));
  return { title: plainWordsOr(title), standfirst: words === "" ? undefined : words, related, lead };
}

function linksIn(nodes: Parameters<typeof findElements>[0]) {
  return findElements(nodes, ({ tagName }) => tagName === "a");
}

function isOnlyLinks(all: string, links: string): boolean {
  return all.replace(/\s/g, "") === links.replace(/\s/g, "") && links !== "";
}

/** A list of links becomes related links; other links have no place in a standfirst. */
function standfirstNotes(standfirst: string | undefined): SourceNote[] {
  return linksIn(htmlChildren(standfirst ?? "")).map((link): SourceNote => {
    const words = flattenWords([link]);
    const isListed =
      headOf(undefined, standfirst, undefined).related?.some(({ title }) => title === words) === true;
    return isListed
      ? { list: "differently", field: "standfirst", what: `${words} as a related link` }
      : lostLink(link);
  });
}
