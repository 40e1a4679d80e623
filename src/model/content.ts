/** Newsroom terms as types: an archive that has been read and validated. */
import type { Root } from "hast";
import type { Card, PictureFiles, Rights } from "./pictures.ts";

/** A line and a column in a file, both counted from 1. */
export interface SourcePosition {
  readonly line: number;
  readonly column: number;
}

/** A point in time: `instant` in ms since 1970 UTC, `offset` of the coverage's zone at that instant, in minutes. */
export interface Moment {
  readonly instant: number;
  readonly offset: number;
}

export interface Link {
  readonly title: string;
  readonly url: string;
}

/** The severity of a missing alt text or credit. */
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
  /** The address in site.yml, where another one replaces it. */
  readonly usualUrl?: string;
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
  /** Which entries get their own social card; "some": key events, and entries with a photograph as lead. */
  readonly cards: "all" | "some" | "none";
  /** Whether `_headers` contains HSTS, for the whole host. */
  readonly hsts: boolean;
  /** Whether readers can search the archive. */
  readonly search: boolean;
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
  /** In pixels; absent if the file doesn't state it. */
  readonly width?: number;
  readonly height?: number;
  /** The rights that are stated in a picture file. */
  readonly rights?: Rights;
  /** The published files of a picture, once they have been made. */
  readonly print?: PictureFiles;
}

export interface Credits {
  /** The text alternative; `""` for a decorative picture. */
  readonly alt?: string;
  readonly caption?: string;
  /** Who owns it; absent for credit "none". */
  readonly credit?: string;
}

/** What is taken from a picture file if the content doesn't say it. */
export type MetadataField = "alt" | "caption" | "credit";

export interface Picture extends Credits {
  readonly kind: "picture";
  /** Which of these are taken from the file. */
  readonly filled?: readonly MetadataField[];
  readonly file: MediaFile;
  readonly alt: string;
}

/** Video or audio: a file beside the entry, or an https address elsewhere. */
export interface Recording extends Credits {
  readonly kind: "video" | "audio";
  readonly source: MediaFile | { readonly url: string };
  readonly poster?: MediaFile;
  /** WebVTT, only for a local video. */
  readonly subtitles?: MediaFile;
  /** The transcript, by paragraph. */
  readonly transcript?: readonly string[];
}

export type Media = Picture | Recording;

/** The source of a quotation. */
export interface Attribution {
  readonly by?: string;
  readonly role?: string;
  /** The account on a platform: `@kajakallas`. */
  readonly handle?: string;
  readonly source?: string;
  readonly url?: string;
  readonly archived?: string;
  readonly time?: Moment;
  /** The language of the quoted words, where it differs from the coverage's. */
  readonly language?: string;
}

/** What a link card says of the page that it links to. Its address is a link in the tree. */
export interface LinkCard {
  readonly title: string;
  readonly description?: string;
  /** Whose address it is, in the words of readers; absent for an entry of the archive. */
  readonly provider?: string;
  /** The index of its picture in the body's `media`. */
  readonly picture?: number;
}

/**
 * The body of an entry as a safe tree. Its `asrun-media`, `asrun-quote` and `asrun-link` elements have `n`,
 * an index into `media`, `quotes` and `cards`; `asrun-gallery` and `asrun-aside` have no attributes.
 */
export interface Body {
  readonly tree: Root;
  readonly media: readonly Media[];
  readonly quotes: readonly Attribution[];
  readonly cards: readonly LinkCard[];
  /** The text without captions and sources of quotes. Paragraphs end with a newline. */
  readonly text: string;
  /** The Markdown as it is written, but for links to entries that are held back or taken down: it has no trace of them. */
  readonly markdown: string;
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
  /** For the list of addresses to purge; not part of any output. */
  readonly media: readonly string[];
}

/** What remains of an entry that was taken down. It keeps its position in the order and its addresses. */
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

/** An entry. One with `removed` has no text and no media from the moment it is read. */
export interface Entry {
  readonly id: string;
  /** The oldest of its names, which is part of its id in feeds: the first alias, or the id. */
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
  /** The entry's own social card, once it has been made. */
  readonly card?: Card;
}

export interface Masthead {
  /** The name of the coverage's folder. */
  readonly slug: string;
  /** The oldest of its names, which is part of its ids in feeds. */
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
  /** Nothing of the coverage is published before this instant. */
  readonly embargo?: Moment;
  /** Whether nothing of the coverage is published; `false` publishes the masthead of a coverage whose entries are all held. */
  readonly draft?: boolean;
  /** The social card, once it has been made. */
  readonly card?: Card;
  /** The coverage's picture in the proportions of search engines, once they have been made. */
  readonly crops?: readonly Card[];
}

/** One event followed live: its masthead and its entries, in the order of `compareEntries`. */
export interface Coverage {
  readonly masthead: Masthead;
  readonly entries: readonly Entry[];
  readonly tombstones: readonly Tombstone[];
  /** Entries and tombstones together: the content of pages. */
  readonly order: readonly (Entry | Tombstone)[];
  readonly pages: Pages;
  /** The ends of its embargo and those of its entries, past ones too, in ms since 1970. */
  readonly embargoEnds: readonly number[];
  readonly ownLinks: readonly OwnLink[];
}

/** A link of a text to an address below that of the archive. */
export interface OwnLink {
  /** The text, as messages name it. */
  readonly file: string;
  readonly place: SourcePosition;
  /** As it is written. */
  readonly url: string;
  /** The address from the base of the archive, unescaped, without query and anchor. */
  readonly target: string;
  readonly anchor?: string;
  /** Whether the address begins at the host's root, and not with the path of the archive. */
  readonly isOutside?: true;
  /** The file of another coverage that the link names, in the content folder: its entry's id is in `target`. */
  readonly entryFile?: string;
}

/** Why a coverage is held back: its masthead says so, or all of its entries are drafts or under embargo. */
export type HoldReason = "draft" | "embargo" | "entries";

/** A coverage that is held back. No output may reveal that it exists. */
export interface HeldCoverage extends Pick<Coverage, "embargoEnds"> {
  /** The name of its folder. */
  readonly slug: string;
  readonly aliases: readonly string[];
  readonly reason: HoldReason;
}

/** How entries and tombstones, counted from the oldest, are divided into pages. */
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
  /** Those of site.yml and people.yml. */
  readonly ownLinks: readonly OwnLink[];
  /** The end of the next embargo, in ms since 1970; absent without one. */
  readonly nextDue?: number;
}
