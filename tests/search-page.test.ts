/** The search page and the fields that lead to it, without JavaScript. */
import { expect, test } from "vitest";
import { wordsOf } from "../src/web/words/index.ts";
import { searchWords } from "../templates/search-words.ts";
import { COVERAGE, entry, live, SITE } from "./live.ts";
import { all, hasId, only, pageAt, pagesOf, type Read, readXml, textOf } from "./page.ts";

const archive = live(COVERAGE);

const isSearch = ({ name, attributes }: Read) => name === "form" && attributes.role === "search";
const fieldNames = (form: Read) =>
  all(form, ({ attributes }) => attributes.name !== undefined).map(({ attributes }) => attributes.name);

test("every page has one search field or one link to the search page; none has both", () => {
  for (const [path, { root }] of pagesOf(archive)) {
    const forms = all(root, isSearch);
    const links = all(root, ({ attributes }) => attributes.href === "/live/search/");
    expect([path, forms.length <= 1, forms.length + links.length > 0]).toEqual([path, true, true]);
    for (const { attributes } of forms)
      expect(attributes).toMatchObject({ method: "get", action: "/live/search/" });
    for (const form of forms) expect(fieldNames(form)).toContain("q");
  }
});

test("the field on a coverage's page searches that coverage, the one on the 404 page searches the archive", () => {
  const scopeOf = (path: string) => {
    const form = only(pageAt(archive, path), isSearch);
    return all(form, ({ attributes }) => attributes.name === "in").map(({ attributes }) => attributes.value);
  };
  expect(scopeOf("summit/index.html")).toEqual(["summit"]);
  expect(scopeOf("404.html")).toEqual([]);
});

test("the search page has a live region for the number of results, an empty list for them, and links to all headlines", () => {
  const page = pageAt(archive, "search/index.html");
  expect(textOf(only(page, ({ attributes }) => attributes.role === "status"))).toBe("");
  expect(only(page, hasId("results"))).toMatchObject({ name: "ol", children: [] });
  const main = only(page, "main");
  const links = all(main, "a").map(({ attributes }) => attributes.href);
  expect(links).toEqual(["/live/summit/headlines/"]);
});

test("of many coverages the newest are listed, and a link leads to the others", () => {
  const many = Object.fromEntries(
    Array.from({ length: 60 }, (_, index) => [
      [`c-${index}/index.md`, `---\ntitle: C ${index}\n---\n`],
      [`c-${index}/a.md`, `---\ntime: 2025-03-20T10:${String(index).padStart(2, "0")}\n---\nWords.\n`],
    ]).flat(),
  );
  const main = only(pageAt(live(many), "search/index.html"), "main");
  const links = all(main, "a").map(({ attributes }) => attributes.href);
  expect(links).toHaveLength(48);
  expect([links[0], links.at(-1)]).toEqual(["/live/c-59/headlines/", "/live/"]);
});

test("browsers find an OpenSearch description, with the complete address of a query", () => {
  const links = all(pageAt(archive, "summit/kallas-arrives/index.html"), "link");
  const link = links.find(({ attributes }) => attributes.rel === "search");
  expect(link?.attributes).toMatchObject({
    type: "application/opensearchdescription+xml",
    href: "/live/search/opensearch.xml",
  });
  const description = readXml(archive.page("search/opensearch.xml"));
  expect(description.attributes.xmlns).toBe("http://a9.com/-/spec/opensearch/1.1/");
  expect(textOf(only(description, "ShortName")).length).toBeLessThanOrEqual(16);
  const [url] = all(description, "Url");
  expect(url?.attributes).toMatchObject({
    type: "text/html",
    template: "https://example.org/live/search/?q={searchTerms}",
  });
});

test("with search: false there is no search page, no field and no description, and nothing links to them", () => {
  const without = live({ ...COVERAGE, "site.yml": `${SITE}search: false\n` });
  expect(without.problems).toEqual([]);
  const paths = [...without.outputs.keys()];
  expect(paths.filter((path) => /^(?:assets\/)?search[./]/.test(path))).toEqual([]);
  for (const [path, { root }] of pagesOf(without)) {
    const traces = all(root, ({ attributes }) =>
      Object.values(attributes).some((value) => value.includes("/search/") || value === "search"),
    );
    expect([path, traces]).toEqual([path, []]);
  }
});

test("a coverage with the name search keeps its address, and the archive has no search", () => {
  const taken = live({
    "search/index.md": "---\ntitle: The search for the ship\n---\n",
    "search/1005-a.md": "---\ntime: 2025-03-20T10:05\n---\nWords.\n",
  });
  expect(taken.problems).toEqual([expect.stringContaining("(search-left-out)")]);
  expect(taken.page("search/index.html")).toContain("The search for the ship");
  expect(taken.outputs.has("search/opensearch.xml")).toBe(false);
  expect(pagesOf(taken).flatMap(([, { root }]) => all(root, isSearch))).toEqual([]);
});

test("with search: false, links to a coverage that had the name search lead to it", () => {
  const files = {
    "ship/index.md": "---\ntitle: The search for the ship\naliases: [search]\n---\n",
    "ship/1005-a.md": entry("time: 2025-03-20T10:05"),
  };
  expect(live(files).problems).toEqual([expect.stringContaining("(search-alias)")]);
  const moved = live({ ...files, "site.yml": `${SITE}search: false\n` });
  expect(moved.problems).toEqual([]);
  expect(moved.page("search/a/index.html")).toContain("/live/ship/a/");
});

test.each(["en", "de", "fr", "es", "pt", "uk", "ar", "ar-EG", "hi"])(
  "in %s the script of the search page has the plural forms for every number",
  (tag) => {
    const given = searchWords({ words: wordsOf(tag), language: tag });
    const rules = new Intl.PluralRules(tag);
    const numbers = new Intl.NumberFormat(given.language);
    for (const count of [0, 1, 2, 3, 5, 11, 21, 100, 101, 1234]) {
      const phrase = given.found[rules.select(count)] ?? "";
      expect(phrase.replace("#", numbers.format(count))).toBe(wordsOf(tag).entriesFound(count));
    }
    const page = given.pageOf.replace(/##?/g, (sign) => numbers.format(sign === "#" ? 3 : 21));
    expect(page).toBe(wordsOf(tag).pageOf(3, 21));
  },
);
