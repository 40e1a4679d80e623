import type { ByteSource } from "../reader.ts";
import { MalformedRecording } from "./malformed.ts";

const MIN_READ = 64;
const MAX_READ = 128 * 1024;
/** What is skipped in larger steps is not read. */
const MAX_GAP = 4096;

/**
 * Reads a file of any size with one buffer. Reads ahead while the offsets ascend in small steps, and reads little after
 * a jump: most of a film is skipped.
 */
export class ByteReader {
  readonly size: number;
  private readonly file: ByteSource;
  private buffer: Uint8Array = new Uint8Array();
  private start = 0;
  private ahead = MIN_READ;

  constructor(file: ByteSource) {
    this.file = file;
    this.size = file.size;
  }

  /** At most `length` bytes, fewer at the end of the file. Valid until the next call. */
  peek(at: number, length: number): Uint8Array {
    const wanted = Math.max(0, Math.min(length, this.size - at));
    const end = this.start + this.buffer.length;
    if (at < this.start || at + wanted > end) {
      const isNear = at >= this.start && at <= end + MAX_GAP;
      this.ahead = isNear ? Math.min(2 * this.ahead, MAX_READ) : MIN_READ;
      this.buffer = this.file.read(Math.min(Math.max(wanted, this.ahead), this.size - at), at);
      this.start = at;
    }
    return this.buffer.subarray(at - this.start, at - this.start + wanted);
  }

  /** Exactly `length` bytes. Throws `MalformedRecording` at the end of the file. */
  bytes(at: number, length: number): Uint8Array {
    const bytes = this.peek(at, length);
    if (bytes.length < length) throw new MalformedRecording("ends too early");
    return bytes;
  }

  /** The same for numbers. */
  view(at: number, length: number): DataView {
    const bytes = this.bytes(at, length);
    return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** Bytes as a text of one character each; fewer at the end of the file. */
  latin(at: number, length: number): string {
    const bytes = this.peek(at, length);
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  }
}
