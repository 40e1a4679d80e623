/** The files that all coverages share. They are made only if what they are made of has changed since the last build. */
import type { Output } from "../model/output.ts";
import type { CoverageIndex } from "./coverage-index.ts";
import { digestOf } from "./digest.ts";
import { mergeWords } from "./merge-words.ts";
import type { Numbering } from "./number-entries.ts";
import { pairLines } from "./pair-lines.ts";
import { prefixLines } from "./prefixes.ts";
import { type NamedRange, wordFile } from "./query/format.ts";
import { cutIntoFiles, type KeyFile, OF_PAIRS, OF_PREFIXES, OF_WORDS, wordLine } from "./word-files.ts";

/** The files that the root names, and all that there are. */
export interface IndexFiles {
  readonly words: readonly NamedRange[];
  readonly prefixes: readonly NamedRange[];
  readonly pairLists: readonly NamedRange[];
  readonly outputs: readonly Output[];
}

/** A file as the last build published it. */
export interface PublishedFile {
  readonly path: string;
  readonly fingerprint: string | undefined;
}

const KINDS = ["words", "prefixes", "pairs", "pairLists"] as const;
type FileKind = (typeof KINDS)[number];
type RangesByKind = Readonly<Record<FileKind, readonly NamedRange[]>>;

/** `published` are files of the last build: those that would be the same again are not made before they are asked for. */
export function listIndexFiles(
  coverages: readonly CoverageIndex[],
  numbering: Numbering,
  published: readonly PublishedFile[],
  hasPairs: boolean,
): IndexFiles {
  const inputs = digestInputs(coverages, numbering, hasPairs);
  let made: MadeFiles | undefined;
  const make = () => {
    made ??= makeFiles(coverages, numbering, hasPairs);
    return made;
  };
  const ranges = findPublished(published, inputs) ?? make().ranges;
  const count = countFiles(ranges);
  // Two files with the same lines are one.
  const outputs = new Map<string, Output>();
  for (const kind of KINDS)
    for (const [first, name] of ranges[kind])
      outputs.set(name, {
        path: wordFile(name),
        fingerprint: JSON.stringify([inputs, kind, first, count]),
        get contents() {
          return make().texts.get(name) ?? "";
        },
      });
  const { words, prefixes, pairLists } = ranges;
  return { words, prefixes, pairLists, outputs: [...outputs.values()] };
}

function countFiles(ranges: RangesByKind): number {
  return KINDS.reduce((count, kind) => count + ranges[kind].length, 0);
}

/** Everything that the files depend on. */
function digestInputs(
  coverages: readonly CoverageIndex[],
  { firsts, size }: Numbering,
  hasPairs: boolean,
): string {
  const parts = coverages.map(({ settledVersion }, index) => `${firsts[index]} ${settledVersion}`);
  return digestOf([size, hasPairs, ...parts].join("\n"));
}

interface MadeFiles {
  readonly ranges: RangesByKind;
  /** By name. */
  readonly texts: ReadonlyMap<string, string>;
}

function makeFiles(
  coverages: readonly CoverageIndex[],
  { firsts, size }: Numbering,
  hasPairs: boolean,
): MadeFiles {
  const numbered = coverages
    .map(({ settled }, index) => ({ words: settled, first: firsts[index] ?? 0 }))
    .sort((a, b) => a.first - b.first);
  const merged = mergeWords(numbered);
  const keys = [...merged.keys()].sort();
  const lines = keys.map(
    (key) => [key, wordLine(key, merged.get(key) ?? { all: [], inHeadline: [] }, size)] as const,
  );
  const words = cutIntoFiles(lines, OF_WORDS);
  const prefixes = cutIntoFiles(prefixLines(merged, keys, rangesOf(words), size), OF_PREFIXES);
  const pairs = hasPairs ? cutIntoFiles(pairLines(numbered, merged, size), OF_PAIRS) : [];
  const lists = cutIntoFiles(
    rangesOf(pairs).map(([first, name]) => [first, `${first} ${name}\n`] as const),
    OF_PAIRS,
    // A list begins where its first file does, not only before the first key in it.
    (_, first) => first,
  );
  return {
    ranges: {
      words: rangesOf(words),
      prefixes: rangesOf(prefixes),
      pairs: rangesOf(pairs),
      pairLists: rangesOf(lists),
    },
    texts: new Map(
      [...words, ...prefixes, ...pairs, ...lists].map(({ range: [, name], text }) => [name, text]),
    ),
  };
}

function rangesOf(files: readonly KeyFile[]): NamedRange[] {
  return files.map(({ range }) => range);
}

/** The files that were made of the same inputs; `undefined` unless all of them are known. */
function findPublished(published: readonly PublishedFile[], inputs: string): RangesByKind | undefined {
  const found: Record<FileKind, NamedRange[]> = { words: [], prefixes: [], pairs: [], pairLists: [] };
  let total = 0;
  for (const { path, fingerprint } of published) {
    const name = /^search\/words\/(\w+)\.txt$/.exec(path)?.[1];
    if (name === undefined || !fingerprint?.startsWith(`["${inputs}"`)) continue;
    const [, kind, first, count]: [string, FileKind, string, number] = JSON.parse(fingerprint);
    found[kind].push([first, name]);
    total = count;
  }
  if (total === 0 || countFiles(found) !== total) return undefined;
  for (const kind of KINDS) found[kind].sort(([a], [b]) => (a < b ? -1 : 1));
  return found;
}
