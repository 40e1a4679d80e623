import { copyFileSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import type { FileContents } from "../model/output.ts";
import { isFileWith } from "./bytes.ts";

/** Copies files that are not there yet, or have changed, into a folder that somebody else publishes. */
export function copyFiles(
  files: readonly { readonly path: string; readonly contents: FileContents }[],
  out: string,
): void {
  for (const { path, contents } of files) {
    const target = join(out, path);
    if (isFileWith(target, contents)) continue;
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(contents.file, target);
  }
}
