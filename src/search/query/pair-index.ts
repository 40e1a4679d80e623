/** Looks up pairs: which entries have a key and, directly after it, a certain unit. */
import { getOrCreate } from "../../web/get-or-create.ts";
import { decodeEntries } from "./entry-sets.ts";
import { type NamedRange, readFileRanges, type SearchRoot, type WordEntries } from "./format.ts";
import { MAX_UNDIVIDED } from "./pairs.ts";
import type { NumberSet } from "./sets.ts";
import { rangeOf, readKeyLines } from "./word-file.ts";
import { uniteEntries, type WordIndex } from "./word-index.ts";

/** Entries that can have a pair. */
export interface PairEntries {
  readonly entries: WordEntries;
  /** Whether all of them have it. */
  readonly areCertain: boolean;
}

/** Pairs of settled entries. Recent ones have none in files. */
export class PairIndex {
  private readonly lists: readonly NamedRange[];
  private readonly words: Pick<WordIndex, "findSettled">;
  private readonly readFile: (name: string) => Promise<string>;
  /** Texts by name: each file is read once. */
  private readonly files = new Map<string, Promise<string>>();

  /** `readFile` reads a file by the name that a list gives it. */
  constructor(
    root: SearchRoot,
    words: Pick<WordIndex, "findSettled">,
    readFile: (name: string) => Promise<string>,
  ) {
    this.lists = readFileRanges(root.pairLists);
    this.words = words;
    this.readFile = readFile;
  }

  /** The entries in which a key is followed by what begins so; `undefined` for a key that few entries have. */
  async find(key: string, next: string): Promise<PairEntries | undefined> {
    const pair = key + next;
    const [{ all }, lines] = await Promise.all([this.words.findSettled(key), this.readLines(pair)]);
    if (all.length <= MAX_UNDIVIDED) return undefined;
    // What is rare is filed by its first letters: the entries under a beginning of the pair can have it.
    const isBeginning = (found: string) =>
      found.length > key.length && found.length < pair.length && pair.startsWith(found);
    const beginning = lines.find(([found]) => isBeginning(found));
    const found = beginning ? [beginning] : lines.filter(([other]) => other.startsWith(pair));
    return {
      entries: uniteEntries(found.map(([, code]) => decodeAmong(all, code))),
      areCertain: beginning === undefined,
    };
  }

  /** The lines of the files that can have a pair, or pairs that begin with it. */
  private async readLines(pair: string): Promise<(readonly [key: string, code: string])[]> {
    const open = async (name: string) => [
      ...readKeyLines(await getOrCreate(this.files, name, () => this.readFile(name))),
    ];
    const lists = await Promise.all(filesFor(this.lists, pair).map(open));
    return (await Promise.all(filesFor(lists.flat(), pair).map(open))).flat();
  }
}

/** The entries of a line, which gives their positions among others. */
function decodeAmong(all: NumberSet, code: string): WordEntries {
  const entries = decodeEntries(code, all.length);
  const numbersAt = (positions: NumberSet) => positions.flatMap((position) => all[position] ?? []);
  return { all: numbersAt(entries.all), inHeadline: numbersAt(entries.inHeadline) };
}

function filesFor(files: readonly NamedRange[], pair: string): string[] {
  const [first, last] = rangeOf(files, pair);
  return files.slice(first, last + 1).map(([, name]) => name);
}
