/** Reads the content folder: the only file that does. Nothing here understands what it reads. */
import { closeSync, lstatSync, openSync, readdirSync, readFileSync, readSync } from "node:fs";
import { join, resolve } from "node:path";
import { VFile } from "vfile";
import type { Collected, CoverageFolder, Found } from "./model/collected.ts";
import { report } from "./model/report.ts";
import { latinSlugOf } from "./web/urls.ts";

/** What one name in a folder is. Sizes in bytes. */
export type Kind = "file" | "folder" | "link" | "other";

/** The folder that is read, so that archives can be made without a disk. Paths are relative, with `/`. */
export interface Folder {
  /** As messages name it: `content`. */
  readonly name: string;
  list(path: string): readonly { readonly name: string; readonly kind: Kind }[];
  size(path: string): number;
  read(path: string, length?: number): Uint8Array;
  /** Where a file is copied from. */
  locate(path: string): string;
}

const TEXT_LIMIT = 1024 * 1024;

/** The content folder on the disk. Links are seen, and not followed. */
export function diskFolder(name: string): Folder {
  const base = resolve(name);
  const locate = (path: string) => join(base, path);
  return {
    name: name.replace(/\/+$/, "") || name,
    locate,
    list: (path) =>
      readdirSync(locate(path), { withFileTypes: true }).map((entry) => ({
        name: entry.name,
        kind: entry.isSymbolicLink()
          ? "link"
          : entry.isDirectory()
            ? "folder"
            : entry.isFile()
              ? "file"
              : "other",
      })),
    size: (path) => lstatSync(locate(path)).size,
    read: (path, length) =>
      length === undefined ? readFileSync(locate(path)) : readStart(locate(path), length),
  };
}

function readStart(path: string, length: number): Uint8Array {
  const descriptor = openSync(path, "r");
  try {
    const bytes = new Uint8Array(length);
    return bytes.subarray(0, readSync(descriptor, bytes, 0, length, 0));
  } finally {
    closeSync(descriptor);
  }
}

/** Finds and reads everything an archive is made of. Problems of files and folders ride on `files`. */
export function collect(folder: Folder): Collected {
  return new Collection(folder).collected();
}

class Collection {
  private readonly folder: Folder;
  private readonly files: VFile[] = [];
  private readonly media = new Map<string, Found>();
  private readonly links = new Set<string>();
  private site: VFile | undefined;
  private people: VFile | undefined;

  constructor(folder: Folder) {
    this.folder = folder;
  }

  collected(): Collected {
    const { root, media, links, files } = { root: this.folder.name, ...this };
    const coverages = this.readRoot();
    return { root, site: this.site, people: this.people, coverages, media, links, files };
  }

  private readRoot(): CoverageFolder[] {
    const coverages: CoverageFolder[] = [];
    for (const { name, kind } of this.list("")) {
      if (name === "site.yml") this.site = this.text(name, kind);
      else if (name === "people.yml") this.people = this.text(name, kind);
      else if (kind === "folder") coverages.push(...this.coverage(name));
      else if (kind === "link") this.link(name);
      else if (isText(name)) this.stray(name);
      else this.found(name, kind);
    }
    return coverages;
  }

  private stray(name: string): void {
    const file = this.file(name);
    const suggestion = /^(site|people)\.ya?ml$/i.exec(name)?.[1]?.toLowerCase();
    if (suggestion) report(file, "file-ending", { suggestion: `${suggestion}.yml` });
    else if (/\.md$/i.test(name)) report(file, "entry-outside-coverage", {});
  }

  /** A folder of the content folder; without any Markdown it is no coverage, but media of the site's. */
  private coverage(slug: string): CoverageFolder[] {
    const entries: VFile[] = [];
    const folder = this.file(slug);
    let masthead: VFile | undefined;
    let hasText = false;
    const visit = (path: string) => {
      for (const { name, kind } of this.list(path)) {
        const inner = `${path}/${name}`;
        hasText ||= name.endsWith(".md");
        if (kind === "link") this.link(inner);
        else if (kind === "folder" && !/\.(md|ya?ml)$/.test(name)) visit(inner);
        else if (inner === `${slug}/index.md`) masthead = this.text(inner, kind);
        else if (name.endsWith(".md")) entries.push(...this.entry(inner, kind));
        else if (/\.(md|markdown|mdown|mdx|md\.txt)$/i.test(name)) this.wrongEnding(inner);
        else this.found(inner, kind);
      }
    };
    visit(slug);
    return masthead || hasText ? [{ slug, masthead, entries, folder }] : [];
  }

