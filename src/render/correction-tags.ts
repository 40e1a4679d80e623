import type { Correction } from "../model/content.ts";

/**
 * The ids of an entry's corrections in feeds: its own tag, the instant, and a number where several have the same. Notes
 * are added, so that no older one loses its name.
 */
export function correctionTags(tag: string, corrections: readonly Correction[]): string[] {
  const seen = new Map<number, number>();
  return corrections.map(({ time: { instant } }) => {
    const number = (seen.get(instant) ?? 0) + 1;
    seen.set(instant, number);
    const stamp = new Date(instant).toISOString().slice(0, -1).replace(".000", "");
    return `${tag}/corrections/${number === 1 ? stamp : `${stamp}-${number}`}`;
  });
}
