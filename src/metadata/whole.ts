import { isWholeAvif } from "./avif.ts";
import type { PictureKind } from "./blocks.ts";
import { jpegEnd } from "./jpeg.ts";
import { isWholePng } from "./png.ts";
import { isWholeWebp } from "./webp.ts";
import { type Readable, Window } from "./window.ts";

/** Whether a file has not been cut off, as far as that can be told without decoding it. */
export function isWhole(kind: PictureKind, file: Readable): boolean {
  const window = new Window(file);
  switch (kind) {
    case "jpg":
      // The usual end is quickly seen; where something stands behind the picture its end has to be looked for.
      return window.number(file.size - 2, 2) === 0xffd9 || jpegEnd(window) !== undefined;
    case "png":
      return isWholePng(window);
    case "webp":
      return isWholeWebp(window);
    case "avif":
      return isWholeAvif(window);
    default:
      return true;
  }
}
