/** What the control characters U+0080 to U+009F were in Windows-1252: quotes and dashes of older texts. */

/** From U+0080 on. Decoders of Node leave these codes as they are. */
const MEANT = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

/** The character that a code means there; `undefined` for all other codes, and the few that mean nothing. */
export function meantInWindows(code: number): string | undefined {
  if (code < 0x80 || code > 0x9f) return undefined;
  const meant = MEANT.charAt(code - 0x80);
  return meant === " " ? undefined : meant;
}

/** The character of a byte in Windows-1252; bytes that mean nothing there are control characters. */
export function decodeWindows1252(byte: number): string {
  return meantInWindows(byte) ?? String.fromCharCode(byte);
}
