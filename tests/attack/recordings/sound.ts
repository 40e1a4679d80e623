/** Writes audio in MP3, AAC, WAV and FLAC with private values wherever the formats allow them. */
import { canary } from "./canaries.ts";

const FRAME = Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0x64]), Buffer.alloc(413, 0x55)]);

/** MP3 frames that must stay unchanged. */
export const MP3_FRAMES = Buffer.concat([FRAME, FRAME, FRAME, FRAME]);

function sevenBits(value: number): Buffer {
  return Buffer.of((value >> 21) & 127, (value >> 14) & 127, (value >> 7) & 127, value & 127);
}

function id3Frame(name: string, value: Uint8Array): Buffer {
  const length = Buffer.alloc(6);
  length.writeUInt32BE(value.length);
  return Buffer.concat([Buffer.from(name), length, value]);
}

function latin(value: string): Buffer {
  return Buffer.concat([Buffer.of(0), Buffer.from(value, "latin1")]);
}

function utf16(value: string): Buffer {
  return Buffer.concat([Buffer.of(1, 0xff, 0xfe), Buffer.from(value, "utf16le")]);
}

/** The tag at the start, of version 2.3, with every kind of frame. */
function id3(credit: string): Buffer {
  const frames = Buffer.concat([
    id3Frame("TIT2", utf16(canary("title"))),
    id3Frame("TCOP", utf16(credit)),
    id3Frame("COMM", latin(`eng\0${canary("comment")}`)),
    id3Frame("TXXX", latin(`place\0${canary("text")}`)),
    id3Frame("GEOB", latin(canary("object"))),
    id3Frame("PRIV", Buffer.from(`owner\0${canary("private")}`)),
    id3Frame("APIC", latin(`image/jpeg\0${canary("picture")}`)),
    id3Frame("TSSE", latin(canary("encoder"))),
    Buffer.from(canary("padding")),
  ]);
  return Buffer.concat([Buffer.from("ID3\x03\0\0", "latin1"), sevenBits(frames.length), frames]);
}

function ape(): Buffer {
  const item = Buffer.from(`\x12\0\0\0\0\0\0\0Place\0${canary("APE")}`, "latin1");
  const footer = Buffer.alloc(32);
  footer.write("APETAGEX");
  footer.writeUInt32LE(2000, 8);
  footer.writeUInt32LE(item.length + 32, 12);
  return Buffer.concat([item, footer]);
}

function lyrics(): Buffer {
  const text = `LYRICSBEGIN${canary("lyrics")}`;
  return Buffer.from(`${text}${String(text.length).padStart(6, "0")}LYRICS200`);
}

function id3v1(): Buffer {
  return Buffer.from(`TAG${canary("version 1")}`.padEnd(128, "\0"), "latin1");
}

export function mp3(credit: string): Buffer {
  const junk = Buffer.from(canary("between frames"));
  return Buffer.concat([
    id3(credit),
    junk,
    MP3_FRAMES.subarray(0, 834),
    junk,
    MP3_FRAMES.subarray(834),
    ape(),
    lyrics(),
    id3v1(),
  ]);
}

export function aac(frames: Uint8Array): Buffer {
  return Buffer.concat([frames, Buffer.from(canary("behind AAC")), ape(), id3v1()]);
}

function chunk(type: string, content: Uint8Array | string): Buffer {
  const bytes = Buffer.from(content);
  const head = Buffer.alloc(8);
  head.write(type);
  head.writeUInt32LE(bytes.length, 4);
  return Buffer.concat([head, bytes, bytes.length % 2 === 1 ? Buffer.from("C") : Buffer.alloc(0)]);
}

export const WAV_SAMPLES = Buffer.alloc(800, 0x21);

export function wav(credit: string): Buffer {
  const format = Buffer.from("01000100401f0000803e000002001000", "hex");
  const list = Buffer.concat([
    Buffer.from("INFO"),
    chunk("ICMT", canary("comment")),
    chunk("ICOP", `${credit}\0${canary("behind a text")}`),
  ]);
  const chunks = [
    chunk("bext", canary("broadcast")),
    chunk("fmt ", format),
    chunk("iXML", canary("iXML")),
    chunk("data", WAV_SAMPLES),
    chunk("LIST", list),
    chunk("LIST", `adtl${canary("labels")}`),
    chunk("id3 ", canary("ID3 in WAV")),
    chunk("_PMX", canary("XMP")),
  ];
  const whole = Buffer.concat([Buffer.from("WAVE"), ...chunks]);
  const head = Buffer.alloc(8);
  head.write("RIFF");
  head.writeUInt32LE(whole.length, 4);
  return Buffer.concat([head, whole, Buffer.from(canary("behind the chunks"))]);
}

function flacBlock(type: number, content: Uint8Array, isLast = false): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt32BE(content.length);
  head.writeUInt8(type | (isLast ? 0x80 : 0), 0);
  return Buffer.concat([head, content]);
}

/** Vorbis comments, which FLAC and Opus also use. */
export function comments(credit: string): Buffer {
  const sized = (text: string) => {
    const length = Buffer.alloc(4);
    length.writeUInt32LE(Buffer.byteLength(text));
    return Buffer.concat([length, Buffer.from(text)]);
  };
  const fields = [
    `LOCATION=${canary("location")}`,
    `copyright=${credit}`,
    `METADATA_BLOCK_PICTURE=${canary("cover")}`,
  ];
  const count = Buffer.alloc(4);
  count.writeUInt32LE(fields.length);
  return Buffer.concat([sized(canary("vendor")), count, ...fields.map(sized)]);
}

/** The offset of the frames of a FLAC file. */
export function flacSoundStart(file: Uint8Array): number {
  const bytes = Buffer.from(file);
  let at = 4;
  for (;;) {
    const head = bytes.readUInt32BE(at);
    at += 4 + (head & 0xff_ff_ff);
    if (head >>> 31 === 1) return at;
  }
}

export function flac(file: Uint8Array, credit: string): Buffer {
  return Buffer.concat([
    file.subarray(0, 4),
    flacBlock(0, file.subarray(8, 42)),
    flacBlock(2, Buffer.from(canary("application"))),
    flacBlock(4, comments(credit)),
    flacBlock(6, Buffer.from(canary("picture"))),
    flacBlock(5, Buffer.from(canary("cue sheet"))),
    flacBlock(1, Buffer.from(canary("padding")), true),
    file.subarray(flacSoundStart(file)),
    id3v1(),
  ]);
}
