import { boxesFilling, findBox } from "./boxes.ts";
import type { ByteView } from "./byte-view.ts";
import { FieldReader } from "./field-reader.ts";
import { MalformedMediaError } from "./malformed.ts";
import type { MetadataBlock } from "./metadata-block.ts";

/** A picture, a part of one, or metadata, which an AVIF calls an item. */
export interface AvifItem {
  readonly id: number;
  /** `av01`, `grid`, `Exif`, `mime` … */
  readonly type: string;
  readonly name: string;
  /** Of an item of the type `mime`. */
  readonly contentType: string;
  readonly extents: readonly ByteView[];
}

/** Tiles of the grid, and no more of anything else. */
const MAX_ITEMS = 70_000;
const MAX_EXTENTS = 100_000;

/** The table of contents of an AVIF: the content of its `meta` box, behind the version. */
export function avifMeta(file: ByteView): ByteView {
  // Every box is looked at, so that a file that was cut off is found out.
  let meta: ByteView | undefined;
  for (const { type, body } of boxesFilling(file)) if (type === "meta") meta ??= body.part(4);
  if (!meta) throw new MalformedMediaError("an AVIF without a table of contents");
  return meta;
}

/** All items by their ids. */
export function avifItems(file: ByteView, meta: ByteView): ReadonlyMap<number, AvifItem> {
  const [infos, places] = [findBox(meta, "iinf"), findBox(meta, "iloc")];
  if (!infos || !places) throw new MalformedMediaError("an AVIF without items");
  const extents = extentsIn(places.body, file, findBox(meta, "idat")?.body);
  const items = new Map<number, AvifItem>();
  for (const info of infosIn(infos.body)) {
    if (items.size >= MAX_ITEMS) throw new MalformedMediaError(`more than ${MAX_ITEMS} items in an AVIF`);
    if (!items.has(info.id)) items.set(info.id, { ...info, extents: extents.get(info.id) ?? [] });
  }
  return items;
}

function* infosIn(infos: ByteView): Iterable<Omit<AvifItem, "extents">> {
  for (const { type, body } of boxesFilling(infos.part(infos.number(0, 1) === 0 ? 6 : 8))) {
    const reader = new FieldReader(body);
    const version = reader.number(1);
    reader.number(3);
    if (type !== "infe" || version < 2 || version > 3)
      throw new MalformedMediaError("an AVIF of an old kind");
    const id = reader.number(version === 2 ? 2 : 4);
    if (reader.number(2) !== 0) throw new MalformedMediaError("a protected item in an AVIF");
    const item = String.fromCharCode(reader.number(1), reader.number(1), reader.number(1), reader.number(1));
    yield { id, type: item, name: reader.text(), contentType: item === "mime" ? reader.text() : "" };
  }
}

function extentsIn(places: ByteView, file: ByteView, store: ByteView | undefined): Map<number, ByteView[]> {
  const reader = new FieldReader(places);
  const version = reader.number(1);
  reader.number(3);
  const widths = reader.number(2);
  const [offset, length, base] = [widths >> 12, (widths >> 8) & 15, (widths >> 4) & 15];
  const index = version === 0 ? 0 : widths & 15;
  const found = new Map<number, ByteView[]>();
  let count = 0;
  for (let items = reader.number(version < 2 ? 2 : 4); items > 0; items--) {
    const id = reader.number(version < 2 ? 2 : 4);
    const method = version === 0 ? 0 : reader.number(2) & 15;
    const isElsewhere = reader.number(2) !== 0;
    const around = method === 0 ? file : method === 1 ? store : undefined;
    if (!around || isElsewhere) throw new MalformedMediaError("an item that is not in the AVIF itself");
    const start = reader.number(base);
    const extents: ByteView[] = [];
    for (let parts = reader.number(2); parts > 0; parts--) {
      if (++count > MAX_EXTENTS) throw new MalformedMediaError(`more than ${MAX_EXTENTS} places in an AVIF`);
      reader.number(index);
      const from = start + reader.number(offset);
      const size = reader.number(length);
      const bytes = around.part(from, size);
      if (bytes.size < size || size === 0) throw new MalformedMediaError("an AVIF is cut off");
      extents.push(bytes);
    }
    found.set(id, extents);
  }
  return found;
}

/** EXIF and XMP are items; a C2PA manifest is a box of its own. Throws `MalformedMediaError` for a file that was cut off. */
export function* avifBlocks(file: ByteView): Iterable<MetadataBlock> {
  for (const { type, body } of boxesFilling(file))
    if (type === "uuid" && isManifest(body)) yield { kind: "credentials", bytes: body };
  for (const { type, contentType, extents } of avifItems(file, avifMeta(file)).values()) {
    const [bytes] = extents;
    // EXIF begins with the distance to its structure.
    if (bytes && type === "Exif") yield { kind: "exif", bytes: bytes.part(4 + bytes.number(0, 4)) };
    else if (bytes && type === "mime" && contentType === XMP_TYPE) yield { kind: "xmp", bytes };
  }
}

export const XMP_TYPE = "application/rdf+xml";

/** The identifier of C2PA's box (ISO 19566-5). */
function isManifest(body: ByteView): boolean {
  return Buffer.from(body.at(0, 16)).toString("hex") === "d8fec3d61b0e483c92975828877ec481";
}
