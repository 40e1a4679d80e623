/** Films in fragments (ISO/IEC 14496-12, 8.8): each has a box `moof` that describes its samples. */
import type { ByteReader } from "../byte-reader.ts";
import { MalformedRecording } from "../malformed.ts";
import {
  type Box,
  type BoxRule,
  type BoxRules,
  boxesIn,
  cleanBoxes,
  fixed,
  flagsOf,
  freeBox,
  leaf,
  requiredBox,
  versioned,
} from "./boxes.ts";
import type { RangeList } from "./ranges.ts";
import { GROUPINGS } from "./sample-tables.ts";

/** The tracks that are published, and the length of a sample for which its fragment gives none. */
export interface FragmentDefaults {
  readonly published: ReadonlySet<number>;
  readonly lengths: ReadonlyMap<number, number>;
}

/** How many of some flags are set. */
function countFlags(flags: number, of: readonly number[]): number {
  return of.filter((flag) => (flags & flag) !== 0).length;
}

const trackFragmentHeader = leaf((reader, box) => {
  const flags = flagsOf(reader, box);
  return 8 + (flags & 1 ? 8 : 0) + 4 * countFlags(flags, [2, 8, 0x10, 0x20]);
});

const trackRun = leaf((reader, box) => {
  const flags = flagsOf(reader, box);
  const rows = reader.view(box.start + 4, 4).getUint32(0);
  return 8 + 4 * countFlags(flags, [1, 4]) + 4 * countFlags(flags, [0x100, 0x200, 0x400, 0x800]) * rows;
});

const TRACK_FRAGMENT: BoxRules = {
  tfhd: trackFragmentHeader,
  tfdt: versioned(8, 12),
  trun: trackRun,
  ...GROUPINGS,
};

/** The rule of `moof`. Adds where the samples are that are published. */
export function fragment(defaults: FragmentDefaults, kept: RangeList): BoxRule {
  return (cleaner, moof) => {
    // Without a place of its own, a track's data are behind those of the track before.
    let behind = moof.at;
    const traf: BoxRule = (_, box) => {
      const { reader } = cleaner;
      const boxes = boxesIn(reader, box);
      const header = readHeader(reader, requiredBox(boxes, "tfhd"), defaults);
      const isPublished = defaults.published.has(header.track);
      let at = header.base ?? (header.isFromFragment ? moof.at : behind);
      const base = at;
      for (const run of boxes.filter(({ type }) => type === "trun")) {
        const { start, length } = readRun(reader, run, base, at, header.length);
        if (isPublished) kept.add(start, length);
        at = start + length;
      }
      behind = at;
      if (isPublished) cleanBoxes(cleaner, box.start, box.end, TRACK_FRAGMENT);
      else freeBox(cleaner, box);
    };
    cleanBoxes(cleaner, moof.start, moof.end, { mfhd: fixed(8), traf });
  };
}

function readHeader(reader: ByteReader, box: Box, { lengths }: FragmentDefaults) {
  const flags = flagsOf(reader, box);
  const track = reader.view(box.start + 4, 4).getUint32(0);
  const base = flags & 1 ? Number(reader.view(box.start + 8, 8).getBigUint64(0)) : undefined;
  const at = box.start + 8 + (flags & 1 ? 8 : 0) + 4 * countFlags(flags, [2, 8]);
  const length = flags & 0x10 ? reader.view(at, 4).getUint32(0) : (lengths.get(track) ?? 0);
  return { track, base, length, isFromFragment: (flags & 0x2_00_00) !== 0 };
}

function readRun(reader: ByteReader, box: Box, base: number, next: number, defaultLength: number) {
  const flags = flagsOf(reader, box);
  const count = reader.view(box.start + 4, 4).getUint32(0);
  const start = flags & 1 ? base + reader.view(box.start + 8, 4).getInt32(0) : next;
  if ((flags & 0x200) === 0) return { start, length: count * defaultLength };
  const row = 4 * countFlags(flags, [0x100, 0x200, 0x400, 0x800]);
  const first = box.start + 8 + 4 * countFlags(flags, [1, 4]);
  if (first + row * count > box.end) throw new MalformedRecording('a short box "trun"');
  let length = 0;
  for (let index = 0; index < count; index++)
    length += reader.view(first + row * index + (flags & 0x100 ? 4 : 0), 4).getUint32(0);
  return { start, length };
}

/** The rule of `mvex`: what fragments of tracks have in common, for those that are published. */
export function fragmentDefaults(published: ReadonlySet<number>, lengths: Map<number, number>): BoxRule {
  const trex: BoxRule = (cleaner, box) => {
    const numbers = cleaner.reader.view(box.start, 24);
    const track = numbers.getUint32(4);
    lengths.set(track, numbers.getUint32(16));
    if (published.has(track)) fixed(24)(cleaner, box);
    else freeBox(cleaner, box);
  };
  return (cleaner, { start, end }) => cleanBoxes(cleaner, start, end, { mehd: versioned(8, 12), trex });
}
