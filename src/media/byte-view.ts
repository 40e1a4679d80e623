/** The one reader of media files: a file, or a part of one, that is read where it is asked for. */
import { MalformedMediaError } from "./malformed.ts";

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

const MIN_READ = 512;
const MAX_READ = 128 * 1024;
/** What is skipped in larger steps is not read. */
const MAX_GAP = 4096;

/**
 * The part of a file that was read last. All views of a file share it, so walking in order reads each byte once. Reads
 * ahead while the offsets ascend in small steps, and reads little after a jump: most of a film is skipped.
 */
class ReadBuffer {
  bytes: Uint8Array = new Uint8Array();
  private readonly file: ByteSource;
  private from = 0;
  private ahead = MIN_READ;

  constructor(file: ByteSource) {
    this.file = file;
  }

  /** The index in `bytes` at which the file's bytes `from … from + length` begin. */
  load(from: number, length: number): number {
    const end = this.from + this.bytes.length;
    if (from < this.from || from + length > end) {
      const isNear = from >= this.from && from <= end + MAX_GAP;
      this.ahead = isNear ? Math.min(2 * this.ahead, MAX_READ) : MIN_READ;
      this.bytes = this.file.read(Math.min(Math.max(length, this.ahead), this.file.size - from), from);
      this.from = from;
    }
    return from - this.from;
  }
}

/** A part of a file of any size. Places are counted from its beginning. */
export class ByteView {
  readonly size: number;
  /** Where this part begins in the file. */
  readonly origin: number;
  private readonly file: ByteSource;
  private readonly buffer: ReadBuffer;

  constructor(file: ByteSource, origin = 0, size = file.size - origin, buffer = new ReadBuffer(file)) {
    this.file = file;
    this.origin = origin;
    this.size = Math.max(0, Math.min(size, file.size - origin));
    this.buffer = buffer;
  }

  /** Whether nothing of the file comes behind this part. */
  get reachesEnd(): boolean {
    return this.origin + this.size === this.file.size;
  }

  /** A part of this part. */
  part(from: number, size = this.size - from): ByteView {
    return new ByteView(this.file, this.origin + from, Math.min(size, this.size - from), this.buffer);
  }

  /** The same part with a buffer of its own, for reading several places side by side. */
  apart(): ByteView {
    return new ByteView(this.file, this.origin, this.size);
  }

  /** At most `length` bytes from a place on; fewer at the end. */
  at(from: number, length: number): Uint8Array {
    const wanted = this.available(from, length);
    if (wanted <= 0) return new Uint8Array();
    const index = this.buffer.load(this.origin + from, wanted);
    return this.buffer.bytes.subarray(index, index + wanted);
  }

  /** Exactly `length` bytes. Throws `MalformedMediaError` when the end comes first. */
  bytes(from: number, length: number): Uint8Array {
    const bytes = this.at(from, length);
    if (bytes.length < length) throw new MalformedMediaError("ends too early");
    return bytes;
  }

  /** A text of one byte a character: positions in it are positions in the file. Shorter at the end. */
  latin(from: number, length: number): string {
    const { buffer, byteOffset, byteLength } = this.at(from, length);
    return Buffer.from(buffer, byteOffset, byteLength).toString("latin1");
  }

  /** An unsigned number of so many bytes, 8 at most; what is beyond the end is left out, so 0 when all of it is. */
  number(from: number, width: number, isLittle = false): number {
    const wanted = this.available(from, width);
    if (wanted <= 0) return 0;
    const index = this.buffer.load(this.origin + from, wanted);
    let sum = 0;
    for (let at = 0; at < wanted; at++)
      sum = sum * 256 + (this.buffer.bytes[index + (isLittle ? wanted - 1 - at : at)] ?? 0);
    return sum;
  }

  /** The same number, all of whose bytes must be there. Throws `MalformedMediaError` when the end comes first. */
  uint(from: number, width: number, isLittle = false): number {
    if (this.available(from, width) < width) throw new MalformedMediaError("ends too early");
    return this.number(from, width, isLittle);
  }

  private available(from: number, length: number): number {
    return from < 0 || from >= this.size ? 0 : Math.min(length, this.size - from);
  }
}
