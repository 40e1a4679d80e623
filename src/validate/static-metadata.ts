/** Pictures of the owner that hold what asrun removes from pictures of the content. */
import { VFile } from "vfile";
import { cleanPicture } from "../media/clean-picture.ts";
import { pictureKind } from "../media/metadata.ts";
import { collectProblems, type Problem } from "../model/problem-list.ts";
import { report } from "../model/report.ts";
import type { StaticFile, StaticFiles } from "../model/static-files.ts";

/** Larger pictures are not searched for metadata, in bytes. */
const MAX_SEARCHED = 256 * 1024 * 1024;

/** The pictures that hold what asrun removes from pictures of the content. */
export function findStaticMetadata({ folder, files }: StaticFiles): Problem[] {
  const reported = files.flatMap((file) => {
    if (!hasPrivateMetadata(file, () => folder.read(file.path))) return [];
    const found = new VFile({ path: `${folder.name}/${file.path}` });
    report(found, "static-metadata", {});
    return [found];
  });
  return collectProblems(reported);
}

function hasPrivateMetadata({ path, state }: StaticFile, read: () => Uint8Array): boolean {
  const kind = pictureKind(path);
  // A drawing is the owner's code, and has no metadata of a camera.
  if (kind === undefined || kind === "svg" || (state?.size ?? 0) > MAX_SEARCHED) return false;
  try {
    const bytes = read();
    return cleanPicture(kind, bytes) !== bytes;
  } catch {
    // A file that is no whole picture is published as it is.
    return false;
  }
}
