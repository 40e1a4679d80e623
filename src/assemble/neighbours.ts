/** Links to other coverages by their files: `../other/`, `../other/1005-example.md`. */
import { posix } from "node:path";
import { addresses } from "../web/urls.ts";

/** A page of another coverage. */
export interface NeighbourAddress {
  /** From the base of the archive. */
  readonly address: string;
  readonly anchor?: string;
}

/**
 * The address that a link to another coverage means. A batch reads its own coverages only, so the id of an entry is told
 * from the name of its file. `undefined` for other links.
 */
export function neighbourAddress(slug: string, path: string, target: string): NeighbourAddress | undefined {
  if (!target.startsWith("../")) return undefined;
  const [file = "", anchor] = target.split("#", 2);
  const [other, name = "", ...rest] = posix.normalize(posix.join(posix.dirname(path), file)).split("/");
  if (other === undefined || other === ".." || other === slug || rest.length > 0) return undefined;
  const id = name.replace(/^\d{4}-/, "").replace(/\.md$/, "");
  const address = id === "" || id === "index" ? addresses.coverage(other) : addresses.entry(other, id);
  return { address, ...(anchor !== undefined && { anchor }) };
}
