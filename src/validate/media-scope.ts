import { posix } from "node:path";
import type { MarkdownSource } from "../model/source.ts";
import { addresses } from "../web/urls.ts";
import type { MediaFiles, MediaScope } from "./media.ts";
import type { People } from "./people.ts";

/** What every file of the content folder may refer to. */
export interface ContentLookup {
  readonly media: MediaFiles;
  readonly people: People;
}

/** Where the media of a file in a coverage are looked for: beside it, and nowhere outside its coverage. */
export function shelfOf(source: MarkdownSource, coverage: string): MediaScope {
  return {
    file: source.file,
    folder: posix.dirname(source.path),
    home: coverage,
    beside: posix.basename(source.path) === "index.md" ? "index.md" : "the entry",
    addressOf: (path) => addresses.media(coverage, path),
  };
}
