/** Films in the containers of MP4 and QuickTime (ISO/IEC 14496-12): only boxes of an allow list stay. */
import type { ByteSource } from "../../reader.ts";
import { ByteReader } from "../byte-reader.ts";
import { MalformedRecording } from "../malformed.ts";
import { PatchList, type RecordingCleaning } from "../patch-list.ts";
import {
  type Box,
  type BoxRule,
  boxesIn,
  type Cleaner,
  cleanBoxes,
  fixed,
  freeBox,
  onlyBox,
  readBox,
} from "./boxes.ts";
import { boxHeader, readCredits, writeCredits } from "./credits.ts";
import { fragment, fragmentDefaults } from "./fragments.ts";
import { movieHeader, segmentIndex } from "./headers.ts";
import { RangeList } from "./ranges.ts";
import { cleanTrack, readTrack, requirePublished } from "./tracks.ts";

/**
 * What is removed from a film: every box that is not on the list, times, names, tracks that are neither picture nor
 * sound, and every byte of its data that no published track refers to. Boxes become free space, data zeros, so that
 * offsets hold. Throws `MalformedRecording`.
 */
export function cleanMp4(file: ByteSource): RecordingCleaning {
  const cleaner: Cleaner = { reader: new ByteReader(file), patches: new PatchList() };
  const { boxes, end } = topBoxes(cleaner.reader);
  const movie = onlyBox(boxes, "moov");
  if (!movie) throw new MalformedRecording("no film in it");
  const kept = new RangeList();
  const { published, lengths } = cleanMovie(cleaner, file, movie, kept);
  const ofPublished =
    (rule: BoxRule): BoxRule =>
    (_, box) => {
      const track = cleaner.reader.view(box.start + 4, 4).getUint32(0);
      (published.has(track) ? rule : freeBox)(cleaner, box);
    };
  const keep: BoxRule = () => {};
  const index = { tfra: ofPublished(keep), mfro: fixed(8) };
  const rules: Readonly<Record<string, BoxRule>> = {
    ftyp: keep,
    styp: keep,
    moov: keep,
    mdat: keep,
    moof: fragment({ published, lengths }, kept),
    sidx: ofPublished(segmentIndex),
    mfra: (_, box) => cleanBoxes(cleaner, box.start, box.end, index),
  };
  for (const box of boxes) {
    const rule = Object.hasOwn(rules, box.type) ? rules[box.type] : undefined;
    (rule ?? freeBox)(cleaner, box);
  }
  clearUnused(
    cleaner,
    boxes.filter(({ type }) => type === "mdat"),
    kept,
  );
  cleaner.patches.cut(end, file.size);
  return cleaner.patches.finish(file.size);
}

/** The boxes of a file, and where they end: cameras append what is no box. */
function topBoxes(reader: ByteReader): { readonly boxes: readonly Box[]; readonly end: number } {
  const boxes: Box[] = [];
  for (let at = 0; at < reader.size; ) {
    if (isAppended(reader, at, boxes)) return { boxes, end: at };
    const box = readBox(reader, at, reader.size);
    boxes.push(box);
    at = box.end;
  }
  return { boxes, end: reader.size };
}

const TOP_TYPES =
  /^(?:ftyp|styp|moov|moof|mdat|sidx|ssix|mfra|free|skip|wide|uuid|meta|pdin|prft|emsg|udta)$/;

/** Whether the film is over, and what follows is no box. A known box that is too long means that the file was cut off. */
function isAppended(reader: ByteReader, at: number, boxes: readonly Box[]): boolean {
  const hasFilm = boxes.some(({ type }) => type === "moov");
  if (!hasFilm || TOP_TYPES.test(reader.latin(at + 4, 4))) return false;
  if (reader.size - at < 8) return true;
  const head = reader.view(at, 8).getUint32(0);
  return head !== 1 && (head < 8 || head > reader.size - at);
}

function cleanMovie(cleaner: Cleaner, file: ByteSource, movie: Box, kept: RangeList) {
  const { reader } = cleaner;
  const boxes = boxesIn(reader, movie);
  const tracks = boxes.filter(({ type }) => type === "trak").map((box) => readTrack(cleaner, box));
  requirePublished(cleaner, tracks);
  const published = new Set(tracks.filter(({ isPublished }) => isPublished).map(({ id }) => id));
  const lengths = new Map<number, number>();
  const home = makeRoom(cleaner, boxes, movie);
  const byBox = new Map(tracks.map((track) => [track.box.at, track]));
  cleanBoxes(cleaner, movie.start, movie.end, {
    mvhd: movieHeader,
    trak: (_, box) => {
      const track = byBox.get(box.at);
      if (track) cleanTrack(cleaner, file, track, kept);
    },
    mvex: fragmentDefaults(published, lengths),
    ...(home && { [home.type]: (_, box) => (box.at === home.at ? undefined : freeBox(cleaner, box)) }),
  });
  return { published, lengths };
}

/** Writes the credits of a film in the place of a box that goes. Returns that box. */
function makeRoom({ reader, patches }: Cleaner, boxes: readonly Box[], movie: Box): Box | undefined {
  const bytes = writeCredits(readCredits(reader, movie));
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
function clearUnused({ patches }: Cleaner, data: readonly Box[], kept: RangeList): void {
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
      throw new MalformedRecording("samples outside of its data");
    patches.zero(at, start);
    at = end;
  }
  for (let box = data[index]; box; box = data[index]) {
    patches.zero(at, box.end);
    index += 1;
    at = data[index]?.start ?? 0;
  }
}
