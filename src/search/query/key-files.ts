/** Files of keys: a line each, sorted by code unit, has a key and what is filed under it. */
import { getOrCreate } from "../../web/get-or-create.ts";
import { type NamedRange, wordFile } from "./format.ts";

/** What is filed under the keys of a file. */
export type FiledKeys = ReadonlyMap<string, string>;

/** Reads files of keys, each once. */
export class KeyFiles {
  private readonly readText: (path: string) => Promise<string>;
  private readonly known = new Map<string, Promise<FiledKeys>>();

  constructor(readText: (path: string) => Promise<string>) {
    this.readText = readText;
  }

  /** The file with a name. */
  open(name: string): Promise<FiledKeys> {
    return getOrCreate(this.known, name, async () => readKeys(await this.readText(wordFile(name))));
  }

  /** Those of some sorted files that can hold keys with a beginning. */
  openFor(prefix: string, files: readonly NamedRange[]): Promise<FiledKeys[]> {
    const [first, last] = rangeOf(files, prefix);
    return Promise.all(files.slice(first, last + 1).map(([, name]) => this.open(name)));
  }
}

function readKeys(text: string): FiledKeys {
  const lines = text.split("\n").map((line): [string, string] => {
    const end = line.lastIndexOf(" ");
    return [line.slice(0, Math.max(0, end)), line.slice(end + 1)];
  });
  // Nothing follows the end of the last line.
  return new Map(lines.slice(0, -1));
}

/** The indexes of the first and the last of some sorted files that can hold keys with a beginning. */
export function rangeOf(
  files: readonly NamedRange[],
  prefix: string,
): readonly [first: number, last: number] {
  let [low, high] = [0, files.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((files[middle]?.[0] ?? "") <= prefix) low = middle + 1;
    else high = middle;
  }
  let last = low - 1;
  while (files[last + 1]?.[0].startsWith(prefix)) last++;
  return [Math.max(0, low - 1), last];
}
