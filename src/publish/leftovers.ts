/**
 * Files of an earlier archive in an output folder, found when it is not known what was published there. Only what can be
 * nothing but asrun's own, by its address and form, counts as such; everything else may be someone's.
 */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { OutputRow, OutputRows } from "../ledger/output-row.ts";
import { hashRegularFile, readRegularFile } from "../ledger/regular-file.ts";
import { addresses, fileOf } from "../web/urls.ts";
import { isArchive } from "./conflicts.ts";
import { isStage } from "./stage.ts";

/** Paths below the output folder of files that a build has not made, in order. */
export interface Leftovers {
  /** Published by asrun earlier. */
  readonly own: readonly string[];
  /** Of whom is not known. */
  readonly unknown: readonly string[];
}

const NONE: Leftovers = { own: [], unknown: [] };

/** Names of hosts and tools at the top of an output folder. asrun publishes nothing there that begins with a dot but .nojekyll and .well-known. */
const OF_HOSTS = /^(?:\..*|CNAME)$/;
/** Folders at the top that are the archive's own. */
const RESERVED_FOLDERS = new Set(["topics", "authors", "corrections"]);
const RESERVED_FILES: ReadonlySet<string> = new Set([addresses.siteSitemap]);
/** Copies of pictures have the digest of their bytes in their names. */
const COPY = /^pictures\/sizes\/[0-9a-f]{20}-\d+\.[a-z0-9]+$/;
const DATA_OF_COVERAGE =
  /^(?:atom\.xml|feed\.json|coverage\.json|citations\.(?:bib|ris)|sitemap(?:-\d+)?\.xml)$/;
/** Words and texts of the search index. */
const SEARCH_PARTS = /^search\/(?:words\/[0-9a-z]+\.txt|texts\/[^/]+\/\d+\.json)$/;
const HOME_PAGE = /^page\/\d+\/index\.html$/;
const FEED = /(?:^|\/)(?:atom\.xml|feed\.json)$/;

/** Files that change with nearly every change of an archive. */
const INDICATORS = [addresses.sitemap, addresses.siteAtom, fileOf(addresses.home)];

/**
 * The leftovers in an output folder that holds an archive, where `known`, what was published last, is lost or is not what
 * is there: one of two folders was restored without the other. Where something is known, other files are left alone.
 */
export function findOlderFiles(out: string, outputs: OutputRows, known: OutputRows | undefined): Leftovers {
  if (!isArchive(out)) return NONE;
  if (!known) return findLeftovers(out, outputs);
  if (INDICATORS.every((path) => isAsKnown(join(out, path), known.get(path)))) return NONE;
  const { own } = findLeftovers(out, outputs);
  return { own: own.filter((path) => !known.has(path)), unknown: [] };
}

function isAsKnown(path: string, row: OutputRow | undefined): boolean {
  const hashed = row && hashRegularFile(path);
  return hashed === undefined || hashed.digest === row?.[3];
}

/** Looks through an output folder for files that are not among the outputs. Links are not followed. */
export function findLeftovers(out: string, outputs: OutputRows): Leftovers {
  const own: string[] = [];
  const unknown: string[] = [];
  const folders = new Map<string, boolean>();
  const isCoverage = (top: string) => {
    const known = folders.get(top) ?? isCoverageFolder(out, top, outputs);
    folders.set(top, known);
    return known;
  };
  for (const path of filesBelow(out, ""))
    if (!outputs.has(path)) (isOwn(out, path, isCoverage) ? own : unknown).push(path);
  return { own: own.sort(), unknown: unknown.sort() };
}

function* filesBelow(out: string, folder: string): Iterable<string> {
  for (const entry of readdirSync(join(out, folder), { withFileTypes: true })) {
    if (folder === "" && (OF_HOSTS.test(entry.name) || isStage(entry.name))) continue;
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) yield* filesBelow(out, path);
    else yield path;
  }
}

function isOwn(out: string, path: string, isCoverage: (top: string) => boolean): boolean {
  const end = path.indexOf("/");
  if (end === -1) return RESERVED_FILES.has(path);
  const [top, rest] = [path.slice(0, end), path.slice(end + 1)];
  const isPage = () => rest.endsWith("index.html") && isArchivePage(join(out, path));
  if (top === "assets") return COPY.test(rest);
  if (HOME_PAGE.test(path)) return isPage();
  if (top === "search") return isPage() || isSearchFile(path, join(out, path));
  if (RESERVED_FOLDERS.has(top)) return FEED.test(rest) || isPage();
  if (!isCoverage(top)) return false;
  return rest.startsWith("media/") || COPY.test(rest) || DATA_OF_COVERAGE.test(rest) || isPage();
}

/** Whether a file is one of the search index, whose names and forms no other program has. */
function isSearchFile(path: string, file: string): boolean {
  if (SEARCH_PARTS.test(path)) return true;
  if (path === addresses.searchDescription) return /OpenSearchDescription/.test(contentsOf(file));
  return path === "search/root.json" || path === "search/facets.json"
    ? /^\{"(?:format|coverages)":/.test(contentsOf(file))
    : false;
}

function contentsOf(file: string): string {
  return readRegularFile(file)?.toString() ?? "";
}

/** Whether a folder at the top has been, or is, that of a coverage or of its older name. */
function isCoverageFolder(out: string, top: string, outputs: OutputRows): boolean {
  const data = addresses.data(top);
  return outputs.has(data) || isCoverageData(readRegularFile(join(out, data))?.toString() ?? "");
}

function isCoverageData(text: string): boolean {
  try {
    const found: unknown = JSON.parse(text);
    return typeof found === "object" && found !== null && "slug" in found && "entries" in found;
  } catch {
    return false;
  }
}

/** Whether a page was made with the archive's style sheet, and is not one of the site's own pages in its look. */
function isArchivePage(path: string): boolean {
  const text = readRegularFile(path)?.toString() ?? "";
  return text.includes(addresses.stylesheet) && !/<body class="?own\b/.test(text);
}
