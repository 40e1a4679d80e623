/** What a page asks of the search engine, and what it gets. Plain data: nothing here knows the DOM or Node. */

/** Reads one file of the index by its path relative to the root of the archive; rejects if it can't be read. */
export type ReadSearchFile = (path: string) => Promise<Uint8Array>;

/** What an entry must have beside the words of the query. */
export interface SearchFilters {
  /** The slug of a coverage. */
  readonly coverage?: string;
  /** A day in the zone of the coverage, or a month: `2025-03-20`, `2025-03`. */
  readonly day?: string;
  /** The slug of an author. */
  readonly author?: string;
  /** The slug of a topic. */
  readonly topic?: string;
  readonly keyOnly?: boolean;
  readonly withPicture?: boolean;
}

/** The order of the results; "best": all words in the headline first, then key events, then the rest. */
export type SearchOrder = "best" | "newest" | "oldest";

/** A query as a reader types it, with what the form adds. */
export interface SearchRequest {
  readonly text: string;
  readonly filters: SearchFilters;
  readonly order: SearchOrder;
}

/** A piece of a headline or an excerpt. */
export interface ExcerptPart {
  readonly text: string;
  readonly isMatch: boolean;
}

/** An entry that matches, ready to be printed. Addresses are relative to the root of the archive, and unescaped. */
export interface SearchHit {
  /** The permalink. */
  readonly address: string;
  /** The entry in the page of its coverage that holds it, with its anchor. */
  readonly place: string;
  readonly id: string;
  /** `null` for an entry without a headline. */
  readonly headline: readonly ExcerptPart[] | null;
  /** The words around the first match. */
  readonly excerpt: readonly ExcerptPart[];
  /** As pages print it in the language of the site. */
  readonly time: PrintedTime;
  /** The same time in ISO 8601, with the offset of the coverage's zone. */
  readonly instant: string;
  /** BCP 47; `null` where it is that of the coverage. */
  readonly language: string | null;
  /** Of `language`. */
  readonly direction: "ltr" | "rtl" | null;
  readonly coverage: SearchHitCoverage;
  readonly authors: readonly string[];
  readonly isKeyEvent: boolean;
  readonly hasPicture: boolean;
}

/** `20 March 2025`, `10:05`, `GMT` */
export type PrintedTime = readonly [date: string, clock: string, zone: string];

/** The coverage of a hit. */
export interface SearchHitCoverage {
  readonly title: string;
  readonly address: string;
  readonly language: string;
  readonly direction: "ltr" | "rtl";
}

/** The entries that match a request. */
export interface SearchResults {
  readonly count: number;
  readonly pageCount: number;
  /** The hits of a page, counted from 1; none for a page that does not exist. */
  hits(page: number): Promise<readonly SearchHit[]>;
}

/** A coverage, an author or a topic to filter by. */
export interface Facet {
  /** The slug, for `SearchFilters`. */
  readonly value: string;
  readonly name: string;
  /** The number of its entries. */
  readonly count: number;
}

/** What the form offers as filters. Coverages are newest first, the others by name. */
export interface SearchFacets {
  readonly coverages: readonly Facet[];
  readonly authors: readonly Facet[];
  readonly topics: readonly Facet[];
}

/** The index of an archive. Nothing is read before the first request. */
export interface Searcher {
  /** Reads what all searches need, so that the first one finds it there; a failure is that search's. */
  prepare(): void;
  search(request: SearchRequest): Promise<SearchResults>;
  facets(): Promise<SearchFacets>;
}
