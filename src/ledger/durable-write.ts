import { closeSync, fsyncSync, lstatSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** Writes a file so that it is there whole or not at all, and stays when the power fails. */
export function writeAtomic(path: string, contents: string | Uint8Array): void {
  const beside = `${path}.new`;
  // What is there may be a link.
  rmSync(beside, { recursive: true, force: true });
  writeFileSync(beside, contents, { flag: "wx", flush: true });
  renameDurable(beside, path);
}

/** Puts a finished file of asrun's own into its place, whatever is there, and lasting. */
export function renameDurable(from: string, to: string): void {
  if (lstatSync(to, { throwIfNoEntry: false })?.isDirectory()) rmSync(to, { recursive: true });
  renameSync(from, to);
  syncFolder(dirname(to));
}

/** Makes the names in a folder last. */
export function syncFolder(folder: string): void {
  // Windows opens no folders, and some network disks sync none.
  try {
    const descriptor = openSync(folder, "r");
    try {
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch {}
}
