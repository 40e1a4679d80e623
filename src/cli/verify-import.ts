import { join } from "node:path";
import { verifySources } from "../import/index.ts";
import type { PlanRequest } from "../import/plan-sources.ts";
import type { SourceDifference } from "../import/verify/differences.ts";
import { toLogLine } from "../model/log-text.ts";
import { isPublishedPicture } from "../publish/published-picture.ts";
import type { OutputStreams } from "./output-streams.ts";
import { plural } from "./summary.ts";
import { writeNamedFile } from "./write-named-file.ts";

/** So many differences are printed; the report has all. */
const MAX_LINES = 40;

/** `asrun import --verify`: names what differs between a source and a built archive. Returns the exit code. */
export function verifyImport(
  request: PlanRequest,
  archive: string,
  report: string | undefined,
  { stdout, stderr }: OutputStreams,
): number {
  const { kind, reasons, verification } = verifySources(request, archive, isPublishedPicture);
  for (const reason of reasons) stderr.write(`${toLogLine(`asrun: ${reason}`)}\n`);
  if (verification === undefined) {
    stderr.write("asrun: nothing was compared\n");
    return 1;
  }
  const { entries, words, differences } = verification;
  const head = { verify: 1, from: kind, coverage: request.coverage, archive, entries, words };
  if (report !== undefined) writeNamedFile(report, `${JSON.stringify({ ...head, differences }, null, 1)}\n`);
  for (const difference of differences.slice(0, MAX_LINES))
    stdout.write(`${toLogLine(formatDifference(difference, archive))}\n`);
  const further = differences.length - MAX_LINES;
  if (further > 0) stdout.write(`and ${further} more${report === undefined ? ": --report FILE" : ""}\n`);
  const compared = `${request.coverage}: ${plural(entries, "entry", "entries")} with ${plural(words, "word", "words")} compared`;
  const found =
    differences.length === 0 ? "no difference" : plural(differences.length, "difference", "differences");
  stdout.write(`${compared}, ${found}\n`);
  return differences.length === 0 ? 0 : 1;
}

/** `dist/x/y/index.html: words: the archive has "a", the source "b" (export.json: entries[3])` */
function formatDifference({ field, source, archive, page, place }: SourceDifference, folder: string): string {
  const where = place === undefined ? "" : ` (${place})`;
  return `${join(folder, page)}: ${field}: the archive has ${quoted(archive)}, the source ${quoted(source)}${where}`;
}

function quoted(words: string | null): string {
  return words === null ? "nothing" : `"${words}"`;
}
