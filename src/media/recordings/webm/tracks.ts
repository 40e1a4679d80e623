/** Tracks of WebM films (RFC 9559, 5.1.4): pictures and sound stay. */
import type { ByteView } from "../../byte-view.ts";
import { MalformedMediaError } from "../../malformed.ts";
import { padFlacBlocks } from "../flac-blocks.ts";
import type { PatchList } from "../patch-list.ts";
import { readComments, writeCommentsOf } from "../xiph-comments.ts";
import {
  cleanElements,
  type ElementRule,
  type ElementRules,
  holdingElements,
  keepElement,
  numeric,
  rulesFor,
  textLike,
  voidElement,
} from "./element-rules.ts";
import { type Element, elementsIn, IDS, numberIn, textIn } from "./elements.ts";

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
    IDS.trackNumber,
    // UID, type, flags, durations.
    0x73_c5,
    IDS.trackType,
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
  [IDS.codec, keepElement],
  [0x22_b5_9c, LANGUAGE],
  [0x22_b5_9d, LANGUAGE],
  [CODEC_PRIVATE, keepElement],
  [IDS.video, holdingElements(VIDEO)],
  [0xe1, holdingElements(AUDIO)],
]);

interface WebmTrack {
  readonly number: number;
  readonly type: number;
  readonly isPublished: boolean;
  readonly codec: string;
}

/** Cleans the list of tracks. Returns the numbers of those that are published. */
export function cleanTracks(patches: PatchList, tracks: Element): ReadonlySet<number> {
  const found: WebmTrack[] = [];
  const entry: ElementRule = (_, element) => {
    const track = readWebmTrack(element);
    found.push(track);
    if (track.isPublished) cleanEntry(patches, element, track.codec);
    else voidElement(patches, element);
  };
  cleanElements(patches, tracks, new Map([[IDS.track, entry]]));
  for (const type of [1, 2]) {
    const all = found.filter((track) => track.type === type);
    if (all.length > 0 && !all.some(({ isPublished }) => isPublished))
      throw new MalformedMediaError(`samples of coding "${all.map(({ codec }) => codec).join()}"`);
  }
  return new Set(found.filter(({ isPublished }) => isPublished).map(({ number }) => number));
}

function readWebmTrack({ body }: Element): WebmTrack {
  const parts = new Map(Array.from(elementsIn(body), (part) => [part.id, part]));
  const [number, type, codec] = [IDS.trackNumber, IDS.trackType, IDS.codec].map((id) => parts.get(id));
  if (!number || !type || !codec) throw new MalformedMediaError("a track without its number");
  // Compressed or encrypted blocks; WebM has none.
  if (parts.has(CONTENT_ENCODINGS)) throw new MalformedMediaError("encoded blocks");
  const read = {
    number: numberIn(number) ?? 0,
    type: numberIn(type) ?? 0,
    codec: textIn(codec),
  };
  return { ...read, isPublished: CODECS[read.type]?.test(read.codec) === true };
}

function cleanEntry(patches: PatchList, element: Element, codec: string): void {
  const rules = new Map(ENTRY);
  if (codec === "A_VORBIS") rules.set(CODEC_PRIVATE, vorbisHeaders);
  if (codec === "A_FLAC") rules.set(CODEC_PRIVATE, flacHeaders);
  cleanElements(patches, element, rules);
}

/** Vorbis' three headers, with the lengths of the first two before them; the second holds comments. */
const vorbisHeaders: ElementRule = (patches, { start, body }) => {
  if (body.uint(0, 1) !== 2) throw new MalformedMediaError("no headers of Vorbis");
  const first = laced(body, 1);
  const second = laced(body, first.at);
  const comments = second.at + first.length;
  if (body.latin(comments, 7) !== "\x03vorbis" || comments + second.length > body.size)
    throw new MalformedMediaError("no comments of Vorbis");
  // Its last byte marks the end.
  const credits = readComments(body.bytes(comments + 7, second.length - 8));
  patches.replace(start + comments + 7, writeCommentsOf(second.length - 8, credits));
};

/** A length as a sum of bytes. */
function laced(body: ByteView, from: number): { readonly length: number; readonly at: number } {
  let length = 0;
  for (let at = from; at < body.size; at++) {
    const byte = body.uint(at, 1);
    length += byte;
    if (byte < 255) return { length, at: at + 1 };
  }
  throw new MalformedMediaError("a wrong length");
}

/** FLAC's own blocks, behind its sign. */
const flacHeaders: ElementRule = (patches, { body }) => padFlacBlocks(patches, body.part(4));
