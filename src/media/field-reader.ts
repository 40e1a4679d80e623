import type { ByteView } from "./byte-view.ts";

/** Reads the fields of a structure one after the other. Throws `MalformedMediaError` at its end. */
export class FieldReader {
  private readonly body: ByteView;
  private at = 0;

  constructor(body: ByteView) {
    this.body = body;
  }

  /** An unsigned number of so many bytes; 0 of none. */
  number(width: number): number {
    this.at += width;
    return this.body.uint(this.at - width, width);
  }

  /** A text of one byte a character, which a zero ends. */
  text(): string {
    const rest = this.body.latin(this.at, 1000);
    const end = rest.indexOf("\0");
    const text = end === -1 ? rest : rest.slice(0, end);
    this.at += text.length + 1;
    return text;
  }
}
