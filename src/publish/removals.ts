/** Finds out which entries a build takes down. */
import { join } from "node:path";
import type { Archive, Site } from "../model/content.ts";
import type { Output } from "../model/output.ts";
import { originalsOf } from "../web/originals.ts";
import { addresses, fileOf, linksOf } from "../web/urls.ts";
import { fileEquals } from "./write-output.ts";

/** Entries that a build takes down. Plain data. */
export interface RemovalReport {
  readonly entryCount: number;
  /** Everything of them that others may have kept: whole addresses. */
  readonly urls: readonly string[];
  /** The whole address of the archive. */
  readonly home: string;
}

export const NO_REMOVALS: RemovalReport = { entryCount: 0, urls: [], home: "" };

/** An entry whose place a tombstone has: where that is, and whole addresses of everything that others may have kept. */
export interface RemovedEntry {
  readonly path: string;
  readonly urls: readonly string[];
}

/** Those of several parts of an archive. */
export function mergeRemovals(parts: readonly RemovalReport[]): RemovalReport {
  return {
    entryCount: parts.reduce((sum, { entryCount }) => sum + entryCount, 0),
    urls: [...new Set(parts.flatMap(({ urls }) => urls))],
    home: parts[0]?.home ?? "",
  };
}

/** All entries of an archive that have been removed, now or earlier. Plain data. */
export function removedEntries(archive: Archive): RemovedEntry[] {
  const published = new Set(originalsOf(archive).map(({ address }) => address));
  const links = linksOf(archive.site);
  return archive.coverages.flatMap(({ masthead, tombstones }) =>
    tombstones.map(({ id, aliasFolders, removed }) => {
      const names = [id, ...aliasFolders].map((name) => addresses.entry(masthead.slug, name));
      const gone = [...names, ...removed.media.filter((original) => !published.has(original))];
      return {
        path: fileOf(addresses.entry(masthead.slug, id)),
        urls: gone.map((address) => links.absolute(address)),
      };
    }),
  );
}

/**
 * Watches outputs go by, and finds out which entries this build takes down: those whose tombstone is not yet what is
 * in `out`. In a new folder that is all of them.
 */
export class RemovalDetector {
  private readonly removals: ReadonlyMap<string, RemovedEntry>;
  private readonly home: string;
  private readonly out: string;
  private readonly fresh = new Set<RemovedEntry>();

  constructor(removals: readonly RemovedEntry[], site: Site, out: string) {
    this.removals = new Map(removals.map((removal) => [removal.path, removal]));
    this.home = linksOf(site).absolute(addresses.home);
    this.out = out;
  }

  *watch(outputs: Iterable<Output>): Iterable<Output> {
    for (const output of outputs) {
      const removal = this.removals.get(output.path);
      if (removal && !fileEquals(join(this.out, output.path), output.contents)) this.fresh.add(removal);
      yield output;
    }
  }

  /** What has been seen so far. */
  seen(): RemovalReport {
    const urls = [...this.removals.values()].flatMap((removal) =>
      this.fresh.has(removal) ? removal.urls : [],
    );
    return { entryCount: this.fresh.size, urls: [...new Set(urls)], home: this.home };
  }
}
