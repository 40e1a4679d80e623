/** Streams in Ogg files: of what kind they are, and which of their packets hold comments. */
import { MalformedMediaError } from "../../malformed.ts";
import { readComments, writeCommentsOf } from "../xiph-comments.ts";

/** A kind of stream that is published. */
export interface StreamKind {
  /** How many packets, from the first, describe the stream. */
  headers(first: Uint8Array): number;
  /** A packet of these without what is private, of the same length. `number` counts from 1. */
  cleanHeader(packet: Uint8Array, number: number): Uint8Array;
}

/** Comments behind a sign. `end` is what marks that they are over. */
function commentsBehind(sign: string, end: readonly number[]): StreamKind["cleanHeader"] {
  return (packet, number) => {
    if (number !== 2) return packet;
    const prefix = Buffer.from(sign, "latin1");
    if (!prefix.equals(packet.subarray(0, prefix.length))) throw new MalformedMediaError("no comments");
    const comments = packet.subarray(prefix.length);
    const length = comments.length - end.length;
    return Buffer.concat([prefix, writeCommentsOf(length, readComments(comments)), Uint8Array.from(end)]);
  };
}

/** A block of FLAC's metadata: comments, or anything else, which becomes padding. */
function cleanFlacHeader(packet: Uint8Array, number: number): Uint8Array {
  if (number === 1) return packet;
  const [first = 0] = packet;
  if ((first & 0x7f) !== 4) {
    const padding = new Uint8Array(packet.length);
    padding.set(packet.subarray(0, 4));
    padding[0] = (first & 0x80) | 1;
    return padding;
  }
  const comments = packet.subarray(4);
  return Buffer.concat([packet.subarray(0, 4), writeCommentsOf(comments.length, readComments(comments))]);
}

/** By the first bytes of the first packet. */
const KINDS: readonly (readonly [sign: string, kind: StreamKind])[] = [
  ["\x01vorbis", { headers: () => 3, cleanHeader: commentsBehind("\x03vorbis", [1]) }],
  ["\x80theora", { headers: () => 3, cleanHeader: commentsBehind("\x81theora", []) }],
  ["OpusHead", { headers: () => 2, cleanHeader: commentsBehind("OpusTags", []) }],
  [
    "\x7fFLAC",
    {
      headers: (first) => 1 + (((first[7] ?? 0) << 8) | (first[8] ?? 0)),
      cleanHeader: cleanFlacHeader,
    },
  ],
];

/** Streams that only describe others: an index, chapters, texts. */
const DESCRIBING = /^(?:fishead\0|CMML|\x80kate)/;

/** The kind of a stream; `undefined` for one that holds neither picture nor sound. Throws for one that is not known. */
export function streamKind(first: Uint8Array): StreamKind | undefined {
  const letters = Buffer.from(first.subarray(0, 8)).toString("latin1");
  const kind = KINDS.find(([sign]) => letters.startsWith(sign))?.[1];
  if (!kind && !DESCRIBING.test(letters)) throw new MalformedMediaError("a stream of an unknown coding");
  return kind;
}
