/** Keys hold plain text: markup that another program has left in it would be shown as it is typed. */
import { decodeNamedCharacterReference } from "decode-named-character-reference";
import type { VFile } from "vfile";
import { report } from "../model/report.ts";
import type { Fields } from "../model/source.ts";
import { decodeWindows1252 } from "../web/windows-1252.ts";

/** Keys whose values are no words: names of files, addresses, ids, times. */
const NO_WORDS: ReadonlySet<string> = new Set([
  ...["image", "video", "audio", "poster", "subtitles", "transcript", "logo", "icon", "photo", "url"],
  ...[
    "id",
    "aliases",
    "time",
    "updated",
    "embargo",
    "start",
    "end",
    "date",
    "timezone",
    "language",
    "tag-base",
  ],
]);

const REFERENCE = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z][a-z\d]{1,30}));/i;
/** The marks before and behind strong words, which stand in one line. */
const STRONG = [
  { opening: /\*\*(?=\S)/, closing: /(?<=\S)\*\*/g },
  { opening: /__(?=\S)/, closing: /(?<=\S)__/g },
];
const TAG = /<\/?(?:a|b|br|em|i|p|span|strong|sub|sup|u)(?:\s[^<>]*|\/)?>/i;
const LINK = /\[[^[\]]+\]\(https?:[^()\s]+\)/i;

/** Notes each value in which a character reference or markup is. */
export function checkPlainTexts(file: VFile, { values, places }: Fields): void {
  const visit = (value: unknown, path: readonly PropertyKey[]): void => {
    if (typeof value === "string") {
      for (const details of findMarkup(value)) report(file, "plain-text", details, places.value(path));
    } else if (typeof value === "object" && value !== null)
      for (const [key, inner] of Object.entries(value))
        if (!NO_WORDS.has(key)) visit(inner, [...path, Array.isArray(value) ? Number(key) : key]);
  };
  visit(values, []);
}

/** The first character reference, and the first markup. */
function findMarkup(text: string): { found: string; meant: string | undefined }[] {
  if (!/[&*_<[]/.test(text)) return [];
  const reference = REFERENCE.exec(text);
  const meant = reference ? decodeReference(reference) : undefined;
  const markup = findStrong(text) ?? TAG.exec(text)?.[0] ?? LINK.exec(text)?.[0];
  return [
    ...(reference && meant !== undefined ? [{ found: reference[0], meant }] : []),
    ...(markup === undefined ? [] : [{ found: markup, meant: undefined }]),
  ];
}

/** The first strong words, with their marks. Each line is read once for each kind of marks. */
function findStrong(text: string): string | undefined {
  for (const line of text.split(/[\n\r\u2028\u2029]/))
    for (const { opening, closing } of STRONG) {
      const start = line.search(opening);
      if (start === -1) continue;
      // Between marks of two characters each is at least one.
      closing.lastIndex = start + 3;
      const end = closing.exec(line);
      // Where none closes the first marks, none closes later ones.
      if (end !== null) return line.slice(start, end.index + 2);
    }
  return undefined;
}

/** The character that a reference stands for; `undefined` where it stands for none. */
function decodeReference([, decimal, hexadecimal, name = ""]: RegExpExecArray): string | undefined {
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? "", 16) : Number(decimal);
  if (Number.isNaN(code)) return decodeNamedCharacterReference(name) || undefined;
  if (code < 0x20 || code > 0x10ffff) return undefined;
  return code <= 0xff ? decodeWindows1252(code) : String.fromCodePoint(code);
}
