/** What the last build read, and what it wrote: the manifest of an archive, and what the next build can reuse. */
import type { OwnLink } from "../model/content.ts";
import type { Problem } from "../model/problem-list.ts";
import type { InputFile } from "./inputs.ts";
import type { OutputRow } from "./output-row.ts";

/** What builds must know of a coverage even when they don't read it. */
export interface CoverageFacts {
  readonly aliases: readonly string[];
  readonly entryCount: number;
  readonly oldestDay?: string;
  /** When embargoes end, in ms since 1970. */
  readonly embargoEnds: readonly number[];
  /** Its links to addresses of the archive; absent without any. */
  readonly ownLinks?: readonly OwnLink[];
}

/** What a coverage was made from. Nothing in it names an entry that is held. */
export interface CoverageInputs {
  /** A digest of the names, sizes and times of its files; absent where these can't be relied on. */
  readonly signature?: string;
  /** A digest of the contents of its files; absent when the next build must read the coverage. */
  readonly contents?: string;
  readonly media: readonly InputFile[];
  readonly problems: readonly Problem[];
}

/** A coverage: what it was made from, and what was made of it. Plain data. */
export interface CoverageRecord extends CoverageFacts, CoverageInputs {
  readonly slug: string;
  readonly outputs: readonly OutputRow[];
}

/** What is no single coverage's. */
export interface SiteRecord {
  readonly outputs: readonly OutputRow[];
  /** The owner's files whose times can be relied on; absent without any. */
  readonly statics?: readonly InputFile[];
  readonly problems: readonly Problem[];
}

/** What a ledger says first. */
export interface LedgerHead {
  /** A digest of everything that all coverages depend on; empty when nothing can be reused. */
  readonly key: string;
  /** The instant that was built for, in ms since 1970: embargoes that end later held. */
  readonly now: number;
  /** The day of the oldest entry. */
  readonly oldestDay?: string;
}

/** The ledger of one output folder. `Parts` are what pages of the site need of a coverage, by name. */
export interface Ledger<Parts extends object = object> extends LedgerHead {
  /** By slug. */
  readonly coverages: ReadonlyMap<string, CoverageEntry<Parts>>;
  readonly site: SiteRecord;
}

/** A coverage in a ledger. What was read stays text until it is asked for, and is written as it was read. */
export class CoverageEntry<Parts extends object = object> {
  readonly record: CoverageRecord;
  private readonly parts: Partial<Parts>;
  private readonly texts: ReadonlyMap<string, Uint8Array>;
  private line: Uint8Array | undefined;

  /** `texts` are parts as JSON, and `line` is the record as JSON, where they are known. */
  constructor(
    record: CoverageRecord,
    parts: Partial<Parts>,
    texts: ReadonlyMap<string, Uint8Array> = new Map(),
    line?: Uint8Array,
  ) {
    this.record = record;
    this.parts = parts;
    this.texts = texts;
    this.line = line;
  }

  /** `undefined` when it was not recorded. */
  part<Name extends keyof Parts & string>(name: Name): Parts[Name] | undefined {
    const text = this.texts.get(name);
    // The digest of the ledger is right and its format this one: this program wrote the text.
    if (this.parts[name] === undefined && text) this.parts[name] = JSON.parse(Buffer.from(text).toString());
    return this.parts[name];
  }

  /** The same coverage, with changes to its record. */
  with(changes: Partial<CoverageRecord>): CoverageEntry<Parts> {
    return new CoverageEntry({ ...this.record, ...changes }, this.parts, this.texts);
  }

  /** The record as JSON. */
  get text(): Uint8Array {
    this.line ??= Buffer.from(JSON.stringify(this.record));
    return this.line;
  }

  /** The parts as JSON, by name. */
  get partTexts(): Iterable<[name: string, text: Uint8Array]> {
    const made = Object.entries(this.parts).filter(([name]) => !this.texts.has(name));
    return [...this.texts, ...made.map(([name, value]) => [name, toJson(value)] as [string, Uint8Array])];
  }
}

function toJson(value: unknown): Uint8Array {
  return Buffer.from(JSON.stringify(value));
}

/** A ledger that lists published files, and says nothing of what they were made from. */
export function bareLedger(outputs: Iterable<OutputRow>): Ledger<never> {
  return { key: "", now: 0, coverages: new Map(), site: { outputs: [...outputs], problems: [] } };
}

/** All rows of a ledger. */
export function* outputsOf({ coverages, site }: Ledger): Iterable<OutputRow> {
  for (const { record } of coverages.values()) yield* record.outputs;
  yield* site.outputs;
}
