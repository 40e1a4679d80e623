/** Headers of MP4 files: their times, names and reserved bytes are cleared. */
import { MalformedRecording } from "../malformed.ts";
import { type BoxRule, cleanBoxes, fixed, flagsOf, table, versioned, versionOf } from "./boxes.ts";

type Span = readonly [from: number, to: number];

/** A header that begins with the times at which it was made and changed; `reserved` as offsets in version 0. */
function header(lengths: readonly [number, number], reserved: readonly Span[]): BoxRule {
  const limit = versioned(...lengths);
  return (cleaner, box) => {
    limit(cleaner, box);
    const isLong = versionOf(cleaner.reader, box) === 1;
    // In version 1 the two times and the duration, which all come first, are four bytes longer each.
    const moved = box.start + (isLong ? 12 : 0);
    cleaner.patches.zero(box.start + 4, box.start + (isLong ? 20 : 12));
    for (const [from, to] of reserved) cleaner.patches.zero(moved + from, moved + to);
  };
}

const MOVIE_RESERVED: readonly Span[] = [
  [26, 36],
  // Where QuickTime's player stood last: preview, poster, selection.
  [72, 96],
];

export const movieHeader = header([100, 112], MOVIE_RESERVED);
export const trackHeader = header([84, 96], [[24, 32]]);
export const mediaHeader = header([24, 36], []);

/** What a track is for. Its name is free text. */
export const handler: BoxRule = (cleaner, { start, end }) => {
  if (end - start < 24) throw new MalformedRecording('a short box "hdlr"');
  cleaner.patches.zero(start + 12, end);
};

/** Where the samples are: always in this file. */
export const dataReferences: BoxRule = (cleaner, { start, end }) => {
  const reference: BoxRule = (_, box) => {
    const isHere = (flagsOf(cleaner.reader, box) & 1) === 1;
    if (!isHere) throw new MalformedRecording("its samples are in another file");
    fixed(4)(cleaner, box);
  };
  cleanBoxes(cleaner, start + 8, end, { "url ": reference, alis: reference });
};

export const editList: BoxRule = (cleaner, box) =>
  table(8, versionOf(cleaner.reader, box) === 1 ? 20 : 12)(cleaner, box);

export const segmentIndex: BoxRule = (cleaner, box) =>
  table(versionOf(cleaner.reader, box) === 0 ? 24 : 32, 12)(cleaner, box);
