/** Outputs that have been made, and may still be changed before they are published. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { sha256 } from "../ledger/hash.ts";
import type { OutputRow } from "../ledger/output-row.ts";
import { findSamePage, type PreviousOutputs } from "../ledger/outputs.ts";
import type { FileContents, Output } from "../model/output.ts";
import { explainError } from "./errors.ts";
import { NOTHING_CHANGED, type StageLocation } from "./staging.ts";
import { encodedText } from "./write-output.ts";

/** An output as a file. Plain data: threads can send it to each other. */
export interface DraftFile extends Output {
  readonly contents: FileContents;
  /** Whether it is a text, and the file asrun's alone. */
  readonly isText: boolean;
}

/** Outputs as files, and the rows of pages that stay as they were published. */
export interface Drafts {
  readonly drafts: readonly DraftFile[];
  readonly kept: readonly OutputRow[];
}

/**
 * Makes the texts among outputs files in the stage, where new files are put in place from; those that are files already
 * stay where they are. A page that would be the same as the published one is not rendered.
 */
export function writeDrafts(
  outputs: Iterable<Output>,
  { out, stage }: StageLocation,
  previous: PreviousOutputs,
): Drafts {
  const [drafts, kept, folders]: [DraftFile[], OutputRow[], Set<string>] = [[], [], new Set()];
  try {
    for (const output of outputs) {
      const same = findSamePage(previous, output);
      if (same) kept.push(same);
      else drafts.push(writeDraft(output, stage, folders));
    }
    return { drafts, kept };
  } catch (error) {
    throw explainError(error, out, NOTHING_CHANGED);
  }
}

function writeDraft(output: Output, stage: string, folders: Set<string>): DraftFile {
  const { path, contents, fingerprint } = output;
  const draft = { path, ...(fingerprint !== undefined && { fingerprint }) };
  if (typeof contents !== "string") return { ...draft, contents, isText: false };
  const file = join(stage, "new", path);
  const folder = dirname(file);
  if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
  folders.add(folder);
  return { ...draft, contents: written(file, contents), isText: true };
}

/** A draft with another text, as `revise` says; the same draft where that changes nothing. */
export async function transformDraft(
  draft: DraftFile,
  revise: (text: string) => Promise<string>,
): Promise<DraftFile> {
  const { contents } = draft;
  const before = readFileSync(contents.file, "utf8");
  const after = await revise(before);
  return after === before ? draft : { ...draft, contents: written(contents.file, after) };
}

function written(file: string, text: string): FileContents {
  const bytes = encodedText(text);
  writeFileSync(file, bytes);
  return { file, digest: sha256(bytes), size: bytes.length, isStaged: true };
}
