/** Folders that asrun must not publish into or keep its cache in: what is written there by others would be mixed up. */
import { lstatSync, realpathSync, type Stats, statSync } from "node:fs";
import { homedir, userInfo } from "node:os";
import { basename, dirname, join, resolve, sep } from "node:path";

/** A folder of the site that belongs to others, as messages name it: `{ path: …, name: "the content" }`. */
export interface ProtectedFolder {
  readonly path: string;
  readonly name: string;
}

/** Folders of tools, wherever they are: whatever is put there is lost or breaks the tool. */
const RESERVED_NAMES: ReadonlySet<string> = new Set([".git", ".hg", ".svn", "node_modules"]);

/** Where a path leads, whether there is something yet or not: links are followed. */
export function resolvePath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const parent = dirname(resolve(path));
    return parent === path ? path : join(resolvePath(parent), basename(path));
  }
}

/**
 * Why a folder must not be written to, as "it is the root of the disk"; `undefined` when nothing is in the way. Links are
 * followed, and names that differ in case alone count as one, since on many computers they are.
 */
export function findFolderConflict(
  folder: string,
  root: string,
  others: readonly ProtectedFolder[],
): string | undefined {
  const path = resolvePath(folder);
  if (dirname(path) === path) return "it is the root of the disk";
  if (homeFolders().some((home) => isInside(home, path))) return "your home folder is it or is in it";
  const met = others.find((other) => isInside(path, other.path) || isInside(other.path, path));
  if (met) return `${met.name} is in it or around it`;
  if (isInside(root, path)) return "the site is in it";
  const reserved = reservedNameIn(path, root);
  if (reserved !== undefined) return `it is in a folder "${reserved}"`;
  return ancestorsOf(path).some(isLink) ? "it is a broken link" : undefined;
}

/** Whether a path is another one or leads below it. */
export function isInside(inner: string, outer: string): boolean {
  const [from, to] = [resolvePath(inner), resolvePath(outer)];
  if (`${fold(from)}${sep}`.startsWith(to === dirname(to) ? fold(to) : `${fold(to)}${sep}`)) return true;
  const target = statOf(to);
  return target !== undefined && ancestorsOf(from).some((path) => isSame(statOf(path), target));
}

function fold(path: string): string {
  return path.normalize("NFC").toLowerCase();
}

function ancestorsOf(path: string): string[] {
  const parent = dirname(path);
  return parent === path ? [path] : [path, ...ancestorsOf(parent)];
}

/** One folder may have several paths: by mounts, and by case where that makes no difference. */
function isSame(a: Stats | undefined, b: Stats): boolean {
  return a !== undefined && a.ino !== 0 && a.ino === b.ino && a.dev === b.dev;
}

/** The reserved name that a path has, and the site around it has not. */
function reservedNameIn(path: string, root: string): string | undefined {
  const around = new Set(ancestorsOf(resolvePath(root)).map(fold));
  return ancestorsOf(path)
    .filter((ancestor) => !around.has(fold(ancestor)))
    .map((ancestor) => basename(ancestor))
    .find((name) => RESERVED_NAMES.has(fold(name)));
}

function homeFolders(): string[] {
  const homes = [homedir()];
  try {
    homes.push(userInfo().homedir);
  } catch {
    // A user without an entry in the system's list, as in some containers.
  }
  // In some containers the root of the disk is someone's home.
  return homes.filter((home) => home !== "" && dirname(home) !== home);
}

/** Whether a path is a folder, or can become one. */
export function isFolderOrFree(folder: string): boolean {
  const path = resolvePath(folder);
  const existing = ancestorsOf(path)
    .map(statOf)
    .find((stats) => stats !== undefined);
  return existing === undefined || existing.isDirectory();
}

/** A link that is still there when all links have been followed has no target. */
function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
