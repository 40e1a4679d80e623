import { cleanedRecording } from "../media/recordings/clean-recording.ts";
import type { Collected, Found } from "../model/collected.ts";
import type { Coverage, Person, Site } from "../model/content.ts";
import type { FileContents, Output } from "../model/output.ts";
import type { Copy, OriginalBytes, Print } from "../model/pictures.ts";
import { type Original, originalsIn, originalsOfSite } from "../web/originals.ts";
import { addresses } from "../web/urls.ts";
import type { Digest } from "./summary.ts";
import type { Theme } from "./theme.ts";

type Media = Pick<Collected, "media">;

/** The originals of all media that a coverage shows, the smaller copies of its pictures, and its cards. */
export function coverageMedia(coverage: Coverage, collected: Media): Output[] {
  const cards = [coverage.masthead, ...coverage.entries].flatMap(({ card }) => card ?? []);
  return filesOf(originalsIn(coverage), cards, collected);
}

/** The media that are the site's own, and the portraits of everyone who is named in what is published. */
export function siteMedia(
  site: Site,
  people: ReadonlyMap<string, Person>,
  digests: readonly Digest[],
  collected: Media,
): Output[] {
  const named = new Set(digests.flatMap(({ authors }) => authors.map(({ slug }) => slug)));
  return filesOf(originalsOfSite(site, people, named), [], collected);
}

function filesOf(originals: readonly Original[], others: readonly Copy[], { media }: Media): Output[] {
  const files = new Map<string, FileContents>();
  for (const { address, path, print } of originals) {
    const found = media.get(path);
    if (print) files.set(address, contentsOf(print.original));
    else if (found) files.set(address, publishedContents(found));
    for (const copy of print ? copiesOf(print) : []) files.set(copy.address, contentsOf(copy));
  }
  for (const copy of others) files.set(copy.address, contentsOf(copy));
  return [...files].map(([path, contents]) => ({ path, contents }));
}

/** A recording without what is private; any other file as it is. */
function publishedContents(found: Found): FileContents {
  const cleaned = cleanedRecording(found);
  if (!cleaned) return { file: found.from, mustBeClean: true };
  const { patches, size, version } = cleaned;
  return { file: found.from, patches, size, ...(version && { version }) };
}

function contentsOf({ file, digest, mustBeClean = false }: OriginalBytes): FileContents {
  return { file, digest, ...(mustBeClean && { mustBeClean }) };
}

function copiesOf({ sets, fallback, still }: Print): readonly Copy[] {
  return [...sets, fallback, still].flatMap((set) => set?.copies ?? []);
}

/** The style sheet and whatever else the look needs. */
export function* themeFiles(theme: Theme): Iterable<Output> {
  for (const [name, contents] of Object.entries(theme.assets))
    yield { path: addresses.asset(name), contents };
}
