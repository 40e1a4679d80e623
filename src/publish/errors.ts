import { errorCode } from "../model/file-errors.ts";

/** Something is in the way of publishing: the disk, another build, files of others. Reported in one line. */
export class PublishingError extends Error {
  override readonly name = "PublishingError";
}

/** A page of a site's own at an address of the archive. */
export function duplicateOutputError(path: string): PublishingError {
  return new PublishingError(`${path} is a file of the archive: give your own page or file another address`);
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full",
  EFBIG: "the disk takes no more",
  EDQUOT: "the disk quota is used up",
  EIO: "the disk does not answer",
  EROFS: "the disk is read-only",
  EACCES: "no permission to write there",
  EPERM: "no permission to write there",
  EBUSY: "it is in use as a mount point",
  ENOTDIR: "a file is in the place of a folder",
  EEXIST: "a file is in the place of a folder",
  EISDIR: "a folder is in the place of a file",
  ENOTEMPTY: "a folder is in the place of a file",
  ENOENT: "something was removed there at the same moment",
  ELOOP: "links lead round in a circle",
  ENAMETOOLONG: "a name is too long for this disk",
};

/** The error in words, when the disk is to blame: `outcome` says what that means for the archive. */
export function explainError(error: unknown, out: string, outcome: string): unknown {
  const code = errorCode(error);
  const reason = code && REASONS[code];
  if (reason === undefined) return error;
  return new PublishingError(`can't publish into ${out}: ${reason}${errorPath(error, out)}; ${outcome}`);
}

/** Where in the output it happened, or elsewhere. */
function errorPath(error: unknown, out: string): string {
  if (!(error instanceof Error)) return "";
  const place = "dest" in error ? error.dest : "path" in error ? error.path : undefined;
  return typeof place === "string" && place !== out ? ` (${place})` : "";
}
