import type { Heading } from "mdast";

/** The level of the first headings of a body. */
const FIRST = 3;
const LAST = 6;

/**
 * Headings of a body begin at h3, whatever the writer began with. One that is lower than the one before it is one level
 * lower, so that no level is skipped.
 */
export function levelHeadings(headings: readonly Heading[]): void {
  const open: number[] = [];
  for (const heading of headings) {
    while (open.length > 0 && (open.at(-1) ?? 0) >= heading.depth) open.pop();
    const level = Math.min(LAST, FIRST + open.length);
    open.push(heading.depth);
    if (level === 3 || level === 4 || level === 5 || level === 6) heading.depth = level;
  }
}
