import { cleanedRecording } from "../media/recordings/clean-recording.ts";
import type { CollectedContent, MediaEntry } from "../model/collected.ts";
import type { Coverage, Person, Site } from "../model/content.ts";
import type { FileContents, Output } from "../model/output.ts";
import type { OriginalBytes, PictureFiles, Rendition } from "../model/pictures.ts";
import { originalsIn, originalsOfSite, type PublishedOriginal } from "../web/originals.ts";
import { addresses } from "../web/urls.ts";
import type { RenderContext } from "./document.ts";
import type { CoverageSummary } from "./summary.ts";

type MediaSource = Pick<CollectedContent, "media">;

/** The originals of all media that a coverage shows, the smaller copies of its pictures, its cards and its crops. */
export function coverageMedia(coverage: Coverage, collected: MediaSource): Output[] {
  const { crops = [] } = coverage.masthead;
  const cards = [coverage.masthead, ...coverage.entries].flatMap(({ card }) => card ?? []);
  return mediaOutputs(originalsIn(coverage), [...cards, ...crops], collected);
}

/** The media that are the site's own, and the portraits of everyone who is named in what is published. */
export function siteMedia(
  site: Site,
  people: ReadonlyMap<string, Person>,
  digests: readonly CoverageSummary[],
  collected: MediaSource,
): Output[] {
  const named = new Set(digests.flatMap(({ authors }) => authors.map(({ slug }) => slug)));
  return mediaOutputs(originalsOfSite(site, people, named), [], collected);
}

function mediaOutputs(
  originals: readonly PublishedOriginal[],
  others: readonly Rendition[],
  { media }: MediaSource,
): Output[] {
  const files = new Map<string, FileContents>();
  for (const { address, path, print } of originals) {
    const found = media.get(path);
    if (print) files.set(address, outputBody(print.original));
    else if (found) files.set(address, publishedContents(found));
    for (const copy of print ? copiesOf(print) : []) files.set(copy.address, outputBody(copy));
  }
  for (const copy of others) files.set(copy.address, outputBody(copy));
  return [...files].map(([path, contents]) => ({ path, contents }));
}

/** A recording without what is private; any other file as it is. */
function publishedContents(found: MediaEntry): FileContents {
  const cleaned = cleanedRecording(found);
  if (!cleaned) return { file: found.from, mustBeClean: true };
  const { patches, size, version } = cleaned;
  return { file: found.from, patches, size, ...(version && { version }) };
}

function outputBody({ file, digest, mustBeClean = false }: OriginalBytes): FileContents {
  return { file, digest, ...(mustBeClean && { mustBeClean }) };
}

function copiesOf({ sets, fallback, still }: PictureFiles): readonly Rendition[] {
  return [...sets, fallback, still].flatMap((set) => set?.copies ?? []);
}

/** The files of the search page alone. */
const OF_SEARCH: ReadonlySet<string> = new Set([addresses.searchStylesheet, addresses.searchScript]);

/** The style sheet and whatever else the look needs. */
export function* themeFiles({ theme, site }: Pick<RenderContext, "theme" | "site">): Iterable<Output> {
  for (const [name, contents] of Object.entries(theme.assets)) {
    const path = addresses.asset(name);
    if (site.search || !OF_SEARCH.has(path)) yield { path, contents };
  }
}
