/** Links that lead from what is published to a coverage that is held. */
import type { VFile } from "vfile";
import type { Coverage, HeldCoverage } from "../model/content.ts";
import { report } from "../model/report.ts";
import type { ValidatedCoverage } from "../model/source.ts";

/** Reports each link whose address names a held coverage, where the text with the link is published. */
export function reportHeldLinks(
  coverages: readonly ValidatedCoverage[],
  held: readonly HeldCoverage[],
  published: readonly Coverage[],
): void {
  if (held.length === 0) return;
  const names = new Set(held.flatMap(({ slug, aliases }) => [slug, ...aliases]));
  const files = filesByPath(coverages);
  for (const { file, place, url, target, isOutside } of published.flatMap(({ ownLinks }) => ownLinks)) {
    const found = files.get(file);
    if (found && !isOutside && names.has(target.split("/", 1)[0] ?? ""))
      report(found, "link-held", { url }, place);
  }
}

function filesByPath(coverages: readonly ValidatedCoverage[]): ReadonlyMap<string, VFile> {
  const texts = coverages.flatMap(({ masthead, entries }) => [masthead, ...entries]);
  return new Map(texts.map(({ file }) => [file.path, file]));
}
