import type { ByteView } from "./byte-view.ts";
import { ByteWriter } from "./byte-writer.ts";
import { GIF_XMP, type GifPart, gifHeadEnd, gifParts, XMP_TRAILER_BYTES } from "./gif.ts";
import { colourProfile } from "./icc.ts";
import type { KeptMetadata } from "./kept.ts";

const GRAPHIC_CONTROL = 0xf9;
const PLAIN_TEXT = 0x01;
const LOOPS: ReadonlySet<string> = new Set(["NETSCAPE2.0", "ANIMEXTS1.0"]);
const PROFILE = "ICCRGBG1012";

/** The same picture with these metadata instead of its own, without what follows its end. */
export function cleanGif(file: ByteView, { packet }: KeptMetadata): Uint8Array {
  const written = new ByteWriter(file.size + 4096);
  written.write(file.at(0, gifHeadEnd(file)));
  // How an image is shown is said before it, but also before a text, which goes.
  let control: Uint8Array | undefined;
  for (const part of gifParts(file)) {
    if (part.kind === GRAPHIC_CONTROL) control = controlAt(file, part);
    else if (part.kind === PLAIN_TEXT) control = undefined;
    else if (part.kind === "image") {
      if (control) written.write(control);
      control = undefined;
      written.write(file.at(part.from, part.to - part.from));
    } else writeApplication(written, file, part);
  }
  if (packet !== undefined) writePacket(written, packet);
  written.number(0x3b, 1);
  return written.result();
}

function controlAt(file: ByteView, { start, to }: GifPart): Uint8Array | undefined {
  if (file.number(start, 1) !== 4 || to - start < 6) return undefined;
  return Buffer.concat([Uint8Array.from([0x21, GRAPHIC_CONTROL]), file.at(start, 5), Uint8Array.of(0)]);
}

function writeApplication(
  written: ByteWriter,
  file: ByteView,
  { application, from, start, to }: GifPart,
): void {
  if (LOOPS.has(application)) writeLoop(written, file, from, start);
  else if (application === PROFILE && colourProfile(joined(file, start)))
    written.write(file.at(from, to - from));
}

/** How often an animation is shown: a block of three bytes, of which the first is 1. */
function writeLoop(written: ByteWriter, file: ByteView, from: number, start: number): void {
  if (file.number(start, 2) !== 0x0301) return;
  written.write(file.at(from, start - from + 4));
  written.number(0, 1);
}

/** What the blocks from a place on hold. */
function joined(file: ByteView, from: number): Uint8Array {
  const bytes = new ByteWriter(4096);
  for (let at = from; ; ) {
    const length = file.number(at, 1);
    if (length === 0) return bytes.result();
    bytes.write(file.at(at + 1, length));
    at += 1 + length;
  }
}

function writePacket(written: ByteWriter, packet: string): void {
  written.latin(`\x21\xff\x0b${GIF_XMP}`);
  written.write(Buffer.from(packet));
  written.write(
    Uint8Array.from({ length: XMP_TRAILER_BYTES }, (_, at) => (at === 0 ? 1 : Math.max(0, 256 - at))),
  );
}
