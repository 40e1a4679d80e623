/** A live page of the BBC: the data that a saved page holds, or these data alone. */
import { splitByline } from "../bylines.ts";
import { parseJson } from "../files/parse-json.ts";
import type { SourceFile } from "../files/source-file.ts";
import {
  asText,
  asTime,
  findObjects,
  isObject,
  isTruthy,
  type JsonObject,
  objectOf,
  objectsOf,
  valueAtPath,
} from "../json.ts";
import { refuse } from "../refuse.ts";
import type { SourceAuthor, SourceEntry, SourceNote, SourcePage } from "../source.ts";
import { cleanLineOr } from "../words/clean-text.ts";
import { findElements, makeElement, textNode } from "../words/elements.ts";
import { plainWordsOr } from "../words/plain.ts";
import { blocksText, readBlocks } from "./bbc-blocks.ts";
import { pageData, scriptText } from "./page-data.ts";

/** Whether a text is a saved page with the data of a live page. */
export function isBbcPage(text: string): boolean {
  return (
    /__INITIAL_DATA__|id="__NEXT_DATA__"/.test(text) &&
    /liveTextStream|\\?"stream\\?"|type\\?":\\?"POST/.test(text)
  );
}

/** Whether JSON holds posts of a live page. */
export function isBbcData(value: unknown): boolean {
  return streamsIn(value).length > 0;
}

function streamsIn(value: unknown): JsonObject[] {
  return findObjects(value, ({ results }) => objectsOf(results).some(({ type }) => type === "POST"));
}

