/** The entries that meet a request. */
import { findCandidates, intersectEntries, isCertain } from "./candidates.ts";
import type { EntryTable } from "./entry-table.ts";
import { keyOf, type WordEntries } from "./format.ts";
import type { SearchFilters } from "./interface.ts";
import { parseQuery, type QueryClause, type QueryPhrase, type QueryScope } from "./parse-query.ts";
import { intersect, type NumberSet, subtract } from "./sets.ts";
import type { TextReader } from "./text-reader.ts";
import type { WordIndex } from "./word-index.ts";

/** The parts of an index that has been opened. */
export interface SearchIndex {
  readonly table: EntryTable;
  readonly words: WordIndex;
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
  const met = await Promise.all([
    ...meetFilters(filters, index),
    ...wanted.map((clause) => findClause(clause, index)),
  ]);
  if (clauses.length + met.length === 0) return NOTHING;
  const candidates = met.length > 0 ? met.reduce(intersectEntries) : sameForBoth(index.table.all());
  const found = await checkTexts(candidates, wanted.flatMap(uncertainPhrases), index);
  const excluded = await Promise.all(unwanted.map((clause) => findExcluded(clause, found.all, index)));
  const isWords = ({ phrases }: QueryClause) => phrases.some(({ field }) => field === "text");
  return {
    all: excluded.reduce(subtract, found.all),
    inHeadline: wanted.some(isWords) ? excluded.reduce(subtract, found.inHeadline) : [],
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

/** The entries that can meet a clause: those that do, where all its phrases are certain. */
async function findClause({ phrases, scope }: QueryClause, index: SearchIndex): Promise<WordEntries> {
  const found = await Promise.all([
    ...(scope ? [findScope(scope, index)] : []),
    ...phrases.map(async (phrase) => {
      const entries = await findCandidates(phrase, index.words);
      return phrase.field === "text" ? entries : sameForBoth(entries.all);
    }),
  ]);
  return found.reduce(intersectEntries);
}

/** Those of some entries that meet a clause. */
async function findExcluded(clause: QueryClause, among: NumberSet, index: SearchIndex): Promise<NumberSet> {
  const { all } = await findClause(clause, index);
  const possible = intersect(all, among);
  return (await checkTexts(sameForBoth(possible), uncertainPhrases(clause), index)).all;
}

async function findScope({ kind, value }: QueryScope, { table, words }: SearchIndex): Promise<WordEntries> {
  if (kind === "day") return sameForBoth((await words.findPrefix(keyOf.day(value))).all);
  return sameForBoth(intersect(table.ofCoverage(value), table.all()));
}

/** What is no word has no place in a headline either: it must not keep an entry out of those that have all words there. */
function sameForBoth(all: NumberSet): WordEntries {
  return { all, inHeadline: all };
}

function uncertainPhrases({ phrases }: QueryClause): QueryPhrase[] {
  return phrases.filter((phrase) => !isCertain(phrase));
}

/** Those of some candidates in whose texts phrases are. */
async function checkTexts(
  candidates: WordEntries,
  phrases: readonly QueryPhrase[],
  { texts }: SearchIndex,
): Promise<WordEntries> {
  if (phrases.length === 0) return candidates;
  const checked = await Promise.all(candidates.all.map((number) => texts.check(number, phrases)));
  const all = candidates.all.filter((_, index) => checked[index]?.all);
  const withHeadline = candidates.all.filter((_, index) => checked[index]?.inHeadline);
  return { all, inHeadline: intersect(candidates.inHeadline, withHeadline) };
}
