/** Sound in WAV files (RIFF): chunks, each with its name and its length. */
import type { ByteSource } from "../reader.ts";
import { ByteReader } from "./byte-reader.ts";
import { creditText } from "./credits.ts";
import { MalformedRecording } from "./malformed.ts";
import { PatchList, type RecordingCleaning } from "./patch-list.ts";

interface Chunk {
  readonly type: string;
  readonly at: number;
  readonly start: number;
  readonly end: number;
}

/** Credits in the list INFO: artist, copyright, subject. */
const CREDITS: ReadonlySet<string> = new Set(["IART", "ICOP", "ISBJ"]);
/** The longest description of a format, in bytes. */
const MAX_FORMAT = 64;
const UNUSED = Buffer.from("JUNK");

/** What is removed from a file: every chunk but format, samples and credits, and everything behind them. */
export function cleanWav(file: ByteSource): RecordingCleaning {
  const reader = new ByteReader(file);
  const patches = new PatchList();
  const end = Math.min(8 + reader.view(4, 4).getUint32(0, true), file.size);
  let hasSamples = false;
  let at = 12;
  while (at + 8 <= file.size && (at < end || !hasSamples)) {
    const chunk = readChunk(reader, at, file.size);
    if (chunk.type === "data") hasSamples = true;
    else if (chunk.type === "LIST" && reader.latin(chunk.start, 4) === "INFO")
      cleanInfo(reader, patches, chunk);
    else if (chunk.type === "fmt ") checkFormat(chunk);
    else if (chunk.type !== "fact" || chunk.end - chunk.start > 4) clearChunk(patches, chunk);
    at = next(patches, chunk, file.size);
  }
  if (!hasSamples) throw new MalformedRecording("no sound in it");
  patches.cut(Math.min(at, file.size), file.size);
  return patches.finish(file.size);
}

/** Samples that were sent while they were made have no length, and reach to the end. */
function readChunk(reader: ByteReader, at: number, limit: number): Chunk {
  const type = reader.latin(at, 4);
  const length = reader.view(at + 4, 4).getUint32(0, true);
  const isCut = at + 8 + length > limit;
  if (isCut && type !== "data") throw new MalformedRecording(`a chunk "${type}" of wrong length`);
  return { type, at, start: at + 8, end: isCut ? limit : at + 8 + length };
}

function checkFormat({ start, end }: Chunk): void {
  if (end - start > MAX_FORMAT) throw new MalformedRecording('a long chunk "fmt "');
}

function clearChunk(patches: PatchList, { at, start, end }: Chunk): void {
  patches.replace(at, UNUSED);
  patches.zero(start, end);
}

/** Where the next chunk is: at an even offset, with a byte before it that may hold anything. */
function next(patches: PatchList, { end }: Chunk, limit: number): number {
  const even = Math.min(end + (end % 2), limit);
  patches.zero(end, even);
  return even;
}

function cleanInfo(reader: ByteReader, patches: PatchList, list: Chunk): void {
  let at = list.start + 4;
  while (at + 8 <= list.end) {
    const chunk = readChunk(reader, at, list.end);
    if (CREDITS.has(chunk.type)) keepText(reader, patches, chunk);
    else clearChunk(patches, chunk);
    at = next(patches, chunk, list.end);
  }
  patches.zero(Math.min(at, list.end), list.end);
}

/** A text ends with a zero; what follows is no part of it. */
function keepText(reader: ByteReader, patches: PatchList, chunk: Chunk): void {
  const bytes = reader.peek(chunk.start, Math.min(chunk.end - chunk.start, 4096));
  const zero = bytes.indexOf(0);
  const text = zero === -1 ? bytes : bytes.subarray(0, zero);
  if (creditText(text) === undefined) clearChunk(patches, chunk);
  else patches.zero(chunk.start + text.length, chunk.end);
}
