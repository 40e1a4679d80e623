/** Copies of files that others keep: they may have changed since they were looked at. */
import { readFileSync, writeFileSync } from "node:fs";
import { kindOf } from "../metadata/blocks.ts";
import { cleanedBytes, cleaningOf } from "../metadata/clean.ts";
import { inMemory } from "../metadata/window.ts";
import type { FileContents } from "../model/output.ts";
import { copyWhole, digestOf } from "./bytes.ts";
import { PublishingError } from "./errors.ts";

/** Copies a file into the stage, and returns the digest of the copy. Fails when it has not the bytes that are known. */
export function copyVerified({ file, digest, mustBeClean = false }: FileContents, target: string): string {
  copyWhole(file, target);
  const copied = digestOf({ file: target });
  if (digest !== undefined && copied !== digest)
    throw new PublishingError(`${file} was changed while it was being published; build again`);
  return mustBeClean && removePrivateMetadata(target) ? digestOf({ file: target }) : copied;
}

/** Whether there was something to remove. The ending of the path tells the kind of picture. */
function removePrivateMetadata(path: string): boolean {
  const kind = kindOf(path);
  if (kind === undefined) return false;
  const bytes = readFileSync(path);
  const cleaning = cleaningOf(kind, inMemory(bytes));
  if (cleaning) writeFileSync(path, cleanedBytes(bytes, cleaning));
  return cleaning !== undefined;
}
