/** What outputs depend on beside the content of their own coverage. */
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { basename, resolve } from "node:path";
import type { SitePaths } from "../collect/site-paths.ts";
import { hashInputs } from "../ledger/inputs.ts";
import { hashFolder, runningProgramKey } from "../ledger/program-key.ts";
import type { Scan } from "../ledger/scan.ts";
import { SEARCH_SLUG } from "../model/addresses.ts";
import type { Folder } from "../model/folder.ts";
import { isText } from "../model/folder.ts";
import { isArchive } from "../publish/conflicts.ts";

/** The look of a site and, where Eleventy builds it, everything else of it that is code: pages, settings, data. */
function lookKey(site: SitePaths, out: string, pictures?: string): string {
  const hash = createHash("sha256");
  // What was published is the source of nothing.
  const isSource = (path: string, isFolder: boolean) => !isFolder || !isArchive(path);
  if (existsSync(site.templates)) hashFolder(hash, site.templates, isSource);
  if (site.isHosted) {
    const left = new Set([
      site.content,
      site.state,
      out,
      ...(pictures === undefined ? [] : [resolve(pictures)]),
    ]);
    const isOthers = (path: string) => left.has(path) || /^(\.git|node_modules)$/.test(basename(path));
    hashFolder(hash, site.root, (path, isFolder) => !isOthers(path) && isSource(path, isFolder));
  }
  return hash.digest("hex");
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
