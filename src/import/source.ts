/** What a reader finds in a source, before anything is decided: the neutral form of all kinds. */
import type { ElementContent } from "hast";

/** The kinds of sources, as `--from` takes them. */
export const IMPORT_KINDS = [
  "schema-org",
  "html",
  "entries",
  "wordpress",
  "superdesk",
  "guardian",
  "bbc",
  "24liveblog",
  "tickaroo",
  "scribblelive",
  "csv",
  "markdown",
] as const;

export type SourceKind = (typeof IMPORT_KINDS)[number];

/** A time as the source has it: text, or a number of seconds or milliseconds since 1970. */
export type RawTime = string | number;

export interface SourceAuthor {
  readonly name: string;
  readonly role?: string | undefined;
  readonly kind?: "person" | "organization" | undefined;
}

/** A picture or a recording of the story, as the source describes it. */
export interface SourceMedia {
  readonly kind: "image" | "video" | "audio";
  /** Addresses or paths of the same thing, the largest first. */
  readonly addresses: readonly string[];
  readonly alt?: string | undefined;
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
  readonly poster?: string | undefined;
  readonly subtitles?: string | undefined;
  readonly transcript?: string | undefined;
  /** What the file of the transcript says, if the source has its words and not the file. */
  readonly transcriptText?: string | undefined;
}

/** Words as HTML elements, or asrun's own Markdown that is kept as it is. */
export type SourceWords =
  | { readonly kind: "tree"; readonly children: readonly ElementContent[] }
  | {
      readonly kind: "markdown";
      readonly text: string;
      /** What an archive has published of its media, in their order. Then its links stay as they are written. */
      readonly published?: readonly (SourceMedia | undefined)[];
    };

/** What the report says, without the entry that a reader is at. */
export interface SourceNote {
  readonly list: "differently" | "madeUp" | "leftOut" | "notInSource" | "lost";
  readonly field: ReportField;
  readonly what: string;
  /** Left out: the entry or coverage that carries the note. */
  readonly entry?: string | undefined;
}

/** Fields that a line of the report can be about. */
export const REPORT_FIELDS = [
  "entry",
  "version",
  "time",
  "updated",
  "order",
  "headline",
  "kicker",
  "author",
  "role",
  "key",
  "pinned",
  "place",
  "topics",
  "words",
  "heading",
  "list",
  "table",
  "code",
  "link",
  "image",
  "alt",
  "credit",
  "caption",
  "video",
  "audio",
  "embed",
  "quote",
  "archived",
  "id",
  "alias",
  "poll",
  "score",
  "comment",
  "source",
  "title",
  "standfirst",
  "summary",
  "status",
  "language",
  "encoding",
  "other",
] as const;

export type ReportField = (typeof REPORT_FIELDS)[number];

export interface SourceCorrection {
  readonly time: RawTime;
  readonly note: string;
  readonly kind?: "correction" | "clarification" | "update" | undefined;
}

export interface SourceEntry {
  /** The id as the source has it, for the report. */
  readonly id?: string | undefined;
  /** All ids by which readers or the source know the entry, the oldest first. */
  readonly aliases: readonly string[];
  /** An id that asrun takes as the entry's own. */
  readonly ownId?: string | undefined;
  /** The path that its file had in the coverage's folder of an archive. */
  readonly ownFile?: string | undefined;
  /** The entry's addresses in the source. */
  readonly urls?: readonly string[] | undefined;
  readonly time?: RawTime | undefined;
  readonly updated?: RawTime | undefined;
  readonly headline?: string | undefined;
  readonly kicker?: string | undefined;
  readonly label?: string | undefined;
  readonly language?: string | undefined;
  readonly authors: readonly SourceAuthor[];
  readonly key?: boolean | undefined;
  readonly pinned?: boolean | undefined;
  readonly place?: string | undefined;
  readonly topics?: readonly string[] | undefined;
  readonly lead?: SourceMedia | undefined;
  readonly words: SourceWords;
  readonly corrections?: readonly SourceCorrection[] | undefined;
  /** Its place among entries of the same time, if the source numbers them. */
  readonly order?: number | undefined;
  readonly removed?: { readonly time: RawTime; readonly reason: string } | undefined;
  readonly embargo?: RawTime | undefined;
  readonly draft?: boolean | undefined;
  readonly notes: readonly SourceNote[];
  /** Where in the source it is, for messages: `line 12`, `entries[3]`. */
  readonly where: string;
  /** The file, as it was given. */
  readonly file: string;
  /** The zone of its times, where the source gives it for this entry. */
  readonly zone?: SourceZone | undefined;
  /** What relative links are resolved against, where it is not the coverage's. */
  readonly base?: string | undefined;
}

/** A zone by its name, or an offset in minutes, from the source's own times. */
export type SourceZone =
  | { readonly kind: "named"; readonly name: string }
  | { readonly kind: "offset"; readonly minutes: number };

export interface SourceCoverage {
  readonly title?: string | undefined;
  readonly standfirst?: string | undefined;
  readonly timezone?: string | undefined;
  readonly date?: string | undefined;
  readonly language?: string | undefined;
  readonly status?: "live" | "closed" | undefined;
  readonly start?: RawTime | undefined;
  readonly end?: RawTime | undefined;
  readonly editors: readonly SourceAuthor[];
  readonly topics?: readonly string[] | undefined;
  readonly related?: readonly { readonly title: string; readonly url: string }[] | undefined;
  readonly aliases?: readonly string[] | undefined;
  readonly lead?: SourceMedia | undefined;
  readonly words?: SourceWords | undefined;
  /** Where it was published: relative links are resolved against it. */
  readonly url?: string | undefined;
  readonly notes: readonly SourceNote[];
}

/** What one file of a source holds. */
export interface SourcePage {
  /** Whether it was made by asrun: then places in the order and names of media files stay as they are. */
  readonly isArchive?: boolean | undefined;
  readonly file: string;
  readonly coverage: SourceCoverage;
  /** When the coverage's own data were last changed: of several files, the last one's count. */
  readonly modified?: RawTime | undefined;
  /** In the order of the source. */
  readonly entries: readonly SourceEntry[];
  /** How entries are sorted where their times don't say it; left out: the newest first. */
  readonly order?: "oldest-first" | undefined;
  /** Whether entries of the same time stand from the oldest to the newest, whatever the order of the others. */
  readonly isTieOldestFirst?: boolean | undefined;
  /** The day of the oldest entry, where the source names one. */
  readonly date?: string | undefined;
  readonly zone?: SourceZone | undefined;
}
