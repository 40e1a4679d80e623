/** Makes what readers get of every shown picture: smaller copies, and an original without private metadata. */
import { availableParallelism } from "node:os";
import type { CollectedContent } from "../model/collected.ts";
import type { Archive } from "../model/content.ts";
import { originalsOf, originalsOfSite } from "../web/originals.ts";
import { type ImageCache, PictureChangedError } from "./image-cache.ts";
import { type ImageJob, ImageJobs } from "./image-jobs.ts";
import { type RunJobs, runShared, type SharedImages } from "./shared-images.ts";
import { SocialCards } from "./social-cards.ts";
import { mapPictures } from "./walk-pictures.ts";

export { ImageCache, type ImageCacheChanges } from "./image-cache.ts";
export type { PictureNews, SharedImages } from "./shared-images.ts";

export interface ImageSettings {
  /** The cache. The caller saves it. */
  readonly cache: ImageCache;
  /** Whether this is a preview, where speed matters more than size. */
  readonly isQuick: boolean;
  /** The keys of people who are named in coverages that are reused: their portraits are processed too. */
  readonly named?: ReadonlySet<string>;
  /** Other threads that make pictures of the same archive at the same time. */
  readonly share?: SharedImages;
  /** Called once before the first picture that isn't cached, and after each of them. */
  readonly onProgress?: (done: number, all: number) => void;
}

/** An archive with its processed pictures. */
export interface ProcessedImages {
  readonly archive: Archive;
  /** Pictures that can't be decoded, by their paths below the content folder. */
  readonly damaged: readonly string[];
  /** All published pictures, by their paths. */
  readonly published: ReadonlySet<string>;
}

/** Pictures processed at once. libuv has four threads for this work, and each picture needs memory. */
const AT_ONCE = Math.min(4, availableParallelism());

/** The cache index is written after this many pictures, so that a killed build keeps most of its work. */
const SAVED_EVERY = 16;

export async function develop(
  archive: Archive,
  collected: Pick<CollectedContent, "media">,
  settings: ImageSettings,
): Promise<ProcessedImages> {
  const { cache, onProgress, share } = settings;
  const { jobs, cards, published } = jobsOf(archive, collected, settings);
  const keep = async (job: ImageJob) => cache.keep(job.key, await job.make());
  const save = () => cache.save();
  const run: RunJobs = (open, takes) =>
    runJobs(open, keep, { save, ...(takes && { takes }), ...(onProgress && { onProgress }) });
  const damaged = share ? await runShared(jobs, cache, share, run) : await run(jobs.open());
  const developed = mapPictures(archive, (file, showing) =>
    published.has(file.path) ? jobs.files(file, showing) : undefined,
  );
  return { archive: settings.isQuick ? developed : cards.addTo(developed), damaged, published };
}

/**
 * Decodes every picture that `develop` would process and writes nothing. Pictures of which the cache has
 * everything are not decoded again. Returns those that can't be decoded, by their paths below the content folder.
 */
export async function verifyPictures(
  archive: Archive,
  collected: Pick<CollectedContent, "media">,
  settings: Pick<ImageSettings, "cache" | "onProgress">,
): Promise<string[]> {
  const { jobs } = jobsOf(archive, collected, { ...settings, isQuick: false });
  return runJobs(jobs.open(), (job) => job.verify(), settings);
}

/** The jobs of all pictures of an archive. */
function jobsOf(
  archive: Archive,
  collected: Pick<CollectedContent, "media">,
  { cache, isQuick, named = new Set() }: ImageSettings,
) {
  const all = [...originalsOf(archive), ...originalsOfSite(archive.site, archive.people, named)];
  const published = new Set(all.map(({ path }) => path));
  const jobs = new ImageJobs(cache, collected, isQuick);
  mapPictures(archive, (file, showing) => {
    if (published.has(file.path)) jobs.ask(jobs.picture(file, showing));
    return undefined;
  });
  const cards = new SocialCards(archive, jobs, cache);
  if (!isQuick) for (const job of cards.all()) jobs.ask(job);
  return { jobs, cards, published };
}

interface WorkHooks extends Pick<ImageSettings, "onProgress"> {
  /** Whether a job is still to be run, asked when its turn comes; default: every one is. */
  readonly takes?: (job: ImageJob) => boolean;
  /** Called after every few jobs, to save what has been done. */
  readonly save?: () => void;
}

/** Runs several jobs at once. Returns the pictures that can't be decoded, by their paths, in their order. */
async function runJobs(
  open: readonly ImageJob[],
  work: (job: ImageJob) => Promise<void>,
  { takes = () => true, save = () => {}, onProgress = () => {} }: WorkHooks,
): Promise<string[]> {
  const failed = new Set<ImageJob>();
  let next = 0;
  let done = 0;
  const worker = async () => {
    for (let job = open[next++]; job; job = open[next++]) {
      if (takes(job) && !(await isPossible(job, work))) failed.add(job);
      done += 1;
      if (done % SAVED_EVERY === 0) save();
      onProgress(done, open.length);
    }
  };
  if (open.length > 0) onProgress(0, open.length);
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return [...new Set(open.filter((job) => failed.has(job)).flatMap(({ path }) => path ?? []))];
}

/** Whether a job succeeds. A writer can replace a damaged picture; other errors, such as a full disk, are thrown. */
async function isPossible(job: ImageJob, work: (job: ImageJob) => Promise<void>): Promise<boolean> {
  try {
    await work(job);
    return true;
  } catch (error) {
    // sharp's errors have no code; those of the file system do.
    const isOurs = error instanceof PictureChangedError || (error instanceof Error && "code" in error);
    if (isOurs || job.path === undefined) throw error;
    return false;
  }
}
