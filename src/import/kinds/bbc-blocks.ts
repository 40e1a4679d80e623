import type { ElementContent } from "hast";
import { asList, asText, type JsonObject, objectOf, objectsOf, valueAtPath } from "../json.ts";
import type { SourceNote } from "../source.ts";
import { cleanLine, cleanLineOr } from "../words/clean-text.ts";
import { embedElement, makeElement, mediaElement, textNode } from "../words/elements.ts";
import { TooDeep } from "../words/parse-html.ts";
import { plainWordsOr } from "../words/plain.ts";

/** Blocks inside of each other; a list in a list has eight. */
const MAX_DEPTH = 100;

export interface BlockStory {
  readonly children: ElementContent[];
  readonly notes: readonly SourceNote[];
}

/** Blocks of a post as elements. Throws `TooDeep`. */
export function readBlocks(blocks: readonly JsonObject[]): BlockStory {
  const notes: SourceNote[] = [];
  return { children: blocks.flatMap((block) => readBlock(block, notes, 0)), notes };
}

/** The words of blocks in one line. */
export function blocksText(blocks: readonly JsonObject[], depth = 0): string {
  if (depth > MAX_DEPTH) throw new TooDeep("the data are nested too deeply");
  return cleanLine(
    blocks
      .map(({ model }) => {
        const inner = objectsOf(objectOf(model).blocks);
        return inner.length > 0 ? blocksText(inner, depth + 1) : (asText(objectOf(model).text) ?? "");
      })
      .join(" "),
  );
}

function readBlock(block: JsonObject, notes: SourceNote[], depth: number): ElementContent[] {
  if (depth > MAX_DEPTH) throw new TooDeep("the data are nested too deeply");
  const model = objectOf(block.model);
  const blocks = objectsOf(model.blocks);
  const inner = () => blocks.flatMap((each) => readBlock(each, notes, depth + 1));
  const words = () => (blocks.length > 0 ? inner() : fragmentNodes(model));
  switch (block.type) {
    case "fragment":
      return fragmentNodes(model);
    case "paragraph":
      return [makeElement("p", words())];
    case "urlLink":
      return [makeElement("a", words(), { href: asText(model.locator) ?? "" })];
    case "unorderedList":
      return [makeElement("ul", inner())];
    case "orderedList":
      return [makeElement("ol", inner())];
    case "listItem":
      return [makeElement("li", words())];
    case "headline":
    case "subheadline":
    case "subheading":
    case "crosshead":
    case "heading":
      return [makeElement("h3", [textNode(blocksText([block]))])];
    case "quote":
    case "blockquote":
      return [makeElement("blockquote", words())];
    case "image":
      return picture(blocks);
    case "social":
    case "include":
    case "embed":
      return [social(model, blocks)];
    case "video":
      return [video(blocks)];
    default:
      return unknown(block, words(), notes);
  }
}

function fragmentNodes(model: JsonObject): ElementContent[] {
  const node = textNode(asText(model.text) ?? (typeof model.text === "string" ? model.text : ""));
  const marks = asList(model.attributes);
  const bold = marks.includes("bold") ? makeElement("strong", [node]) : node;
  return [marks.includes("italic") ? makeElement("em", [bold]) : bold];
}

function picture(blocks: readonly JsonObject[]): ElementContent[] {
  const raw = objectOf(blocks.find(({ type }) => type === "rawImage")?.model);
  const wordsAt = (name: string) => cleanLineOr(blocksText(blocks.filter(({ type }) => type === name)));
  const addresses = [raw.locator, raw.url, raw.originalUrl].flatMap((address) => asText(address) ?? []);
  if (addresses.length === 0) return [];
  const credit = plainWordsOr(asText(raw.copyrightHolder));
  return [
    mediaElement({ kind: "image", addresses, alt: wordsAt("altText"), caption: wordsAt("caption"), credit }),
  ];
}

function social(model: JsonObject, blocks: readonly JsonObject[]): ElementContent {
  const found = blocks
    .flatMap((block) => [block, ...objectsOf(objectOf(block.model).blocks)])
    .find(({ type }) => type === "aresOEmbed");
  const oembed = objectOf(valueAtPath(found, "model", "oembed"));
  return embedElement({
    url: asText(model.source) ?? asText(oembed.url) ?? asText(model.href),
    html: asText(oembed.html) ?? asText(model.html),
    provider: asText(oembed.provider_name),
    title: plainWordsOr(asText(oembed.title)),
  });
}

function video(blocks: readonly JsonObject[]): ElementContent {
  const all = blocks.flatMap((block) => [block, ...objectsOf(objectOf(block.model).blocks)]);
  const clip = objectOf(
    all.find(({ type }) => /^(?:clipMedia|aresMedia|liveMedia)$/.test(String(type)))?.model,
  );
  const headlines = objectOf(clip.headlines);
  const caption = cleanLineOr(blocksText(blocks.filter(({ type }) => type === "caption")));
  const title =
    caption ??
    plainWordsOr(
      asText(headlines.primaryHeadline) ??
        asText(headlines.headline) ??
        Object.values(headlines).flatMap((words) => asText(words) ?? [])[0],
    );
  return embedElement({
    url: asText(valueAtPath(clip, "link", "path")) ?? asText(clip.url),
    title,
    isVideo: true,
  });
}

/** Containers leave what is in them; what holds nothing that can be read is reported. */
function unknown(block: JsonObject, children: ElementContent[], notes: SourceNote[]): ElementContent[] {
  const isEmpty = children.every((child) => child.type === "text" && child.value.trim() === "");
  const isKnown = /^(?:text|container|group|blocks|link|wrapper)$/.test(String(block.type));
  if (isEmpty && !isKnown)
    notes.push({ list: "lost", field: "embed", what: `a block of type ${String(block.type)}` });
  return children;
}
