/**
 * Where a film was made, as phones and cameras write it into MP4 and QuickTime: boxes of QuickTime and 3GPP, keys of the
 * metadata, XMP.
 */
import { type Box, boxes } from "./mp4-boxes.ts";
import { Damaged, type Reach, type Steps } from "./reach.ts";

/** The letters of QuickTime's own box, which begin with ©, and those of 3GPP's. */
const PLACES: ReadonlySet<string> = new Set(["\u00a9xyz", "loci"]);

/** So much of a box is looked into. */
const MOST = 256 * 1024;

export function tellsPlace(reach: Reach, size: number, movie: Box, steps: Steps): boolean {
  const inside = (box: Box, wanted: string) =>
    [...within(reach, box, steps)].filter(({ type }) => type === wanted);
  const holders = [movie, ...inside(movie, "trak")].flatMap((box) => [box, ...inside(box, "udta")]);
  const packets = [
    ...inside({ type: "", start: 0, end: size }, "uuid"),
    ...holders.flatMap((box) => inside(box, "XMP_")),
  ];
  return (
    holders.some((holder) => hasPlace(reach, holder, steps)) ||
    packets.some((packet) => /GPSL(?:at|ong)itude/.test(lettersOf(reach, packet)))
  );
}

function hasPlace(reach: Reach, holder: Box, steps: Steps): boolean {
  for (const box of within(reach, holder, steps)) {
    if (PLACES.has(box.type)) return true;
    if (box.type === "meta" && metadataOf(box).some((inside) => hasPlaceInside(reach, inside, steps)))
      return true;
  }
  return false;
}

/** In MP4 the contents of this box begin with its version, in QuickTime at once. */
function metadataOf(box: Box): Box[] {
  return [box, { ...box, start: Math.min(box.start + 4, box.end) }];
}

function hasPlaceInside(reach: Reach, metadata: Box, steps: Steps): boolean {
  for (const box of within(reach, metadata, steps)) {
    if (box.type === "keys" && /location/i.test(lettersOf(reach, box))) return true;
    if (box.type === "ilst" && [...within(reach, box, steps)].some(({ type }) => PLACES.has(type)))
      return true;
  }
  return false;
}

/** The boxes in a box, as far as there are any: what is none is passed over, the film itself may be whole. */
function* within(reach: Reach, box: Box, steps: Steps): Iterable<Box> {
  try {
    yield* boxes(reach, box, steps);
  } catch (error) {
    if (!(error instanceof Damaged)) throw error;
  }
}

function lettersOf(reach: Reach, { start, end }: Box): string {
  const bytes = reach(start, Math.min(end - start, MOST));
  return new TextDecoder("latin1").decode(bytes);
}
