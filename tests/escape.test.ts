/** Any text in any field is output as that text: nothing that a writer types can become markup, an attribute or code. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { COVERAGE, entry, type Live, live, SVG } from "./live.ts";
import { all, only, pageAt, pagesOf, type Read, readPage, textOf } from "./page.ts";
import { publishableText } from "./publishable-text.ts";
import { rounds } from "./rounds.ts";

const NAMES = [
  ...(["headline", "kicker", "caption", "credit", "alt", "name", "place", "topic", "role", "note"] as const),
  ...(["title", "standfirst", "related", "editor", "site", "publisher", "footer"] as const),
];

type Name = (typeof NAMES)[number];

const HOSTILE = [
  "</script>",
  "<script>alert(1)</script>",
  "<!--",
  "]]>",
  "&amp;",
  "&#60;",
  "\"' onload=x",
  "'>",
  "{{x}}",
  "$" + "{x}",
  "%3C",
  "\u202e",
  "\u2066",
  "\u2069",
  "\u200f",
  "\u2028",
  "👩‍🚀",
  "é",
  "e\u0301",
  "\\",
  "none",
  ": #",
  "::image",
  "---",
];

// A letter at both ends, so that no text is empty or trimmed; a number, so that every text is unique.
const parts = fc.array(fc.oneof(fc.constantFrom(...HOSTILE), publishableText(5)), { maxLength: 4 });
const texts = fc
  .tuple(...Array.from({ length: NAMES.length }, () => parts))
  .map((fields) => fields.map((field, index) => `a${index}${field.join("")}z`));

/** The visible form of a text: no direction marks or characters that HTML forbids, one space for white space. */
function shown(text: string): string {
  const printable = [...text].filter((character) => {
    const code = character.codePointAt(0) ?? 0;
    const isControl = code < 0x20 ? !"\t\n\r".includes(character) : code >= 0x7f && code <= 0x9f;
    const isNoCharacter =
      (code >= 0xd800 && code <= 0xdfff) || (code & 0xfffe) === 0xfffe || (code >= 0xfdd0 && code <= 0xfdef);
    const isIsolate = code >= 0x2066 && code <= 0x2069;
    return !isControl && !isNoCharacter && !isIsolate;
  });
  return printable
    .join("")
    .replace(/[ \t\n\r]+/g, " ")
    .trim();
}

interface Fields {
  readonly archive: Live;
  readonly of: (name: Name) => string;
}

function build(values: readonly string[]): Fields {
  const of = (name: Name) => values[NAMES.indexOf(name)] ?? "";
  const site = {
    title: of("site"),
    url: "https://example.org/live/",
    language: "en",
    timezone: "UTC",
    publisher: { name: of("publisher") },
    footer: [{ title: of("footer"), url: "/x/" }],
  };
  const masthead = {
    title: of("title"),
    standfirst: of("standfirst"),
    related: [{ title: of("related"), url: "https://e.example/" }],
    editors: [{ name: of("editor") }],
  };
  const front = {
    time: "2025-03-20T10:05",
    headline: of("headline"),
    kicker: of("kicker"),
    image: "a.svg",
    caption: of("caption"),
    credit: of("credit"),
    alt: of("alt"),
    author: { name: of("name"), role: of("role") },
    place: of("place"),
    topics: [of("topic")],
    corrections: [{ time: "2025-03-21T10:05", note: of("note") }],
    key: true,
    pinned: true,
  };
  const archive = live({
    "site.yml": JSON.stringify(site),
    "c/index.md": `---\n${JSON.stringify(masthead)}\n---\n`,
    "c/a.svg": SVG,
    "c/e.md": entry(JSON.stringify(front)),
  });
  // Text that looks like markup gets a warning, and is published as it is typed.
  expect(archive.problems.filter((line) => !line.endsWith("(plain-text)"))).toEqual([]);
  return { archive, of };
}

/** The texts of all elements and the values of all attributes below another, as a reader sees them. */
function wordsIn(from: Read): Set<string> {
  const elements = all(from);
  return new Set(
    [...elements.map(textOf), ...elements.flatMap(({ attributes }) => Object.values(attributes))].map(shown),
  );
}

test("on the newest page, in the story and on the permalink every field is as it was written", () => {
  fc.assert(
    fc.property(texts, (values) => {
      const { archive, of } = build(values);
      for (const path of ["c/index.html", "c/story/index.html", "c/e/index.html"]) {
        const { root, errors } = readPage(archive.page(path));
        expect(errors).toEqual([]);
        const article = only(root, "article");
        const words = wordsIn(article);
        const whole = ["headline", "kicker", "caption", "alt", "name", "place", "topic"] as const;
        for (const name of whole) expect(words).toContain(shown(of(name)));
        expect(words).toContain(shown(`(${of("credit")})`));
        expect(shown(textOf(article))).toContain(shown(of("note")));
        // Only the permalink shows roles.
        const byline = path === "c/e/index.html" ? `${of("name")}, ${of("role")}` : of("name");
        expect(shown(textOf(article))).toContain(shown(byline));
        expect(shown(only(article, "img").attributes.alt ?? "")).toBe(shown(of("alt")));
        expect(shown(textOf(only(article, path === "c/e/index.html" ? "h1" : "h3")))).toBe(
          shown(of("headline")),
        );
        expect(wordsIn(root)).toContain(shown(of("footer")));
      }
    }),
    { numRuns: rounds(25) },
  );
});

