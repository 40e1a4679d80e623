/** The code that platforms give to be pasted, as a row of tags and texts. It is read, never run and never let through. */

import { parseEntities } from "parse-entities";

export interface Tag {
  readonly kind: "tag";
  readonly name: string;
  readonly isEnd: boolean;
  readonly attributes: ReadonlyMap<string, string>;
}

export type Token = { readonly kind: "text"; readonly text: string } | Tag;

/** Longer than any platform's, and short enough to be read in no time. */
const LIMIT = 20_000;

/** Whatever it is given; what is no markup is text. */
export function tokensOf(code: string): Token[] {
  const tokens: Token[] = [];
  const source = code.slice(0, LIMIT);
  for (let at = 0; at < source.length; ) {
    const open = source.indexOf("<", at);
    const close = open === -1 ? -1 : endOfTag(source, open);
    const end = close === -1 ? source.length : open;
    if (end > at) tokens.push({ kind: "text", text: decodeEntities(source.slice(at, end)) });
    if (close === -1) return tokens;
    tokens.push(...elementTag(source.slice(open + 1, close)));
    at = close + 1;
  }
  return tokens;
}

/** Where a tag ends; quoted values may hold its sign. */
function endOfTag(source: string, open: number): number {
  let quote = "";
  for (let at = open + 1; at < source.length; at++) {
    const sign = source.charAt(at);
    if (quote !== "") quote = sign === quote ? "" : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === ">") return at;
  }
  return -1;
}

function elementTag(inside: string): Token[] {
  const isEnd = inside.startsWith("/");
  const name = /^[a-z][a-z0-9-]*/i.exec(isEnd ? inside.slice(1) : inside)?.[0];
  if (name === undefined) return [];
  const attributes = new Map<string, string>();
  for (const [, key = "", double, single, bare] of inside.matchAll(ATTRIBUTE)) {
    const value = decodeEntities(double ?? single ?? bare ?? "");
    if (!attributes.has(key.toLowerCase())) attributes.set(key.toLowerCase(), value);
  }
  return [{ kind: "tag", name: name.toLowerCase(), isEnd, attributes }];
}

const ATTRIBUTE = /\s([a-z][a-z0-9-]{0,40})\s{0,5}=\s{0,5}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;

/** Text without references to characters; what is no such reference stays as it is typed. */
function decodeEntities(text: string): string {
  return parseEntities(text, { nonTerminated: false });
}
