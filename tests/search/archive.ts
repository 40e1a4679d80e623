import { openSearch, type Searcher, type SearchRequest } from "../../src/search/query/index.ts";
import type { Live } from "../live.ts";

/** Reads the index of an archive from its outputs; adds each requested path to `asked`. */
export function searcherOf({ outputs }: Pick<Live, "outputs">, asked: string[] = []): Searcher {
  return openSearch(async (path) => {
    asked.push(path);
    const text = outputs.get(path.replace(/\?.*$/, ""));
    if (text === undefined) throw new Error(`no ${path}`);
    return new TextEncoder().encode(text);
  });
}

/** The addresses of all results, page after page. */
export async function allAddresses(
  searcher: Searcher,
  text: string,
  { filters = {}, order = "best" }: Partial<SearchRequest> = {},
): Promise<string[]> {
  const { count, pageCount, hits } = await searcher.search({ text, filters, order });
  const addresses: string[] = [];
  for (let page = 1; page <= pageCount; page++)
    addresses.push(...(await hits(page)).map(({ address }) => address));
  if (addresses.length !== count) throw new Error(`${count} announced, ${addresses.length} shown: ${text}`);
  return addresses;
}
