import { copyFileSync, mkdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import type { FileContents } from "../model/output.ts";
import { sameDigest, sizeOf } from "./bytes.ts";

/** Copies files that are not there yet, or have changed, into a folder that somebody else publishes. */
export function copyFiles(
  files: readonly { readonly path: string; readonly contents: FileContents }[],
  out: string,
): void {
  for (const { path, contents } of files) {
    const target = join(out, path);
    const stats = statSync(target, { throwIfNoEntry: false });
    if (stats?.isFile() && stats.size === sizeOf(contents) && sameDigest(target, contents)) continue;
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(contents.file, target);
  }
}
