/** Difficult input of live desks: the page stays complete, valid and safe. */
import { describe, expect, test } from "vitest";
import {
  BAD_INPUT,
  everyField,
  HARD_TEXTS,
  HEADLINE_OF_400,
  LONG_WORD,
  manyEntries,
  nameOf,
} from "./bad-input.ts";
import { faults } from "./faults.ts";
import { COVERAGE, entry, type Live, live } from "./live.ts";
import {
  all,
  articleIn,
  hasClass,
  only,
  pageAt,
  pagesOf,
  type Read,
  type ReadPage,
  readPage,
  textOf,
} from "./page.ts";

const archive = live(BAD_INPUT);

/** Hundreds of permalinks that differ in a number show no more than one. */
const isOwn = (path: string) => !/\/e-[1-9]/.test(path);

const squeezed = (text: string) => text.replace(/\s+/g, " ").trim();

function expectWhole(from: Live, pages: readonly (readonly [path: string, page: ReadPage])[]): void {
  // Text that looks like markup, and an entry without content, get a warning and are published.
  expect(from.problems.filter((line) => !/ warning .*\((?:plain-text|empty-entry)\)$/.test(line))).toEqual(
    [],
  );
  for (const [path, { root, errors }] of pages) {
    expect([path, errors]).toEqual([path, []]);
    // The last text of a page is present: no earlier text has cut it off.
    expect([path, all(root, "footer").length > 0]).toEqual([path, true]);
  }
  const paths = new Set(pages.map(([path]) => path));
  expect(faults(from, (path) => paths.has(path))).toEqual([]);
}

test("input that is hard to render causes no problem, and html-validate and parse5 find no errors in its pages", () => {
  expectWhole(
    archive,
    pagesOf(archive).filter(([path]) => isOwn(path)),
  );
});

test("an entry of 10,000 words is complete on its page, in the story and on its permalink", () => {
  for (const path of ["long/index.html", "long/story/index.html", "long/words/index.html"]) {
    const words = squeezed(textOf(only(articleIn(pageAt(archive, path), "words"), hasClass("prose"))));
    expect(words.split(" ")).toHaveLength(10_000);
  }
});

test("a headline of 400 characters is complete in the heading and in the key events", () => {
  expect(HEADLINE_OF_400).toHaveLength(400);
  const page = pageAt(archive, "long/index.html");
  expect(textOf(only(articleIn(page, "headline"), "h3"))).toBe(HEADLINE_OF_400);
  expect(textOf(only(pageAt(archive, "long/headline/index.html"), "h1"))).toBe(HEADLINE_OF_400);
  expect(all(page, "a").map(textOf)).toContain(HEADLINE_OF_400);
});

test("an entry without a headline, or without a word, still has a heading and a title", () => {
  for (const [id, heading] of [
    ["no-headline", `10:07: ${LONG_WORD}`],
    ["nothing", "10:08"],
  ] as const) {
    expect(textOf(only(articleIn(pageAt(archive, "long/index.html"), id), "h3")).slice(0, 60)).toBe(
      heading.slice(0, 60),
    );
    const alone = pageAt(archive, `long/${id}/index.html`);
    expect(textOf(only(alone, "h1"))).toMatch(/^10:0/);
    expect(textOf(only(only(alone, "head"), "title"))).toMatch(/^10:0.* – Long things$/);
  }
});

test("120 key events are links, each to its entry, in order", () => {
  const page = pageAt(archive, "key-events/index.html");
  const texts = all(page, "a").map(textOf);
  const wanted = Array.from({ length: 120 }, (_, index) => `Update ${index + 1}`);
  expect(texts.filter((text) => wanted.includes(text))).toEqual(wanted);
});

test("a coverage with one entry shows it, and has no numbered page and no neighbours", () => {
  expect(all(pageAt(archive, "alone/index.html"), "article")).toHaveLength(1);
  expect([...archive.outputs.keys()].filter((path) => /^alone\/(page|story\/\d)/.test(path))).toEqual([]);
  const links = all(pageAt(archive, "alone/e-0/index.html"), "link").map(({ attributes }) => attributes.rel);
  expect(links).not.toContain("prev");
  expect(links).not.toContain("next");
});

