/** The fonts of cards. They are part of asrun, so that a card is the same on every machine. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { inflateSync } from "node:zlib";
import type * as HarfBuzz from "harfbuzzjs";
import { getOrCreate } from "../web/get-or-create.ts";
import { type Outline, parseOutline } from "./outline.ts";
import { versionOf } from "./package-version.ts";

type Weight = 400 | 700;

/** Packages, and the subsets of each by script. Latin is first: a glyph that several subsets have is taken from it. */
const FONTS: readonly (readonly [name: string, parts: readonly string[]])[] = [
  [
    "noto-sans",
    ["latin", "latin-ext", "cyrillic", "cyrillic-ext", "greek", "greek-ext", "vietnamese", "devanagari"],
  ],
  ["noto-sans-arabic", ["arabic"]],
  ["noto-sans-hebrew", ["hebrew"]],
];

/** The versions of the fonts and of the text shaper. */
export function fontPackageVersions(): string[] {
  const fonts = FONTS.map(([name, [part]]) =>
    versionOf(`@fontsource/${name}`, `@fontsource/${name}/files/${name}-${part}-400-normal.woff`),
  );
  return [versionOf("harfbuzzjs"), versionOf("bidi-js"), ...fonts];
}

/** A subset of a font: the glyphs of one script. */
export interface Font {
  has(letter: string): boolean;
  /** The glyphs of a text in visual order, from left to right. Lengths are in parts of the font size. */
  shape(words: string, isRightToLeft: boolean): ShapedText;
}

export interface ShapedText {
  readonly width: number;
  readonly glyphs: readonly { readonly outline: Outline; readonly x: number; readonly y: number }[];
  /** Units of outlines per em. */
  readonly units: number;
}

const loaded = new Map<Weight, Promise<readonly Font[]>>();

/** All fonts of a weight, each loaded once, when a letter is looked for in it. */
export function loadFonts(weight: Weight): Promise<readonly Font[]> {
  const known = loaded.get(weight) ?? load(weight);
  loaded.set(weight, known);
  return known;
}

async function load(weight: Weight): Promise<readonly Font[]> {
  const hb = await import("harfbuzzjs");
  const require = createRequire(import.meta.url);
  return FONTS.flatMap(([name, parts]) =>
    parts.map((part) => {
      const file = `@fontsource/${name}/files/${name}-${part}-${weight}-normal.woff`;
      return lazyFont(() => fontOf(hb, decompressFont(readFileSync(require.resolve(file)))));
    }),
  );
}

/** Most cards need one font of many. */
function lazyFont(open: () => Font): Font {
  let font: Font | undefined;
  const opened = () => {
    font ??= open();
    return font;
  };
  return {
    has: (letter) => opened().has(letter),
    shape: (words, isRightToLeft) => opened().shape(words, isRightToLeft),
  };
}

function fontOf(hb: typeof HarfBuzz, bytes: Buffer): Font {
  const face = new hb.Face(new hb.Blob(Uint8Array.from(bytes).buffer));
  const font = new hb.Font(face);
  const letters = new Set(face.collectUnicodes());
  const units = face.upem;
  const outlines = new Map<number, Outline>();
  const outlineOf = (glyph: number) =>
    getOrCreate(outlines, glyph, () => parseOutline(font.glyphToPath(glyph)));
  return {
    has: (letter) => letters.has(letter.codePointAt(0) ?? 0),
    shape(words, isRightToLeft) {
      const buffer = new hb.Buffer();
      buffer.addText(words);
      buffer.guessSegmentProperties();
      buffer.setDirection(isRightToLeft ? hb.Direction.RTL : hb.Direction.LTR);
      hb.shape(font, buffer);
      const positions = buffer.getGlyphPositions();
      let at = 0;
      const glyphs = buffer.getGlyphInfos().map(({ codepoint }, index) => {
        const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
        at += xAdvance;
        return { outline: outlineOf(codepoint), x: at - xAdvance + xOffset, y: yOffset };
      });
      return { width: at / units, glyphs, units };
    },
  };
}

interface Table {
  readonly tag: string;
  readonly sum: number;
  readonly bytes: Buffer;
}

/** The tables of a WOFF file (W3C, version 1.0), decompressed. */
function tablesOf(woff: Buffer): Table[] {
  return Array.from({ length: woff.readUInt16BE(12) }, (_, index) => {
    const at = 44 + index * 20;
    const [start, packed, length] = [4, 8, 12].map((offset) => woff.readUInt32BE(at + offset));
    const stored = woff.subarray(start, (start ?? 0) + (packed ?? 0));
    const bytes = packed === length ? stored : inflateSync(stored);
    return { tag: woff.toString("latin1", at, at + 4), sum: woff.readUInt32BE(at + 16), bytes };
  });
}

/** Converts a WOFF file into a TrueType file. */
function decompressFont(woff: Buffer): Buffer {
  const tables = tablesOf(woff);
  const head = Buffer.alloc(12 + tables.length * 16);
  head.set(woff.subarray(4, 8));
  head.writeUInt16BE(tables.length, 4);
  const largest = 2 ** Math.floor(Math.log2(tables.length));
  head.writeUInt16BE(largest * 16, 6);
  head.writeUInt16BE(Math.log2(largest), 8);
  head.writeUInt16BE((tables.length - largest) * 16, 10);
  const bodies: Buffer[] = [];
  let start = head.length;
  tables.forEach(({ tag, sum, bytes }, index) => {
    const at = 12 + index * 16;
    head.write(tag, at, "latin1");
    head.writeUInt32BE(sum, at + 4);
    head.writeUInt32BE(start, at + 8);
    head.writeUInt32BE(bytes.length, at + 12);
    const whole = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
    bodies.push(whole);
    start += whole.length;
  });
  return Buffer.concat([head, ...bodies]);
}
