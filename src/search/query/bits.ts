/** Bits as text: six a character, in base 64, the high bit first. */
import { BASE_64, valueOfDigit } from "./postings.ts";

/** Writes numbers bit by bit. */
export class BitWriter {
  private text = "";
  private pending = 0;
  private pendingBits = 0;

  /** Adds a number of a width in bits, 25 at most. */
  write(value: number, width: number): void {
    this.pending = (this.pending << width) | value;
    this.pendingBits += width;
    while (this.pendingBits >= 6) {
      this.pendingBits -= 6;
      this.text += BASE_64.charAt((this.pending >>> this.pendingBits) & 63);
    }
    this.pending &= (1 << this.pendingBits) - 1;
  }

  /** All bits, with zeros up to a whole character. */
  finish(): string {
    if (this.pendingBits > 0) this.write(0, 6 - this.pendingBits);
    return this.text;
  }
}

/** Reads what a `BitWriter` wrote. After the end there are zeros. */
export class BitReader {
  private readonly text: string;
  private at = 0;
  private pending = 0;
  private pendingBits = 0;

  constructor(text: string) {
    this.text = text;
  }

  read(width: number): number {
    while (this.pendingBits < width) {
      this.pending = (this.pending << 6) | valueOfDigit(this.text.charCodeAt(this.at++));
      this.pendingBits += 6;
    }
    this.pendingBits -= width;
    const value = this.pending >>> this.pendingBits;
    this.pending &= (1 << this.pendingBits) - 1;
    return value;
  }
}
