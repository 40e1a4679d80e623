/** Names of different coverages that would share a page: known when all coverages are read. */
import { VFile } from "vfile";
import type { Coverage } from "../model/content.ts";
import { collectProblems, type Problem } from "../model/problem-list.ts";
import { report } from "../model/report.ts";
import { findNameClashes, type NamedPage } from "../web/page-names.ts";

/** The names that have pages in one coverage, each with the file that gives it first. */
export interface CoverageNames {
  readonly slug: string;
  readonly names: readonly NamedPage[];
}

/** Those of a coverage that has been read. */
export function namesOfCoverage({ masthead, entries }: Coverage): CoverageNames {
  const named = [masthead, ...entries].flatMap((thing) => {
    const authors = "editors" in thing ? thing.editors : thing.bylines;
    return [
      ...authors.map(({ slug, name }): NamedPage => ({ kind: "author", slug, name, path: thing.path })),
      ...thing.topics.map(({ slug, name }): NamedPage => ({ kind: "topic", slug, name, path: thing.path })),
    ];
  });
  // A page with two names inside one coverage is reported already.
  const first = new Map(named.toReversed().map((name) => [`${name.kind} ${name.slug}`, name]));
  return { slug: masthead.slug, names: [...first.values()] };
}

/** Problems of names that clash across coverages. `root` is the content folder as messages name it. */
export function findSharedPages(root: string, coverages: readonly CoverageNames[]): Problem[] {
  const sorted = coverages.toSorted((a, b) => (a.slug < b.slug ? -1 : 1));
  const files = findNameClashes(sorted.flatMap(({ names }) => names)).map(({ later, earlier, address }) => {
    const file = new VFile({ path: `${root}/${later.path}` });
    const other = `${root}/${earlier.path}`;
    const details = { name: later.name, otherName: earlier.name, other, address };
    report(file, `${later.kind}-clash`, details);
    return file;
  });
  return collectProblems(files);
}
