/** Reads the content of a site, or some coverages of it, as far as there is something to be rendered. */
import { join } from "node:path";
import { collect, diskFolder } from "../collect/index.ts";
import { withoutFiles } from "../collect/overlay-folder.ts";
import type { SitePaths } from "../collect/site-paths.ts";
import { ImageCache, type SharedImages } from "../images/index.ts";
import { resolvePath } from "../ledger/protected-folders.ts";
import { removeUnlessFolder } from "../ledger/regular-file.ts";
import type { CollectedContent } from "../model/collected.ts";
import type { Archive } from "../model/content.ts";
import { collectProblems, isAboutHeld, type Problem } from "../model/problem-list.ts";
import { findStateFolder, openStateFolder } from "../publish/state-folder.ts";
import { prepareImages, type ReadSettings, read } from "./read-archive.ts";

export interface ContentSettings extends ReadSettings {
  /** The folder in which copies of pictures are kept between builds; default in the site's own `.asrun/`. */
  readonly pictures?: string;
  /** The keys of people who are named in coverages that are skipped. */
  readonly named?: ReadonlySet<string>;
  /** Entries that are left out, by their paths in the content folder. */
  readonly heldBack?: ReadonlySet<string>;
  /** Whether pictures are made quickly, for who writes, and not small. */
  readonly isQuick?: boolean;
  /** Other threads that read the same coverages at the same time. */
  readonly share?: SharedImages;
  /** Called with how many of all pictures have been made, of those that had to be. */
  readonly onDeveloped?: (done: number, all: number) => void;
  /** Called with how many files are about to be read. */
  readonly onCollected?: (files: number) => void;
  /** Called when a part of the work is done, by its name. */
  readonly onDone?: (part: string) => void;
}

/** What was read. There is an archive when nothing is wrong. */
export interface Content {
  readonly archive?: Archive;
  readonly collected: CollectedContent;
  readonly problems: readonly Problem[];
  /** The names of its coverages, older ones too. */
  readonly names: readonly string[];
  /** The pictures that are published, by their paths. */
  readonly pictures: ReadonlySet<string>;
}

/** Where copies of pictures are kept. Another thread writes the index of a cache that is borrowed. */
export function openImageCache(
  site: SitePaths,
  { pictures }: Pick<ContentSettings, "pictures">,
  isBorrowed = false,
): ImageCache {
  if (pictures !== undefined) return new ImageCache(resolvePath(pictures), { isBorrowed, isPrivate: false });
  const folder = join(openStateFolder(resolvePath(site.state)), "pictures");
  removeUnlessFolder(folder);
  return new ImageCache(folder, { isBorrowed, isPrivate: true });
}

/** The same cache for reading alone: it makes no folder and writes no file. */
export function readOnlyPictureCache(site: SitePaths, pictures?: string): ImageCache {
  const folder =
    pictures === undefined
      ? join(findStateFolder(resolvePath(site.state)), "pictures")
      : resolvePath(pictures);
  return new ImageCache(folder, { isBorrowed: true, isPrivate: false });
}

/** Reads a site, as it is on the disk, without the skipped coverages. */
export async function readContent(
  site: SitePaths,
  skipped: ReadonlySet<string>,
  cache: ImageCache,
  settings: ContentSettings,
  folder = diskFolder(site.content, site.name),
): Promise<Content> {
  const { isQuick = false, named, heldBack, share, onDeveloped, onCollected, onDone } = settings;
  const collected = collect(heldBack ? withoutFiles(folder, heldBack) : folder, skipped);
  onCollected?.(collected.files.length);
  onDone?.("collecting");
  const reading = read(collected, settings);
  onDone?.("parsing and checking");
  const { archive, files, names, pictures } = await prepareImages(reading, collected, {
    cache,
    isQuick,
    ...(named && { named }),
    ...(share && { share }),
    ...(onDeveloped && { onProgress: onDeveloped }),
  });
  onDone?.("making pictures smaller");
  // Notices are for `asrun check`. But a preview must say what it leaves out.
  const problems = collectProblems(files).filter(
    (problem) => problem.severity !== "notice" || (settings.drafts && isAboutHeld(problem)),
  );
  return { collected, problems, names, pictures, ...(archive && { archive }) };
}
