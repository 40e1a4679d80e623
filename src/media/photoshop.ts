import type { ByteView } from "./byte-view.ts";
import type { MetadataBlock } from "./metadata-block.ts";

const KINDS: ReadonlyMap<number, MetadataBlock["kind"]> = new Map([
  [0x0404, "iptc"],
  [0x0422, "exif"],
  [0x0424, "xmp"],
]);

/** The metadata among Photoshop's image resources, in which IPTC has been since 1994. */
export function* photoshopBlocks(resources: ByteView): Iterable<MetadataBlock> {
  for (let at = 0; at + 12 <= resources.size && resources.latin(at, 4) === "8BIM"; ) {
    const kind = KINDS.get(resources.number(at + 4, 2));
    // A name, with its length before it, and what holds it even.
    const name = resources.number(at + 6, 1) + 1;
    const start = at + 6 + name + (name % 2) + 4;
    const length = resources.number(start - 4, 4);
    if (kind !== undefined) yield { kind, bytes: resources.part(start, length) };
    at = start + length + (length % 2);
  }
}