test("title, standfirst, related titles and editors are at the head of the coverage", () => {
  fc.assert(
    fc.property(texts, (values) => {
      const { archive, of } = build(values);
      const page = pageAt(archive, "c/index.html");
      expect(shown(textOf(only(page, "h1")))).toBe(shown(of("title")));
      const words = wordsIn(only(page, "main"));
      for (const name of ["standfirst", "related", "editor"] as const)
        expect(words).toContain(shown(of(name)));
      expect(shown(textOf(only(pageAt(archive, "index.html"), "h1")))).toBe(shown(of("site")));
    }),
    { numRuns: rounds(20) },
  );
});

test("no page of the archive has an error, an element or an attribute that comes from the text", () => {
  const harmless = build(Array.from({ length: NAMES.length }, (_, index) => `a${index}z`));
  const skeleton = ({ archive }: Fields) =>
    pagesOf(archive)
      // The addresses of topics and authors are derived from their names.
      .filter(([path]) => !/^(topics|authors)\/./.test(path))
      .map(([path, { root, errors }]) => [
        path,
        errors,
        all(root).map(({ name, attributes }) => [name, ...Object.keys(attributes)]),
      ]);
  const expected = skeleton(harmless);
  fc.assert(
    fc.property(texts, (values) => {
      expect(skeleton(build(values))).toEqual(expected);
    }),
    { numRuns: rounds(15) },
  );
});

/** Every string in a JSON value. */
function strings(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(strings) : [];
}

test("the structured data of every page is JSON and contains the text", () => {
  fc.assert(
    fc.property(texts, (values) => {
      const { archive, of } = build(values);
      const data = (path: string) => {
        const scripts = all(
          pageAt(archive, path),
          ({ attributes }) => attributes.type === "application/ld+json",
        );
        expect(scripts.length).toBeGreaterThan(0);
        const parsed: unknown[] = scripts.map((script) => JSON.parse(textOf(script)));
        return new Set(strings(parsed).map(shown));
      };
      const own = [
        "headline",
        "caption",
        "credit",
        "alt",
        "name",
        "role",
        "place",
        "topic",
        "note",
        "title",
      ] as const;
      for (const name of own) expect(data("c/e/index.html")).toContain(shown(of(name)));
      for (const name of ["title", "standfirst", "headline", "editor", "publisher"] as const)
        expect(data("c/index.html")).toContain(shown(of(name)));
      expect(data("index.html")).toContain(shown(of("site")));
    }),
    { numRuns: rounds(20) },
  );
});

test("text of a body is output as it was typed, in the page, in its data and in the structured data", () => {
  const typed = fc.array(fc.oneof(fc.constantFrom(...HOSTILE), publishableText(4)), { maxLength: 5 });
  fc.assert(
    fc.property(typed, (pieces) => {
      const words = `a ${pieces.join(" ").replace(/\p{Cc}|\s/gu, " ")} z`.replace(/\p{Cs}/gu, "");
      const escaped = words.replace(/[!-/:-@[-`{-~]/g, "\\$&");
      const archive = live({
        ...COVERAGE,
        "summit/e.md": entry("time: 2025-03-20T11:00\nheadline: H", `${escaped}\n`),
      });
      expect(archive.problems).toEqual([]);
      const { root, errors } = readPage(archive.page("summit/e/index.html"));
      expect(errors).toEqual([]);
      const paragraphs = all(only(root, "article"), "p").map((paragraph) => shown(textOf(paragraph)));
      expect(paragraphs).toContain(shown(words));
      for (const path of ["summit/e/index.html", "summit/index.html"]) {
        const data = ({ attributes }: Read) => attributes.type === "application/ld+json";
        const parsed: unknown[] = all(pageAt(archive, path), data).map((script) =>
          JSON.parse(textOf(script)),
        );
        expect(strings(parsed).map(shown)).toContain(shown(words));
      }
    }),
    { numRuns: rounds(30) },
  );
});

test.each(["10\u00a0000", "«\u202fOui\u202f»", "a\u2009b", "Zero\u200bwidth", "RTL \u200fmark"])(
  "%j keeps its spaces, in a headline, in the words and in a heading made of them",
  (words) => {
    const archive = live({
      ...COVERAGE,
      "summit/e.md": entry(`time: 2025-03-20T11:00\nheadline: ${JSON.stringify(words)}`),
      "summit/w.md": entry("time: 2025-03-20T11:00", `${words}\n`),
    });
    expect(textOf(only(pageAt(archive, "summit/e/index.html"), "h1"))).toBe(words);
    const article = only(pageAt(archive, "summit/w/index.html"), "article");
    expect(textOf(only(article, "h1"))).toBe(`11:00: ${words}`);
    expect(all(article, "p").map(textOf)).toContain(words);
  },
);
