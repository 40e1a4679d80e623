/** What a build leaves to the next one, on the disk. Whatever there is broken, foreign or cut short is as if not there. */
import { lstatSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { OwnLink } from "../model/content.ts";
import type { Problem } from "../model/problem-list.ts";
import { sha256 } from "./hash.ts";
import type { InputFile } from "./inputs.ts";
import type { OutputFile } from "./outputs.ts";
import { openRealFolder, readRegularFile } from "./regular-file.ts";
import { seal } from "./sealed.ts";

/** What builds must know of a coverage even when they don't read it. */
export interface CoverageFacts {
  readonly aliases: readonly string[];
  readonly entryCount: number;
  readonly oldestDay?: string;
  /** When embargoes end, in ms; an edition for an instant beyond one of them is another. */
  readonly dues: readonly number[];
  /** Its links to addresses of the archive; absent without any. */
  readonly ownLinks?: readonly OwnLink[];
}

/** What is known of a coverage's folder, and under which names the rest is kept. */
export interface CoverageRecord extends CoverageFacts {
  /** Of the names, sizes and times of its files; absent where these can't be relied on. */
  readonly signature?: string;
  /** Of the contents of its files; absent when it has to be read again. */
  readonly contents?: string;
  /** What the names of its files begin with. */
  readonly name: string;
  readonly problems: readonly Problem[];
  /** How many files were made of it, and how many of them are pages. */
  readonly fileCount: number;
  readonly pageCount: number;
}

/** What a build has left. */
export interface RecordIndex {
  /** Of everything that all coverages depend on. */
  readonly key: string;
  /** Of the manifest that was published with it. */
  readonly manifest: string;
  /** ms; embargoes that ended later held. */
  readonly now: number;
  readonly oldestDay?: string;
  readonly coverages: Readonly<Record<string, CoverageRecord>>;
  /** How many coverages there were, with those of which nothing is known here. */
  readonly coverageCount: number;
  /** The outputs that are no single coverage's, and the problems of files that are none's. */
  readonly outputs: readonly OutputFile[];
  readonly problems: readonly Problem[];
  /** Of those outputs that have one: with the same sum the same page is made. */
  readonly sums: Readonly<Record<string, string>>;
}

/** A page of a coverage as it was published: with the same sum the same page is made. The size is in bytes. */
export type SummedPage = readonly [path: string, size: number, sum: string];

/** The files of a coverage's record. `Summary` and `Item` are what the rooms above know of a coverage. */
export interface RecordParts<Summary = unknown, Item = unknown> {
  readonly outputs: readonly OutputFile[];
  readonly pages: readonly SummedPage[];
  readonly media: readonly InputFile[];
  readonly digest: Summary;
  readonly items: readonly Item[];
}

/** What keeps records from one build to the next. */
export interface RecordStore<Summary = unknown, Item = unknown> {
  /** `undefined` when there is none; "broken" when there is one that can't be read. */
  index(): RecordIndex | "broken" | undefined;
  of<Kind extends keyof RecordParts>(
    record: CoverageRecord,
    kind: Kind,
  ): RecordParts<Summary, Item>[Kind] | undefined;
  /** Returns the name for the record. */
  write(slug: string, made: RecordParts<Summary, Item>): string;
  /** From here on the next build finds the new records; the old ones go. */
  writeIndex(index: RecordIndex): void;
}

/** A folder of records. */
export class Records<Summary = unknown, Item = unknown> implements RecordStore<Summary, Item> {
  private readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  index(): RecordIndex | "broken" | undefined {
    return this.read<RecordIndex>("index.json");
  }

  of<Kind extends keyof RecordParts>(
    record: CoverageRecord,
    kind: Kind,
  ): RecordParts<Summary, Item>[Kind] | undefined {
    const found = this.read<RecordParts<Summary, Item>[Kind]>(`${record.name}.${kind}.json`);
    return found === "broken" ? undefined : found;
  }

  /** Names begin with the slug, and end with what tells one state of a coverage from the next. */
  write(slug: string, made: RecordParts<Summary, Item>): string {
    const texts = Object.entries(made).map(([kind, value]) => [kind, JSON.stringify(value)] as const);
    const name = `${slug}~${sha256(texts.map(([, text]) => text).join("\n")).slice(0, 16)}`;
    openRealFolder(this.folder);
    for (const [kind, text] of texts) this.put(`${name}.${kind}.json`, text);
    return name;
  }

  writeIndex(index: RecordIndex): void {
    openRealFolder(this.folder);
    this.put("index.json", JSON.stringify(index));
    const names = new Set(Object.values(index.coverages).map(({ name }) => name));
    for (const file of readdirSync(this.folder)) {
      const name = file.replace(/\.(outputs|pages|media|digest|items)\.json$/, "");
      if (file !== "index.json" && !names.has(name)) rmSync(join(this.folder, file), { recursive: true });
    }
  }

  clear(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Puts a file in its place by renaming. Nothing in this folder is of others. */
  private put(name: string, text: string): void {
    const path = join(this.folder, name);
    const beside = `${path}.new`;
    rmSync(beside, { recursive: true, force: true });
    writeFileSync(beside, `${seal(text)}\n`, { flag: "wx" });
    if (lstatSync(path, { throwIfNoEntry: false })?.isDirectory()) rmSync(path, { recursive: true });
    renameSync(beside, path);
  }

  /** The first line tells whether the second is what was written. */
  private read<Value>(name: string): Value | "broken" | undefined {
    // A folder that is a link is not asrun's: nothing in it counts.
    const isReal = lstatSync(this.folder, { throwIfNoEntry: false })?.isDirectory();
    const bytes = isReal ? readRegularFile(join(this.folder, name)) : undefined;
    if (!bytes) return undefined;
    const [sum, body] = [bytes.subarray(0, SUM_LENGTH), bytes.subarray(SUM_LENGTH + 1, -1)];
    if (sum.toString() !== sha256(body)) return "broken";
    // The sum is right: it is what this very program wrote, since the key in the index holds its version.
    const value: Value = JSON.parse(body.toString());
    return value;
  }
}

/** Of a digest, in hexadecimal. */
const SUM_LENGTH = 64;
