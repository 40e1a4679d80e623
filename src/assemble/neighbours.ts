/** Links to other coverages by their files: `../other/`, `../other/1005-example.md`. */
import { posix } from "node:path";
import { addresses } from "../web/urls.ts";

/** Returns the id of the entry in a file of another coverage: a batch reads its own coverages only. */
export type EntryIdOf = (path: string) => string;

/** A page of another coverage. */
export interface NeighbourAddress {
  /** From the base of the archive. */
  readonly address: string;
  readonly anchor?: string;
  /** The entry's file, in the content folder; absent for the coverage itself. */
  readonly entryFile?: string;
}

/** Resolves the links of one text to other coverages. */
export class Neighbours {
  private readonly slug: string;
  private readonly idOf: EntryIdOf;

  constructor(slug: string, idOf: EntryIdOf) {
    this.slug = slug;
    this.idOf = idOf;
  }

  /** The address that a link means, in the text at a path; `undefined` for other links. */
  find(path: string, target: string): NeighbourAddress | undefined {
    if (!target.startsWith("../")) return undefined;
    const [link = "", hash] = target.split("#", 2);
    const file = posix.normalize(posix.join(posix.dirname(path), link));
    const [other, ...inside] = file.split("/");
    if (other === undefined || other === ".." || other === this.slug) return undefined;
    const anchor = hash === undefined ? {} : { anchor: hash };
    const name = inside.join("/");
    if (name === "" || name === "index.md") return { address: addresses.coverage(other), ...anchor };
    return { address: addressOfEntryFile(file, this.idOf), ...anchor, entryFile: file };
  }
}

/** The address of the entry in a file of the content folder. */
export function addressOfEntryFile(file: string, idOf: EntryIdOf): string {
  return addresses.entry(file.split("/", 1)[0] ?? "", idOf(file));
}
