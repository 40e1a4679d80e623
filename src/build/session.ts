import { relative, resolve, sep } from "node:path";
import { setTimeout } from "node:timers/promises";
import { diskFolder } from "../collect/index.ts";
import type { SitePaths } from "../collect/site-paths.ts";
import { readStaticFiles } from "../collect/static-files.ts";
import { looksOther, type Scan, scanContent } from "../ledger/scan.ts";
import type { Folder } from "../model/folder.ts";
import { ParseCache } from "../parse/parse-cache.ts";
import { PreviewFolder, previewFolders } from "../publish/index.ts";
import { buildSite } from "./index.ts";
import type { ContentSettings } from "./read.ts";
import type { CoverageParts } from "./rendered-coverage.ts";
import type { BuildResult } from "./result.ts";

/** How long the watcher may take to report what can be seen already, in ms. */
const WATCHER_DELAY_IN_MS = 100;

/**
 * Builds an archive again and again. What one build has found and made the next one knows from memory, and of the
 * content it lists only the folders that the watcher named; a later check finds what the watcher missed.
 */
export class BuildSession {
  /** Where the archive is shown. */
  readonly out: string;
  private readonly site: SitePaths;
  private readonly settings: ContentSettings;
  private readonly folder: Folder;
  private readonly preview: PreviewFolder<CoverageParts>;
  private seen: Scan | undefined;
  /** What was found of the owner's files in `static`. */
  private seenStatics = "";
  /** Folders of the content folder of which something was heard since. */
  private heard = new Set<string>();

  constructor(site: SitePaths, settings: ContentSettings) {
    this.site = site;
    this.settings = { parsedBefore: new ParseCache(), ...settings };
    this.folder = diskFolder(site.content, site.name);
    const { out, state } = previewFolders(site.state);
    this.out = out;
    this.preview = new PreviewFolder(out, state);
  }

  /** Call it with the files that were changed, added or deleted, by their paths from the root of the site. */
  noteChanges(paths: readonly string[]): void {
    for (const path of paths) {
      const [name] = relative(this.site.content, resolve(this.site.root, path)).split(sep);
      if (name !== undefined) this.heard.add(name);
    }
  }

  /** With problems, the last good archive stays published. */
  async build(): Promise<BuildResult> {
    const { site, settings, preview } = this;
    this.seen = this.look();
    this.seenStatics = this.lookAtStatics();
    preview.discardStage();
    return buildSite(site, {
      ...settings,
      ...{ publication: preview, scan: this.seen, ignoreLedger: false },
    });
  }

  /** Whether something has changed that nothing was heard of; then the next build looks everywhere. */
  async findMissedChanges(): Promise<boolean> {
    const { seen } = this;
    await this.preview.look();
    const isOther = this.lookAtStatics() !== this.seenStatics || (await looksOther(this.folder, seen));
    if (!isOther) return false;
    // A build may have begun meanwhile, or be about to: the watcher needs a moment.
    await setTimeout(WATCHER_DELAY_IN_MS);
    if (seen !== this.seen) return false;
    this.seen = undefined;
    return true;
  }

  private lookAtStatics(): string {
    const { files, problems } = readStaticFiles(this.site);
    return JSON.stringify([files, problems]);
  }

  private look(): Scan {
    const { heard } = this;
    this.heard = new Set();
    const known = [...(this.seen?.folders ?? [])].filter(([name]) => !heard.has(name));
    return scanContent(this.folder, new Map(known));
  }
}
