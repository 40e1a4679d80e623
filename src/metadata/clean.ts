/** Takes out of a picture file what is nobody's business, without touching the picture or anything else in it. */

import type { Block } from "./block.ts";
import { blocksOf, type PictureKind } from "./blocks.ts";
import { Exif } from "./exif.ts";
import { jpegEnd } from "./jpeg.ts";
import { photoshopBlocks } from "./photoshop.ts";
import { pngPatches } from "./png-clean.ts";
import { type Patch, type Readable, Window } from "./window.ts";
import { xmpErased } from "./xmp-erased.ts";

/** How a file becomes one without private tags. Everything that stays keeps its place. */
export interface Cleaning {
  readonly patches: readonly Patch[];
  /** How many bytes of the file are kept: a film behind a photo goes. */
  readonly size: number;
}

/** What to take out: places, numbers of cameras and lenses, their owners. `undefined` when there is nothing private. */
export function cleaningOf(kind: PictureKind, file: Readable): Cleaning | undefined {
  const { patches: all, size } = cleaned(kind, new Window(file), 0);
  // A broken file may name places that it doesn't have.
  const patches = all
    .map((patch) =>
      patch.length === undefined
        ? { ...patch, bytes: patch.bytes.subarray(0, Math.max(0, file.size - patch.start)) }
        : patch,
    )
    .filter(({ bytes }) => bytes.length > 0);
  return patches.length === 0 && size === file.size ? undefined : { patches, size };
}

/** A file as it is after its cleaning. */
export function cleanedBytes(file: Uint8Array, { patches, size }: Cleaning): Uint8Array {
  const whole = Uint8Array.from(file.subarray(0, size));
  const isInPlace = ({ bytes, length = bytes.length }: Patch) => bytes.length === length;
  for (const { start, bytes } of patches.filter(isInPlace))
    whole.set(bytes.subarray(0, Math.max(0, size - start)), start);
  const others = patches.filter((patch) => !isInPlace(patch)).toSorted((a, b) => a.start - b.start);
  const parts: Uint8Array[] = [];
  let at = 0;
  for (const { start, bytes, length = 0 } of others) {
    parts.push(whole.subarray(at, start), bytes);
    at = start + length;
  }
  return others.length === 0 ? whole : Buffer.concat([...parts, whole.subarray(at)]);
}

/** Pictures hold pictures: previews, depths. Deeper than this nobody puts them. */
const DEEPEST = 3;

function cleaned(kind: PictureKind, file: Window, depth: number): Cleaning {
  const blocks = depth > DEEPEST ? [] : blocksOf(kind, file);
  const patches = [...blocks.flatMap((block) => patchesOf(block, depth)), ...restPatches(blocks)];
  if (blocks.some((block) => block.kind === "credentials" && tellsPlace(block.bytes)))
    patches.push(...blocks.filter((block) => block.kind === "credentials").map(({ bytes }) => zeros(bytes)));
  if (kind === "png")
    return { patches: pngPatches(file, patches, (block) => patchesOf(block, depth)), size: file.size };
  const behind =
    kind === "jpg" && depth <= DEEPEST ? behindJpeg(file, depth) : { patches: [], size: file.size };
  return { patches: [...patches, ...behind.patches], size: behind.size };
}

function patchesOf({ kind, bytes }: Block, depth: number): Patch[] {
  if (kind === "xmp") return xmpPatches(bytes);
  return kind === "exif" ? exifPatches(bytes, depth) : [];
}

function exifPatches(bytes: Window, depth: number): Patch[] {
  const exif = new Exif(bytes);
  const packet = exif.value(0x02bc);
  const resources = exif.value(0x8649);
  const thumbnail = exif.thumbnail();
  return [
    ...exif.erased(),
    ...(packet ? xmpPatches(packet) : []),
    ...(resources ? photoshopBlocks(resources).flatMap((block) => patchesOf(block, depth + 1)) : []),
    ...(thumbnail ? cleaned("jpg", thumbnail, depth + 1).patches : []),
  ];
}

function xmpPatches(bytes: Window): Patch[] {
  const erased = xmpErased(bytes.latin(0, bytes.size));
  return erased === undefined ? [] : [{ start: bytes.origin, bytes: Buffer.from(erased, "latin1") }];
}

/** A packet that is too long for a block of JPEG goes on in others; a name may be divided between them. */
function restPatches(blocks: readonly Block[]): Patch[] {
  const rest = blocks.filter(({ kind }) => kind === "xmp-rest").map(({ bytes }) => bytes);
  const erased = xmpErased(rest.map((bytes) => bytes.latin(0, bytes.size)).join(""));
  let at = 0;
  return rest.flatMap((bytes): Patch[] => {
    at += bytes.size;
    const own = erased?.slice(at - bytes.size, at);
    return own === undefined ? [] : [{ start: bytes.origin, bytes: Buffer.from(own, "latin1") }];
  });
}

/** Whether a manifest tells where or with which camera a picture was made. */
function tellsPlace(bytes: Window): boolean {
  return /GPS(?:Latitude|Longitude)|SerialNumber|CameraOwnerName/.test(bytes.latin(0, bytes.size));
}

function zeros(bytes: Window): Patch {
  return { start: bytes.origin, bytes: new Uint8Array(bytes.size) };
}

/** Telephones put further pictures behind a photo, and short films, which go: they tell where they were made. */
function behindJpeg(file: Window, depth: number): Cleaning {
  const end = jpegEnd(file) ?? (depth === 0 ? file.size : 0);
  const behind = file.part(end);
  const bytes = Buffer.from(behind.at(0, behind.size));
  const next = bytes.indexOf(Buffer.from([0xff, 0xd8, 0xff]));
  if (/ftyp|moov|GPS/.test(bytes.toString("latin1", 0, next === -1 ? bytes.length : next)))
    return { patches: [], size: end };
  if (next === -1) return { patches: [], size: file.size };
  const inner = cleaned("jpg", behind.part(next), depth + 1);
  return { patches: inner.patches, size: end + next + inner.size };
}
