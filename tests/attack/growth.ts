/** How the work for an input grows with it. */
import { expect } from "vitest";

/** Twice the input must take less than so many times the work: in quadratic time it takes four times. */
const MAX_GROWTH = 3.3;
/** ms: below that, what is measured is noise. */
const NOISE = 20;
const ATTEMPTS = 4;

/** Holds that work for an input of `2 * size` takes less than three times that for `size`; on a busy machine, at least once. */
export function expectLinear(size: number, work: (size: number) => unknown): void {
  work(size);
  const growths: number[] = [];
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const growth =
      timeOf(() => work(2 * size)) /
      Math.max(
        NOISE,
        timeOf(() => work(size)),
      );
    growths.push(growth);
    if (growth < MAX_GROWTH) return;
  }
  expect(Math.min(...growths)).toBeLessThan(MAX_GROWTH);
}

/** The processor time of this process, in ms: what others use of the machine is not in it. */
function timeOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
