import type { Byline, Entry, Masthead, SourcePosition, Topic } from "../model/content.ts";
import { report } from "../model/report.ts";
import type { Validated, ValidatedCoverage } from "../model/source.ts";
import { findNameClashes, type NamedPage } from "../web/page-names.ts";

/** A name with its place, for problems. */
interface PlacedName extends NamedPage {
  readonly source: Validated<Entry> | Validated<Masthead>;
  readonly place: SourcePosition;
}

/** Notes names of one coverage that would share a page though they differ. */
export function checkNames(
  { masthead }: Pick<ValidatedCoverage, "masthead">,
  shown: readonly Validated<Entry>[],
): void {
  const { editors, topics } = masthead.thing;
  const names = [
    ...namesIn(masthead, "editors", editors, topics),
    ...shown.flatMap((entry) => namesIn(entry, "author", entry.thing.bylines, entry.thing.topics)),
  ];
  const placed = new Map<NamedPage, PlacedName>(names.map((name) => [name, name]));
  for (const { later, earlier, address } of findNameClashes(names)) {
    const [own, other] = [placed.get(later), placed.get(earlier)];
    if (!own || !other) continue;
    const details = { name: later.name, otherName: earlier.name, other: other.source.file.path, address };
    report(own.source.file, `${later.kind}-clash`, details, own.place);
  }
}

function namesIn(
  source: Validated<Entry> | Validated<Masthead>,
  key: "author" | "editors",
  bylines: readonly Byline[],
  topics: readonly Topic[],
): PlacedName[] {
  const { thing, places } = source;
  const named = (kind: NamedPage["kind"], one: Byline | Topic, path: readonly PropertyKey[]) => ({
    ...{ kind, slug: one.slug, name: one.name, path: thing.path },
    ...{ source, place: places.value(path) },
  });
  return [
    ...bylines.map((byline, index) => named("author", byline, [key, index])),
    ...topics.map((topic, index) => named("topic", topic, ["topics", index])),
  ];
}
