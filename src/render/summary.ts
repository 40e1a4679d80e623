/** What the site as a whole must know of one coverage: plain data, so that it can be kept from build to build. */
import type { CorrectionKind, Moment } from "../model/content.ts";
import type { CoverageSummaryView, ThumbnailView } from "./views.ts";

/** An entry in few words: its id, its heading in the language of the site, and when it was (ms, minutes). */
export type EntryRow = readonly [
  id: string,
  heading: string,
  instant: number,
  offset: number,
  /** What not every entry has. */
  more?: EntryRowDetails,
];

/** What not every entry has. */
export interface EntryRowDetails {
  /** Its first words. */
  readonly excerpt?: string;
  readonly isKey?: true;
  /** Its first picture, small. */
  readonly thumbnail?: ThumbnailView;
  readonly label?: string;
  /** Its own, where it is another one than its coverage's. */
  readonly language?: string;
  /** Its id in feeds, where that isn't made from its address: an entry or a coverage that was renamed. */
  readonly tag?: string;
  /** When it last changed, as in `datetime`; absent if it never did. */
  readonly modified?: string;
}

/** What a coverage has under one topic, or by one author. */
export interface ListingGroup {
  readonly name: string;
  readonly slug: string;
  readonly role?: string;
  readonly kind?: "organization";
  /** The first file that names it, relative to the content folder. */
  readonly path: string;
  /** Whether the coverage itself has the topic, or the author has edited it. */
  readonly isWhole: boolean;
  /** Indexes into `rows`, oldest first. */
  readonly rows: readonly number[];
  /** Changes with everything that a page of the site can say of it. */
  readonly fingerprint: string;
}

export interface CorrectionDigest {
  /** An index into `rows`. */
  readonly row: number;
  /** Its id in feeds. */
  readonly tag: string;
  readonly time: Moment;
  readonly kind: CorrectionKind;
  readonly note: string;
}

export interface CoverageSummary {
  readonly brief: CoverageSummaryView;
  /** What coverages are sorted by, in ms: the newest entry, or what the masthead says. */
  readonly newest: number;
  readonly oldestDay?: string;
  readonly timezone: string;
  /** Every entry, oldest first. */
  readonly rows: readonly EntryRow[];
  readonly topics: readonly ListingGroup[];
  readonly authors: readonly ListingGroup[];
  readonly corrections: readonly CorrectionDigest[];
  /** What the feeds say has been taken down, newest first. */
  readonly deleted: readonly DeletedFeedItem[];
  /** The coverage's sitemaps. */
  readonly sitemaps: readonly SitemapEntry[];
  /** The coverage's lines of `_redirects`. */
  readonly redirects: readonly string[];
}

/** An entry that was taken down: its id in feeds, and when. */
export interface DeletedFeedItem {
  readonly id: string;
  readonly when: string;
}

/** An address in a sitemap, or a sitemap in the index. */
export interface SitemapEntry {
  readonly url: string;
  readonly changed?: string;
}
