import { type AvifItem, XMP_TYPE } from "./avif.ts";
import type { AvifProperty, AvifReference } from "./avif-tables.ts";
import { writeBox } from "./boxes.ts";
import { ByteWriter } from "./byte-writer.ts";

/** A picture of an AVIF, or a part of one, with its properties in their order. */
export interface AvifImage extends AvifItem {
  readonly properties: readonly AvifProperty[];
}

/** Everything that an AVIF is written from. */
export interface AvifParts {
  readonly brands: readonly string[];
  /** The id of the picture that is shown. */
  readonly primary: number;
  readonly images: readonly AvifImage[];
  readonly references: readonly AvifReference[];
  readonly packet: string | undefined;
}

interface ItemContents {
  readonly id: number;
  readonly parts: readonly Uint8Array[];
}

/** A file of three boxes: what it is, its contents, and their bytes. */
export function writeAvif({ brands, primary, images, references, packet }: AvifParts): Uint8Array {
  const packetId = images.reduce((last, { id }) => Math.max(last, id), 0) + 1;
  const contents: ItemContents[] = images.map(({ id, extents }) => ({
    id,
    parts: extents.map((extent) => extent.at(0, extent.size)),
  }));
  if (packet !== undefined) contents.push({ id: packetId, parts: [Buffer.from(packet)] });
  const describes = { type: "cdsc", from: packetId, to: [primary] };
  const before = writeBox("ftyp", latin("avif"), number(0, 4), ...brands.map(latin));
  const metaAt = (data: number) =>
    fullBox(
      "meta",
      0,
      fullBox("hdlr", 0, number(0, 4), latin("pict"), number(0, 12), number(0, 1)),
      fullBox("pitm", 1, number(primary, 4)),
      locations(contents, data),
      itemInfos(images, primary, packet === undefined ? undefined : packetId),
      referenceBox(packet === undefined ? references : [...references, describes]),
      propertyBox(images),
    );
  // The places of the bytes have the same width, wherever they are.
  const meta = metaAt(before.length + metaAt(0).length + 8);
  const all = contents.flatMap(({ parts }) => parts);
  const size = all.reduce((sum, { length }) => sum + length, 8);
  const written = new ByteWriter(before.length + meta.length + size);
  for (const bytes of [before, meta, number(size, 4), latin("mdat"), ...all]) written.write(bytes);
  return written.result();
}

/** Where the bytes of each item are. */
function locations(contents: readonly ItemContents[], data: number): Uint8Array {
  let at = data;
  const places = contents.map(({ id, parts }) => {
    const extents = parts.map(({ length }) => {
      at += length;
      return Buffer.concat([number(at - length, 4), number(length, 4)]);
    });
    return Buffer.concat([number(id, 4), number(0, 4), number(extents.length, 2), ...extents]);
  });
  return fullBox("iloc", 2, number(0x4400, 2), number(contents.length, 4), ...places);
}

/** Only the picture that is shown is a picture of its own. */
function itemInfos(images: readonly AvifImage[], primary: number, packetId: number | undefined): Uint8Array {
  const info = (id: number, type: string, more: string, flags: number) =>
    fullBox("infe", 3, number(id, 4), number(0, 2), latin(`${type}\0${more}`), { flags });
  const infos = images.map(({ id, type }) => info(id, type, "", id === primary ? 0 : 1));
  if (packetId !== undefined) infos.push(info(packetId, "mime", `${XMP_TYPE}\0`, 1));
  return fullBox("iinf", 1, number(infos.length, 4), ...infos);
}

function referenceBox(references: readonly AvifReference[]): Uint8Array {
  if (references.length === 0) return new Uint8Array();
  const boxes = references.map(({ type, from, to }) =>
    writeBox(type, number(from, 4), number(to.length, 2), ...to.map((id) => number(id, 4))),
  );
  return fullBox("iref", 1, ...boxes);
}

/** The properties, each once, and which of them each item has. */
function propertyBox(images: readonly AvifImage[]): Uint8Array {
  const indexes = new Map<number, number>();
  const stored: Uint8Array[] = [];
  for (const { at, type, body } of images.flatMap(({ properties }) => properties))
    if (!indexes.has(at)) indexes.set(at, stored.push(writeBox(type, body.at(0, body.size))));
  const ofItem = ({ id, properties }: AvifImage) =>
    Buffer.concat([
      number(id, 4),
      number(properties.length, 1),
      ...properties.map(({ at, isEssential }) =>
        number((isEssential ? 0x8000 : 0) + (indexes.get(at) ?? 0), 2),
      ),
    ]);
  const inOrder = images.toSorted((a, b) => a.id - b.id);
  const table = fullBox("ipma", 1, number(images.length, 4), ...inOrder.map(ofItem), { flags: 1 });
  return writeBox("iprp", writeBox("ipco", ...stored), table);
}

type BoxPart = Uint8Array | { readonly flags: number };

/** A box with a version, and with flags where a part says so. */
function fullBox(type: string, version: number, ...parts: readonly BoxPart[]): Uint8Array {
  const flags = parts.reduce((found, part) => ("flags" in part ? part.flags : found), 0);
  const bytes = parts.filter((part): part is Uint8Array => !("flags" in part));
  return writeBox(type, number(version, 1), number(flags, 3), ...bytes);
}

function latin(text: string): Uint8Array {
  return Buffer.from(text, "latin1");
}

/** An unsigned number, or so many zeros. */
function number(value: number, width: number): Uint8Array {
  const bytes = Buffer.alloc(width);
  if (value > 0) bytes.writeUIntBE(value, 0, width);
  return bytes;
}
