/** Draws a social card from text. */
import { getOrCreate } from "../web/get-or-create.ts";
import { splitGraphemes } from "../web/graphemes.ts";
import { Drawing } from "./drawing.ts";
import { type Font, loadFonts } from "./fonts.ts";
import { encodeIndexed, paletteOf } from "./indexed-png.ts";
import { EDGE_STEPS, fillOutline, parseOutline } from "./outline.ts";
import { type Direction, drawLine, hasGlyphs, shapeLine } from "./text-outlines.ts";

export const CARD = { width: 1200, height: 630 } as const;

/** The texts of a card. Words for which the fonts have no glyphs are left out. */
export interface CardWords {
  readonly kicker: string;
  readonly headline: string;
  readonly time: string;
  readonly publisher: string;
  readonly direction: Direction;
}

const MARGIN = 80;
const ROOM = CARD.width - 2 * MARGIN;
/** The font sizes that are tried for a headline, each with its maximum number of lines. */
const SIZES = [
  [76, 3],
  [62, 4],
  [50, 5],
] as const;
const LEADING = 1.24;

/** The colours of the default theme's light scheme. */
const PAPER = "#fffefb";
const COLOURS = { ink: "#1b1a17", soft: "#625c52", line: "#ddd7ca", accent: "#a01c1f" } as const;
type ColourName = keyof typeof COLOURS;

const NAMES = Object.keys(COLOURS);
const PALETTE = paletteOf(asNumber(PAPER), Object.values(COLOURS).map(asNumber), EDGE_STEPS);

function numberOf(colour: ColourName): number {
  return NAMES.indexOf(colour);
}

function asNumber(colour: string): number {
  return Number.parseInt(colour.slice(1), 16);
}

/** A PNG of 1200 × 630 pixels. */
export async function drawCard(words: CardWords): Promise<Uint8Array> {
  const layout = new CardLayout(words.direction, await loadFonts(400), await loadFonts(700));
  return encodeIndexed(layout.draw(words), PALETTE);
}

/** The mark of a key event, in the place of a headline that can't be drawn. */
const MARK = parseOutline("M0,105L105,0L0,-105L-105,0Z");

class CardLayout {
  private readonly direction: Direction;
  private readonly regular: readonly Font[];
  private readonly bold: readonly Font[];
  /** The widths of bold texts, in parts of the font size. */
  private readonly widths = new Map<string, number>();

  constructor(direction: Direction, regular: readonly Font[], bold: readonly Font[]) {
    this.direction = direction;
    this.regular = regular;
    this.bold = bold;
  }

  draw({ kicker, headline, time, publisher }: CardWords): Drawing {
    const drawing = new Drawing(CARD);
    drawing.fillRectangle(0, 0, { width: CARD.width, height: 14 }, numberOf("accent"));
    drawing.fillRectangle(MARGIN, 510, { width: ROOM, height: 2 }, numberOf("line"));
    const { lines, size } = this.fitHeadline(legible(headline, this.bold));
    const top = 320 - ((lines.length - 1) * size * LEADING) / 2 + size * 0.3;
    const start = (words: string, y: number, size: number, fonts: readonly Font[], colour: ColourName) =>
      this.line(drawing, words, { y, isFar: false }, size, fonts, colour);
    start(this.shortened(legible(kicker, this.bold), 34), 120, 34, this.bold, "accent");
    if (headline !== "" && lines[0] === "")
      drawing.fillMask(CARD.width / 2, 310, fillOutline(MARK, 1, 0), numberOf("accent"));
    for (const [index, words] of lines.entries())
      start(words, top + index * size * LEADING, size, this.bold, "ink");
    start(legible(time, this.regular), 572, 30, this.regular, "soft");
    const own = this.shortened(legible(publisher, this.bold), 30, ROOM / 2);
    this.line(drawing, own, { y: 572, isFar: true }, 30, this.bold, "ink");
    return drawing;
  }

  /** A line at the start side of the card, or at its far side. */
  private line(
    drawing: Drawing,
    words: string,
    { y, isFar }: { readonly y: number; readonly isFar: boolean },
    size: number,
    fonts: readonly Font[],
    colour: ColourName,
  ): void {
    const isEnd = (this.direction === "rtl") !== isFar;
    const x = isEnd ? CARD.width - MARGIN : MARGIN;
    const line = shapeLine(words, fonts, this.direction);
    drawLine(drawing, line, { x, y, isEnd }, size, numberOf(colour));
  }

  /** A headline in the largest size in which it fits. One that is too long for the smallest size is cut. */
  private fitHeadline(headline: string): { lines: string[]; size: number } {
    for (const [size, most] of SIZES) {
      const lines = this.broken(headline, size);
      if (lines.length <= most) return { lines, size };
    }
    const [size, most] = SIZES[2];
    const lines = this.broken(headline, size).slice(0, most);
    const last = `${lines.at(-1)} ${"…".repeat(40)}`;
    return { lines: [...lines.slice(0, -1), this.shortened(last, size)], size };
  }

  private broken(words: string, size: number): string[] {
    const lines: string[] = [];
    for (const word of words.split(" ")) {
      const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
      if (lines.length > 0 && this.width(longer, size) <= ROOM) lines[lines.length - 1] = longer;
      else lines.push(this.shortened(word, size));
    }
    return lines;
  }

  /** As many letters as fit, and an ellipsis. */
  private shortened(words: string, size: number, room = ROOM): string {
    if (this.width(words, size) <= room) return words;
    const letters = splitGraphemes(words);
    let [few, many] = [0, letters.length];
    const cut = (count: number) => {
      const end = letters.slice(0, count).findLastIndex((letter) => !/[\s….,:;]/.test(letter));
      return `${letters.slice(0, end + 1).join("")}…`;
    };
    while (few + 1 < many) {
      const half = Math.floor((few + many) / 2);
      if (this.width(cut(half), size) <= room) few = half;
      else many = half;
    }
    return cut(few);
  }

  private width(words: string, size: number): number {
    const { bold, direction } = this;
    return getOrCreate(this.widths, words, () => shapeLine(words, bold, direction).width) * size;
  }
}

/** A text without pictographs; an empty text if any other letter has no glyph. */
function legible(words: string, fonts: readonly Font[]): string {
  const plain = words
    .replace(/\p{Extended_Pictographic}|\p{Cf}|\p{Variation_Selector}/gu, (sign) =>
      /[©®™]/.test(sign) ? sign : "",
    )
    .replace(/\s+/g, " ")
    .trim();
  return hasGlyphs(plain, fonts) ? plain : "";
}
