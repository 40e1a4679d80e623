/** Lists the shown pictures of an archive, and adds the results to the archive. */
import type {
  Archive,
  Body,
  Coverage,
  Entry,
  Masthead,
  Media,
  MediaFile,
  Person,
  Site,
} from "../model/content.ts";
import type { PictureFiles } from "../model/pictures.ts";

/** How a picture is shown. */
export interface PictureUse {
  /** The credit of its caption, if it has one. */
  readonly credit?: string | undefined;
  /** Whether only the original is used. */
  readonly isIcon?: boolean;
}

/** The results of a picture; `undefined` if there are none. */
export type PictureMapper = (file: MediaFile, showing: PictureUse) => PictureFiles | undefined;

/** The same archive with the results of its pictures. Parts without results are the same objects as before. */
export function mapPictures(archive: Archive, develop: PictureMapper): Archive {
  const { site, people, coverages } = archive;
  return {
    ...archive,
    site: siteWith(site, develop),
    people: new Map([...people].map(([key, person]) => [key, personWith(person, develop)])),
    coverages: coverages.map((coverage) => coverageWith(coverage, develop)),
  };
}

function siteWith(site: Site, develop: PictureMapper): Site {
  const logo = site.logo && withPictureFiles(site.logo, {}, develop);
  const icon = site.icon && withPictureFiles(site.icon, { isIcon: true }, develop);
  return { ...site, ...(logo && { logo }), ...(icon && { icon }) };
}

function personWith(person: Person, develop: PictureMapper): Person {
  return person.photo ? { ...person, photo: withPictureFiles(person.photo, {}, develop) } : person;
}

function coverageWith(coverage: Coverage, develop: PictureMapper): Coverage {
  const masthead = mastheadWith(coverage.masthead, develop);
  const entries = new Map(coverage.entries.map((entry) => [entry, entryWith(entry, develop)]));
  const hasNone = masthead === coverage.masthead && [...entries].every(([before, after]) => before === after);
  if (hasNone) return coverage;
  return {
    ...coverage,
    masthead,
    entries: [...entries.values()],
    order: coverage.order.map((place) => ("body" in place ? (entries.get(place) ?? place) : place)),
  };
}

function mastheadWith(masthead: Masthead, develop: PictureMapper): Masthead {
  const lead = masthead.lead && mediaWith(masthead.lead, develop);
  const summary = bodyWith(masthead.summary, develop);
  if (lead === masthead.lead && summary === masthead.summary) return masthead;
  return { ...masthead, ...(lead && { lead }), summary };
}

function entryWith(entry: Entry, develop: PictureMapper): Entry {
  const lead = entry.lead && mediaWith(entry.lead, develop);
  const body = bodyWith(entry.body, develop);
  return lead === entry.lead && body === entry.body ? entry : { ...entry, ...(lead && { lead }), body };
}

function bodyWith(body: Body, develop: PictureMapper): Body {
  const media = body.media.map((one) => mediaWith(one, develop));
  return media.every((one, index) => one === body.media[index]) ? body : { ...body, media };
}

function mediaWith(media: Media, develop: PictureMapper): Media {
  if (media.kind === "picture") {
    const file = withPictureFiles(media.file, media, develop);
    return file === media.file ? media : { ...media, file };
  }
  const poster = media.poster && withPictureFiles(media.poster, media, develop);
  return poster === undefined || poster === media.poster ? media : { ...media, poster };
}

function withPictureFiles(file: MediaFile, showing: PictureUse, develop: PictureMapper): MediaFile {
  const print = develop(file, showing);
  return print ? { ...file, print } : file;
}
