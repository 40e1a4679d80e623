import { type Dirent, readdirSync } from "node:fs";
import { join } from "node:path";

/** The folders in an output folder that are links: what is behind them is not the archive's. Each is looked at once. */
export class LinkedFolders {
  private readonly out: string;
  private readonly links = new Map<string, ReadonlySet<string>>();
  private readonly folders = new Map<string, boolean>();

  constructor(out: string) {
    this.out = out;
  }

  /** Whether a path below the output folder leads through a link. */
  isBehindLink(path: string): boolean {
    const end = path.lastIndexOf("/");
    return end !== -1 && this.isLinked(path.slice(0, end));
  }

  private isLinked(folder: string): boolean {
    const known = this.folders.get(folder);
    if (known !== undefined) return known;
    const end = folder.lastIndexOf("/");
    const around = folder.slice(0, Math.max(end, 0));
    const isLinked =
      (around !== "" && this.isLinked(around)) || this.linksIn(around).has(folder.slice(end + 1));
    this.folders.set(folder, isLinked);
    return isLinked;
  }

  /** One list of a folder costs less than a look at every name in it. */
  private linksIn(folder: string): ReadonlySet<string> {
    const known = this.links.get(folder);
    if (known) return known;
    const links = new Set(
      entriesIn(join(this.out, folder)).flatMap((entry) => (entry.isSymbolicLink() ? [entry.name] : [])),
    );
    this.links.set(folder, links);
    return links;
  }
}

function entriesIn(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
