/** The characters of words: spaces, characters that are invisible, and those of windows-1252. */
import { trimEnd } from "../../web/spelling.ts";

/** What is a space in one line of words. */
const SPACES = " \u00a0";

/** What windows-1252 has in the place of the control characters U+0080 to U+009F; five of them are nothing. */
const WINDOWS_1252 = "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ";

const INVISIBLE = /[\u200b\u2060\ufeff\u00ad]|[\0-\x08\x0b\x0e-\x1f\x7f]/g;
const WINDOWS_SIGN = /[\x80-\x9f]/g;

export interface CleanText {
  readonly text: string;
  /** Whether characters were replaced or taken away, spaces aside. */
  readonly isChanged: boolean;
}

/** Words without invisible characters. Joiners stay: emoji, Persian and Hindi need them. Spaces are as they were. */
export function cleanCharacters(source: string): CleanText {
  if (!/[\0-\x08\x0b\x0e-\x1f\x7f-\x9f\u00ad\u200b\u2060\ufeff]/.test(source))
    return { text: source, isChanged: false };
  const text = source
    .replace(WINDOWS_SIGN, (sign) => (WINDOWS_1252[sign.charCodeAt(0) - 0x80] ?? "").replace("\0", ""))
    .replace(INVISIBLE, "");
  return { text, isChanged: true };
}

/** Runs of white space as one space. A no-break space alone stays. */
export function collapseSpaces(text: string): string {
  return text.replace(/[\s\u00a0]+/g, (run) => (run === "\u00a0" ? run : " "));
}

/** As `cleanLine`; `undefined` for a text without words. */
export function cleanLineOr(text: string | undefined): string | undefined {
  const line = cleanLine(text ?? "");
  return line === "" ? undefined : line;
}

/** Text in one line, without spaces around it, and without invisible characters. */
export function cleanLine(text: string): string {
  return trimSpacesEnd(trimSpacesStart(collapseSpaces(cleanCharacters(text).text)));
}

/** A text without the spaces that it begins with. */
export function trimSpacesStart(text: string): string {
  return text.replace(/^[ \u00a0]+/, "");
}

/** A text without the spaces that it ends in. */
export function trimSpacesEnd(text: string): string {
  return trimEnd(text, SPACES);
}
