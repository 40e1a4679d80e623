/** Which parts of a recording are removed before it is published. */
import type { Readable } from "../window.ts";
import { cleanFlac } from "./clean-flac.ts";
import { cleanAac, cleanMp3 } from "./clean-frames.ts";
import { cleanWav } from "./clean-wav.ts";
import { BY_ENDING, type Container } from "./kinds.ts";
import { MalformedRecording } from "./malformed.ts";
import { cleanMp4 } from "./mp4/clean-mp4.ts";
import { cleanOgg } from "./ogg/clean-ogg.ts";
import type { RecordingCleaning } from "./patch-list.ts";
import { cleanWebm } from "./webm/clean-webm.ts";

const CLEANERS: ReadonlyMap<Container, (file: Readable) => RecordingCleaning> = new Map([
  ["mp4", cleanMp4],
  ["webm", cleanWebm],
  ["ogg", cleanOgg],
  ["mp3", cleanMp3],
  ["aac", cleanAac],
  ["wav", cleanWav],
  ["flac", cleanFlac],
]);

/** The container that the ending of a path stands for; `undefined` for what is no recording. */
export function recordingContainer(path: string): Container | undefined {
  const ending = path.slice(path.lastIndexOf(".") + 1).toLowerCase();
  return Object.hasOwn(BY_ENDING, ending) ? BY_ENDING[ending] : undefined;
}

/** Finds what is to be removed from a recording. Throws `MalformedRecording`, and as the file system does. */
export function cleanRecording(container: Container, file: Readable): RecordingCleaning {
  const clean = CLEANERS.get(container);
  if (!clean) throw new MalformedRecording("a container that cannot be published");
  try {
    return clean(file);
  } catch (error) {
    // Numbers in a damaged file lead outside of its bytes.
    if (error instanceof RangeError) throw new MalformedRecording(error.message);
    throw error;
  }
}
