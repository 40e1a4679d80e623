import { MalformedMediaError } from "../../malformed.ts";

/** Of a film that is longer than any: three tracks of a day, each sample a chunk of its own. */
const MAX_RANGES = 4_000_000;

export type Range = readonly [start: number, end: number];

/** Collects ranges of a file, in any order. */
export class RangeList {
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];

  /** Ranges that continue the last one lengthen it. */
  add(start: number, length: number): void {
    if (length === 0) return;
    const last = this.ends.length - 1;
    if (this.ends[last] === start) this.ends[last] = start + length;
    else if (last + 1 === MAX_RANGES) throw new MalformedMediaError("too many parts");
    else {
      this.starts.push(start);
      this.ends.push(start + length);
    }
  }

  /** The same bytes in ascending order, without overlaps. */
  *merged(): Iterable<Range> {
    const starts = Float64Array.from(this.starts).sort();
    const ends = Float64Array.from(this.ends).sort();
    // A merged range ends where as many have ended as have begun.
    let first = 0;
    for (let index = 0; index < ends.length; index++) {
      const [next, end] = [starts[index + 1], ends[index] ?? 0];
      if (next !== undefined && next <= end) continue;
      yield [starts[first] ?? 0, end];
      first = index + 1;
    }
  }
}
