/** Opens a site: reads its content, and when nothing is wrong makes it ready to be written. */
import { read } from "./build.ts";
import { collect, diskFolder } from "./collect.ts";
import { loadTheme } from "./look.ts";
import type { Archive } from "./model/content.ts";
import { type Finished, finish } from "./printing.ts";
import { type PrintedProblem, problemsOf } from "./problems.ts";
import type { SiteFolder } from "./site-folder.ts";

export interface OpenSettings {
  /** Replaces the address in site.yml. */
  readonly url?: string;
  readonly drafts: boolean;
  /** ms since 1970. */
  readonly now: number;
  /** Replaces the Content-Security-Policy of the pages: the development server needs a connection to reload. */
  readonly policy?: string;
  /** Told how many files are about to be read. */
  readonly onCollected?: (files: number) => void;
}

/** A site whose content has been read. `archive` and `finish` are there when nothing stops the build. */
export interface OpenedSite {
  readonly problems: readonly PrintedProblem[];
  readonly ready?: ReadySite;
}

export interface ReadySite {
  readonly archive: Archive;
  /** Renders with the site's own look. */
  finish(): Promise<Finished>;
}

export function openSite(site: SiteFolder, settings: OpenSettings): OpenedSite {
  const collected = collect(diskFolder(site.content, site.name));
  settings.onCollected?.(collected.files.length);
  const { archive, files } = read(collected, settings);
  const problems = problemsOf(files);
  if (!archive) return { problems };
  const finished = async () => {
    const theme = await loadTheme(site.templates, site.state);
    return finish(archive, collected, { ...settings, theme });
  };
  return { problems, ready: { archive, finish: finished } };
}
