import { sitePaths } from "../collect/site-paths.ts";
import { type ImportResult, importSources } from "../import/index.ts";
import type { ReportLine, ReportList } from "../import/report.ts";
import { IMPORT_KINDS, type SourceKind } from "../import/source.ts";
import { OperatorError } from "../model/errors.ts";
import { toLogLine } from "../model/log-text.ts";
import { errorsIn, readSiteNames } from "./new-content.ts";
import type { OutputStreams } from "./output-streams.ts";
import { plural } from "./summary.ts";
import { verifyImport } from "./verify-import.ts";
import { writeNamedFile } from "./write-named-file.ts";

export interface ImportOptions {
  readonly coverage: string;
  readonly content: string;
  readonly from?: string;
  readonly only?: string;
  readonly timezone?: string;
  readonly date?: string;
  readonly media?: readonly string[];
  readonly dryRun: boolean;
  readonly leaveOutMissing: boolean;
  readonly strict: boolean;
  /** Files to write: the report, old addresses with new ones, addresses of what is missing. */
  readonly report?: string;
  readonly redirects?: string;
  readonly downloads?: string;
  /** The folder of a built archive, which is compared with the source; then nothing is imported. */
  readonly verify?: string;
}

/** `asrun import`: writes a coverage from another system's files, and says what became of them. Returns the exit code. */
export function importCoverage(
  sources: readonly string[],
  options: ImportOptions,
  streams: OutputStreams,
): number {
  const site = sitePaths(options.content, undefined);
  const { site: settings, mastheads } = readSiteNames(site);
  const masthead = mastheads.get(options.coverage);
  const {
    timezone,
    date,
    from,
    only,
    content,
    coverage,
    dryRun,
    leaveOutMissing,
    strict,
    media = [],
  } = options;
  const known = {
    timezone: masthead?.timezone ?? settings.timezone,
    ...(masthead?.date !== undefined && { date: masthead.date }),
  };
  const request = {
    ...{ sources, coverage, content, leaveOutMissing, media, known },
    ...(from !== undefined && { kind: readKind(from) }),
    ...(only !== undefined && { only }),
    ...(timezone !== undefined && { timezone }),
    ...(date !== undefined && { date }),
  };
  if (options.verify !== undefined) return verifyImport(request, options.verify, options.report, streams);
  const check = (files: ReadonlyMap<string, string>, media: ReadonlyMap<string, string>) =>
    errorsIn(site, coverage, files, media).map(
      ({ path, line, words, name }) => `${path}:${line}: ${words} (${name})`,
    );
  const result = importSources({ ...request, dryRun, strict }, check);
  writeOutputs(result, options, settings.url);
  if (result.reasons.length > 0) return printRefusal(result, streams);
  printResult(result, options, streams);
  return 0;
}

function readKind(name: string): SourceKind {
  const kind = IMPORT_KINDS.find((each) => each === name);
  if (kind === undefined)
    throw new OperatorError(`there is no kind "${name}": choose one of ${IMPORT_KINDS.join(", ")}`);
  return kind;
}

function writeOutputs(
  result: ImportResult,
  { report, redirects, downloads, coverage }: ImportOptions,
  url: string,
): void {
  if (report !== undefined) writeNamedFile(report, `${JSON.stringify(result.report, null, 1)}\n`);
  if (downloads !== undefined)
    writeNamedFile(downloads, [...new Set(result.plan?.missing ?? [])].map((line) => `${line}\n`).join(""));
  if (redirects === undefined || result.reasons.length > 0) return;
  const base = new URL(url).pathname;
  const lines = [...(result.plan?.addresses ?? [])].map(
    ([old, id]) => `${old} ${base}${coverage}/${id === undefined ? "" : `${id}/`}\n`,
  );
  writeNamedFile(redirects, lines.join(""));
}

function printRefusal({ reasons, plan }: ImportResult, { stderr }: OutputStreams): number {
  for (const reason of reasons) stderr.write(`${toLogLine(`asrun: ${reason}`)}\n`);
  const isMissing = (plan?.missing.length ?? 0) > 0;
  const remedy = isMissing
    ? ": give the folder of the pictures with --media, or import without them with --leave-out-missing"
    : "";
  stderr.write(`asrun: nothing was written${remedy}\n`);
  return 1;
}

const TITLES: readonly [ReportList, string][] = [
  ["differently", "Kept in another form"],
  ["madeUp", "Not in the source, and decided"],
  ["leftOut", "Left out on purpose"],
  ["notInSource", "Missing in the source"],
  ["lost", "Lost"],
  ["untouched", "Changed by hand, and left as it is"],
];
/** Of each class so many lines are printed; the report has all. */
const MAX_LINES = 12;

function printResult(
  { report, created, changed }: ImportResult,
  options: ImportOptions,
  { stdout }: OutputStreams,
): void {
  const { coverage, dryRun } = options;
  const wrote = dryRun ? "would write" : "wrote";
  const kept = plural(report.kept, "entry", "entries");
  stdout.write(
    `${coverage}: ${kept} from ${report.from}; ${wrote} ${plural(created, "new file", "new files")}, ${plural(changed, "changed file", "changed files")}\n`,
  );
  for (const [list, title] of TITLES) printLines(title, report[list], stdout);
  if (options.report === undefined && TITLES.some(([list]) => report[list].length > MAX_LINES))
    stdout.write("The whole list: --report FILE\n");
}

function printLines(title: string, lines: readonly ReportLine[], stdout: NodeJS.WriteStream): void {
  if (lines.length === 0) return;
  stdout.write(`${title} (${lines.length}):\n`);
  for (const { entry, field, what } of lines.slice(0, MAX_LINES))
    stdout.write(`  ${toLogLine(`${entry ?? "coverage"}, ${field}: ${what}`)}\n`);
  if (lines.length > MAX_LINES) stdout.write(`  and ${lines.length - MAX_LINES} more\n`);
}
