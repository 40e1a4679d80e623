import { createHash } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import type { FileState, FileStates, Folder } from "../model/folder.ts";

/** A file, link or whatever else is in a folder, as it was seen, without reading it. */
export interface ScannedFile {
  /** Relative to the content folder. */
  readonly path: string;
  readonly state: FileState;
}

/** The content folder as it was seen: what is in it, and in each of its folders, in a fixed order. */
export interface Scan {
  readonly root: readonly ScannedFile[];
  /** By name. */
  readonly folders: ReadonlyMap<string, readonly ScannedFile[]>;
}

/** A folder, by its name, and what is in it. */
export type ScannedFolder = readonly [name: string, files: readonly ScannedFile[]];

const NONE: Scan["folders"] = new Map();
const EMPTY: Scan = { root: [], folders: NONE };

/**
 * Lists a folder without reading its files; folders in `known` are not listed again. What can't be listed is left out:
 * reading the folder reports it.
 */
export function scanContent(folder: Folder, known = NONE): Scan {
  const { states } = folder;
  if (!states) return EMPTY;
  try {
    const inside = visibleNames(states, "").map((path) => ({ path, state: states.of(path) }));
    const folders = inside.filter(({ state }) => state.kind === "folder");
    return {
      root: inside.filter(({ state }) => state.kind !== "folder"),
      folders: new Map(folders.map(({ path }) => [path, known.get(path) ?? scanFolder(folder, path)])),
    };
  } catch {
    return EMPTY;
  }
}

/** Folders that may be coverages, and what is in each. */
export function coverageFolders({ folders }: Scan): ScannedFolder[] {
  return [...folders].filter(([, files]) => files.some(({ path }) => path.endsWith(".md")));
}

/** Whether a folder looks other than it did. Whatever else is to be done comes first: one folder is looked at a time. */
export async function looksOther(folder: Folder, seen: Scan | undefined): Promise<boolean> {
  const found = scanContent(folder, seen?.folders);
  if (!seen) return true;
  if (statSignature(found.root) !== statSignature(seen.root)) return true;
  if (found.folders.size !== seen.folders.size) return true;
  for (const name of found.folders.keys()) {
    await setImmediate();
    const files = seen.folders.get(name);
    if (!files || statSignature(scanFolder(folder, name)) !== statSignature(files)) return true;
  }
  return false;
}

/** What is in one folder of the content folder; nothing where that can't be seen. */
export function scanFolder(folder: Folder, name: string): readonly ScannedFile[] {
  try {
    return folder.states ? filesIn(folder.states, name) : [];
  } catch {
    return [];
  }
}

/** A folder in which some files have been looked at just now: their sizes are known. */
export function withKnownSizes(folder: Folder, files: Iterable<ScannedFile>): Folder {
  const sizes = new Map(Array.from(files, ({ path, state }) => [path, state.size]));
  return { ...folder, size: (path) => sizes.get(path) ?? folder.size(path) };
}

function filesIn(states: FileStates, folder: string): ScannedFile[] {
  return visibleNames(states, folder).flatMap((name) => {
    const path = `${folder}/${name}`;
    const state = states.of(path);
    return state.kind === "folder" ? filesIn(states, path) : { path, state };
  });
}

/** The names that the collector would look at too, sorted by code unit. */
function visibleNames(states: FileStates, folder: string): string[] {
  return states
    .names(folder)
    .filter((name) => !name.startsWith(".") && !name.endsWith("~"))
    .sort();
}

/** A folder of which nothing was heard is not surveyed again: its list is the same. */
const signatures = new WeakMap<readonly ScannedFile[], string>();

/** What changes when any of the files does, is renamed, comes or goes. */
export function statSignature(files: readonly ScannedFile[]): string {
  const known = signatures.get(files);
  if (known !== undefined) return known;
  const signature = hashStats(files);
  signatures.set(files, signature);
  return signature;
}

/** Numbers are summed as they are: of many files, printing them takes longer than the sum. */
function hashStats(files: readonly ScannedFile[]): string {
  const names = files.map(({ path, state }) => `${path}\0${state.kind}\n`);
  const states = new Float64Array(3 * files.length);
  let at = 0;
  for (const { state } of files) {
    states[at] = state.size;
    states[at + 1] = state.mtime;
    states[at + 2] = state.inode;
    at += 3;
  }
  return createHash("sha256").update(names.join("")).update(states).digest("hex");
}
