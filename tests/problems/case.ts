/** A complete bad input, small enough to read, and the lines that `asrun check` prints for it. */

import { compareWithOlder, read } from "../../src/build/read-archive.ts";
import { collect } from "../../src/collect/index.ts";
import { listStaticFiles } from "../../src/collect/static-files.ts";
import { expectDeadLinks } from "../../src/compare/dead-links.ts";
import { countRules, findHostLimits } from "../../src/compare/host-limits.ts";
import { expectCollisions } from "../../src/compare/static-collisions.ts";
import type { Folder } from "../../src/model/folder.ts";
import { collectProblems, formatProblems, sortProblems } from "../../src/model/problem-list.ts";
import type { ParseCache } from "../../src/parse/parse-cache.ts";
import { findStaticMetadata } from "../../src/validate/static-metadata.ts";
import { COVERAGE, entry, type Files, memoryFolder, SITE } from "../live.ts";

export interface Case {
  /** A sentence: what happens. */
  readonly name: string;
  readonly files: Files;
  /** The older content that it is compared with, if any. */
  readonly published?: Files;
  /** By path: entries that are not regular files, and file system errors. */
  readonly faults?: Faults;
  /** Files of the folder `static`, and errors of them. */
  readonly statics?: { readonly files: Files; readonly faults?: Faults };
  /** Whether drafts are shown, as in the preview. */
  readonly drafts?: boolean;
  /** Empty if the input is valid, although it may not look so. */
  readonly expected: readonly string[];
}

export type Faults = Readonly<Record<string, "link" | "other" | "EACCES" | "EIO" | "ENOENT" | "ENOTDIR">>;

export const ENTRY = "summit/1005-kallas-arrives.md";
export const TIME = "time: 2025-03-20T10:05";

/** The coverage with this front matter in its entry. */
export function inEntry(frontMatter: string, more: Files = {}): Files {
  return { ...COVERAGE, [ENTRY]: entry(frontMatter), ...more };
}

/** The coverage with these keys after its entry's time, which is on the second line. */
export function afterTime(keys: string, more: Files = {}): Files {
  return inEntry(`${TIME}\n${keys}`, more);
}

/** The coverage with this body in its entry; it begins on the fourth line. */
export function inBody(body: string, more: Files = {}): Files {
  return { ...COVERAGE, [ENTRY]: entry(TIME, `${body}\n`), ...more };
}

/** The coverage with this front matter in its masthead. */
export function inMasthead(frontMatter: string, more: Files = {}): Files {
  return { ...COVERAGE, "summit/index.md": entry(frontMatter, ""), ...more };
}

/** The coverage with these keys after those of the smallest site.yml, which has four. */
export function inSite(keys: string, more: Files = {}): Files {
  return { ...COVERAGE, "site.yml": `${SITE}${keys}\n`, ...more };
}

/** A coverage with one entry in a file of this name. */
export function named(file: string, keys = "", more: Files = {}): Files {
  return {
    "summit/index.md": entry("title: The summit", ""),
    [`summit/${file}`]: entry(`${TIME}\n${keys}`),
    ...more,
  };
}

const EDITION = { now: Date.parse("2026-01-01T00:00:00Z"), drafts: false };

/** The output of `asrun check` for a case, line by line. */
export function linesOfCase(
  { files, faults, published, statics, drafts = false }: Case,
  parsedBefore?: ParseCache,
): string[] {
  const beside = statics && faulty(memoryFolder(statics.files), statics.faults);
  return linesOf(folderOf(files, faults), published && folderOf(published), parsedBefore, beside, drafts);
}

/** The output of `asrun check` for a folder, line by line; `published` is the argument of `--against`. */
export function linesOf(
  folder: Folder,
  published?: Folder,
  parsedBefore?: ParseCache,
  beside?: Folder,
  drafts = false,
): string[] {
  const past = published && read(collect(published), EDITION).archive;
  const collected = collect(folder);
  const { files, archive } = past
    ? compareWithOlder(collected, EDITION, { archive: past, typoThreshold: 3 })
    : read(collected, { ...EDITION, drafts, ...(parsedBefore && { parsedBefore }) });
  const deadLinks = archive ? expectDeadLinks(archive, []) : [];
  const statics = beside && listStaticFiles({ ...beside, name: "static" });
  const limits = archive ? findHostLimits("content", countRules(archive)) : [];
  const inStatics = [
    ...limits,
    ...(statics?.problems ?? []),
    ...(statics ? findStaticMetadata(statics) : []),
    ...(statics && archive ? expectCollisions(statics, archive) : []),
  ];
  const text = formatProblems(sortProblems([...collectProblems(files), ...deadLinks, ...inStatics]), "text");
  return text === "" ? [] : text.trimEnd().split("\n");
}

/** The folder of a case: with the smallest site.yml if it has none; `"site.yml": ""` leaves it out. */
export function folderOf(files: Files, faults: Faults = {}): Folder {
  const { "site.yml": site = SITE, ...others } = files;
  return faulty(memoryFolder(site === "" ? others : { ...others, "site.yml": site }), faults);
}

function faulty(folder: Folder, faults: Faults = {}): Folder {
  const attempt = (path: string) => {
    const code = faults[path];
    if (code !== undefined && code !== "link" && code !== "other")
      throw Object.assign(new Error(`${code}: ${path}`), { code });
  };
  return {
    ...folder,
    list(path) {
      attempt(path);
      return folder.list(path).map(({ name, kind }) => {
        const fault = faults[path === "" ? name : `${path}/${name}`];
        return { name, kind: fault === "link" || fault === "other" ? fault : kind };
      });
    },
    size(path) {
      if (faults[path] === "ENOENT") attempt(path);
      return folder.size(path);
    },
    read(path, length, from) {
      attempt(path);
      return folder.read(path, length, from);
    },
  };
}
