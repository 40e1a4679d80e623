/** The text of an SVG file: UTF-8, and nothing that a browser could read otherwise. */
import { BrokenSvg, type Fault, FIX } from "./findings.ts";

/** The text without a byte order mark, its line breaks as XML reads them; or what is wrong with its encoding. */
export function decodeSvg(bytes: Uint8Array): string | Fault {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b)
    throw new BrokenSvg("it is compressed (SVGZ): save it as SVG without compression");
  const wide = wideEncoding(bytes);
  if (wide !== undefined) return { found: `the encoding ${wide}`, fix: FIX.utf8 };
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return withLineFeeds(text);
  } catch {
    throw new BrokenSvg(`it is not UTF-8: ${FIX.utf8}`, offsetOfFault(bytes));
  }
}

function wideEncoding([a, b, c, d]: Uint8Array): string | undefined {
  const isPair = (first: number, second: number) => a === first && b === second;
  const [bom, zeros] = [isPair(0xff, 0xfe) || isPair(0xfe, 0xff), isPair(0, 0) || (c === 0 && d === 0)];
  if (bom || isPair(0x3c, 0) || isPair(0, 0x3c)) return zeros ? "UTF-32" : "UTF-16";
  return isPair(0, 0) ? "UTF-32" : undefined;
}

/** The text as far as it is UTF-8, to find a place in it. */
export function decodeLeniently(bytes: Uint8Array): string {
  return withLineFeeds(new TextDecoder().decode(bytes));
}

function withLineFeeds(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

/** Where UTF-8 ends, in UTF-16 units. */
function offsetOfFault(bytes: Uint8Array): number {
  let [low, high] = [0, bytes.length];
  const isSound = (length: number) => {
    try {
      new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (isSound(middle)) low = middle;
    else high = middle - 1;
  }
  return withLineFeeds(new TextDecoder().decode(bytes.subarray(0, low), { stream: true })).length;
}
