import type { ElementContent } from "hast";
import { asText, type JsonObject, objectOf, objectsOf } from "../json.ts";
import type { SourceNote } from "../source.ts";
import {
  embedElement,
  htmlChildren,
  makeElement,
  mediaElement,
  textChildren,
  textNode,
} from "../words/elements.ts";
import { plainWords, plainWordsOr } from "../words/plain.ts";
import { scorecardTable } from "./superdesk-scores.ts";

export interface ReadItem {
  readonly children: ElementContent[];
  readonly notes: readonly SourceNote[];
}

/** Whether an item is an advertisement. */
export function isAdvertisement(item: JsonObject): boolean {
  return /^advertisement/i.test(asText(item.item_type) ?? "");
}

/** The addresses of a picture's copies, the largest first. */
export function renditionsOf(value: unknown): string[] {
  const renditions = objectOf(value);
  const named = ["original", "baseImage", "viewImage", "thumbnail"].flatMap((name) =>
    objectsOf(renditions[name]),
  );
  return [
    ...new Set(
      named.flatMap(({ href, media }) => [asText(href), asText(media)].filter((each) => each !== undefined)),
    ),
  ];
}

/** What an item of a post is in the story. */
export function itemChildren(item: JsonObject): ReadItem {
  const type = asText(item.item_type) ?? "text";
  const meta = objectOf(item.meta);
  if (isAdvertisement(item))
    return {
      children: [],
      notes: [{ list: "leftOut", field: "entry", what: "an advertisement in the post" }],
    };
  if (type === "image") return { children: pictureOf(item, meta), notes: [] };
  if (type === "quote") return { children: quoteOf(meta), notes: [] };
  if (type === "embed") return { children: [embedOf(item, meta)], notes: [] };
  if (type === "poll") return pollOf(item);
  if (/scorecard/i.test(type) || asText(item.group_type) === "freetype") return scoreOf(item, meta, type);
  return { children: htmlChildren(asText(item.text) ?? ""), notes: [] };
}

function pictureOf(item: JsonObject, meta: JsonObject): ElementContent[] {
  const addresses = renditionsOf(objectOf(meta.media).renditions);
  if (addresses.length === 0) return htmlChildren(asText(item.text) ?? "");
  const caption = plainWordsOr(asText(meta.caption));
  return [mediaElement({ kind: "image", addresses, caption, credit: plainWordsOr(asText(meta.credit)) })];
}

function quoteOf(meta: JsonObject): ElementContent[] {
  const words = textChildren(plainWords(asText(meta.quote) ?? ""));
  const by = plainWordsOr(asText(meta.credit));
  return [by === undefined ? makeElement("blockquote", words) : makeElement("asrun-quote", words, { by })];
}

function embedOf(item: JsonObject, meta: JsonObject): ElementContent {
  const provider = asText(meta.provider_name);
  const url = asText(meta.original_url) ?? asText(meta.url);
  const html = asText(meta.html) ?? (url === undefined ? asText(item.text) : undefined);
  const title = plainWordsOr(asText(meta.title));
  const author = plainWordsOr(asText(meta.author_name));
  return embedElement({ url, html, title, provider, author, isVideo: meta.type === "video" });
}

/** A poll as a table of what it asked and how many answered what. */
function pollOf(item: JsonObject): ReadItem {
  const body = objectOf(item.poll_body ?? objectOf(item.meta).poll_body);
  const question = plainWords(asText(body.question) ?? "");
  const answers = objectsOf(body.answers).map(({ option, votes }) => [
    plainWords(asText(option) ?? ""),
    String(votes ?? ""),
  ]);
  const rows = answers.map((cells) =>
    makeElement(
      "tr",
      cells.map((cell) => makeElement("td", [textNode(cell)])),
    ),
  );
  const children = [
    makeElement("p", [textNode(question)]),
    makeElement("table", [makeElement("tbody", rows)]),
  ];
  return {
    children,
    notes: [{ list: "differently", field: "poll", what: `a poll as a table: ${question}` }],
  };
}

function scoreOf(item: JsonObject, meta: JsonObject, type: string): ReadItem {
  const table = scorecardTable(objectOf(meta.data));
  const children = table ?? htmlChildren(asText(item.text) ?? "");
  return { children, notes: [{ list: "differently", field: "score", what: `${type} as a table` }] };
}
