import type { VFile } from "vfile";
import { ByteView } from "../media/byte-view.ts";
import { FORMAT_HEAD, formatOf } from "../media/file-format.ts";
import { MalformedMediaError, TruncatedMediaError } from "../media/malformed.ts";
import { cleanedRecording } from "../media/recordings/clean-recording.ts";
import { BY_ENDING, CONTAINERS, type Container, containerOf } from "../media/recordings/kinds.ts";
import { readMp4Video } from "../media/recordings/mp4/read-video.ts";
import type { VideoInfo } from "../media/recordings/video-info.ts";
import { readWebmVideo } from "../media/recordings/webm/read-video.ts";
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
  try {
    const bytes = new ByteView(found);
    const format = formatOf(bytes.at(0, FORMAT_HEAD));
    if (format) return reportContainer(file, src, format, place);
    const container = containerOf(bytes);
    const meant = BY_ENDING[endingOf(found.path)];
    if (container === undefined || container !== meant)
      return reportContainer(file, src, container && CONTAINERS[container], place);
    const video = findVideo(container, bytes);
    if (!video) return reportContainer(file, src, undefined, place);
    const { codec = "", ...size } = video;
    cleanedRecording(found);
    const called = RARE_CODECS.get(codec);
    if (called !== undefined) report(file, "video-codec", { src, called }, place);
    return size;
  } catch (error) {
    if (error instanceof TruncatedMediaError) report(file, "media-truncated", { src }, place);
    else if (error instanceof MalformedMediaError)
      report(file, "media-structure", { src, reason: error.message, as: exportedAs(src) }, place);
    else if (errorCode(error) === undefined) throw error;
    else report(file, "media-unreadable", { src, reason: readErrorReason(error) }, place);
    return undefined;
  }
}

/** Empty for sound alone, and for a container that is not looked into; `undefined` for a damaged file. */
function findVideo(container: Container, file: ByteView): VideoInfo | undefined {
  try {
    if (container === "mp4") return readMp4Video(file);
    return container === "webm" ? readWebmVideo(file) : {};
  } catch (error) {
    if (error instanceof MalformedMediaError && !(error instanceof TruncatedMediaError)) return undefined;
    throw error;
  }
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

/** The formats that every browser plays. */
function exportedAs(src: string): string {
  return /\.(?:mp3|m4a|aac|ogg|oga|opus|wav|flac)$/i.test(src) ? "MP3 or M4A" : "MP4 (H.264 and AAC)";
}

function endingOf(path: string): string {
  return path.slice(path.lastIndexOf(".") + 1).toLowerCase();
}

/** What only some browsers play, or none. Phones write HEVC by default. */
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
