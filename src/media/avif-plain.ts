import { type AvifItem, avifMeta } from "./avif.ts";
import { boxesIn, boxIn } from "./avif-boxes.ts";
import type { AvifImage } from "./avif-write.ts";
import type { ByteView } from "./reader.ts";

const FILE_BOXES: ReadonlySet<string> = new Set(["ftyp", "meta", "mdat"]);
const META_BOXES: ReadonlySet<string> = new Set([
  ...["hdlr", "pitm", "iloc", "iinf", "iref", "iprp", "idat"],
]);
/** What encoders call the contents and the pictures in them. */
const NAMES: ReadonlySet<string> = new Set(["", "Color", "Alpha", "libavif", "libheif"]);

/**
 * Whether an AVIF holds nothing but the pictures that are kept, so that it can stay as it is: no other box, item,
 * property or name, and no byte beside those of its items. `images` are all that are kept.
 */
export function isPlainAvif(
  file: ByteView,
  items: ReadonlyMap<number, AvifItem>,
  images: readonly AvifImage[],
): boolean {
  const meta = avifMeta(file);
  const properties = boxIn(boxIn(meta, "iprp") ?? meta.part(0, 0), "ipco");
  const used = new Set(images.flatMap((image) => image.properties.map(({ whole }) => whole.origin)));
  const handler = boxIn(meta, "hdlr");
  return (
    images.length === items.size &&
    images.every(({ name }) => NAMES.has(name)) &&
    hasOnly(file, FILE_BOXES, new Set(["mdat"])) &&
    hasOnly(meta, META_BOXES) &&
    NAMES.has(handler?.latin(24, handler.size - 24).replace(/\0$/, "") ?? "") &&
    (properties === undefined || [...boxesIn(properties)].every(({ whole }) => used.has(whole.origin))) &&
    storedBytes(file, meta) === usedBytes(images)
  );
}

/** Whether there are only boxes of these types, and each once, where it may not be repeated. */
function hasOnly(
  around: ByteView,
  types: ReadonlySet<string>,
  repeated: ReadonlySet<string> = new Set(),
): boolean {
  const seen = new Set<string>();
  for (const { type } of boxesIn(around)) {
    if (!types.has(type) || (seen.has(type) && !repeated.has(type))) return false;
    seen.add(type);
  }
  return true;
}

function storedBytes(file: ByteView, meta: ByteView): number {
  let sum = boxIn(meta, "idat")?.size ?? 0;
  for (const { type, body } of boxesIn(file)) if (type === "mdat") sum += body.size;
  return sum;
}

/** Of bytes that several items use, each counts once. */
function usedBytes(images: readonly AvifItem[]): number {
  const extents = images.flatMap((image) => image.extents).toSorted((a, b) => a.origin - b.origin);
  let [sum, end] = [0, 0];
  for (const { origin, size } of extents) {
    sum += Math.max(0, origin + size - Math.max(origin, end));
    end = Math.max(end, origin + size);
  }
  return sum;
}
