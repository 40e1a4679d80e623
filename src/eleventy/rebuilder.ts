import { join, relative, resolve, sep } from "node:path";
import { setTimeout } from "node:timers/promises";
import { planOf } from "../cache/plan.ts";
import { RecordsInMemory } from "../cache/records-in-memory.ts";
import { diskFolder, type Folder, looksOther, type Survey, survey } from "../collect.ts";
import type { OpenSettings } from "../open.ts";
import { ParsedBefore } from "../parse/parsed-before.ts";
import type { Finished } from "../printing.ts";
import { Preview } from "../publish/index.ts";
import { type ReopenedSite, reopenAs } from "../reopen.ts";
import type { SiteFolder } from "../site-folder.ts";

/** An archive that was built, or what is wrong in its content. */
export interface Rebuilt extends ReopenedSite {
  /** Absent when nothing was made anew. */
  readonly finished?: Finished;
}

/** How long the watcher may take to tell what can be seen already, in ms. */
const HEARING_IN_MS = 100;

/**
 * Builds an archive again and again. What one build has found and made the next one knows from memory, and of the
 * content it looks only where something was heard of; that nothing was overheard is found out later.
 */
export class Rebuilder {
  /** Where the archive is shown. */
  readonly out: string;
  private readonly site: SiteFolder;
  private readonly settings: OpenSettings;
  private readonly folder: Folder;
  private readonly preview: Preview;
  private readonly records = new RecordsInMemory();
  private seen: Survey | undefined;
  /** Folders of the content folder of which something was heard since. */
  private heard = new Set<string>();

  constructor(site: SiteFolder, settings: OpenSettings) {
    this.site = site;
    this.settings = { ...settings, parsedBefore: new ParsedBefore() };
    this.folder = diskFolder(site.content, site.name);
    this.out = join(site.state, "serve");
    this.preview = new Preview(this.out, join(site.state, "serve-state"));
  }

  /** To be told of files that have changed, come or gone, by their paths from the root of the site. */
  hear(paths: readonly string[]): void {
    for (const path of paths) {
      const [name] = relative(this.site.content, resolve(this.site.root, path)).split(sep);
      if (name !== undefined) this.heard.add(name);
    }
  }

  /** With problems the last good archive stays up. */
  async build(): Promise<Rebuilt> {
    const { site, settings, preview, records, folder } = this;
    const begun = preview.clock();
    this.seen = this.look();
    const workplace = { out: this.out, begun, records, published: () => preview.published() };
    const plan = this.seen && planOf(this.seen, folder, site, workplace, { ...settings, tell: () => {} });
    const opened = await reopenAs(plan, begun, site, settings);
    const { ready } = opened;
    if (!ready || ready.isUnchanged) return opened;
    const finished = await ready.finish();
    const published = preview.publish(finished.outputs(), finished.kept());
    finished.remember(published);
    return { ...opened, finished };
  }

  /** Whether something has changed that nothing was heard of; then the next build looks everywhere. */
  async hasOverheard(): Promise<boolean> {
    const { seen } = this;
    await this.preview.look();
    if (!(await looksOther(this.folder, seen))) return false;
    // A build may have begun meanwhile, or be about to: the watcher needs a moment.
    await setTimeout(HEARING_IN_MS);
    if (seen !== this.seen) return false;
    this.seen = undefined;
    return true;
  }

  /** Removes what is shown: it holds drafts. */
  remove(): void {
    this.preview.remove();
  }

  private look(): Survey | undefined {
    const { heard } = this;
    this.heard = new Set();
    const known = [...(this.seen?.folders ?? [])].filter(([name]) => !heard.has(name));
    return survey(this.folder, new Map(known));
  }
}
