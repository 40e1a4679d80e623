/** How the work for an input grows with its size. */
import { expect } from "vitest";

/** The limit for the work of twice the input, as a factor: quadratic work grows by four. */
const MAX_GROWTH = 3.3;
/** In ms: shorter times are noise. */
const NOISE = 20;
const ATTEMPTS = 4;

/** Expects work for `2 * size` to take less than three times that for `size`; on a busy machine, in at least one attempt. */
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

/** The processor time of this process, in ms, without that of other processes. */
function timeOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
