/** What has become of what was published: the same thing under its old name, or the one that it was renamed to. */
import type { Coverage, Entry, Tombstone } from "../model/content.ts";
import { getOrCreate } from "../web/get-or-create.ts";
import { entryWords, similarity } from "./word-changes.ts";

export type TimelineItem = Entry | Tombstone;

/** How much of an entry's words a file must have to be taken for the same entry under another name. */
const ALIKE = 0.6;
/** The same for one of the same instant. */
const ALIKE_AT_ONCE = 0.3;

/** So many new entries are not all compared with each one that is lost: only those of its instant are. */
const MANY = 1000;

/** All names under which an entry can be asked for. */
export function namesOf({ id, aliases }: Pick<TimelineItem, "id" | "aliases">): string[] {
  return [id, ...aliases];
}

export function slugsOf({ masthead }: Coverage): string[] {
  return [masthead.slug, ...masthead.aliases];
}

/** A coverage's entries and tombstones by every name. */
export function byName({ order }: Coverage): Map<string, TimelineItem> {
  return new Map(order.flatMap((place) => namesOf(place).map((name) => [name, place] as const)));
}

/** The coverage that has taken the place of another: by its names, else the new one that has most of its entries. */
export function findSuccessor(
  coverage: Coverage,
  after: readonly Coverage[],
  before: readonly Coverage[],
): Coverage | undefined {
  const names = slugsOf(coverage);
  const known = after.find((other) => slugsOf(other).some((slug) => names.includes(slug)));
  if (known) return known;
  const taken = new Set(before.flatMap(slugsOf));
  const shares = after
    .filter(({ masthead }) => !taken.has(masthead.slug))
    .map((other) => ({ other, share: shareOf(coverage, other) }))
    .toSorted((a, b) => b.share - a.share);
  const [best] = shares;
  return best && best.share > 0.5 ? best.other : undefined;
}

/** Which part of a coverage's entries another has; by the title where there are none. */
function shareOf(coverage: Coverage, other: Coverage): number {
  const { order, masthead } = coverage;
  if (order.length === 0) return masthead.title === other.masthead.title ? 1 : 0;
  const names = byName(other);
  return order.filter((place) => names.has(place.id)).length / order.length;
}

/** Finds entries that were renamed. Each new entry is the successor of one only. */
export class RenameDetector {
  private readonly fresh: Set<TimelineItem>;
  private readonly byPath: ReadonlyMap<string, TimelineItem>;
  private readonly byText = new Map<string, TimelineItem[]>();
  private readonly byInstant = new Map<number, TimelineItem[]>();
  private readonly words = new Map<TimelineItem, ReadonlySet<string>>();

  constructor(before: Coverage, after: Coverage) {
    const known = byName(before);
    this.fresh = new Set(after.order.filter(({ id }) => !known.has(id)));
    this.byPath = new Map([...this.fresh].map((place) => [place.path, place]));
    for (const place of this.fresh) {
      const text = entryText(place);
      if (text !== "") getOrCreate(this.byText, text, () => []).push(place);
      getOrCreate(this.byInstant, place.time.instant, () => []).push(place);
    }
  }

  /** The new entry that was this one: its file, the one with its words, or the one whose words are most alike. */
  find(place: TimelineItem): TimelineItem | undefined {
    const same = [this.byPath.get(place.path), ...(this.byText.get(entryText(place)) ?? [])];
    const found = same.find((one) => one && this.fresh.has(one)) ?? this.mostAlike(place);
    if (found) this.fresh.delete(found);
    return found;
  }

  private mostAlike(place: TimelineItem): TimelineItem | undefined {
    const atOnce = (this.byInstant.get(place.time.instant) ?? []).filter((one) => this.fresh.has(one));
    const best = this.best(place, atOnce, ALIKE_AT_ONCE);
    if (best || this.fresh.size > MANY) return best;
    return this.best(place, [...this.fresh], ALIKE);
  }

  private best(
    place: TimelineItem,
    candidates: readonly TimelineItem[],
    least: number,
  ): TimelineItem | undefined {
    const ranked = candidates.map((candidate) => {
      const [one, other] = [this.wordsIn(place), this.wordsIn(candidate)];
      const isAtOnce = candidate.time.instant === place.time.instant;
      // Where there are no words, as under a tombstone, the time alone has to tell.
      const alike = one.size === 0 || other.size === 0 ? Number(isAtOnce) : similarity(one, other);
      return { candidate, alike };
    });
    return ranked.filter(({ alike }) => alike >= least).toSorted((a, b) => b.alike - a.alike)[0]?.candidate;
  }

  private wordsIn(place: TimelineItem): ReadonlySet<string> {
    const words = this.words.get(place) ?? new Set("body" in place ? entryWords(place) : []);
    this.words.set(place, words);
    return words;
  }
}

function entryText(place: TimelineItem): string {
  return "body" in place ? entryWords(place).join(" ") : "";
}
