/**
 * A thing's older names as they are written, the oldest first. Its own name may be there as the first one, and
 * nowhere else: so it says that the others, which came later, are not what its id in feeds was made of.
 */
export function aliasesIn(own: string, written: readonly string[]): { oldest: string; aliases: string[] } {
  const [oldest = own, ...others] = written;
  return { oldest, aliases: oldest === own ? others : [...written] };
}
