/** A ledger as a file: one JSON object with one key on each line, and in the last line the digest of all bytes before it. */
import { writeAtomic } from "./durable-write.ts";
import { sha256 } from "./hash.ts";
import {
  CoverageEntry,
  type CoverageRecord,
  type Ledger,
  type LedgerHead,
  type SiteRecord,
} from "./ledger.ts";
import { isOutputRow } from "./output-row.ts";
import { readRegularFile } from "./regular-file.ts";

/** Counts up when lines mean something else. */
const FORMAT = 1;

/** A ledger from the disk; "damaged" when there is one that is not as it was written, `undefined` when there is none. */
export function readLedger<Parts extends object>(path: string): Ledger<Parts> | "damaged" | undefined {
  const bytes = readRegularFile(path);
  return bytes && (parseLedger<Parts>(bytes) ?? "damaged");
}

/** Writes a ledger whole, and durably. */
export function writeLedger<Parts extends object>(path: string, ledger: Ledger<Parts>): void {
  writeAtomic(path, formatLedger(ledger));
}

/** A ledger as the bytes of its file. */
export function formatLedger<Parts extends object>(ledger: Ledger<Parts>): Buffer {
  const { coverages, site, ...head } = ledger;
  const chunks: Uint8Array[] = [];
  const add = (name: string, value: Uint8Array) =>
    chunks.push(Buffer.from(`{"${name}":`), value, Buffer.from("}\n"));
  add("ledger", asJson({ format: FORMAT, ...head }));
  for (const entry of coverages.values()) {
    add("coverage", entry.text);
    for (const [name, text] of entry.partTexts) add(name, text);
  }
  add("site", asJson(site));
  const body = Buffer.concat(chunks);
  return Buffer.concat([body, Buffer.from(lastLine(sha256(body)))]);
}

/** A ledger from the bytes of its file; `undefined` when they are not what was written. */
export function parseLedger<Parts extends object>(bytes: Buffer): Ledger<Parts> | undefined {
  const body = bytes.subarray(0, Math.max(0, bytes.length - LAST_LINE_LENGTH));
  if (bytes.subarray(body.length).toString() !== lastLine(sha256(body))) return undefined;
  try {
    return readLines(body);
  } catch {
    return undefined;
  }
}

function readLines<Parts extends object>(body: Buffer): Ledger<Parts> | undefined {
  let [head, site]: [LedgerHead | undefined, SiteRecord | undefined] = [undefined, undefined];
  const coverages = new Map<string, CoverageEntry<Parts>>();
  let parts = new Map<string, Buffer>();
  for (const [name, text] of linesIn(body)) {
    if (name === "ledger") head = readHead(text);
    else if (name === "site") site = JSON.parse(text.toString());
    else if (name === "coverage") {
      const record: CoverageRecord = JSON.parse(text.toString());
      if (!record.outputs.every(isOutputRow)) return undefined;
      parts = new Map();
      coverages.set(record.slug, new CoverageEntry<Parts>(record, {}, parts, text));
    } else parts.set(name, text);
  }
  return head && site?.outputs.every(isOutputRow) ? { ...head, coverages, site } : undefined;
}

/** The name on each line, and its value as JSON. */
function* linesIn(body: Buffer): Iterable<[name: string, text: Buffer]> {
  for (let start = 0; start < body.length; ) {
    const end = body.indexOf("\n", start);
    const middle = body.indexOf('":', start);
    yield [body.toString("latin1", start + 2, middle), body.subarray(middle + 2, end - 1)];
    start = end + 1;
  }
}

function readHead(text: Buffer): LedgerHead | undefined {
  const { format, ...head }: LedgerHead & { readonly format: number } = JSON.parse(text.toString());
  return format === FORMAT ? head : undefined;
}

function asJson(value: unknown): Buffer {
  return Buffer.from(JSON.stringify(value));
}

function lastLine(digest: string): string {
  return `{"end":"${digest}"}\n`;
}

const LAST_LINE_LENGTH = lastLine("0".repeat(64)).length;
