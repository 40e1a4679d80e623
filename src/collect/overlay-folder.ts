/** Content folders as they would be with other files in them. */
import { errorCode } from "../model/file-errors.ts";
import type { Folder, Kind } from "../model/folder.ts";

/** A folder with some files added or replaced: `files` by their paths in it. Nothing is written. */
export function withFiles(folder: Folder, files: ReadonlyMap<string, Uint8Array>): Folder {
  return {
    name: folder.name,
    ...(folder.isPast !== undefined && { isPast: folder.isPast }),
    list: (path) => {
      const names = new Map(existing(folder, path).map(({ name, kind }) => [name, kind]));
      for (const [name, kind] of namesBelow(path, files)) if (!names.has(name)) names.set(name, kind);
      return [...names].map(([name, kind]) => ({ name, kind }));
    },
    size: (path) => files.get(path)?.length ?? folder.size(path),
    read: (path, length, from = 0) =>
      files.get(path)?.subarray(from, length === undefined ? undefined : from + length) ??
      folder.read(path, length, from),
    locate: (path) => folder.locate(path),
  };
}

/** A folder without some of its files, by their paths in it. */
export function withoutFiles(folder: Folder, paths: ReadonlySet<string>): Folder {
  return {
    ...folder,
    list: (path) =>
      folder.list(path).filter(({ name }) => !paths.has(path === "" ? name : `${path}/${name}`)),
  };
}

/** A folder in which coverages have a masthead and nothing else: enough to know all of their names. */
export function withMastheadsOnly(folder: Folder): Folder {
  return {
    ...folder,
    list: (path) => folder.list(path).filter(({ name }) => path === "" || name === "index.md"),
  };
}

/** The names of the folders that have a masthead, sorted by code unit. */
export function listCoverages(folder: Folder): string[] {
  const folders = folder.list("").flatMap(({ name, kind }) => (kind === "folder" ? [name] : []));
  return folders
    .filter((slug) => !slug.startsWith(".") && folder.list(slug).some(({ name }) => name === "index.md"))
    .toSorted();
}

function existing(folder: Folder, path: string): ReturnType<Folder["list"]> {
  try {
    return folder.list(path);
  } catch (error) {
    if (errorCode(error) === "ENOENT") return [];
    throw error;
  }
}

function namesBelow(path: string, files: ReadonlyMap<string, unknown>): Map<string, Kind> {
  const prefix = path === "" ? "" : `${path}/`;
  const inside = [...files.keys()].filter((file) => file.startsWith(prefix));
  return new Map(
    inside.map((file) => {
      const [name = "", ...rest] = file.slice(prefix.length).split("/");
      return [name, rest.length === 0 ? "file" : "folder"];
    }),
  );
}
