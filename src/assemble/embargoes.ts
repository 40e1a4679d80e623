/** The first of some instants (ms) that is still to come. */
export function nextEmbargoEnd(embargoEnds: readonly number[], now: number): number | undefined {
  return embargoEnds.filter((due) => due > now).toSorted((a, b) => a - b)[0];
}
