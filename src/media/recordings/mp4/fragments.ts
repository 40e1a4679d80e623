/** Films in fragments (ISO/IEC 14496-12, 8.8): each has a box `moof` that describes its samples. */
import { type Box, boxesIn } from "../../boxes.ts";
import type { ByteView } from "../../byte-view.ts";
import { MalformedMediaError } from "../../malformed.ts";
import {
  type BoxRule,
  type BoxRules,
  boxFlags,
  cleanBoxes,
  fixed,
  freeBox,
  holding,
  leaf,
  requiredBox,
  versioned,
} from "./box-rules.ts";
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

const trackFragmentHeader = leaf((body) => {
  const flags = boxFlags(body);
  return 8 + (flags & 1 ? 8 : 0) + 4 * countFlags(flags, [2, 8, 0x10, 0x20]);
});

const trackRun = leaf((body) => {
  const flags = boxFlags(body);
  const rows = body.uint(4, 4);
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
  return (patches, moof) => {
    // Without a place of its own, a track's data are behind those of the track before.
    let behind = moof.at;
    const traf: BoxRule = (_, box) => {
      const boxes = [...boxesIn(box.body)];
      const header = readHeader(requiredBox(boxes, "tfhd").body, defaults);
      const isPublished = defaults.published.has(header.track);
      let at = header.base ?? (header.isFromFragment ? moof.at : behind);
      const base = at;
      for (const run of boxes.filter(({ type }) => type === "trun")) {
        const { start, length } = readRun(run, base, at, header.length);
        if (isPublished) kept.add(start, length);
        at = start + length;
      }
      behind = at;
      if (isPublished) cleanBoxes(patches, box.body, TRACK_FRAGMENT);
      else freeBox(patches, box);
    };
    cleanBoxes(patches, moof.body, { mfhd: fixed(8), traf });
  };
}

function readHeader(body: ByteView, { lengths }: FragmentDefaults) {
  const flags = boxFlags(body);
  const track = body.uint(4, 4);
  const base = flags & 1 ? body.uint(8, 8) : undefined;
  const at = 8 + (flags & 1 ? 8 : 0) + 4 * countFlags(flags, [2, 8]);
  const length = flags & 0x10 ? body.uint(at, 4) : (lengths.get(track) ?? 0);
  return { track, base, length, isFromFragment: (flags & 0x2_00_00) !== 0 };
}

function readRun({ body }: Box, base: number, next: number, defaultLength: number) {
  const flags = boxFlags(body);
  const count = body.uint(4, 4);
  // The distance has a sign.
  const start = flags & 1 ? base + (body.uint(8, 4) | 0) : next;
  if ((flags & 0x200) === 0) return { start, length: count * defaultLength };
  const row = 4 * countFlags(flags, [0x100, 0x200, 0x400, 0x800]);
  const first = 8 + 4 * countFlags(flags, [1, 4]);
  if (first + row * count > body.size) throw new MalformedMediaError('a short box "trun"');
  let length = 0;
  for (let index = 0; index < count; index++)
    length += body.uint(first + row * index + (flags & 0x100 ? 4 : 0), 4);
  return { start, length };
}

/** The rule of `mvex`: what fragments of tracks have in common, for those that are published. */
export function fragmentDefaults(published: ReadonlySet<number>, lengths: Map<number, number>): BoxRule {
  const trex: BoxRule = (patches, box) => {
    const track = box.body.uint(4, 4);
    lengths.set(track, box.body.uint(16, 4));
    if (published.has(track)) fixed(24)(patches, box);
    else freeBox(patches, box);
  };
  return holding({ mehd: versioned(8, 12), trex });
}
