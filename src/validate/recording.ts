import type { VFile } from "vfile";
import { FORMAT_HEAD, formatOf } from "../media/file-format.ts";
import type { VideoInfo } from "../media/film.ts";
import { readMp4 } from "../media/mp4.ts";
import { MalformedFile, type Reach } from "../media/reach.ts";
import { cleanedRecording } from "../media/recordings/clean-recording.ts";
import { BY_ENDING, CONTAINERS, type Container, containerOf, HEAD } from "../media/recordings/kinds.ts";
import { MalformedRecording } from "../media/recordings/malformed.ts";
import { readWebm } from "../media/webm.ts";
import type { MediaEntry } from "../model/collected.ts";
import type { SourcePosition } from "../model/content.ts";
import { errorCode, readErrorReason } from "../model/file-errors.ts";
import { report } from "../model/report.ts";

/** Pixels; empty where there is no picture, or the file does not say. */
type Size = Pick<VideoInfo, "width" | "height">;

/**
 * Holds a video or an audio to what its name says, reads the size of its picture, and finds what is removed before it is
 * published. `undefined`, and a problem, for what is damaged, something else, or can't be cleaned.
 */
export function measureRecording(
  file: VFile,
  found: MediaEntry,
  src: string,
  place: SourcePosition,
): Size | undefined {
  const reach: Reach = (position, length) => {
    const bytes = found.read(Math.max(0, Math.min(length, found.size - position)), position);
    return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  };
  try {
    const format = formatOf(found.read(FORMAT_HEAD));
    if (format) return reportContainer(file, src, format, place);
    const container = containerOf(reach(0, HEAD));
    const meant = BY_ENDING[endingOf(found.path)];
    if (container === undefined || container !== meant)
      return reportContainer(file, src, container && CONTAINERS[container], place);
    const { codec = "", ...size } = readFilm(container, reach, found.size);
    cleanedRecording(found);
    const called = RARE_CODECS.get(codec);
    if (called !== undefined) report(file, "video-codec", { src, called }, place);
    return size;
  } catch (error) {
    if (error instanceof MalformedFile) reportContainer(file, src, undefined, place);
    else if (error instanceof MalformedRecording)
      report(file, "media-structure", { src, reason: error.message }, place);
    else if (errorCode(error) === undefined) throw error;
    else report(file, "media-unreadable", { src, reason: readErrorReason(error) }, place);
    return undefined;
  }
}

function readFilm(container: Container, reach: Reach, size: number): VideoInfo {
  if (container === "mp4") return readMp4(reach, size);
  return container === "webm" ? readWebm(reach, size) : {};
}

function reportContainer(
  file: VFile,
  src: string,
  found: { readonly called: string; readonly ending: string } | undefined,
  place: SourcePosition,
): undefined {
  const ending = endingOf(src);
  const should = CONTAINERS[BY_ENDING[ending] ?? "mp4"].called;
  const isShown = found !== undefined && Object.hasOwn(BY_ENDING, found.ending);
  const name = isShown ? `${src.slice(0, -ending.length)}${found.ending}` : undefined;
  report(file, "media-container", { src, should, found: found?.called, name }, place);
}

function endingOf(path: string): string {
  return path.slice(path.lastIndexOf(".") + 1).toLowerCase();
}

/** What only some browsers play, or none. Phones write HEVC unless they are told otherwise. */
const RARE_CODECS: ReadonlyMap<string, string> = new Map([
  ["hvc1", "HEVC"],
  ["hev1", "HEVC"],
  ["dvh1", "Dolby Vision"],
  ["dvhe", "Dolby Vision"],
  ["mp4v", "MPEG-4 Visual"],
  ["apch", "ProRes"],
  ["apcn", "ProRes"],
  ["apcs", "ProRes"],
  ["apco", "ProRes"],
  ["ap4h", "ProRes"],
]);
