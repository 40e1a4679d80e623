import type { OutputFile, PreviousOutputs } from "../ledger/outputs.ts";
import type { Coverage } from "../model/content.ts";
import { type BuildPlan, recordOf } from "./plan.ts";

/** Finds the page at a path, if it was published with this sum and is still as it was. */
export type FindPublishedPage = (path: string, sum: string) => OutputFile | undefined;

/** What was published last, and the records that tell of it. */
interface LastBuild extends Pick<BuildPlan, "known" | "records"> {
  readonly published?: Pick<PreviousOutputs, "isIntact">;
}

/** With so many entries, making the sums is little beside what one change would cost without them. */
const LONG = 1000;

/**
 * The pages of a coverage as they were published last. `undefined` where they need no sums: in a coverage that is made
 * for the first time nothing can stand, and most coverages never change.
 */
export function publishedPages(
  { masthead, entries }: Coverage,
  { known, records, published }: LastBuild,
): FindPublishedPage | undefined {
  const record = recordOf(masthead.slug, known);
  if (!record || !published) return entries.length < LONG ? undefined : () => undefined;
  const pages = new Map((records.of(record, "pages") ?? []).map((page) => [page[0], page]));
  return (path, sum) => {
    const [, size, last] = pages.get(path) ?? [];
    const isSame = size !== undefined && last === sum;
    return isSame && published.isIntact([path, size]) ? [path, size] : undefined;
  };
}
