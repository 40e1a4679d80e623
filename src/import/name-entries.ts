/** The ids of entries in asrun: those that they had at an earlier import, else made of their headlines or first words. */
import { momentAt } from "../validate/time.ts";
import { isoTime } from "../web/dates.ts";
import { chooseEntryId, entryFileName } from "../write/names.ts";
import { isOwnId } from "./ids.ts";
import { entryKey } from "./merge.ts";
import type { ImportRecord } from "./record.ts";
import type { ReportBuilder } from "./report.ts";
import { reportId, type TimedEntry } from "./resolve-times.ts";
import { wordsInLine } from "./words/convert.ts";

/** Of so many of its first words a headline's id is made. */
const MAX_WORDS = 8;
/** So many older ids one entry may have. */
const MAX_ALIASES = 100;

export interface NamedEntry extends TimedEntry {
  readonly id: string;
  /** The name of its file in the coverage's folder. */
  readonly file: string;
  readonly aliases: readonly string[];
}

/** Entries with their ids and the names of their files. `existing`: the names of files that are in the folder already. */
export function nameEntries(
  entries: readonly TimedEntry[],
  zone: string,
  record: ImportRecord | undefined,
  existing: ReadonlySet<string>,
  report: ReportBuilder,
): NamedEntry[] {
  const aliases = chooseAliases(entries, report);
  const recorded = entries.map((entry) => record?.entries.get(entryKey(entry)));
  const taken = new Set([
    ...[...aliases.values()].flat(),
    ...recorded.flatMap((known) => known?.id ?? []),
    ...entries.flatMap(({ source }) => source.ownId ?? []),
    ...[...existing].map((name) => name.replace(/^(?:\d{4}-\d{2}-\d{2}-)?(?:\d{4}-)?|\.md$/g, "")),
  ]);
  return entries.map((entry, index) => {
    const known = recorded[index];
    const names = aliases.get(entry) ?? [];
    if (known)
      return { ...entry, id: known.id, file: known.file, aliases: names.filter((name) => name !== known.id) };
    const moment = momentAt(entry.instant, zone);
    const own = entry.source.ownId;
    const file = entry.source.ownFile;
    if (own !== undefined && file !== undefined && isFileOf(file, own) && !existing.has(file))
      return { ...entry, id: own, file, aliases: names.filter((name) => name !== own) };
    const fileOf = (id: string) => `${isoTime(moment).slice(0, 10)}-${entryFileName(moment, id)}`;
    const id =
      own !== undefined && isOwnId(own)
        ? own
        : chooseEntryId(namingWords(entry), moment, (name) => taken.has(name) || existing.has(fileOf(name)));
    taken.add(id);
    return { ...entry, id, file: fileOf(id), aliases: names.filter((name) => name !== id) };
  });
}

/** Whether a file name gives an entry this id: `1005-she-arrives.md`, with the day before it or without. */
function isFileOf(file: string, id: string): boolean {
  const stem = file.replace(/\.md$/, "");
  return isOwnId(id) && stem !== file && stem.replace(/^(?:\d{4}-\d{2}-\d{2}-)?(?:\d{4}-)?/, "") === id;
}

function namingWords({ source }: TimedEntry): string {
  const words = source.headline ?? wordsInLine(source.words);
  return words.split(/\s+/).slice(0, MAX_WORDS).join(" ").slice(0, 200);
}

/** Each older id belongs to one entry: to the first that has it. */
function chooseAliases(
  entries: readonly TimedEntry[],
  report: ReportBuilder,
): ReadonlyMap<TimedEntry, string[]> {
  const owners = new Map<string, TimedEntry>();
  for (const entry of entries) if (entry.source.ownId !== undefined) owners.set(entry.source.ownId, entry);
  return new Map(
    entries.map((entry) => {
      const lose = (name: string, reason: string) =>
        report.add("lost", reportId(entry.source), "alias", `${name}: ${reason}`, entry.source.file);
      const kept = [...new Set(entry.source.aliases)].filter((name) => {
        const owner = owners.get(name);
        if (owner !== undefined && owner !== entry) lose(name, "another entry has this id");
        else if (/\s/.test(name) || name === "") lose(name, "an address can't hold white space");
        else {
          owners.set(name, entry);
          return true;
        }
        return false;
      });
      for (const name of kept.slice(MAX_ALIASES)) lose(name, `an entry has ${MAX_ALIASES} older ids at most`);
      return [entry, kept.slice(0, MAX_ALIASES)];
    }),
  );
}
