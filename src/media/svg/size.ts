/** How large a drawing is shown when a page says nothing about it (SVG 2, "sizing properties"). */

/** In CSS pixels, rounded; empty where the file doesn't say. */
export interface SvgSize {
  readonly width?: number;
  readonly height?: number;
}

/** Beyond this no page has room: the file says something else than a size. */
const MAX_SIDE = 1_000_000;

const UNITS: Readonly<Record<string, number>> = {
  "": 1,
  px: 1,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  q: 96 / 101.6,
  pt: 96 / 72,
  pc: 16,
};

/** The size that the attributes of the root say; a side that is missing follows from `viewBox`. */
export function readSvgSize(attributes: ReadonlyMap<string, string>): SvgSize {
  const [width, height] = [pixels(attributes.get("width")), pixels(attributes.get("height"))];
  const box = readViewBox(attributes.get("viewBox"));
  if (width !== undefined && height !== undefined) return rounded(width, height);
  if (!box) return {};
  if (width !== undefined) return rounded(width, (width * box.height) / box.width);
  if (height !== undefined) return rounded((height * box.width) / box.height, height);
  return rounded(box.width, box.height);
}

function rounded(width: number, height: number): SvgSize {
  const isSide = (side: number) => side >= 0.5 && side <= MAX_SIDE;
  return isSide(width) && isSide(height) ? { width: Math.round(width), height: Math.round(height) } : {};
}

function pixels(length: string | undefined): number | undefined {
  const [, number = "", unit = ""] = /^\s*([-+\d.e]+?)(px|in|cm|mm|q|pt|pc|)\s*$/i.exec(length ?? "") ?? [];
  const value = Number(number) * (UNITS[unit.toLowerCase()] ?? Number.NaN);
  return number !== "" && value > 0 && Number.isFinite(value) ? value : undefined;
}

function readViewBox(value = ""): { width: number; height: number } | undefined {
  const [, , width = 0, height = 0, ...others] = value
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const isBox = width > 0 && height > 0 && Number.isFinite(width / height) && others.length === 0;
  return isBox ? { width, height } : undefined;
}
