/** Small recordings of every kind, made by ffmpeg; a size in a name is the size in which players show it. */
import { readFileSync } from "node:fs";
import { COVERAGE, entry, type Files, SITE } from "./live.ts";

/** The bytes of a file in tests/media. */
export function recording(name: string): Uint8Array {
  return readFileSync(`tests/media/${name}`);
}

/** Videos that browsers show, with the displayed size. */
export const FILMS: readonly (readonly [name: string, width: number, height: number])[] = [
  ["320x180.mp4", 320, 180],
  ["320x180-fast.mp4", 320, 180],
  ["fragmented-320x180.mp4", 320, 180],
  ["320x180.mov", 320, 180],
  ["320x180.webm", 320, 180],
  ["turned-180x320.mp4", 180, 320],
  ["stretched-427x180.mp4", 427, 180],
  ["stretched-427x180.webm", 427, 180],
];

/** A coverage that shows all of them. */
export function filmsArchive(): Files {
  const words = FILMS.map(([name]) => `::video[${name}]{src="${name}"}\n`).join("\n");
  return {
    "site.yml": SITE,
    ...COVERAGE,
    ...Object.fromEntries(FILMS.map(([name]) => [`summit/${name}`, recording(name)])),
    "summit/1100-films.md": entry("time: 2025-03-20T11:00", words),
  };
}
