import { attributeValue, labelOf, type Replacement } from "./directive-text.ts";
import { readForeignFrame } from "./foreign-frames.ts";
import { type Tag, tokensOf } from "./markup.ts";
import { type Embed, readAddressed, readFrame, readQuotation, readRedditCard } from "./posts.ts";
import { platformOf } from "./sources.ts";

export type { Embed };

/** What to write instead of embed code of any kind; `undefined` for what is none. */
export function replaceEmbed(code: string): Replacement | undefined {
  const embed = readEmbed(code);
  if (!embed) return readForeignFrame(tokensOf(code));
  return { platform: embed.platform, directive: directiveOf(embed), rest: restOf(embed) };
}

/** Reads the embed code of a post or a film on a platform, or its address alone; `undefined` for anything else. */
export function readEmbed(code: string): Embed | undefined {
  const alone = platformOf(code.trim());
  if (alone) return { ...alone, hasPicture: false };
  const tokens = tokensOf(code);
  const first = tokens.find((token) => token.kind === "tag" && isOuter(token));
  if (first?.kind !== "tag") return undefined;
  const kind = first.attributes.get("class") ?? "";
  if (/\b(twitter-(tweet|video)|bluesky-embed)\b/.test(kind)) return readQuotation(tokens);
  if (/\breddit-(embed-bq|card)\b/.test(kind)) return readRedditCard(tokens);
  if (/\b(instagram-media|tiktok-embed|fb-(post|video|xfbml-parse-ignore))\b/.test(kind))
    return readAddressed(first, tokens);
  return readFrame(first);
}

/** Whether a tag is the one that its code is about, and not a frame around it. */
function isOuter({ name, attributes, isEnd }: Tag): boolean {
  if (isEnd) return false;
  if (name === "script") return attributes.has("data-telegram-post");
  return name === "blockquote" || name === "iframe" || attributes.has("data-href");
}

/** Whether it quotes words; else it shows a film. */
export function isQuote({ kind, words }: Embed): boolean {
  return kind === "post" || words !== undefined;
}

/** The code of an embed that may begin here, with the scripts behind it; `undefined` where none can. */
export function findEmbed(text: string, start: number): string | undefined {
  const rest = text.slice(start, start + 20_000);
  let end = endOfElement(rest, 0, /^<(blockquote|iframe|script|div|section|object|embed)\b/i);
  if (end === -1) return undefined;
  // Facebook's begins with an empty place and the script, and its own element comes last.
  const isBegun = /^<(?:div id="fb-root"|script)/i.test(rest);
  for (;;) {
    const next = endOfElement(rest, end, isBegun ? AFTER_SCRIPT : SCRIPT);
    if (next === -1) return rest.slice(0, end);
    end = next;
  }
}

const SCRIPT = /^\s{0,50}<((?:no)?script)\b/i;
const AFTER_SCRIPT = /^\s{0,50}<((?:no)?script|div(?= class="fb-)|blockquote)\b/i;

/** Where the element that begins here ends; those of its own name in it are counted. -1 where none begins, or it has no end. */
function endOfElement(text: string, from: number, opening: RegExp): number {
  const name = opening.exec(text.slice(from, from + 200))?.[1]?.toLowerCase();
  if (name === undefined) return -1;
  const tags = new RegExp(`<(/?)${name}\\b[^<>]*>`, "gi");
  tags.lastIndex = from;
  let depth = 0;
  for (const tag of text.matchAll(tags)) {
    depth += tag[1] === "/" ? -1 : 1;
    if (depth === 0 || name === "embed") return tag.index + tag[0].length;
  }
  return -1;
}

/** The directive that shows the same for ever, ready to be pasted. */
export function directiveOf(embed: Embed): string {
  const { platform, by, handle, url, time, title = "", words = "" } = embed;
  if (!isQuote(embed)) return `::video${labelOf(title)}{src=${attributeValue(url)}}`;
  const attributes = Object.entries({ by, handle, source: platform, url, time }).flatMap(([key, text]) =>
    text === undefined ? [] : [`${key}=${attributeValue(text)}`],
  );
  return `:::quote{${attributes.join(" ")}}\n${words}\n:::`;
}

/** What the directive of a post or a film lacks. */
function restOf(embed: Embed): string {
  if (!isQuote(embed)) return "and add a poster and a credit, if you have them";
  const archived = 'add archived="…", the address of a copy that you save at web.archive.org';
  return embed.words === undefined
    ? `with the words between the two lines, and ${archived}`
    : `and ${archived}`;
}
