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
    // Its own name, which may stand first, is not among them.
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
