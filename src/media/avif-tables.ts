/** What is said of the items of an AVIF: how they belong together, and how they are to be decoded. */
import { BoxReader, boxesIn, boxIn } from "./avif-boxes.ts";
import { MalformedPictureError } from "./malformed.ts";
import type { ByteView } from "./reader.ts";

/** From one item to others: `dimg` to what it is made from, `auxl` from its transparency, `prem` to that. */
export interface AvifReference {
  readonly type: string;
  readonly from: number;
  readonly to: readonly number[];
}

/** What is to be known of an item. */
export interface AvifProperty {
  readonly type: string;
  readonly whole: ByteView;
  /** Whether the item must not be shown by a program that doesn't know it. */
  readonly isEssential: boolean;
}

/** Sizes, colours, turns, and what the decoder needs; none of them holds words. */
const PROPERTIES: ReadonlySet<string> = new Set([
  ...["ispe", "pixi", "av1C", "colr", "auxC", "irot", "imir", "clap", "pasp", "clli", "mdcv", "cclv", "amve"],
  ...["a1op", "lsel", "a1lx"],
]);

const MAX_PROPERTIES = 10_000;
const MAX_OF_ITEM = 255;

const ALPHA: ReadonlySet<string> = new Set([
  "urn:mpeg:mpegB:cicp:systems:auxiliary:alpha",
  "urn:mpeg:hevc:2015:auxid:1",
]);

/** How items belong together. */
export function avifReferences(meta: ByteView): AvifReference[] {
  const table = boxIn(meta, "iref");
  if (!table) return [];
  const width = table.number(0, 1) === 0 ? 2 : 4;
  return [...boxesIn(table.part(4))].map(({ type, body }) => {
    const reader = new BoxReader(body);
    const from = reader.number(width);
    return { type, from, to: Array.from({ length: reader.number(2) }, () => reader.number(width)) };
  });
}

/** The properties that are kept, by the ids of items. Throws `MalformedPictureError` when an item needs another one. */
export function avifProperties(meta: ByteView): ReadonlyMap<number, readonly AvifProperty[]> {
  const all = boxIn(meta, "iprp");
  const store = all && boxIn(all, "ipco");
  const found = new Map<number, AvifProperty[]>();
  if (!all || !store) return found;
  const known = [...boxesIn(store)].slice(0, MAX_PROPERTIES);
  for (const { type, body } of boxesIn(all)) {
    if (type !== "ipma") continue;
    const reader = new BoxReader(body);
    const [version, flags] = [reader.number(1), reader.number(3)];
    for (let items = reader.number(4); items > 0; items--) {
      const id = reader.number(version === 0 ? 2 : 4);
      const own = found.get(id) ?? [];
      for (let count = reader.number(1); count > 0; count--) {
        const index = flags % 2 === 1 ? reader.number(2) : spread(reader.number(1));
        const property = known[(index & 0x7fff) - 1];
        const isEssential = index >= 0x8000;
        if (property && PROPERTIES.has(property.type) && own.length < MAX_OF_ITEM)
          own.push({ type: property.type, whole: property.whole, isEssential });
        else if (isEssential) throw new MalformedPictureError("an AVIF of an unknown kind");
      }
      found.set(id, own);
    }
  }
  return found;
}

/** The short form of an index, as the long one. */
function spread(short: number): number {
  return (short & 0x80) * 256 + (short & 0x7f);
}

/** Whether an item says how transparent another one is. */
export function isAlpha(properties: readonly AvifProperty[]): boolean {
  return properties.some(({ type, whole }) => {
    const reader = new BoxReader(whole.part(12));
    return type === "auxC" && ALPHA.has(reader.text());
  });
}
