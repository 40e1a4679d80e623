import type { CoverageRecord, Index, Kinds, RecordKeeper } from "./ledger.ts";

/** Records for a process that builds again and again: nothing of them is written, and nothing is read. */
export class RecordsInMemory<Summary, Item> implements RecordKeeper<Summary, Item> {
  private last: Index | undefined;
  private readonly made = new Map<string, Kinds<Summary, Item>>();
  private count = 0;

  index(): Index | undefined {
    return this.last;
  }

  of<Kind extends keyof Kinds>(record: CoverageRecord, kind: Kind): Kinds<Summary, Item>[Kind] | undefined {
    return this.made.get(record.name)?.[kind];
  }

  write(slug: string, made: Kinds<Summary, Item>): string {
    this.count += 1;
    const name = `${slug}~${this.count}`;
    this.made.set(name, made);
    return name;
  }

  writeIndex(index: Index): void {
    this.last = index;
    const names = new Set(Object.values(index.coverages).map(({ name }) => name));
    for (const name of this.made.keys()) if (!names.has(name)) this.made.delete(name);
  }
}
