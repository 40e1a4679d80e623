import type { VFile } from "vfile";
import { FORMAT_HEAD, formatOf } from "../media/file-format.ts";
import type { MediaEntry } from "../model/collected.ts";
import type { SourcePosition } from "../model/content.ts";
import { errorCode, readErrorReason } from "../model/file-errors.ts";
import { report } from "../model/report.ts";
import { findVttError, subtitleFormat } from "./webvtt.ts";

const LIMIT = 1024 * 1024;

/** The text of a file that belongs to a recording. `undefined`, and a problem, when it is none. */
function readSidecarText(
  file: VFile,
  found: MediaEntry,
  src: string,
  place: SourcePosition,
): string | undefined {
  if (found.size > LIMIT) {
    report(file, "media-text", { src, reason: "is larger than 1 MB: shorten it" }, place);
    return undefined;
  }
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(found.read());
    const fault = text.trim() === "" ? "is empty: write it, or leave it out" : formatFault(text);
    if (fault === undefined) return text;
    report(file, "media-text", { src, reason: fault }, place);
  } catch (error) {
    if (errorCode(error) !== undefined && !(error instanceof TypeError))
      report(file, "media-unreadable", { src, reason: readErrorReason(error) }, place);
    else report(file, "media-text", { src, reason: "is not UTF-8: save it again with that encoding" }, place);
  }
  return undefined;
}

/** What is wrong with a file that is a document of another format, for a sentence that begins with its name. */
function formatFault(text: string): string | undefined {
  const format = formatOf(new TextEncoder().encode(text.slice(0, FORMAT_HEAD)));
  return format && `is ${format.called}: save its words as plain text`;
}

/** The text of a transcript. `undefined`, and a problem, when the file is something else. */
export function readTranscript(
  file: VFile,
  found: MediaEntry,
  src: string,
  place: SourcePosition,
): string | undefined {
  const text = readSidecarText(file, found, src, place);
  const format = text === undefined ? undefined : subtitleFormat(text);
  if (format === undefined) return text;
  const reason = `is ${format} subtitles, whose numbers and times would be printed: keep only the words`;
  report(file, "media-text", { src, reason }, place);
  return undefined;
}

/** Holds subtitles to WebVTT. They have no size: `undefined` stands for a problem. */
export function checkSubtitles(
  file: VFile,
  found: MediaEntry,
  src: string,
  place: SourcePosition,
): object | undefined {
  const text = readSidecarText(file, found, src, place);
  const fault = text === undefined ? undefined : findVttError(text);
  if (fault) report(file, "subtitles-broken", { src, ...fault }, place);
  return text === undefined || fault ? undefined : {};
}

/** The paragraphs of a plain text; the lines in each stay lines. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .join("\n")
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "");
}
