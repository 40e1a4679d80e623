/** Outputs that have been made, and may still be changed before they are published. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { sha256 } from "../ledger/hash.ts";
import type { FileContents, Output } from "../model/output.ts";
import { explainError } from "./errors.ts";
import { NOTHING_CHANGED, type StageLocation } from "./staging.ts";
import { encodedText } from "./write-output.ts";

/** An output as a file. Plain data: threads can tell each other. */
export interface DraftFile extends Output {
  readonly contents: FileContents;
  /** Whether it is a text, and the file nobody else's. */
  readonly isText: boolean;
}

/**
 * Makes the texts among outputs files in the stage, where new files are put in place from; those that are files already
 * stay where they are.
 */
export function writeDrafts(outputs: Iterable<Output>, { out, stage }: StageLocation): DraftFile[] {
  const folders = new Set<string>();
  try {
    return Array.from(outputs, ({ path, contents }) => {
      if (typeof contents !== "string") return { path, contents, isText: false };
      const file = join(stage, "new", path);
      const folder = dirname(file);
      if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
      folders.add(folder);
      return { path, contents: written(file, contents), isText: true };
    });
  } catch (error) {
    throw explainError(error, out, NOTHING_CHANGED);
  }
}

/** A proof with another text, as `revise` says; the same proof where that changes nothing. */
export async function transformDraft(
  proof: DraftFile,
  revise: (text: string) => Promise<string>,
): Promise<DraftFile> {
  const { contents } = proof;
  const before = readFileSync(contents.file, "utf8");
  const after = await revise(before);
  return after === before ? proof : { ...proof, contents: written(contents.file, after) };
}

function written(file: string, text: string): FileContents {
  const bytes = encodedText(text);
  writeFileSync(file, bytes);
  return { file, digest: sha256(bytes), size: bytes.length, isStaged: true };
}
