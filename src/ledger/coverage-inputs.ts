/** What coverages were made from, as the ledger keeps it. */
import type { CollectedContent } from "../model/collected.ts";
import type { Coverage } from "../model/content.ts";
import type { Folder } from "../model/folder.ts";
import type { Problem } from "../model/problem-list.ts";
import { hashInputs, type InputFile } from "./inputs.ts";
import type { CoverageInputs } from "./ledger.ts";
import { type ScannedFile, statSignature } from "./scan.ts";
import { areTimesReliable } from "./settled.ts";

/** How coverages were found before they were read. */
export interface CoverageSources {
  readonly folder: Folder;
  /** When the build started, by the clock of the file system, in ms. */
  readonly begun: number;
  filesOf(slug: string): readonly ScannedFile[];
  /** The media of a coverage as the last build knew them. */
  knownMedia(slug: string): readonly InputFile[];
}

export const UNKNOWN_INPUTS: CoverageInputs = { media: [], problems: [] };

/**
 * What coverages are made from, by slug. To be called before anything is published: what changes from then on must look
 * changed to the next build.
 */
export function recordInputs(
  coverages: readonly Coverage[],
  collected: CollectedContent,
  problems: readonly Problem[],
  sources: CoverageSources,
): ReadonlyMap<string, CoverageInputs> {
  const texts = textsOf(collected);
  return new Map(
    coverages.map((coverage) => {
      const { slug } = coverage.masthead;
      // A problem of the folder itself is found beside the others: the next build must look for it again.
      const isRead = !problems.some(({ path }) => path === `${collected.root}/${slug}`);
      const inputs = isRead ? inputsOf(coverage, collected.root, problems, sources, texts) : UNKNOWN_INPUTS;
      return [slug, inputs];
    }),
  );
}

function inputsOf(
  { masthead, order }: Coverage,
  root: string,
  problems: readonly Problem[],
  { folder, begun, filesOf, knownMedia }: CoverageSources,
  texts: ReadonlyMap<string, Uint8Array>,
): CoverageInputs {
  const { slug } = masthead;
  const files = filesOf(slug);
  const { media, digest } = hashInputs(files, folder, knownMedia(slug), texts);
  const own = problems.filter(({ path }) => path.startsWith(`${root}/${slug}/`));
  // What is recorded must not name entries that are held, not even by their problems.
  const published = new Set([masthead.path, ...order.map(({ path }) => path)]);
  const open = own.filter(({ path }) => published.has(path.slice(root.length + 1)));
  // The problems of held entries are known to a build that reads them.
  // A time that is still to come is one for this build only.
  if (open.length < own.length || open.some(({ name }) => name === "time-future"))
    return { media, problems: open };
  return {
    ...(areTimesReliable(files, begun) && { signature: statSignature(files) }),
    ...{ contents: digest, media, problems: open },
  };
}

/** The texts as they have been read: they may have changed since. */
function textsOf({ root, coverages }: CollectedContent): ReadonlyMap<string, Uint8Array> {
  const files = coverages.flatMap(({ masthead, entries }) => [...(masthead ? [masthead] : []), ...entries]);
  return new Map(
    files.flatMap(({ path, value }) =>
      typeof value === "string" || value === undefined ? [] : [[path.slice(root.length + 1), value]],
    ),
  );
}
