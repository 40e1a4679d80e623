/** What outputs depend on beside the content of their own coverage. */
import { createHash, type Hash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { SitePaths } from "../collect/site-paths.ts";
import { hashInputs } from "../ledger/inputs.ts";
import type { Scan } from "../ledger/scan.ts";
import { SEARCH_SLUG } from "../model/addresses.ts";
import type { Folder } from "../model/folder.ts";
import { isText } from "../model/folder.ts";
import { isArchive } from "../publish/conflicts.ts";

/** asrun itself, the packages that it uses, and what of Node prints dates and names. */
function programKey(): string {
  const hash = createHash("sha256");
  hash.update(JSON.stringify([process.version, process.versions.icu, process.versions.unicode]));
  for (const folder of programFolders()) addFolder(hash, folder, () => true);
  for (const lock of locks(dirname(SELF))) hash.update(readFileSync(lock));
  return hash.digest("hex");
}

let knownProgram: string | undefined;

/** The same, looked at once: the server asks for every change, and its program stays what it was. */
function runningProgramKey(): string {
  knownProgram ??= programKey();
  return knownProgram;
}

const SELF = fileURLToPath(import.meta.url);

/** The files of the program: bundled, in one folder; otherwise in `src` and `templates`. */
function programFolders(): string[] {
  const [source] = SELF.split(join(sep, "src", "build", sep));
  return source === undefined || source === SELF
    ? [dirname(SELF)]
    : ["src", "templates"].map((name) => join(source, name));
}

/** The nearest descriptions of the package and of what is installed for it. */
function locks(folder: string): string[] {
  const candidates = [join(folder, "package.json"), join(folder, "node_modules/.package-lock.json")];
  const found = candidates.filter((path) => existsSync(path));
  const parent = dirname(folder);
  return found.length === candidates.length || parent === folder ? found : [...found, ...locks(parent)];
}

/** The look of a site and, where Eleventy builds it, everything else of it that is code: pages, settings, data. */
function lookKey(site: SitePaths, out: string, pictures?: string): string {
  const hash = createHash("sha256");
  if (existsSync(site.templates)) addFolder(hash, site.templates, () => true);
  if (site.isHosted) {
    const left = new Set([
      site.content,
      site.state,
      out,
      ...(pictures === undefined ? [] : [resolve(pictures)]),
    ]);
    addFolder(
      hash,
      site.root,
      (path) => !left.has(path) && !/^(\.git|node_modules)$/.test(path.slice(path.lastIndexOf(sep) + 1)),
    );
  }
  return hash.digest("hex");
}

/** Adds the names and contents of everything in a folder, except what is not `wanted`. */
function addFolder(hash: Hash, root: string, wanted: (path: string) => boolean, folder = root): void {
  const entries = readdirSync(folder, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    // What was published is the source of nothing.
    if (!wanted(path) || (entry.isDirectory() && isArchive(path))) continue;
    if (entry.isDirectory()) addFolder(hash, root, wanted, path);
    else if (entry.isFile()) hash.update(`${relative(root, path)}\0`).update(bytesOrState(path));
  }
}

/** What an archive is made for. */
export interface SiteVariant {
  readonly url?: string;
  readonly drafts: boolean;
  /** Where copies of pictures are kept, when it is another place than usual. */
  readonly pictures?: string;
  /** ms since 1970. */
  readonly now: number;
  /** Entries that are left out, by their paths in the content folder. */
  readonly heldBack?: ReadonlySet<string>;
}

/** Everything that the outputs of all coverages depend on, but for the instant. */
export function buildKey(
  { root, folders }: Scan,
  folder: Folder,
  site: SitePaths,
  out: string,
  { url, drafts, pictures, heldBack = new Set() }: SiteVariant,
): string {
  // A folder without texts is no coverage, and may hold the logo.
  const shared = [...folders.values()].filter((files) => !files.some(({ path }) => isText(path)));
  const contents = hashInputs([...root, ...shared.flat()], folder, []).digest;
  return createHash("sha256")
    .update(
      JSON.stringify([
        runningProgramKey(),
        lookKey(site, out, pictures),
        url,
        drafts,
        contents,
        folders.has(SEARCH_SLUG),
        [...heldBack].toSorted(),
      ]),
    )
    .digest("hex");
}

/** Files larger than this are no code: their size and time have to do. */
const LARGE = 1024 * 1024;

function bytesOrState(path: string): Uint8Array | string {
  const { size, mtimeMs } = statSync(path);
  return size > LARGE ? `${size} ${mtimeMs}` : readFileSync(path);
}
