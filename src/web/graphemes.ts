/** What readers see as one character: a letter with its accents, an emoji of several signs. */
const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

/** The graphemes of a text. */
export function splitGraphemes(text: string): string[] {
  return /^[\0-\x7f]*$/.test(text)
    ? [...text]
    : Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** Longer graphemes than this, in code units, are no writing. */
const LONGEST = 64;

/** The beginning of a text in whole graphemes, at most `limit` code units long; one that is longer than that is cut. */
export function cutGraphemes(text: string, limit: number): string {
  let end = 0;
  // Little more is split than can be kept; where the split text ends, its last grapheme may not be whole.
  for (const grapheme of splitGraphemes(text.slice(0, limit + LONGEST))) {
    if (end + grapheme.length > limit) break;
    end += grapheme.length;
  }
  return end === 0 ? text.slice(0, limit).replace(/[\ud800-\udbff]$/, "") : text.slice(0, end);
}
