import type { SourceAuthor } from "./source.ts";
import { plainWords } from "./words/plain.ts";

const OPENING = /^(?:edited by|written by|reported by|by|von|par|por|di|da)[:\s]\s*/i;
const BETWEEN = /(?:,|;|\/|\s(?:and|und|et|y|e|&)\s)\s*(?:(?:and|und|et|y|e|&)\s+)?/i;
const WHEN = /\((?:now|earlier|before|until[^()]*|from[^()]*|jetzt|vorher|zuvor)\)$/i;

/** The names of a byline: `By A`, `A, B`, `A (now) and B (earlier)`. HTML in it is dropped. Empty names are none. */
export function splitByline(line: string): SourceAuthor[] {
  return splitPlainByline(plainWords(line));
}

/** The names of a byline that is plain text. */
export function splitPlainByline(words: string): SourceAuthor[] {
  return words
    .replace(OPENING, "")
    .split(BETWEEN)
    .map((name) => name.trim().replace(WHEN, "").replace(OPENING, "").trim())
    .filter((name) => name !== "" && !/^(?:null|undefined)$/i.test(name))
    .map((name) => ({ name }));
}

/** One name that is not divided: an organisation, or a person whose data are a person's. */
export function readName(name: string, role?: string, kind?: SourceAuthor["kind"]): SourceAuthor[] {
  const words = plainWords(name);
  const job = role === undefined ? "" : plainWords(role);
  return words === "" ? [] : [{ name: words, ...(job !== "" && { role: job }), ...(kind && { kind }) }];
}
