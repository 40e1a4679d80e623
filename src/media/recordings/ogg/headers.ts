/** Cleans the packets that describe one stream of an Ogg file, in their places. */
import type { ByteView } from "../../byte-view.ts";
import { MalformedMediaError } from "../../malformed.ts";
import type { PatchList } from "../patch-list.ts";
import { CHECKSUM_AT, type Page, pageChecksum } from "./pages.ts";
import type { StreamKind } from "./streams.ts";

/** All headers of a stream, in bytes: a cover picture in its comments may be large. */
const MAX_HEADERS = 32 * 1024 * 1024;

/** Takes the pages of a stream until all its headers are there. */
export class StreamHeaders {
  private readonly kind: StreamKind;
  private readonly left: { packets: number };
  private readonly pages: { readonly page: Page; readonly bytes: Buffer }[] = [];
  private size = 0;

  constructor(kind: StreamKind, first: Uint8Array) {
    this.kind = kind;
    this.left = { packets: kind.headers(first) };
    if (this.left.packets < 2) throw new MalformedMediaError("unknown number of headers");
  }

  /** Takes a page. Returns whether headers are still missing. */
  take(file: ByteView, page: Page, patches: PatchList): boolean {
    this.size += page.end - page.at;
    if (this.size > MAX_HEADERS) throw new MalformedMediaError("too long headers");
    this.pages.push({ page, bytes: Buffer.from(file.bytes(page.at, page.end - page.at)) });
    for (const length of page.segments) if (length < 255) this.left.packets -= 1;
    if (this.left.packets > 0) return true;
    this.clean(patches);
    return false;
  }

  private clean(patches: PatchList): void {
    const before = Buffer.concat(this.pages.map(({ page, bytes }) => bytes.subarray(page.start - page.at)));
    const after = Buffer.from(before);
    let at = 0;
    let number = 1;
    const count = this.kind.headers(before);
    for (const length of packetLengths(this.pages.map(({ page }) => page.segments))) {
      // Pages may hold sound behind the headers.
      if (number > count) break;
      after.set(this.kind.cleanHeader(before.subarray(at, at + length), number), at);
      at += length;
      number += 1;
    }
    this.write(after, patches);
  }

  /** Writes the packets into their pages, and the checksums of these. */
  private write(packets: Buffer, patches: PatchList): void {
    let at = 0;
    for (const { page, bytes } of this.pages) {
      const [head, length] = [page.start - page.at, page.end - page.start];
      const cleaned = Buffer.from(bytes);
      packets.copy(cleaned, head, at, at + length);
      at += length;
      if (cleaned.equals(bytes)) continue;
      cleaned.writeUInt32LE(0, CHECKSUM_AT);
      cleaned.writeUInt32LE(pageChecksum(cleaned), CHECKSUM_AT);
      patches.replace(page.at, cleaned);
    }
  }
}

function* packetLengths(segments: Iterable<Uint8Array>): Iterable<number> {
  let length = 0;
  for (const page of segments)
    for (const segment of page) {
      length += segment;
      if (segment === 255) continue;
      yield length;
      length = 0;
    }
}
