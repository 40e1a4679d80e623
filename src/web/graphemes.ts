/** What readers see as one character: a letter with its accents, an emoji of several signs. */
const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

/** The graphemes of a text. */
export function splitGraphemes(text: string): string[] {
  return /^[\0-\x7f]*$/.test(text)
    ? [...text]
    : Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** The beginning of a text in whole graphemes, at most `limit` code units long; one that is longer than that is cut. */
export function cutGraphemes(text: string, limit: number): string {
  // No more is split than can be kept.
  const graphemes = splitGraphemes(text.slice(0, limit + 1));
  const last = graphemes.pop() ?? "";
  const whole = graphemes.join("");
  return whole === "" ? last.slice(0, limit).replace(/[\ud800-\udbff]$/, "") : whole;
}
