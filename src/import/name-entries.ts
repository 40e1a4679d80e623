/** The ids of entries in asrun: those that they had at an earlier import, else made of their headlines or first words. */
import { stemId } from "../validate/ids.ts";
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
  /** Whether asrun makes its id of that name. */
  readonly isNamedByFile: boolean;
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
  const files = new Set<string>(existing);
  return entries.map((entry, index) => {
    const moment = momentAt(entry.instant, zone);
    const fileOf = (id: string) => `${isoTime(moment).slice(0, 10)}-${entryFileName(moment, id)}`;
    const own = entry.source.ownId;
    const chooseId = () =>
      own !== undefined && isOwnId(own)
        ? own
        : chooseEntryId(namingWords(entry), moment, (name) => taken.has(name) || files.has(fileOf(name)));
    const known = recorded[index];
    const id = known?.id ?? chooseId();
    const file = known?.file ?? keptFile(entry, id, files) ?? fileOf(id);
    taken.add(id);
    files.add(file);
    const isNamedByFile = stemId(file.replace(/\.md$/, ""), moment) === id;
    return { ...entry, id, file, isNamedByFile, aliases: olderIds(aliases.get(entry) ?? [], id) };
  });
}

/** The name that the file of an archive's entry had, if no other file has it. */
function keptFile({ source }: TimedEntry, id: string, files: ReadonlySet<string>): string | undefined {
  const { ownFile, ownId } = source;
  const name = ownFile?.slice(ownFile.lastIndexOf("/") + 1);
  return name !== undefined && ownId === id && FILE_NAME.test(name) && !files.has(name) ? name : undefined;
}

const FILE_NAME = /^(?!index\.md$)[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.+-]{0,200}\.md$/u;

/** Older ids of an entry. Its own id is among them only as the oldest: then its id in feeds is made of it. */
function olderIds(names: readonly string[], id: string): string[] {
  const others = names.filter((name) => name !== id);
  return names[0] === id && others.length > 0 ? [id, ...others] : others;
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
