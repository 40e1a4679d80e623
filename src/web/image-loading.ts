/** When pictures are loaded: the first of a page at once, the others when a reader comes near. */

/** Attributes of an `<img>`. */
export const LAZY = ' loading="lazy" decoding="async"';
export const EAGER = ' fetchpriority="high"';

/** The same markup with its first picture loaded at once, whichever template that came from. */
export function firstAtOnce(markup: string): string {
  const at = markup.indexOf(LAZY);
  if (at === -1 || markup.includes(EAGER)) return markup;
  return markup.slice(0, at) + EAGER + markup.slice(at + LAZY.length);
}
