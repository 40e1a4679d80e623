/** Offsets from UTC as text. */

/** `UTC+05:30`, for an offset in minutes. */
export function utcOffset(offset: number): string {
  return offset === 0 ? "UTC" : `UTC${isoOffset(offset).replace("-", "\u2212")}`;
}

/** `+05:30`, for an offset in minutes. */
export function isoOffset(offset: number): string {
  const minutes = Math.abs(offset);
  return `${offset < 0 ? "-" : "+"}${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}

/** A number with at least two digits. */
export function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}
