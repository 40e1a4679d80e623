import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { aliasFolder, foldedName } from "../../model/addresses.ts";
import { addresses, fileOf } from "../../web/urls.ts";
import { attribute, findFirst } from "../words/elements.ts";
import { parsePage } from "../words/parse-html.ts";
import type { ArchivedCoverage, ArchivedEntry } from "./archived-coverage.ts";

/** The pages at older addresses of an archive. */
export class RedirectPages {
  private readonly folder: string;
  private readonly slug: string;
  private readonly base: string;
  /** How many entries claim a folder. */
  private readonly claims = new Map<string, number>();

  constructor(folder: string, slug: string, { base, entries }: ArchivedCoverage) {
    this.folder = folder;
    this.slug = slug;
    this.base = base;
    for (const { id, aliases } of entries)
      for (const name of [id, ...aliases.flatMap((alias) => aliasFolder(alias) ?? [])]) {
        const key = foldedName(name);
        this.claims.set(key, (this.claims.get(key) ?? 0) + 1);
      }
  }

  /** The path of the page that should lead from an older id to an entry, and doesn't; `undefined` if all is well. */
  missing(alias: string, { id }: ArchivedEntry): string | undefined {
    const name = aliasFolder(alias);
    // An older id whose folder another name has too is an anchor only.
    if (name === undefined || this.claims.get(foldedName(name)) !== 1) return undefined;
    const path = fileOf(addresses.entry(this.slug, name));
    const target = `${this.base}${addresses.entry(this.slug, id)}`;
    return targetOf(join(this.folder, path)) === target ? undefined : path;
  }
}

function targetOf(path: string): string | undefined {
  if (!existsSync(path)) return undefined;
  const page = parsePage(readFileSync(path, "utf8"));
  const canonical = findFirst(
    page.children,
    (node) => node.tagName === "link" && attribute(node, "rel") === "canonical",
  );
  return canonical && attribute(canonical, "href");
}
