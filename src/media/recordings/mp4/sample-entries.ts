/** How the samples of a track are coded: entries of the box `stsd`. */
import type { ByteReader } from "../byte-reader.ts";
import { padFlacBlocks } from "../flac-blocks.ts";
import { MalformedRecording } from "../malformed.ts";
import {
  type Box,
  type BoxRule,
  type BoxRules,
  boxesBetween,
  type Cleaner,
  cleanBoxes,
  fixed,
  freeBox,
} from "./boxes.ts";

/** Codings of pictures that are published. A JPEG in a track may have metadata of its own, and so may others. */
const VIDEO_CODINGS: ReadonlySet<string> = new Set(
  "avc1 avc2 avc3 avc4 hvc1 hev1 hvc2 hev2 dvh1 dvhe dva1 dvav dav1 av01 vp08 vp09 mp4v s263 h263 apch apcn apcs apco ap4h ap4x".split(
    " ",
  ),
);

const PCM_CODINGS: ReadonlySet<string> = new Set(
  "raw |twos|sowt|in24|in32|fl32|fl64|lpcm|ipcm|fpcm|ulaw|alaw|ima4|MAC3|MAC6|NONE".split("|"),
);

const AUDIO_CODINGS: ReadonlySet<string> = new Set([
  ..."mp4a|.mp3|Opus|fLaC|alac|ac-3|ec-3|samr|sawb|ms\0U".split("|"),
  ...PCM_CODINGS,
]);

/** Whether samples of this coding are published, in a track whose handler is `vide` or `soun`. */
export function isPublishedCoding(handler: string, coding: string): boolean {
  return (handler === "vide" ? VIDEO_CODINGS : AUDIO_CODINGS).has(coding);
}

/** The box's content as it is: numbers that decoders need. */
const keep: BoxRule = () => {};

/** Colours by their numbers. An ICC profile may hold anything, and no browser applies that of a film. */
const colour: BoxRule = (cleaner, box) => {
  const type = cleaner.reader.latin(box.start, 4);
  if (type === "nclx") fixed(11)(cleaner, box);
  else if (type === "nclc") fixed(10)(cleaner, box);
  else freeBox(cleaner, box);
};

/** FLAC's own blocks, behind a version. */
const flacBlocks: BoxRule = ({ reader, patches }, { start, end }) =>
  padFlacBlocks(reader, patches, start + 4, end);

/** What QuickTime puts around the description of a sound. */
const soundWave: BoxRule = (cleaner, { start, end }) =>
  cleanBoxes(cleaner, start, end, {
    frma: fixed(4),
    esds: keep,
    enda: fixed(2),
    alac: keep,
    "\0\0\0\0": fixed(0),
  });

const EXTENSIONS: BoxRules = {
  ...Object.fromEntries(
    "avcC hvcC lhvC av1C vpcC dvcC dvvC dvwC esds d263 damr dOps dac3 dec3 alac"
      .split(" ")
      .map((type) => [type, keep]),
  ),
  pasp: fixed(8),
  clap: fixed(32),
  btrt: fixed(12),
  fiel: fixed(2),
  gama: fixed(4),
  mdcv: fixed(24),
  clli: fixed(4),
  SmDm: fixed(28),
  CoLL: fixed(8),
  chan: keep,
  chnl: keep,
  pcmC: fixed(6),
  colr: colour,
  dfLa: flacBlocks,
  wave: soundWave,
};

/** In bytes, from the start of an entry's content. */
const VIDEO_HEADER = 78;
const AUDIO_HEADER = 28;
/** By the version of QuickTime's description of sound. */
const LONGER_HEADERS: readonly number[] = [0, 16, 36];

export const sampleEntries: BoxRule = (cleaner, { start, end }) => {
  const { reader, patches } = cleaner;
  const isVersion1 = reader.bytes(start, 1)[0] === 1;
  let behind = start + 8;
  for (const entry of boxesBetween(reader, behind, end)) {
    behind = entry.end;
    if (isPublishedCoding("vide", entry.type)) cleanVideoEntry(cleaner, entry);
    else if (isPublishedCoding("soun", entry.type)) cleanAudioEntry(cleaner, entry, isVersion1);
    else throw new MalformedRecording(`samples of coding "${entry.type}"`);
  }
  patches.zero(behind, end);
};

function cleanVideoEntry(cleaner: Cleaner, { start, end }: Box): void {
  if (end - start < VIDEO_HEADER) throw new MalformedRecording("a short sample entry");
  const { patches } = cleaner;
  patches.zero(start, start + 6);
  // QuickTime's version, vendor and qualities.
  patches.zero(start + 8, start + 24);
  // The encoder's name.
  patches.zero(start + 42, start + 74);
  cleanBoxes(cleaner, start + VIDEO_HEADER, end, EXTENSIONS);
}

function cleanAudioEntry(cleaner: Cleaner, entry: Box, isVersion1: boolean): void {
  const length = audioHeaderLength(cleaner.reader, entry, isVersion1);
  if (entry.end - entry.start < length) throw new MalformedRecording("a short sample entry");
  cleaner.patches.zero(entry.start, entry.start + 6);
  // QuickTime's revision and vendor; the version says how long the header is.
  cleaner.patches.zero(entry.start + 10, entry.start + 16);
  cleanBoxes(cleaner, entry.start + length, entry.end, EXTENSIONS);
}

/** QuickTime has longer headers of sound; in MP4 the same number is the version of the box around. */
function audioHeaderLength(reader: ByteReader, { start }: Box, isVersion1: boolean): number {
  const version = isVersion1 ? 0 : reader.view(start + 8, 2).getUint16(0);
  if (version >= LONGER_HEADERS.length) throw new MalformedRecording("an unknown sample entry");
  return AUDIO_HEADER + (LONGER_HEADERS[version] ?? 0);
}

/** How many bytes some samples of uncompressed sound have, which older files don't say in their tables. */
export function pcmLength(
  reader: ByteReader,
  { type, start }: Box,
): ((samples: number) => number) | undefined {
  if (!PCM_CODINGS.has(type)) return undefined;
  const head = reader.view(start, AUDIO_HEADER);
  if (head.getUint16(8) === 1) {
    const more = reader.view(start + AUDIO_HEADER, 16);
    const [perPacket, bytes] = [more.getUint32(0), more.getUint32(8)];
    if (perPacket > 0 && bytes > 0) return (samples) => Math.ceil(samples / perPacket) * bytes;
  }
  const frame = head.getUint16(16) * Math.ceil(head.getUint16(18) / 8);
  return (samples) => samples * frame;
}
