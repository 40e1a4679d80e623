/** The number of rounds of random tests: few in a run of all tests, more with `FUZZ=20` in the environment. */
export function rounds(few: number): number {
  return Math.ceil(few * Number(process.env.FUZZ ?? 1));
}
