/** Films in the containers of MP4 and QuickTime (ISO/IEC 14496-12): only boxes of an allow list stay. */
import { type Box, boxesIn, boxHeader, MAX_BOXES, readBox } from "../../boxes.ts";
import { type ByteSource, ByteView } from "../../byte-view.ts";
import { MalformedMediaError } from "../../malformed.ts";
import { PatchList, type RecordingCleaning } from "../patch-list.ts";
import {
  applyRule,
  type BoxRule,
  type BoxRules,
  cleanBoxes,
  fixed,
  freeBox,
  holding,
  keepBox,
  onlyBox,
} from "./box-rules.ts";
import { readCredits, writeCredits } from "./credits.ts";
import { fragment, fragmentDefaults } from "./fragments.ts";
import { movieHeader, segmentIndex } from "./headers.ts";
import { RangeList } from "./ranges.ts";
import { cleanTrack, readMp4Track, requirePublished } from "./tracks.ts";

/**
 * What is removed from a film: every box that is not on the list, times, names, tracks that are neither picture nor
 * sound, and every byte of its data that no published track refers to. Boxes become free space, data zeros, so that
 * offsets hold. Throws `MalformedMediaError`.
 */
export function cleanMp4(file: ByteSource): RecordingCleaning {
  const patches = new PatchList();
  const { boxes, end } = topBoxes(new ByteView(file));
  const movie = onlyBox(boxes, "moov");
  if (!movie) throw new MalformedMediaError("no film in it");
  const kept = new RangeList();
  const { published, lengths } = cleanMovie(patches, movie, kept);
  const ofPublished =
    (rule: BoxRule): BoxRule =>
    (_, box) => {
      const track = box.body.uint(4, 4);
      (published.has(track) ? rule : freeBox)(patches, box);
    };
  const rules: BoxRules = {
    ftyp: keepBox,
    styp: keepBox,
    moov: keepBox,
    mdat: keepBox,
    moof: fragment({ published, lengths }, kept),
    sidx: ofPublished(segmentIndex),
    mfra: holding({ tfra: ofPublished(keepBox), mfro: fixed(8) }),
  };
  for (const box of boxes) applyRule(patches, box, rules);
  clearUnused(
    patches,
    boxes.filter(({ type }) => type === "mdat"),
    kept,
  );
  patches.cut(end, file.size);
  return patches.finish(file.size);
}

/** The boxes of a file, and where they end: cameras append what is no box. */
function topBoxes(file: ByteView): { readonly boxes: readonly Box[]; readonly end: number } {
  const boxes: Box[] = [];
  for (let at = 0; at < file.size; ) {
    if (isAppended(file, at, boxes)) return { boxes, end: at };
    if (boxes.length === MAX_BOXES) throw new MalformedMediaError("too many parts");
    const box = readBox(file, at);
    boxes.push(box);
    at = box.end;
  }
  return { boxes, end: file.size };
}

const TOP_TYPES =
  /^(?:ftyp|styp|moov|moof|mdat|sidx|ssix|mfra|free|skip|wide|uuid|meta|pdin|prft|emsg|udta)$/;

/** Whether the film is over, and what follows is no box. A known box that is too long means that the file was cut off. */
function isAppended(file: ByteView, at: number, boxes: readonly Box[]): boolean {
  const hasFilm = boxes.some(({ type }) => type === "moov");
  if (!hasFilm || TOP_TYPES.test(file.latin(at + 4, 4))) return false;
  if (file.size - at < 8) return true;
  const size = file.uint(at, 4);
  return size !== 1 && (size < 8 || size > file.size - at);
}

function cleanMovie(patches: PatchList, movie: Box, kept: RangeList) {
  const boxes = [...boxesIn(movie.body)];
  const tracks = boxes.filter(({ type }) => type === "trak").map(readMp4Track);
  requirePublished(tracks);
  const published = new Set(tracks.filter(({ isPublished }) => isPublished).map(({ id }) => id));
  const lengths = new Map<number, number>();
  const home = makeRoom(patches, boxes);
  const byBox = new Map(tracks.map((track) => [track.box.at, track]));
  cleanBoxes(patches, movie.body, {
    mvhd: movieHeader,
    trak: (_, box) => {
      const track = byBox.get(box.at);
      if (track) cleanTrack(patches, track, kept);
    },
    mvex: fragmentDefaults(published, lengths),
    ...(home && { [home.type]: (_, box) => (box.at === home.at ? undefined : freeBox(patches, box)) }),
  });
  return { published, lengths };
}

/** Writes the credits of a film in the place of a box that goes. Returns that box. */
function makeRoom(patches: PatchList, boxes: readonly Box[]): Box | undefined {
  const bytes = writeCredits(readCredits(boxes));
  if (bytes.length === 0) return undefined;
  const home = boxes.find(({ type, at, end }) => {
    const left = end - at - bytes.length;
    return /^(?:udta|meta|uuid|free|skip)$/.test(type) && (left === 0 || left >= 8);
  });
  if (!home) return undefined;
  const rest = home.end - home.at - bytes.length;
  const whole = rest === 0 ? bytes : Buffer.concat([bytes, boxHeader("free", rest)]);
  patches.replace(home.at, whole);
  patches.zero(home.at + whole.length, home.end);
  return home;
}

/** Clears the data that no published sample refers to. Throws when a sample is outside of the data. */
function clearUnused(patches: PatchList, data: readonly Box[], kept: RangeList): void {
  let index = 0;
  let at = data[0]?.start ?? 0;
  for (const [start, end] of kept.merged()) {
    for (let box = data[index]; box && start >= box.end; box = data[index]) {
      patches.zero(at, box.end);
      index += 1;
      at = data[index]?.start ?? 0;
    }
    const box = data[index];
    if (!box || start < box.start || end > box.end)
      throw new MalformedMediaError("samples outside of its data");
    patches.zero(at, start);
    at = end;
  }
  for (let box = data[index]; box; box = data[index]) {
    patches.zero(at, box.end);
    index += 1;
    at = data[index]?.start ?? 0;
  }
}
