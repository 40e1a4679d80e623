import { toLogLine } from "../model/log-text.ts";
import type { RemovalReport } from "../publish/removals.ts";
import { plural } from "./summary.ts";

/** What to do elsewhere about the entries that a build takes down; `""` when there are none. */
export function purgeAdvice({ entryCount, urls, home }: RemovalReport): string {
  if (entryCount === 0) return "";
  const [them, their, files] =
    entryCount === 1
      ? ["it", "Its", "its file until you empty it"]
      : ["them", "Their", "their files until you empty them"];
  return `Taken down: ${plural(entryCount, "entry", "entries")}. Purge it from the caches and search engines that still have ${them}:
${urls.map((url) => `  ${toLogLine(url)}\n`).join("")}The pages, feeds and data that showed ${them} have changed too: purge all of ${toLogLine(home)} where you can.
${their} words and pictures are still in the history of git, and in ${files}.
`;
}
