/** Private values that can be found again in any output. */

/** A private value, named after its location. */
export function canary(place: string): string {
  return `CANARY ${place}.`;
}

/** The canaries in some bytes, in the encodings that metadata uses. */
export function canariesIn(bytes: Uint8Array): string[] {
  const buffer = Buffer.from(bytes);
  const texts = [
    buffer.toString("latin1"),
    buffer.toString("utf16le"),
    buffer.subarray(1).toString("utf16le"),
  ];
  return texts.flatMap((text) => [...text.matchAll(/CANARY ([^.]*)/g)].map(([, place = ""]) => place));
}
