import type { CoverageRecord, RecordIndex, RecordParts, RecordStore } from "./ledger.ts";

/** Records for a process that builds again and again: nothing of them is written, and nothing is read. */
export class RecordsInMemory<Summary, Item> implements RecordStore<Summary, Item> {
  private last: RecordIndex | undefined;
  private readonly made = new Map<string, RecordParts<Summary, Item>>();
  private count = 0;

  index(): RecordIndex | undefined {
    return this.last;
  }

  of<Kind extends keyof RecordParts>(
    record: CoverageRecord,
    kind: Kind,
  ): RecordParts<Summary, Item>[Kind] | undefined {
    return this.made.get(record.name)?.[kind];
  }

  write(slug: string, made: RecordParts<Summary, Item>): string {
    this.count += 1;
    const name = `${slug}~${this.count}`;
    this.made.set(name, made);
    return name;
  }

  writeIndex(index: RecordIndex): void {
    this.last = index;
    const names = new Set(Object.values(index.coverages).map(({ name }) => name));
    for (const name of this.made.keys()) if (!names.has(name)) this.made.delete(name);
  }
}
