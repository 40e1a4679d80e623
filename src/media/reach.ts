/** A file's bytes, piece by piece: a recording may be larger than the memory. */

/** Reads `length` bytes from a position on; fewer at the end. Throws as the file system does. */
export type Reach = (position: number, length: number) => DataView;

/** What could not be read as what it should be. */
export class MalformedFile extends Error {
  override name = "Damaged";
}

/** So many parts has no file that is what its name says. */
const MOST_PARTS = 20_000;

/** Counts the parts that are looked at, so that a file made to be walked for ever is given up. */
export class ReadBudget {
  private left = MOST_PARTS;

  take(): void {
    this.left -= 1;
    if (this.left < 0) throw new MalformedFile("too many parts");
  }
}

/** The letters of four bytes. */
export function fourCC(bytes: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((index) => bytes.getUint8(at + index)));
}

/** The same, if the bytes reach so far. */
export function readExactly(reach: Reach, position: number, length: number): DataView {
  const bytes = reach(position, length);
  if (bytes.byteLength < length) throw new MalformedFile("ends too early");
  return bytes;
}
