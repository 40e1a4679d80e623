import type { Collected } from "../model/collected.ts";
import type { Site } from "../model/content.ts";
import { report } from "../model/report.ts";
import type { CoverageSource, FiledCoverage, Filing, Sources } from "../model/source.ts";
import { readEntry } from "./entry.ts";
import type { Library } from "./library.ts";
import { readMasthead } from "./masthead.ts";
import { MediaLibrary } from "./media.ts";
import { readPeople, readSite } from "./site.ts";

/** Stands in for a site.yml that has a problem, so that the entries' problems are told too. Nothing is built with it. */
const ANY_SITE: Site = {
  title: "",
  url: "https://example.org/",
  language: "en",
  timezone: "UTC",
  publisher: { name: "" },
  pageSize: 50,
  require: { alt: "error", credit: "error" },
  footer: [],
};

/** Holds every file against the content format. Problems ride on the files. `url` replaces the site's address. */
export function validate(collected: Collected, sources: Sources, url?: string): Filing {
  const media = new MediaLibrary(collected);
  const site = readSite(collected, sources.site, media, url) ?? ANY_SITE;
  const library: Library = { media, people: readPeople(sources.people, media) };
  checkFolders(collected);
  return {
    site,
    people: library.people,
    coverages: sources.coverages.flatMap((source) => readCoverage(source, site, library)),
  };
}

function readCoverage(source: CoverageSource, site: Site, library: Library): FiledCoverage[] {
  const masthead = readMasthead(source, site, library);
  // Entries of a masthead with a problem are read with the site's own zone, so that their problems are told too.
  const surroundings = {
    masthead: masthead?.thing ?? { slug: source.slug, timezone: site.timezone },
    date: masthead?.thing.date ?? dateOf(source),
    site,
    library,
  };
  const entries = source.entries.flatMap((entry) => readEntry(entry, surroundings) ?? []);
  return masthead ? [{ masthead, entries }] : [];
}

function dateOf(source: CoverageSource): string | undefined {
  const values = source.masthead.fields?.values;
  const date = typeof values === "object" && values !== null ? Reflect.get(values, "date") : undefined;
  return typeof date === "string" && /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : undefined;
}

function checkFolders({ coverages, files }: Collected): void {
  const [first] = files;
  if (coverages.length === 0 && first) report(first, "empty-content", {});
  for (const { slug, masthead, entries, folder } of coverages) {
    const hasIndex = files.some((file) => file.path === `${folder.path}/index.md`);
    if (!masthead && !hasIndex) report(folder, "no-masthead", {});
    else if (entries.length === 0 && slug) report(folder, "no-entries", {});
  }
}
