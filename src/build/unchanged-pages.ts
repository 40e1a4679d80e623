import type { KeptFile } from "../ledger/outputs.ts";
import type { Stands } from "../render/standing.ts";
import type { FindPage } from "./published-pages.ts";

/** Which pages of coverages are standing, and the sums of all. */
export class StandingPages {
  private readonly sums = new Map<string, Map<string, string>>();
  private readonly found = new Map<string, KeptFile[]>();

  /** Asks for the pages of a coverage, from the first one on. */
  of(slug: string, find: FindPage): Stands {
    const sums = new Map<string, string>();
    const found: KeptFile[] = [];
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

  foundOf(slug: string): readonly KeptFile[] {
    return this.found.get(slug) ?? [];
  }

  /** Of all coverages. */
  *all(): Iterable<KeptFile> {
    for (const found of this.found.values()) yield* found;
  }
}
