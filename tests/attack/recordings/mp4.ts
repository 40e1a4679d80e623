/** Writes MP4 videos with private values wherever the container allows them. */
import { canary } from "./canaries.ts";

export function box(type: string, ...content: readonly (Uint8Array | string)[]): Buffer {
  const bytes = Buffer.concat(content.map((part) => (typeof part === "string" ? Buffer.from(part) : part)));
  const head = Buffer.alloc(8);
  head.writeUInt32BE(bytes.length + 8);
  head.write(type, 4, "latin1");
  return Buffer.concat([head, bytes]);
}

/** 32-bit numbers. */
function words(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  for (const [index, value] of values.entries()) bytes.writeInt32BE(value, 4 * index);
  return bytes;
}

/** The date in the headers: four letters Z. */
const DATE = 0x5a_5a_5a_5a;
const MATRIX = words(0, 0x1_00_00, 0, -0x1_00_00, 0, 0, 0, 0, 0x40_00_00_00);

/** The contents of a track: its handler name, its codec and its description. */
interface TrackSettings {
  readonly id: number;
  readonly handler: string;
  readonly coding: string;
  readonly sizes: readonly number[];
  /** One sample each. */
  readonly chunks: readonly number[];
}

const VIDEO_ENTRY = Buffer.concat([
  words(0, 1, 0),
  Buffer.from("CANA"),
  words(0, 0),
  Buffer.from([1, 64, 0, 180]),
  words(0x48_00_00, 0x48_00_00, 0),
  Buffer.from([0, 1]),
  Buffer.from(canary("compressor").padEnd(32)),
  Buffer.from([0, 24, 255, 255]),
]);

function track({ id, handler, coding, sizes, chunks }: TrackSettings): Buffer {
  const isVideo = handler === "vide";
  const entry = isVideo
    ? box(coding, VIDEO_ENTRY.subarray(0, 78), box("avcC", Buffer.of(1)), box("uuid", canary("entry")))
    : box(coding, words(0, 1), canary(`${coding} entry`));
  const table = box(
    "stbl",
    box("stsd", words(0, 1), entry),
    box("stts", words(0, 1, sizes.length, 40), canary(`${coding} stts`)),
    box("stsc", words(0, 1, 1, 1, 1)),
    box("stsz", words(0, 0, sizes.length, ...sizes)),
    box("stco", words(0, chunks.length, ...chunks)),
    box("sgpd", words(0), "seig", canary("group")),
  );
  const references = box("dinf", box("dref", words(0, 1), box("url ", words(1), canary("reference"))));
  return box(
    "trak",
    box("tkhd", words(7, DATE, DATE, id, 0, 100, 0, 0, 0, 0), MATRIX, words(320 << 16, 180 << 16)),
    box("udta", box("\u00a9xyz", canary(`${coding} udta`)), box("name", canary(`${coding} name`))),
    box("meta", words(0), canary(`${coding} meta`)),
    box(
      "mdia",
      box("mdhd", words(0, DATE, DATE, 1000, 100, 0x55_c4_00_00)),
      box("hdlr", words(0, 0), handler, canary("maker").slice(0, 12), canary(`${coding} handler`), "\0"),
      box("minf", box("vmhd", words(1, 0, 0)), references, table),
    ),
  );
}

/** The samples of the picture, which must stay unchanged. */
export const PICTURES = ["first picture", "the second picture"] as const;
/** Tracks that cameras write beside it. */
export const TELEMETRY = ["gpmd", "mebx", "camm", "rtmd", "tmcd", "tx3g"] as const;
const HANDLERS: Readonly<Record<string, string>> = { tmcd: "tmcd", tx3g: "sbtl", camm: "camm" };

/** A QuickTime text in a box. */
function text(type: string, value: string): Buffer {
  const head = Buffer.from([0, Buffer.byteLength(value), 0x55, 0xc4]);
  return box(type, head, value);
}

const DATA = words(1, 0);

