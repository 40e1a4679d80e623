/** What is known of a site before new content is written into it. */
import { readFileSync } from "node:fs";
import { read } from "../build/read-archive.ts";
import { collect, diskFolder } from "../collect/index.ts";
import { listCoverages, withFiles, withMastheadsOnly } from "../collect/overlay-folder.ts";
import type { SitePaths } from "../collect/site-paths.ts";
import type { Masthead, Site } from "../model/content.ts";
import { OperatorError } from "../model/errors.ts";
import type { Folder } from "../model/folder.ts";
import { collectProblems, type Problem } from "../model/problem-list.ts";
import { hasErrors } from "../model/report.ts";
import type { ValidatedCoverage } from "../model/source.ts";
import { parse } from "../parse/index.ts";
import { validate } from "../validate/index.ts";
import { closestMatch } from "../web/spelling.ts";

/** Problems name the files of a site as its command does. */
function folderOf({ content, name }: SitePaths): Folder {
  return diskFolder(content, name);
}

/** All folders of coverages but one, which reading passes over. */
function othersThan(slug: string, folder: Folder): Set<string> {
  const names = folder.list("").flatMap(({ name, kind }) => (kind === "folder" ? [name] : []));
  return new Set(names.filter((name) => name !== slug));
}

/**
 * The coverage of a slug, or the only one that there is. Throws an OperatorError that says what to type where there is
 * none, where several could be meant, or where its masthead has an error.
 */
export function findCoverage(site: SitePaths, slug: string | undefined): ValidatedCoverage {
  const folder = folderOf(site);
  const slugs = listCoverages(folder);
  const chosen = slug ?? onlyOne(slugs);
  if (!slugs.includes(chosen)) throw new OperatorError(missingCoverage(chosen, slugs, site));
  const collected = collect(folder, othersThan(chosen, folder));
  const { coverages } = validate(collected, parse(collected));
  const [found] = coverages.filter(({ masthead }) => masthead.thing.slug === chosen);
  if (found) return found;
  throw new OperatorError(`the masthead of "${chosen}" has an error: asrun check says which`);
}

const BEGIN = 'create one with asrun new-coverage "Title"';

function onlyOne(slugs: readonly string[]): string {
  const [only] = slugs;
  if (only === undefined) throw new OperatorError(`there is no coverage yet: ${BEGIN}`);
  if (slugs.length === 1) return only;
  throw new OperatorError(
    `there are ${slugs.length} coverages: choose one with --coverage, as in --coverage ${only}`,
  );
}

function missingCoverage(slug: string, slugs: readonly string[], { name }: SitePaths): string {
  const meant = closestMatch(slug, slugs);
  if (meant !== undefined) return `there is no coverage "${slug}" in ${name}, did you mean "${meant}"?`;
  return slugs.length === 0
    ? `there is no coverage "${slug}" in ${name}: ${BEGIN}`
    : `there is no coverage "${slug}" in ${name}, there are ${slugs.join(", ")}: choose one of these, or ${BEGIN}`;
}

/** A site, the names that its coverages have, older ones too, and their mastheads by slug. Throws an OperatorError where its settings have an error. */
export function readSiteNames(site: SitePaths): {
  readonly site: Site;
  readonly names: ReadonlySet<string>;
  readonly mastheads: ReadonlyMap<string, Masthead>;
} {
  const folder = withMastheadsOnly(folderOf(site));
  const collected = collect(folder);
  const filing = validate(collected, parse(collected));
  if (!collected.site || hasErrors([collected.site]))
    throw new OperatorError("site.yml has an error: asrun check says which");
  const names = filing.coverages.flatMap(({ masthead: { thing } }) => [thing.slug, ...thing.aliases]);
  // On some computers, names that differ in case only are one.
  const folders = folder.list("").map(({ name }) => name.toLowerCase());
  const mastheads = new Map(filing.coverages.map(({ masthead: { thing } }) => [thing.slug, thing]));
  return { site: filing.site, names: new Set([...names, ...folders]), mastheads };
}

/**
 * Refuses files of a coverage that `asrun check` would refuse, with an OperatorError that names the first error; `files`
 * by their paths in the content folder. To be called before they are written.
 */
export function refuseWrong(site: SitePaths, slug: string, files: ReadonlyMap<string, string>): void {
  const [first] = errorsIn(site, slug, files);
  if (first) throw new OperatorError(`nothing was written: ${first.words} (${first.name})`);
}

/**
 * The errors that files of a coverage would have, before they are written. `media`: the files on disk that pictures and
 * recordings are copied from; both by their paths in the content folder.
 */
export function errorsIn(
  site: SitePaths,
  slug: string,
  files: ReadonlyMap<string, string>,
  media: ReadonlyMap<string, string> = new Map(),
): Problem[] {
  const bytes = new FilesToBe(files, media);
  const folder = folderOf(site);
  const collected = collect(withFiles(folder, bytes), othersThan(slug, folder));
  const reading = read(collected, { drafts: true, now: 0 });
  const isNew = !folder.list("").some(({ name }) => name === slug);
  const paths = [...files.keys(), ...media.keys(), ...(isNew ? [slug] : [])];
  const written = new Set(paths.map((path) => `${folder.name}/${path}`));
  return collectProblems(reading.files).filter(
    ({ path, severity }) => severity === "error" && written.has(path),
  );
}

/** Texts in memory, and media that are read from where they are only when they are asked for. */
class FilesToBe extends Map<string, Uint8Array> {
  private readonly media: ReadonlyMap<string, string>;

  constructor(texts: ReadonlyMap<string, string>, media: ReadonlyMap<string, string>) {
    super();
    this.media = media;
    const encoder = new TextEncoder();
    for (const [path, text] of texts) this.set(path, encoder.encode(text));
    for (const path of media.keys()) this.set(path, new Uint8Array());
  }

  override get(path: string): Uint8Array | undefined {
    const from = this.media.get(path);
    return from === undefined ? super.get(path) : readFileSync(from);
  }
}
