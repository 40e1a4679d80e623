/** Where in a file the samples of a track are, by its tables (ISO/IEC 14496-12, 8.7). */
import { type Box, boxesIn } from "../../boxes.ts";
import type { ByteView } from "../../byte-view.ts";
import { MalformedMediaError } from "../../malformed.ts";
import { onlyBox, requiredBox } from "./box-rules.ts";
import type { RangeList } from "./ranges.ts";
import { pcmLength } from "./sample-entries.ts";

/** Adds the ranges of all chunks of a track. `samples` is its box `stbl`. */
export function addSampleRanges(samples: Box, ranges: RangeList): void {
  const boxes = [...boxesIn(samples.body)];
  const chunks = chunkOffsets(boxes);
  const perChunk = samplesPerChunk(requiredBox(boxes, "stsc"));
  const lengthOf = chunkLengths(boxes);
  for (const [index, offset] of chunks) ranges.add(offset, lengthOf(perChunk(index)));
}

/** The rows of a table of numbers, of 32 bits if nothing else is said. */
function rowsOf({ body }: Box, header: number, row: number, width = 4) {
  // Tables are read side by side.
  const table = body.apart();
  const count = table.uint(header - 4, 4);
  if (header + row * count > table.size) throw new MalformedMediaError("a short table");
  return { count, at: (index: number, column = 0) => table.uint(header + row * index + column, width) };
}

function* chunkOffsets(boxes: readonly Box[]): Iterable<readonly [index: number, offset: number]> {
  const long = onlyBox(boxes, "co64");
  const rows = long ? rowsOf(long, 8, 8, 8) : rowsOf(requiredBox(boxes, "stco"), 8, 4);
  for (let index = 0; index < rows.count; index++) yield [index, rows.at(index)];
}

/** How many samples a chunk has; asked for in ascending order. Each row counts until the first chunk of the next one. */
function samplesPerChunk(box: Box): (chunk: number) => number {
  const rows = rowsOf(box, 8, 12);
  let index = -1;
  let current = 0;
  let next = rows.count > 0 ? rows.at(0) : Number.POSITIVE_INFINITY;
  return (chunk) => {
    while (chunk + 1 >= next) {
      index += 1;
      current = rows.at(index, 4);
      next = index + 1 < rows.count ? rows.at(index + 1) : Number.POSITIVE_INFINITY;
    }
    return current;
  };
}

/** How many bytes the next samples have; asked for in ascending order. */
function chunkLengths(boxes: readonly Box[]): (samples: number) => number {
  const compact = onlyBox(boxes, "stz2");
  if (compact) return compactLengths(compact.body.apart());
  const sizes = requiredBox(boxes, "stsz");
  const [same, count] = [sizes.body.uint(4, 4), sizes.body.uint(8, 4)];
  if (same > 0) return sameLengths(boxes, same, count);
  const rows = rowsOf(sizes, 12, 4);
  return tabled(rows.count, (index) => rows.at(index));
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

function compactLengths(body: ByteView): (samples: number) => number {
  const [bits, count] = [body.uint(7, 1), body.uint(8, 4)];
  if (![4, 8, 16].includes(bits) || 12 + Math.ceil((bits * count) / 8) > body.size)
    throw new MalformedMediaError("a short table");
  return tabled(count, (index) => {
    if (bits === 16) return body.uint(12 + 2 * index, 2);
    const byte = body.uint(12 + Math.floor((bits * index) / 8), 1);
    if (bits === 8) return byte;
    return index % 2 === 0 ? byte >> 4 : byte & 0xf;
  });
}

/** Samples of one length. Older files say 1 for uncompressed sound of any. */
function sameLengths(boxes: readonly Box[], same: number, count: number) {
  const [entry] = boxesIn(requiredBox(boxes, "stsd").body.part(8));
  const pcm = entry && same === 1 ? pcmLength(entry) : undefined;
  let left = count;
  return (samples: number) => {
    const taken = Math.min(samples, left);
    left -= taken;
    return Math.max(taken * same, pcm?.(taken) ?? 0);
  };
}
