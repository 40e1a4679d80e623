/** How the samples of a track are coded: entries of the box `stsd`. */
import { type Box, boxesIn } from "../../boxes.ts";
import type { ByteView } from "../../byte-view.ts";
import { MalformedMediaError } from "../../malformed.ts";
import { padFlacBlocks } from "../flac-blocks.ts";
import type { PatchList } from "../patch-list.ts";
import {
  type BoxRule,
  type BoxRules,
  boxVersion,
  cleanBoxes,
  fixed,
  freeBox,
  holding,
  keepBox,
} from "./box-rules.ts";

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

/** Colours by their numbers. An ICC profile may hold anything, and no browser applies that of a film. */
const colour: BoxRule = (patches, box) => {
  const type = box.body.latin(0, 4);
  if (type === "nclx") fixed(11)(patches, box);
  else if (type === "nclc") fixed(10)(patches, box);
  else freeBox(patches, box);
};

/** FLAC's own blocks, behind a version. */
const flacBlocks: BoxRule = (patches, { body }) => padFlacBlocks(patches, body.part(4));

/** What QuickTime puts around the description of a sound. */
const soundWave = holding({
  frma: fixed(4),
  esds: keepBox,
  enda: fixed(2),
  alac: keepBox,
  "\0\0\0\0": fixed(0),
});

const EXTENSIONS: BoxRules = {
  ...Object.fromEntries(
    "avcC hvcC lhvC av1C vpcC dvcC dvvC dvwC esds d263 damr dOps dac3 dec3 alac"
      .split(" ")
      .map((type) => [type, keepBox]),
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
  chan: keepBox,
  chnl: keepBox,
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

export const sampleEntries: BoxRule = (patches, { start, end, body }) => {
  const isVersion1 = boxVersion(body) === 1;
  let behind = start + 8;
  for (const entry of boxesIn(body.part(8))) {
    behind = entry.end;
    if (isPublishedCoding("vide", entry.type)) cleanVideoEntry(patches, entry);
    else if (isPublishedCoding("soun", entry.type)) cleanAudioEntry(patches, entry, isVersion1);
    else throw new MalformedMediaError(`samples of coding "${entry.type}"`);
  }
  patches.zero(behind, end);
};

function cleanVideoEntry(patches: PatchList, { start, body }: Box): void {
  if (body.size < VIDEO_HEADER) throw new MalformedMediaError("a short sample entry");
  patches.zero(start, start + 6);
  // QuickTime's version, vendor and qualities.
  patches.zero(start + 8, start + 24);
  // The encoder's name.
  patches.zero(start + 42, start + 74);
  cleanBoxes(patches, body.part(VIDEO_HEADER), EXTENSIONS);
}

function cleanAudioEntry(patches: PatchList, { start, body }: Box, isVersion1: boolean): void {
  const length = audioHeaderLength(body, isVersion1);
  if (body.size < length) throw new MalformedMediaError("a short sample entry");
  patches.zero(start, start + 6);
  // QuickTime's revision and vendor; the version says how long the header is.
  patches.zero(start + 10, start + 16);
  cleanBoxes(patches, body.part(length), EXTENSIONS);
}

/** QuickTime has longer headers of sound; in MP4 the same number is the version of the box around. */
function audioHeaderLength(body: ByteView, isVersion1: boolean): number {
  const version = isVersion1 ? 0 : body.uint(8, 2);
  if (version >= LONGER_HEADERS.length) throw new MalformedMediaError("an unknown sample entry");
  return AUDIO_HEADER + (LONGER_HEADERS[version] ?? 0);
}

/** How many bytes some samples of uncompressed sound have, which older files don't say in their tables. */
export function pcmLength({ type, body }: Box): ((samples: number) => number) | undefined {
  if (!PCM_CODINGS.has(type)) return undefined;
  if (body.uint(8, 2) === 1) {
    const [perPacket, bytes] = [body.uint(AUDIO_HEADER, 4), body.uint(AUDIO_HEADER + 8, 4)];
    if (perPacket > 0 && bytes > 0) return (samples) => Math.ceil(samples / perPacket) * bytes;
  }
  const frame = body.uint(16, 2) * Math.ceil(body.uint(18, 2) / 8);
  return (samples) => samples * frame;
}
