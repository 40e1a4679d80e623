/** When pictures are loaded: the first of a page at once, the others when a reader comes near. */

/** Attributes of an `<img>`. */
export const WHEN_NEAR = ' loading="lazy" decoding="async"';
export const AT_ONCE = ' fetchpriority="high"';

/** The same markup with its first picture loaded at once, whichever template that came from. */
export function firstAtOnce(markup: string): string {
  const at = markup.indexOf(WHEN_NEAR);
  if (at === -1 || markup.includes(AT_ONCE)) return markup;
  return markup.slice(0, at) + AT_ONCE + markup.slice(at + WHEN_NEAR.length);
}
