import { VFile } from "vfile";
import type { CollectedContent } from "../model/collected.ts";

/** An alias that is missing in a file: what `--fix` writes. */
export interface AliasFix {
  /** Relative to the content folder. */
  readonly path: string;
  readonly alias: string;
  /** Whether it is older than all others there. */
  readonly isFirst: boolean;
}

/** Where what is found is noted. */
export class CompareContext {
  readonly fixes: AliasFix[] = [];
  private readonly collected: CollectedContent;
  private readonly files: Map<string, VFile>;
  private readonly there: ReadonlySet<string>;

  constructor(collected: CollectedContent) {
    this.collected = collected;
    this.files = new Map(collected.files.map((file) => [file.path, file]));
    this.there = new Set(this.files.keys());
  }

  /** The file at a path below the content folder, also one that is gone. */
  file(path: string): VFile {
    const name = `${this.collected.root}/${path}`;
    const file = this.files.get(name) ?? new VFile({ path: name });
    if (!this.files.has(name)) this.collected.files.push(file);
    this.files.set(name, file);
    return file;
  }

  /** Whether a file was read there, published or not. */
  exists(path: string): boolean {
    return this.there.has(`${this.collected.root}/${path}`);
  }
}
