/** Sets of entries by their numbers, as ascending lists. */
export type NumberSet = readonly number[];

/** The numbers that are in both. */
export function intersect(a: NumberSet, b: NumberSet): NumberSet {
  const both: number[] = [];
  let at = 0;
  for (const number of a) {
    while ((b[at] ?? Number.POSITIVE_INFINITY) < number) at++;
    if (b[at] === number) both.push(number);
  }
  return both;
}

/** The numbers of the first that are not in the second. */
export function subtract(a: NumberSet, b: NumberSet): NumberSet {
  const excluded = new Set(b);
  return a.filter((number) => !excluded.has(number));
}

/** The numbers that are in any of the sets. */
export function unite(sets: readonly NumberSet[]): NumberSet {
  const [first = []] = sets;
  if (sets.length < 2) return first;
  return [...new Set(sets.flat())].sort((a, b) => a - b);
}
