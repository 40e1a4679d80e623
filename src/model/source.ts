/** What the parser hands on: one type a kind of file, each still carrying its VFile for what is found later. */
import type { Root } from "hast";
import type { VFile } from "vfile";
import type { Entry, Masthead, Person, Site, SourcePosition } from "./content.ts";

/** Where a key or a value stands; the nearest enclosing place when the path leads nowhere; 1:1 when there is none. */
export interface FieldPositions {
  key(path: readonly PropertyKey[]): SourcePosition;
  value(path: readonly PropertyKey[]): SourcePosition;
}

/** YAML as plain data with a place for everything in it. */
export interface Fields {
  readonly values: unknown;
  readonly places: FieldPositions;
}

/** A picture, video or audio as the body asks for it, before anything is known of its file. */
export interface MediaRequest {
  readonly kind: "image" | "video" | "audio";
  readonly src: string;
  readonly alt?: string;
  readonly caption?: string;
  readonly credit?: string;
  readonly poster?: string;
  readonly subtitles?: string;
  readonly transcript?: string;
  /** How it is written: as keys of a front matter, as a directive, or as a Markdown image. */
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

/** A link to another entry, by its file or its id. */
export interface LinkRequest {
  readonly target: string;
  readonly place: SourcePosition;
}

export interface BodySource {
  readonly tree: Root;
  readonly media: readonly MediaRequest[];
  readonly quotes: readonly QuoteRequest[];
  readonly cards: readonly LinkCardRequest[];
  readonly links: readonly LinkRequest[];
  readonly text: string;
}

/** A Markdown file: an entry or a masthead. */
export interface MarkdownSource {
  readonly file: VFile;
  /** Relative to the content folder. */
  readonly path: string;
  /** Absent when the front matter could not be read; that is a problem already noted. */
  readonly fields: Fields | undefined;
  readonly body: BodySource;
}

/** A YAML file: site.yml or people.yml. */
export interface YamlSource {
  readonly file: VFile;
  readonly path: string;
  /** Absent when the YAML could not be read; that is a problem already noted. */
  readonly fields: Fields | undefined;
}

export interface CoverageSource {
  readonly slug: string;
  /** Absent where there is none that can be read; that is a problem already noted. */
  readonly masthead?: MarkdownSource;
  readonly entries: readonly MarkdownSource[];
}

export interface Sources {
  readonly site?: YamlSource;
  readonly people?: YamlSource;
  readonly coverages: readonly CoverageSource[];
}

/** An entry or a masthead that has been found right, with what is needed to say what is wrong beside the others. */
export interface Validated<Thing> {
  readonly thing: Thing;
  readonly file: VFile;
  readonly places: FieldPositions;
  readonly links: readonly LinkRequest[];
}

/** A coverage whose files have each been found right. */
export interface ValidatedCoverage {
  readonly masthead: Validated<Masthead>;
  readonly entries: readonly Validated<Entry>[];
  /** Paths of entries that have problems of their own, and so are not among `entries`. */
  readonly faulty: readonly string[];
}

/** Where a file of the content folder is asked for first. */
export interface MediaReference {
  readonly file: VFile;
  /** As it is written there. */
  readonly src: string;
  readonly place: SourcePosition;
}

/** Everything that has been found right, before the coverages are put together. */
export interface ValidatedContent {
  readonly site: Site;
  readonly people: ReadonlyMap<string, Person>;
  readonly coverages: readonly ValidatedCoverage[];
  /** Media by their paths, for what is found out about them later. */
  readonly asked: ReadonlyMap<string, MediaReference>;
}
