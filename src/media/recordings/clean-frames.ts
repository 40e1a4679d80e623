/** Sound in frames one behind the other: MP3 and AAC. What is no frame is removed, but for credits. */
import { type ByteSource, ByteView } from "../byte-view.ts";
import { MalformedMediaError, TruncatedMediaError } from "../malformed.ts";
import { mergeCredits, type RecordingCredits } from "./credits.ts";
import { adtsFrame, type Frame, mp3Frame } from "./frames.ts";
import { endTagsStart, id3End, readId3, writeId3 } from "./id3.ts";
import { PatchList, type RecordingCleaning } from "./patch-list.ts";

type ReadFrame = (at: number) => Frame | undefined;

/** In bytes of the file. */
const MAX_JUNK = 1024 * 1024;
/** A frame can't be read with fewer bytes. */
const MIN_HEADER = 7;

export function cleanMp3(file: ByteSource): RecordingCleaning {
  const all = new ByteView(file);
  const readFrame: ReadFrame = (at) => (at + 4 > file.size ? undefined : mp3Frame(all.uint(at, 4)));
  return cleanFrames(all, readFrame, (patches, at, frame) => clearInfoFrame(all, patches, at, frame));
}

export function cleanAac(file: ByteSource): RecordingCleaning {
  const all = new ByteView(file);
  const readFrame: ReadFrame = (at) =>
    at + 7 > file.size ? undefined : adtsFrame(all.uint(at, 4), all.uint(at + 4, 2));
  return cleanFrames(all, readFrame, () => 0);
}

function cleanFrames(
  file: ByteView,
  readFrame: ReadFrame,
  /** Cleans the first frame. Returns how many frames it promises at least. */
  first: (patches: PatchList, at: number, frame: Frame) => number,
): RecordingCleaning {
  const patches = new PatchList();
  const start = afterTags(file);
  const end = endTagsStart(file, start.at);
  let junk = start.at;
  let kind: number | undefined;
  let skipped = 0;
  let [count, promised] = [0, 0];
  for (let at = start.at; at < end; ) {
    const frame = readFrame(at);
    const isOneOfThem = frame && (kind === undefined || frame.kind === kind) && at + frame.length <= end;
    // Behind bytes that are no frame, others may only look like one.
    if (isOneOfThem && (at === junk || isFollowed(readFrame, at, frame, end))) {
      patches.cut(junk, at);
      if (kind === undefined) promised = first(patches, at, frame);
      kind = frame.kind;
      count += 1;
      at += frame.length;
      junk = at;
    } else {
      at += 1;
      skipped += 1;
      if (skipped > MAX_JUNK) throw new MalformedMediaError("bytes that are no sound");
    }
  }
  if (kind === undefined) throw new MalformedMediaError("no sound in it");
  if (isCutFrame(file, readFrame, junk, kind)) throw new TruncatedMediaError();
  // Among other bytes frames may have been overlooked.
  if (skipped === 0 && count < promised) throw new TruncatedMediaError();
  patches.cut(junk, file.size);
  patches.replace(0, writeId3(start.credits), start.at);
  return patches.finish(file.size);
}

/** Whether a frame like this one, or the end, comes behind it: any byte may look like the beginning of a frame. */
function isFollowed(readFrame: ReadFrame, at: number, { length, kind }: Frame, end: number): boolean {
  const next = at + length;
  return next === end || readFrame(next)?.kind === kind;
}

/** Whether a frame of this kind begins at a place and ends behind the end of the file. */
function isCutFrame(file: ByteView, readFrame: ReadFrame, at: number, kind: number): boolean {
  if (at >= file.size || file.number(at, 1) !== 0xff) return false;
  const frame = readFrame(at);
  return frame ? frame.kind === kind && at + frame.length > file.size : file.size - at < MIN_HEADER;
}

/** Where the sound begins, and what the tags before it say. */
function afterTags(file: ByteView): { readonly at: number; readonly credits: RecordingCredits } {
  const found: RecordingCredits[] = [];
  let at = 0;
  for (let end = id3End(file, 0); end !== undefined; end = id3End(file, at)) {
    found.push(readId3(file, at, end));
    at = end;
  }
  return { at, credits: mergeCredits(found) };
}

/** The length of LAME's part, which says how much silence it added. */
const ENCODER_LENGTH = 36;

/** The first frame may hold numbers instead of sound: behind them it is unused. Returns how many frames follow at least. */
function clearInfoFrame(file: ByteView, patches: PatchList, at: number, { length }: Frame): number {
  const text = file.latin(at, Math.min(length, 64));
  const sign = /Xing|Info/.exec(text)?.index;
  if (sign === undefined) return 0;
  const flags = file.uint(at + sign + 4, 4);
  const numbers = (flags & 1 ? 4 : 0) + (flags & 2 ? 4 : 0) + (flags & 4 ? 100 : 0) + (flags & 8 ? 4 : 0);
  patches.zero(Math.min(at + sign + 8 + numbers + ENCODER_LENGTH, at + length), at + length);
  // Some programs count the first frame too.
  return flags & 1 ? file.uint(at + sign + 8, 4) : 0;
}
