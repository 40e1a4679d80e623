/** The results of parsing: one type for each kind of file, each with its VFile for later problems. */
import type { Root } from "hast";
import type { VFile } from "vfile";
import type { Entry, Masthead, Person, Site, SourcePosition } from "./content.ts";

/** The position of a key or a value; of the nearest enclosing one if it doesn't exist; 1:1 without any. */
export interface FieldPositions {
  key(path: readonly PropertyKey[]): SourcePosition;
  value(path: readonly PropertyKey[]): SourcePosition;
  /** A value as it is written, without quotes and comments; `undefined` for lists and groups. */
  source(path: readonly PropertyKey[]): string | undefined;
}

/** YAML as plain data, with the position of everything in it. */
export interface Fields {
  readonly values: unknown;
  readonly places: FieldPositions;
}

/** A reference to a picture, video or audio, before its file has been found. */
export interface MediaRequest {
  readonly kind: "image" | "video" | "audio";
  readonly src: string;
  readonly alt?: string;
  readonly caption?: string;
  readonly credit?: string;
  readonly poster?: string;
  readonly subtitles?: string;
  readonly transcript?: string;
  /** Its syntax: keys of a front matter, a directive, or a Markdown image. */
  readonly form: "keys" | "directive" | "markdown";
  readonly place: SourcePosition;
}

export interface QuoteRequest {
  readonly attributes: Readonly<Record<string, string>>;
  readonly place: SourcePosition;
}

/** A link card as the body asks for it; its address is a link in the tree. */
export interface LinkCardRequest {
  readonly title: string;
  readonly url: string;
  readonly description?: string;
  /** The index of its picture in `media`. */
  readonly picture?: number;
}

/** A part of a body's Markdown that changes if the entry that a link leads to is held back or taken down. */
export interface LinkEdit {
  /** Offsets in the Markdown. */
  readonly start: number;
  readonly end: number;
  /** What stays of it without a link. */
  readonly words: string;
  /** What is before and after the address of a link; absent for a definition, which is not needed any more. */
  readonly around?: readonly [before: string, after: string];
}

/** A link that can lead to a page of the archive: to an entry by file or id, to another coverage, or by its address. */
export interface LinkRequest {
  readonly target: string;
  readonly place: SourcePosition;
  /** Absent if it can't lead to an entry of its own coverage. */
  readonly edits?: readonly LinkEdit[];
}

export interface BodySource {
  readonly tree: Root;
  readonly media: readonly MediaRequest[];
  readonly quotes: readonly QuoteRequest[];
  readonly cards: readonly LinkCardRequest[];
  readonly links: readonly LinkRequest[];
  readonly text: string;
  /** The Markdown as it is written, without front matter and empty lines around it. */
  readonly markdown: string;
}

/** A Markdown file: an entry or a masthead. */
export interface MarkdownSource {
  readonly file: VFile;
  /** Relative to the content folder. */
  readonly path: string;
  /** Absent when the front matter could not be read, which has been reported. */
  readonly fields: Fields | undefined;
  readonly body: BodySource;
}

/** A YAML file: site.yml or people.yml. */
export interface YamlSource {
  readonly file: VFile;
  readonly path: string;
  /** Absent when the YAML could not be read, which has been reported. */
  readonly fields: Fields | undefined;
}

export interface CoverageSource {
  readonly slug: string;
  /** Absent when there is none that can be read, which has been reported. */
  readonly masthead?: MarkdownSource;
  readonly entries: readonly MarkdownSource[];
}

export interface Sources {
  readonly site?: YamlSource;
  readonly people?: YamlSource;
  readonly coverages: readonly CoverageSource[];
}

/** A valid entry or masthead, with what is needed to report problems that involve others. */
export interface Validated<Thing> {
  readonly thing: Thing;
  readonly file: VFile;
  readonly places: FieldPositions;
  readonly links: readonly LinkRequest[];
}

/** A coverage whose files are each valid. */
export interface ValidatedCoverage {
  readonly masthead: Validated<Masthead>;
  readonly entries: readonly Validated<Entry>[];
  /** Paths of entries with problems, which are not among `entries`. */
  readonly faulty: readonly string[];
}

/** The first reference to a file of the content folder. */
export interface MediaReference {
  readonly file: VFile;
  /** As it is written in the content. */
  readonly src: string;
  readonly place: SourcePosition;
}

/** All valid content, before the coverages are assembled. */
export interface ValidatedContent {
  readonly site: Site;
  readonly people: ReadonlyMap<string, Person>;
  readonly coverages: readonly ValidatedCoverage[];
  /** Media by their paths, for later problems. */
  readonly asked: ReadonlyMap<string, MediaReference>;
}
