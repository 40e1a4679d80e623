/** Where the links of a source lead in an archive, and where those of a page do. */
import { posix } from "node:path";
import type { ElementContent } from "hast";
import { addresses } from "../../web/urls.ts";
import type { ImportPlan, PlannedEntry } from "../plan.ts";
import { attribute, findElements } from "../words/elements.ts";
import { flattenWords } from "../words/plain.ts";
import type { ArchivedCoverage, ArchivedEntry } from "./archived-coverage.ts";

/** The links of a source as addresses of the archive and of the web. */
export class LinkGoals {
  private readonly plan: ImportPlan;
  private readonly coverage: string;
  /** Ids in the archive by those that the import gives. Entries that are held are missing. */
  private readonly ids: ReadonlyMap<string, string>;

  constructor(
    plan: ImportPlan,
    { base, removed }: ArchivedCoverage,
    pairs: ReadonlyMap<PlannedEntry, ArchivedEntry>,
    slug: string,
  ) {
    this.plan = plan;
    this.coverage = base + addresses.coverage(slug);
    this.ids = new Map([
      ...[...removed].map((id): [string, string] => [id, id]),
      ...plan.entries.flatMap((entry): [string, string][] => {
        const id = pairs.get(entry)?.id;
        return id === undefined ? [] : [[entry.id, id]];
      }),
    ]);
  }

  /** The addresses of all links in blocks. `file`: the file of the archive that they are from. */
  in(blocks: readonly ElementContent[], file = "index.md"): string[] {
    return bodyLinks(blocks).flatMap((href) => this.goalOf(href, file) ?? []);
  }

  /** `undefined` for a link that the archive shows as plain words, or that names a file of another coverage. */
  private goalOf(href: string, file: string): string | undefined {
    if (/^(?:https?|mailto|tel):/i.test(href)) return comparable(href, this.coverage);
    const { byName, byFile } = this.plan.links;
    const id = href.startsWith("#")
      ? (byName.get(href.slice(1)) ?? href.slice(1))
      : byFile.get(posix.join(posix.dirname(file), href))?.id;
    const shown = id === undefined ? undefined : this.ids.get(id);
    return shown === undefined ? undefined : `${this.coverage}${shown}/`;
  }
}

/** The addresses of links as they are written; not of footnotes, nor of addresses that are links because they are addresses. */
export function bodyLinks(nodes: readonly ElementContent[]): string[] {
  const links = findElements(
    nodes,
    ({ tagName, properties }) =>
      tagName === "a" &&
      properties.dataFootnoteRef === undefined &&
      properties.dataFootnoteBackref === undefined,
  );
  return links.flatMap((link) => {
    const href = attribute(link, "href");
    return href === undefined || isOwnAddress(flattenWords([link]), href) ? [] : [href];
  });
}

/** Whether the words of a link are its address. */
function isOwnAddress(words: string, href: string): boolean {
  const bare = (address: string) =>
    comparable(address, "https://a.invalid/").replace(/^https?:\/\/|\/$/g, "");
  return (
    !/\s/.test(words) &&
    words !== "" &&
    bare(/^https?:/i.test(words) ? words : `http://${words}`) === bare(href)
  );
}

/** An address in the form in which it is compared. */
export function comparable(address: string, base: string): string {
  return URL.canParse(address, base) ? new URL(address, base).href : address;
}
