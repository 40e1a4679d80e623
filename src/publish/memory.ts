/** Where asrun remembers what it has published. */
import {
  accessSync,
  constants,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  statSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { codeOf, PublishingError } from "./errors.ts";
import { shortName } from "./manifest.ts";

/** What is remembered of one output folder. All of it are paths. */
export interface Memory {
  /** The folder that the other files lie in. */
  readonly folder: string;
  /** The manifest of what was published last. */
  readonly manifest: string;
  /** The manifest of what is being published. */
  readonly next: string;
  /** There while files are being put in place. */
  readonly journal: string;
}

/** Where a folder really is, whether it is there yet or not: links are followed. */
export function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const parent = dirname(resolve(path));
    return parent === path ? path : join(realPath(parent), basename(path));
  }
}

/** What is remembered of `out`, in `folder`. Names are made from `state`, the site's own folder for it. Real paths. */
export function memoryOf(out: string, state: string, folder = state): Memory {
  const name = shortName(relative(state, out).split(sep).join("/"));
  const file = (kind: string) => join(folder, `${kind}-${name}.json`);
  return { folder, manifest: file("published"), next: file("next"), journal: file("journal") };
}

/** The folder to remember in: the site's own, or where that can't be written, one of this user's. */
export function openFolder(state: string): string {
  try {
    mkdirSync(state, { recursive: true });
    accessSync(state, constants.W_OK);
    return state;
  } catch (error) {
    if (!["EACCES", "EPERM", "EROFS"].includes(codeOf(error))) throw error;
    return openStandIn(state);
  }
}

/** The folder that is remembered in, for whoever only reads. */
export function knownFolder(state: string): string {
  try {
    accessSync(state, constants.W_OK);
    return state;
  } catch {
    return existsSync(standIn(state)) ? standIn(state) : state;
  }
}

function standIn(state: string): string {
  return join(tmpdir(), `asrun-${process.getuid?.() ?? 0}-${shortName(state)}`);
}

/** What the site's own folder remembers is taken over, where it is newer. */
function openStandIn(state: string): string {
  const folder = standIn(state);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { uid } = lstatSync(folder);
  if (!lstatSync(folder).isDirectory() || (process.getuid && uid !== process.getuid()))
    throw new PublishingError(`${state} can't be written, nor can ${folder}: it is somebody else's`);
  for (const name of namesIn(state).filter((name) => /^published-\w+\.json$/.test(name))) {
    const known = statSync(join(folder, name), { throwIfNoEntry: false });
    if (known && known.mtimeMs >= statSync(join(state, name)).mtimeMs) continue;
    copyFileSync(join(state, name), join(folder, name));
  }
  return folder;
}

/** The names in a folder; none when there is no such folder. */
export function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
