/** Which coverage each entry of the archive is of, from the oldest entry. Coverages that are written at the same time alternate. */
import { decodeNumbers, encodeNumber } from "./postings.ts";

/**
 * Coverages, by their indexes, as text: for each run of one of them how many others have had a later one, and its length less
 * one. Before the first run, those with lower first numbers count as later.
 */
export function formatOrder(coverages: readonly number[], firsts: readonly number[]): string {
  const recent = byFirstNumber(firsts);
  let order = "";
  for (let at = 0; at < coverages.length; ) {
    const coverage = coverages[at] ?? 0;
    let end = at + 1;
    while (coverages[end] === coverage) end++;
    const place = recent.indexOf(coverage);
    order += encodeNumber(place) + encodeNumber(end - at - 1);
    moveToFront(recent, place);
    at = end;
  }
  return order;
}

/** The coverages in such a text. */
export function readOrder(order: string, firsts: readonly number[]): number[] {
  const recent = byFirstNumber(firsts);
  const coverages: number[] = [];
  const numbers = decodeNumbers(order);
  for (let at = 0; at < numbers.length; at += 2) {
    const coverage = moveToFront(recent, numbers[at] ?? 0);
    for (let length = numbers[at + 1] ?? 0; length >= 0; length--) coverages.push(coverage);
  }
  return coverages;
}

function byFirstNumber(firsts: readonly number[]): number[] {
  return [...firsts.keys()].sort((a, b) => (firsts[a] ?? 0) - (firsts[b] ?? 0));
}

function moveToFront(list: number[], place: number): number {
  const moved = list[place] ?? 0;
  list.copyWithin(1, 0, place);
  list[0] = moved;
  return moved;
}
