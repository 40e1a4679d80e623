import { VFile } from "vfile";
import { SEARCH_SLUG } from "../model/addresses.ts";
import type { CollectedContent } from "../model/collected.ts";
import type { MediaFile, Person, Site, SourcePosition } from "../model/content.ts";
import { SMALLEST_SITE } from "../model/folder.ts";
import { FILE_START, report } from "../model/report.ts";
import type { YamlSource } from "../model/source.ts";
import { addresses } from "../web/urls.ts";
import { checkInvisible } from "./author-names.ts";
import { checkFields } from "./check-fields.ts";
import { withoutEmptyKeys } from "./empty-keys.ts";
import type { MediaFiles } from "./media.ts";
import type { People } from "./people.ts";
import { PERSON_KEY, partialSiteSchema, peopleSchema, type SiteFields, siteSchema } from "./schema.ts";
import { allFields, validFieldsOf } from "./valid-fields.ts";
import { checkZone } from "./zone.ts";

/** The site.yml says it. `url` replaces its address. `undefined` after a problem. */
export function readSite(
  collected: CollectedContent,
  source: YamlSource | undefined,
  library: MediaFiles,
  url?: string,
): Site | undefined {
  if (!source) {
    if (!isTold(collected)) reportNoSite(collected);
    return undefined;
  }
  const { file } = source;
  const fields = source.fields && withoutEmptyKeys(source.fields, siteSchema);
  const values = fields && checkFields(file, fields, siteSchema);
  if (!fields) return undefined;
  const { timezone, ...fitting } = (values ? allFields(values) : validFieldsOf(fields, partialSiteSchema))
    .values;
  const hasZone = timezone === undefined || checkZone(file, timezone, fields.places.value(["timezone"]));
  const picture = (path: readonly string[], src: string | undefined) =>
    src === undefined ? undefined : findAsset(library, file, src, fields.places.value(path));
  const publishersLogo = picture(["publisher", "logo"], fitting.publisher?.logo);
  const logo = picture(["logo"], fitting.logo) ?? publishersLogo;
  const icon = picture(["icon"], fitting.icon);
  if (!values || !hasZone) return undefined;
  const site = siteFrom(values, url ?? values.url);
  return {
    ...site,
    search: site.search && !leavesOutSearch(collected),
    ...(logo && { logo }),
    ...(icon && { icon }),
  };
}

/** Whether a coverage, read or skipped, has the address of the search page; one that is read gets a warning. */
function leavesOutSearch({ coverages, skipped }: CollectedContent): boolean {
  const coverage = coverages.find(({ slug }) => slug === SEARCH_SLUG);
  if (coverage) report(coverage.folder, "search-left-out", {});
  return coverage !== undefined || skipped.has(SEARCH_SLUG);
}

function siteFrom(values: SiteFields, url: string): Site {
  const { publisher = { name: values.title }, require = {} } = values;
  return {
    title: values.title,
    url: folderAddress(url),
    ...(url !== values.url && { usualUrl: folderAddress(values.url) }),
    language: values.language,
    timezone: values.timezone,
    publisher: { name: publisher.name, ...(publisher.url !== undefined && { url: publisher.url }) },
    pageSize: values["page-size"] ?? 50,
    require: { alt: require.alt ?? "error", credit: require.credit ?? "error" },
    ...(values["tag-base"] !== undefined && { tagBase: values["tag-base"] }),
    footer: values.footer ?? [],
    cards: values.cards ?? "some",
    hsts: values.hsts ?? false,
    search: values.search ?? true,
  };
}

/** An address with a slash at its end. */
function folderAddress(url: string): string {
  return new URL(url.endsWith("/") ? url : `${url}/`).href;
}

/** Whether a problem has been noted of a site.yml that can't be read, of its name, or of the content folder. */
function isTold({ root, files }: CollectedContent): boolean {
  return files.some(({ path }) => path === root || /^\/site\.ya?ml$/i.test(path.slice(root.length)));
}

function reportNoSite(collected: CollectedContent): void {
  const file = new VFile({ path: `${collected.root}/site.yml` });
  report(file, "no-site", { smallest: SMALLEST_SITE.split("\n") });
  collected.files.push(file);
}

/** A file of the site as a whole, beside site.yml. */
function findAsset(
  library: MediaFiles,
  file: VFile,
  src: string,
  place: SourcePosition,
): MediaFile | undefined {
  const shelf = { file, folder: "", home: "", beside: file.basename ?? "", addressOf: addresses.asset };
  return library.find(shelf, "image", src, place);
}

// The schema's record passes over this one key, whatever is in it.
function checkPrototype(source: YamlSource | undefined): void {
  const { values, places } = source?.fields ?? {};
  if (!source || !places || typeof values !== "object" || values === null) return;
  if (Object.hasOwn(values, "__proto__"))
    report(source.file, "wrong-value", { key: "__proto__", expected: PERSON_KEY }, places.key(["__proto__"]));
}

/** The people of people.yml by their keys; none when there is no such file, `undefined` after a problem. */
export function readPeople(source: YamlSource | undefined, library: MediaFiles): People {
  const people = new Map<string, Person>();
  const fields = source?.fields && withoutEmptyKeys(source.fields, peopleSchema);
  const values = source && fields && checkFields(source.file, fields, peopleSchema);
  if (source && !values) return undefined;
  checkPrototype(source);
  for (const [key, { name, role, kind, photo, url }] of Object.entries(values ?? {})) {
    const placeOf = () => source?.fields?.places.value([key, "photo"]) ?? { line: 1, column: 1 };
    const file =
      photo === undefined || !source ? undefined : findAsset(library, source.file, photo, placeOf());
    if (source) checkInvisible(source.file, name, source.fields?.places.value([key, "name"]) ?? FILE_START);
    people.set(key, {
      name,
      ...(role !== undefined && { role }),
      ...(kind !== undefined && { kind }),
      ...(url !== undefined && { url }),
      ...(file && { photo: file }),
    });
  }
  return people;
}
