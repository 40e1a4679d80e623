/** Videos and audio, and their related files. */
import { recording } from "../../media.ts";
import { png } from "../../pictures/png.ts";
import { afterTime, type Case, inBody } from "../case.ts";

/** The coverage with a video or an audio of this name and these bytes in its entry. */
function showing(directive: "video" | "audio", name: string, bytes: Uint8Array | string) {
  return inBody(`::${directive}{src=${name}}`, { [`summit/${name}`]: bytes });
}

/** A video with a codec of this name. */
function codedAs(coding: string): Uint8Array {
  const bytes = Buffer.from(recording("320x180.mp4"));
  bytes.write(coding, bytes.indexOf("avc1", bytes.indexOf("stsd")), "latin1");
  return bytes;
}

/** The coverage with a video that has these subtitles. */
function subtitled(subtitles: string | Uint8Array, name = "clip.vtt") {
  return inBody(`::video{src=clip.mp4 subtitles=${name}}`, {
    "summit/clip.mp4": recording("320x180.mp4"),
    [`summit/${name}`]: subtitles,
  });
}

/** The problems of those subtitles. */
function brokenAt(line: number, reason: string): string {
  return `content/summit/1005-kallas-arrives.md:4:1 error "clip.vtt" can't be shown, its line ${line}: ${reason} (subtitles-broken)`;
}

const POINTER = `version https://git-lfs.github.com/spec/v1\noid sha256:${"4d7a".repeat(16)}\nsize 1048576\n`;

/** The problem of a file that Git LFS left out. */
function pointerAt(name: string): string {
  return `content/summit/1005-kallas-arrives.md:4:1 error "${name}" is a Git LFS pointer, not the file itself: run "git lfs pull" (in a CI workflow, check out with LFS) (media-pointer)`;
}

/** A second of silence, for which a WAV file declares this number of bytes. */
function wav(length: number): Uint8Array {
  const bytes = Buffer.alloc(44 + 8000);
  bytes.write("RIFF\0\0\0\0WAVEfmt ", "latin1");
  bytes.writeUInt32LE(length, 4);
  for (const [at, value] of [16, 0x1_00_01, 8000, 8000, 0x8_00_01].entries())
    bytes.writeUInt32LE(value, 16 + 4 * at);
  bytes.write("data", 36, "latin1");
  bytes.writeUInt32LE(length, 40);
  return bytes;
}

