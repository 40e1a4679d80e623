/** Posts on platforms whose words the source holds. */
import type { Element, ElementContent } from "hast";
import { platformOf } from "../../parse/embeds/sources.ts";
import { cleanLine } from "./clean-text.ts";
import {
  attribute,
  classesOf,
  type EmbedData,
  elementContent,
  findElements,
  isElement,
  makeElement,
  textNode,
} from "./elements.ts";
import { flattenWords } from "./plain.ts";
import { withoutTrackers } from "./trackers.ts";

const EMBED_CLASS =
  /\b(?:twitter-tweet|twitter-video|bluesky-embed|mastodon-embed|fb-xfbml-parse-ignore|fb-post|instagram-media|tiktok-embed|reddit-embed-bq|reddit-card|text-post-media)\b/;
const WITHOUT_WORDS = /\b(?:instagram-media|tiktok-embed|mastodon-embed|text-post-media)\b/;
/** A longer text before "on Thursday" is a sentence. */
const MAX_NAME_LENGTH = 200;
const PLACEHOLDER = /(?:https?:\/\/)?pic\.(?:twitter|x)\.com\/\w+|\[image or embed\]/g;

/** Whether a blockquote is a post that a script of its platform would replace. */
export function isPostMarkup(node: Element): boolean {
  return EMBED_CLASS.test(classesOf(node));
}

/** A post as an `asrun-quote`; `undefined` where the source doesn't hold its words. */
export function postOf(quoted: Element, embed: EmbedData = {}): Element | undefined {
  if (WITHOUT_WORDS.test(classesOf(quoted))) return undefined;
  const url = postAddress(quoted, embed);
  if (url === undefined) return undefined;
  const { words, rest } = splitPost(quoted);
  const paragraphs = words
    .map((nodes) => makeElement("p", nodes))
    .filter((node) => flattenWords([node]) !== "");
  if (paragraphs.length === 0) return undefined;
  const all = flattenWords(elementContent(quoted.children));
  const picture = all.match(PLACEHOLDER)?.[0];
  const source = platformOf(url);
  const speaker = speakerIn(rest);
  const by = speaker.by ?? embed.author;
  const handle = speaker.handle ?? source?.handle;
  return makeElement("asrun-quote", paragraphs, {
    ...(by !== undefined && { by }),
    ...(handle !== undefined && { handle }),
    source: source === undefined ? nameOfHost(url, embed) : source.platform.replace("Twitter", "X"),
    url,
    ...(source?.time !== undefined && { time: source.time }),
    ...(picture !== undefined && { lostPicture: picture }),
  });
}

function nameOfHost(url: string, embed: EmbedData): string {
  if (/facebook\.com\//.test(url)) return "Facebook";
  return embed.provider ?? new URL(url).hostname.replace(/^www\./, "");
}

/** The address as it is written, without what follows readers. */
function postAddress(quoted: Element, embed: EmbedData): string | undefined {
  const links = findElements(elementContent(quoted.children), ({ tagName }) => tagName === "a").flatMap(
    (link) => attribute(link, "href") ?? [],
  );
  const all = [...links.toReversed(), embed.url, attribute(quoted, "cite"), attribute(quoted, "dataHref")];
  for (const address of all) {
    if (address === undefined || !URL.canParse(address)) continue;
    const source = platformOf(address);
    if (source && (source.kind === "post" || source.platform === "Facebook")) return source.url;
    if (/^https:\/\/(?:www\.|m\.)?facebook\.com\/[^/?]+\/(?:posts|photos|videos)\//.test(address))
      return withoutTrackers(address);
  }
  return undefined;
}

/** The words in paragraphs; what is not in one, or stands behind the last, names the speaker. */
function splitPost(quoted: Element): { words: ElementContent[][]; rest: string } {
  const isParagraph = (node: ElementContent): node is Element => isElement(node) && node.tagName === "p";
  const children = elementContent(quoted.children);
  const words = children.filter(isParagraph).map((node) => lines(node));
  return { words, rest: flattenWords(children.filter((node) => !isParagraph(node))) };
}

/** Plain words and line breaks: links of hashtags lead to lists that change. */
function lines(node: Element): ElementContent[] {
  return elementContent(node.children).flatMap((child): ElementContent[] => {
    if (child.type === "text") return [textNode(child.value.replace(PLACEHOLDER, ""))];
    if (!isElement(child)) return [];
    return child.tagName === "br" ? [child] : lines(child);
  });
}

/** `— Kaja Kallas (@kajakallas) March 20, 2025`, or `Posted by Kaja Kallas on Thursday`. */
function speakerIn(line: string): { by?: string; handle?: string } {
  const poster = posterIn(line);
  if (poster !== undefined) return { by: poster };
  const at = line.lastIndexOf("(@");
  const end = line.indexOf(")", at);
  if (at === -1 || end === -1) return {};
  const by = cleanLine(
    line
      .slice(0, at)
      .replace(/^\s*[—–-]+/, "")
      .trimEnd()
      .replace(/\s(?:on|auf|sur|en) (?:Twitter|X)$/, ""),
  );
  return { ...(by !== "" && { by }), handle: line.slice(at + 1, end).trim() };
}

/** The name in `Posted by Kaja Kallas on Thursday`. */
function posterIn(line: string): string | undefined {
  const [opening] = /^(?:Posted by|Publiée par|Gepostet von)\s+/.exec(line) ?? [];
  if (opening === undefined) return undefined;
  const rest = line.slice(opening.length);
  const end = rest.search(/\s(?:on|sur|am)\s/);
  return end > 0 && end <= MAX_NAME_LENGTH ? rest.slice(0, end) : undefined;
}
