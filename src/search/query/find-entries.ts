/** The entries that meet a request. */
import {
  type Candidates,
  certain,
  findCandidates,
  intersectEntries,
  type PhraseIndex,
} from "./candidates.ts";
import type { EntryTable } from "./entry-table.ts";
import { keyOf, type WordEntries } from "./format.ts";
import type { SearchFilters } from "./interface.ts";
import { parseQuery, type QueryClause, type QueryScope } from "./parse-query.ts";
import { intersect, subtract } from "./sets.ts";
import type { TextReader } from "./text-reader.ts";

/** The parts of an index that has been opened. */
export interface SearchIndex extends PhraseIndex {
  readonly table: EntryTable;
  readonly texts: TextReader;
}

const NOTHING: WordEntries = { all: [], inHeadline: [] };

/** All entries that meet a query and filters. A request that asks for nothing finds nothing. */
export async function findEntries(
  text: string,
  filters: SearchFilters,
  index: SearchIndex,
): Promise<WordEntries> {
  const clauses = parseQuery(text);
  const wanted = clauses.filter(({ isExcluded }) => !isExcluded);
  const unwanted = clauses.filter(({ isExcluded }) => isExcluded);
  const met = [...meetFilters(filters, index), ...wanted.flatMap((clause) => findParts(clause, index))];
  if (clauses.length + met.length === 0) return NOTHING;
  const parts = met.length > 0 ? met : [certain(index.table.all())];
  const found = await meetAll(await Promise.all(parts), index);
  const excluded = await Promise.all(
    unwanted.map(async (clause) => {
      const unwantedParts = await Promise.all(findParts(clause, index));
      return (await meetAll([certain(found.all), ...unwantedParts], index)).all;
    }),
  );
  const isWords = ({ phrases }: QueryClause) => phrases.some(({ field }) => field === "text");
  return {
    all: excluded.reduce(subtract, found.all),
    inHeadline: wanted.some(isWords) ? excluded.reduce(subtract, found.inHeadline) : [],
  };
}

/** Entries that are in all parts; of those that are uncertain, the texts are read. */
async function meetAll(parts: readonly Candidates[], { texts }: SearchIndex): Promise<WordEntries> {
  const { all, inHeadline } = parts.map(({ entries }) => entries).reduce(intersectEntries);
  const checked = await Promise.all(
    all.map((number) => {
      const unsure = parts.flatMap(({ uncertain, phrase }) =>
        phrase && uncertain.has(number) ? [phrase] : [],
      );
      return unsure.length === 0 ? { all: true, inHeadline: true } : texts.check(number, unsure);
    }),
  );
  return {
    all: all.filter((_, index) => checked[index]?.all),
    inHeadline: intersect(
      inHeadline,
      all.filter((_, index) => checked[index]?.inHeadline),
    ),
  };
}

function meetFilters(filters: SearchFilters, index: SearchIndex): (Candidates | Promise<Candidates>)[] {
  const { coverage, day, author, topic, keyOnly, withPicture } = filters;
  const keyed = [
    ...(author === undefined ? [] : [keyOf.authorSlug(author)]),
    ...(topic === undefined ? [] : [keyOf.topicSlug(topic)]),
    ...(withPicture ? [keyOf.picture] : []),
  ];
  return [
    ...(coverage === undefined ? [] : [findScope({ kind: "coverage", value: coverage }, index)]),
    ...(day === undefined ? [] : [findScope({ kind: "day", value: day }, index)]),
    ...keyed.map(async (key) => certain((await index.words.find(key)).all)),
    ...(keyOnly ? [certain([...index.table.keys])] : []),
  ];
}

/** The entries that can have the parts of a clause. */
function findParts({ phrases, scope }: QueryClause, index: SearchIndex): Promise<Candidates>[] {
  return [
    ...(scope ? [findScope(scope, index)] : []),
    ...phrases.map((phrase) => findCandidates(phrase, index)),
  ];
}

async function findScope({ kind, value }: QueryScope, { table, words }: SearchIndex): Promise<Candidates> {
  if (kind === "day") return certain((await words.findPrefix(keyOf.day(value))).all);
  return certain(intersect(table.ofCoverage(value), table.all()));
}
