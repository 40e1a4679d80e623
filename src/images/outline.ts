/** Outlines of glyphs, and how much of each pixel is inside of one. */

/** A closed outline as straight lines: four numbers each, `x0 y0 x1 y1`, in units of a font, with y upwards. */
export type Outline = Float64Array;

/** Steps from what is outside of an outline to what is inside: with so many, the edges of letters show none. */
export const EDGE_STEPS = 15;

/** Which pixels an outline covers: 0 is outside, EDGE_STEPS is inside. */
export interface Mask {
  /** The place of the first pixel, from the point at which the outline is drawn. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly coverage: Uint8Array;
}

/** Straight lines that stand for one curve. At the sizes of a card no corner can be seen. */
const LINES_OF_A_CURVE = 8;

/** Reads an outline as HarfBuzz prints it: commands M, L, Q, C and Z with absolute coordinates. */
export function parseOutline(path: string): Outline {
  const lines: number[] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  const lineTo = (nextX: number, nextY: number) => {
    lines.push(x, y, nextX, nextY);
    [x, y] = [nextX, nextY];
  };
  for (const [, command, text = ""] of path.matchAll(/([MLQCZ])([^MLQCZ]*)/g)) {
    const points = (text.match(/-?[\d.]+/g) ?? []).map(Number);
    if (command === "L") lineTo(points[0] ?? 0, points[1] ?? 0);
    else if (command === "Q" || command === "C") curveTo([x, y, ...points], lineTo);
    else {
      // A contour that is not closed ends where it began, too.
      if (x !== startX || y !== startY) lineTo(startX, startY);
      if (command === "M")
        [x, y, startX, startY] = [points[0] ?? 0, points[1] ?? 0, points[0] ?? 0, points[1] ?? 0];
    }
  }
  return Float64Array.from(lines);
}

/** A Bézier curve by its points, the first of which is where it begins. */
function curveTo(points: readonly number[], lineTo: (x: number, y: number) => void): void {
  for (let step = 1; step <= LINES_OF_A_CURVE; step++) {
    let level = [...points];
    const share = step / LINES_OF_A_CURVE;
    while (level.length > 2)
      level = level
        .slice(2)
        .map((value, index) => (level[index] ?? 0) + (value - (level[index] ?? 0)) * share);
    lineTo(level[0] ?? 0, level[1] ?? 0);
  }
}

/** The pixels of an outline that is scaled, turned to y downwards, and begins a part of a pixel to the right. */
export function fillOutline(outline: Outline, scale: number, shift: number): Mask {
  const points = outline.map((value, index) => (index % 2 === 0 ? value * scale + shift : -value * scale));
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let at = 0; at < points.length; at += 2) {
    const [x = 0, y = 0] = points.subarray(at, at + 2);
    [left, right, top, bottom] = [
      Math.min(left, x),
      Math.max(right, x),
      Math.min(top, y),
      Math.max(bottom, y),
    ];
  }
  if (points.length === 0) return { left: 0, top: 0, width: 0, height: 0, coverage: new Uint8Array() };
  [left, top] = [Math.floor(left), Math.floor(top)];
  // What a line adds to the pixel behind it has a place of its own at the end of each row.
  const [width, height] = [Math.ceil(right) - left + 2, Math.ceil(bottom) - top];
  const steps = new Float64Array(width * height);
  for (let at = 0; at < points.length; at += 4) {
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = points.subarray(at, at + 4);
    addLine(steps, width, x0 - left, y0 - top, x1 - left, y1 - top);
  }
  return { left, top, width, height, coverage: sumRows(steps, width) };
}

/**
 * Adds to each pixel that a line crosses by how much the area to its right grows there: the sum of a row up to a pixel is
 * then the part of the pixel that is inside.
 */
function addLine(steps: Float64Array, width: number, x0: number, y0: number, x1: number, y1: number): void {
  if (y0 === y1) return;
  const sign = y0 < y1 ? 1 : -1;
  const [topX, topY, bottomX, bottomY] = sign === 1 ? [x0, y0, x1, y1] : [x1, y1, x0, y0];
  const slope = (bottomX - topX) / (bottomY - topY);
  for (let row = Math.floor(topY); row < bottomY; row++) {
    const [from, to] = [Math.max(row, topY), Math.min(row + 1, bottomY)];
    const [start, end] = [topX + (from - topY) * slope, topX + (to - topY) * slope];
    addSpan(steps, row * width, Math.min(start, end), Math.max(start, end), sign * (to - from));
  }
}

/** A line inside of one row, from its left end to its right one, of a height of at most 1. */
function addSpan(steps: Float64Array, row: number, left: number, right: number, height: number): void {
  const [first, last] = [Math.floor(left), Math.floor(right)];
  const slope = right > left ? height / (right - left) : 0;
  for (let pixel = first; pixel <= last; pixel++) {
    const [from, to] = [Math.max(left, pixel), Math.min(right, pixel + 1)];
    const part = first === last ? height : (to - from) * slope;
    // In the pixel itself what is to the right of the line is inside; in those behind it, all of it.
    const inside = part * (pixel + 1 - (from + to) / 2);
    steps[row + pixel] = (steps[row + pixel] ?? 0) + inside;
    steps[row + pixel + 1] = (steps[row + pixel + 1] ?? 0) + part - inside;
  }
}

function sumRows(steps: Float64Array, width: number): Uint8Array {
  const coverage = new Uint8Array(steps.length);
  let sum = 0;
  for (let at = 0; at < steps.length; at++) {
    sum = at % width === 0 ? (steps[at] ?? 0) : sum + (steps[at] ?? 0);
    coverage[at] = Math.round(Math.min(1, Math.abs(sum)) * EDGE_STEPS);
  }
  return coverage;
}
