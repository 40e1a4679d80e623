/** The records of coverages, with what pages of the site need to know of each. */
import { type RecordStore, Records } from "../ledger/ledger.ts";
import { RecordsInMemory } from "../ledger/records-in-memory.ts";
import type { FeedItem } from "../render/feed-documents.ts";
import type { CoverageSummary } from "../render/summary.ts";

export type CoverageRecords = RecordStore<CoverageSummary, FeedItem>;

/** Records in a folder. */
export function openRecords(folder: string): CoverageRecords {
  return new Records<CoverageSummary, FeedItem>(folder);
}

/** Records for a process that builds again and again. */
export function memoryRecords(): CoverageRecords {
  return new RecordsInMemory<CoverageSummary, FeedItem>();
}
