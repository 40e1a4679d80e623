/** What the next build must know of the coverages that this one has read and rendered. */

import { hashInputs, type InputFile } from "../ledger/inputs.ts";
import type { CoverageFacts, CoverageInputs, CoverageRecord } from "../ledger/ledger.ts";
import { type ScannedFile, statSignature } from "../ledger/scan.ts";
import { areTimesReliable } from "../ledger/settled.ts";
import type { CollectedContent } from "../model/collected.ts";
import type { Coverage } from "../model/content.ts";
import type { Folder } from "../model/folder.ts";
import type { Problem } from "../model/problem-list.ts";
import type { RenderedSummary, SiteRenderer } from "../render/site-renderer.ts";
import type { CoverageIndex } from "../search/index.ts";

/** What a ledger keeps of each coverage for the pages of the site and for its search. */
export interface CoverageParts extends RenderedSummary {
  readonly search?: CoverageIndex;
}

/** What was made of a coverage. Plain data. */
export interface RenderedCoverage {
  readonly record: Omit<CoverageRecord, "outputs">;
  /** Of its outputs. */
  readonly paths: readonly string[];
  readonly summary: CoverageParts;
}

/** How coverages were found before they were read. */
export interface CoverageSources {
  readonly folder: Folder;
  /** When the build started, by the clock of the file system, in ms. */
  readonly begun: number;
  filesOf(slug: string): readonly ScannedFile[];
  /** The media of a coverage as the last build knew them. */
  knownMedia(slug: string): readonly InputFile[];
}

const UNKNOWN_INPUTS: CoverageInputs = { media: [], problems: [] };

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

/** What was made of coverages. */
export function listRendered(
  coverages: readonly Coverage[],
  inputs: ReadonlyMap<string, CoverageInputs>,
  { summaries, paths }: Pick<SiteRenderer, "summaries" | "paths">,
  indexes: ReadonlyMap<string, CoverageIndex>,
): RenderedCoverage[] {
  return coverages.flatMap((coverage) => {
    const { slug } = coverage.masthead;
    const summary = summaries.get(slug);
    if (!summary) return [];
    const record = { slug, ...coverageFacts(coverage, summary), ...(inputs.get(slug) ?? UNKNOWN_INPUTS) };
    const search = indexes.get(slug);
    return [{ record, summary: search ? { ...summary, search } : summary, paths: paths.get(slug) ?? [] }];
  });
}

function coverageFacts(
  { masthead, entries, embargoEnds, ownLinks }: Coverage,
  { digest }: RenderedSummary,
): CoverageFacts {
  return {
    aliases: masthead.aliases,
    entryCount: entries.length,
    ...(digest.oldestDay !== undefined && { oldestDay: digest.oldestDay }),
    embargoEnds,
    ...(ownLinks.length > 0 && { ownLinks }),
  };
}

/**
 * Those of some problems that are not of a coverage that was read: its record keeps them, or it is read again by the next
 * build, as every coverage is that is held.
 */
export function problemsElsewhere(
  problems: readonly Problem[],
  { root, coverages }: Pick<CollectedContent, "root" | "coverages">,
): Problem[] {
  const slugs = new Set(coverages.map(({ slug }) => slug));
  return problems.filter(({ path }) => {
    const [slug = ""] = path.slice(root.length + 1).split("/", 1);
    return !slugs.has(slug);
  });
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
