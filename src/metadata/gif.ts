import type { Block } from "./block.ts";
import type { Window } from "./window.ts";

const MARK = "XMP DataXMP";

/** XMP stands in a GIF as it is, in an extension of its own; of other metadata GIF knows only comments. */
export function gifBlocks(file: Window): Block[] {
  const bytes = Buffer.from(file.at(0, file.size));
  const start = bytes.indexOf(MARK, 0, "latin1");
  if (start === -1) return [];
  const from = start + MARK.length;
  // A packet is text; what follows is a ladder of bytes that begins with 1 and leads old programs out of it.
  const end = bytes.indexOf(Buffer.from([0x01, 0xff, 0xfe]), from);
  return [{ kind: "xmp", bytes: file.part(from, (end === -1 ? bytes.length : end) - from) }];
}
