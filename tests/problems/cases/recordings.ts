/** Videos and audio, and what belongs to them. */
import { recording } from "../../media.ts";
import { type Case, inBody } from "../case.ts";

/** The coverage with a video or an audio of this name and these bytes in its entry. */
function showing(directive: "video" | "audio", name: string, bytes: Uint8Array | string) {
  return inBody(`::${directive}{src=${name}}`, { [`summit/${name}`]: bytes });
}

export const cases: readonly Case[] = [
  {
    name: "a film that is another kind of film is to be renamed",
    files: showing("video", "clip.mp4", recording("320x180.webm")),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:1 error "clip.mp4" is WebM, not MP4 as its name says: rename it to "clip.webm" (media-container)',
    ],
  },
  {
    name: "a film that no browser shows is to be exported again, whatever its name",
    files: showing("video", "clip.MP4", recording("320x180.avi")),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:1 error "clip.MP4" is AVI, not MP4 as its name says: export it as MP4 (media-container)',
    ],
  },
  {
    name: "a web page that was saved instead of a film",
    files: showing("video", "clip.webm", "<!doctype html><title>Not found</title>"),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:1 error "clip.webm" is not WebM, as its name says, or it is damaged: export it again (media-container)',
    ],
  },
  {
    name: "an empty film",
    files: showing("video", "clip.mp4", ""),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:1 error "clip.mp4" is not MP4, as its name says, or it is damaged: export it again (media-container)',
    ],
  },
  {
    name: "a film whose end is missing",
    files: showing("video", "clip.mp4", recording("320x180.mp4").subarray(0, 1000)),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:1 error "clip.mp4" is not MP4, as its name says, or it is damaged: export it again (media-container)',
    ],
  },
  {
    name: "audio that is another kind of audio",
    files: showing("audio", "tone.mp3", recording("tone.ogg")),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:1 error "tone.mp3" is Ogg, not MP3 as its name says: rename it to "tone.ogg" (media-container)',
    ],
  },
  {
    name: "a film as phones make it, which many browsers don't show",
    files: showing("video", "clip.mp4", recording("hevc-320x180.mp4")),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:1 warning "clip.mp4" is coded as HEVC, which many browsers don\'t show: export it as H.264, which all do (video-codec)',
    ],
  },
  {
    name: "a film of QuickTime under the name of MP4 is shown as it is",
    files: showing("video", "clip.mp4", recording("320x180.mov")),
    expected: [],
  },
];
