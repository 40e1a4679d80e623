import type { CoverageWords } from "./word-collector.ts";

/** What the index of the archive needs of a coverage. Plain data, so that it can be kept from build to build. */
export interface CoverageIndex {
  readonly slug: string;
  readonly title: string;
  /** A digest of its files of texts. */
  readonly version: string;
  /**
   * When its entries were, in ms since 1970: oldest first, those of one instant by falling addresses, removed ones among
   * them. The lists below are of indexes into this one.
   */
  readonly instants: readonly number[];
  readonly removed: readonly number[];
  readonly keys: readonly number[];
  /** The words of its entries; while it is live, of all but the newest. */
  readonly settled: CoverageWords;
  /** A digest of `settled`. */
  readonly settledVersion: string;
  /** The newest entries while the coverage is live: their words are in a file of their own. */
  readonly recent?: RecentWords;
  readonly authors: readonly NameCount[];
  readonly topics: readonly NameCount[];
}

/** The words of the entries from a place on, as the file that is published: places are counted from there. */
export interface RecentWords {
  readonly from: number;
  readonly words: string;
}

/** A name, and how many entries have it. */
export type NameCount = readonly [slug: string, name: string, count: number];
