/** Cards are drawn in few colours, and encoded with a palette that is known beforehand. */
import sharp from "sharp";
import { expect, test } from "vitest";
import { encodeIndexed, paletteOf } from "../../src/images/indexed-png.ts";

const SIZE = { width: 120, height: 40 };
const DRAWING = `<svg xmlns="http://www.w3.org/2000/svg" width="120" height="40"><rect width="120" height="40" fill="#fffefb"/>
<path fill="#1b1a17" d="M7 33L20 5l13 28z"/><circle cx="60" cy="20" r="14.5" fill="#a01c1f"/></svg>`;
const PALETTE = paletteOf(0xfffefb, [0x1b1a17, 0xa01c1f], 15);

test("a palette begins with the background and holds every colour itself", () => {
  expect(PALETTE).toHaveLength(31);
  expect(PALETTE[0]).toBe(0xfffefb);
  expect(PALETTE).toContain(0x1b1a17);
  expect(PALETTE).toContain(0xa01c1f);
});

test("another decoder reads the drawing, with edges as smooth as they were", async () => {
  const pixels = await sharp(Buffer.from(DRAWING)).removeAlpha().raw().toBuffer();
  const png = await encodeIndexed(pixels, SIZE, PALETTE);
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  expect([info.width, info.height, info.channels]).toEqual([120, 40, 3]);
  const differences = data.map((value, index) => Math.abs(value - (pixels[index] ?? 0)));
  expect(Math.max(...differences)).toBeLessThanOrEqual(12);
  expect(new Set(data).size).toBeGreaterThan(20);
});
