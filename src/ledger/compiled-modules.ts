/** Compiled templates on the disk: only the text that was compiled just now is ever run. */
import { createHash } from "node:crypto";
import { lstatSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { threadId } from "node:worker_threads";
import { openRealFolder, readRegularFile } from "./regular-file.ts";

/** Where Node looks for packages and settings of a module: the site's own come from further up. */
const LOOKED_UP = ["node_modules", "package.json"];
/** The scope of the modules ends here, whatever is written further up. */
const PACKAGE = { name: "package.json", text: `${JSON.stringify({ type: "module" })}\n` };

/**
 * Puts a module into a folder of asrun's own, and returns its path, which is the same for the same text. What is there
 * may come from a cache that others could write: a file with another text is replaced, and so is one that is a link.
 */
export function writeModule(state: string, text: string): string {
  const folder = join(state, "templates");
  openRealFolder(folder);
  removeLookedUp(state, folder);
  writeExactly(folder, PACKAGE.name, PACKAGE.text);
  const name = `${createHash("sha256").update(text).digest("hex").slice(0, 16)}.mjs`;
  return writeExactly(folder, name, text);
}

/** Removes what would stand in for the packages that templates import. */
function removeLookedUp(state: string, folder: string): void {
  for (const name of LOOKED_UP) rmSync(join(state, name), { recursive: true, force: true });
  for (const name of readdirSync(folder))
    if (name === "node_modules") rmSync(join(folder, name), { recursive: true, force: true });
}

/** Returns the path of a regular file with this text. Another thread may be writing the same. */
function writeExactly(folder: string, name: string, text: string): string {
  const path = join(folder, name);
  if (readRegularFile(path)?.equals(Buffer.from(text))) return path;
  const beside = join(folder, `new-${process.pid}-${threadId}-${name}`);
  rmSync(beside, { recursive: true, force: true });
  writeFileSync(beside, text, { flag: "wx" });
  if (lstatSync(path, { throwIfNoEntry: false })?.isDirectory()) rmSync(path, { recursive: true });
  renameSync(beside, path);
  return path;
}
