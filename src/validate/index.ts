import { VFile } from "vfile";
import { RESERVED_SLUGS, SLUG_PATTERN } from "../model/addresses.ts";
import type { CollectedContent, CoverageFolder } from "../model/collected.ts";
import type { Site } from "../model/content.ts";
import { report } from "../model/report.ts";
import type { CoverageSource, Sources, ValidatedContent, ValidatedCoverage } from "../model/source.ts";
import { latinSlugOf } from "../web/urls.ts";
import { withoutEmptyKeys } from "./empty-keys.ts";
import { readEntry } from "./entry.ts";
import { readMasthead } from "./masthead.ts";
import { MediaFiles } from "./media.ts";
import type { ContentLookup } from "./media-scope.ts";
import { isName } from "./name-rules.ts";
import { placeholderForSite, standInFor } from "./placeholders.ts";
import { mastheadSchema } from "./schema.ts";
import { readPeople, readSite } from "./site.ts";

/** Holds every file against the content format. Problems ride on the files. `url` replaces the site's address. */
export function validate(collected: CollectedContent, sources: Sources, url?: string): ValidatedContent {
  const media = new MediaFiles(collected);
  const site = readSite(collected, sources.site, media, url) ?? placeholderForSite(sources.site);
  const library: ContentLookup = { media, people: readPeople(sources.people, media) };
  const coverages = sources.coverages.flatMap((source) => readCoverage(source, site, library));
  checkFolders(collected, coverages);
  return { site, people: library.people ?? new Map(), coverages, asked: media.asked };
}

function readCoverage(source: CoverageSource, site: Site, library: ContentLookup): ValidatedCoverage[] {
  const { slug } = source;
  const fields = source.masthead?.fields && withoutEmptyKeys(source.masthead.fields, mastheadSchema);
  const masthead = source.masthead && readMasthead(slug, source.masthead, site, library);
  // Without its masthead a coverage's entries are read all the same, so that their problems are reported too.
  const around = masthead
    ? { masthead: masthead.thing, date: masthead.thing.date }
    : standInFor(slug, fields?.values, site);
  const entries = source.entries.flatMap((entry) => readEntry(entry, { ...around, library }) ?? []);
  const read = new Set(entries.map(({ thing }) => thing.path));
  const faulty = source.entries.map(({ path }) => path).filter((path) => !read.has(path));
  return masthead ? [{ masthead, entries, faulty }] : [];
}

function checkFolders(
  { root, coverages, skipped, files }: CollectedContent,
  filed: readonly ValidatedCoverage[],
): void {
  const drafts = new Set(filed.flatMap(({ masthead: { thing } }) => (thing.draft ? [thing.slug] : [])));
  if (coverages.length + skipped.size === 0 && !files.some(({ path }) => path === root)) {
    const file = new VFile({ path: root });
    report(file, "empty-content", {});
    files.push(file);
  }
  for (const coverage of coverages) {
    checkSlug(coverage);
    checkFiles(coverage, files, drafts.has(coverage.slug));
  }
}

function checkSlug({ slug, folder }: CoverageFolder): void {
  const suggestion = latinSlugOf(slug) || undefined;
  if (!SLUG_PATTERN.test(slug)) report(folder, "coverage-slug", { slug, suggestion });
  else if (RESERVED_SLUGS.has(slug)) report(folder, "coverage-reserved", { slug });
  else isName(folder, slug);
}

// A file that is there and can't be read has a problem of its own: it is not missing.
function checkFiles(
  { masthead, entries, folder }: CoverageFolder,
  files: readonly VFile[],
  isDraft: boolean,
): void {
  const isIndex = ({ path }: VFile) => path.toLowerCase().startsWith(`${folder.path}/index.m`.toLowerCase());
  const isEntry = (file: VFile) => file.path.startsWith(`${folder.path}/`) && !isIndex(file);
  if (!masthead && !files.some(isIndex)) report(folder, "no-masthead", {});
  else if (!isDraft && entries.length === 0 && !files.some(isEntry)) report(folder, "no-entries", {});
}
