/** Where the header of an ICC profile says that it is one (ICC.1:2022, 7.2). */
const SIGNATURE_AT = 36;
const HEADER_BYTES = 128;

/** A colour profile without what follows it; `undefined` for bytes that are none. */
export function colourProfile(bytes: Uint8Array): Uint8Array | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (buffer.length < HEADER_BYTES) return undefined;
  const size = buffer.readUInt32BE(0);
  const isProfile = buffer.toString("latin1", SIGNATURE_AT, SIGNATURE_AT + 4) === "acsp";
  return isProfile && size >= HEADER_BYTES && size <= buffer.length ? buffer.subarray(0, size) : undefined;
}
