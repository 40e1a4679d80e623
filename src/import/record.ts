/** What an import remembers of itself in the coverage's folder, so that the next one changes only what changed in the source. */
import { asText, isObject, objectOf, objectsOf } from "./json.ts";

/** The name of the file. Files that begin with a dot are no content. */
export const RECORD_NAME = ".import.json";

export interface RecordedEntry {
  readonly id: string;
  readonly file: string;
  /** SHA-256 of the file as the import wrote it. */
  readonly digest: string;
}

export interface ImportRecord {
  /** By what the entries are known again in the source. */
  readonly entries: ReadonlyMap<string, RecordedEntry>;
  /** SHA-256 of index.md as the import wrote it. */
  readonly masthead?: string;
}

/** Reads a record; `undefined` for anything else. */
export function readRecord(text: string): ImportRecord | undefined {
  const value = parsed(text);
  if (!isObject(value) || value.import !== 1) return undefined;
  const entries = objectsOf(value.entries).flatMap((entry): [string, RecordedEntry][] => {
    const { key, id, file, digest } = entry;
    const isWhole = [key, id, file, digest].every((each) => typeof each === "string");
    const isSafe = /^[^/\\\0]+\.md$/.test(String(file)) && !String(file).startsWith(".");
    return isWhole && isSafe
      ? [[String(key), { id: String(id), file: String(file), digest: String(digest) }]]
      : [];
  });
  const masthead = asText(objectOf(value).masthead);
  return { entries: new Map(entries), ...(masthead !== undefined && { masthead }) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A record as the text of its file: one line for each entry, so that versions can be compared. */
export function formatRecord({ entries, masthead }: ImportRecord): string {
  const lines = [...entries].map(([key, entry]) => JSON.stringify({ key, ...entry }));
  const head = masthead === undefined ? "" : `"masthead":${JSON.stringify(masthead)},\n`;
  return `{"import":1,\n${head}"entries":[\n${lines.join(",\n")}\n]}\n`;
}
