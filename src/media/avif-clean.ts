import { type AvifItem, avifItems, avifMeta } from "./avif.ts";
import { isPlainAvif } from "./avif-plain.ts";
import { type AvifReference, avifProperties, avifReferences, isAlpha } from "./avif-tables.ts";
import { writeAvif } from "./avif-write.ts";
import { findBox } from "./boxes.ts";
import type { ByteView } from "./byte-view.ts";
import type { KeptMetadata } from "./kept.ts";
import { MalformedMediaError } from "./malformed.ts";

/** By which rules a still picture can be read. */
const BRANDS: ReadonlySet<string> = new Set(["avif", "mif1", "mif2", "miaf", "MA1A", "MA1B"]);
const MAX_BRANDS = 50;
/** Coded pictures, and what puts a picture together from others. */
const IMAGES: ReadonlySet<string> = new Set(["av01", "grid", "iden", "iovl"]);
const REFERENCES: ReadonlySet<string> = new Set(["dimg", "auxl", "prem"]);

/**
 * The same picture in a new container, which holds the picture that is shown, its parts and its transparency, as they
 * were encoded, and these metadata. A file that holds nothing else stays as it is. Other items, previews among them, and films are not copied.
 */
export function cleanAvif(file: ByteView, { packet }: KeptMetadata): Uint8Array {
  const meta = avifMeta(file);
  const properties = avifProperties(meta);
  const of = (id: number) => properties.get(id) ?? [];
  const primary = primaryOf(meta);
  const references = avifReferences(meta).filter(
    ({ type, from }) => REFERENCES.has(type) && (type !== "auxl" || isAlpha(of(from))),
  );
  const all = avifItems(file, meta);
  const images = [...reachable(primary, all, references)].map((item) => ({
    ...item,
    properties: of(item.id),
  }));
  const total = images.flatMap(({ extents }) => extents).reduce((sum, { size }) => sum + size, 0);
  if (total > file.size) throw new MalformedMediaError("parts of an AVIF that are used more than once");
  if (packet === undefined && isPlainAvif(file, all, images)) return file.at(0, file.size);
  const ids = new Set(images.map(({ id }) => id));
  return writeAvif({
    brands: brandsIn(file),
    primary,
    images,
    references: references.filter(({ from, to }) => ids.has(from) && to.every((id) => ids.has(id))),
    packet,
  });
}

function brandsIn(file: ByteView): string[] {
  const type = findBox(file, "ftyp")?.body;
  const found = new Set<string>();
  for (let at = 8; type && at < Math.min(type.size, 8 + MAX_BRANDS * 4); at += 4)
    found.add(type.latin(at, 4));
  return [...found].filter((brand) => BRANDS.has(brand));
}

function primaryOf(meta: ByteView): number {
  const box = findBox(meta, "pitm");
  if (!box) throw new MalformedMediaError("an AVIF without a picture");
  return box.body.number(4, box.body.number(0, 1) === 0 ? 2 : 4);
}

/** The picture that is shown, what it is made from, and what is transparent in any of these. */
function reachable(
  primary: number,
  items: ReadonlyMap<number, AvifItem>,
  references: readonly AvifReference[],
): Set<AvifItem> {
  const below = new Map<number, number[]>();
  const lead = (from: number, to: number) => {
    const known = below.get(from);
    if (known) known.push(to);
    else below.set(from, [to]);
  };
  for (const { type, from, to } of references)
    for (const id of to) {
      if (type === "auxl") lead(id, from);
      else lead(from, id);
    }
  const kept = new Set<AvifItem>();
  const waiting = [primary];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const item = items.get(id);
    if (!item || !IMAGES.has(item.type)) throw new MalformedMediaError("an AVIF whose picture is missing");
    if (kept.has(item)) continue;
    kept.add(item);
    waiting.push(...(below.get(id) ?? []));
  }
  return kept;
}
