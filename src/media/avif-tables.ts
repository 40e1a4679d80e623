/** What is said of the items of an AVIF: how they belong together, and how they are to be decoded. */
import { boxesFilling, findBox } from "./boxes.ts";
import type { ByteView } from "./byte-view.ts";
import { FieldReader } from "./field-reader.ts";
import { MalformedMediaError } from "./malformed.ts";

/** From one item to others: `dimg` to what it is made from, `auxl` from its transparency, `prem` to that. */
export interface AvifReference {
  readonly type: string;
  readonly from: number;
  readonly to: readonly number[];
}

/** What is to be known of an item. */
export interface AvifProperty {
  readonly type: string;
  /** Its offset in the file, which is the same for all items that have it. */
  readonly at: number;
  readonly body: ByteView;
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
  const table = findBox(meta, "iref")?.body;
  if (!table) return [];
  const width = table.number(0, 1) === 0 ? 2 : 4;
  return [...boxesFilling(table.part(4))].map(({ type, body }) => {
    const reader = new FieldReader(body);
    const from = reader.number(width);
    return { type, from, to: Array.from({ length: reader.number(2) }, () => reader.number(width)) };
  });
}

/** The properties that are kept, by the ids of items. Throws `MalformedMediaError` when an item needs another one. */
export function avifProperties(meta: ByteView): ReadonlyMap<number, readonly AvifProperty[]> {
  const all = findBox(meta, "iprp")?.body;
  const store = all && findBox(all, "ipco")?.body;
  const found = new Map<number, AvifProperty[]>();
  if (!all || !store) return found;
  const known = [...boxesFilling(store)].slice(0, MAX_PROPERTIES);
  for (const { type, body } of boxesFilling(all)) {
    if (type !== "ipma") continue;
    const reader = new FieldReader(body);
    const [version, flags] = [reader.number(1), reader.number(3)];
    for (let items = reader.number(4); items > 0; items--) {
      const id = reader.number(version === 0 ? 2 : 4);
      const own = found.get(id) ?? [];
      for (let count = reader.number(1); count > 0; count--) {
        const index = flags % 2 === 1 ? reader.number(2) : spread(reader.number(1));
        const property = known[(index & 0x7fff) - 1];
        const isEssential = index >= 0x8000;
        if (property && PROPERTIES.has(property.type) && own.length < MAX_OF_ITEM)
          own.push({ ...property, isEssential });
        else if (isEssential) throw new MalformedMediaError("an AVIF of an unknown kind");
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
  return properties.some(
    ({ type, body }) => type === "auxC" && ALPHA.has(new FieldReader(body.part(4)).text()),
  );
}
