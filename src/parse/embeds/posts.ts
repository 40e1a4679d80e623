/** What the embed code of a platform says of a post beside its address: words, name, account. */
import { escapeMarkdown } from "./escape-markdown.ts";
import type { Tag, Token } from "./markup.ts";
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

/** Attributes that hold the address of a post where no link does. */
const ADDRESSES = [
  "src",
  "data-embed-url",
  "data-instgrm-permalink",
  "data-text-post-permalink",
  "data-href",
  "cite",
];

/** What a tag shows that holds nothing but its address: a frame, or the place of one. */
export function readFrame({ name, attributes }: Tag): Embed | undefined {
  const telegram = attributes.get("data-telegram-post");
  const addresses = [
    ...(telegram === undefined ? [] : [`https://t.me/${telegram}`]),
    ...ADDRESSES.flatMap((key) => attributes.get(key) ?? []),
  ];
  const source = addresses.map(platformOf).find((found) => found !== undefined);
  if (!source) return undefined;
  const title = name === "iframe" ? (attributes.get("title")?.trim() ?? "") : "";
  const isNamed = source.kind === "film" && title !== "" && !/^(?:\w+ video player|\w+)$/.test(title);
  return { ...source, hasPicture: false, ...(isNamed && { title }) };
}

/** A quotation of X or Bluesky: words in a paragraph, then a dash, name, handle, and the date as a link to the post. */
export function readQuotation(tokens: readonly Token[]): Embed | undefined {
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

/** Words of which the first paragraph of a post on Facebook or TikTok is none. */
const NO_WORDS = /^(?:View this post on Instagram|A post shared by |Posted by |Post by )/;

/** A quotation whose tag has the address, and whose paragraphs may have words: Instagram, TikTok, Facebook. */
export function readAddressed(tag: Tag, tokens: readonly Token[]): Embed | undefined {
  const frame = readFrame(tag);
  if (!frame) return undefined;
  const text = paragraphs(tokens).find((words) => words !== "" && !NO_WORDS.test(words));
  const words = text === undefined ? "" : escapeMarkdown(text.replace(/♬.*$/s, ""));
  const { by, handle = frame.handle } = signedIn(typed(tokens).replace(/\s+/g, " "));
  return {
    ...frame,
    ...(by !== undefined && { by }),
    ...(handle !== undefined && { handle }),
    ...(words !== "" && { words }),
    hasPicture: frame.platform === "Instagram",
  };
}

/** A card of Reddit: the title as a link to the post, then the account. */
export function readRedditCard(tokens: readonly Token[]): Embed | undefined {
  const at = tokens.findIndex(
    (token) => token.kind === "tag" && !!platformOf(token.attributes.get("href") ?? ""),
  );
  const link = tokens[at];
  const source = link?.kind === "tag" ? platformOf(link.attributes.get("href") ?? "") : undefined;
  if (!source) return undefined;
  const end = tokens.findIndex((token, index) => index > at && token.kind === "tag" && token.name === "a");
  const words = escapeMarkdown(typed(tokens.slice(at, end)));
  const account = /u\/[\w-]{1,40}/.exec(typed(tokens.slice(end)))?.[0];
  return {
    ...source,
    ...(account !== undefined && { handle: account }),
    ...(words !== "" && { words }),
    hasPicture: false,
  };
}

/** What is in the words for pictures and films. */
const PLACEHOLDERS = /pic\.(?:twitter|x)\.com\/\w+|\[image or embed\]/g;

function typed(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if (token.kind === "text") return token.text.replace(/\s+/g, " ");
      return token.name === "br" ? "\n" : "";
    })
    .join("");
}

function paragraphs(tokens: readonly Token[]): string[] {
  const texts: string[] = [];
  let start = -1;
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== "tag" || token.name !== "p") continue;
    if (token.isEnd && start !== -1) texts.push(typed(tokens.slice(start, index)).trim());
    start = token.isEnd ? -1 : index;
  }
  return texts;
}

/** `A post shared by Kaja Kallas (@kaja.kallas)` of Instagram, `Posted by Kaja Kallas on Thursday` of Facebook. */
function signedIn(text: string): { by?: string; handle?: string } {
  const shared = /^(.{1,100}?) \((@[\w.]{1,64})\)/.exec(after(text, "A post shared by "));
  if (shared) return { by: shared[1] ?? "", handle: shared[2] ?? "" };
  const by = /^(.{1,100}?) on /.exec(after(text, "Posted by ") || after(text, "Post by "))?.[1];
  return by === undefined ? {} : { by };
}

function after(text: string, sign: string): string {
  const at = text.indexOf(sign);
  return at === -1 ? "" : text.slice(at + sign.length);
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
  const handle = line.slice(at + 1, end).trim();
  // Code made from an address without the account names "i" in its place.
  return { ...(by !== "" && { by }), ...(handle !== "@i" && { handle }) };
}
