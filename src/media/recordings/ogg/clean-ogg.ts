/** Pictures and sound in Ogg files (RFC 3533). Pages of other streams are cut out, and what is between pages. */
import { type ByteSource, ByteView } from "../../byte-view.ts";
import { MalformedMediaError, TruncatedMediaError } from "../../malformed.ts";
import { PatchList, type RecordingCleaning } from "../patch-list.ts";
import { StreamHeaders } from "./headers.ts";
import { isCutPage, type Page, readPage } from "./pages.ts";
import { streamKind } from "./streams.ts";

/** Between pages, in bytes of the file. */
const MAX_JUNK = 1024 * 1024;

/** What is known of a stream: its headers as long as some are missing. */
type Stream = StreamHeaders | "published" | "removed";

/** What is removed: all comments but credits, other metadata, and what is no page of a picture or a sound. */
export function cleanOgg(file: ByteSource): RecordingCleaning {
  const all = new ByteView(file);
  const patches = new PatchList();
  const streams = new Map<number, Stream>();
  /** The streams whose last packet goes on in another page. */
  const packets = new Set<number>();
  let junk = 0;
  let skipped = 0;
  for (let at = 0; at < file.size; ) {
    const page = readPage(all, at);
    if (page) {
      patches.cut(junk, at);
      if (!takePage(all, page, streams, patches)) patches.cut(page.at, page.end);
      if (page.segments.at(-1) === 255) packets.add(page.serial);
      else packets.delete(page.serial);
      at = page.end;
      junk = at;
    } else {
      at += 1;
      skipped += 1;
      if (skipped > MAX_JUNK) throw new MalformedMediaError("bytes that are no page");
    }
  }
  if (isCutPage(all, junk) || packets.size > 0) throw new TruncatedMediaError();
  patches.cut(junk, file.size);
  const found = [...streams.values()];
  if (!found.includes("published") || found.some((stream) => stream instanceof StreamHeaders))
    throw new MalformedMediaError("no picture and no sound in it");
  return patches.finish(file.size);
}

/** Whether a page is published. */
function takePage(file: ByteView, page: Page, streams: Map<number, Stream>, patches: PatchList): boolean {
  if (page.isFirst && streams.get(page.serial) instanceof StreamHeaders)
    throw new MalformedMediaError("a stream without its headers");
  if (page.isFirst) streams.set(page.serial, openStream(file, page));
  const stream = streams.get(page.serial) ?? "removed";
  if (stream instanceof StreamHeaders && !stream.take(file, page, patches))
    streams.set(page.serial, "published");
  return stream !== "removed";
}

function openStream(file: ByteView, page: Page): Stream {
  const first = file.bytes(page.start, page.end - page.start);
  const kind = streamKind(first);
  return kind ? new StreamHeaders(kind, first) : "removed";
}
