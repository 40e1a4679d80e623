/** Finds letters whose UTF-8 was read as Windows-1252 and saved again: `cafÃ©` for `café`. */
import { decodeWindows1252 } from "../web/windows-1252.ts";

/** A run of signs, and what they were before. */
export interface Mojibake {
  /** Offset in the text. */
  readonly index: number;
  readonly found: string;
  readonly meant: string;
}

/** The byte of every sign of Windows-1252 above ASCII. */
const BYTES: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 128 }, (_, index) => {
    const byte = 128 + index;
    return [decodeWindows1252(byte), byte] as const;
  }),
);

const SIGNS = [...BYTES.keys()].join("").replace(/[\\\]^-]/g, "\\$&");
const RUNS = new RegExp(`[${SIGNS}]{2,}`, "g");

/** What follows a word in good text too: quotation marks, dots, dashes. */
const PUNCTUATION = /[‘’‚“”„…–—‹›«»•™®©°]$/;

/** The first of a text; `undefined` when all letters can be meant as they are. */
export function findMojibake(text: string): Mojibake | undefined {
  for (const { index, 0: run } of text.matchAll(RUNS)) {
    for (let start = 0; start < run.length; start++) {
      const letters = lettersFrom(run.slice(start));
      const before = text.charAt(index + start - 1);
      if (letters.length === 0 || !isPlausible(letters, before)) continue;
      const found = letters.map((letter) => letter.found).join("");
      return { index: index + start, found, meant: letters.map((letter) => letter.meant).join("") };
    }
  }
  return undefined;
}

interface Letter {
  readonly found: string;
  readonly meant: string;
}

/** The letters whose bytes are at the beginning of a run, one after the other. */
function lettersFrom(run: string): Letter[] {
  const letters: Letter[] = [];
  for (let start = 0; start < run.length; ) {
    const found = run.slice(start, start + lengthOf(run.charAt(start)));
    const meant = decodeSigns(found);
    if (meant === undefined) break;
    letters.push({ found, meant });
    start += found.length;
  }
  return letters;
}

/** How many bytes a letter has in UTF-8 whose first byte is this sign's. */
function lengthOf(sign: string): number {
  const byte = BYTES.get(sign) ?? 0;
  return byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
}

function decodeSigns(signs: string): string | undefined {
  const bytes = Uint8Array.from(signs, (sign) => BYTES.get(sign) ?? 0);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Whether no writer means these characters: "Spaß“" is German, and its last two are the bytes of a letter. */
function isPlausible(letters: readonly Letter[], before: string): boolean {
  const [first] = letters;
  if (first === undefined) return false;
  // Several letters in a row, as in a word of another script.
  if (letters.length > 1 && letters.every(({ meant }) => /^\p{L}$/u.test(meant))) return true;
  if (first.found.length === 4) return true;
  if (first.found.length === 3) return /^[\u2000-\u2bff]/.test(first.meant);
  if (!/^[ÂÃÄÅ]/.test(first.found)) return false;
  const isEndOfWord = PUNCTUATION.test(first.found);
  return !(isEndOfWord && (/\p{Lu}/u.test(before) || /^[ÄÅ]/.test(first.found)));
}
