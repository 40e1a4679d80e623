/** Lines of text as glyphs, in any script and direction. */
import { createRequire } from "node:module";
import type { Bidi } from "bidi-js";
import { getOrCreate } from "../web/get-or-create.ts";
import type { Drawing } from "./drawing.ts";
import type { Font, ShapedText } from "./fonts.ts";
import { fillOutline, type Mask, type Outline } from "./outline.ts";

export type Direction = "ltr" | "rtl";

/** A line of text: its length and its glyphs. */
export interface Line {
  /** In parts of the font size. */
  readonly width: number;
  /** In visual order, from left to right. */
  readonly runs: readonly ShapedText[];
}

interface Run {
  readonly font: Font;
  readonly level: number;
  /** Its position in visual order. */
  readonly place: number;
  words: string;
}

// Its types describe only the edition for bundlers.
const makeBidi: () => Bidi = createRequire(import.meta.url)("bidi-js");
const bidi = makeBidi();

/** Letters that no font has are left out; `isLegible` says beforehand whether there are any. */
export function shapeLine(words: string, fonts: readonly Font[], direction: Direction): Line {
  const embedding = bidi.getEmbeddingLevels(words, direction);
  const places = glyphPositions(bidi.getReorderedIndices(words, embedding));
  const runs: Run[] = [];
  let at = 0;
  for (const letter of words) {
    const level = embedding.levels[at] ?? 0;
    const last = runs.at(-1);
    // Spaces and combining marks take the font of the letter before them.
    if (last?.level === level && last.font.has(letter)) last.words += letter;
    else {
      const font = fonts.find((one) => one.has(letter));
      if (font) runs.push({ font, level, place: places[at] ?? at, words: letter });
    }
    at += letter.length;
  }
  const shaped = runs
    .toSorted((a, b) => a.place - b.place)
    .map(({ font, level, words: own }) => font.shape(own, level % 2 === 1));
  return { width: shaped.reduce((sum, { width }) => sum + width, 0), runs: shaped };
}

/** The visual position of each character, by its position in the text. */
function glyphPositions(order: readonly number[]): number[] {
  const places: number[] = [];
  order.forEach((index, place) => {
    places[index] = place;
  });
  return places;
}

export function hasGlyphs(words: string, fonts: readonly Font[]): boolean {
  return [...words].every((letter) => fonts.some((font) => font.has(letter)));
}

/** Draws a line. It begins (with `isEnd`: ends) at a point on its baseline. */
export function drawLine(
  drawing: Drawing,
  { width, runs }: Line,
  place: { readonly x: number; readonly y: number; readonly isEnd: boolean },
  size: number,
  colour: number,
): void {
  let at = place.isEnd ? place.x - width * size : place.x;
  for (const { glyphs, units, width: own } of runs) {
    const scale = size / units;
    for (const { outline, x, y } of glyphs) {
      const quarters = Math.round((at + x * scale) * POSITIONS);
      const left = Math.floor(quarters / POSITIONS);
      const mask = maskOf(outline, scale, quarters - left * POSITIONS);
      drawing.fillMask(left, Math.round(place.y - y * scale), mask, colour);
    }
    at += own * size;
  }
}

/** Positions of a glyph in a pixel, from left to right. */
const POSITIONS = 4;

const masks = new WeakMap<Outline, Map<string, Mask>>();

/** The pixels of a glyph, which are computed once for each size and position. */
function maskOf(outline: Outline, scale: number, position: number): Mask {
  const known = getOrCreate(masks, outline, () => new Map<string, Mask>());
  return getOrCreate(known, `${scale} ${position}`, () => fillOutline(outline, scale, position / POSITIONS));
}
