/**
 * Sets of entries in few bits: binary interpolative coding (Moffat and Stuiver, 2000). The middle number of a set comes
 * first, then those before it, then those after it; each costs as many bits as there are places left for it. Entries of
 * one coverage, which have neighbouring numbers, cost little, and a word that all entries have costs nothing.
 */
import { BitReader, BitWriter } from "./bits.ts";
import type { WordEntries } from "./format.ts";

/** The entries of a word; their numbers are below `size`. */
export function encodeEntries({ all, inHeadline }: WordEntries, size: number): string {
  const bits = new BitWriter();
  writeSet(all, size, bits);
  writeSet(positionsIn(all, inHeadline), all.length, bits);
  return bits.finish();
}

/** The entries in a text that was made with the same `size`. */
export function decodeEntries(text: string, size: number): WordEntries {
  const bits = new BitReader(text);
  const all = readSet(size, bits);
  return { all, inHeadline: readSet(all.length, bits).flatMap((position) => all[position] ?? []) };
}

/** The positions of some ascending numbers in a list that has them. */
export function positionsIn(all: readonly number[], some: readonly number[]): number[] {
  let at = 0;
  return some.map((number) => {
    while ((all[at] ?? number) < number) at++;
    return at;
  });
}

function writeSet(numbers: readonly number[], size: number, bits: BitWriter): void {
  writeSetLength(numbers.length, bits);
  writeRange(0, numbers.length, 0, size);
  /** The numbers at some positions: they are from `low` up to, not including, `high`. */
  function writeRange(from: number, to: number, low: number, high: number): void {
    if (to === from || high - low === to - from) return;
    const middle = (from + to) >> 1;
    const number = numbers[middle] ?? 0;
    const lowest = low + middle - from;
    writeBelow(number - lowest, high - (to - middle) + 1 - lowest, bits);
    writeRange(from, middle, low, number);
    writeRange(middle + 1, to, number + 1, high);
  }
}

function readSet(size: number, bits: BitReader): number[] {
  const numbers: number[] = Array.from({ length: Math.min(size, readSetLength(bits)) }, () => 0);
  readRange(0, numbers.length, 0, size);
  return numbers;
  function readRange(from: number, to: number, low: number, high: number): void {
    if (to === from) return;
    const middle = (from + to) >> 1;
    const lowest = low + middle - from;
    const isFull = high - low === to - from;
    const number = lowest + (isFull ? 0 : readBelow(high - (to - middle) + 1 - lowest, bits));
    numbers[middle] = number;
    readRange(from, middle, low, number);
    readRange(middle + 1, to, number + 1, high);
  }
}

/** The Elias gamma code of a count and one. */
function writeSetLength(count: number, bits: BitWriter): void {
  const width = widthOf(count + 1);
  bits.write(0, width);
  bits.write(count + 1, width + 1);
}

function readSetLength(bits: BitReader): number {
  let width = 0;
  while (width < MAX_WIDTH && bits.read(1) === 0) width++;
  return ((1 << width) | bits.read(width)) - 1;
}

/** In bits: more entries than any archive has. */
const MAX_WIDTH = 24;

/** A value below a limit. Values in the middle, which are the most frequent, cost a bit less where there are codes to spare. */
function writeBelow(value: number, limit: number, bits: BitWriter): void {
  const { width, shortCodes, firstShort } = codesBelow(limit);
  const turned = value < firstShort ? value - firstShort + limit : value - firstShort;
  if (turned < shortCodes) bits.write(turned, width);
  else bits.write(turned + shortCodes, width + 1);
}

function readBelow(limit: number, bits: BitReader): number {
  const { width, shortCodes, firstShort } = codesBelow(limit);
  const start = bits.read(width);
  const turned = start < shortCodes ? start : ((start << 1) | bits.read(1)) - shortCodes;
  return (turned + firstShort) % limit;
}

function codesBelow(limit: number) {
  const width = widthOf(limit);
  const shortCodes = (2 << width) - limit;
  return { width, shortCodes, firstShort: (limit - shortCodes) >> 1 };
}

/** The bits of a positive number after its first one. */
function widthOf(value: number): number {
  return 31 - Math.clz32(value);
}