function userData(credit: string): Buffer {
  const keys = ["com.apple.quicktime.location.ISO6709", "com.apple.quicktime.description"];
  return box(
    "udta",
    text("\u00a9xyz", canary("place")),
    text("\u00a9cpy", credit),
    text("\u00a9too", canary("tool")),
    box("GPMF", canary("GoPro")),
    box("XMP_", canary("XMP")),
    box(
      "meta",
      words(0),
      box("hdlr", words(0, 0), "mdta", words(0, 0, 0), canary("meta handler")),
      box("keys", words(0, 2), ...keys.map((key) => box("mdta", key))),
      box(
        "ilst",
        box("\0\0\0\x01", box("data", DATA, canary("key"))),
        box("\0\0\0\x02", box("data", DATA, "A square")),
        box("\u00a9cmt", box("data", DATA, canary("comment"))),
      ),
    ),
  );
}

/** A video with a picture and telemetry, each sample a chunk, with bytes between them that belong to no track. */
export function filmWithTelemetry(credit: string): Buffer {
  const start = Buffer.concat([box("ftyp", "isom", words(0), "isom"), box("uuid", canary("uuid box"))]);
  const samples = [
    PICTURES[0],
    ...TELEMETRY.map((name) => canary(`${name} sample`)),
    canary("gap"),
    PICTURES[1],
  ];
  const offsets: number[] = [];
  let at = start.length + 8;
  for (const sample of samples) {
    offsets.push(at);
    at += Buffer.byteLength(sample);
  }
  const [last = 0] = offsets.slice(-1);
  const tracks = TELEMETRY.map((coding, index) => {
    const sample = samples[index + 1] ?? "";
    const settings = { sizes: [sample.length], chunks: offsets.slice(index + 1, index + 2) };
    return track({ id: index + 2, handler: HANDLERS[coding] ?? "meta", coding, ...settings });
  });
  const sizes = PICTURES.map((sample) => sample.length);
  const picture = track({ id: 1, handler: "vide", coding: "avc1", sizes, chunks: [offsets[0] ?? 0, last] });
  const movie = box(
    "moov",
    box(
      "mvhd",
      words(0, DATE, DATE, 1000, 100, 0x1_00_00, 0x1_00_00_00, 0, 0),
      MATRIX,
      words(9, 9, 9, 9, 9, 9, 9),
    ),
    picture,
    ...tracks,
    userData(credit),
    box("meta", words(0), canary("movie meta")),
    box("uuid", canary("movie uuid")),
    box("free", canary("old metadata")),
  );
  return Buffer.concat([
    start,
    box("mdat", ...samples),
    movie,
    box("skip", canary("skipped")),
    box("SEFT", canary("unknown box")),
    Buffer.from(canary("behind the last box")),
  ]);
}

/** The same in a fragment: each track has a run of one sample. */
export function fragmentedFilm(): Buffer {
  const empty = { sizes: [], chunks: [] };
  const movie = box(
    "moov",
    box(
      "mvhd",
      words(0, DATE, DATE, 1000, 0, 0x1_00_00, 0x1_00_00_00, 0, 0),
      MATRIX,
      words(0, 0, 0, 0, 0, 0, 3),
    ),
    track({ id: 1, handler: "vide", coding: "avc1", ...empty }),
    track({ id: 2, handler: "meta", coding: "gpmd", ...empty }),
    box("mvex", box("trex", words(0, 1, 1, 0, 0, 0)), box("trex", words(0, 2, 1, 0, 0, 0))),
  );
  const samples = [PICTURES[0], canary("fragment sample"), canary("fragment gap")] as const;
  const run = (id: number, offset: number, sample: string) =>
    box(
      "traf",
      box("tfhd", words(0x2_00_00, id)),
      box("trun", words(0x2_01, 1, offset, sample.length)),
      box("uuid", canary("fragment uuid")),
    );
  const moof = (length: number) =>
    box(
      "moof",
      box("mfhd", words(0, 1)),
      run(1, length + 8, samples[0]),
      run(2, length + 8 + samples[0].length, samples[1]),
    );
  const { length } = moof(0);
  return Buffer.concat([
    box("ftyp", "isom", words(0), "isom"),
    movie,
    box("prft", canary("clock")),
    box("emsg", canary("event")),
    moof(length),
    box("mdat", ...samples),
  ]);
}
