/** A drawing in few colours: each pixel is an index into a palette that is made of steps from paper to each colour. */
import { EDGE_STEPS, type Mask } from "./outline.ts";

export interface DrawingSize {
  readonly width: number;
  readonly height: number;
}

/** Draws with the colours of a palette by their numbers, from 0; what is not drawn on is paper. */
export class Drawing {
  readonly size: DrawingSize;
  /** Row by row; before each row there is a byte that stays 0. */
  readonly rows: Uint8Array;
  private readonly stride: number;

  constructor(size: DrawingSize) {
    this.size = size;
    this.stride = size.width + 1;
    this.rows = new Uint8Array(this.stride * size.height);
  }

  fillRectangle(left: number, top: number, { width, height }: DrawingSize, colour: number): void {
    for (let row = top; row < top + height; row++) {
      const start = row * this.stride + 1 + left;
      this.rows.fill((colour + 1) * EDGE_STEPS, start, start + width);
    }
  }

  /** Fills what a mask covers, as far as it is inside of the drawing. */
  fillMask(left: number, top: number, mask: Mask, colour: number): void {
    const { rows, size, stride } = this;
    const { coverage, width } = mask;
    const [x, y, first] = [left + mask.left, top + mask.top, colour * EDGE_STEPS];
    const [fromRow, toRow] = [Math.max(0, -y), Math.min(mask.height, size.height - y)];
    const [from, to] = [Math.max(0, -x), Math.min(width, size.width - x)];
    for (let row = fromRow; row < toRow; row++) {
      const place = (y + row) * stride + 1 + x;
      for (let column = from; column < to; column++) {
        const step = coverage[row * width + column] ?? 0;
        if (step === 0) continue;
        // Letters may touch: what is drawn already is not made lighter.
        const known = rows[place + column] ?? 0;
        if (first + step > known) rows[place + column] = first + step;
      }
    }
  }
}
