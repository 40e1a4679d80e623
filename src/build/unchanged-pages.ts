import type { OutputFile } from "../ledger/outputs.ts";
import type { IsPageUnchanged } from "../render/page-fingerprints.ts";
import type { FindPublishedPage } from "./published-pages.ts";

/** Which pages of coverages are standing, and the sums of all. */
export class UnchangedPages {
  private readonly sums = new Map<string, Map<string, string>>();
  private readonly found = new Map<string, OutputFile[]>();

  /** Asks for the pages of a coverage, from the first one on. */
  of(slug: string, find: FindPublishedPage): IsPageUnchanged {
    const sums = new Map<string, string>();
    const found: OutputFile[] = [];
    this.sums.set(slug, sums);
    this.found.set(slug, found);
    return (path, sum) => {
      sums.set(path, sum);
      const page = find(path, sum);
      if (page) found.push(page);
      return page !== undefined;
    };
  }

  /** By path. */
  sumsOf(slug: string): ReadonlyMap<string, string> {
    return this.sums.get(slug) ?? new Map();
  }

  foundOf(slug: string): readonly OutputFile[] {
    return this.found.get(slug) ?? [];
  }

  /** Of all coverages. */
  *all(): Iterable<OutputFile> {
    for (const found of this.found.values()) yield* found;
  }
}
