/** Reads the content folder: the only file that does. Nothing here understands what it reads. */
import { VFile } from "vfile";
import type { CollectedContent, CoverageFolder, MediaEntry } from "../model/collected.ts";
import { errorCode, readErrorReason } from "../model/file-errors.ts";
import type { Folder, Kind } from "../model/folder.ts";
import { isText } from "../model/folder.ts";
import { FILE_START, report } from "../model/report.ts";
import { addressableName, clashesOf, intendedName, intendedRootName } from "./names.ts";

export { diskFolder } from "./disk-folder.ts";

const TEXT_LIMIT = 1024 * 1024;
/** The number of bytes that show whether a text begins with front matter: a byte order mark, three hyphens, a line break. */
const BEGINNING = 8;

const NONE: ReadonlySet<string> = new Set();

/**
 * Finds and reads everything an archive is made of. Problems of files and folders ride on `files`. Folders of coverages
 * in `skipped` are left alone.
 */
export function collect(folder: Folder, skipped = NONE): CollectedContent {
  return new Collection(folder, skipped).collected();
}

/** Reads text files of a folder by their paths. Links are not followed; what can't be read is `undefined`. */
export function textReader(folder: Folder): CollectedContent["readText"] {
  return (path) => {
    const [name, ...parents] = path.split("/").reverse();
    const parent = parents.reverse();
    try {
      const isReal = [...parent, name].every((part, depth, parts) =>
        folder
          .list(parts.slice(0, depth).join("/"))
          .some(
            (found) => found.name === part && found.kind === (depth === parent.length ? "file" : "folder"),
          ),
      );
      if (!isReal || folder.size(path) > TEXT_LIMIT) return undefined;
      return Buffer.from(folder.read(path)).toString();
    } catch {
      return undefined;
    }
  };
}

class Collection {
  private readonly folder: Folder;
  private readonly skipped: ReadonlySet<string>;
  private readonly files: VFile[] = [];
  private readonly media = new Map<string, MediaEntry>();
  private readonly links = new Set<string>();
  private site: VFile | undefined;
  private people: VFile | undefined;

  constructor(folder: Folder, skipped: ReadonlySet<string>) {
    this.folder = folder;
    this.skipped = skipped;
  }

  collected(): CollectedContent {
    const { root, media, links, files, skipped } = { root: this.folder.name, ...this };
    const coverages = this.readRoot();
    const include = (path: string) => this.include(path);
    return {
      root,
      site: this.site,
      people: this.people,
      coverages,
      skipped,
      include,
      readText: textReader(this.folder),
      media,
      links,
      files,
    };
  }

  private include(wanted: string): MediaEntry[] {
    let path = "";
    for (const part of wanted.split("/").slice(0, -1)) {
      const entry = this.namesIn(path).find(({ name }) => name.normalize("NFC") === part);
      if (!entry) return [];
      path = path === "" ? entry.name : `${path}/${entry.name}`;
      if (entry.kind === "link") this.links.add(path);
      if (entry.kind !== "folder") return [];
    }
    return this.namesIn(path).flatMap(({ name, kind }) => {
      const inner = `${path}/${name}`;
      if (kind === "link") this.links.add(inner);
      if (kind === "file" && !isText(name)) this.found(inner, kind);
      return this.media.get(inner) ?? [];
    });
  }

  /** What is in a folder. Errors are ignored here: reading the whole folder reports them. */
  private namesIn(path: string): ReturnType<Folder["list"]> {
    try {
      return this.folder.list(path).filter(({ name }) => isVisible(name));
    } catch {
      return [];
    }
  }

  private readRoot(): CoverageFolder[] {
    const coverages: CoverageFolder[] = [];
    for (const { name, kind } of this.list("")) {
      if (name === "site.yml") this.site = this.text(name, kind);
      else if (name === "people.yml") this.people = this.text(name, kind);
      else if (kind === "folder") coverages.push(...(this.skipped.has(name) ? [] : this.coverage(name)));
      else if (kind === "link") this.link(name);
      else if (isText(name)) this.stray(name);
      else this.found(name, kind);
    }
    return coverages;
  }

