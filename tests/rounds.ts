/** How often random tests try: few times in every run of all tests, more with `FUZZ=20` in the environment. */
export function rounds(few: number): number {
  return Math.ceil(few * Number(process.env.FUZZ ?? 1));
}
