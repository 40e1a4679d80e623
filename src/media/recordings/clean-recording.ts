/** Which parts of a recording are removed before it is published. */
import type { FileVersion } from "../../model/output.ts";
import type { ByteSource } from "../byte-view.ts";
import { MalformedMediaError } from "../malformed.ts";
import { cleanFlac } from "./clean-flac.ts";
import { cleanAac, cleanMp3 } from "./clean-frames.ts";
import { cleanWav } from "./clean-wav.ts";
import { BY_ENDING, type Container } from "./kinds.ts";
import { cleanMp4 } from "./mp4/clean-mp4.ts";
import { cleanOgg } from "./ogg/clean-ogg.ts";
import type { RecordingCleaning } from "./patch-list.ts";
import { cleanWebm } from "./webm/clean-webm.ts";

const CLEANERS: ReadonlyMap<Container, (file: ByteSource) => RecordingCleaning> = new Map([
  ["mp4", cleanMp4],
  ["webm", cleanWebm],
  ["ogg", cleanOgg],
  ["mp3", cleanMp3],
  ["aac", cleanAac],
  ["wav", cleanWav],
  ["flac", cleanFlac],
]);

/** The container that the ending of a path stands for; `undefined` for what is no recording. */
function recordingContainer(path: string): Container | undefined {
  const ending = path.slice(path.lastIndexOf(".") + 1).toLowerCase();
  return Object.hasOwn(BY_ENDING, ending) ? BY_ENDING[ending] : undefined;
}

/** A recording in the content folder. */
export interface RecordingFile extends ByteSource {
  readonly path: string;
  version(): FileVersion | undefined;
}

/** How a recording is cleaned, and the version of the file for which that is so. */
export interface CleanedRecording extends RecordingCleaning {
  readonly version: FileVersion | undefined;
}

const cleaned = new WeakMap<RecordingFile, CleanedRecording>();

/**
 * Finds, once for each file, what is removed from a recording before it is published; `undefined` for what is no
 * recording. Throws `MalformedMediaError`, and as the file system does.
 */
export function cleanedRecording(file: RecordingFile): CleanedRecording | undefined {
  const container = recordingContainer(file.path);
  if (!container) return undefined;
  const cleaning = cleaned.get(file) ?? { version: file.version(), ...cleanRecording(container, file) };
  cleaned.set(file, cleaning);
  return cleaning;
}

function cleanRecording(container: Container, file: ByteSource): RecordingCleaning {
  const clean = CLEANERS.get(container);
  if (!clean) throw new MalformedMediaError("a container that cannot be published");
  try {
    return clean(file);
  } catch (error) {
    // Numbers in a damaged file lead outside of its bytes.
    if (error instanceof RangeError) throw new MalformedMediaError(error.message);
    throw error;
  }
}
