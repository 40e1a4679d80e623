import type { Element, Nodes } from "hast";
import type { SourceCoverage } from "../source.ts";
import { attribute, classesOf, isElement } from "../words/elements.ts";
import { flattenWords, plainWords, plainWordsOr } from "../words/plain.ts";
import { lostLinks } from "../words/standfirsts.ts";
import { hasItem, valueOfItem } from "./microdata.ts";
import type { PageData } from "./page-data.ts";

export interface PageCoverage {
  readonly coverage: SourceCoverage;
  /** The day that the page names, as in 2024-03-31. */
  readonly date: string | undefined;
  readonly modified: string | undefined;
}

/** What a page says of its live blog, outside of the entries. */
export function readPageCoverage(page: PageData, entries: ReadonlySet<Element>): PageCoverage {
  const parts = outside(page.tree, entries);
  const first = (test: (node: Element) => boolean) => parts.find(test);
  const meta = (name: string) => {
    const found = first(
      (node) => node.tagName === "meta" && (attribute(node, "property") ?? attribute(node, "name")) === name,
    );
    return found && attribute(found, "content");
  };
  const item = (name: string) => {
    const found = first((node) => hasItem(node, name));
    return found && valueOfItem(found);
  };
  const wordsAt = (test: (node: Element) => boolean) => {
    const found = first(test);
    return found && plainWordsOr(flattenWords([found]));
  };
  const standfirst = first(
    (node) => /(?:^|[\s_-])standfirst(?:$|[\s_-])/.test(classesOf(node)) || hasItem(node, "description"),
  );
  const summary = first((node) => /\bsummary-points\b/.test(classesOf(node)));
  const start = item("coverageStartTime");
  const published = start ?? meta("article:published_time") ?? item("datePublished");
  const title = wordsAt(({ tagName }) => tagName === "h1") ?? meta("og:title") ?? wordsOfTitle(parts);
  return {
    coverage: {
      title: title === undefined ? undefined : plainWordsOr(title),
      standfirst:
        plainWordsOr(meta("og:description")) ?? (standfirst && plainWordsOr(valueOfItem(standfirst))),
      start,
      end: item("coverageEndTime"),
      language: page.language,
      url: page.url,
      words: summary && { kind: "tree", children: [summary] },
      editors: [],
      notes: standfirst ? lostLinks(standfirst.children) : [],
    },
    date: published === undefined ? undefined : /^\d{4}-\d{2}-\d{2}/.exec(published)?.[0],
    modified: item("dateModified") ?? meta("article:modified_time"),
  };
}

/** Elements of a page that are in none of the entries. */
function outside(node: Nodes, entries: ReadonlySet<Element>): Element[] {
  if (!("children" in node)) return [];
  return node.children.flatMap((child) => {
    if (!isElement(child) || entries.has(child)) return [];
    return [child, ...outside(child, entries)];
  });
}

function wordsOfTitle(parts: readonly Element[]): string | undefined {
  const title = parts.find(({ tagName }) => tagName === "title");
  const words = title?.children.map((child) => (child.type === "text" ? child.value : "")).join("");
  return words === undefined ? undefined : plainWords(words);
}
