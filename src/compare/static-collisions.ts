/** The owner's files that stand at addresses of the archive. */
import { VFile } from "vfile";
import type { Archive } from "../model/content.ts";
import { collectProblems, type Problem } from "../model/problem-list.ts";
import { report } from "../model/report.ts";
import type { StaticFiles } from "../model/static-files.ts";
import { originalsOf } from "../web/originals.ts";
import { addresses, fileOf } from "../web/urls.ts";
import { addressesOf } from "./addresses.ts";

/** Files of the archive that no link leads to. */
const MACHINE_FILES = [
  "robots.txt",
  "_headers",
  "_redirects",
  addresses.sitemap,
  addresses.siteSitemap,
  addresses.stylesheet,
  addresses.script,
  addresses.asset("icon.svg"),
];

/** The collisions with an archive that is not built: its paths are those that a build would make. */
export function expectCollisions(statics: StaticFiles, archive: Archive): Problem[] {
  if (statics.files.length === 0) return [];
  const paths = [
    ...[...addressesOf(archive)].map((address) => fileOf(address)),
    ...originalsOf(archive).map(({ address }) => address),
    ...archive.coverages.map(({ masthead }) => addresses.coverageSitemap(masthead.slug, 1)),
    ...MACHINE_FILES,
  ];
  return findCollisions(statics, paths);
}

/** The files that stand where the archive has a file or needs a folder, also where only the case differs. */
export function findCollisions({ folder, files }: StaticFiles, paths: Iterable<string>): Problem[] {
  const [known, folders] = [new Map<string, string>(), new Map<string, string>()];
  for (const path of paths) {
    known.set(foldName(path), path);
    for (const parent of parentsOf(path)) folders.set(foldName(parent), `${parent}/`);
  }
  const reported = files.flatMap(({ path }) => {
    const folded = foldName(path);
    const other =
      known.get(folded) ??
      folders.get(folded) ??
      parentsOf(folded)
        .map((parent) => known.get(parent))
        .find((found) => found !== undefined);
    if (other === undefined) return [];
    const file = new VFile({ path: `${folder.name}/${path}` });
    report(file, "static-collision", { other });
    return [file];
  });
  return collectProblems(reported);
}

/** `a` and `a/b` of `a/b/c`. */
function parentsOf(path: string): string[] {
  const parts = path.split("/");
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join("/"));
}

/** Many hosts and computers take names that differ only by case, or by the way accents are stored, for one. */
function foldName(path: string): string {
  return path.normalize("NFC").toLowerCase();
}
