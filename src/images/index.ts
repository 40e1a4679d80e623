/** Makes of every picture that is shown what readers get: smaller copies, and an original without what is private. */
import { availableParallelism } from "node:os";
import type { CollectedContent } from "../model/collected.ts";
import type { Archive } from "../model/content.ts";
import { originalsOf, originalsOfSite } from "../web/originals.ts";
import { type ImageCache, PictureChangedError } from "./image-cache.ts";
import { type ImageJob, ImageJobs } from "./image-jobs.ts";
import { SocialCards } from "./social-cards.ts";
import { mapPictures } from "./walk-pictures.ts";

export { ImageCache, type ImageCacheChanges } from "./image-cache.ts";

export interface ImageSettings {
  /** What is kept between builds. Whoever lends it saves it. */
  readonly cache: ImageCache;
  /** Whether only a writer looks, who doesn't want to wait. */
  readonly isQuick: boolean;
  /** The keys of people who are named in coverages that are not in the archive: they have portraits too. */
  readonly named?: ReadonlySet<string>;
  /** Told after every picture that had to be made, and once before the first. */
  readonly onProgress?: (done: number, all: number) => void;
}

/** An archive whose pictures have their prints. */
export interface ProcessedImages {
  readonly archive: Archive;
  /** Pictures that can't be decoded, by their paths below the content folder. */
  readonly damaged: readonly string[];
  /** All pictures that are published, by their paths. */
  readonly published: ReadonlySet<string>;
}

/** So many pictures at once: libuv has four threads for such work, and each picture takes its memory. */
const AT_ONCE = Math.min(4, availableParallelism());

/** The index of the cache is written after so many pictures, so that a build that is killed leaves most of its work. */
const SAVED_EVERY = 16;

export async function develop(
  archive: Archive,
  collected: Pick<CollectedContent, "media">,
  settings: ImageSettings,
): Promise<ProcessedImages> {
  const { cache, onProgress } = settings;
  const { jobs, cards, published } = jobsOf(archive, collected, settings);
  const keep = async (job: ImageJob) => cache.keep(job.key, await job.make());
  const save = () => cache.save();
  const damaged = await runJobs(jobs.open(), keep, { save, ...(onProgress && { onProgress }) });
  const developed = mapPictures(archive, (file, showing) =>
    published.has(file.path) ? jobs.print(file, showing) : undefined,
  );
  return { archive: settings.isQuick ? developed : cards.laidInto(developed), damaged, published };
}

/**
 * Decodes every picture that `develop` would make something of, and makes nothing. Pictures of which the cache has
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

/** Everything that is to be made of the pictures of an archive. */
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
  /** Called now and then, so that what has been done is not lost. */
  readonly save?: () => void;
}

/** Does several jobs at once. Returns the pictures that can't be decoded, by their paths, in their order. */
async function runJobs(
  open: readonly ImageJob[],
  work: (job: ImageJob) => Promise<void>,
  { save = () => {}, onProgress = () => {} }: WorkHooks,
): Promise<string[]> {
  const failed = new Set<ImageJob>();
  let next = 0;
  let done = 0;
  const worker = async () => {
    for (let job = open[next++]; job; job = open[next++]) {
      if (!(await isPossible(job, work))) failed.add(job);
      done += 1;
      if (done % SAVED_EVERY === 0) save();
      onProgress(done, open.length);
    }
  };
  if (open.length > 0) onProgress(0, open.length);
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return [...new Set(open.filter((job) => failed.has(job)).flatMap(({ path }) => path ?? []))];
}

/** Whether a job can be done: who wrote the picture can do something about that, unlike about a full disk. */
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
