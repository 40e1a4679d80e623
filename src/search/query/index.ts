/** Searches an archive: reads the few files of its index that a query needs, and nothing before the first request. */
import { EntryTable } from "./entry-table.ts";
import { excerptOf, markMatches } from "./excerpts.ts";
import { findEntries, type SearchIndex } from "./find-entries.ts";
import { FACETS_FILE, readFileRanges, SEARCH_FORMAT, SEARCH_ROOT, type SearchRoot } from "./format.ts";
import type {
  ReadSearchFile,
  Searcher,
  SearchFacets,
  SearchHit,
  SearchRequest,
  SearchResults,
} from "./interface.ts";
import { KeyFiles } from "./key-files.ts";
import { parseQuery, type QueryPhrase } from "./parse-query.ts";
import { divideIntoPages, sortEntries } from "./result-pages.ts";
import { type FoundText, TextReader } from "./text-reader.ts";
import { WordIndex } from "./word-index.ts";

export type * from "./interface.ts";

/** Opens the index of an archive; `readFile` reads its files. */
export function openSearch(readFile: ReadSearchFile): Searcher {
  return new ArchiveSearcher(readFile);
}

class ArchiveSearcher implements Searcher {
  private readonly readFile: ReadSearchFile;
  private opened: Promise<SearchIndex> | undefined;

  constructor(readFile: ReadSearchFile) {
    this.readFile = readFile;
  }

  prepare(): void {
    this.open().catch(() => {
      this.opened = undefined;
    });
  }

  async search(request: SearchRequest): Promise<SearchResults> {
    try {
      return await this.find(request);
    } catch {
      // The archive may have been published again since: its files have other names now.
      this.opened = undefined;
      return this.find(request);
    }
  }

  async facets(): Promise<SearchFacets> {
    return JSON.parse(await this.readText(FACETS_FILE));
  }

  private async find({ text, filters, order }: SearchRequest): Promise<SearchResults> {
    const index = await this.open();
    const found = await findEntries(text, filters, index);
    const numbers = sortEntries(found, order, index.table);
    const pages = divideIntoPages(numbers, index.table);
    const marked = parseQuery(text).flatMap(({ phrases, isExcluded }) => (isExcluded ? [] : phrases));
    return {
      count: numbers.length,
      pageCount: pages.length,
      hits: async (page) => {
        const texts = await Promise.all((pages[page - 1] ?? []).map((number) => index.texts.read(number)));
        return texts.flatMap((known) => (known ? [hitOf(known, marked)] : []));
      },
    };
  }

  private open(): Promise<SearchIndex> {
    this.opened ??= this.readIndex();
    return this.opened;
  }

  private async readIndex(): Promise<SearchIndex> {
    const root: SearchRoot = JSON.parse(await this.readText(SEARCH_ROOT));
    if (root.format !== SEARCH_FORMAT) throw new Error(`${SEARCH_ROOT} has another format: reload the page`);
    const readText = (path: string) => this.readText(path);
    const table = new EntryTable(root);
    const files = new KeyFiles(readText);
    return {
      ...{ table, files, pairLists: readFileRanges(root.pairLists) },
      words: new WordIndex(root, table, files),
      texts: new TextReader(table, readText),
    };
  }

  private async readText(path: string): Promise<string> {
    return new TextDecoder().decode(await this.readFile(path));
  }
}

function hitOf({ entry, slug, coverage }: FoundText, phrases: readonly QueryPhrase[]): SearchHit {
  const { id, page, time, instant, headline, language, direction, authors, isKey, hasPicture } = entry;
  const address = `${slug}/`;
  return {
    ...{ id, time, instant, authors },
    address: `${address}${id}/`,
    place: `${address}${page > 0 ? `page/${page}/` : ""}#${id}`,
    headline: headline === "" ? null : markMatches(headline, phrases),
    excerpt: excerptOf(entry, phrases),
    language: language ?? null,
    direction: direction ?? null,
    coverage: { ...coverage, address },
    isKeyEvent: isKey === true,
    hasPicture: hasPicture === true,
  };
}
