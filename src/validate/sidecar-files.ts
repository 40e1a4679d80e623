import type { VFile } from "vfile";
import type { MediaEntry } from "../model/collected.ts";
import type { SourcePosition } from "../model/content.ts";
import { errorCode, readErrorReason } from "../model/file-errors.ts";
import { report } from "../model/report.ts";
import { findVttError } from "./webvtt.ts";

const LIMIT = 1024 * 1024;

/** The text of a file that belongs to a recording. `undefined`, and a problem, when it is none. */
export function readTranscript(
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
    if (text.trim() !== "") return text;
    report(file, "media-text", { src, reason: "is empty: write it, or leave it out" }, place);
  } catch (error) {
    if (errorCode(error) !== undefined && !(error instanceof TypeError))
      report(file, "media-unreadable", { src, reason: readErrorReason(error) }, place);
    else report(file, "media-text", { src, reason: "is not UTF-8: save it again with that encoding" }, place);
  }
  return undefined;
}

/** Holds subtitles to WebVTT. They have no size: `undefined` stands for a problem. */
export function checkSubtitles(
  file: VFile,
  found: MediaEntry,
  src: string,
  place: SourcePosition,
): object | undefined {
  const text = readTranscript(file, found, src, place);
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