test("a coverage with 1,000 entries has each of them on one page of each order", () => {
  const many = live(manyEntries("many", 1000));
  const orders = [/^many\/(page\/\d+\/)?index\.html$/, /^many\/story\/(\d+\/)?index\.html$/];
  for (const order of orders) {
    const paths = [...many.outputs.keys()].filter((path) => order.test(path));
    const pages = paths.map((path) => [path, readPage(many.page(path))] as const);
    const ids = pages.flatMap(([, { root }]) => all(root, "article").map(({ attributes }) => attributes.id));
    expect(new Set(ids).size).toBe(1000);
    expect(ids).toHaveLength(1000);
    // Pages that differ in their numbers only: a few represent all.
    expectWhole(
      many,
      pages.filter((_, index) => index % 10 === 0),
    );
  }
});

describe.each(Object.entries(HARD_TEXTS))("%s in every field", (slug, words) => {
  test("is in the page as it was written, and creates no element", () => {
    for (const path of [`${slug}/index.html`, `${slug}/story/index.html`, `${slug}/first/index.html`]) {
      const root = pageAt(archive, path);
      const article = articleIn(root, "first");
      for (const field of [
        "headline",
        "kicker",
        "name",
        // Only the permalink shows roles.
        ...(path.endsWith("/first/index.html") ? ["role"] : []),
        "place",
        "topic",
        "caption",
        "credit",
        "note",
      ])
        expect(squeezed(textOf(article))).toContain(
          squeezed(`${field} ${/name|topic/.test(field) ? nameOf(words) : words}`),
        );
      const { alt = "" } = only(article, ({ attributes }) => isLead(attributes)).attributes;
      // Characters that change the direction may be closed after it.
      expect(alt.replace(/[\u202c\u2069]+$/, "")).toBe(`alt ${words}`.replace(/[\u202c\u2069]+$/, ""));
      expect(scriptsIn(root)).toEqual([]);
    }
  });

  test("stays in its feeds, its data and its structured data", () => {
    for (const path of [`${slug}/feed.json`, `${slug}/coverage.json`])
      expect(JSON.stringify(JSON.parse(archive.page(path)))).toContain(JSON.stringify(words).slice(1, -1));
    const data = only(pageAt(archive, `${slug}/first/index.html`), isData);
    expect(JSON.stringify(JSON.parse(textOf(data)))).toContain(
      JSON.stringify(`headline ${words}`).slice(1, -1),
    );
  });
});

function isLead({ alt }: Read["attributes"]): boolean {
  return alt?.startsWith("alt ") === true;
}

function isData({ attributes }: Read): boolean {
  return attributes.type === "application/ld+json";
}

/** Scripts that are neither data nor the archive's own file. */
function scriptsIn(root: Read): Read[] {
  return all(root, "script").filter((script) => {
    const isOwn = /^\/live\/assets\//.test(script.attributes.src ?? "") && textOf(script) === "";
    return !isData(script) && !isOwn;
  });
}

test("marks that change the direction of surrounding text end with the text that contains them", () => {
  const turning = "\u202e";
  const hostile = live({
    ...COVERAGE,
    "summit/a.svg": BAD_INPUT["hostile/a.svg"] ?? "",
    "summit/e.md": entry(everyField(`a${turning}b`, "2025-03-20T10:10")),
  });
  const main = only(pageAt(hostile, "summit/index.html"), "main");
  const isolating = (element: Read): boolean => ISOLATED.includes(element.name);
  const bare = all(main, (element) => !isolating(element)).flatMap((element) =>
    element.children.some((child) => typeof child === "string" && child.includes(turning))
      ? [`<${element.name} class="${element.attributes.class ?? ""}">`]
      : [],
  );
  expect(bare).toEqual([]);
});

/** Isolated elements: blocks, by the standard; `bdi`; and those that the style sheet isolates. */
const ISOLATED = ["a", "bdi", "figcaption", "h1", "h2", "h3", "li", "p", "span", "strong", "time", "title"];

test("an author without a name is a problem with its location", () => {
  for (const author of ["{role: Reporter}", "{name: '', role: Reporter}", "[{role: Reporter}]"]) {
    const { problems, outputs } = live({
      ...COVERAGE,
      "summit/e.md": entry(`time: 2025-03-20T10:10\nauthor: ${author}`),
    });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^content\/summit\/e\.md:3:\d+ error .*(author|name)/);
    expect(outputs.size).toBe(0);
  }
});
