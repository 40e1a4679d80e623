import { type AvifItem, avifMeta } from "./avif.ts";
import type { AvifImage } from "./avif-write.ts";
import { boxesFilling, findBox } from "./boxes.ts";
import type { ByteView } from "./byte-view.ts";

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
  const properties = findBox(findBox(meta, "iprp")?.body ?? meta.part(0, 0), "ipco");
  const used = new Set(images.flatMap((image) => image.properties.map(({ at }) => at)));
  const handler = findBox(meta, "hdlr")?.body;
  return (
    images.length === items.size &&
    images.every(({ name }) => NAMES.has(name)) &&
    hasOnly(file, FILE_BOXES, new Set(["mdat"])) &&
    hasOnly(meta, META_BOXES) &&
    NAMES.has(handler?.latin(24, handler.size - 24).replace(/\0$/, "") ?? "") &&
    (properties === undefined || [...boxesFilling(properties.body)].every(({ at }) => used.has(at))) &&
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
  for (const { type } of boxesFilling(around)) {
    if (!types.has(type) || (seen.has(type) && !repeated.has(type))) return false;
    seen.add(type);
  }
  return true;
}

function storedBytes(file: ByteView, meta: ByteView): number {
  let sum = findBox(meta, "idat")?.body.size ?? 0;
  for (const { type, body } of boxesFilling(file)) if (type === "mdat") sum += body.size;
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
