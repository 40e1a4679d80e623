import type { Rights } from "../model/pictures.ts";
import { type ByteSource, ByteView } from "./byte-view.ts";
import { Exif, readExif } from "./exif.ts";
import { iptcOf } from "./iptc.ts";
import { metadataBlocks, type PictureKind } from "./metadata.ts";
import type { MetadataBlock } from "./metadata-block.ts";
import { photoshopBlocks } from "./photoshop.ts";
import { type XmpValues, xmpOf, xmpPacket } from "./xmp.ts";

/** More is not read of a packet of XMP. */
const MAX_PACKET_READ = 1024 * 1024;
/** More places with metadata are not looked into for rights: a file has one to three of them. */
const MAX_BLOCKS = 100;

/** What is known of a picture from its own file. */
export interface PictureMetadata {
  /** XMP first, then IPTC IIM, then EXIF. Empty when the file says nothing. */
  readonly rights: Rights;
  /** From 2 to 8; absent for a picture that is upright. AVIF says it in another way. */
  readonly orientation?: number;
  /** Whether the file has a C2PA manifest. */
  readonly isSigned: boolean;
}

/** Reads the metadata of a picture. Throws `MalformedMediaError` for a file that is broken or was cut off. */
export function metadataOf(kind: PictureKind, file: ByteSource): PictureMetadata {
  const found = { xmp: [] as Rights[], iptc: [] as Rights[], exif: [] as Exif[] };
  let isSigned = false;
  let count = 0;
  // The walk goes on behind the last one that is read: it finds out whether the file is whole.
  for (const block of withInner(metadataBlocks(kind, new ByteView(file)))) {
    isSigned ||= block.kind === "credentials";
    if (++count > MAX_BLOCKS) continue;
    if (block.kind === "xmp") found.xmp.push(fromXmp(packetIn(block.bytes)));
    else if (block.kind === "iptc") found.iptc.push(fromIptc(block.bytes));
    else if (block.kind === "exif") found.exif.push(new Exif(block.bytes));
  }
  // Earlier ones win.
  const all = [...found.xmp, ...found.iptc, ...found.exif.map(fromExif)].toReversed();
  const orientation = found.exif[0]?.orientation;
  return {
    rights: filled(Object.assign({}, ...all)),
    ...(orientation !== undefined && kind !== "avif" && { orientation }),
    isSigned,
  };
}

/** Without words that were nothing but what can't be printed. */
function filled({ creators = [], ...others }: Rights): Rights {
  const names = creators.filter((name) => name !== "");
  const words = Object.fromEntries(Object.entries(others).filter(([, value]) => value !== ""));
  return { ...words, ...(names.length > 0 && { creators: names }) };
}

/** Blocks, and those that a TIFF structure among them holds. */
function* withInner(blocks: Iterable<MetadataBlock>): Iterable<MetadataBlock> {
  for (const block of blocks) {
    yield block;
    if (block.kind === "exif") yield* blocksIn(new Exif(block.bytes));
  }
}

function* blocksIn(exif: Exif): Iterable<MetadataBlock> {
  const [packet, records, resources] = [exif.value(0x02bc), exif.value(0x83bb), exif.value(0x8649)];
  const manifest = exif.value(0xcd41);
  if (packet) yield { kind: "xmp", bytes: packet };
  if (records) yield { kind: "iptc", bytes: records };
  if (resources) yield* photoshopBlocks(resources);
  if (manifest) yield { kind: "credentials", bytes: manifest };
}

function packetIn(bytes: ByteView): string {
  return readExif(bytes.at(0, Math.min(bytes.size, MAX_PACKET_READ)));
}

function fromXmp(packet: string): Rights {
  const { creators, ...others } = xmpOf(packet);
  const first = Object.entries(others).flatMap(([key, [value]]) =>
    value === undefined ? [] : [[key, tidy(value)]],
  );
  return {
    ...Object.fromEntries(first),
    ...(creators && { creators: creators.map(tidy) }),
    ...source(others),
  };
}

/** A digital source type is an address of which only the last part says something. */
function source({ sourceType }: XmpValues): Pick<Rights, "sourceType"> {
  const code = sourceType?.[0]?.split(/[/:]/).at(-1)?.trim();
  return code === undefined ? {} : { sourceType: code };
}

function fromIptc(bytes: ByteView): Rights {
  const found = iptcOf(bytes);
  const all = (set: number) => found.get(set)?.map(tidy) ?? [];
  const [creators, [creditLine], [copyright], [description]] = [all(80), all(110), all(116), all(120)];
  return {
    ...(creators.length > 0 && { creators }),
    ...(creditLine !== undefined && { creditLine }),
    ...(copyright !== undefined && { copyright }),
    ...(description !== undefined && { description }),
  };
}

/** What cameras and programs write by default. */
const WRITTEN_BY_MACHINES =
  /^(?:(?:OLYMPUS|SONY|KODAK|MINOLTA|KONICA MINOLTA|SAMSUNG|PENTAX) (?:DIGITAL CAMERA|DSC)|DCIM|DSC|default|unknown|picasa|binary comment)$|^screenshot$/i;

function fromExif(exif: Exif): Rights {
  const written = (tag: number) => {
    const words = exif.text(tag);
    return words === undefined || WRITTEN_BY_MACHINES.test(words) ? undefined : tidy(words);
  };
  const [description, artist, copyright] = [written(0x010e), written(0x013b), written(0x8298)];
  return {
    ...(description !== undefined && { description }),
    ...(artist !== undefined && {
      creators: artist
        .split(";")
        .map(tidy)
        .filter((name) => name !== ""),
    }),
    ...(copyright !== undefined && { copyright }),
  };
}

const MAX_WORDS = 2000;

/** One line, without what can't be printed or stored as XML, and no longer than words of this kind are. */
function tidy(words: string): string {
  return cut(words.replace(/[\s\p{Cc}\p{Cs}\ufffe\uffff]+/gu, " ").trim(), MAX_WORDS);
}

/** The first letters, of which none is half. */
function cut(words: string, length: number): string {
  return words
    .slice(0, length)
    .replace(/[\ud800-\udbff]$/, "")
    .trimEnd();
}

/** What a JPEG can hold in one piece, and some more around it. */
const MAX_PACKET_BYTES = 60_000;

/** The packet of XMP that published pictures carry; `undefined` when there is nothing to say. Only of words that are too long for it, the ends are missing. */
export function rightsPacket(rights: Rights, length = MAX_WORDS): string | undefined {
  const { creators, sourceType, ...others } = rights;
  const single = Object.entries(others).map(([key, value]) => [key, [cut(value, length)]]);
  const values = {
    ...Object.fromEntries(single),
    ...(creators && { creators: creators.slice(0, length).map((name) => cut(name, length)) }),
    ...(sourceType !== undefined && {
      sourceType: [`http://cv.iptc.org/newscodes/digitalsourcetype/${cut(sourceType, length)}`],
    }),
  };
  if (Object.keys(values).length === 0) return undefined;
  const packet = xmpPacket(values);
  return Buffer.byteLength(packet) <= MAX_PACKET_BYTES
    ? packet
    : rightsPacket(rights, Math.floor(length / 2));
}
