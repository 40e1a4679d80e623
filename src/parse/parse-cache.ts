import type { VFile } from "vfile";
import type { MarkdownSource } from "../model/source.ts";

/** What is read of a Markdown file, whichever build it is read for. */
export type ParsedFile = Pick<MarkdownSource, "fields" | "body">;

type Parse = (files: readonly VFile[]) => ReadonlyMap<VFile, ParsedFile>;

interface Remembered {
  readonly bytes: VFile["value"];
  readonly contents: ParsedFile;
}

/** So many bytes of texts are remembered; what is made of them needs six times as many. */
const LIMIT = 8 * 1024 * 1024;

/**
 * Caches the parsed Markdown files of a process that builds repeatedly. A result depends only on a file's path and bytes,
 * and is never changed: a file with the same bytes is not parsed again. Files with problems are, so that the problems are
 * reported again. The least recently used results are dropped first.
 */
export class ParseCache {
  /** By path; in the order in which they were asked for. */
  private readonly files = new Map<string, Remembered>();
  private readonly limit: number;
  private size = 0;

  /** `limit` in bytes of texts. */
  constructor(limit = LIMIT) {
    this.limit = limit;
  }

  /** The contents of files, of which only those are parsed that are new or other than they were. */
  contentsOf(files: readonly VFile[], parse: Parse): ReadonlyMap<VFile, ParsedFile> {
    const known = new Map(files.flatMap((file) => this.recall(file)));
    const others = files.filter((file) => !known.has(file));
    const counts = new Map(others.map((file) => [file, file.messages.length]));
    const parsed = parse(others);
    for (const [file, contents] of parsed)
      if (file.messages.length === counts.get(file))
        this.remember(file.path, { bytes: file.value, contents });
    return new Map([...known, ...parsed]);
  }

  private recall(file: VFile): [VFile, ParsedFile][] {
    const known = this.files.get(file.path);
    if (!known || !isSame(known.bytes, file.value)) return [];
    this.remember(file.path, known);
    return [[file, known.contents]];
  }

  private remember(path: string, remembered: Remembered): void {
    this.forget(path);
    this.files.set(path, remembered);
    this.size += remembered.bytes.length;
    for (const oldest of this.files.keys()) {
      if (this.size <= this.limit) break;
      this.forget(oldest);
    }
  }

  private forget(path: string): void {
    this.size -= this.files.get(path)?.bytes.length ?? 0;
    this.files.delete(path);
  }
}

function isSame(some: VFile["value"], others: VFile["value"]): boolean {
  if (typeof some === "string" || typeof others === "string") return some === others;
  return Buffer.compare(some, others) === 0;
}
