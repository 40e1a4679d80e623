/** Finds out which entries a build takes down. */
import { join } from "node:path";
import type { Archive, Coverage } from "./model/content.ts";
import type { Output } from "./model/output.ts";
import { isFileWith } from "./publish/index.ts";
import { originalsOf } from "./web/originals.ts";
import { addresses, fileOf, linksOf } from "./web/urls.ts";

/** Entries that a build takes down. Plain data. */
export interface Takedown {
  readonly entryCount: number;
  /** Everything of them that others may have kept: whole addresses. */
  readonly urls: readonly string[];
  /** The whole address of the archive. */
  readonly home: string;
}

export const NO_TAKEDOWN: Takedown = { entryCount: 0, urls: [], home: "" };

/** Those of several parts of an archive. */
export function joined(parts: readonly Takedown[]): Takedown {
  return {
    entryCount: parts.reduce((sum, { entryCount }) => sum + entryCount, 0),
    urls: [...new Set(parts.flatMap(({ urls }) => urls))],
    home: parts[0]?.home ?? "",
  };
}

/**
 * Watches outputs go by, and finds out which entries this build takes down: those whose tombstone is not yet what lies
 * in `out`. In a new folder that is all of them.
 */
export class TakedownWatch {
  private readonly archive: Archive;
  private readonly out: string;
  private readonly tombstones: ReadonlySet<string>;
  private readonly fresh = new Set<string>();

  constructor(archive: Archive, out: string) {
    this.archive = archive;
    this.out = out;
    this.tombstones = new Set(archive.coverages.flatMap((coverage) => pathsOf(coverage)));
  }

  *watch(outputs: Iterable<Output>): Iterable<Output> {
    for (const output of outputs) {
      const { path, contents } = output;
      if (this.tombstones.has(path) && !isFileWith(join(this.out, path), contents)) this.fresh.add(path);
      yield output;
    }
  }

  /** What has been seen so far. */
  seen(): Takedown {
    const { archive, fresh } = this;
    const published = new Set(originalsOf(archive).map(({ address }) => address));
    const links = linksOf(archive.site);
    const gone = archive.coverages.flatMap(({ masthead, tombstones }) =>
      tombstones
        .filter(({ id }) => fresh.has(fileOf(addresses.entry(masthead.slug, id))))
        .flatMap(({ id, aliases, removed }) => [
          ...[id, ...aliases].map((name) => addresses.entry(masthead.slug, name)),
          ...removed.media.filter((original) => !published.has(original)),
        ]),
    );
    const urls = [...new Set(gone)].map((address) => links.absolute(address));
    return { entryCount: fresh.size, urls, home: links.absolute(addresses.home) };
  }
}

function pathsOf({ masthead, tombstones }: Coverage): string[] {
  return tombstones.map(({ id }) => fileOf(addresses.entry(masthead.slug, id)));
}
