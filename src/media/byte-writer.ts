/** Collects the bytes of a new file in one buffer, however many parts it has. */
export class ByteWriter {
  private buffer: Buffer;
  private size = 0;

  /** `expected` bytes are reserved; more are possible. */
  constructor(expected: number) {
    this.buffer = Buffer.allocUnsafe(expected);
  }

  write(bytes: Uint8Array): void {
    const end = this.size + bytes.length;
    if (end > this.buffer.length) {
      const larger = Buffer.allocUnsafe(Math.max(end, this.buffer.length * 2));
      this.buffer.copy(larger, 0, 0, this.size);
      this.buffer = larger;
    }
    this.buffer.set(bytes, this.size);
    this.size = end;
  }

  /** An unsigned number of so many bytes, 6 at most, the most significant first. */
  number(value: number, width: number): void {
    const bytes = Buffer.alloc(width);
    if (width > 0) bytes.writeUIntBE(value, 0, width);
    this.write(bytes);
  }

  /** Text of one byte a character. */
  latin(text: string): void {
    this.write(Buffer.from(text, "latin1"));
  }

  result(): Uint8Array {
    return this.buffer.subarray(0, this.size);
  }
}
