/** From the files of a source to the plan of a coverage: what an import and its verification have in common. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { ImportRefused, OperatorError } from "../model/errors.ts";
import { MediaFinder } from "./files/media-finder.ts";
import { MediaLibrary } from "./files/media-library.ts";
import { SourceFile } from "./files/source-file.ts";
import { type ImportPlan, isCoverageSlug, planImport } from "./plan.ts";
import { detectKind, readSources } from "./readers.ts";
import type { ReportBuilder } from "./report.ts";
import type { TimeSettings } from "./resolve-times.ts";
import type { SourceKind, SourcePage } from "./source.ts";
import { TooDeep } from "./words/parse-html.ts";
import { openCoverageFolder, type TargetFolder } from "./write-coverage.ts";
import { isKnownZone } from "./zones.ts";

/** Which source becomes which coverage. */
export interface PlanRequest {
  readonly sources: readonly string[];
  /** The coverage's slug. */
  readonly coverage: string;
  /** The content folder. */
  readonly content: string;
  readonly kind?: SourceKind;
  /** Which of several live blogs: an address, an id or a title. */
  readonly only?: string;
  readonly timezone?: string;
  readonly date?: string;
  readonly media: readonly string[];
  readonly leaveOutMissing: boolean;
  /** The zone and the day of the coverage if it is there, else the zone of the site. */
  readonly known: { readonly timezone: string; readonly date?: string };
}

/** A source that was read, and what becomes of it. */
export interface PlannedSource {
  readonly kind: SourceKind;
  readonly plan: ImportPlan;
  readonly library: MediaLibrary;
  readonly folder: TargetFolder;
}

/** A source that can't be read. `kind`: if it is known. */
export interface RefusedSource {
  readonly kind: SourceKind | undefined;
  readonly refusal: string;
}

/** Reads a source and plans its coverage. Throws an OperatorError for a mistake in the request. */
export function planSources(request: PlanRequest, report: ReportBuilder): PlannedSource | RefusedSource {
  checkRequest(request);
  let kind = request.kind;
  try {
    const files = request.sources.flatMap(filesOf).map((name) => new SourceFile(name));
    kind ??= detectKind(files);
    const pages = readSources(kind, files, request.only);
    for (const { name, wasReadAsWindows } of files)
      if (wasReadAsWindows)
        report.add("differently", null, "encoding", `${name} was read as windows-1252`, name);
    return planPages(pages, kind, request, report);
  } catch (error) {
    if (!(error instanceof ImportRefused || error instanceof TooDeep)) throw error;
    const place = error instanceof TooDeep ? `${request.sources.join(", ")}: ` : "";
    return { kind, refusal: place + error.message };
  }
}

function planPages(
  pages: readonly SourcePage[],
  kind: SourceKind,
  request: PlanRequest,
  report: ReportBuilder,
): PlannedSource {
  const folder = openCoverageFolder(join(request.content, request.coverage));
  const library = new MediaLibrary(
    new MediaFinder(request.media),
    (name) => bytesIn(folder, name),
    pages.every(({ isArchive }) => isArchive),
  );
  const plan = planImport(pages, {
    kind,
    slug: request.coverage,
    times: timeSettings(pages, request),
    record: folder.record,
    existing: folder.names,
    media: library,
    leaveOutMissing: request.leaveOutMissing,
    report,
  });
  return { kind, plan, library, folder };
}

function checkRequest({ sources, coverage, timezone, date, media }: PlanRequest): void {
  if (!isCoverageSlug(coverage))
    throw new OperatorError(
      `"${coverage}" can't be the folder of a coverage: write small letters, digits and hyphens, as in --coverage 2025-eu-summit`,
    );
  if (timezone !== undefined && !isKnownZone(timezone))
    throw new OperatorError(
      `there is no zone "${timezone}": write Area/City, as in --timezone Europe/London, or UTC`,
    );
  if (
    date !== undefined &&
    !(/^\d{4}-\d{2}-\d{2}$/.test(date) && new Date(`${date}T00:00:00Z`).toJSON()?.startsWith(date))
  )
    throw new OperatorError(`"${date}" is no day: write it as in --date 2025-03-20`);
  for (const source of sources) {
    if (!existsSync(source))
      throw new OperatorError(`there is no file "${source}": give the files of the source`);
    if (filesOf(source).length === 0)
      throw new OperatorError(
        `there is no source in the folder "${source}": give a folder with HTML, JSON, XML, CSV or Markdown`,
      );
  }
  for (const folder of media)
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
      throw new OperatorError(`there is no folder "${folder}": give the folder of pictures with --media`);
}

const SOURCE_NAME = /^[^.].*\.(?:x?html?|json|xml|csv|tsv|md|markdown)$/i;

/** A file, or the files of a folder that can be a source, not those of deeper folders. */
function filesOf(source: string): string[] {
  if (!statSync(source).isDirectory()) return [source];
  return readdirSync(source, { withFileTypes: true })
    .filter((entry) => entry.isFile() && SOURCE_NAME.test(entry.name))
    .map(({ name }) => join(source, name))
    .toSorted();
}

function timeSettings(pages: readonly SourcePage[], { timezone, date, known }: PlanRequest): TimeSettings {
  const named = pages.flatMap(
    ({ coverage, zone }) => coverage.timezone ?? (zone?.kind === "named" ? zone.name : []),
  );
  const source = named.find(isKnownZone);
  const day = date ?? pages.flatMap((page) => page.date ?? [])[0] ?? known.date;
  return {
    zone: { kind: "named", name: timezone ?? source ?? known.timezone },
    isZoneDecided: timezone !== undefined || source !== undefined,
    ...(day !== undefined && { date: day }),
  };
}

function bytesIn({ path }: TargetFolder, name: string): Uint8Array | undefined {
  const file = join(path, name);
  return existsSync(file) ? readFileSync(file) : undefined;
}
