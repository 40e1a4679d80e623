import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Archive, Coverage } from "../model/content.ts";
import type { Output } from "../model/output.ts";
import { originalsOf } from "../web/originals.ts";
import { addresses, fileOf, linksOf } from "../web/urls.ts";
import { plural } from "./summary.ts";

/**
 * Watches outputs go by, and finds out which entries this build takes down: those whose tombstone is not yet what lies
 * in `out`. In a new folder that is all of them.
 */
export class TakenDown {
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
      if (this.tombstones.has(output.path) && !this.isThere(output)) this.fresh.add(output.path);
      yield output;
    }
  }

  /** What to do elsewhere about the entries that this build takes down; `""` when there are none. */
  told(): string {
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
    if (fresh.size === 0) return "";
    const [them, their, files] =
      fresh.size === 1
        ? ["it", "Its", "its file until you empty it"]
        : ["them", "Their", "their files until you empty them"];
    return `Taken down: ${plural(fresh.size, "entry", "entries")}. What others keep of ${them} has to be purged there (caches, search engines):
${[...new Set(gone)].map((address) => `  ${links.absolute(address)}\n`).join("")}The pages, feeds and data that showed ${them} have changed too: purge all of ${links.absolute(addresses.home)} where you can.
${their} words and pictures are still in the history of git, and in ${files}.
`;
  }

  private isThere({ path, contents }: Output): boolean {
    const target = join(this.out, path);
    if (!statSync(target, { throwIfNoEntry: false })?.isFile()) return false;
    const text = typeof contents === "string" ? contents : readFileSync(contents.file, "utf8");
    return readFileSync(target, "utf8") === text;
  }
}

function pathsOf({ masthead, tombstones }: Coverage): string[] {
  return tombstones.map(({ id }) => fileOf(addresses.entry(masthead.slug, id)));
}
