/** The words of the trade as types: what is true of an archive once it has been read and found right. */
import type { Root } from "hast";
import type { Card, PictureFiles, Rights } from "./pictures.ts";

/** A line and a column in a file, both counted from 1. */
export interface SourcePosition {
  readonly line: number;
  readonly column: number;
}

/** A point in time as it is shown: `instant` in ms since 1970 UTC, `offset` of the coverage's zone then, in minutes. */
export interface Moment {
  readonly instant: number;
  readonly offset: number;
}

export interface Link {
  readonly title: string;
  readonly url: string;
}

/** How a missing alt text or credit is taken. */
export type Strictness = "error" | "warning";

export interface Publisher {
  readonly name: string;
  readonly url?: string;
  readonly logo?: string;
}

export interface Site {
  readonly title: string;
  /** Absolute, with a final slash: `https://example.org/live/`. */
  readonly url: string;
  readonly language: string;
  readonly timezone: string;
  readonly publisher: Publisher;
  readonly pageSize: number;
  readonly require: { readonly alt: Strictness; readonly credit: Strictness };
  /** `authority,year` of the feeds' `tag:` ids (RFC 4151); absent: made from the address and the oldest year. */
  readonly tagBase?: string;
  readonly logo?: MediaFile;
  readonly icon?: MediaFile;
  readonly footer: readonly Link[];
  /** Which entries get a card of their own; "some": key events and those that a photograph leads. */
  readonly cards: "all" | "some" | "none";
  /** Whether `_headers` binds the whole host to https. */
  readonly hsts: boolean;
}

/** What an author is. */
export type AuthorKind = "person" | "organization";

export interface Person {
  readonly name: string;
  readonly kind?: AuthorKind;
  readonly role?: string;
  readonly photo?: MediaFile;
  readonly url?: string;
}

/** Who wrote it, and what they are. `slug` is the last part of the address of the author's page. */
export interface Byline {
  readonly name: string;
  readonly role?: string;
  /** Absent for a person. */
  readonly kind?: "organization";
  readonly slug: string;
}

export interface Topic {
  readonly name: string;
  readonly slug: string;
}

/** A file beside the entries. `path` is relative to the content folder, `address` to the base of the site. */
export interface MediaFile {
  readonly path: string;
  readonly address: string;
  /** Pixels; absent where the file does not say. */
  readonly width?: number;
  readonly height?: number;
  /** What a picture says of its rights. */
  readonly rights?: Rights;
  /** What is made of a picture for readers, once it has been developed. */
  readonly print?: PictureFiles;
}

export interface Credits {
  /** Text for who can't see it; `""` for a decorative picture. */
  readonly alt?: string;
  readonly caption?: string;
  /** Who owns it; absent when nobody is credited. */
  readonly credit?: string;
}

/** What a picture can have from its file, when nobody has written it. */
export type MetadataField = "alt" | "caption" | "credit";

export interface Picture extends Credits {
  readonly kind: "picture";
  /** What of these is not written, but from the file. */
  readonly filled?: readonly MetadataField[];
  readonly file: MediaFile;
  readonly alt: string;
}

/** Video or audio: a file beside the entry, or an https address elsewhere. */
export interface Recording extends Credits {
  readonly kind: "video" | "audio";
  readonly source: MediaFile | { readonly url: string };
  readonly poster?: MediaFile;
  /** WebVTT, only of a video that lies beside the entry. */
  readonly subtitles?: MediaFile;
  /** What is said and heard in it, paragraph by paragraph. */
  readonly transcript?: readonly string[];
}

export type Media = Picture | Recording;

/** A quotation's source line. */
export interface Attribution {
  readonly by?: string;
  readonly role?: string;
  /** The name under which it was said on a platform: `@kajakallas`. */
  readonly handle?: string;
  readonly source?: string;
  readonly url?: string;
  readonly archived?: string;
  readonly time?: Moment;
}

/**
 * An entry's words as a safe tree. Its `asrun-media` and `asrun-quote` elements carry `n`,
 * an index into `media` and `quotes`; `asrun-aside` carries nothing.
 */
export interface Body {
  readonly tree: Root;
  readonly media: readonly Media[];
  readonly quotes: readonly Attribution[];
  /** The words alone, without captions and quotes' source lines; paragraphs end with a newline. */
  readonly text: string;
}

export type CorrectionKind = "correction" | "clarification" | "update";

export interface Correction {
  readonly time: Moment;
  readonly kind: CorrectionKind;
  readonly note: string;
}

/** That an entry was taken down: when, why, and the addresses of the media that it had shown. */
export interface Removal {
  readonly time: Moment;
  readonly reason: string;
  /** For caches to be purged; in no output. */
  readonly media: readonly string[];
}

