/** ID3 tags (id3.org): version 2 before the sound, version 1 behind it; and other tags that stand there. */
import type { ByteView } from "../byte-view.ts";
import {
  CREDIT_KEYS,
  type CreditKey,
  creditOf,
  mergeCredits,
  type RecordingCredits,
  tidyCredit,
} from "./credits.ts";

const FRAMES: ReadonlyMap<string, CreditKey> = new Map([
  ["TPE1", "artist"],
  ["TP1", "artist"],
  ["TCOP", "copyright"],
  ["TCR", "copyright"],
  // A description, in the words of version 2.
  ["TIT3", "description"],
  ["TT3", "description"],
]);

const FRAME_NAMES: Readonly<Record<CreditKey, string>> = {
  artist: "TPE1",
  copyright: "TCOP",
  description: "TIT3",
};

/** More than any credit needs, in bytes. */
const MAX_VALUE = 4096;

/** Where the tag of version 2 at an offset ends; `undefined` where there is none. */
export function id3End(file: ByteView, at: number): number | undefined {
  const head = file.at(at, 10);
  if (head.length < 10 || file.latin(at, 3) !== "ID3") return undefined;
  const hasFooter = ((head[5] ?? 0) & 0x10) !== 0;
  return Math.min(at + 10 + synchsafe(head, 6) + (hasFooter ? 10 : 0), file.size);
}

/** Seven bits of each of four bytes. */
function synchsafe(bytes: Uint8Array, at: number): number {
  return [0, 1, 2, 3].reduce((sum, index) => sum * 128 + ((bytes[at + index] ?? 0) & 0x7f), 0);
}

/** The credits of a tag of version 2. What cannot be read is skipped: the tag is written again. */
export function readId3(file: ByteView, from: number, end: number): RecordingCredits {
  const [version, flags] = [file.number(from + 3, 1), file.number(from + 5, 1)];
  // Bytes that are hidden from players, or an extended header: rare, and no reason to read on.
  if (version < 2 || version > 4 || (flags & 0xc0) !== 0) return {};
  const [letters, header] = version === 2 ? [3, 6] : [4, 10];
  const found: RecordingCredits[] = [];
  for (let at = from + 10; at + header <= end; ) {
    const name = file.latin(at, letters);
    if (!/^[A-Z0-9]+$/.test(name)) break;
    const length = frameLength(file.at(at, header), version);
    const value = file.at(at + header, Math.min(length, MAX_VALUE, end - at - header));
    const key = FRAMES.get(name);
    if (key !== undefined) found.push(creditOf(key, textOfFrame(value)));
    at += header + length;
  }
  return mergeCredits(found);
}

function frameLength(head: Uint8Array, version: number): number {
  if (version === 4) return synchsafe(head, 4);
  const bytes = version === 2 ? head.subarray(3, 6) : head.subarray(4, 8);
  return bytes.reduce((sum, byte) => sum * 256 + byte, 0);
}

const ENCODINGS: readonly string[] = ["latin1", "utf-16", "utf-16be", "utf-8"];

function textOfFrame([encoding = 0, ...bytes]: Iterable<number>): string | undefined {
  return tidyCredit(new TextDecoder(ENCODINGS[encoding] ?? "latin1").decode(Uint8Array.from(bytes)));
}

/** A tag of version 2.4 with these credits; empty when there are none. */
export function writeId3(credits: RecordingCredits): Buffer {
  const frames = CREDIT_KEYS.flatMap((key) => {
    const text = credits[key];
    if (text === undefined) return [];
    // 3 stands for UTF-8.
    const value = Buffer.concat([Buffer.of(3), Buffer.from(text)]);
    return [Buffer.from(FRAME_NAMES[key]), toSynchsafe(value.length), Buffer.alloc(2), value];
  });
  if (frames.length === 0) return Buffer.alloc(0);
  const content = Buffer.concat(frames);
  return Buffer.concat([Buffer.from("ID3\x04\0\0", "latin1"), toSynchsafe(content.length), content]);
}

function toSynchsafe(value: number): Buffer {
  return Buffer.of((value >> 21) & 0x7f, (value >> 14) & 0x7f, (value >> 7) & 0x7f, value & 0x7f);
}

/** Where tags behind the sound begin: ID3 version 1 with its extension, Lyrics3, APE; in any order. */
export function endTagsStart(file: ByteView, from: number): number {
  for (let end = file.size; ; ) {
    const start = endTagStart(file, end);
    if (start === undefined || start < from) return end;
    end = start;
  }
}

function endTagStart(file: ByteView, end: number): number | undefined {
  if (end >= 128 && file.latin(end - 128, 3) === "TAG")
    return end >= 355 && file.latin(end - 355, 4) === "TAG+" ? end - 355 : end - 128;
  if (end >= 15 && file.latin(end - 9, 9) === "LYRICS200")
    return end - 15 - Number(/^\d{6}$/.exec(file.latin(end - 15, 6))?.[0] ?? Number.NaN) || undefined;
  if (end >= 32 && file.latin(end - 32, 8) === "APETAGEX") {
    const [length, flags] = [file.uint(end - 20, 4, true), file.uint(end - 12, 4, true)];
    return end - length - (flags >= 0x80_00_00_00 ? 32 : 0);
  }
  return undefined;
}
