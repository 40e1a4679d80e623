import type { CoveragePageView } from "../src/render/theme.ts";

/** Whether a page is one on which readers begin: the newest one, and the first part of the story. */
export function isFirstPage({ kind, number }: CoveragePageView): boolean {
  return kind === "newest" || (kind === "story" && number === 1);
}
