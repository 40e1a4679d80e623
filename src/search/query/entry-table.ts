import { PLACES_PER_FILE, type SearchRoot, textFile } from "./format.ts";
import { decodeAscending, decodeNumbers } from "./postings.ts";
import { type NumberSet, subtract } from "./sets.ts";

/** Which entry has which number: all entries of all coverages are numbered from the oldest, removed ones too. */
export class EntryTable {
  /** The key events. */
  readonly keys: ReadonlySet<number>;
  private readonly root: SearchRoot;
  /** By number: the index of the coverage, and the place among its entries. */
  private readonly coverages: readonly number[];
  private readonly places: readonly number[];
  /** The numbers of the entries that are counted in files of words. */
  private readonly settled: readonly number[] | undefined;

  constructor(root: SearchRoot) {
    this.root = root;
    this.keys = new Set(decodeAscending(root.keys));
    const coverages: number[] = [];
    const places: number[] = [];
    const counts = root.coverages.map(() => 0);
    const runs = decodeNumbers(root.order);
    for (let at = 0; at < runs.length; at += 2) {
      const [coverage = 0, length = 0] = [runs[at], runs[at + 1]];
      for (let count = 0; count < length; count++) {
        const place = counts[coverage] ?? 0;
        counts[coverage] = place + 1;
        coverages.push(coverage);
        places.push(place);
      }
    }
    this.coverages = coverages;
    this.places = places;
    const from = new Map(root.recent.map(([coverage, first]) => [coverage, first]));
    const isSettled = (coverage: number, number: number) =>
      (places[number] ?? 0) < (from.get(coverage) ?? Number.POSITIVE_INFINITY);
    if (from.size > 0)
      this.settled = coverages.flatMap((coverage, number) => (isSettled(coverage, number) ? [number] : []));
  }

  /** The numbers of entries by those in files of words, which don't count recent entries. */
  ofSettled(numbers: NumberSet): NumberSet {
    const { settled } = this;
    return settled ? numbers.map((number) => settled[number] ?? 0) : numbers;
  }

  /** The numbers of entries by their places in a coverage. */
  ofPlaces(coverage: number, places: NumberSet): NumberSet {
    const own = this.coverages.flatMap((index, number) => (index === coverage ? [number] : []));
    return places.flatMap((place) => own[place] ?? []);
  }

  /** The numbers of all entries that were not removed. */
  all(): NumberSet {
    return subtract([...this.coverages.keys()], decodeAscending(this.root.removed));
  }

  /** The numbers of a coverage's entries, removed ones too. */
  ofCoverage(slug: string): NumberSet {
    const index = this.root.coverages.findIndex(([name]) => name === slug);
    return this.coverages.flatMap((coverage, number) => (coverage === index ? [number] : []));
  }

  /** The slug of an entry's coverage. */
  slugOf(number: number): string {
    return this.coverageAt(number)[0];
  }

  /** The file that has the texts of an entry, with the version of the coverage, so that no cache has an older one. */
  fileOf(number: number): string {
    const [slug, version] = this.coverageAt(number);
    return `${textFile(slug, Math.floor((this.places[number] ?? 0) / PLACES_PER_FILE))}?v=${version}`;
  }

  /** The place of an entry in its file of texts. */
  indexInFile(number: number): number {
    return (this.places[number] ?? 0) % PLACES_PER_FILE;
  }

  private coverageAt(number: number): SearchRoot["coverages"][number] {
    return this.root.coverages[this.coverages[number] ?? 0] ?? ["", ""];
  }
}
