import type { ElementContent } from "hast";
import type { SourceEntry } from "../source.ts";
import { attribute } from "../words/elements.ts";
import { flattenWords } from "../words/plain.ts";
import { splitAtTimes } from "./time-headings.ts";

/** A post with times as headings: its entries, and what is before them. */
export function headingEntries(
  children: readonly ElementContent[],
  file: string,
): { entries: SourceEntry[]; before: readonly ElementContent[] } {
  const { before, entries } = splitAtTimes(children);
  return {
    before,
    entries: entries.map(({ heading, time, headline, children: story }, index) => {
      const id = attribute(heading, "id");
      return {
        id,
        aliases: id === undefined ? [] : [id],
        time,
        headline,
        authors: [],
        words: { kind: "tree", children: story },
        notes: [],
        where: `heading ${index + 1} (${flattenWords([heading])})`,
        file,
      };
    }),
  };
}
