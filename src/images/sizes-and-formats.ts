/** How pictures are made smaller. Whatever changes here, changes all copies. */
import { versionOf } from "./package-version.ts";

export interface EncodeSettings {
  /** Pixels; none is wider than the original. */
  readonly widths: readonly number[];
  /** The last is what every browser shows. */
  readonly types: readonly CopyType[];
}

/** `flat` is JPEG, or PNG for what is transparent. */
export type CopyType = "avif" | "webp" | "flat";

/** The column of an entry at one and at two pixels for each of CSS, a telephone's width, and a lead across the page. */
const WIDTHS = [480, 720, 1280, 1920];

export const PUBLISH_SETTINGS: EncodeSettings = { widths: WIDTHS, types: ["avif", "webp", "flat"] };

/** For who writes and looks: one type, which takes a tenth of the time. */
export const PREVIEW_SETTINGS: EncodeSettings = { widths: [720, 1280], types: ["webp"] };

/** So many pixels of all frames together are made into a smaller moving picture. */
export const MAX_ANIMATED_PIXELS = 60_000_000;

/** Pixels that a copy of each type can be tall. */
export const MAX_HEIGHTS = { avif: 16_384, webp: 16_383, jpeg: 65_535 } as const;

export const QUALITIES = {
  avif: { photo: 50, drawing: 60 },
  webp: { photo: 68, drawing: 80 },
  jpeg: { photo: 74, drawing: 82 },
} as const;

/** AVIF takes long: from the next step on four times as long, for the same bytes. */
export const AVIF_EFFORT = 3;
export const WEBP_EFFORT = { published: 4, quick: 1 } as const;

/** What the bytes of a copy depend on besides the original. */
export function encodeSettingsKey(recipe: EncodeSettings): string {
  return JSON.stringify([recipe, QUALITIES, AVIF_EFFORT, WEBP_EFFORT, versionOf("sharp")]);
}

/** The widths of a picture's copies: those of the recipe that are not nearly its own, and its own up to the widest. */
export function targetWidths({ widths }: EncodeSettings, original: number): number[] {
  const widest = Math.min(original, widths.at(-1) ?? original);
  return [...widths.filter((width) => width <= widest * 0.85), widest];
}
