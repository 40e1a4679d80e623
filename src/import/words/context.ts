import type { ReportField, SourceMedia } from "../source.ts";

/** Where a link leads: to an entry of the same coverage, or to an address. */
export type LinkTarget =
  | { readonly kind: "entry"; readonly id: string }
  | { readonly kind: "address"; readonly url: string };

/** A medium as the content names it: a file beside the entry, or an address of a recording elsewhere. */
export interface PlacedMedia extends Omit<SourceMedia, "addresses"> {
  readonly src: string;
}

/** What the conversion of an entry's words asks of the rest of the import. */
export interface WordsContext {
  note(list: "differently" | "leftOut" | "notInSource" | "lost", field: ReportField, what: string): void;
  /** `undefined` where a link leads nowhere: its words stay. */
  link(href: string): LinkTarget | undefined;
  /** `undefined` where a file is missing; the import has noted it. */
  place(media: SourceMedia): PlacedMedia | undefined;
  /** An address that was relative in the source, whole; `undefined` where it can't be. */
  resolve(address: string): string | undefined;
}
