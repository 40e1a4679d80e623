/** Cards are drawn in few colours, and encoded with a palette that is known in advance. */
import fc from "fast-check";
import sharp from "sharp";
import { expect, test } from "vitest";
import { Drawing } from "../../src/images/drawing.ts";
import { encodeIndexed, paletteOf } from "../../src/images/indexed-png.ts";
import { EDGE_STEPS, fillOutline, parseOutline } from "../../src/images/outline.ts";
import { rounds } from "../rounds.ts";

const SIZE = { width: 120, height: 80 };
const PALETTE = paletteOf(0xfffefb, [0x1b1a17, 0xa01c1f], EDGE_STEPS);

/** A drawing as another decoder reads it: three bytes for each pixel. */
async function decoded(drawing: Drawing): Promise<Buffer> {
  const png = encodeIndexed(drawing, PALETTE);
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  expect([info.width, info.height, info.channels]).toEqual([SIZE.width, SIZE.height, 3]);
  return data;
}

/** The same path as librsvg draws it, at 20, 60, with y upwards. */
function drawnByLibrsvg(path: string, scale: number, fill: string): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE.width}" height="${SIZE.height}"><rect width="100%" height="100%" fill="#fffefb"/><path transform="translate(20 60) scale(${scale} ${-scale})" fill="${fill}" d="${path}"/></svg>`;
  return sharp(Buffer.from(svg)).removeAlpha().raw().toBuffer();
}

/** The difference between two pictures: the average, and the maximum. */
function distances(one: Buffer, other: Buffer): { mean: number; most: number } {
  const all = [...one].map((value, index) => Math.abs(value - (other[index] ?? 0)));
  return { mean: all.reduce((sum, value) => sum + value, 0) / all.length, most: Math.max(...all) };
}

test("a palette begins with the background and contains every other colour", () => {
  expect(PALETTE).toHaveLength(31);
  expect(PALETTE[0]).toBe(0xfffefb);
  expect(PALETTE).toContain(0x1b1a17);
  expect(PALETTE).toContain(0xa01c1f);
});

test("letters look as another program renders them: straight lines, curves, and holes", async () => {
  for (const [path, scale] of [
    ["M0,0L300,700L600,0Z", 0.07],
    [
      "M0,350C0,540 160,700 350,700C540,700 700,540 700,350C700,160 540,0 350,0C160,0 0,160 0,350ZM350,100C490,100 600,210 600,350C600,490 490,600 350,600C210,600 100,490 100,350C100,210 210,100 350,100Z",
      0.08,
    ],
    ["M0,0L0,500Q250,900 500,500L500,0L400,0L400,450Q250,700 100,450L100,0Z", 0.05],
  ] as const) {
    const drawing = new Drawing(SIZE);
    drawing.fillMask(20, 60, fillOutline(parseOutline(path), scale, 0), 0);
    const { mean, most } = distances(await decoded(drawing), await drawnByLibrsvg(path, scale, "#1b1a17"));
    expect(mean).toBeLessThan(0.6);
    expect(most).toBeLessThan(48);
  }
});

test("any triangle covers its exact area, at any position", () => {
  const number = fc.integer({ min: -400, max: 400 });
  fc.assert(
    fc.property(
      fc.tuple(number, number, number, number, number, number),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (points, shift) => {
        const [a, b, c, d, e, f] = points;
        const { coverage } = fillOutline(parseOutline(`M${a},${b}L${c},${d}L${e},${f}Z`), 0.1, shift);
        const area = Math.abs((c - a) * (f - b) - (e - a) * (d - b)) / 2 / 100;
        const covered = coverage.reduce((sum, value) => sum + value, 0) / EDGE_STEPS;
        // An edge pixel is rounded to a step; their number is the length of the sides, plus some.
        const sides = Math.hypot(c - a, d - b) + Math.hypot(e - c, f - d) + Math.hypot(a - e, b - f);
        expect(Math.abs(covered - area)).toBeLessThan(0.5 + (1.5 * (sides / 10)) / (2 * EDGE_STEPS));
      },
    ),
    { numRuns: rounds(200) },
  );
});

test("parts outside a drawing are clipped, and nothing becomes lighter", async () => {
  const drawing = new Drawing(SIZE);
  drawing.fillRectangle(0, 0, { width: 120, height: 14 }, 1);
  const square = fillOutline(parseOutline("M-500,-500L500,-500L500,500L-500,500Z"), 1, 0.5);
  drawing.fillMask(60, 40, square, 0);
  const red = [...drawing.rows].filter((index) => index === 2 * EDGE_STEPS).length;
  expect([red, new Set(drawing.rows)]).toEqual([120 * 14, new Set([0, EDGE_STEPS, 2 * EDGE_STEPS])]);
  expect(drawing.rows.filter((index) => index === 0)).toHaveLength(80);
});
