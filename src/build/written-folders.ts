/** The folders that a build writes to, apart from everything that belongs to others. */
import { join } from "node:path";
import type { SitePaths } from "../collect/site-paths.ts";
import { isUsableAsCache } from "../images/cached-names.ts";
import {
  findFolderConflict,
  isFolderOrFree,
  isInside,
  type ProtectedFolder,
  resolvePath,
} from "../ledger/protected-folders.ts";
import { OperatorError } from "../model/errors.ts";

/**
 * Where an archive is published, links followed. Whatever was published last time and is no longer an output is deleted
 * there, so that it must be apart from everything that belongs to others. `cache` is the folder of a picture cache that
 * is not in its usual place; `remedy` says how to give another folder.
 */
export function resolveOutputFolder(
  site: SitePaths,
  name: string,
  cache?: string,
  remedy = "give another with --out",
): string {
  const others = [
    ...foldersOf(site),
    { path: site.state, name: "asrun's own folder .asrun" },
    ...(cache === undefined ? [] : [{ path: cache, name: "the folder of --cache" }]),
  ];
  const conflict = findFolderConflict(name, site.root, others);
  if (conflict !== undefined)
    throw new OperatorError(`"${name}" can't be the output, ${conflict}: ${remedy}`);
  return resolvePath(name);
}

/** Where copies of pictures are kept when it is not the usual place, links followed. */
export function resolveCacheFolder(site: SitePaths, name: string): string {
  const usual = join(site.state, "pictures");
  const isUsual = resolvePath(name) === resolvePath(usual);
  const state = { path: site.state, name: "asrun's own folder .asrun" };
  const others = [...foldersOf(site), ...(isUsual ? [] : [state])];
  const conflict =
    findFolderConflict(name, site.root, others) ??
    (isFolderOrFree(name) ? undefined : "it is not a folder") ??
    (isUsableAsCache(name) ? undefined : "it holds other files");
  if (conflict === undefined) return resolvePath(name);
  throw new OperatorError(
    `"${name}" can't be the cache, ${conflict}: give an empty folder, or the cache of an earlier build, with --cache`,
  );
}

/** The first of some folders that Eleventy reads and that the output is in or around. */
export function findSourceConflict(
  { root }: SitePaths,
  out: string,
  sources: readonly string[],
): string | undefined {
  // Many sites have their pages at their root, with the output beside them.
  return sources.find((path) => !isInside(root, path) && (isInside(out, path) || isInside(path, out)));
}

/** What belongs to others beside the content. */
function foldersOf(site: SitePaths): ProtectedFolder[] {
  return [
    { path: site.content, name: "the content" },
    { path: site.templates, name: "the templates folder" },
    { path: site.statics, name: 'the folder "static"' },
    { path: join(site.root, ".git"), name: "the folder .git" },
    { path: join(site.root, "node_modules"), name: 'the folder "node_modules"' },
  ];
}
