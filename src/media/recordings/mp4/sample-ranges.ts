/** Where in a file the samples of a track are, by its tables (ISO/IEC 14496-12, 8.7). */
import type { ByteSource } from "../../reader.ts";
import { ByteReader } from "../byte-reader.ts";
import { MalformedRecording } from "../malformed.ts";
import { type Box, boxesBetween, boxesIn, onlyBox, requiredBox } from "./boxes.ts";
import type { RangeList } from "./ranges.ts";
import { pcmLength } from "./sample-entries.ts";

/** Adds the ranges of all chunks of a track. `samples` is its box `stbl`. */
export function addSampleRanges(file: ByteSource, samples: Box, ranges: RangeList): void {
  const boxes = boxesIn(new ByteReader(file), samples);
  const chunks = chunkOffsets(file, boxes);
  const perChunk = samplesPerChunk(file, requiredBox(boxes, "stsc"));
  const lengthOf = chunkLengths(file, boxes);
  for (const [index, offset] of chunks) ranges.add(offset, lengthOf(perChunk(index)));
}

/** The rows of a table of numbers of 32 bits. */
function rowsOf(file: ByteSource, { start, end }: Box, header: number, row: number) {
  // A reader of its own: tables are read side by side.
  const reader = new ByteReader(file);
  const count = reader.view(start + header - 4, 4).getUint32(0);
  if (start + header + row * count > end) throw new MalformedRecording("a short table");
  return { count, at: (index: number) => reader.view(start + header + row * index, row) };
}

function* chunkOffsets(
  file: ByteSource,
  boxes: readonly Box[],
): Iterable<readonly [index: number, offset: number]> {
  const long = onlyBox(boxes, "co64");
  const rows = long ? rowsOf(file, long, 8, 8) : rowsOf(file, requiredBox(boxes, "stco"), 8, 4);
  for (let index = 0; index < rows.count; index++) {
    const row = rows.at(index);
    yield [index, long ? Number(row.getBigUint64(0)) : row.getUint32(0)];
  }
}

/** How many samples a chunk has; asked for in ascending order. Each row counts until the first chunk of the next one. */
function samplesPerChunk(file: ByteSource, box: Box): (chunk: number) => number {
  const rows = rowsOf(file, box, 8, 12);
  let index = -1;
  let current = 0;
  let next = rows.count > 0 ? rows.at(0).getUint32(0) : Number.POSITIVE_INFINITY;
  return (chunk) => {
    while (chunk + 1 >= next) {
      index += 1;
      current = rows.at(index).getUint32(4);
      next = index + 1 < rows.count ? rows.at(index + 1).getUint32(0) : Number.POSITIVE_INFINITY;
    }
    return current;
  };
}

/** How many bytes the next samples have; asked for in ascending order. */
function chunkLengths(file: ByteSource, boxes: readonly Box[]): (samples: number) => number {
  const compact = onlyBox(boxes, "stz2");
  if (compact) return compactLengths(file, compact);
  const sizes = requiredBox(boxes, "stsz");
  const reader = new ByteReader(file);
  const head = reader.view(sizes.start + 4, 8);
  const [same, count] = [head.getUint32(0), head.getUint32(4)];
  if (same > 0) return sameLengths(reader, boxes, same, count);
  const rows = rowsOf(file, sizes, 12, 4);
  return tabled(rows.count, (index) => rows.at(index).getUint32(0));
}

function tabled(count: number, sizeOf: (index: number) => number): (samples: number) => number {
  let index = 0;
  return (samples) => {
    let length = 0;
    // A chunk may claim more samples than there are.
    const end = Math.min(index + samples, count);
    for (; index < end; index++) length += sizeOf(index);
    return length;
  };
}

function compactLengths(file: ByteSource, box: Box): (samples: number) => number {
  const reader = new ByteReader(file);
  const head = reader.view(box.start + 4, 8);
  const [bits, count] = [head.getUint8(3), head.getUint32(4)];
  if (![4, 8, 16].includes(bits) || box.start + 12 + Math.ceil((bits * count) / 8) > box.end)
    throw new MalformedRecording("a short table");
  return tabled(count, (index) => {
    if (bits === 16) return reader.view(box.start + 12 + 2 * index, 2).getUint16(0);
    const byte = reader.view(box.start + 12 + Math.floor((bits * index) / 8), 1).getUint8(0);
    if (bits === 8) return byte;
    return index % 2 === 0 ? byte >> 4 : byte & 0xf;
  });
}

/** Samples of one length. Older files say 1 for uncompressed sound of any. */
function sameLengths(reader: ByteReader, boxes: readonly Box[], same: number, count: number) {
  const description = requiredBox(boxes, "stsd");
  const [entry] = boxesBetween(reader, description.start + 8, description.end);
  const pcm = entry && same === 1 ? pcmLength(reader, entry) : undefined;
  let left = count;
  return (samples: number) => {
    const taken = Math.min(samples, left);
    left -= taken;
    return Math.max(taken * same, pcm?.(taken) ?? 0);
  };
}
