/** Digests of the program and of folders with code. */
import { createHash, type Hash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** A digest of asrun itself, the packages that it uses, and what of Node prints dates and names. */
function programKey(): string {
  const hash = createHash("sha256");
  hash.update(JSON.stringify([process.version, process.versions.icu, process.versions.unicode]));
  for (const folder of programFolders()) hashFolder(hash, folder, () => true);
  for (const lock of locks(dirname(SELF))) hash.update(readFileSync(lock));
  return hash.digest("hex");
}

let knownProgram: string | undefined;

/** The same, computed once: the server asks for it at every change, and its program stays the same. */
export function runningProgramKey(): string {
  knownProgram ??= programKey();
  return knownProgram;
}

const SELF = fileURLToPath(import.meta.url);

/** The files of the program: bundled, in one folder; otherwise in `src` and `templates`. */
function programFolders(): string[] {
  const [source] = SELF.split(join(sep, "src", "ledger", sep));
  return source === undefined || source === SELF
    ? [dirname(SELF)]
    : ["src", "templates"].map((name) => join(source, name));
}

/** The nearest descriptions of the package and of what is installed for it. */
function locks(folder: string): string[] {
  const candidates = [join(folder, "package.json"), join(folder, "node_modules/.package-lock.json")];
  const found = candidates.filter((path) => existsSync(path));
  const parent = dirname(folder);
  return found.length === candidates.length || parent === folder ? found : [...found, ...locks(parent)];
}

/** Adds the names and contents of everything in a folder, except what is not `wanted`. */
export function hashFolder(
  hash: Hash,
  root: string,
  wanted: (path: string, isFolder: boolean) => boolean,
  folder = root,
): void {
  const entries = readdirSync(folder, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (!wanted(path, entry.isDirectory())) continue;
    if (entry.isDirectory()) hashFolder(hash, root, wanted, path);
    else if (entry.isFile()) hash.update(`${relative(root, path)}\0`).update(bytesOrState(path));
  }
}

/** Files larger than this are no code: their size and time have to do. */
const LARGE = 1024 * 1024;

function bytesOrState(path: string): Uint8Array | string {
  const { size, mtimeMs } = statSync(path);
  return size > LARGE ? `${size} ${mtimeMs}` : readFileSync(path);
}
