/** The kinds of pages, identified by their addresses. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inject } from "vitest";
import type { Published } from "./setup.ts";

const KINDS: readonly (readonly [kind: string, address: RegExp])[] = [
  ["front page", /^$/],
  ["not found", /^404\.html$/],
  ["own page", /^(about|corrections-policy)\/$/],
  ["topics", /^topics\/$/],
  ["topic", /^topics\/[^/]+\/$/],
  ["authors", /^authors\/$/],
  ["author", /^authors\/[^/]+\/$/],
  ["corrections", /^corrections\/$/],
  ["search", /^search\/$/],
  ["newest page", /^[^/]+\/$/],
  ["numbered page", /^[^/]+\/page\/\d+\/$/],
  ["story", /^[^/]+\/story\/$/],
  ["part of the story", /^[^/]+\/story\/\d+\/$/],
  ["headlines", /^[^/]+\/headlines\/$/],
  ["key events", /^[^/]+\/key-events\/$/],
  ["pictures", /^[^/]+\/pictures\/(page\/\d+\/)?$/],
  ["picture", /^[^/]+\/pictures\/[^/]+\/$/],
  ["permalink", /^[^/]+\/[^/]+\/$/],
];

export function archiveNamed(name: string): Published {
  const found = inject("archives").find((archive) => archive.name === name);
  if (!found) throw new Error(`no archive ${name}`);
  return found;
}

/** The markup of a page. */
export function sourceOf({ folder }: Published, page: string): string {
  return readFileSync(join(folder, page === "" || page.endsWith("/") ? `${page}index.html` : page), "utf8");
}

/** Whether a page only redirects its reader to the current address. */
export function isMoved(archive: Published, page: string): boolean {
  return sourceOf(archive, page).includes('http-equiv="refresh"');
}

/** The pages of each kind, without moved ones. A page of an unknown kind is an error, so no page is missed. */
export function pagesByKind(archive: Published): Map<string, string[]> {
  const byKind = new Map<string, string[]>();
  for (const page of archive.pages) {
    if (isMoved(archive, page)) continue;
    const kind = KINDS.find(([, address]) => address.test(page))?.[0];
    if (kind === undefined) throw new Error(`a page of no known kind: ${page}`);
    byKind.set(kind, [...(byKind.get(kind) ?? []), page]);
  }
  return byKind;
}

/** For every kind, the page with the most markup, and several permalinks and newest pages. */
export function richest(archive: Published): string[] {
  return [...pagesByKind(archive)].flatMap(([kind, pages]) => {
    const bySize = pages.toSorted((a, b) => sourceOf(archive, b).length - sourceOf(archive, a).length);
    const several = kind === "permalink" ? 4 : kind === "newest page" ? 2 : 1;
    return bySize.slice(0, several);
  });
}

/** Whether a page continues where another one with the same parts ends. */
export function isContinuation(page: string): boolean {
  return /\/(?:page|story)\/\d+\/$/.test(page);
}
