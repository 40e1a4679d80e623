import { readName, splitByline } from "../bylines.ts";
import type { SourceFile } from "../files/source-file.ts";
import { nameInAddress } from "../ids.ts";
import { asList, asText, asTime, findObjects, isObject, type JsonObject } from "../json.ts";
import { refuse } from "../refuse.ts";
import type { SourceAuthor, SourceCoverage, SourceEntry, SourcePage } from "../source.ts";
import { htmlOrTextChildren, mediaElement } from "../words/elements.ts";
import { plainWordsOr } from "../words/plain.ts";
import { lostLinksIn } from "../words/standfirsts.ts";
import { type JsonScript, type PageData, pageData } from "./page-data.ts";
import { readImages, readMovies } from "./schema-org-media.ts";

/** Whether an object has a type of schema.org; types are names or addresses, one or several. */
export function hasType(object: JsonObject, type: string): boolean {
  return asList(object["@type"]).some(
    (name) => typeof name === "string" && name.replace(/^.*[/:#]/, "") === type,
  );
}

/** The live blogs in JSON-LD. */
export function findLiveBlogs(value: unknown): JsonObject[] {
  return findObjects(value, (object) => hasType(object, "LiveBlogPosting"));
}

/** A page or JSON with LiveBlogPostings, each as a page. Refuses a file without one. */
export function readSchemaOrg(file: SourceFile): SourcePage[] {
  const json = file.jsonOrNone();
  const page = json === undefined ? pageData(file) : undefined;
  const scripts: readonly JsonScript[] = page?.jsonLd ?? [];
  const data = json ?? scripts.map(({ value }) => value);
  const blogs = findLiveBlogs(data);
  if (blogs.length === 0) {
    const broken =
      scripts.find(({ error, text }) => error !== undefined && text.includes("LiveBlogPosting")) ??
      scripts.find(({ error }) => error !== undefined);
    if (/^\s*[[{]/.test(file.text)) file.json();
    return refuse(file.name, broken?.error ?? "there is no LiveBlogPosting in it");
  }
  const own = blogs.length === 1 ? page?.url : undefined;
  return blogs.map((blog) => readBlog(blog, updatesOf(blog, data), page, own, file.name));
}

/** The updates of a blog: also those in lists of lists, and those that it only names and that are beside it in a graph. */
function updatesOf({ liveBlogUpdate }: JsonObject, data: unknown): JsonObject[] {
  const given = asList(liveBlogUpdate).flat(MAX_LISTS).filter(isObject);
  const isName = (object: JsonObject) => Object.keys(object).length === 1 && "@id" in object;
  if (!given.some(isName)) return given;
  const named = new Map(
    findObjects(data, (object) => "@id" in object && !isName(object)).map((object) => [
      object["@id"],
      object,
    ]),
  );
  return given.map((object) => (isName(object) ? (named.get(object["@id"]) ?? object) : object));
}

/** Lists inside of each other. */
const MAX_LISTS = 10;

/** `own`: the address of the page, if the blog is the only one on it. */
function readBlog(
  blog: JsonObject,
  updates: readonly JsonObject[],
  page: PageData | undefined,
  own: string | undefined,
  file: string,
): SourcePage {
  const url = asText(blog.url) ?? own ?? addressOf(blog["@id"]) ?? page?.url;
  const base = own ?? url;
  return {
    file,
    coverage: readCoverage(blog, page?.language, base),
    modified: asTime(blog.dateModified),
    entries: updates.map((update, index) => readUpdate(update, index, file)),
  };
}

function addressOf(value: unknown): string | undefined {
  const text = asText(value);
  return text !== undefined && /^https?:/.test(text) ? text : undefined;
}

function readCoverage(
  blog: JsonObject,
  pageLanguage: string | undefined,
  url: string | undefined,
): SourceCoverage {
  return {
    title: plainWordsOr(asText(blog.headline) ?? asText(blog.name)),
    standfirst: plainWordsOr(asText(blog.description)),
    language: asText(blog.inLanguage) ?? pageLanguage,
    start: asTime(blog.coverageStartTime),
    end: asTime(blog.coverageEndTime),
    lead: readImages(blog.image)[0],
    url,
    editors: authorsOf(blog.author),
    notes: lostLinksIn(asText(blog.description)),
  };
}

function readUpdate(update: JsonObject, index: number, file: string): SourceEntry {
  const given = ["@id", "url", "mainEntityOfPage"].flatMap((key) => idTexts(update[key]));
  const names = [
    ...new Set(
      given.flatMap((address) => (address.startsWith("urn:") ? address : nameInAddress(address)) ?? []),
    ),
  ];
  const body = asText(update.articleBody) ?? asText(update.text) ?? asText(update.description) ?? "";
  const media = [
    ...readImages(update.image),
    ...readMovies(update.video, "video"),
    ...readMovies(update.audio, "audio"),
  ];
  const [id] = names;
  return {
    id,
    aliases: names,
    urls: given.filter((address) => /^https?:/.test(address)),
    time: asTime(update.datePublished) ?? asTime(update.dateCreated),
    updated: asTime(update.dateModified),
    headline: plainWordsOr(asText(update.headline) ?? asText(update.name)),
    authors: authorsOf(update.author),
    words: { kind: "tree", children: [...htmlOrTextChildren(body), ...media.map(mediaElement)] },
    notes: [],
    where: `liveBlogUpdate[${index}]${id === undefined ? "" : ` (${id})`}`,
    file,
  };
}

/** `mainEntityOfPage` can be an object with an `@id`. */
function idTexts(value: unknown): string[] {
  const text = asText(isObject(value) ? (value["@id"] ?? value.url) : value);
  return text === undefined ? [] : [text.trim()];
}

/** Authors as schema.org has them: objects, texts, or a list of these. */
function authorsOf(value: unknown): SourceAuthor[] {
  return asList(value).flatMap((author) => {
    if (!isObject(author)) return splitByline(asText(author) ?? "");
    const name = asText(author.name) ?? "";
    return hasType(author, "Organization") || hasType(author, "NewsMediaOrganization")
      ? readName(name, undefined, "organization")
      : splitByline(name);
  });
}
