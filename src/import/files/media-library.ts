import { closeSync, openSync, readFileSync, readSync, statSync } from "node:fs";
import { basename } from "node:path";
import { latinSlugOf } from "../../web/urls.ts";
import type { SourceMedia } from "../source.ts";
import type { PlacedMedia } from "../words/context.ts";
import { endingFor, HEAD_LENGTH } from "./file-type.ts";
import type { MediaFinder } from "./media-finder.ts";

/** A file to copy into the coverage's folder. */
export interface MediaCopy {
  readonly from: string;
  /** Its name in the coverage's folder. */
  readonly name: string;
}

const MAX_NAME = 60;

/** The files of pictures and recordings that the coverage shows, each once, with the names that they get there. */
export class MediaLibrary {
  private readonly finder: MediaFinder;
  private readonly copies = new Map<string, MediaCopy>();
  /** The paths of files by their names in the content. */
  private readonly paths = new Map<string, string>();
  private readonly writtenTexts = new Map<string, string>();
  /** The bytes of a file of the coverage's folder; `undefined` where the name is free. */
  private readonly existing: (name: string) => Uint8Array | undefined;

  /** Whether files keep their names, as those of an archive do. */
  private readonly keepsNames: boolean;

  constructor(finder: MediaFinder, existing: (name: string) => Uint8Array | undefined, keepsNames = false) {
    this.finder = finder;
    this.existing = existing;
    this.keepsNames = keepsNames;
  }

  /** All files, in the order in which they were asked for. */
  get all(): readonly MediaCopy[] {
    return [...this.copies.values()];
  }

  /** Where the file of a name in the content comes from; `undefined` for one that is elsewhere. */
  pathOf(name: string): string | undefined {
    return this.paths.get(name);
  }

  /** Transcripts whose words the source has, by the names of their files. */
  get texts(): ReadonlyMap<string, string> {
    return this.writtenTexts;
  }

  /** The name of one of the addresses' files in the content; `undefined` where none is there. `source`: the file that names it. */
  place(addresses: readonly string[], source: string): string | undefined {
    for (const address of addresses) {
      const path = this.finder.find(address, source);
      if (path === undefined) continue;
      const known = this.copies.get(path);
      if (known) return known.name;
      const name = this.nameFor(path);
      if (name === undefined) continue;
      this.copies.set(path, { from: path, name });
      this.paths.set(name, path);
      return name;
    }
    return undefined;
  }

  /** A medium with the files that it needs. A recording elsewhere keeps its address. */
  placeMedia(media: SourceMedia, source: string): PlacedMedia | undefined {
    const { addresses, poster, subtitles, transcript, transcriptText, ...rest } = media;
    const own = this.place(addresses, source);
    const elsewhere =
      media.kind === "image" ? undefined : addresses.find((address) => /^https:\/\//.test(address));
    const src = own ?? elsewhere;
    if (src === undefined) return undefined;
    const still = poster === undefined ? undefined : this.place([poster], source);
    const lines = subtitles === undefined || own === undefined ? undefined : this.place([subtitles], source);
    const said =
      transcript === undefined
        ? undefined
        : (this.place([transcript], source) ?? this.addTranscript(transcript, transcriptText));
    return {
      ...rest,
      src,
      ...(still !== undefined && { poster: still }),
      ...(lines !== undefined && { subtitles: lines }),
      ...(said !== undefined && { transcript: said }),
    };
  }

  private addTranscript(path: string, words: string | undefined): string | undefined {
    const name = basename(path);
    if (words === undefined || !/^[\w-][\w.-]*\.txt$/.test(name) || this.paths.has(name)) return undefined;
    const text = `${words.trimEnd()}\n`;
    const known = this.writtenTexts.get(name);
    if (known !== undefined && known !== text) return undefined;
    this.writtenTexts.set(name, text);
    return name;
  }

  private nameFor(path: string): string | undefined {
    const ending = endingFor(headOf(path), path);
    if (ending === undefined) return undefined;
    const own = this.keepsNames ? this.finder.nameIn(path) : undefined;
    if (own !== undefined && !this.paths.has(own) && this.isFree(own, path)) return own;
    const stem = basename(path)
      .replace(/\.[^.]*$/, "")
      .replace(/\.(?:jpe?g|png|gif|webp)$/i, "");
    const slug = latinSlugOf(stem).slice(0, MAX_NAME).replace(/-$/, "") || "picture";
    for (let number = 1; ; number++) {
      const name = number === 1 ? `${slug}.${ending}` : `${slug}-${number}.${ending}`;
      if (!this.paths.has(name) && this.isFree(name, path)) return name;
    }
  }

  /** Whether a name is free in the folder, or is that of the same file. */
  private isFree(name: string, path: string): boolean {
    const bytes = this.existing(name);
    return bytes === undefined || (bytes.length === statSync(path).size && readFileSync(path).equals(bytes));
  }
}

function headOf(path: string): Uint8Array {
  const file = openSync(path, "r");
  try {
    const head = Buffer.alloc(HEAD_LENGTH);
    return head.subarray(0, readSync(file, head, 0, HEAD_LENGTH, 0));
  } finally {
    closeSync(file);
  }
}
