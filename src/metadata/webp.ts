import type { Block } from "./block.ts";
import type { Window } from "./window.ts";

const KINDS: ReadonlyMap<string, Block["kind"]> = new Map([
  ["EXIF", "exif"],
  ["XMP ", "xmp"],
  ["C2PA", "credentials"],
]);

export function webpBlocks(file: Window): Block[] {
  const blocks: Block[] = [];
  for (let at = 12; at + 8 <= file.size; ) {
    const kind = KINDS.get(file.latin(at, 4));
    const length = file.number(at + 4, 4, true);
    const start = at + 8;
    // Some programs put JPEG's mark before it.
    const skipped = kind === "exif" && file.latin(start, 6) === "Exif\0\0" ? 6 : 0;
    if (kind !== undefined) blocks.push({ kind, bytes: file.part(start + skipped, length - skipped) });
    at = start + length + (length % 2);
  }
  return blocks;
}

/** Whether as many bytes are there as the file says. */
export function isWholeWebp(file: Window): boolean {
  return file.number(4, 4, true) + 8 <= file.size + 1;
}
