import { createHash } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import type { FileState, FileStates, Folder } from "../model/folder.ts";

/** A file, link or whatever else lies in a folder, as it was seen and not read. */
export interface SurveyedFile {
  /** Relative to the content folder. */
  readonly path: string;
  readonly state: FileState;
}

/** The content folder as it was seen: what lies in it, and in each of its folders, in a fixed order. */
export interface Survey {
  readonly root: readonly SurveyedFile[];
  /** By name. */
  readonly folders: ReadonlyMap<string, readonly SurveyedFile[]>;
}

/** A folder, by its name, and what lies in it. */
export type SurveyedFolder = readonly [name: string, files: readonly SurveyedFile[]];

const NONE: Survey["folders"] = new Map();
const EMPTY: Survey = { root: [], folders: NONE };

/**
 * Lists a folder without reading its files; folders in `known` are not listed again. What can't be listed is left out:
 * whoever reads the folder reports it.
 */
export function survey(folder: Folder, known = NONE): Survey {
  const { states } = folder;
  if (!states) return EMPTY;
  try {
    const inside = namesIn(states, "").map((path) => ({ path, state: states.of(path) }));
    const folders = inside.filter(({ state }) => state.kind === "folder");
    return {
      root: inside.filter(({ state }) => state.kind !== "folder"),
      folders: new Map(folders.map(({ path }) => [path, known.get(path) ?? surveyFolder(folder, path)])),
    };
  } catch {
    return EMPTY;
  }
}

/** Folders that may be coverages, and what lies in each. */
export function coverageFolders({ folders }: Survey): SurveyedFolder[] {
  return [...folders].filter(([, files]) => files.some(({ path }) => path.endsWith(".md")));
}

/** Whether a folder looks other than it did. Whatever else is to be done comes first: one folder is looked at a time. */
export async function looksOther(folder: Folder, seen: Survey | undefined): Promise<boolean> {
  const found = survey(folder, seen?.folders);
  if (!seen) return true;
  if (signatureOf(found.root) !== signatureOf(seen.root)) return true;
  if (found.folders.size !== seen.folders.size) return true;
  for (const name of found.folders.keys()) {
    await setImmediate();
    const files = seen.folders.get(name);
    if (!files || signatureOf(surveyFolder(folder, name)) !== signatureOf(files)) return true;
  }
  return false;
}

/** What lies in one folder of the content folder; nothing where that can't be seen. */
export function surveyFolder(folder: Folder, name: string): readonly SurveyedFile[] {
  try {
    return folder.states ? filesIn(folder.states, name) : [];
  } catch {
    return [];
  }
}

/** A folder in which some files have been looked at just now: their sizes are known. */
export function surveyed(folder: Folder, files: Iterable<SurveyedFile>): Folder {
  const sizes = new Map(Array.from(files, ({ path, state }) => [path, state.size]));
  return { ...folder, size: (path) => sizes.get(path) ?? folder.size(path) };
}

function filesIn(states: FileStates, folder: string): SurveyedFile[] {
  return namesIn(states, folder).flatMap((name) => {
    const path = `${folder}/${name}`;
    const state = states.of(path);
    return state.kind === "folder" ? filesIn(states, path) : { path, state };
  });
}

/** The names that the collector would look at too, sorted by code unit. */
function namesIn(states: FileStates, folder: string): string[] {
  return states
    .names(folder)
    .filter((name) => !name.startsWith(".") && !name.endsWith("~"))
    .sort();
}

/** A folder of which nothing was heard is not surveyed again: its list is the same. */
const signatures = new WeakMap<readonly SurveyedFile[], string>();

/** What changes when any of the files does, is renamed, comes or goes. */
export function signatureOf(files: readonly SurveyedFile[]): string {
  const known = signatures.get(files);
  if (known !== undefined) return known;
  const signature = sumOf(files);
  signatures.set(files, signature);
  return signature;
}

/** Numbers are summed as they are: of many files, printing them takes longer than the sum. */
function sumOf(files: readonly SurveyedFile[]): string {
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
