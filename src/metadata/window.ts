/** A file, or a part of one, that is read where it is asked for. */

/** Bytes that can be read from any place. Reading beyond the end gives less. */
export interface Readable {
  readonly size: number;
  read(length?: number, from?: number): Uint8Array;
}

/** Bytes that are to stand at a place of a file instead of others. */
export interface Patch {
  readonly start: number;
  readonly bytes: Uint8Array;
  /** How many bytes go for them; left out, as many as come. */
  readonly length?: number;
}

/** Bytes that are in memory already. */
export function inMemory(bytes: Uint8Array): Readable {
  return {
    size: bytes.length,
    read: (length = bytes.length, from = 0) => bytes.subarray(from, from + length),
  };
}

const PIECE = 64 * 1024;

/** Reads a file in pieces and keeps the last one, since what is asked for mostly lies together. */
export class Window {
  readonly size: number;
  /** Where this part begins in the file. */
  readonly origin: number;
  private readonly file: Readable;
  private piece: Uint8Array = new Uint8Array();
  private from = 0;

  constructor(file: Readable, origin = 0, size = file.size - origin) {
    this.file = file;
    this.origin = origin;
    this.size = Math.max(0, Math.min(size, file.size - origin));
  }

  /** A part of this part. */
  part(from: number, size = this.size - from): Window {
    return new Window(this.file, this.origin + from, Math.min(size, this.size - from));
  }

  /** At most `length` bytes from a place on; fewer at the end. */
  at(from: number, length: number): Uint8Array {
    if (from < 0 || from >= this.size) return new Uint8Array();
    const wanted = Math.min(length, this.size - from);
    if (from < this.from || from + wanted > this.from + this.piece.length) {
      this.piece = this.file.read(Math.max(wanted, Math.min(PIECE, this.size - from)), this.origin + from);
      this.from = from;
    }
    return this.piece.subarray(from - this.from, from - this.from + wanted);
  }

  /** A text of one byte a character: positions in it are positions in the file. */
  latin(from: number, length: number): string {
    return Buffer.from(this.at(from, length)).toString("latin1");
  }

  /** An unsigned number of 1, 2, 4 or 8 bytes; 0 beyond the end. */
  number(from: number, bytes: number, isLittle = false): number {
    const found = [...this.at(from, bytes)];
    return (isLittle ? found.toReversed() : found).reduce((sum, byte) => sum * 256 + byte, 0);
  }
}
