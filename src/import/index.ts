/** `asrun import`: a live blog of another system as a coverage of the content folder. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { ImportRefused, OperatorError } from "../model/errors.ts";
import { MediaFinder } from "./files/media-finder.ts";
import { MediaLibrary } from "./files/media-library.ts";
import { SourceFile } from "./files/source-file.ts";
import { type ImportPlan, isCoverageSlug, planImport } from "./plan.ts";
import { detectKind, readSources } from "./readers.ts";
import { type ImportReport, ReportBuilder } from "./report.ts";
import type { TimeSettings } from "./resolve-times.ts";
import type { SourceKind, SourcePage } from "./source.ts";
import { TooDeep } from "./words/parse-html.ts";
import {
  type Changes,
  compareWithFolder,
  openCoverageFolder,
  type TargetFolder,
  writeChanges,
} from "./write-coverage.ts";
import { isKnownZone } from "./zones.ts";

export interface ImportRequest {
  readonly sources: readonly string[];
  /** The coverage's slug. */
  readonly coverage: string;
  /** The content folder. */
  readonly content: string;
  readonly kind?: SourceKind;
  readonly timezone?: string;
  readonly date?: string;
  readonly media: readonly string[];
  readonly leaveOutMissing: boolean;
  /** Whether the source is refused where anything of it is lost. */
  readonly strict: boolean;
  readonly dryRun: boolean;
  /** The zone and the day of the coverage if it is there, else the zone of the site. */
  readonly known: { readonly timezone: string; readonly date?: string };
}

export interface ImportResult {
  readonly report: ImportReport;
  /** Why nothing was written; empty after an import. */
  readonly reasons: readonly string[];
  readonly plan?: ImportPlan;
  /** The texts that were written or, in a dry run, would be, by their paths in the content folder. */
  readonly files: ReadonlyMap<string, string>;
  readonly created: number;
  readonly changed: number;
}

/** Refuses texts that would be errors in the archive; takes them by their paths in the content folder. */
export type CheckFiles = (
  files: ReadonlyMap<string, string>,
  media: ReadonlyMap<string, string>,
) => readonly string[];

/** Imports a source. Nothing is written where the source is refused. Throws an OperatorError for a mistake in the request. */
export function importSources(request: ImportRequest, check: CheckFiles): ImportResult {
  checkRequest(request);
  const report = new ReportBuilder();
  let kind = request.kind;
  try {
    const files = request.sources.map((name) => new SourceFile(name));
    kind ??= detectKind(files);
    const pages = readSources(kind, files);
    return importPages(pages, kind, request, report, check);
  } catch (error) {
    if (!(error instanceof ImportRefused || error instanceof TooDeep)) throw error;
    return refused(request, kind, report, [error.message]);
  }
}

function checkRequest({ sources, coverage, timezone, date, media }: ImportRequest): void {
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
  for (const source of sources)
    if (!statSync(source, { throwIfNoEntry: false })?.isFile())
      throw new OperatorError(`there is no file "${source}": give the files of the source`);
  for (const folder of media)
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
      throw new OperatorError(`there is no folder "${folder}": give the folder of pictures with --media`);
}

function importPages(
  pages: readonly SourcePage[],
  kind: SourceKind,
  request: ImportRequest,
  report: ReportBuilder,
  check: CheckFiles,
): ImportResult {
  const folder = openCoverageFolder(join(request.content, request.coverage));
  const plan = planImport(pages, {
    kind,
    slug: request.coverage,
    times: timeSettings(pages, request),
    record: folder.record,
    existing: folder.names,
    media: new MediaLibrary(new MediaFinder(request.media), (name) => bytesIn(folder, name)),
    leaveOutMissing: request.leaveOutMissing,
    report,
  });
  const changes = compareWithFolder(plan, folder, report);
  const isLost = request.strict && report.has("lost");
  const losses = isLost ? ["--strict: something of the source would be lost, as the report says"] : [];
  const reasons = [...plan.reasons, ...losses];
  if (reasons.length > 0) return { ...refused(request, kind, report, reasons), plan };
  const files = changedFiles(changes, request.coverage);
  const copies = new Map([...changes.copied].map(([name, from]) => [`${request.coverage}/${name}`, from]));
  const errors = check(files, copies);
  if (errors.length > 0) return { ...refused(request, kind, report, errors), plan };
  if (!request.dryRun) writeChanges(folder, changes);
  const kept = plan.entries.length;
  const { coverage, dryRun } = request;
  return {
    report: report.finish({ from: kind, coverage, dryRun, kept }),
    reasons: [],
    plan,
    files,
    created: changes.created.size,
    changed: changes.replaced.size,
  };
}

function refused(
  { coverage, dryRun }: ImportRequest,
  kind: SourceKind | undefined,
  report: ReportBuilder,
  reasons: readonly string[],
): ImportResult {
  const finished = report.finish({ from: kind ?? "unknown", coverage, dryRun, kept: 0 });
  return { report: finished, reasons, files: new Map(), created: 0, changed: 0 };
}

function timeSettings(pages: readonly SourcePage[], { timezone, date, known }: ImportRequest): TimeSettings {
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

function bytesIn({ path, names }: TargetFolder, name: string): Uint8Array | undefined {
  const file = join(path, name);
  return names.has(name) && existsSync(file) ? readFileSync(file) : undefined;
}

function changedFiles({ created, replaced }: Changes, slug: string): Map<string, string> {
  return new Map([...created, ...replaced].map(([name, text]) => [`${slug}/${name}`, text]));
}