/** A live page. Refuses one without posts. */
export function readBbc(file: SourceFile): SourcePage {
  const json = /^\s*[[{]/.test(file.text) ? file.json() : undefined;
  const page = json === undefined ? pageData(file) : undefined;
  const data = json ?? scriptData(file);
  const posts = streamsIn(data).flatMap(({ results }) =>
    objectsOf(results).filter(({ type }) => type === "POST"),
  );
  if (posts.length === 0) return refuse(file.name, "there are no posts of a live page in it");
  const [head = {}] = findObjects(
    data,
    (object) =>
      typeof object.title === "string" &&
      ["startDateTime", "endDateTime", "isLive"].some((key) => key in object),
  );
  const [summary] = findObjects(data, (object) => isObject(object.summaryPoints));
  const [stream] = findObjects(
    data,
    (object) =>
      typeof object.contributors === "string" &&
      ("content" in object || "id" in object || "results" in object),
  );
  const points = objectsOf(valueAtPath(summary, "summaryPoints", "content", "model", "blocks"));
  const summaryStory = readBlocks(points);
  const { isLive } = head;
  return {
    file: file.name,
    modified: asTime(valueAtPath(head, "seo", "dateModified")) ?? asTime(head.lastUpdated),
    coverage: {
      title: plainWordsOr(asText(head.title)),
      standfirst: plainWordsOr(asText(head.description)),
      language: asText(head.language) ?? page?.language,
      start: asTime(head.startDateTime),
      end: asTime(head.endDateTime),
      status: typeof isLive === "boolean" ? (isLive ? "live" : "closed") : undefined,
      editors: splitByline(asText(stream?.contributors) ?? ""),
      url: page?.url ?? asText(head.url),
      words: { kind: "tree", children: summaryStory.children },
      notes: summaryStory.notes,
    },
    entries: posts.map((post, index) => livePost(post, index, file.name)),
  };
}

/** The JSON of a page's scripts: as an element of its own, or in a statement, as an object or as a text with the object in it. */
function scriptData(file: SourceFile): unknown {
  const scripts = findElements(pageData(file).tree.children, ({ tagName }) => tagName === "script").map(
    scriptText,
  );
  for (const script of scripts) {
    const at = script.indexOf("__INITIAL_DATA__");
    const statement =
      at === -1
        ? ""
        : script
            .slice(at)
            .replace(/^__INITIAL_DATA__["'\]]*\s*=\s*/, "")
            .trim()
            .replace(/;\s*$/, "");
    if (statement.startsWith('"'))
      return parseJson(String(parseJson(stringLiteral(statement), file.name)), file.name);
    if (statement.startsWith("{")) return parseJson(objectLiteral(statement), file.name);
  }
  const next = scripts.find(
    (script) => script.trim().startsWith("{") && /"pageProps"|liveTextStream/.test(script),
  );
  return next === undefined ? undefined : parseJson(next, file.name);
}

/** The text at the beginning of a statement; escapes that JSON doesn't have are written as it has them. */
function stringLiteral(statement: string): string {
  let end = 1;
  while (end < statement.length && statement[end] !== '"') end += statement[end] === "\\" ? 2 : 1;
  return statement
    .slice(0, end + 1)
    .replace(/\\(?:x([0-9a-f]{2})|(['`])|([\s\S]))/gi, (whole, hex?: string, quote?: string) =>
      hex === undefined ? (quote ?? whole) : `\\u00${hex}`,
    );
}

/** The object at the beginning of a statement. */
function objectLiteral(statement: string): string {
  let depth = 0;
  let isInText = false;
  for (let at = 0; at < statement.length; at++) {
    const sign = statement[at];
    if (isInText) {
      if (sign === "\\") at += 1;
      else if (sign === '"') isInText = false;
    } else if (sign === '"') isInText = true;
    else if (sign === "{") depth += 1;
    else if (sign === "}") {
      depth -= 1;
      if (depth === 0) return statement.slice(0, at + 1);
    }
  }
  return statement;
}

function livePost(post: JsonObject, index: number, file: string): SourceEntry {
  const id = asText(post.urn) ?? asText(post.id);
  const dates = objectOf(post.dates);
  const header = objectsOf(valueAtPath(post, "header", "model", "blocks"));
  const headline = header.find(({ type }) => type === "headline");
  const lines = header.filter(({ type }) => type === "subheadline").map((block) => blocksText([block]));
  const { authors, notes, opening } = readHeader(header, lines);
  const story = readBlocks(objectsOf(valueAtPath(post, "content", "model", "blocks")));
  const isBreaking = isTruthy(valueAtPath(post, "options", "isBreakingNews"));
  const breaking: SourceNote[] = isBreaking
    ? [{ list: "differently", field: "kicker", what: "breaking news as a kicker" }]
    : [];
  return {
    id,
    aliases: id === undefined ? [] : [id],
    time: asTime(dates.time) ?? asTime(dates.firstPublished),
    updated: asTime(dates.lastPublished),
    headline: headline && cleanLineOr(blocksText([headline])),
    kicker: isBreaking ? "Breaking" : undefined,
    authors,
    words: {
      kind: "tree",
      children: [...opening.map((line) => makeElement("p", [textNode(line)])), ...story.children],
    },
    notes: [...notes, ...breaking, ...story.notes],
    where: `post ${id ?? index + 1}`,
    file,
  };
}

interface Header {
  readonly authors: readonly SourceAuthor[];
  readonly opening: readonly string[];
  readonly notes: readonly SourceNote[];
}

/** Writers are named in blocks of their own, or in two lines under the headline; one line alone opens the story. */
function readHeader(header: readonly JsonObject[], lines: readonly string[]): Header {
  const named = header
    .filter(({ type }) => type === "contributor")
    .flatMap(({ model }): SourceAuthor[] => {
      const { name, subtitle } = objectOf(model);
      const words = plainWordsOr(asText(name));
      return words === undefined ? [] : [{ name: words, role: plainWordsOr(asText(subtitle)) }];
    });
  const [first, second, ...others] = lines;
  if (first === undefined) return { authors: named, opening: [], notes: [] };
  if (second !== undefined && named.length === 0) {
    const notes: SourceNote[] = [
      { list: "madeUp", field: "author", what: `${first}, ${second}: the two lines under the headline` },
    ];
    return { authors: [{ name: first, role: second }], opening: others, notes };
  }
  const notes = lines.map(
    (line): SourceNote => ({
      list: "differently",
      field: "headline",
      what: `the line under the headline opens the story: ${line}`,
    }),
  );
  return { authors: named, opening: lines, notes };
}
