/** Small recordings of every kind, made by ffmpeg; a size in a name is that at which players show it. */
import { readFileSync } from "node:fs";

/** The bytes of a file in tests/media. */
export function recording(name: string): Uint8Array {
  return readFileSync(`tests/media/${name}`);
}
