/** Live posts without data: a heading with a time begins each entry. */
import type { Element, ElementContent } from "hast";
import { splitTimeFromHeading } from "../times.ts";
import { isElement } from "../words/elements.ts";
import { flattenWords } from "../words/plain.ts";

export interface HeadedEntry {
  readonly heading: Element;
  readonly time: string;
  readonly headline: string | undefined;
  readonly children: readonly ElementContent[];
}

export interface HeadedStory {
  /** What is before the first entry. */
  readonly before: readonly ElementContent[];
  readonly entries: readonly HeadedEntry[];
}

/** Divides nodes at headings that begin with a time: all of the level of the first. Other headings belong to their entry. */
export function splitAtTimes(nodes: readonly ElementContent[]): HeadedStory {
  const before: ElementContent[] = [];
  const entries: (HeadedEntry & { children: ElementContent[] })[] = [];
  let level: string | undefined;
  for (const node of nodes) {
    const found = timeIn(node);
    if (found && (level === undefined || found.heading.tagName === level)) {
      level = found.heading.tagName;
      entries.push({ ...found, children: [] });
    } else (entries.at(-1)?.children ?? before).push(node);
  }
  return { before, entries };
}

function timeIn(node: ElementContent): Omit<HeadedEntry, "children"> | undefined {
  if (!isElement(node) || !/^h[1-6]$/.test(node.tagName)) return undefined;
  const found = splitTimeFromHeading(flattenWords([node]));
  return found && { heading: node, time: found.time, headline: found.rest === "" ? undefined : found.rest };
}
