import type { Block } from "./block.ts";
import type { Window } from "./window.ts";

interface Box {
  readonly type: string;
  readonly body: Window;
  /** Where it should end, whether the file is long enough or not. */
  readonly end: number;
}

function* boxesOf(file: Window): Iterable<Box> {
  for (let at = 0; at + 8 <= file.size; ) {
    const short = file.number(at, 4);
    const head = short === 1 ? 16 : 8;
    const size = short === 1 ? file.number(at + 8, 8) : short === 0 ? file.size - at : short;
    if (size < head) return;
    yield { type: file.latin(at + 4, 4), body: file.part(at + head, size - head), end: at + size };
    at += size;
  }
}

function boxIn(file: Window, type: string): Window | undefined {
  for (const box of boxesOf(file)) if (box.type === type) return box.body;
  return undefined;
}

/** EXIF and XMP are items of an AVIF (ISO 14496-12), whose places a table tells. */
export function avifBlocks(file: Window): Block[] {
  const credentials = [...boxesOf(file)].filter(({ type, body }) => type === "uuid" && isManifest(body));
  return [
    ...credentials.map(({ body }): Block => ({ kind: "credentials", bytes: body })),
    ...itemBlocks(file),
  ];
}

/** The identifier of C2PA's box (ISO 19566-5). */
function isManifest(body: Window): boolean {
  return Buffer.from(body.at(0, 16)).toString("hex") === "d8fec3d61b0e483c92975828877ec481";
}

function itemBlocks(file: Window): Block[] {
  const meta = boxIn(file, "meta")?.part(4);
  const infos = meta && boxIn(meta, "iinf");
  const places = meta && boxIn(meta, "iloc");
  if (!infos || !places) return [];
  const kinds = kindsOf(infos);
  return [...placesOf(places)].flatMap(({ id, isInside, from, length }): Block[] => {
    const kind = kinds.get(id);
    const around = isInside ? boxIn(meta, "idat") : file;
    const bytes = around?.part(from, length);
    if (kind === undefined || bytes === undefined) return [];
    // EXIF begins with the distance to its structure.
    return [{ kind, bytes: kind === "exif" ? bytes.part(4 + bytes.number(0, 4)) : bytes }];
  });
}

function kindsOf(infos: Window): Map<number, Block["kind"]> {
  const kinds = new Map<number, Block["kind"]>();
  const isShort = infos.number(0, 1) === 0;
  for (const { type, body } of boxesOf(infos.part(isShort ? 6 : 8))) {
    const version = body.number(0, 1);
    if (type !== "infe" || version < 2) continue;
    const wide = version === 2 ? 2 : 4;
    const id = body.number(4, wide);
    const item = body.latin(4 + wide + 2, 4);
    const rest = body.latin(4 + wide + 6, 200);
    if (item === "Exif") kinds.set(id, "exif");
    else if (item === "mime" && rest.includes("application/rdf+xml")) kinds.set(id, "xmp");
  }
  return kinds;
}

interface ItemPlace {
  readonly id: number;
  /** Whether it lies in the table's own store, and not somewhere in the file. */
  readonly isInside: boolean;
  readonly from: number;
  readonly length: number;
}

function* placesOf(places: Window): Iterable<ItemPlace> {
  const version = places.number(0, 1);
  const widths = places.number(4, 2);
  const [offsets, lengths, bases] = [widths >> 12, (widths >> 8) & 15, (widths >> 4) & 15];
  const indexes = version === 0 ? 0 : widths & 15;
  const wide = version < 2 ? 2 : 4;
  let at = 6;
  const next = (bytes: number) => {
    at += bytes;
    return places.number(at - bytes, bytes);
  };
  const items = next(wide);
  for (let item = 0; item < items && at < places.size; item++) {
    const id = next(wide);
    const isInside = version !== 0 && (next(2) & 15) === 1;
    next(2);
    const base = next(bases);
    const extents = next(2);
    for (let extent = 0; extent < extents && at < places.size; extent++) {
      next(indexes);
      const from = base + next(offsets);
      yield { id, isInside, from, length: next(lengths) };
    }
  }
}

/** Whether no box is longer than the file. */
export function isWholeAvif(file: Window): boolean {
  return [...boxesOf(file)].every(({ end }) => end <= file.size) && boxIn(file, "meta") !== undefined;
}
