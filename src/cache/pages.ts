import type { KeptFile, PublishedBefore } from "../publish/index.ts";
import { type Plan, recordOf } from "./plan.ts";

/** Finds the page at a path, if it was published with this sum and is still as it was. */
export type FindPage = (path: string, sum: string) => KeptFile | undefined;

/** What was published last, and the records that tell of it. */
interface LastBuild extends Pick<Plan, "known" | "records"> {
  readonly published?: Pick<PublishedBefore, "isIntact">;
}

/** The pages of a coverage as they were published last; none where nobody knows how that was. */
export function pagesOf(slug: string, { known, records, published }: LastBuild): FindPage {
  const record = recordOf(slug, known);
  if (!record || !published) return () => undefined;
  const pages = new Map((records.of(record, "pages") ?? []).map((page) => [page[0], page]));
  return (path, sum) => {
    const [, size, last] = pages.get(path) ?? [];
    const isSame = size !== undefined && last === sum;
    return isSame && published.isIntact([path, size]) ? [path, size] : undefined;
  };
}
