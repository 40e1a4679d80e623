/** A file, or a part of one, that is read where it is asked for. */

/** Bytes that can be read from any place. Reading beyond the end gives less. */
export interface ByteSource {
  readonly size: number;
  read(length?: number, from?: number): Uint8Array;
}

/** Bytes that are in memory already. */
export function inMemory(bytes: Uint8Array): ByteSource {
  return {
    size: bytes.length,
    read: (length = bytes.length, from = 0) => bytes.subarray(from, from + length),
  };
}

const PIECE_BYTES = 64 * 1024;

/** The part of a file that was read last. All windows of a file share it, so walking in order reads each byte once. */
class Piece {
  bytes: Uint8Array = new Uint8Array();
  private readonly file: ByteSource;
  private from = 0;

  constructor(file: ByteSource) {
    this.file = file;
  }

  /** The index in `bytes` at which the file's bytes `from … from + length` begin. */
  load(from: number, length: number): number {
    if (from < this.from || from + length > this.from + this.bytes.length) {
      this.bytes = this.file.read(Math.max(length, Math.min(PIECE_BYTES, this.file.size - from)), from);
      this.from = from;
    }
    return from - this.from;
  }
}

/** Reads a file in pieces and keeps the last one, since what is asked for mostly lies together. */
export class ByteView {
  readonly size: number;
  /** Where this part begins in the file. */
  readonly origin: number;
  private readonly file: ByteSource;
  private readonly piece: Piece;

  constructor(file: ByteSource, origin = 0, size = file.size - origin, piece = new Piece(file)) {
    this.file = file;
    this.origin = origin;
    this.size = Math.max(0, Math.min(size, file.size - origin));
    this.piece = piece;
  }

  /** A part of this part. */
  part(from: number, size = this.size - from): ByteView {
    return new ByteView(this.file, this.origin + from, Math.min(size, this.size - from), this.piece);
  }

  /** At most `length` bytes from a place on; fewer at the end. */
  at(from: number, length: number): Uint8Array {
    const wanted = this.available(from, length);
    if (wanted <= 0) return new Uint8Array();
    const index = this.piece.load(this.origin + from, wanted);
    return this.piece.bytes.subarray(index, index + wanted);
  }

  /** A text of one byte a character: positions in it are positions in the file. */
  latin(from: number, length: number): string {
    return Buffer.from(this.at(from, length)).toString("latin1");
  }

  /** An unsigned number of 1, 2, 4 or 8 bytes; what is beyond the end is left out, so 0 when all of it is. */
  number(from: number, bytes: number, isLittle = false): number {
    const wanted = this.available(from, bytes);
    if (wanted <= 0) return 0;
    const index = this.piece.load(this.origin + from, wanted);
    let sum = 0;
    for (let at = 0; at < wanted; at++)
      sum = sum * 256 + (this.piece.bytes[index + (isLittle ? wanted - 1 - at : at)] ?? 0);
    return sum;
  }

  private available(from: number, length: number): number {
    return from < 0 || from >= this.size ? 0 : Math.min(length, this.size - from);
  }
}