/** What is still true of an entry that was taken down. It keeps its place in the order and its addresses. */
export interface Tombstone {
  readonly id: string;
  /** See `Entry`. */
  readonly oldest: string;
  /** The file, relative to the content folder. */
  readonly path: string;
  /** When the entry was published. */
  readonly time: Moment;
  /** See `Entry`. */
  readonly order?: number;
  readonly aliases: readonly string[];
  readonly aliasFolders: readonly string[];
  readonly removed: Removal;
}

/** An entry; one with `removed` is without words and media from the moment it is read. */
export interface Entry {
  readonly id: string;
  /** The oldest of its names, which its id in feeds is made of: the first alias, or the id. */
  readonly oldest: string;
  /** The file, relative to the content folder. */
  readonly path: string;
  readonly time: Moment;
  /** Its place among entries of the same instant, smaller numbers first; absent: 0. */
  readonly order?: number;
  /** Short text beside the time: the minute of a match. */
  readonly label?: string;
  readonly updated?: Moment;
  readonly headline?: string;
  /** BCP 47, when it is not that of the coverage. */
  readonly language?: string;
  readonly kicker?: string;
  readonly bylines: readonly Byline[];
  readonly key: boolean;
  readonly pinned: boolean;
  readonly place?: string;
  readonly topics: readonly Topic[];
  readonly lead?: Media;
  readonly body: Body;
  /** Older ids and ids of other programs, any text without white space; never its own id. */
  readonly aliases: readonly string[];
  /** Names of the folders at which aliases are still addresses; none before the coverage is put together. */
  readonly aliasFolders: readonly string[];
  readonly corrections: readonly Correction[];
  readonly removed?: Removal;
  readonly embargo?: Moment;
  readonly draft: boolean;
  /** Once the archive has been developed, of those entries that get one of their own. */
  readonly card?: Card;
}

export interface Masthead {
  /** The name of the coverage's folder. */
  readonly slug: string;
  /** The oldest of its names, which its ids in feeds are made of. */
  readonly oldest: string;
  readonly path: string;
  readonly title: string;
  readonly standfirst?: string;
  readonly timezone: string;
  readonly language: string;
  readonly status: "live" | "closed";
  /** The day of entries whose time is a bare clock time: `2025-03-20`. */
  readonly date?: string;
  readonly start?: Moment;
  readonly end?: Moment;
  readonly require: Site["require"];
  readonly editors: readonly Byline[];
  readonly topics: readonly Topic[];
  readonly related: readonly Link[];
  /** Older slugs; never its own. */
  readonly aliases: readonly string[];
  readonly lead?: Media;
  readonly summary: Body;
  /** Nothing of the coverage is published before. */
  readonly embargo?: Moment;
  /** Whether nothing of the coverage is published; `false` publishes the masthead of a coverage whose entries are all held. */
  readonly draft?: boolean;
  /** Once the archive has been developed. */
  readonly card?: Card;
}

/** One event followed live: its masthead and its entries, in the order of `compareEntries`. */
export interface Coverage {
  readonly masthead: Masthead;
  readonly entries: readonly Entry[];
  readonly tombstones: readonly Tombstone[];
  /** Both together: pages are made of these. */
  readonly order: readonly (Entry | Tombstone)[];
  readonly pages: Pages;
  /** When its embargo and those of its entries end or have ended, in ms since 1970. */
  readonly dues: readonly number[];
}

/** Why a coverage is held: its masthead says so, or each of its entries is a draft or under embargo. */
export type HoldReason = "draft" | "embargo" | "entries";

/** A coverage of which nothing is published. No output may say that it is there. */
export interface HeldCoverage extends Pick<Coverage, "dues"> {
  /** The name of its folder. */
  readonly slug: string;
  readonly reason: HoldReason;
}

/** How many entries and tombstones, counted from the oldest, stand on which pages. */
export interface Pages {
  readonly size: number;
  /** Numbered pages, each of exactly `size` entries; the newest page, without a number, holds the rest. */
  readonly full: number;
  /** Pages of the story, each of exactly `size` entries but the last. */
  readonly story: number;
}

/** Everything that a site publishes, newest coverage first. */
export interface Archive {
  readonly site: Site;
  /** By their keys in people.yml. */
  readonly people: ReadonlyMap<string, Person>;
  readonly coverages: readonly Coverage[];
  /** By their slugs. */
  readonly held: readonly HeldCoverage[];
  /** When the next embargo ends, in ms since 1970; absent when none holds anything back. */
  readonly nextDue?: number;
}
