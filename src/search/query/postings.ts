/**
 * Lists of ascending numbers as text: gaps in base 64, five bits a character, the low bits first. A character has bit 32
 * unless it is the last of its number. Small gaps, which are most, are one character.
 */

/** The digits, by their values. */
export const BASE_64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const VALUES = Uint8Array.from({ length: 128 }, (_, code) =>
  Math.max(0, BASE_64.indexOf(String.fromCharCode(code))),
);

/** The value of a digit, by its code unit. */
export function valueOfDigit(code: number): number {
  return VALUES[code] ?? 0;
}

/** A number from 0 to 2^31 - 1 as text. */
export function encodeNumber(value: number): string {
  let text = "";
  let rest = value;
  while (rest >= 32) {
    text += BASE_64[(rest & 31) | 32];
    rest >>>= 5;
  }
  return text + BASE_64[rest];
}

/** The numbers in a text, one after the other. */
export function decodeNumbers(text: string): number[] {
  const numbers: number[] = [];
  let [value, shift] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    const digit = VALUES[text.charCodeAt(at)] ?? 0;
    value |= (digit & 31) << shift;
    if (digit >= 32) shift += 5;
    else {
      numbers.push(value);
      [value, shift] = [0, 0];
    }
  }
  return numbers;
}

/** Ascending numbers as text. */
export function encodeAscending(numbers: Iterable<number>): string {
  let text = "";
  let last = -1;
  for (const number of numbers) {
    const gap = number - last - 1;
    text += gap < 32 ? BASE_64[gap] : encodeNumber(gap);
    last = number;
  }
  return text;
}

/** Calls back with ascending numbers from a position of a text on. Returns where they end: at a space, a line break or the end. */
export function eachAscending(text: string, start: number, onNumber: (number: number) => void): number {
  let [last, value, shift, at] = [-1, 0, 0, start];
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code <= SPACE) return at;
    const digit = VALUES[code] ?? 0;
    value |= (digit & 31) << shift;
    if (digit >= 32) shift += 5;
    else {
      last += value + 1;
      onNumber(last);
      value = 0;
      shift = 0;
    }
  }
  return at;
}

const SPACE = 32;
