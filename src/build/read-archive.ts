/** The order of the reading half: parse, validate, assemble, develop. */
import type { VFile } from "vfile";
import { assemble, type PublishFilter } from "../assemble/index.ts";
import { ownLinksOfSite } from "../assemble/own-links.ts";
import { type AliasFix, compareArchives } from "../compare/index.ts";
import { develop, type ImageSettings, verifyPictures } from "../images/index.ts";
import type { CollectedContent } from "../model/collected.ts";
import type { Archive } from "../model/content.ts";
import { hasErrors, report } from "../model/report.ts";
import type { ValidatedContent } from "../model/source.ts";
import { parse } from "../parse/index.ts";
import type { ParseCache } from "../parse/parse-cache.ts";
import { validate } from "../validate/index.ts";
import { entryIds } from "./entry-ids.ts";

export interface ReadSettings extends PublishFilter {
  /** Replaces the address in site.yml. */
  readonly url?: string;
  /** What need not be parsed again, in a process that builds more than once. */
  readonly parsedBefore?: ParseCache;
}

/** What reading found. There is an archive when no file has an error. */
export interface Reading {
  /** The names of its coverages, older ones too: no other coverage may have them. */
  readonly names: readonly string[];
  /** Every file, with its problems. */
  readonly files: readonly VFile[];
  readonly archive?: Archive;
  /** Where media are asked for, by their paths. */
  readonly asked: ValidatedContent["asked"];
}

/** The reading half: parse, validate, assemble. */
export function read(collected: CollectedContent, settings: ReadSettings): Reading {
  const sources = parse(collected, settings.parsedBefore);
  const filing = validate(collected, sources, settings.url);
  const archive = {
    ...assemble(filing, settings, entryIds(collected)),
    ownLinks: ownLinksOfSite(sources, filing),
  };
  const { files } = collected;
  const names = filing.coverages.flatMap(({ masthead: { thing } }) => [thing.slug, ...thing.aliases]);
  const found = { names, files, asked: filing.asked };
  return hasErrors(files) ? found : { ...found, archive };
}

/** What was published before: an older state of the same content, read in the same way. */
export interface OlderArchive {
  readonly archive: Archive;
  /** From so many changed words on, an entry must say that it was changed; `undefined`: words are not compared. */
  readonly typoThreshold: number | undefined;
}

/** Holds what was read against what was published before; problems ride on the files. */
export function compareWithOlder(
  collected: CollectedContent,
  settings: ReadSettings,
  past: OlderArchive,
): Reading & { readonly fixes: readonly AliasFix[] } {
  const reading = read(collected, settings);
  if (!reading.archive) return { ...reading, fixes: [] };
  const fixes = compareArchives(past.archive, reading.archive, collected, past.typoThreshold);
  return { ...reading, fixes };
}

/** A reading whose pictures have been made for readers. */
export interface DevelopedReading extends Reading {
  /** The pictures that are published, by their paths. */
  readonly pictures: ReadonlySet<string>;
}

/** The pictures of an archive, made for readers. Those that can't be are problems on the files that show them. */
export async function prepareImages(
  { archive, ...found }: Reading,
  collected: CollectedContent,
  settings: ImageSettings,
): Promise<DevelopedReading> {
  if (!archive) return { ...found, pictures: new Set() };
  const made = await develop(archive, collected, settings);
  reportDamaged(made.damaged, found.asked);
  const reading = { ...found, pictures: made.published };
  return made.damaged.length > 0 ? reading : { ...reading, archive: made.archive };
}

/** Decodes every picture of a reading as a build does, and makes nothing. Problems ride on the files. */
export async function verifyDevelopable(
  { archive, asked }: Reading,
  collected: CollectedContent,
  settings: Pick<ImageSettings, "cache" | "onProgress">,
): Promise<void> {
  if (archive) reportDamaged(await verifyPictures(archive, collected, settings), asked);
}

function reportDamaged(paths: readonly string[], asked: Reading["asked"]): void {
  for (const path of paths) {
    const first = asked.get(path);
    if (first) report(first.file, "media-damaged", { src: first.src }, first.place);
  }
}
