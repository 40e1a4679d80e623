import type { Collected } from "../model/collected.ts";
import type { Archive, Media, MediaFile } from "../model/content.ts";
import type { Output } from "../model/output.ts";
import { addresses } from "../web/urls.ts";
import type { Theme } from "./theme.ts";

/** The originals of all media that published entries show, and the files of the site as a whole. No other file gets out. */
export function* mediaFiles(archive: Archive, collected: Pick<Collected, "media">): Iterable<Output> {
  const files = new Map<string, MediaFile>();
  for (const file of publishedFiles(archive)) files.set(file.address, file);
  for (const [address, { path }] of files) {
    const found = collected.media.get(path);
    if (found) yield { path: address, contents: { file: found.from } };
  }
}

/** The style sheet and whatever else the look needs. */
export function* themeFiles(theme: Theme): Iterable<Output> {
  for (const [name, contents] of Object.entries(theme.assets))
    yield { path: addresses.asset(name), contents };
}

function* publishedFiles(archive: Archive): Iterable<MediaFile> {
  const { site, people, coverages } = archive;
  if (site.logo) yield site.logo;
  if (site.icon) yield site.icon;
  const named = peopleNamedIn(archive);
  for (const [key, { photo }] of people) if (photo && named.has(key)) yield photo;
  for (const { masthead, entries } of coverages) {
    yield* filesOf([masthead.lead, ...masthead.summary.media]);
    for (const entry of entries) yield* filesOf([entry.lead, ...entry.body.media]);
  }
}

/** The keys of everyone who is named in what is published: of others not even the portrait gets out. */
function peopleNamedIn({ coverages }: Archive): ReadonlySet<string> {
  const bylines = coverages.flatMap(({ masthead, entries }) => [
    masthead.editors,
    ...entries.map((entry) => entry.bylines),
  ]);
  return new Set(bylines.flat().map(({ slug }) => slug));
}

function* filesOf(media: readonly (Media | undefined)[]): Iterable<MediaFile> {
  for (const one of media) {
    if (one?.kind === "picture") yield one.file;
    else if (one) {
      if (!("url" in one.source)) yield one.source;
      if (one.poster) yield one.poster;
    }
  }
}
