/** Sizes, formats and qualities of copies. A change here changes all copies. */
import { versionOf } from "./package-version.ts";

export interface EncodeSettings {
  /** In pixels; no copy is wider than the original. */
  readonly widths: readonly number[];
  /** The last one is shown by every browser. */
  readonly types: readonly CopyType[];
}

/** `flat` is JPEG, or PNG for a picture with transparency. */
export type CopyType = "avif" | "webp" | "flat";

/** The column of an entry at one and two device pixels per CSS pixel, the width of a phone, and a lead across the page. */
const WIDTHS = [480, 720, 1280, 1920];

export const PUBLISH_SETTINGS: EncodeSettings = { widths: WIDTHS, types: ["avif", "webp", "flat"] };

/** For previews: one type, which takes a tenth of the time. */
export const PREVIEW_SETTINGS: EncodeSettings = { widths: [720, 1280], types: ["webp"] };

/** An animation with more pixels in all frames together gets no smaller copies. */
export const MAX_ANIMATED_PIXELS = 60_000_000;

/** The maximum height of a copy of each type, in pixels. */
export const MAX_HEIGHTS = { avif: 16_384, webp: 16_383, jpeg: 65_535 } as const;

export const QUALITIES = {
  avif: { photo: 50, drawing: 60 },
  webp: { photo: 68, drawing: 80 },
  jpeg: { photo: 74, drawing: 82 },
} as const;

/** AVIF encoding effort. The next higher step takes four times as long for the same size. */
export const AVIF_EFFORT = 3;
export const WEBP_EFFORT = { published: 4, quick: 1 } as const;

/** Everything besides the original that the bytes of a copy depend on. */
export function encodeSettingsKey(recipe: EncodeSettings): string {
  return JSON.stringify([recipe, QUALITIES, AVIF_EFFORT, WEBP_EFFORT, versionOf("sharp")]);
}

/** The widths of a picture's copies: the recipe's widths that are clearly smaller than its own, and its own up to the widest. */
export function targetWidths({ widths }: EncodeSettings, original: number): number[] {
  const widest = Math.min(original, widths.at(-1) ?? original);
  return [...widths.filter((width) => width <= widest * 0.85), widest];
}
