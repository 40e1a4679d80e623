/** The pictures of one archive, made by several threads: each has read the archive, and has a cache of its own. */
import type { ImageCache, ImageCacheChanges } from "./image-cache.ts";
import type { ImageJob, ImageJobs } from "./image-jobs.ts";

/** What a thread has found out about pictures. Plain data. */
export interface PictureNews {
  readonly changes: ImageCacheChanges;
  /** Pictures that can't be decoded, by their paths below the content folder. */
  readonly damaged: readonly string[];
}

/** The other threads that make pictures of the same archive. */
export interface SharedImages {
  /** Whether this thread makes the picture at a place of the list that all threads have. Asked with rising places. */
  takes(place: number): boolean;
  /** Waits until all threads have made theirs. Returns the news of all, those of this thread among them. */
  exchange(news: PictureNews): Promise<readonly PictureNews[]>;
}

/** Runs jobs, those that `takes` says when their turn comes. Returns the pictures that can't be decoded, by their paths. */
export type RunJobs = (
  jobs: readonly ImageJob[],
  takes?: (job: ImageJob) => boolean,
) => Promise<readonly string[]>;

/** Runs this thread's share of the jobs. Then the cache has the results of all threads. Returns as `RunJobs` does. */
export async function runShared(
  jobs: ImageJobs,
  cache: ImageCache,
  share: SharedImages,
  run: RunJobs,
): Promise<readonly string[]> {
  const places = new Map(jobs.all().map((job, place) => [job, place]));
  const own = await run(jobs.open(), (job) => share.takes(places.get(job) ?? 0));
  const news = await share.exchange({ changes: cache.takeChanges(), damaged: own });
  for (const { changes } of news) cache.applyChanges(changes);
  const damaged = new Set(news.flatMap((one) => one.damaged));
  // What a thread that has failed was to make.
  const rest = jobs.open().filter(({ path }) => path === undefined || !damaged.has(path));
  for (const path of await run(rest)) damaged.add(path);
  return [...damaged].toSorted();
}
