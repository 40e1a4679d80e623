import { asText } from "../json.ts";
import type { PlannedEntry } from "../plan.ts";
import type { ArchivedEntry } from "./archived-coverage.ts";
import { normalizeWords } from "./story-words.ts";

/** Each entry of the source with the one of the archive: by an older id, by its own, else by its time and headline. */
export function pairEntries(
  planned: readonly PlannedEntry[],
  archived: readonly ArchivedEntry[],
): ReadonlyMap<PlannedEntry, ArchivedEntry> {
  const byName = new Map(
    archived.flatMap((entry) => [entry.id, ...entry.aliases].map((name) => [name, entry])),
  );
  const byWords = new Map(archived.map((entry) => [archivedKey(entry), entry]));
  const pairs = new Map<PlannedEntry, ArchivedEntry>();
  const taken = new Set<ArchivedEntry>();
  const pair = (entry: PlannedEntry, other: ArchivedEntry | undefined) => {
    if (other === undefined || taken.has(other) || pairs.has(entry)) return;
    pairs.set(entry, other);
    taken.add(other);
  };
  for (const entry of planned) for (const name of entry.aliases) pair(entry, byName.get(name));
  for (const entry of planned) pair(entry, byName.get(entry.id));
  for (const entry of planned) pair(entry, byWords.get(plannedKey(entry)));
  return pairs;
}

function plannedKey({ instant, fields }: PlannedEntry): string {
  return `${instant} ${normalizeWords(asText(fields.headline) ?? "")}`;
}

function archivedKey({ data }: ArchivedEntry): string {
  return `${Date.parse(asText(data.time) ?? "")} ${normalizeWords(asText(data.headline) ?? "")}`;
}
