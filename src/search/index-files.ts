/** The files of words and of prefixes. They are made only if what they are made of has changed since the last build. */
import type { Output } from "../model/output.ts";
import type { CoverageIndex } from "./coverage-index.ts";
import { digestOf } from "./digest.ts";
import { mergeWords } from "./merge-words.ts";
import type { Numbering } from "./number-entries.ts";
import { prefixEntries } from "./prefixes.ts";
import { type NamedRange, wordFile } from "./query/format.ts";
import { cutIntoFiles, OF_PREFIXES } from "./word-files.ts";

/** The files of words and of prefixes, as the root names them. */
export interface IndexFiles {
  readonly words: readonly NamedRange[];
  readonly prefixes: readonly NamedRange[];
  readonly outputs: readonly Output[];
}

/** A file as the last build published it. */
export interface PublishedFile {
  readonly path: string;
  readonly fingerprint: string | undefined;
}

/** `published` are files of the last build: those that would be the same again are not made before they are asked for. */
export function listIndexFiles(
  coverages: readonly CoverageIndex[],
  numbering: Numbering,
  published: readonly PublishedFile[],
): IndexFiles {
  const inputs = digestInputs(coverages, numbering);
  let made: MadeFiles | undefined;
  const make = () => {
    made ??= makeFiles(coverages, numbering);
    return made;
  };
  const ranges = findPublished(published, inputs) ?? make().ranges;
  // Two files with the same lines are one.
  const outputs = new Map<string, Output>();
  for (const kind of KINDS)
    for (const [first, name] of ranges[kind])
      outputs.set(name, {
        path: wordFile(name),
        fingerprint: JSON.stringify([inputs, kind, first, ranges.words.length + ranges.prefixes.length]),
        get contents() {
          return make().texts.get(name) ?? "";
        },
      });
  return { ...ranges, outputs: [...outputs.values()] };
}

const KINDS = ["words", "prefixes"] as const;
type FileKind = (typeof KINDS)[number];

/** Everything that the files depend on. */
function digestInputs(coverages: readonly CoverageIndex[], { firsts, size }: Numbering): string {
  const parts = coverages.map(({ words }, index) => `${firsts[index]} ${digestOf(words)}`);
  return digestOf([size, ...parts].join("\n"));
}

interface MadeFiles {
  readonly ranges: Record<FileKind, readonly NamedRange[]>;
  /** By name. */
  readonly texts: ReadonlyMap<string, string>;
}

function makeFiles(coverages: readonly CoverageIndex[], { firsts, size }: Numbering): MadeFiles {
  const merged = mergeWords(coverages, firsts);
  const keys = [...merged.keys()].sort();
  const files = cutIntoFiles(
    keys.map((key) => [key, merged.get(key) ?? { all: [], inHeadline: [] }]),
    size,
  );
  const words = files.map(({ range }) => range);
  const others = cutIntoFiles(prefixEntries(merged, keys, words, size), size, OF_PREFIXES);
  return {
    ranges: { words, prefixes: others.map(({ range }) => range) },
    texts: new Map([...files, ...others].map(({ range: [, name], text }) => [name, text])),
  };
}

/** The files that were made of the same inputs; `undefined` unless all of them are known. */
function findPublished(
  published: readonly PublishedFile[],
  inputs: string,
): Record<FileKind, NamedRange[]> | undefined {
  const found: Record<FileKind, NamedRange[]> = { words: [], prefixes: [] };
  let total = 0;
  for (const { path, fingerprint } of published) {
    const name = /^search\/words\/(\w+)\.txt$/.exec(path)?.[1];
    if (name === undefined || !fingerprint?.startsWith(`["${inputs}"`)) continue;
    const [, kind, first, count]: [string, FileKind, string, number] = JSON.parse(fingerprint);
    found[kind].push([first, name]);
    total = count;
  }
  if (total === 0 || found.words.length + found.prefixes.length !== total) return undefined;
  const sorted = (ranges: readonly NamedRange[]) => ranges.toSorted(([a], [b]) => (a < b ? -1 : 1));
  return { words: sorted(found.words), prefixes: sorted(found.prefixes) };
}
