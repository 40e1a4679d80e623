import type { Element, Nodes } from "hast";
import type { SourceNote } from "../source.ts";
import { attribute, findElements, htmlChildren } from "./elements.ts";
import { flattenWords } from "./plain.ts";

/** A standfirst is plain text: its links have no place. */
export function lostLinks(standfirst: readonly Nodes[]): SourceNote[] {
  return findElements(standfirst, ({ tagName }) => tagName === "a").map(lostLink);
}

/** The same of a standfirst that is HTML. */
export function lostLinksIn(html: string | undefined): SourceNote[] {
  return lostLinks(htmlChildren(html ?? ""));
}

export function lostLink(link: Element): SourceNote {
  const what = `${attribute(link, "href") ?? ""} in the standfirst: ${flattenWords([link])}`;
  return { list: "lost", field: "link", what };
}
