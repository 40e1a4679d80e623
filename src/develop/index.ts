/** Makes of every picture that is shown what readers get: smaller copies, and an original without what is private. */
import { availableParallelism } from "node:os";
import type { Collected } from "../model/collected.ts";
import type { Archive, MediaFile } from "../model/content.ts";
import { originalsOf, originalsOfSite } from "../web/originals.ts";
import { type Cache, PictureChanged } from "./cache.ts";
import { Cards } from "./cards.ts";
import { type Job, Jobs } from "./jobs.ts";
import { withPrints } from "./negatives.ts";

export { Cache, type CacheNews } from "./cache.ts";

export interface DevelopSettings {
  /** What is kept between builds. Whoever lends it saves it. */
  readonly cache: Cache;
  /** Whether only a writer looks, who doesn't want to wait. */
  readonly isQuick: boolean;
  /** The keys of people who are named in coverages that are not in the archive: they have portraits too. */
  readonly named?: ReadonlySet<string>;
  /** Told after every picture that had to be made, and once before the first. */
  readonly onProgress?: (done: number, all: number) => void;
}

/** An archive whose pictures have their prints. */
export interface Developed {
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
  collected: Pick<Collected, "media">,
  settings: DevelopSettings,
): Promise<Developed> {
  const { cache, named = new Set<string>() } = settings;
  const published = new Set(
    [...originalsOf(archive), ...originalsOfSite(archive.site, archive.people, named)].map(
      ({ path }) => path,
    ),
  );
  const jobs = new Jobs(cache, collected, settings.isQuick);
  const isPublished = ({ path }: MediaFile) => published.has(path);
  withPrints(archive, (file, showing) => {
    if (isPublished(file)) jobs.ask(jobs.picture(file, showing));
    return undefined;
  });
  const cards = new Cards(archive, jobs, cache);
  if (!settings.isQuick) for (const job of cards.all()) jobs.ask(job);
  const damaged = await workOff(jobs.open(), cache, settings.onProgress);
  const developed = withPrints(archive, (file, showing) =>
    isPublished(file) ? jobs.print(file, showing) : undefined,
  );
  return { archive: settings.isQuick ? developed : cards.laidInto(developed), damaged, published };
}

/** Several at once. Returns the pictures that can't be decoded, by their paths, in their order. */
async function workOff(
  open: readonly Job[],
  cache: Cache,
  tell: DevelopSettings["onProgress"] = () => {},
): Promise<string[]> {
  const failed = new Set<Job>();
  let next = 0;
  let done = 0;
  const worker = async () => {
    for (let job = open[next++]; job; job = open[next++]) {
      if (!(await isMade(job, cache))) failed.add(job);
      done += 1;
      if (done % SAVED_EVERY === 0) cache.save();
      tell(done, open.length);
    }
  };
  if (open.length > 0) tell(0, open.length);
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return [...new Set(open.filter((job) => failed.has(job)).flatMap(({ path }) => path ?? []))];
}

/** Whether it could be made: who wrote the picture can do something about that, unlike about a full disk. */
async function isMade(job: Job, cache: Cache): Promise<boolean> {
  try {
    cache.keep(job.key, await job.make());
    return true;
  } catch (error) {
    // sharp's errors have no code; those of the file system do.
    const isOurs = error instanceof PictureChanged || (error instanceof Error && "code" in error);
    if (isOurs || job.path === undefined) throw error;
    return false;
  }
}
