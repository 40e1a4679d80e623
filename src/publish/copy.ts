/** Copies of files that others keep: they may have changed since they were looked at. */
import { readFileSync, writeFileSync } from "node:fs";
import { sha256 } from "../ledger/hash.ts";
import { cleanPicture } from "../media/clean-picture.ts";
import { pictureKind } from "../media/metadata.ts";
import type { FileContents } from "../model/output.ts";
import { PublishingError } from "./errors.ts";
import { copyStableFile } from "./write-output.ts";

/** Copies a file into the stage, and returns the digest of the copy. Fails when it has not the bytes that are known. */
export function copyVerified(contents: FileContents, target: string): string {
  const { file, digest, mustBeClean = false } = contents;
  copyStableFile(contents, target);
  const copied = sha256({ file: target });
  if (digest !== undefined && copied !== digest)
    throw new PublishingError(`${file} was changed while it was being published; build again`);
  return mustBeClean && removePrivateMetadata(target) ? sha256({ file: target }) : copied;
}

/** Whether there was something to remove. The file extension gives the kind of picture. */
function removePrivateMetadata(path: string): boolean {
  const kind = pictureKind(path);
  if (kind === undefined) return false;
  const bytes = readFileSync(path);
  const cleaned = cleanPicture(kind, bytes);
  if (cleaned === bytes) return false;
  writeFileSync(path, cleaned);
  return true;
}
