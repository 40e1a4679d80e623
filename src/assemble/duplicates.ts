import { aliasFolder, foldedName } from "../model/addresses.ts";
import type { Entry } from "../model/content.ts";
import { report } from "../model/report.ts";
import type { Validated, ValidatedCoverage } from "../model/source.ts";

/** Notes every id that two entries of a coverage claim, on both of them. */
export function checkIds(entries: readonly Validated<Entry>[]): void {
  const owners = new Map<string, Validated<Entry>>();
  for (const entry of entries) {
    const { id } = entry.thing;
    const owner = owners.get(id);
    if (owner) {
      report(owner.file, "id-taken", { id, other: entry.file.path }, owner.places.value(["id"]));
      report(entry.file, "id-taken", { id, other: owner.file.path }, entry.places.value(["id"]));
    } else owners.set(id, entry);
  }
}

/** Notes every alias that is another entry's id or alias, or is there twice. */
export function checkAliases(entries: readonly Validated<Entry>[]): void {
  const owners = new Map(entries.map((entry) => [entry.thing.id, entry.file.path]));
  for (const { thing, file, places } of entries) {
    // Its own name, which may be first, is not among them.
    const shift = thing.oldest === thing.id ? 1 : 0;
    thing.aliases.forEach((alias, index) => {
      const other = owners.get(alias);
      const owner = other === file.path ? "this entry itself" : other;
      if (owner !== undefined)
        report(file, "alias-taken", { alias, other: owner }, places.value(["aliases", index + shift]));
      else owners.set(alias, file.path);
    });
  }
}

/**
 * Settles at which folders the aliases of a coverage are still addresses. An alias whose folder could not be distinguished from
 * another one on every computer, or can't exist there, is an anchor only, which is noted.
 */
export function settleAliasFolders(entries: readonly Validated<Entry>[]): Validated<Entry>[] {
  // That two entries claim one name is a problem of its own.
  const names = new Set(entries.map(({ thing }) => thing.id));
  const taken = new Set([...names].map(foldedName));
  return entries.map((entry) => {
    const { thing, file, places } = entry;
    if (thing.aliases.length === 0) return entry;
    const shift = thing.oldest === thing.id ? 1 : 0;
    const aliasFolders = thing.aliases.flatMap((alias, index) => {
      const folder = aliasFolder(alias);
      const isFree = folder !== undefined && !taken.has(foldedName(folder));
      if (isFree) taken.add(foldedName(folder));
      else if (!names.has(alias))
        report(file, "alias-anchor-only", { alias }, places.value(["aliases", index + shift]));
      names.add(alias);
      return isFree ? [folder] : [];
    });
    return { ...entry, thing: { ...thing, aliasFolders } };
  });
}

/** Notes every older slug that is another coverage's slug or older slug. */
export function checkCoverageAliases(coverages: readonly ValidatedCoverage[]): void {
  const owners = new Map(coverages.map(({ masthead }) => [masthead.thing.slug, masthead.file.path]));
  for (const { masthead } of coverages) {
    const { thing, file, places } = masthead;
    const shift = thing.oldest === thing.slug ? 1 : 0;
    thing.aliases.forEach((alias, index) => {
      const other = owners.get(alias);
      const owner = other === file.path ? "this coverage itself" : other;
      if (owner !== undefined)
        report(
          file,
          "coverage-alias-taken",
          { alias, other: owner },
          places.value(["aliases", index + shift]),
        );
      else owners.set(alias, file.path);
    });
  }
}
