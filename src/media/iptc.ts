import type { ByteView } from "./byte-view.ts";
import { readExif } from "./exif.ts";

/** Newsrooms write a few kilobytes. */
const MAX_RECORD_BYTES = 1024 * 1024;

/** What the records of IPTC IIM say, by the number of the data set in record 2; several values where it is repeated. */
export function iptcOf(all: ByteView): ReadonlyMap<number, readonly string[]> {
  const records = all.part(0, MAX_RECORD_BYTES);
  const found = new Map<number, string[]>();
  for (let at = 0; at + 5 <= records.size && records.number(at, 1) === 0x1c; ) {
    const [record, set] = [records.number(at + 1, 1), records.number(at + 2, 1)];
    const length = records.number(at + 3, 2);
    // A length with its first bit set is one of more bytes; no text of a credit is so long.
    if (length > 0x7fff) break;
    const words = record === 2 ? readExif(records.at(at + 5, length)).trim() : "";
    const values = found.get(set);
    if (words !== "" && values) values.push(words);
    else if (words !== "") found.set(set, [words]);
    at += 5 + length;
  }
  return found;
}
