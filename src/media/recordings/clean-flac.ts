/** Sound in FLAC files (RFC 9639): blocks of metadata, then frames. */
import type { ByteSource } from "../reader.ts";
import { ByteReader } from "./byte-reader.ts";
import { findFlacBlocks, STREAM_INFO } from "./flac-blocks.ts";
import { areFlacFrames } from "./flac-frames.ts";
import { endTagsStart } from "./id3.ts";
import { MalformedRecording } from "./malformed.ts";
import { PatchList, type RecordingCleaning } from "./patch-list.ts";
import { readComments, writeComments } from "./xiph-comments.ts";

const SEEK_TABLE = 3;
const COMMENTS = 4;

/** Comments that are longer hold a picture. */
const MAX_COMMENTS = 64 * 1024;

/** What is removed: all blocks but the description of the stream, its table of points and its credits; tags behind it. */
export function cleanFlac(file: ByteSource): RecordingCleaning {
  const reader = new ByteReader(file);
  const patches = new PatchList();
  const blocks = findFlacBlocks(reader, 4, file.size);
  const sound = blocks.at(-1)?.end ?? 0;
  const comments = blocks.find(({ type }) => type === COMMENTS);
  const bytes =
    comments && reader.peek(comments.at + 4, Math.min(comments.end - comments.at - 4, MAX_COMMENTS));
  const credits = writeComments(bytes ? readComments(bytes) : {});
  for (const { at, type, end } of blocks) {
    // Comments are written last, so that no other block is the last one.
    if (type === STREAM_INFO || type === SEEK_TABLE) patches.replace(at, Uint8Array.of(type));
    else patches.cut(at, end);
  }
  const head = Buffer.alloc(4);
  head.writeUInt32BE(credits.length);
  head.writeUInt8(0x80 | COMMENTS, 0);
  patches.replace(sound, Buffer.concat([head, credits]), 0);
  const end = endTagsStart(reader, sound);
  if (!areFlacFrames(file, sound, end)) throw new MalformedRecording("bytes that are no sound");
  patches.cut(end, file.size);
  return patches.finish(file.size);
}
