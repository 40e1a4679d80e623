/** Writes what an import has planned: only what is new or changed in the source, and nothing that a person has changed. */
import {
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { sha256 } from "../ledger/hash.ts";
import { createFile, replaceFile } from "../write/files.ts";
import { entryKey } from "./merge.ts";
import { fileText, type ImportPlan, type PlannedEntry } from "./plan.ts";
import { formatRecord, type ImportRecord, RECORD_NAME, type RecordedEntry, readRecord } from "./record.ts";
import type { ReportBuilder } from "./report.ts";
import { reportId } from "./resolve-times.ts";

/** A coverage's folder as it is before an import. */
export interface TargetFolder {
  readonly path: string;
  readonly names: ReadonlySet<string>;
  readonly record: ImportRecord | undefined;
}

/** Reads a coverage's folder, which may not be there yet. A symbolic link is followed nowhere. */
export function openCoverageFolder(path: string): TargetFolder {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (!stats?.isDirectory()) return { path, names: new Set(), record: undefined };
  const record = join(path, RECORD_NAME);
  return {
    path,
    names: new Set(readdirSync(path)),
    record: existsSync(record) ? readRecord(readFileSync(record, "utf8")) : undefined,
  };
}

/** What an import writes, by the names in the coverage's folder. */
export interface Changes {
  readonly created: ReadonlyMap<string, string>;
  readonly replaced: ReadonlyMap<string, string>;
  readonly copied: ReadonlyMap<string, string>;
  readonly record: ImportRecord;
}

/** Compares a plan with a folder. What a person has changed is reported, and stays. */
export function compareWithFolder(plan: ImportPlan, folder: TargetFolder, report: ReportBuilder): Changes {
  const created = new Map<string, string>();
  const replaced = new Map<string, string>();
  const entries = new Map<string, RecordedEntry>(folder.record?.entries ?? []);
  for (const entry of plan.entries) {
    const text = fileText(entry);
    const state = stateOf(entry.file, text, folder, recordedEntry(entry, folder)?.digest);
    if (state === "new") created.set(entry.file, text);
    if (state === "changed") replaced.set(entry.file, text);
    if (state === "untouched")
      report.add("untouched", reportId(entry.source), "entry", `${entry.file} was changed by hand`);
    else entries.set(entryKey(entry), { id: entry.id, file: entry.file, digest: sha256(text) });
  }
  for (const [name, text] of plan.transcripts) if (!folder.names.has(name)) created.set(name, text);
  const masthead = stateOf("index.md", plan.masthead, folder, folder.record?.masthead);
  if (masthead === "new") created.set("index.md", plan.masthead);
  if (masthead === "changed") replaced.set("index.md", plan.masthead);
  if (masthead === "untouched") report.add("untouched", null, "title", "index.md was changed by hand");
  const digest = masthead === "untouched" ? folder.record?.masthead : sha256(plan.masthead);
  const copied = new Map(
    plan.media
      .filter(({ name }) => !existsSync(join(folder.path, name)))
      .map(({ name, from }) => [name, from]),
  );
  const record = { entries, ...(digest !== undefined && { masthead: digest }) };
  return { created, replaced, copied, record };
}

function recordedEntry(entry: PlannedEntry, { record }: TargetFolder): RecordedEntry | undefined {
  return record?.entries.get(entryKey(entry));
}

type TargetState = "new" | "same" | "changed" | "untouched";

/** `digest`: of the file as the last import wrote it. */
function stateOf(
  name: string,
  text: string,
  { path, names }: TargetFolder,
  digest: string | undefined,
): TargetState {
  // A file that a person has deleted or renamed is not written again.
  if (!names.has(name)) return digest === undefined ? "new" : "untouched";
  const present = readFileSync(join(path, name), "utf8");
  if (present === text) return "same";
  return digest !== undefined && sha256(present) === digest ? "changed" : "untouched";
}

/** Writes the changes. A new coverage's folder comes into being in one step, with all its files. */
export function writeChanges(folder: TargetFolder, changes: Changes): void {
  const isNew = !existsSync(folder.path);
  const target = isNew ? `${folder.path}.asrun~` : folder.path;
  if (isNew) {
    rmSync(target, { recursive: true, force: true });
    mkdirSync(target, { recursive: true });
  }
  for (const [name, from] of changes.copied) {
    mkdirSync(dirname(join(target, name)), { recursive: true });
    copyFileSync(from, join(target, name));
  }
  for (const [name, text] of changes.created) createFile(join(target, name), text);
  for (const [name, text] of changes.replaced) replaceFile(join(target, name), text);
  const record = formatRecord(changes.record);
  const path = join(target, RECORD_NAME);
  if (!existsSync(path)) createFile(path, record);
  else if (readFileSync(path, "utf8") !== record) replaceFile(path, record);
  if (isNew) renameSync(target, folder.path);
}
