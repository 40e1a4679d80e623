/** The entries that meet a request. */
import { type Candidates, findCandidates, intersectEntries } from "./candidates.ts";
import type { EntryTable } from "./entry-table.ts";
import { keyOf, type WordEntries } from "./format.ts";
import type { SearchFilters } from "./interface.ts";
import type { PairIndex } from "./pair-index.ts";
import { parseQuery, type QueryClause, type QueryPhrase, type QueryScope } from "./parse-query.ts";
import { intersect, type NumberSet, subtract } from "./sets.ts";
import type { TextReader } from "./text-reader.ts";
import type { WordIndex } from "./word-index.ts";

/** The parts of an index that has been opened. */
export interface SearchIndex {
  readonly table: EntryTable;
  readonly words: WordIndex;
  readonly pairs: PairIndex;
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
  const [filtered, found] = await Promise.all([
    Promise.all(meetFilters(filters, index)),
    Promise.all(wanted.map((clause) => findClause(clause, index))),
  ]);
  const met = [...filtered, ...found.map(({ entries }) => entries)];
  if (clauses.length + met.length === 0) return NOTHING;
  const candidates = met.length > 0 ? met.reduce(intersectEntries) : sameForBoth(index.table.all());
  const checked = await checkTexts(
    candidates,
    found.flatMap(({ phrases }) => phrases),
    index,
  );
  const excluded = await Promise.all(unwanted.map((clause) => findExcluded(clause, checked.all, index)));
  const isWords = ({ phrases }: QueryClause) => phrases.some(({ field }) => field === "text");
  return {
    all: excluded.reduce(subtract, checked.all),
    inHeadline: wanted.some(isWords) ? excluded.reduce(subtract, checked.inHeadline) : [],
  };
}

function meetFilters(filters: SearchFilters, index: SearchIndex): Promise<WordEntries>[] {
  const { coverage, day, author, topic, keyOnly, withPicture } = filters;
  const keyed = [
    ...(author === undefined ? [] : [keyOf.authorSlug(author)]),
    ...(topic === undefined ? [] : [keyOf.topicSlug(topic)]),
    ...(withPicture ? [keyOf.picture] : []),
  ];
  return [
    ...(coverage === undefined ? [] : [findScope({ kind: "coverage", value: coverage }, index)]),
    ...(day === undefined ? [] : [findScope({ kind: "day", value: day }, index)]),
    ...keyed.map(async (key) => sameForBoth((await index.words.find(key)).all)),
    ...(keyOnly ? [Promise.resolve(sameForBoth([...index.table.keys]))] : []),
  ];
}

/** A phrase with the entries whose texts must be looked at. */
interface UncertainPhrase extends Pick<Candidates, "uncertain"> {
  readonly phrase: QueryPhrase;
}

/** The entries that can meet a clause, and what is uncertain of them. */
interface ClauseEntries {
  readonly entries: WordEntries;
  readonly phrases: readonly UncertainPhrase[];
}

async function findClause({ phrases, scope }: QueryClause, index: SearchIndex): Promise<ClauseEntries> {
  const [scopes, found] = await Promise.all([
    Promise.all(scope ? [findScope(scope, index)] : []),
    Promise.all(phrases.map(async (phrase) => ({ phrase, candidates: await findCandidates(phrase, index) }))),
  ]);
  return {
    entries: [...scopes, ...found.map(({ candidates }) => candidates.entries)].reduce(intersectEntries),
    phrases: found.map(({ phrase, candidates: { uncertain } }) => ({ phrase, uncertain })),
  };
}

/** Those of some entries that meet a clause. */
async function findExcluded(clause: QueryClause, among: NumberSet, index: SearchIndex): Promise<NumberSet> {
  const { entries, phrases } = await findClause(clause, index);
  const possible = intersect(entries.all, among);
  return (await checkTexts(sameForBoth(possible), phrases, index)).all;
}

async function findScope({ kind, value }: QueryScope, { table, words }: SearchIndex): Promise<WordEntries> {
  if (kind === "day") return sameForBoth((await words.findPrefix(keyOf.day(value))).all);
  return sameForBoth(intersect(table.ofCoverage(value), table.all()));
}

/** What is no word has no place in a headline either: it must not keep an entry out of those that have all words there. */
function sameForBoth(all: NumberSet): WordEntries {
  return { all, inHeadline: all };
}

/** Those of some candidates that have phrases in their texts, where that is uncertain. */
async function checkTexts(
  candidates: WordEntries,
  phrases: readonly UncertainPhrase[],
  { texts }: SearchIndex,
): Promise<WordEntries> {
  const checked = await Promise.all(
    candidates.all.map((number) => {
      const unsure = phrases.filter(({ uncertain }) => uncertain.has(number)).map(({ phrase }) => phrase);
      return unsure.length === 0 ? { all: true, inHeadline: true } : texts.check(number, unsure);
    }),
  );
  const all = candidates.all.filter((_, index) => checked[index]?.all);
  const withHeadline = candidates.all.filter((_, index) => checked[index]?.inHeadline);
  return { all, inHeadline: intersect(candidates.inHeadline, withHeadline) };
}
