/** The first of some instants (ms) that is still to come. */
export function nextEmbargoEnd(dues: readonly number[], now: number): number | undefined {
  return dues.filter((due) => due > now).toSorted((a, b) => a - b)[0];
}
