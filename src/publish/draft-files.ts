/** Outputs that have been made, and may still be changed before they are published. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { digestOf } from "../ledger/hash.ts";
import type { FileContents, Output } from "../model/output.ts";
import { translated } from "./errors.ts";
import { type Staging, UNTOUCHED } from "./staging.ts";
import { encodedText } from "./write-output.ts";

/** An output as a file. Plain data: threads can tell each other. */
export interface Proof extends Output {
  readonly contents: FileContents;
  /** Whether it is a text, and the file nobody else's. */
  readonly isText: boolean;
}

/**
 * Makes the texts among outputs files in the stage, where new files are put in place from; those that are files already
 * stay where they are.
 */
export function proofsOf(outputs: Iterable<Output>, { out, stage }: Staging): Proof[] {
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
    throw translated(error, out, UNTOUCHED);
  }
}

/** A proof with another text, as `revise` says; the same proof where that changes nothing. */
export async function revised(proof: Proof, revise: (text: string) => Promise<string>): Promise<Proof> {
  const { contents } = proof;
  const before = readFileSync(contents.file, "utf8");
  const after = await revise(before);
  return after === before ? proof : { ...proof, contents: written(contents.file, after) };
}

function written(file: string, text: string): FileContents {
  const bytes = encodedText(text);
  writeFileSync(file, bytes);
  return { file, digest: digestOf(bytes), size: bytes.length, isStaged: true };
}
