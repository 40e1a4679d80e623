/** The Guardian's Content API, or the article that its pages are made from. */
import { readByline, readName } from "../bylines.ts";
import type { SourceFile } from "../files/source-file.ts";
import {
  isObject,
  isYes,
  type JsonObject,
  listOf,
  objectOf,
  objectsOf,
  textOf,
  timeOf,
  valueAt,
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
import { plainWords, plainWordsOr, wordsOf } from "../words/plain.ts";
import { articleStory } from "./guardian-elements.ts";
import { htmlStory } from "./guardian-html.ts";
import { apiMedia, articleMedia } from "./guardian-media.ts";

/** Whether a value is an answer of the Content API, its content, or an article with blocks. */
export function isGuardian(value: unknown): boolean {
  return contentOf(value) !== undefined || articleOf(value) !== undefined;
}

function contentOf(value: unknown): JsonObject | undefined {
  const content = valueAt(value, "response", "content") ?? valueAt(value, "content") ?? value;
  return isObject(content) && isObject(content.blocks) && Array.isArray(content.blocks.body)
    ? content
    : undefined;
}

function articleOf(value: unknown): JsonObject | undefined {
  const article = valueAt(value, "frontendData") ?? valueAt(value, "article") ?? value;
  return isObject(article) &&
    Array.isArray(article.blocks) &&
    objectsOf(article.blocks).some(({ elements }) => Array.isArray(elements))
    ? article
    : undefined;
}

/** A live blog. Refuses what is none. */
export function readGuardian(file: SourceFile): SourcePage {
  const value = file.json();
  const content = contentOf(value);
  if (content) return readContent(content, file.name);
  const article = articleOf(value);
  return article
    ? readArticle(article, file.name)
    : refuse(file.name, "there are no blocks in it: ask for show-blocks=all");
}

function readContent(content: JsonObject, file: string): SourcePage {
  const fields = objectOf(content.fields);
  const tags = objectsOf(content.tags);
  const names = new Map(tags.map(({ id, webTitle }) => [textOf(id) ?? "", textOf(webTitle) ?? ""]));
  const blocks = objectsOf(objectOf(content.blocks).body);
  const live =
    textOf(fields.liveBloggingNow) ??
    (typeof fields.liveBloggingNow === "boolean" ? String(fields.liveBloggingNow) : undefined);
  const lead = apiMedia(
    objectsOf(valueAt(content, "blocks", "main", "elements")).filter(({ type }) => type === "image"),
  )[0];
  const kept = blocks.filter((block) => block.published !== false);
  return {
    file,
    modified: timeOf(fields.lastModified),
    coverage: {
      ...headOf(textOf(fields.headline) ?? textOf(content.webTitle), textOf(fields.standfirst), lead),
      editors: readByline(textOf(fields.byline) ?? ""),
      topics: tags
        .filter(({ type }) => type === "keyword")
        .flatMap(({ webTitle }) => plainWordsOr(textOf(webTitle)) ?? []),
      status: live === undefined ? undefined : live === "true" ? "live" : "closed",
      language: textOf(fields.lang),
      url: textOf(content.webUrl),
      notes: [
        ...standfirstNotes(textOf(fields.standfirst)),
        ...blocks.filter((block) => !kept.includes(block)).map(unpublished),
      ],
    },
    entries: kept.map((block, index) => {
      const story = htmlStory(textOf(block.bodyHtml) ?? "", objectsOf(block.elements));
      return readBlock(block, index, file, {
        time: timeOf(block.firstPublishedDate) ?? timeOf(block.publishedDate) ?? timeOf(block.createdDate),
        updated: timeOf(block.lastModifiedDate),
        authors: listOf(block.contributors).flatMap((id) => readName(names.get(textOf(id) ?? "") ?? "")),
        words: { kind: "tree", children: story.children },
        notes: story.notes,
      });
    }),
  };
}

function readArticle(article: JsonObject, file: string): SourcePage {
  const blocks = objectsOf(article.blocks);
  const keywords = objectsOf(article.tags).filter(({ type }) => type === "Keyword");
  const live = valueAt(article, "config", "isLive") ?? article.isLive;
  const [lead] = articleMedia(objectsOf(article.mainMediaElements));
  return {
    file,
    coverage: {
      ...headOf(textOf(article.headline) ?? textOf(article.webTitle), textOf(article.standfirst), lead),
      editors: readByline(textOf(article.byline) ?? textOf(valueAt(article, "author", "byline")) ?? ""),
      topics: keywords.flatMap(
        ({ title, webTitle }) => plainWordsOr(textOf(title) ?? textOf(webTitle)) ?? [],
      ),
      status: typeof live === "boolean" ? (live ? "live" : "closed") : undefined,
      language: textOf(article.lang),
      url: textOf(article.webURL) ?? textOf(article.webUrl),
      notes: standfirstNotes(textOf(article.standfirst)),
    },
    entries: blocks.map((block, index) => {
      const story = articleStory(objectsOf(block.elements));
      return readBlock(block, index, file, {
        time: timeOf(block.blockFirstPublished) ?? timeOf(block.blockCreatedOn),
        updated: timeOf(block.blockLastUpdated),
        authors: objectsOf(block.contributors).flatMap(({ name }) => readName(textOf(name) ?? "")),
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
  const id = textOf(block.id);
  const attributes = objectOf(block.attributes);
  const isSummary = isYes(attributes.summary);
  const notes: SourceNote[] = isSummary
    ? [{ list: "differently", field: "key", what: "a summary as a key event" }]
    : [];
  return {
    ...given,
    id,
    aliases: id === undefined ? [] : [id, `block-${id}`],
    headline: plainWordsOr(textOf(attributes.title) ?? textOf(block.title)),
    key: isSummary || isYes(attributes.keyEvent),
    pinned: isYes(attributes.pinned),
    notes: [...notes, ...given.notes],
    where: `block ${id ?? index + 1}`,
    file,
  };
}

function unpublished(block: JsonObject): SourceNote {
  const words = plainWords(textOf(block.bodyHtml) ?? "").slice(0, 100);
  const id = textOf(block.id);
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
      isElement(node) && node.tagName === "ul" && isOnlyLinks(wordsOf([node]), wordsOf(linksIn([node]))),
  );
  const related = linksIn(lists).map((link) => ({
    title: wordsOf([link]),
    url: String(link.properties.href ?? ""),
  }));
  const words = wordsOf(nodes.filter((node) => !lists.includes(node)));
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
    const words = wordsOf([link]);
    const isListed =
      headOf(undefined, standfirst, undefined).related?.some(({ title }) => title === words) === true;
    return isListed
      ? { list: "differently", field: "standfirst", what: `${words} as a related link` }
      : {
          list: "lost",
          field: "link",
          what: `${String(link.properties.href ?? "")} in the standfirst: ${words}`,
        };
  });
}
