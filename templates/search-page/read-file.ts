/** Reads files of the index from the host. */
import { SEARCH_ROOT } from "../../src/search/query/format.ts";
import type { ReadSearchFile } from "../../src/search/query/interface.ts";

/** Reads files of the archive whose front page is at `base`; rejects if a file isn't there. */
export function readFrom(base: string): ReadSearchFile {
  return async (path) => {
    // The root names the other files; one from a cache may name files that are gone.
    const response = await fetch(base + path, { cache: path === SEARCH_ROOT ? "no-cache" : "default" });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  };
}