  private wrongEnding(path: string): void {
    const name = path.slice(path.lastIndexOf("/") + 1);
    report(this.file(path), "file-ending", { suggestion: name.replace(/\.[a-z.]+$/i, ".md") });
  }

  private entry(path: string, kind: Kind): VFile[] {
    const file = this.text(path, kind);
    return file ? [file] : [];
  }

  private found(path: string, kind: Kind): void {
    if (kind !== "file") {
      report(this.file(path), "not-a-file", {});
      return;
    }
    this.media.set(path, {
      path,
      size: this.folder.size(path),
      read: (length) => this.folder.read(path, length),
      from: this.folder.locate(path),
    });
  }

  private link(path: string): void {
    this.links.add(path);
    report(this.file(path), "symlink", {});
  }

  /** A text file with its contents; without them, and with a problem, where it can't be read. */
  private text(path: string, kind: Kind): VFile | undefined {
    const file = this.file(path);
    if (kind === "link") this.links.add(path);
    if (kind === "link") report(file, "symlink", {});
    else if (kind !== "file") report(file, "not-a-file", {});
    else return this.readable(file, path);
    return undefined;
  }

  private readable(file: VFile, path: string): VFile | undefined {
    checkName(file, path);
    try {
      const size = this.folder.size(path);
      if (size <= TEXT_LIMIT) {
        file.value = this.folder.read(path);
        return file;
      }
      report(file, "file-too-large", { size: megabytes(size), limit: megabytes(TEXT_LIMIT) });
    } catch (error) {
      report(file, "unreadable", { reason: reasonOf(error) });
    }
    return undefined;
  }

  /** The names in a folder, sorted by code unit; hidden and backup files left out, clashes of case noted. */
  private list(path: string): readonly { name: string; kind: Kind }[] {
    try {
      const names = this.folder
        .list(path)
        .filter(({ name }) => !name.startsWith(".") && !name.endsWith("~"))
        .toSorted((a, b) => (a.name < b.name ? -1 : 1));
      this.checkCase(path, names);
      return names;
    } catch (error) {
      report(this.file(path), errorCode(error) === "ENOTDIR" ? "not-a-folder" : "unreadable", {
        reason: reasonOf(error),
      });
      return [];
    }
  }

  private checkCase(path: string, names: readonly { name: string }[]): void {
    const seen = new Map<string, string>();
    for (const { name } of names) {
      const folded = name.normalize("NFC").toLowerCase();
      const other = seen.get(folded);
      if (other === undefined) seen.set(folded, name);
      else report(this.file(path ? `${path}/${name}` : name), "case-clash", { other });
    }
  }

  private file(path: string): VFile {
    const file = new VFile({ path: path === "" ? this.folder.name : `${this.folder.name}/${path}` });
    this.files.push(file);
    return file;
  }
}

function isText(name: string): boolean {
  return /\.(md|ya?ml)$/i.test(name);
}

function checkName(file: VFile, path: string): void {
  const name = path.slice(path.lastIndexOf("/") + 1);
  if (!/[\s\\?#%:*"<>|]|\.\./.test(name)) return;
  const stem = latinSlugOf(name.slice(0, name.lastIndexOf(".")));
  report(file, "file-name", { suggestion: `${stem || "entry"}${name.slice(name.lastIndexOf("."))}` });
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(bytes % (1024 * 1024) === 0 ? 0 : 1)} MB`;
}

function errorCode(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}

function reasonOf(error: unknown): string {
  const reasons: Readonly<Record<string, string>> = {
    EACCES: "no permission",
    EPERM: "no permission",
    ENOENT: "it is not there",
    EISDIR: "it is a folder",
  };
  const code = errorCode(error);
  return (code && reasons[code]) ?? code ?? String(error);
}
