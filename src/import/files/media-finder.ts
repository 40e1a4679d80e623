import { readdirSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, relative, sep } from "node:path";

/** A folder with more files is not read in depth. */
const MAX_FILES = 200_000;

/** Finds files of pictures and recordings by the ends of their addresses, in the folders of the sources and of --media. */
export class MediaFinder {
  private readonly media: readonly string[];
  private readonly names = new Map<string, ReadonlyMap<string, readonly string[]>>();

  constructor(media: readonly string[]) {
    this.media = media;
  }

  /** The path of a file; `undefined` where there is none. `source`: the path of the file that names the address. */
  find(address: string, source: string): string | undefined {
    const parts = partsOf(address);
    if (parts === undefined) return undefined;
    const saved = join(dirname(source), `${basename(source).replace(/\.[^.]+$/, "")}_files`);
    for (const folder of [...this.media, saved]) {
      const found = findByEnd(folder, parts) ?? this.findByName(folder, parts.at(-1) ?? "");
      if (found !== undefined) return found;
    }
    return findByEnd(dirname(source), parts);
  }

  /** The path of a file from the folder of media that holds it, if an archive can have a file of that path. */
  nameIn(path: string): string | undefined {
    const folder = this.media.find((each) => path.startsWith(join(each, sep)));
    const parts = (folder === undefined ? basename(path) : relative(folder, path)).split(sep);
    return parts.every((part) => /^\w[\w.-]*$/.test(part)) ? parts.join("/") : undefined;
  }

  /** The only file of a name anywhere in a folder. */
  private findByName(folder: string, name: string): string | undefined {
    const known = this.names.get(folder) ?? indexNames(folder);
    this.names.set(folder, known);
    for (const form of formsOf(name)) {
      const [only, second] = known.get(form) ?? [];
      if (only !== undefined && second === undefined) return inside(folder, only);
    }
    const longer = [...known.keys()].filter((each) => each.startsWith(`${name}.`));
    const [only, second] = longer.flatMap((each) => known.get(each) ?? []);
    return only !== undefined && second === undefined ? inside(folder, only) : undefined;
  }
}

/** The parts of an address's path, decoded; `undefined` for one that leads out of the folders. */
function partsOf(address: string): string[] | undefined {
  if (/^(?:file|data|blob|javascript):/i.test(address) || address.includes("\\")) return undefined;
  const path = address.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*|^\/\/[^/?#]*/i, "").replace(/[?#].*$/s, "");
  const parts = path
    .split("/")
    .map(decodePart)
    .filter((part) => part !== "" && part !== ".");
  const isOutside = parts.some((part) => part === ".." || /[/\\\0]/.test(part));
  return isOutside || parts.length === 0 ? undefined : parts;
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** `a/b/320.jpg` before `b/320.jpg` before `320.jpg`. */
function findByEnd(folder: string, parts: readonly string[]): string | undefined {
  for (let from = 0; from < parts.length; from++) {
    const [name = "", ...above] = parts.slice(from).toReversed();
    for (const form of formsOf(name)) {
      const path = join(folder, ...above.toReversed(), form);
      if (isFile(path)) return inside(folder, path);
    }
  }
  return undefined;
}

/** A name, and that of the picture of which WordPress made a smaller one. */
function formsOf(name: string): string[] {
  const original = name.replace(/-\d{2,5}x\d{2,5}(?=\.\w+$)/, "");
  return original === name ? [name] : [name, original];
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** A path unless links lead it out of its folder. */
function inside(folder: string, path: string): string | undefined {
  const root = realpathSync(folder);
  return realpathSync(path).startsWith(root + sep) ? path : undefined;
}

function indexNames(folder: string): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return names;
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries.slice(0, MAX_FILES)) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    names.set(entry.name, [...(names.get(entry.name) ?? []), path]);
  }
  return names;
}
