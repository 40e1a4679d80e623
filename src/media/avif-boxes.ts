import { MalformedPictureError } from "./malformed.ts";
import type { ByteView } from "./reader.ts";

/** A box of ISO 14496-12. */
export interface Box {
  readonly type: string;
  readonly body: ByteView;
  /** The box with its header. */
  readonly whole: ByteView;
}

/** The boxes in a file or in a box. Throws `MalformedPictureError` when one is cut off. */
export function* boxesIn(file: ByteView): Iterable<Box> {
  for (let at = 0; at < file.size; ) {
    const short = file.number(at, 4);
    const head = short === 1 ? 16 : 8;
    const size = short === 1 ? file.number(at + 8, 8) : short === 0 ? file.size - at : short;
    if (size < head || at + size > file.size) throw new MalformedPictureError("a box of an AVIF is cut off");
    yield {
      type: file.latin(at + 4, 4),
      body: file.part(at + head, size - head),
      whole: file.part(at, size),
    };
    at += size;
  }
}

/** The body of the first box of a type. */
export function boxIn(file: ByteView, type: string): ByteView | undefined {
  for (const box of boxesIn(file)) if (box.type === type) return box.body;
  return undefined;
}

/** Reads numbers one after the other. Throws `MalformedPictureError` at the end. */
export class BoxReader {
  private readonly body: ByteView;
  private at = 0;

  constructor(body: ByteView) {
    this.body = body;
  }

  /** An unsigned number of so many bytes; 0 of none. */
  number(width: number): number {
    if (this.at + width > this.body.size) throw new MalformedPictureError("a box of an AVIF is too short");
    this.at += width;
    return width === 0 ? 0 : this.body.number(this.at - width, width);
  }

  /** A text of one byte a character, which a zero ends. */
  text(): string {
    const rest = this.body.latin(this.at, 1000);
    const end = rest.indexOf("\0");
    const text = end === -1 ? rest : rest.slice(0, end);
    this.at += text.length + 1;
    return text;
  }

  rest(): ByteView {
    return this.body.part(this.at);
  }
}
