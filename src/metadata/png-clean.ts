import { crc32, deflateSync } from "node:zlib";
import type { Block } from "./block.ts";
import { type Chunk, type ChunkText, chunksOf, PROFILES, textOf, unpacked } from "./png.ts";
import { inMemory, type Patch, Window } from "./window.ts";
import { isPrivateName } from "./xmp-erased.ts";

/** A chunk of a PNG has a sum over its bytes, so that it is written anew as a whole. `patches` are what changes in it. */
export function pngPatches(
  file: Window,
  patches: readonly Patch[],
  patchesOf: (block: Block) => Patch[],
): Patch[] {
  return [...chunksOf(file)].flatMap((chunk): Patch[] => {
    const { bytes, type } = chunk;
    const changed = changedText(chunk, patchesOf) ?? patched(bytes, patches);
    return changed
      ? [{ start: bytes.origin - 8, bytes: printed(type, changed), length: bytes.size + 12 }]
      : [];
  });
}

/** What a chunk holds, after the patches that fall into it; `undefined` when none does. */
function patched(bytes: Window, patches: readonly Patch[]): Uint8Array | undefined {
  const [from, to] = [bytes.origin, bytes.origin + bytes.size];
  const own = patches.filter(({ start }) => start >= from && start < to);
  if (own.length === 0) return undefined;
  const whole = Uint8Array.from(bytes.at(0, bytes.size));
  for (const { start, bytes: patch } of own) whole.set(patch.subarray(0, to - start), start - from);
  return whole;
}

/** A text that can't be mended in its place, without what is private in it; `undefined` when nothing is. */
function changedText(chunk: Chunk, patchesOf: (block: Block) => Patch[]): Uint8Array | undefined {
  const text = textOf(chunk);
  if (!text) return undefined;
  const { bytes } = chunk;
  if (isPrivateName(text.keyword)) return Buffer.from("Comment\0", "latin1");
  const kind = PROFILES[text.keyword];
  const isProfile = text.keyword.startsWith("Raw ");
  if (kind === undefined || (!text.isPacked && !isProfile)) return undefined;
  const inner = unpacked(chunk);
  if (!inner) return undefined;
  const window = new Window(inMemory(inner.bytes));
  const start = window.latin(0, 6) === "Exif\0\0" ? 6 : 0;
  const whole = patched(window, patchesOf({ kind, bytes: window.part(start) }));
  return whole && packed(text, bytes, isProfile ? inDigits(inner.raw, whole) : whole);
}

/** A chunk's text with other words. */
function packed({ start, isPacked }: ChunkText, bytes: Window, words: Uint8Array): Uint8Array {
  return Buffer.concat([bytes.at(0, start), isPacked ? deflateSync(words, { level: 9 }) : words]);
}

/** The hexadecimal digits of a profile, exchanged for those of bytes that are as many. */
function inDigits(raw: Uint8Array, bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(raw).toString("latin1");
  const head = /^\s*\S+\s+\d+\s+/.exec(text)?.[0] ?? "";
  const digits = Buffer.from(bytes).toString("hex");
  let at = 0;
  return Buffer.from(
    head + text.slice(head.length).replace(/[0-9a-f]/gi, () => digits.charAt(at++)),
    "latin1",
  );
}

function printed(type: string, bytes: Uint8Array): Uint8Array {
  const typed = Buffer.concat([Buffer.from(type, "latin1"), bytes]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(bytes.length);
  sum.writeUInt32BE(crc32(typed));
  return Buffer.concat([length, typed, sum]);
}
