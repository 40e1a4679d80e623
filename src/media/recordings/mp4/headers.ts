/** Headers of MP4 files: their times, names and reserved bytes are cleared. */
import { MalformedMediaError } from "../../malformed.ts";
import { type BoxRule, boxFlags, boxVersion, cleanBoxes, fixed, table, versioned } from "./box-rules.ts";

type Reserved = readonly [from: number, to: number];

/** A header that begins with the times at which it was made and changed; `reserved` as offsets in version 0. */
function header(lengths: readonly [number, number], reserved: readonly Reserved[]): BoxRule {
  const limit = versioned(...lengths);
  return (patches, box) => {
    limit(patches, box);
    const isLong = boxVersion(box.body) === 1;
    // In version 1 the two times and the duration, which all come first, are four bytes longer each.
    const moved = box.start + (isLong ? 12 : 0);
    patches.zero(box.start + 4, box.start + (isLong ? 20 : 12));
    for (const [from, to] of reserved) patches.zero(moved + from, moved + to);
  };
}

const MOVIE_RESERVED: readonly Reserved[] = [
  [26, 36],
  // Where QuickTime's player was last: preview, poster, selection.
  [72, 96],
];

export const movieHeader = header([100, 112], MOVIE_RESERVED);
export const trackHeader = header([84, 96], [[24, 32]]);
export const mediaHeader = header([24, 36], []);

/** What a track is for. Its name is free text. */
export const handler: BoxRule = (patches, { start, end }) => {
  if (end - start < 24) throw new MalformedMediaError('a short box "hdlr"');
  patches.zero(start + 12, end);
};

/** Where the samples are: always in this file. */
export const dataReferences: BoxRule = (patches, { body }) => {
  const reference: BoxRule = (_, box) => {
    const isHere = (boxFlags(box.body) & 1) === 1;
    if (!isHere) throw new MalformedMediaError("its samples are in another file");
    fixed(4)(patches, box);
  };
  cleanBoxes(patches, body.part(8), { "url ": reference, alis: reference });
};

export const editList: BoxRule = (patches, box) =>
  table(8, boxVersion(box.body) === 1 ? 20 : 12)(patches, box);

export const segmentIndex: BoxRule = (patches, box) =>
  table(boxVersion(box.body) === 0 ? 24 : 32, 12)(patches, box);
