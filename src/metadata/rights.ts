import type { Rights } from "../model/pictures.ts";
import type { Block } from "./block.ts";
import { blocksOf, type PictureKind } from "./blocks.ts";
import { decoded, Exif } from "./exif.ts";
import { iptcOf } from "./iptc.ts";
import { photoshopBlocks } from "./photoshop.ts";
import { chunksOf, PROFILES, textOf, unpacked } from "./png.ts";
import { inMemory, type Readable, Window } from "./window.ts";
import { packetOf, type XmpValues, xmpOf } from "./xmp.ts";

const MOST_PACKET = 1024 * 1024;

/** What a picture file says of its rights: XMP first, then IPTC IIM, then EXIF. Empty when it says nothing. */
export function rightsOf(kind: PictureKind, file: Readable): Rights {
  const window = new Window(file);
  const blocks = [...blocksOf(kind, window), ...(kind === "png" ? profiles(window) : [])];
  const exif = blocks.filter((block) => block.kind === "exif").map(({ bytes }) => new Exif(bytes));
  const inside = exif.flatMap(blocksIn);
  const all = [...blocks, ...inside];
  const xmp = all.filter((block) => block.kind === "xmp").map(({ bytes }) => fromXmp(packetIn(bytes)));
  const iptc = all.filter((block) => block.kind === "iptc").map(({ bytes }) => fromIptc(bytes));
  // Earlier ones win.
  return Object.assign({}, ...[...xmp, ...iptc, ...exif.map(fromExif)].toReversed());
}

/** What a TIFF structure holds of the others. */
function blocksIn(exif: Exif): Block[] {
  const [packet, records, resources] = [exif.value(0x02bc), exif.value(0x83bb), exif.value(0x8649)];
  return [
    ...(packet ? [{ kind: "xmp" as const, bytes: packet }] : []),
    ...(records ? [{ kind: "iptc" as const, bytes: records }] : []),
    ...(resources ? photoshopBlocks(resources) : []),
  ];
}

/** Metadata that a PNG holds packed, or as ImageMagick writes them. */
function profiles(file: Window): Block[] {
  return [...chunksOf(file)].flatMap((chunk): Block[] => {
    const text = textOf(chunk);
    const kind = text && PROFILES[text.keyword];
    if (kind === undefined || (kind === "xmp" && !text?.isPacked && !text?.keyword.startsWith("Raw")))
      return [];
    const { bytes } = unpacked(chunk) ?? {};
    if (!bytes) return [];
    const inner = new Window(inMemory(bytes));
    if (kind === "iptc" && inner.latin(0, 4) === "8BIM") return photoshopBlocks(inner);
    return [{ kind, bytes: inner.latin(0, 6) === "Exif\0\0" ? inner.part(6) : inner }];
  });
}

function packetIn(bytes: Window): string {
  return decoded(bytes.at(0, Math.min(bytes.size, MOST_PACKET)));
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

function fromIptc(bytes: Window): Rights {
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

/** What cameras and programs write when nobody has written anything. */
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

/** One line, without what can't be printed, and no longer than words of this kind are. */
function tidy(words: string): string {
  return words
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim()
    .slice(0, 2000);
}

/** The packet of XMP that copies of a picture carry; `undefined` when there is nothing to say. */
export function packetFor(rights: Rights): string | undefined {
  const { creators, sourceType, ...others } = rights;
  const single = Object.fromEntries(Object.entries(others).map(([key, value]) => [key, [value]]));
  const values = {
    ...single,
    ...(creators && { creators }),
    ...(sourceType !== undefined && {
      sourceType: [`http://cv.iptc.org/newscodes/digitalsourcetype/${sourceType}`],
    }),
  };
  return Object.keys(values).length === 0 ? undefined : packetOf(values);
}
