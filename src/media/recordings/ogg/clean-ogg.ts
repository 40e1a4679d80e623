/** Pictures and sound in Ogg files (RFC 3533). Pages of other streams are cut out, and what is between pages. */
import type { ByteSource } from "../../reader.ts";
import { ByteReader } from "../byte-reader.ts";
import { MalformedRecording } from "../malformed.ts";
import { PatchList, type RecordingCleaning } from "../patch-list.ts";
import { StreamHeaders } from "./headers.ts";
import { type Page, readPage } from "./pages.ts";
import { streamKind } from "./streams.ts";

/** Between pages, in bytes of the file. */
const MAX_JUNK = 1024 * 1024;

/** What is known of a stream: its headers as long as some are missing. */
type Stream = StreamHeaders | "published" | "removed";

/** What is removed: all comments but credits, other metadata, and what is no page of a picture or a sound. */
export function cleanOgg(file: ByteSource): RecordingCleaning {
  const reader = new ByteReader(file);
  const patches = new PatchList();
  const streams = new Map<number, Stream>();
  let junk = 0;
  let skipped = 0;
  for (let at = 0; at < file.size; ) {
    const page = readPage(reader, at);
    if (page) {
      patches.cut(junk, at);
      if (!takePage(reader, page, streams, patches)) patches.cut(page.at, page.end);
      at = page.end;
      junk = at;
    } else {
      at += 1;
      skipped += 1;
      if (skipped > MAX_JUNK) throw new MalformedRecording("bytes that are no page");
    }
  }
  patches.cut(junk, file.size);
  const all = [...streams.values()];
  if (!all.includes("published") || all.some((stream) => stream instanceof StreamHeaders))
    throw new MalformedRecording("no picture and no sound in it");
  return patches.finish(file.size);
}

/** Whether a page is published. */
function takePage(reader: ByteReader, page: Page, streams: Map<number, Stream>, patches: PatchList): boolean {
  if (page.isFirst && streams.get(page.serial) instanceof StreamHeaders)
    throw new MalformedRecording("a stream without its headers");
  if (page.isFirst) streams.set(page.serial, openStream(reader, page));
  const stream = streams.get(page.serial) ?? "removed";
  if (stream instanceof StreamHeaders && !stream.take(reader, page, patches))
    streams.set(page.serial, "published");
  return stream !== "removed";
}

function openStream(reader: ByteReader, page: Page): Stream {
  const first = Uint8Array.from(reader.bytes(page.start, page.end - page.start));
  const kind = streamKind(first);
  return kind ? new StreamHeaders(kind, first) : "removed";
}
