/** Sound in FLAC files (RFC 9639): blocks of metadata, then frames. */
import { type ByteSource, ByteView } from "../byte-view.ts";
import { MalformedMediaError } from "../malformed.ts";
import { findFlacBlocks, STREAM_INFO } from "./flac-blocks.ts";
import { areFlacFrames } from "./flac-frames.ts";
import { endTagsStart } from "./id3.ts";
import { PatchList, type RecordingCleaning } from "./patch-list.ts";
import { readComments, writeComments } from "./xiph-comments.ts";

const SEEK_TABLE = 3;
const COMMENTS = 4;

/** Comments that are longer hold a picture. */
const MAX_COMMENTS = 64 * 1024;

/** What is removed: all blocks but the description of the stream, its table of points and its credits; tags behind it. */
export function cleanFlac(file: ByteSource): RecordingCleaning {
  const all = new ByteView(file);
  const patches = new PatchList();
  const blocks = findFlacBlocks(all.part(4));
  const sound = blocks.at(-1)?.end ?? 0;
  const comments = blocks.find(({ type }) => type === COMMENTS);
  const credits = writeComments(comments ? readComments(comments.body.at(0, MAX_COMMENTS)) : {});
  for (const { at, type, end } of blocks) {
    // Comments are written last, so that no other block is the last one.
    if (type === STREAM_INFO || type === SEEK_TABLE) patches.replace(at, Uint8Array.of(type));
    else patches.cut(at, end);
  }
  const head = Buffer.alloc(4);
  head.writeUInt32BE(credits.length);
  head.writeUInt8(0x80 | COMMENTS, 0);
  patches.replace(sound, Buffer.concat([head, credits]), 0);
  const end = endTagsStart(all, sound);
  if (!areFlacFrames(file, sound, end))
    throw new MalformedMediaError("bytes that are no sound, or the end is missing");
  patches.cut(end, file.size);
  return patches.finish(file.size);
}
