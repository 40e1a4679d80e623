/** Tracks of WebM films (RFC 9559, 5.1.4): pictures and sound stay. */
import type { ByteReader } from "../byte-reader.ts";
import { padFlacBlocks } from "../flac-blocks.ts";
import { MalformedRecording } from "../malformed.ts";
import { readComments, writeCommentsOf } from "../xiph-comments.ts";
import {
  cleanElements,
  type Element,
  type ElementRule,
  type ElementRules,
  elementsIn,
  holdingElements,
  kept,
  numberIn,
  numeric,
  rulesFor,
  textIn,
  textLike,
  voidElement,
  type WebmCleaner,
} from "./elements.ts";

const TRACK = 0xae;
const NUMBER = 0xd7;
const TYPE = 0x83;
const CODEC = 0x86;
const CODEC_PRIVATE = 0x63_a2;
const CONTENT_ENCODINGS = 0x6d_80;

const CODECS: Readonly<Record<number, RegExp>> = {
  1: /^V_(?:VP8|VP9|AV1|MPEG4\/ISO\/AVC|MPEGH\/ISO\/HEVC)$/,
  2: /^A_(?:OPUS|VORBIS|FLAC|AAC(?:\/.*)?|MPEG\/L3|PCM\/(?:INT\/LIT|INT\/BIG|FLOAT\/IEEE))$/,
};

const COLOUR: ElementRules = new Map<number, ElementRule>([
  ...rulesFor(
    numeric,
    [
      0x55_b1, 0x55_b2, 0x55_b3, 0x55_b4, 0x55_b5, 0x55_b6, 0x55_b7, 0x55_b8, 0x55_b9, 0x55_ba, 0x55_bb,
      0x55_bc, 0x55_bd,
    ],
  ),
  [
    0x55_d0,
    holdingElements(
      new Map(
        rulesFor(
          numeric,
          [0x55_d1, 0x55_d2, 0x55_d3, 0x55_d4, 0x55_d5, 0x55_d6, 0x55_d7, 0x55_d8, 0x55_d9, 0x55_da],
        ),
      ),
    ),
  ],
]);

/** Sizes, cropping, interlacing, transparency; colours; how a picture is turned. */
const VIDEO: ElementRules = new Map<number, ElementRule>([
  ...rulesFor(
    numeric,
    [
      0xb0, 0xba, 0x9a, 0x9d, 0x53_b8, 0x53_c0, 0x54_aa, 0x54_bb, 0x54_cc, 0x54_dd, 0x54_b0, 0x54_ba, 0x54_b2,
      0x54_b3,
    ],
  ),
  [0x55_b0, holdingElements(COLOUR)],
  [0x76_70, holdingElements(new Map(rulesFor(numeric, [0x76_71, 0x76_73, 0x76_74, 0x76_75])))],
]);

const AUDIO: ElementRules = new Map(rulesFor(numeric, [0xb5, 0x78_b5, 0x9f, 0x62_64]));

const LANGUAGE = textLike(/^[a-z]{2,3}(?:-[a-z]{2,4})*$/i);

const ENTRY: ElementRules = new Map<number, ElementRule>([
  ...rulesFor(numeric, [
    NUMBER,
    // UID, type, flags, durations.
    0x73_c5,
    TYPE,
    0xb9,
    0x88,
    0x55_aa,
    0x9c,
    0x6d_e7,
    0x6d_f8,
    0x23_e3_83,
    0x23_4e_7a,
    0x23_31_4f,
    0x55_ee,

    0x56_aa,
    0x56_bb,
  ]),
  [CODEC, kept],
  [0x22_b5_9c, LANGUAGE],
  [0x22_b5_9d, LANGUAGE],
  [CODEC_PRIVATE, kept],
  [0xe0, holdingElements(VIDEO)],
  [0xe1, holdingElements(AUDIO)],
]);

interface Track {
  readonly number: number;
  readonly type: number;
  readonly isPublished: boolean;
  readonly codec: string;
}

/** Cleans the list of tracks. Returns the numbers of those that are published. */
export function cleanTracks(cleaner: WebmCleaner, tracks: Element): ReadonlySet<number> {
  const found: Track[] = [];
  const entry: ElementRule = (_, element) => {
    const track = readTrack(cleaner.reader, element);
    found.push(track);
    if (track.isPublished) cleanEntry(cleaner, element, track.codec);
    else voidElement(cleaner, element);
  };
  cleanElements(cleaner, tracks, new Map([[TRACK, entry]]));
  for (const type of [1, 2]) {
    const all = found.filter((track) => track.type === type);
    if (all.length > 0 && !all.some(({ isPublished }) => isPublished))
      throw new MalformedRecording(`samples of coding "${all.map(({ codec }) => codec).join()}"`);
  }
  return new Set(found.filter(({ isPublished }) => isPublished).map(({ number }) => number));
}

function readTrack(reader: ByteReader, element: Element): Track {
  const parts = new Map(Array.from(elementsIn(reader, element), (part) => [part.id, part]));
  const [number, type, codec] = [parts.get(NUMBER), parts.get(TYPE), parts.get(CODEC)];
  if (!number || !type || !codec) throw new MalformedRecording("a track without its number");
  // Compressed or encrypted blocks; WebM has none.
  if (parts.has(CONTENT_ENCODINGS)) throw new MalformedRecording("encoded blocks");
  const read = {
    number: numberIn(reader, number) ?? 0,
    type: numberIn(reader, type) ?? 0,
    codec: textIn(reader, codec),
  };
  return { ...read, isPublished: CODECS[read.type]?.test(read.codec) === true };
}

function cleanEntry(cleaner: WebmCleaner, element: Element, codec: string): void {
  const rules = new Map(ENTRY);
  if (codec === "A_VORBIS") rules.set(CODEC_PRIVATE, vorbisHeaders);
  if (codec === "A_FLAC") rules.set(CODEC_PRIVATE, flacHeaders);
  cleanElements(cleaner, element, rules);
}

/** Vorbis' three headers, with the lengths of the first two before them; the second holds comments. */
const vorbisHeaders: ElementRule = ({ reader, patches }, { start, end }) => {
  if (reader.bytes(start, 1)[0] !== 2) throw new MalformedRecording("no headers of Vorbis");
  const first = laced(reader, start + 1, end);
  const second = laced(reader, first.at, end);
  const comments = second.at + first.length;
  if (reader.latin(comments, 7) !== "\x03vorbis" || comments + second.length > end)
    throw new MalformedRecording("no comments of Vorbis");
  // Its last byte marks the end.
  const credits = readComments(Uint8Array.from(reader.bytes(comments + 7, second.length - 8)));
  patches.replace(comments + 7, writeCommentsOf(second.length - 8, credits));
};

/** A length as a sum of bytes. */
function laced(
  reader: ByteReader,
  from: number,
  end: number,
): { readonly length: number; readonly at: number } {
  let length = 0;
  for (let at = from; at < end; at++) {
    const byte = reader.bytes(at, 1)[0] ?? 0;
    length += byte;
    if (byte < 255) return { length, at: at + 1 };
  }
  throw new MalformedRecording("a wrong length");
}

/** FLAC's own blocks, behind its sign. */
const flacHeaders: ElementRule = ({ reader, patches }, { start, end }) =>
  padFlacBlocks(reader, patches, start + 4, end);
