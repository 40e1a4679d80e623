/** Links that lead from what is published to a coverage that is held. */
import type { Element, Nodes } from "hast";
import type { Body, Coverage, HeldCoverage, Link, Site } from "../model/content.ts";
import { FILE_START, report } from "../model/report.ts";
import type { Validated, ValidatedCoverage } from "../model/source.ts";

/** Says of each link whose address names a held coverage that it does, where the text with the link is published. */
export function reportHeldLinks(
  coverages: readonly ValidatedCoverage[],
  site: Site,
  held: readonly HeldCoverage[],
  published: readonly Coverage[],
): void {
  if (held.length === 0) return;
  const names = heldNames(coverages, new Set(held.map(({ slug }) => slug)));
  const shown = new Set(
    published.flatMap(({ masthead, entries }) => [masthead, ...entries].map(({ path }) => path)),
  );
  const leadsToHeld = (url: string) => names.has(firstSegment(url, site.url) ?? "");
  for (const { masthead, entries } of coverages) {
    if (!shown.has(masthead.thing.path)) continue;
    reportRelated(masthead, masthead.thing.related, leadsToHeld);
    reportBody(masthead, masthead.thing.summary, leadsToHeld);
    for (const entry of entries)
      if (shown.has(entry.thing.path)) reportBody(entry, entry.thing.body, leadsToHeld);
  }
}

function heldNames(coverages: readonly ValidatedCoverage[], held: ReadonlySet<string>): ReadonlySet<string> {
  const things = coverages.map(({ masthead }) => masthead.thing).filter(({ slug }) => held.has(slug));
  return new Set(things.flatMap(({ slug, aliases }) => [slug, ...aliases]));
}

function reportRelated(
  { file, places }: Validated<unknown>,
  related: readonly Link[],
  leadsToHeld: (url: string) => boolean,
): void {
  for (const [index, { url }] of related.entries())
    if (leadsToHeld(url)) report(file, "link-held", { url }, places.value(["related", index, "url"]));
}

function reportBody(
  { file }: Validated<unknown>,
  { tree }: Body,
  leadsToHeld: (url: string) => boolean,
): void {
  for (const { properties, position } of linksIn(tree)) {
    const { href } = properties;
    if (typeof href === "string" && leadsToHeld(href))
      report(file, "link-held", { url: href }, position?.start ?? FILE_START);
  }
}

function* linksIn(node: Nodes): Iterable<Element> {
  if (node.type === "element" && node.tagName === "a") yield node;
  if ("children" in node) for (const child of node.children) yield* linksIn(child);
}

/** The first part of an address below that of the site; `undefined` for what is elsewhere. */
function firstSegment(url: string, base: string): string | undefined {
  if (!URL.canParse(url, base)) return undefined;
  const { origin, pathname } = new URL(url, base);
  const site = new URL(base);
  if (origin !== site.origin || !pathname.startsWith(site.pathname)) return undefined;
  return pathname.slice(site.pathname.length).split("/", 1)[0];
}
