/** `asrun import`: a live blog of another system as a coverage of the content folder. */
import type { ImportPlan } from "./plan.ts";
import { type PlanRequest, planSources } from "./plan-sources.ts";
import { type ImportReport, ReportBuilder } from "./report.ts";
import type { SourceKind } from "./source.ts";
import type { IsPublishedFile } from "./verify/compare-media.ts";
import { type Verification, verifyPlan } from "./verify/index.ts";
import { type Changes, compareWithFolder, writeChanges } from "./write-coverage.ts";

export interface ImportRequest extends PlanRequest {
  /** Whether the source is refused where anything of it is lost. */
  readonly strict: boolean;
  readonly dryRun: boolean;
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
  const report = new ReportBuilder();
  const read = planSources(request, report);
  if ("refusal" in read) return refused(request, read.kind, report, [read.refusal]);
  const { plan, folder, kind } = read;
  const changes = compareWithFolder(plan, folder, report);
  const isLost = request.strict && report.has("lost");
  const losses = isLost ? ["--strict: something of the source would be lost, as the report says"] : [];
  const reasons = [...plan.reasons, ...losses];
  if (reasons.length > 0) return { ...refused(request, kind, report, reasons), plan };
  const files = changedFiles(changes, request.coverage);
  const copies = new Map([...changes.copied].map(([name, from]) => [`${request.coverage}/${name}`, from]));
  const errors = files.size === 0 && copies.size === 0 ? [] : check(files, copies);
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

export interface VerifyResult {
  /** If it is known. */
  readonly kind: SourceKind | undefined;
  /** Why nothing was compared: the source can't be read. */
  readonly reasons: readonly string[];
  readonly verification?: Verification;
}

/** Compares a source with the built archive in a folder. Throws an OperatorError for a mistake in the request. */
export function verifySources(
  request: PlanRequest,
  archive: string,
  isPublished: IsPublishedFile,
): VerifyResult {
  const read = planSources(request, new ReportBuilder());
  if ("refusal" in read) return { kind: read.kind, reasons: [read.refusal] };
  const { plan, kind, library } = read;
  if (plan.reasons.length > 0) return { kind, reasons: plan.reasons };
  return {
    kind,
    reasons: [],
    verification: verifyPlan(plan, { archive, slug: request.coverage, library, isPublished }),
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

function changedFiles({ created, replaced }: Changes, slug: string): Map<string, string> {
  return new Map([...created, ...replaced].map(([name, text]) => [`${slug}/${name}`, text]));
}