  private stray(name: string): void {
    const suggestion = intendedRootName(name);
    if (suggestion) report(this.file(name), "file-ending", { suggestion }, FILE_START);
    else if (/\.md$/i.test(name)) report(this.file(name), "entry-outside-coverage", {}, FILE_START);
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
        const meant = kind === "file" ? this.meant(inner, path === slug) : undefined;
        hasText ||= name.endsWith(".md") || meant !== undefined;
        if (kind === "link") this.link(inner);
        else if (kind === "folder" && !isText(name)) visit(inner);
        else if (meant !== undefined)
          report(this.file(inner), "file-ending", { suggestion: meant }, FILE_START);
        else if (inner === `${slug}/index.md`) masthead = this.text(inner, kind);
        else if (name.endsWith(".md")) entries.push(...this.entry(inner, kind));
        else this.found(inner, kind);
      }
    };
    visit(slug);
    return hasText ? [{ slug, masthead, entries, folder }] : [];
  }

  /** The name that a file should have which is meant as an entry or a masthead; a plain text is one when it begins so. */
  private meant(path: string, isTop: boolean): string | undefined {
    const name = path.slice(path.lastIndexOf("/") + 1);
    return intendedName(name, isTop, () => this.beginning(path));
  }

  private beginning(path: string): string {
    // What was published then was published without it.
    if (this.folder.isPast) return "";
    try {
      return new TextDecoder().decode(this.folder.read(path, BEGINNING));
    } catch {
      return "";
    }
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
    try {
      const size = this.folder.size(path);
      const read = (length?: number, from?: number) => this.folder.read(path, length, from);
      const isRemembered = this.folder.isPast ?? false;
      const version = () => this.folder.states?.of(path);
      this.media.set(path, { path, size, read, version, from: this.folder.locate(path), isRemembered });
    } catch (error) {
      report(this.file(path), "unreadable", { reason: readErrorReason(error) });
    }
  }

  private link(path: string): void {
    this.links.add(path);
    report(this.file(path), "symlink", {});
  }

  /** A text file with its contents; without them, and with a problem, where it can't be read. */
  private text(path: string, kind: Kind): VFile | undefined {
    if (kind === "file") return this.readable(this.file(path), path);
    if (kind === "link") this.link(path);
    else report(this.file(path), "not-a-file", {});
    return undefined;
  }

  private readable(file: VFile, path: string): VFile | undefined {
    const suggestion = addressableName(path.slice(path.lastIndexOf("/") + 1));
    if (suggestion !== undefined)
      report(file, "file-name", { name: replaceControls(file.basename ?? path), suggestion }, FILE_START);
    try {
      const size = this.folder.size(path);
      if (size <= TEXT_LIMIT) {
        file.value = this.folder.read(path);
        return file;
      }
      report(file, "file-too-large", { size: megabytes(size), limit: megabytes(TEXT_LIMIT) }, FILE_START);
    } catch (error) {
      report(file, "unreadable", { reason: readErrorReason(error) }, FILE_START);
    }
    return undefined;
  }

  /** The names in a folder, sorted by code unit; hidden and backup files left out, clashes noted. */
  private list(path: string): readonly { name: string; kind: Kind }[] {
    try {
      const names = this.folder
        .list(path)
        .filter(({ name }) => isVisible(name))
        .toSorted((a, b) => (a.name < b.name ? -1 : 1));
      for (const { name, ...clash } of clashesOf(names.map(({ name }) => name)))
        report(this.file(path ? `${path}/${name}` : name), "case-clash", clash);
      return names;
    } catch (error) {
      report(this.file(path), errorCode(error) === "ENOTDIR" ? "not-a-folder" : "unreadable", {
        reason: readErrorReason(error),
      });
      return [];
    }
  }

  private file(path: string): VFile {
    const file = new VFile({ path: path === "" ? this.folder.name : `${this.folder.name}/${path}` });
    this.files.push(file);
    return file;
  }
}

function isVisible(name: string): boolean {
  return !name.startsWith(".") && !name.endsWith("~");
}

function replaceControls(name: string): string {
  return name.replace(/\p{Cc}/gu, "\ufffd");
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(bytes % (1024 * 1024) === 0 ? 0 : 1)} MB`;
}
