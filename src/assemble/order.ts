import type { Entry } from "../model/content.ts";

/** The order of entries, oldest first: by instant, then by `order`, then by id. */
export function compareEntries(
  a: Pick<Entry, "time" | "order" | "id">,
  b: Pick<Entry, "time" | "order" | "id">,
): number {
  return a.time.instant - b.time.instant || (a.order ?? 0) - (b.order ?? 0) || compareIds(a.id, b.id);
}

/** By code unit, but runs of digits by the numbers that they are: `t-999` comes before `t-1000`. */
function compareIds(a: string, b: string): number {
  const [runsOfA, runsOfB] = [runsOf(a), runsOf(b)];
  for (const [index, run] of runsOfA.entries()) {
    const other = runsOfB[index];
    if (other === undefined) return 1;
    const difference = compareRuns(run, other);
    if (difference !== 0) return difference;
  }
  // Ids that differ in nothing but zeros before a number still have one order.
  return runsOfA.length - runsOfB.length || compareText(a, b);
}

function runsOf(id: string): string[] {
  return id.match(/\d+|\D+/g) ?? [];
}

function compareRuns(a: string, b: string): number {
  if (!/^\d/.test(a) || !/^\d/.test(b)) return compareText(a, b);
  const [numberA, numberB] = [a.replace(/^0+(?=\d)/, ""), b.replace(/^0+(?=\d)/, "")];
  // Numbers without zeros before them: the longer one is the larger one.
  return numberA.length - numberB.length || compareText(numberA, numberB);
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
