/**
 * A search that reads every text of every coverage.json, written from the rules in docs/search.md alone: it shares no
 * code with the index or the query code.
 */

/** An entry of a coverage.json, with its searched fields. */
interface PublishedEntry {
  readonly url: string;
  readonly time: string;
  readonly headline?: string;
  readonly text: string;
  readonly place?: string;
  readonly key?: boolean;
  readonly authors: readonly { readonly name: string }[];
  readonly topics: readonly string[];
  readonly lead?: { readonly kind: string; readonly caption?: string };
  readonly media: readonly { readonly kind: string; readonly caption?: string }[];
}

interface PublishedCoverage {
  readonly slug: string;
  readonly entries: readonly PublishedEntry[];
}

export interface ScannedEntry {
  readonly url: string;
  readonly slug: string;
  readonly time: string;
  readonly isKey: boolean;
  readonly hasPicture: boolean;
  readonly headline: string;
  readonly authors: readonly string[];
  readonly topics: readonly string[];
  /** Folded; words are between spaces. */
  readonly fields: readonly string[];
}

const SAME: readonly (readonly [RegExp, string])[] = [
  [/[\u0300-\u036f]/g, ""],
  [/[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed]/g, ""],
  [/ı/g, "i"],
  [/ß/g, "ss"],
  [/ø/g, "o"],
  [/ł/g, "l"],
  [/[đð]/g, "d"],
  [/ħ/g, "h"],
  [/æ/g, "ae"],
  [/œ/g, "oe"],
  [/þ/g, "th"],
  [/ς/g, "σ"],
  [/ٱ/g, "ا"],
  [/ة/g, "ه"],
  [/[ىی]/g, "ي"],
  [/ک/g, "ك"],
];

/** A folded text: its words, each between two spaces. */
export function foldText(text: string): string {
  const words = Array.from(text.matchAll(/[\p{L}\p{M}\p{N}]+/gu), ([word]) =>
    SAME.reduce((folded, [from, to]) => folded.replace(from, to), word.normalize("NFKD").toLowerCase()),
  );
  return ` ${(words.join(" ").match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(" ")} `;
}

/** Scripts without spaces, as Unicode lists them, including the prolonged sound mark and voicing marks. */
const CHARACTER = "[\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{scx=Thai}]";

const STARTS_WITH_CHARACTER = new RegExp(`^${CHARACTER}`, "u");
const ENDS_WITH_BREAK = new RegExp(`(?: |${CHARACTER})$`, "u");

/** Whether a folded text contains words in sequence; the last one may be a prefix. */
function hasWords(field: string, words: string): boolean {
  const canBeginAnywhere = STARTS_WITH_CHARACTER.test(words);
  for (let at = field.indexOf(words); at >= 0; at = field.indexOf(words, at + 1))
    // A run of other characters begins after a space or after a character of such a script, never inside a run.
    if (canBeginAnywhere || ENDS_WITH_BREAK.test(field.slice(Math.max(0, at - 2), at))) return true;
  return false;
}

export function scanCoverage(json: string): ScannedEntry[] {
  const { slug, entries }: PublishedCoverage = JSON.parse(json);
  return entries.map((entry) => {
    const { url, time, headline = "", text, place = "", key, lead, media } = entry;
    const [authors, topics] = [entry.authors.map(({ name }) => foldText(name)), entry.topics.map(foldText)];
    const all = lead ? [lead, ...media] : media;
    const captions = all.map(({ caption = "" }) => foldText(caption));
    return {
      ...{ url, slug, time, authors, topics },
      isKey: key === true,
      hasPicture: all.some(({ kind }) => kind === "picture"),
      headline: foldText(headline),
      fields: [foldText(headline), foldText(text), ...captions, ...authors, ...topics, foldText(place)],
    };
  });
}

/** Whether entries have the words of a text in sequence in one of their fields. */
export function hasPhrase(text: string): (entry: ScannedEntry) => boolean {
  const words = foldText(text).trim();
  return ({ fields }) => words === "" || fields.some((field) => hasWords(field, words));
}

/** Whether entries have every word of a text. */
export function hasEveryWord(text: string): (entry: ScannedEntry) => boolean {
  const words = foldText(text).trim().split(" ").map(hasPhrase);
  return (entry) => words.every((isIn) => isIn(entry));
}
