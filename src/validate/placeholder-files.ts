import type { VFile } from "vfile";
import { FORMAT_HEAD, isLfsPointer } from "../media/file-format.ts";
import type { MediaEntry } from "../model/collected.ts";
import type { SourcePosition } from "../model/content.ts";
import { errorCode } from "../model/file-errors.ts";
import { report } from "../model/report.ts";

/** Whether a file only stands in for the one that is meant: it is empty, or a pointer of Git LFS. Then that is reported. */
export function isPlaceholder(file: VFile, found: MediaEntry, src: string, place: SourcePosition): boolean {
  if (found.size === 0) report(file, "media-empty", { src }, place);
  else if (isPointer(found)) report(file, "media-pointer", { src }, place);
  else return false;
  return true;
}

function isPointer(found: MediaEntry): boolean {
  try {
    return isLfsPointer(found.read(FORMAT_HEAD));
  } catch (error) {
    // What reads all of it reports why it can't be read.
    if (errorCode(error) === undefined) throw error;
    return false;
  }
}
