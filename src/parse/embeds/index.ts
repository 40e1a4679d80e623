import { escapeMarkdown } from "./escape-markdown.ts";
import { type Token, tokensOf } from "./markup.ts";
import { platformOf, type Source } from "./sources.ts";

/** What a pasted embed quotes or shows. */
export interface Embed extends Source {
  readonly by?: string;
  /** In Markdown; absent where the code holds none of the words. */
  readonly words?: string;
  /** The title of a film. */
  readonly title?: string;
  /** Whether something is shown with the words that the code doesn't hold: pictures, a film. */
  readonly hasPicture: boolean;
}

/** Reads the embed code of X, Mastodon, Bluesky or YouTube, or the address alone; `undefined` for anything else. */
export function readEmbed(code: string): Embed | undefined {
  const alone = platformOf(code.trim());
  if (alone) return { ...alone, hasPicture: false };
  const tokens = tokensOf(code);
  const first = tokens.find((token) => token.kind === "tag" && /^(blockquote|iframe)$/.test(token.name));
  if (first?.kind !== "tag") return undefined;
  if (first.name === "iframe") return framed(first);
  const kind = first.attributes.get("class") ?? "";
  if (/\bmastodon-embed\b/.test(kind)) return framed(first);
  return /\b(twitter-tweet|bluesky-embed)\b/.test(kind) ? quoteAttribute(tokens) : undefined;
}

type Tag = Extract<Token, { kind: "tag" }>;

/** A frame holds nothing but the address of what it shows. */
function framed({ attributes }: Tag): Embed | undefined {
  const source = platformOf(attributes.get("src") ?? attributes.get("data-embed-url") ?? "");
  if (!source) return undefined;
  const title = attributes.get("title")?.trim() ?? "";
  const isNamed = source.platform === "YouTube" && title !== "" && !/^YouTube( video player)?$/.test(title);
  return { ...source, hasPicture: false, ...(isNamed && { title }) };
}

/** The words in a paragraph, then a dash, the name, the handle, and the date as a link to the post. */
function quoteAttribute(tokens: readonly Token[]): Embed | undefined {
  const end = tokens.findIndex((token) => token.kind === "tag" && token.name === "p" && token.isEnd);
  const source = tokens
    .slice(end + 1)
    .flatMap((token) => (token.kind === "tag" && platformOf(token.attributes.get("href") ?? "")) || [])
    .at(-1);
  if (!source || end === -1) return undefined;
  const start = tokens.findIndex((token) => token.kind === "tag" && token.name === "p");
  const text = typed(tokens.slice(start, end));
  const words = escapeMarkdown(text.replace(PLACEHOLDERS, ""));
  const line = typed(tokens.slice(end + 1)).trim();
  return {
    ...source,
    ...speakerIn(line),
    ...(words !== "" && { words }),
    hasPicture: text.search(PLACEHOLDERS) !== -1,
  };
}

/** What stands in the words for pictures and films. */
const PLACEHOLDERS = /pic\.(?:twitter|x)\.com\/\w+|\[image or embed\]/g;

function typed(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if (token.kind === "text") return token.text.replace(/\s+/g, " ");
      return token.name === "br" ? "\n" : "";
    })
    .join("");
}

/** `— Kaja Kallas (@kajakallas) March 20, 2025`; names may hold brackets themselves. */
function speakerIn(line: string): { by?: string; handle?: string } {
  const at = line.lastIndexOf("(@");
  const end = line.indexOf(")", at);
  if (at === -1 || end === -1) return {};
  const by = line
    .slice(0, at)
    .replace(/^[—–-]+/, "")
    .trim();
  return { ...(by !== "" && { by }), handle: line.slice(at + 1, end).trim() };
}

/** Whether it quotes words; else it shows a film. */
export function isQuote({ platform }: Embed): boolean {
  return platform !== "YouTube";
}

/** The code of an embed that may begin here, with the script behind it; `undefined` where none can. */
export function findEmbed(text: string, start: number): string | undefined {
  const rest = text.slice(start, start + 20_000);
  const name = /^<(blockquote|iframe)\b/i.exec(rest)?.[1]?.toLowerCase();
  if (name === undefined) return undefined;
  const end = endAfter(rest, `</${name}>`, 0);
  if (end === -1) return undefined;
  const script = /^\s{0,50}<script\b/i.test(rest.slice(end)) ? endAfter(rest, "</script>", end) : -1;
  return rest.slice(0, Math.max(end, script));
}

function endAfter(text: string, sign: string, from: number): number {
  const at = text.toLowerCase().indexOf(sign, from);
  return at === -1 ? -1 : at + sign.length;
}

/** The directive that shows the same for ever, ready to be pasted. Words that the code doesn't hold are left to the writer. */
export function directiveOf(embed: Embed): string {
  const { platform, by, handle, url, time, title = "", words = "" } = embed;
  if (!isQuote(embed))
    return `::video${title === "" ? "" : `[${title.replace(/[\\[\]*_<`~&]/g, "\\$&")}]`}{src=${value(url)}}`;
  const attributes = Object.entries({ by, handle, source: platform, url, time }).flatMap(([key, text]) =>
    text === undefined ? [] : [`${key}=${value(text)}`],
  );
  return `:::quote{${attributes.join(" ")}}\n${words}\n:::`;
}

function value(text: string): string {
  return `"${text
    .replace(/&(?=#?\w+;)/g, "&amp;")
    .replaceAll('"', "&quot;")
    .replace(/\s+/g, " ")}"`;
}
