import { readOrder } from "./coverage-order.ts";
import { decodeEntries } from "./entry-sets.ts";
import { PLACES_PER_FILE, type SearchRoot, textFile } from "./format.ts";
import { type NumberSet, subtract } from "./sets.ts";

/** Which entry has which number. A coverage's entries, removed ones too, have numbers that follow each other, oldest first. */
export class EntryTable {
  /** The key events. */
  readonly keys: ReadonlySet<number>;
  private readonly root: SearchRoot;
  /** The numbers of all entries, removed ones too, from the oldest. */
  private readonly byTime: readonly number[];
  /** By number: the index of the coverage, and the position in `byTime`. */
  private readonly coverages: Int32Array;
  private readonly ranks: Int32Array;
  /** By the index of the coverage. */
  private readonly counts: readonly number[];

  constructor(root: SearchRoot) {
    this.root = root;
    this.keys = new Set(decodeEntries(root.keys, root.size).all);
    this.coverages = new Int32Array(root.size).fill(-1);
    this.ranks = new Int32Array(root.size);
    const byTime: number[] = [];
    const counts = root.coverages.map(() => 0);
    const firsts = root.coverages.map(([, , first]) => first);
    for (const coverage of readOrder(root.order, firsts)) {
      const number = (firsts[coverage] ?? 0) + (counts[coverage] ?? 0);
      counts[coverage] = (counts[coverage] ?? 0) + 1;
      this.coverages[number] = coverage;
      this.ranks[number] = byTime.length;
      byTime.push(number);
    }
    this.byTime = byTime;
    this.counts = counts;
  }

  /** The numbers of some entries from the oldest entry: those of one instant by falling addresses. */
  sortByTime(numbers: NumberSet): number[] {
    const found = numbers.map((number) => this.ranks[number] ?? 0).sort((a, b) => a - b);
    return found.map((rank) => this.byTime[rank] ?? 0);
  }

  /** The number of a coverage's oldest entry. */
  firstOf(coverage: number): number {
    return this.root.coverages[coverage]?.[2] ?? 0;
  }

  /** The numbers of all entries that were not removed. */
  all(): NumberSet {
    const numbers = this.byTime.toSorted((a, b) => a - b);
    return subtract(numbers, decodeEntries(this.root.removed, this.root.size).all);
  }

  /** The numbers of a coverage's entries, removed ones too. */
  ofCoverage(slug: string): NumberSet {
    const index = this.root.coverages.findIndex(([name]) => name === slug);
    return Array.from({ length: this.counts[index] ?? 0 }, (_, place) => this.firstOf(index) + place);
  }

  /** The slug of an entry's coverage. */
  slugOf(number: number): string {
    return this.coverageAt(number)[0];
  }

  /** The file that has the texts of an entry, with the version of the coverage, so that no cache has an older one. */
  fileOf(number: number): string {
    const [slug, version, first] = this.coverageAt(number);
    return `${textFile(slug, Math.floor((number - first) / PLACES_PER_FILE))}?v=${version}`;
  }

  /** The place of an entry in its file of texts. */
  indexInFile(number: number): number {
    return (number - this.coverageAt(number)[2]) % PLACES_PER_FILE;
  }

  private coverageAt(number: number): SearchRoot["coverages"][number] {
    return this.root.coverages[this.coverages[number] ?? -1] ?? ["", "", 0];
  }
}
