/** When pictures are loaded: the first of a page at once, the others when a reader comes near. */

/** Attributes of an `<img>`. */
export const WHEN_NEAR = ' loading="lazy" decoding="async"';
export const AT_ONCE = ' fetchpriority="high"';

/** The same markup with its first picture loaded at once, whichever template that came from. */
export function firstAtOnce(markup: string): string {
  return markup.includes(AT_ONCE) ? markup : markup.replace(WHEN_NEAR, AT_ONCE);
}
