/** Text as outlines, in any script and direction. */
import { createRequire } from "node:module";
import type { Bidi } from "bidi-js";
import type { Font, ShapedText } from "./fonts.ts";

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

/** A line as SVG paths. It begins (with `isEnd`: ends) at a point on its baseline. */
export function toSvgPath({ width, runs }: Line, x: number, y: number, size: number, isEnd: boolean): string {
  let at = isEnd ? x - width * size : x;
  return runs
    .map(({ glyphs, units, width: own }) => {
      const scale = size / units;
      const paths = glyphs.map(
        (glyph) =>
          `<path transform="translate(${number(at + glyph.x * scale)} ${number(y - glyph.y * scale)}) scale(${number(scale, 5)} ${number(-scale, 5)})" d="${glyph.path}"/>`,
      );
      at += own * size;
      return paths.join("");
    })
    .join("");
}

function number(value: number, digits = 2): string {
  return String(Number(value.toFixed(digits)));
}
