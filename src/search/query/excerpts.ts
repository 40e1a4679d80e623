/** What a result shows of an entry: its headline and the words around the first match, with the matches marked. */
import { trimEnd } from "../../web/spelling.ts";
import { searchedText, type TextRange } from "./find-phrase.ts";
import type { ExcerptPart } from "./interface.ts";
import type { QueryPhrase } from "./parse-query.ts";
import type { EntryText } from "./text-file.ts";

/** Characters of an excerpt, and of them so many before the first match. */
const MAX_EXCERPT = 220;
const BEFORE_MATCH = 70;

/** A text with the matches of phrases marked. */
export function markMatches(text: string, phrases: readonly QueryPhrase[]): ExcerptPart[] {
  return splitParts(text, findMatches(text, phrases));
}

/** The words around the first match in the body, else in another field; without a match, the first words. */
export function excerptOf(
  { text, captions = [], location = "", topics, authors }: EntryText,
  phrases: readonly QueryPhrase[],
): ExcerptPart[] {
  const others = [...captions, location, topics.join(" · "), authors.join(" · ")];
  for (const field of [text, ...others]) {
    const matches = findMatches(field, phrases);
    if (matches[0]) return cutAround(field, matches, matches[0].start);
  }
  return cutAround(text, [], 0);
}

function findMatches(text: string, phrases: readonly QueryPhrase[]): TextRange[] {
  if (text === "" || phrases.length === 0) return [];
  const searched = searchedText(text);
  const found = phrases.flatMap(({ words }) => searched.find(words));
  return found.sort((a, b) => a.start - b.start);
}

/** A part of a text, cut between words where there are spaces. */
function cutAround(text: string, matches: readonly TextRange[], at: number): ExcerptPart[] {
  const from = at <= BEFORE_MATCH ? 0 : startOfWord(text, at - BEFORE_MATCH, at);
  const to = text.length - from <= MAX_EXCERPT ? text.length : endOfWord(text, from + MAX_EXCERPT, at);
  const inside = matches
    .filter(({ start, end }) => start >= from && end <= to)
    .map(({ start, end }) => ({ start: start - from, end: end - from }));
  const parts = splitParts(text.slice(from, to), inside).map(({ text: part, isMatch }) => ({
    text: part.replace(/\s+/g, " "),
    isMatch,
  }));
  const sign = { text: "…", isMatch: false };
  const isCut = to < text.trimEnd().length;
  const shown = trimEnds(isCut ? withoutComma(parts) : parts);
  return [...(from > 0 ? [sign] : []), ...shown, ...(isCut ? [sign] : [])];
}

/** Parts of a text without a comma, a colon or a dash at the end. */
function withoutComma(parts: readonly ExcerptPart[]): ExcerptPart[] {
  return parts.map(({ text, isMatch }, index) => ({
    text: index === parts.length - 1 ? trimEnd(text, " ,;:،؛、，：–—") : text,
    isMatch,
  }));
}

/** The first place after `from` that begins a word; `from` where no space is near, between whole characters. */
function startOfWord(text: string, from: number, before: number): number {
  const space = text.slice(from, before).search(/\s/);
  return space >= 0 && space < 30 ? from + space + 1 : withoutHalf(text, from);
}

function endOfWord(text: string, to: number, after: number): number {
  const cut = text.slice(after, to);
  const space = cut.search(/\s\S*$/);
  return space > cut.length - 30 && space > 0 ? after + space : withoutHalf(text, to);
}

/** A place that does not part a pair of surrogates, nor a mark from its letter. */
function withoutHalf(text: string, at: number): number {
  let place = at;
  while (place > 0 && /^[\udc00-\udfff\p{M}]/u.test(text.slice(place, place + 1))) place--;
  return /^[\udc00-\udfff]/.test(text.slice(place, place + 1)) ? place - 1 : place;
}

function trimEnds(parts: readonly ExcerptPart[]): ExcerptPart[] {
  return parts.flatMap(({ text, isMatch }, index) => {
    const start = index === 0 ? text.trimStart() : text;
    const trimmed = index === parts.length - 1 ? start.trimEnd() : start;
    return trimmed === "" ? [] : [{ text: trimmed, isMatch }];
  });
}

function splitParts(text: string, matches: readonly TextRange[]): ExcerptPart[] {
  const parts: ExcerptPart[] = [];
  let done = 0;
  for (const { start, end } of matches) {
    if (end <= done) continue;
    const from = Math.max(start, done);
    if (from > done) parts.push({ text: text.slice(done, from), isMatch: false });
    parts.push({ text: text.slice(from, end), isMatch: true });
    done = end;
  }
  if (done < text.length) parts.push({ text: text.slice(done), isMatch: false });
  return parts;
}