export const cases: readonly Case[] = [
  {
    name: "Git LFS pointers instead of a video and of its picture",
    files: inBody("::video{src=clip.mp4 poster=still.jpg}", {
      "summit/clip.mp4": POINTER,
      "summit/still.jpg": POINTER,
    }),
    expected: [pointerAt("clip.mp4"), pointerAt("still.jpg")],
  },
  {
    name: "Git LFS pointers instead of subtitles and of a transcript",
    files: inBody("::video{src=clip.mp4 subtitles=clip.vtt transcript=clip.txt}", {
      "summit/clip.mp4": recording("320x180.mp4"),
      "summit/clip.vtt": POINTER,
      "summit/clip.txt": POINTER,
    }),
    expected: [pointerAt("clip.txt"), pointerAt("clip.vtt")],
  },
  {
    name: "a transcript that is a file of subtitles",
    files: inBody("::audio{src=tone.mp3 transcript=tone.txt}", {
      "summit/tone.mp3": recording("tone.mp3"),
      "summit/tone.txt": "\ufeff1\r\n00:00:00,000 --> 00:00:00,400\r\nHello.\r\n",
    }),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:1 error "tone.txt" is SubRip subtitles, whose numbers and times would be printed: keep only the words (media-text)',
    ],
  },
  {
    name: "a picture instead of audio",
    files: showing("audio", "tone.mp3", png()),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:1 error "tone.mp3" is PNG, not MP3 as its name says: export it as MP3 (media-container)',
    ],
  },
  {
    name: "a video of another container format must be renamed",
    files: showing("video", "clip.mp4", recording("320x180.webm")),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:1 error "clip.mp4" is WebM, not MP4 as its name says: rename it to "clip.webm" (media-container)',
    ],
  },
  {
    name: "a video that no browser shows must be exported again, whatever its name",
    files: showing("video", "clip.MP4", recording("320x180.avi")),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:1 error "clip.MP4" is AVI, not MP4 as its name says: export it as MP4 (media-container)',
    ],
  },
  {
    name: "a web page that was saved instead of a video",
    files: showing("video", "clip.webm", "<!doctype html><title>Not found</title>"),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:1 error "clip.webm" is a web page, not WebM as its name says: export it as WebM (media-container)',
    ],
  },
  {
    name: "an empty video",
    files: showing("video", "clip.mp4", ""),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:1 error "clip.mp4" is empty (0 bytes): copy or export the file again (media-empty)',
    ],
  },
  {
    name: "a video whose end is missing",
    files: showing("video", "clip.mp4", recording("320x180.mp4").subarray(0, 1000)),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:1 error "clip.mp4" ends in the middle, the rest of the recording is missing: copy or upload the whole file, or export it again (media-truncated)',
    ],
  },
  {
    name: "a WAV whose end is missing",
    files: showing("audio", "tone.wav", wav(16_000)),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:1 error "tone.wav" ends in the middle, the rest of the recording is missing: copy or upload the whole file, or export it again (media-truncated)',
    ],
  },
  {
    name: "a streamed WAV doesn't declare its length",
    files: showing("audio", "tone.wav", wav(0xff_ff_ff_ff)),
    expected: [],
  },
  {
    name: "audio of another format",
    files: showing("audio", "tone.mp3", recording("tone.ogg")),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:1 error "tone.mp3" is Ogg, not MP3 as its name says: rename it to "tone.ogg" (media-container)',
    ],
  },
  {
    name: "a video in a phone format that many browsers don't show",
    files: showing("video", "clip.mp4", recording("hevc-320x180.mp4")),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:1 warning "clip.mp4" is coded as HEVC, which many browsers don\'t show: export it as H.264, which all do (video-codec)',
    ],
  },
  {
    name: "a video with a codec that may contain its own metadata",
    files: showing("video", "clip.mp4", codedAs("jpeg")),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:1 error "clip.mp4" can\'t be cleaned of private metadata (samples of coding "jpeg"): export it again as MP4 (H.264 and AAC) (media-structure)',
    ],
  },
  {
    name: "a QuickTime video with an MP4 name is shown unchanged",
    files: showing("video", "clip.mp4", recording("320x180.mov")),
    expected: [],
  },
  {
    name: "subtitles that begin with something else",
    files: subtitled("00:00.000 --> 00:01.000\nHello.\n"),
    expected: [brokenAt(1, "the first line must be WEBVTT")],
  },
  {
    name: "subtitles in a format of another program",
    files: subtitled("[Script Info]\nTitle: Arrivals\n"),
    expected: [brokenAt(1, "this is SubStation Alpha: save it as WebVTT")],
  },
  {
    name: "subtitles in another format",
    files: subtitled("1\n00:00:00,000 --> 00:00:01,000\nHello.\n"),
    expected: [
      brokenAt(
        1,
        "this is SubRip (.srt): save it as WebVTT, which begins with the line WEBVTT and writes 00:00:01.500 with a point",
      ),
    ],
  },
  {
    name: "subtitles with a comma in their times",
    files: subtitled("WEBVTT\n\n00:00.000 --> 00:01,000\nHello.\n"),
    expected: [
      brokenAt(
        3,
        '"00:00.000 --> 00:01,000" can\'t be read: times are written 00:01:02.500 --> 00:01:04.000',
      ),
    ],
  },
  {
    name: "subtitles that end before they begin",
    files: subtitled("WEBVTT\n\n00:02.000 --> 00:01.000\nHello.\n"),
    expected: [brokenAt(3, "00:01.000 is not after 00:02.000")],
  },
  {
    name: "subtitles out of order",
    files: subtitled("WEBVTT\n\n00:02.000 --> 00:03.000\nA\n\nb\n00:01.000 --> 00:04.000\nB\n"),
    expected: [brokenAt(7, "00:01.000 is before the words above it: put them in order")],
  },
  {
    name: "subtitles without an empty line between them",
    files: subtitled("WEBVTT\n\n00:01.000 --> 00:02.000\nA\n00:02.000 --> 00:03.000\nB\n"),
    expected: [brokenAt(5, 'an empty line must come before the next "-->"')],
  },
  {
    name: "text in subtitles without times",
    files: subtitled("WEBVTT\n\nHello.\n\n00:01.000 --> 00:02.000\nA\n"),
    expected: [brokenAt(3, '"Hello." has no times: times are written 00:01:02.500 --> 00:01:04.000')],
  },
  {
    name: "an unknown setting in subtitles",
    files: subtitled("WEBVTT\n\n00:01.000 --> 00:02.000 align:middle colour:red\nA\n"),
    expected: [brokenAt(3, '"colour:red" is no setting of WebVTT')],
  },
  {
    name: "a note in subtitles without an empty line before the times",
    files: subtitled("WEBVTT\n\nNOTE by Ada\n00:01.000 --> 00:02.000\nA\n"),
    expected: [brokenAt(4, 'a note can\'t hold "-->": put an empty line after it')],
  },
  {
    name: "subtitles with two lines before their times",
    files: subtitled("WEBVTT\n\none\ntwo\n00:01.000 --> 00:02.000\nA\n"),
    expected: [brokenAt(5, "an empty line must come before the name of these words")],
  },
  {
    name: "subtitles without words",
    files: subtitled("WEBVTT\n\nNOTE nothing yet\n"),
    expected: [brokenAt(1, "it holds no words")],
  },
  {
    name: "subtitles with every WebVTT feature",
    files: subtitled(
      [
        "\ufeffWEBVTT - The arrivals",
        "Kind: captions",
        "",
        "STYLE",
        "::cue { color: yellow }",
        "",
        "REGION",
        "id:left",
        "",
        "NOTE",
        "by Ada",
        "",
        "first",
        "00:00.000 --> 01:00:00.000 align:start position:10% region:left",
        "<v Ada>Hello.",
        "World.",
        "",
        "00:00.000\t-->\t100:00:00.001",
        "",
      ].join("\r\n"),
    ),
    expected: [],
  },
  {
    name: "subtitles that are not UTF-8",
    files: subtitled(Uint8Array.of(0x57, 0x45, 0x42, 0xe9, 0x0a)),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:1 error "clip.vtt" is not UTF-8: save it again with that encoding (media-text)',
    ],
  },
  {
    name: "subtitles with another extension",
    files: subtitled("WEBVTT\n\n00:01.000 --> 00:02.000\nA\n", "clip.srt"),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:1 error "clip.srt" is not a file of subtitles that can be shown: use WebVTT, a file that ends in .vtt (media-kind)',
    ],
  },
  {
    name: "subtitles of a video on another host, which is not shown here",
    files: afterTime("video: https://example.org/a.mp4\nsubtitles: a.vtt"),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:12 error "subtitles" belongs to a video beside the entry, and there is none: add one, or remove it (media-key-alone)',
    ],
  },
  {
    name: "a missing transcript, at its own key",
    files: afterTime("audio: tone.mp3\ntranscript: tone.txt", { "summit/tone.mp3": recording("tone.mp3") }),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:13 error no file "tone.txt" beside the entry: add it, or correct the name (media-missing)',
    ],
  },
  {
    name: "a transcript without words",
    files: inBody("::audio{src=tone.mp3 transcript=tone.txt}", {
      "summit/tone.mp3": recording("tone.mp3"),
      "summit/tone.txt": " \n",
    }),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:1 error "tone.txt" is empty: write it, or leave it out (media-text)',
    ],
  },
  {
    name: "a transcript as long as a book",
    files: inBody("::audio{src=tone.mp3 transcript=tone.txt}", {
      "summit/tone.mp3": recording("tone.mp3"),
      "summit/tone.txt": "word ".repeat(220_000),
    }),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:1 error "tone.txt" is larger than 1 MB: shorten it (media-text)',
    ],
  },
  {
    name: "a transcript of a picture",
    files: afterTime("image: map.svg\nalt: A map\ncredit: AP\ntranscript: a.txt\nsubtitles: a.vtt", {
      "summit/map.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>',
    }),
    expected: [
      'content/summit/1005-kallas-arrives.md:6:1 error "transcript" belongs to a video or an audio, and there is none: add one, or remove it (media-key-alone)',
      'content/summit/1005-kallas-arrives.md:7:1 error "subtitles" belongs to a video or an audio, and there is none: add one, or remove it (media-key-alone)',
    ],
  },
  {
    name: "captions, the name for subtitles in other programs",
    files: afterTime("video: https://example.org/a.mp4\ncaptions: a.vtt"),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:1 error unknown key "captions", did you mean "subtitles"? (unknown-key)',
    ],
  },
];
