/** The originals that are published: of all media that published entries show, and of the site as a whole. */
import type { Archive, Coverage, Media, MediaFile, Person, Site } from "../model/content.ts";
import type { PictureFiles } from "../model/pictures.ts";

/** A file of which the original is published, once for each address, and the text that shows it. */
export interface PublishedOriginal {
  readonly address: string;
  /** Both relative to the content folder. */
  readonly path: string;
  /** What was made of it, when it is a picture. */
  readonly print?: PictureFiles;
  readonly shownBy: string;
}

/** No other file gets out. One that several texts show is here several times. */
export function originalsOf({ site, people, coverages }: Archive): PublishedOriginal[] {
  return [
    ...originalsOfSite(site, people, peopleNamedIn(coverages)),
    ...coverages.flatMap((coverage) => originalsIn(coverage)),
  ];
}

/** The site's own originals, and the portraits of those whose keys are `named`: of others not even that gets out. */
export function originalsOfSite(
  site: Site,
  people: ReadonlyMap<string, Person>,
  named: ReadonlySet<string>,
): PublishedOriginal[] {
  const portraits = [...people].flatMap(([key, { photo }]) => (photo && named.has(key) ? [photo] : []));
  const ofSite = [site.logo, site.icon].filter((file) => file !== undefined);
  return [...publishedFiles("site.yml", ofSite), ...publishedFiles("people.yml", portraits)];
}

/** A coverage's originals. An older slug has none: where the host reads `_redirects`, that leads to these. */
export function originalsIn({ masthead, entries }: Coverage): PublishedOriginal[] {
  return [
    ...publishedFiles(masthead.path, mediaFiles([masthead.lead, ...masthead.summary.media])),
    ...entries.flatMap(({ path, lead, body }) => publishedFiles(path, mediaFiles([lead, ...body.media]))),
  ];
}

/** The keys of everyone who is named in what is published. */
function peopleNamedIn(coverages: readonly Coverage[]): ReadonlySet<string> {
  const bylines = coverages.flatMap(({ masthead, entries }) => [
    masthead.editors,
    ...entries.map((entry) => entry.bylines),
  ]);
  return new Set(bylines.flat().map(({ slug }) => slug));
}

function publishedFiles(shownBy: string, files: readonly MediaFile[]): PublishedOriginal[] {
  return files.map(({ address, path, print }) => ({ address, path, shownBy, ...(print && { print }) }));
}

function mediaFiles(media: readonly (Media | undefined)[]): MediaFile[] {
  return media.flatMap((one) => {
    if (!one) return [];
    if (one.kind === "picture") return [one.file];
    const files = ["url" in one.source ? undefined : one.source, one.poster, one.subtitles];
    return files.filter((file) => file !== undefined);
  });
}
