/**
 * The signs of Windows-1252 from byte 0x80 to 0x9F, as the Encoding Standard has them. They are written out, since not
 * every version of Node decodes them.
 */
const SIGNS = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

/** The sign of a byte. */
export function decodeWindows1252(byte: number): string {
  return byte >= 0x80 && byte <= 0x9f ? SIGNS.charAt(byte - 0x80) : String.fromCharCode(byte);
}
