/** The language of queries: words, "phrases", -exclusions, author:, topic:, in: and dates. */
import { splitWords } from "./fold.ts";

/** A word or a phrase that an entry must have: its words in their units, in their order. */
export interface QueryPhrase {
  readonly words: readonly (readonly string[])[];
  /** "text": in any field; otherwise only in the names of its authors or topics. */
  readonly field: "text" | "author" | "topic";
}

/** What an entry must be of. */
export interface QueryScope {
  readonly kind: "coverage" | "day";
  readonly value: string;
}

/** What one part of a query asks for; its terms are all asked for. */
export interface QueryClause {
  readonly phrases: readonly QueryPhrase[];
  readonly scope?: QueryScope;
  readonly isExcluded: boolean;
}

const OPERATORS: Readonly<Record<string, QueryPhrase["field"] | "in">> = {
  author: "author",
  topic: "topic",
  in: "in",
};

const PART = /(-?)(?:(author|topic|in):)?(?:"([^"]*)"|([^\s"]+))/giu;
/** A name of a filter whose value has not been typed yet. */
const UNFINISHED = /^(?:author|topic|in):$/i;
const DATE = /^\d{4}-\d{2}(?:-\d{2})?$/;

/** The clauses of a query, of which an entry must meet each. A quote that is not closed is no quote. */
export function parseQuery(text: string): QueryClause[] {
  const plain = text.replace(/[“”„«»]/g, '"');
  return [...plain.matchAll(PART)].flatMap(([, minus, operator, phrase, word = ""]) => {
    const clause = clauseOf(OPERATORS[operator?.toLowerCase() ?? ""], phrase, word);
    return clause ? [{ ...clause, isExcluded: minus === "-" }] : [];
  });
}

function clauseOf(
  operator: QueryPhrase["field"] | "in" | undefined,
  phrase: string | undefined,
  word: string,
): Omit<QueryClause, "isExcluded"> | undefined {
  const written = phrase ?? word;
  if (UNFINISHED.test(word)) return undefined;
  if (operator === "in")
    return { phrases: [], scope: { kind: "coverage", value: written.trim().toLowerCase() } };
  if (!operator && phrase === undefined && DATE.test(word))
    return { phrases: [], scope: { kind: "day", value: word } };
  const words = splitWords(written).map(({ units }) => units);
  if (words.length === 0) return undefined;
  // The words of a name follow each other; others that are joined by a hyphen or an apostrophe need not.
  if (operator || phrase !== undefined) return { phrases: [{ words, field: operator ?? "text" }] };
  return { phrases: words.map((units) => ({ words: [units], field: "text" as const })) };
}
