/** `static/` beside the content: files of the site's owner, published unchanged at the root of the archive. */
import { lstatSync } from "node:fs";
import { dirname, join } from "node:path";
import { VFile } from "vfile";
import { sha256 } from "../ledger/hash.ts";
import type { InputFile } from "../ledger/inputs.ts";
import type { OutputRows } from "../ledger/output-row.ts";
import { areTimesReliable } from "../ledger/settled.ts";
import { readErrorReason } from "../model/file-errors.ts";
import type { FileState, Folder, Kind } from "../model/folder.ts";
import type { Output } from "../model/output.ts";
import { collectProblems } from "../model/problem-list.ts";
import type { Details } from "../model/problems.ts";
import { report } from "../model/report.ts";
import type { StaticFile, StaticFiles } from "../model/static-files.ts";
import { diskFolder } from "./index.ts";
import { clashesOf } from "./names.ts";
import type { SitePaths } from "./site-paths.ts";

/** Folders of hosts and services that are public although their names begin with a dot (RFC 8615). */
const WELL_KNOWN = ".well-known";
/** What operating systems and git leave in folders: it is not content. */
const LEFT_OUT = /^(?:\.DS_Store|\.gitkeep|Thumbs\.db|desktop\.ini)$/;

/** Lists the owner's files of a site, without reading them. */
export function readStaticFiles(site: SitePaths): StaticFiles {
  const folder = diskFolder(site.statics, join(dirname(site.name), "static"));
  const stats = lstatSync(site.statics, { throwIfNoEntry: false });
  if (stats?.isDirectory()) return listStaticFiles(folder);
  const file = new VFile({ path: folder.name });
  if (stats?.isSymbolicLink()) report(file, "static-file", { reason: "link" });
  return { folder, files: [], problems: collectProblems([file]) };
}

/** Lists a folder of such files, sorted by code unit. Links are not followed. */
export function listStaticFiles(folder: Folder): StaticFiles {
  const files: StaticFile[] = [];
  const reported: VFile[] = [];
  const at = (path: string) => {
    const file = new VFile({ path: path === "" ? folder.name : `${folder.name}/${path}` });
    reported.push(file);
    return file;
  };
  const visit = (inside: string) => {
    const names = namesIn(folder, inside, at);
    for (const { name, ...clash } of clashesOf(names.map(({ name }) => name)))
      report(at(`${inside}${name}`), "case-clash", clash);
    for (const { name, kind } of names) {
      const path = inside + name;
      const reason = refusalOf(name, kind, inside === "");
      if (reason !== undefined) report(at(path), "static-file", { reason });
      else if (kind === "folder") visit(`${path}/`);
      else files.push({ path, ...(folder.states && { state: folder.states.of(path) }) });
    }
  };
  visit("");
  return { folder, files, problems: collectProblems(reported) };
}

function namesIn(folder: Folder, inside: string, at: (path: string) => VFile) {
  try {
    return folder
      .list(inside.slice(0, -1))
      .filter(({ name }) => !LEFT_OUT.test(name))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    report(at(inside.slice(0, -1)), "unreadable", { reason: readErrorReason(error) });
    return [];
  }
}

function refusalOf(name: string, kind: Kind, isTop: boolean): Details<"static-file">["reason"] | undefined {
  if (kind === "link") return "link";
  if (name.startsWith(".") && !(isTop && name === WELL_KNOWN && kind === "folder")) return "hidden";
  if (name.endsWith("~")) return "backup";
  return kind === "other" ? "special" : undefined;
}

/** The files as outputs. Those that look as they did when they were `known` need not be read. */
export function staticOutputs({ folder, files }: StaticFiles, known: readonly InputFile[]): Output[] {
  const digests = new Map(known.map((row) => [stateKey(row), row[4]]));
  return files.map(({ path, state }) => {
    const digest = state && digests.get(stateKey(inputRow(path, state, "")));
    return {
      path,
      contents: {
        file: folder.locate(path),
        ...(state && { size: state.size }),
        ...(digest !== undefined && { digest }),
      },
    };
  });
}

/** Whether nothing was changed, added or deleted since these files were recorded. */
export function areStaticFilesKnown({ files }: StaticFiles, known: readonly InputFile[] = []): boolean {
  const keys = new Set(known.map(stateKey));
  return (
    files.length === known.length &&
    files.every(({ path, state }) => state !== undefined && keys.has(stateKey(inputRow(path, state, ""))))
  );
}

/** What the next build must know of the files that were published. `begun` is in ms by the clock of the file system. */
export function recordStaticFiles({ files }: StaticFiles, published: OutputRows, begun: number): InputFile[] {
  return files.flatMap(({ path, state }) => {
    const row = published.get(path);
    return row && state && areTimesReliable([{ path, state }], begun) ? [inputRow(path, state, row[3])] : [];
  });
}

function inputRow(path: string, { size, mtime, inode }: FileState, digest: string): InputFile {
  return [sha256(path), size, mtime, inode, digest];
}

function stateKey([path, size, mtime, inode]: InputFile): string {
  return `${path} ${size} ${mtime} ${inode}`;
}
