import { type ArchivedName, comparablePage, type LinkContext, normalize } from "./links.ts";
import type { NamedEntry } from "./name-entries.ts";
import type { SourceCoverage, SourcePage } from "./source.ts";

/** What links among the entries of a source mean. */
export function linkContext(
  coverage: SourceCoverage,
  pages: readonly SourcePage[],
  entries: readonly NamedEntry[],
): LinkContext {
  const byName = new Map<string, string>();
  const byUrl = new Map<string, string>();
  const byFile = new Map<string, ArchivedName>();
  for (const { source, id, file } of entries) {
    const names = [...source.aliases, source.id, source.ownId].filter((name) => name !== undefined);
    for (const name of names) byName.set(name, id);
    if (source.ownFile !== undefined) byFile.set(source.ownFile, { id, isKept: source.ownFile === file });
    for (const url of source.urls ?? []) byUrl.set(normalize(url), id);
  }
  const own = pages.flatMap(({ coverage: { url } }) => url ?? []);
  return { byName, byUrl, byFile, base: coverage.url, own: new Set(own.map(comparablePage)) };
}
