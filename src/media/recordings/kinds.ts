/** Which container a file is, by its first bytes, whatever its name says. */
import type { ByteView } from "../byte-view.ts";

export type Container = "mp4" | "webm" | "ogg" | "mp3" | "aac" | "wav" | "flac" | "avi" | "flv" | "wmv";

/** As many of a file's first bytes say which it is. */
const HEAD = 64;

/** What the containers are called, and the ending of their names. */
export const CONTAINERS: Readonly<Record<Container, { called: string; ending: string }>> = {
  mp4: { called: "MP4", ending: "mp4" },
  webm: { called: "WebM", ending: "webm" },
  ogg: { called: "Ogg", ending: "ogg" },
  mp3: { called: "MP3", ending: "mp3" },
  aac: { called: "AAC", ending: "aac" },
  wav: { called: "WAV", ending: "wav" },
  flac: { called: "FLAC", ending: "flac" },
  avi: { called: "AVI", ending: "avi" },
  flv: { called: "Flash video", ending: "flv" },
  wmv: { called: "Windows Media", ending: "wmv" },
};

/** The container that an ending stands for. QuickTime is the older brother of MP4, and browsers read it as such. */
export const BY_ENDING: Readonly<Record<string, Container>> = {
  mp4: "mp4",
  m4v: "mp4",
  mov: "mp4",
  m4a: "mp4",
  webm: "webm",
  ogv: "ogg",
  ogg: "ogg",
  oga: "ogg",
  opus: "ogg",
  mp3: "mp3",
  aac: "aac",
  wav: "wav",
  flac: "flac",
};

/** `undefined` for what is none of these. */
export function containerOf(file: ByteView): Container | undefined {
  const letters = file.latin(0, HEAD);
  const sign = SIGNS.find(([pattern]) => pattern.test(letters));
  return sign?.[1] ?? streamOf(file);
}

const SIGNS: readonly (readonly [RegExp, Container])[] = [
  [/^[\s\S]{4}(ftyp|moov|mdat|wide|free|skip|pnot)/, "mp4"],
  [/^\x1aE\xdf\xa3[\s\S]*\x42\x82[\s\S]webm/, "webm"],
  [/^OggS/, "ogg"],
  [/^RIFF[\s\S]{4}WAVE/, "wav"],
  [/^RIFF[\s\S]{4}AVI /, "avi"],
  [/^fLaC/, "flac"],
  [/^ID3/, "mp3"],
  [/^FLV/, "flv"],
  [/^\x30\x26\xb2\x75\x8e\x66\xcf\x11/, "wmv"],
];

/** Sound that begins at once: eleven bits that are set, then a version, then a layer, which AAC has not. */
function streamOf(file: ByteView): Container | undefined {
  const second = file.number(1, 1);
  if (file.size < 4 || file.number(0, 1) !== 0xff || second < 0xe0) return undefined;
  return (second & 0b110) === 0 ? "aac" : "mp3";
}
