/** Sound in WAV files (RIFF): chunks, each with its name and its length. */
import { type ByteSource, ByteView } from "../byte-view.ts";
import { MalformedMediaError, TruncatedMediaError } from "../malformed.ts";
import { afterRiffChunk, type RiffChunk, readRiffChunk } from "../riff.ts";
import { creditText } from "./credits.ts";
import { PatchList, type RecordingCleaning } from "./patch-list.ts";

/** Credits in the list INFO: artist, copyright, subject. */
const CREDITS: ReadonlySet<string> = new Set(["IART", "ICOP", "ISBJ"]);
/** The longest description of a format, in bytes. */
const MAX_FORMAT = 64;
/** Lengths from here on, and 0, mean that the length was not known when the file was begun. */
const STREAMED = 0x7f_ff_00_00;
const UNUSED = Buffer.from("JUNK");

/** What is removed from a file: every chunk but format, samples and credits, and everything behind them. */
export function cleanWav(file: ByteSource): RecordingCleaning {
  const all = new ByteView(file);
  const patches = new PatchList();
  const end = Math.min(8 + all.uint(4, 4, true), file.size);
  let hasSamples = false;
  let at = 12;
  while (at + 8 <= file.size && (at < end || !hasSamples)) {
    const chunk = readRiffChunk(all, at, file.size, "data");
    if (chunk.type === "data") {
      checkSamples(all, chunk);
      hasSamples = true;
    } else if (chunk.type === "LIST" && all.latin(chunk.start, 4) === "INFO") cleanInfo(all, patches, chunk);
    else if (chunk.type === "fmt ") checkFormat(chunk);
    else if (chunk.type !== "fact" || chunk.end - chunk.start > 4) clearChunk(patches, chunk);
    at = clearPadding(patches, chunk, file.size);
  }
  if (!hasSamples) throw new MalformedMediaError("no sound in it");
  patches.cut(Math.min(at, file.size), file.size);
  return patches.finish(file.size);
}

/** Samples that were sent while they were made have no length, and reach to the end of the file. */
function checkSamples(file: ByteView, { at, start }: RiffChunk): void {
  const length = file.uint(at + 4, 4, true);
  if (length < STREAMED && start + length > file.size) throw new TruncatedMediaError();
}

function checkFormat({ start, end }: RiffChunk): void {
  if (end - start > MAX_FORMAT) throw new MalformedMediaError('a long chunk "fmt "');
}

function clearChunk(patches: PatchList, { at, start, end }: RiffChunk): void {
  patches.replace(at, UNUSED);
  patches.zero(start, end);
}

/** Clears the byte before the next chunk, if there is one. Returns where that chunk begins. */
function clearPadding(patches: PatchList, chunk: RiffChunk, limit: number): number {
  const next = afterRiffChunk(chunk, limit);
  patches.zero(chunk.end, next);
  return next;
}

function cleanInfo(file: ByteView, patches: PatchList, list: RiffChunk): void {
  let at = list.start + 4;
  while (at + 8 <= list.end) {
    const chunk = readRiffChunk(file, at, list.end);
    if (CREDITS.has(chunk.type)) keepText(file, patches, chunk);
    else clearChunk(patches, chunk);
    at = clearPadding(patches, chunk, list.end);
  }
  patches.zero(Math.min(at, list.end), list.end);
}

/** A text ends with a zero; what follows is no part of it. */
function keepText(file: ByteView, patches: PatchList, chunk: RiffChunk): void {
  const bytes = file.at(chunk.start, Math.min(chunk.end - chunk.start, 4096));
  const zero = bytes.indexOf(0);
  const text = zero === -1 ? bytes : bytes.subarray(0, zero);
  if (creditText(text) === undefined) clearChunk(patches, chunk);
  else patches.zero(chunk.start + text.length, chunk.end);
}
