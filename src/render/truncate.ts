import { cutGraphemes } from "../web/graphemes.ts";
import { trimEnd } from "../web/spelling.ts";
import { inOneLine } from "../web/whitespace.ts";

/** What no shortened text ends in: signs that something follows, and every kind of space. */
const ENDS =
  ",;:،؛–—- \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff";

/** The first words of a text, at most `limit` characters, cut between words. */
export function firstWords(text: string, limit: number): string {
  // The beginning alone will nearly always do.
  const beginning = inOneLine(text.slice(0, 2 * limit));
  const line = beginning.length > limit ? beginning : inOneLine(text);
  if (line.length <= limit) return line;
  const cut = line.slice(0, limit);
  const end = cut.lastIndexOf(" ");
  // A text without spaces is cut where it must be, but never inside what readers see as one character.
  const kept = end > limit / 2 ? cut.slice(0, end) : cutGraphemes(line, limit);
  return `${trimEnd(kept, ENDS)}…`;
}
