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
const MARKUP =
  /(\*\*|__)(?=\S).+?(?<=\S)\1|<\/?(?:a|b|br|em|i|p|span|strong|sub|sup|u)(?:\s[^<>]*)?\/?>|\[[^[\]]+\]\(https?:[^()\s]+\)/i;

/** Notes each value in which a character reference or markup stands. */
export function checkPlainTexts(file: VFile, { values, places }: Fields): void {
  const visit = (value: unknown, path: readonly PropertyKey[]): void => {
    if (typeof value === "string") {
      const details = findMarkup(value);
      if (details) report(file, "plain-text", details, places.value(path));
    } else if (typeof value === "object" && value !== null)
      for (const [key, inner] of Object.entries(value))
        if (!NO_WORDS.has(key)) visit(inner, [...path, Array.isArray(value) ? Number(key) : key]);
  };
  visit(values, []);
}

function findMarkup(text: string): { found: string; meant: string | undefined } | undefined {
  if (!/[&*_<[]/.test(text)) return undefined;
  const reference = REFERENCE.exec(text);
  const meant = reference ? decodeReference(reference) : undefined;
  if (reference && meant !== undefined) return { found: reference[0], meant };
  const markup = MARKUP.exec(text)?.[0];
  return markup === undefined ? undefined : { found: markup, meant: undefined };
}

/** The character that a reference stands for; `undefined` where it stands for none. */
function decodeReference([, decimal, hexadecimal, name = ""]: RegExpExecArray): string | undefined {
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? "", 16) : Number(decimal);
  if (Number.isNaN(code)) return decodeNamedCharacterReference(name) || undefined;
  if (code < 0x20 || code > 0x10ffff) return undefined;
  return code <= 0xff ? decodeWindows1252(code) : String.fromCodePoint(code);
}
