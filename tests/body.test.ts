/** What writers can do in a body, and the resulting markup. */
import { HtmlRenderer, Parser } from "commonmark";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { entry, type Files, type Live, live, SVG } from "./live.ts";
import { recording } from "./media.ts";
import { all, articleIn, hasClass, only, pageAt, type Read, readPage, textOf } from "./page.ts";
import { rounds } from "./rounds.ts";

const MEDIA: Files = {
  "c/a.svg": SVG,
  "c/b.svg": SVG,
  "c/film.mp4": recording("320x180.mp4"),
  "c/sound.mp3": recording("tone.mp3"),
};

function archive(body: string): Live {
  const files = {
    ...MEDIA,
    "c/index.md": "---\ntitle: C\n---\n",
    "c/e.md": entry("time: 2025-03-20T10:05\nheadline: H", body),
  };
  return live(files);
}

/** The entry with this body, as its page shows it. */
function show(body: string): Read {
  const built = archive(body);
  expect(built.problems).toEqual([]);
  return articleIn(pageAt(built, "c/index.html"), "e");
}

/** The body alone, without the theme, as in the data of the coverage. It may contain likely mistakes. */
function plain(body: string): string {
  const built = archive(body);
  expect(built.problems.filter((line) => !line.endsWith("-slip)"))).toEqual([]);
  const data: { entries: { html: string }[] } = JSON.parse(built.page("c/coverage.json"));
  return data.entries[0]?.html ?? "";
}

function texts(from: Read, name: string): string[] {
  return all(from, name).map((element) => textOf(element).replace(/\s+/g, " ").trim());
}

describe("tables, strikethrough and footnotes", () => {
  test("a table has its head, its cells and its alignments as classes", () => {
    const table = only(show("| L | C | R | N |\n|:--|:-:|--:|---|\n| 1 | *2* | 3 | a \\| b |\n"), "table");
    expect(texts(table, "th")).toEqual(["L", "C", "R", "N"]);
    expect(texts(table, "td")).toEqual(["1", "2", "3", "a | b"]);
    const aligned = ["align-left", "align-center", "align-right", undefined];
    for (const cells of ["th", "td"])
      expect(all(table, cells).map(({ attributes }) => attributes.class)).toEqual(aligned);
    expect(all(table, ({ attributes }) => "align" in attributes)).toEqual([]);
  });

  test("a wide table can be scrolled with the keyboard", () => {
    const article = show("| A |\n|---|\n| 1 |\n");
    const [frame] = all(article, ({ attributes }) => attributes.tabindex === "0");
    expect(frame && all(frame, "table")).toHaveLength(1);
    expect(frame?.attributes["aria-label"]).not.toBe("");
  });

  test("two tildes strike through, one does not", () => {
    const article = show("It was ~~wrong~~ ~10 metres~ off.\n");
    expect(texts(article, "del")).toEqual(["wrong"]);
    expect(textOf(article)).toContain("~10 metres~ off.");
  });

  test("a footnote and its reference link to each other, and notes are in the order of their references", () => {
    const article = show("One.[^b] Two.[^a]\n\n[^a]: Second note.\n[^b]: First note.\n");
    const [first, second] = all(article, "sup").flatMap((mark) => all(mark, "a"));
    const at = (link: Read | undefined) =>
      only(
        article,
        ({ attributes }) => `#${attributes.id}` === decodeURIComponent(link?.attributes.href ?? ""),
      );
    expect(textOf(at(first))).toContain("First note.");
    expect(textOf(at(second))).toContain("Second note.");
    const [back] = all(at(first), "a");
    expect(at(back)).toEqual(first);
    expect(textOf(article).indexOf("First note.")).toBeLessThan(textOf(article).indexOf("Second note."));
  });
});

function inLastParagraph(article: Read): Read {
  const paragraph = all(article, "p").at(-1);
  if (!paragraph) throw new Error("no paragraph");
  return paragraph;
}

describe("web addresses in plain text", () => {
  test.each([
    ["See https://example.org/a_b?c=d.", "https://example.org/a_b?c=d", "https://example.org/a_b?c=d"],
    ["www.example.org is down", "www.example.org", "http://www.example.org"],
    ["“https://example.org/”, she says", "https://example.org/", "https://example.org/"],
    [
      "参照https://example.org/報告。詳しくは",
      "https://example.org/報告",
      "https://example.org/%E5%A0%B1%E5%91%8A",
    ],
    ["(https://example.org/a_(b))", "https://example.org/a_(b)", "https://example.org/a_(b)"],
    ["https://example.org/\u200breport", "https://example.org/", "https://example.org/"],
    ["[a](https://example.org/\u200breport)", "a", "https://example.org/report"],
  ])("%s", (source, words, href) => {
    const link = only(inLastParagraph(show(`${source}\n`)), "a");
    expect([textOf(link), link.attributes.href]).toEqual([words, href]);
  });

  test("accounts, e-mail addresses, code and escaped addresses stay text", () => {
    const article = show("@Gargron@mastodon.social, a@b.c, `https://a.example`, https\\://a.example\n");
    expect(all(inLastParagraph(article), "a")).toEqual([]);
  });
});

test("superscripts and subscripts are elements, and digits in them stay separate in plain text", () => {
  const built = archive("CO<sub>2</sub>, 10<sup>-6</sup>, the 1<SUP>st</SUP> of *E = mc<sup>2</sup>*\n");
  expect(built.problems).toEqual([]);
  const article = articleIn(pageAt(built, "c/index.html"), "e");
  expect([texts(article, "sub"), texts(article, "sup")]).toEqual([["2"], ["-6", "st", "2"]]);
  expect(built.view?.coverages[0]?.entries[0]?.body.text).toBe("CO₂, 10⁻⁶, the 1st of E = mc²");
});

test("a table cell may contain a line break", () => {
  const cell = only(show("| A<br>B<br/>C |\n|---|\n"), "th");
  expect(all(cell, "br")).toHaveLength(2);
});

test("line breaks in Chinese and Japanese don't become spaces, those next to other scripts do", () => {
  const built = archive("首相は**今夜、**\n記者会見を開く。\nNATO\n事務総長。\n오늘\n밤\n");
  expect(built.problems).toEqual([]);
  expect(built.view?.coverages[0]?.entries[0]?.body.text).toBe(
    "首相は今夜、記者会見を開く。 NATO 事務総長。 오늘 밤",
  );
  expect(textOf(articleIn(pageAt(built, "c/index.html"), "e"))).toContain("今夜、記者");
});

test("headings skip no level, whichever level the writer chose", () => {
  const html = plain("#### A\n\n## B\n\n##### C\n\n### D\n\n#### E\n\n## F\n");
  const levels = [...html.matchAll(/<(h\d)>/g)].map(([, name]) => name);
  expect(levels).toEqual(["h3", "h3", "h4", "h4", "h5", "h3"]);
});

test("pages and feeds show galleries and link cards", () => {
  const body = `:::gallery\n::image[One]{src="a.svg" alt="A" credit="AFP"}\n::image[Two]{src="b.svg" alt="B" credit="EPA"}\n:::\n\n::link[The *plan*]{url="https://www.example.org/plan"}\n\n::link[Here]{url="#e" description="Again" image="a.svg" alt="A" credit="AFP"}\n`;
  const article = show(body.replace("*plan*", "plan"));
  const gallery = only(article, hasClass("gallery"));
  expect(texts(gallery, "figcaption")).toEqual(["One (AFP)", "Two (EPA)"]);
  const cards = all(article, hasClass("link-card"));
  expect(cards.map((card) => textOf(card).replace(/\s+/g, " ").trim())).toEqual([
    "The plan example.org",
    "Here Again AFP",
  ]);
  expect(cards.flatMap((card) => all(card, "a")).map(({ attributes }) => attributes.href)).toEqual([
    "https://www.example.org/plan",
    "/live/c/e/",
  ]);
  const feed = plain(body.replace("*plan*", "plan"));
  expect(feed).toContain(
    '<a href="https://live.example/c/e/">Here</a>'.replace("live.example", "example.org/live"),
  );
  expect(feed.match(/<img /g)).toHaveLength(3);
});

describe("colons and other punctuation stay unchanged", () => {
  test.each([
    "The match began at 14:30 and ended 2:1.",
    "Ratio 3:2:1, at 10:05:30, see Mark 4:11.",
    "A :smile: and a :note[label]{key=value} are words.",
    "It cost £5 {roughly} [sic] – “about” 50 % off.",
    "Use :: or ::: in the middle of a line.",
    "1:0 at the half: 2:0 at the end.",
    "snake_case_name and 2 * 3 * 4 and #hashtag.",
  ])("%s", (words) => {
    expect(texts(show(`${words}\n`), "p")).toContain(words);
    expect(texts(show(`- ${words}\n`), "li")).toEqual([words]);
    // On a page with day headings, a headline is an h3.
    expect(texts(show(`### ${words}\n\nWords.\n`), "h4")).toEqual([words]);
  });
});

describe("pictures, video and audio", () => {
  const A = '{src="a.svg" alt="An A" credit="AFP"}';

  test("a directive is a figure with alt, caption, credit and size", () => {
    const figure = only(
      show(`::image[A *is* not read]${A.replace("An A", "An &quot;A&quot; & Ö")}\n`.replace("*is*", "is")),
      "figure",
    );
    expect(only(figure, "img").attributes).toMatchObject({ alt: 'An "A" & Ö', width: "640", height: "360" });
    expect(texts(figure, "figcaption")).toEqual(["A is not read (AFP)"]);
  });

  test("a Markdown image alone in its paragraph is a figure, with its title as the caption", () => {
    const relaxed =
      "title: S\nurl: https://e.example/\nlanguage: en\ntimezone: UTC\nrequire: {credit: warning}\n";
    const built = live({
      ...MEDIA,
      "site.yml": relaxed,
      "c/index.md": "---\ntitle: C\n---\n",
      "c/e.md": entry("time: 2025-03-20T10:05", 'Words.\n\n![An A](a.svg "The caption")\n'),
    });
    expect(built.problems).toEqual([
      expect.stringMatching(/^content\/c\/e\.md:6:1 warning .*\(missing-credit\)$/),
    ]);
    const figure = only(articleIn(pageAt(built, "c/index.html"), "e"), "figure");
    expect(only(figure, "img").attributes).toMatchObject({ alt: "An A", src: "/c/media/a.svg" });
    expect(texts(figure, "figcaption")).toEqual(["The caption"]);
  });

  test("pictures in nested lists stay where the writer put them", () => {
    const article = show(
      `1. One\n\n   ::image[First]${A}\n\n   - Inner\n\n     ::image[Second]{src="b.svg" alt="B" credit="EPA"}\n\n   - Last\n2. Two\n`,
    );
    const [outer] = all(article, "ol");
    const items = all(article, "li");
    expect(items.map((item) => texts(item, "figcaption"))).toEqual([
      ["First (AFP)", "Second (EPA)"],
      ["Second (EPA)"],
      [],
      [],
    ]);
    expect(outer && all(outer, "li")).toHaveLength(4);
    expect(all(article, "p").flatMap((paragraph) => all(paragraph, "figure"))).toEqual([]);
  });

  test("several pictures between paragraphs keep their positions", () => {
    const article = show(`Before.\n\n::image[One]${A}\n\nBetween.\n\n::image[Two]${A}\n\nAfter.\n`);
    const text = textOf(article);
    const order = ["Before.", "One", "Between.", "Two", "After."].map((words) => text.indexOf(words));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(order).not.toContain(-1);
  });

  test("a video beside the entry plays only on request, and has its poster", () => {
    const figure = only(
      show('::video[The film]{src="film.mp4" poster="a.svg" alt="Waves" credit="Ada"}\n'),
      "figure",
    );
    expect(only(figure, "video").attributes).toMatchObject({
      controls: "",
      preload: "none",
      poster: "/live/c/media/a.svg",
    });
    expect(only(figure, "source").attributes).toMatchObject({
      src: "/live/c/media/film.mp4",
      type: "video/mp4",
    });
    expect(texts(figure, "figcaption")).toEqual(["The film (Ada)"]);
  });

  test("audio plays only on request", () => {
    const figure = only(show('::audio{src="sound.mp3"}\n'), "figure");
    expect(only(figure, "audio").attributes).toMatchObject({ controls: "", preload: "none" });
    expect(only(figure, "source").attributes.type).toBe("audio/mpeg");
  });

  test("a video on another host is a link that names its target, never an embed", () => {
    const figure = only(show('::video[Watch]{src="https://www.video.example/w?v=1&t=2"}\n'), "figure");
    expect(only(figure, "a").attributes.href).toBe("https://www.video.example/w?v=1&t=2");
    expect(textOf(figure)).toContain("video.example");
    expect(all(figure, ({ name }) => /^(iframe|video|object|embed|source)$/.test(name))).toEqual([]);
  });
});

describe("quotations and asides", () => {
  test("a quotation keeps its paragraphs, lists and emphasis", () => {
    const quote = only(show(':::quote{by="Ada"}\nOne *first*.\n\n- A\n- B\n:::\n'), "blockquote");
    expect(texts(quote, "p")).toEqual(["One first."]);
    expect(texts(quote, "li")).toEqual(["A", "B"]);
    expect(texts(quote, "em")).toEqual(["first"]);
  });

  test("an aside can contain pictures and a quotation if its fence is longer", () => {
    const article = show(
      'Before.\n\n::::aside\n**Why.** Words.\n\n:::quote{by="Ada"}\nSaid.\n:::\n\n::image{src="a.svg" alt="A" credit="AFP"}\n::::\n\nAfter.\n',
    );
    const aside = only(article, ({ attributes }) => attributes.role === "note");
    expect(texts(aside, "strong")).toEqual(["Why."]);
    expect(texts(aside, "blockquote")).toEqual(["Said."]);
    expect(all(aside, "img")).toHaveLength(1);
    expect(textOf(aside)).not.toMatch(/Before|After/);
  });

  test("a plain Markdown quotation is a blockquote without a source line", () => {
    const article = show("> Said *so*.\n");
    expect(texts(article, "blockquote")).toEqual(["Said so."]);
    expect(all(article, hasClass("quote"))).toEqual([]);
  });
});

describe("nothing in a body can run code or load from other hosts", () => {
  test.each([
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](java&#x73;cript:alert(1))",
    "[x](<java\tscript:alert(1)>)",
    "[x](data:text/html,hi)",
    "[x](vbscript:msgbox)",
    "[x][y]\n\n[y]: javascript:alert(1)",
    "<javascript:alert(1)>",
    "<script>alert(1)</script>",
    "<b onclick=alert(1)>x</b>",
    "Text <iframe src=//e.example></iframe>",
    "<!-- comment -->",
    '::image{src="javascript:alert(1)" alt="" credit="none"}',
    '::video{src="data:video/mp4,x"}',
    ':::quote{url="javascript:alert(1)"}\nx\n:::',
  ])("%s is rejected, and nothing is built", (body) => {
    const { problems, outputs } = archive(`${body}\n`);
    expect(problems).not.toEqual([]);
    expect(outputs.size).toBe(0);
  });

  const pieces = fc.constantFrom(
    ...[
      "<",
      ">",
      "script",
      "img src=x onerror=y",
      "javascript:",
      "](",
      "[",
      "]",
      "(",
      ")",
      "`",
      "```\n",
      "\n",
      "    ",
      "\\",
      "&lt;",
      "&#60;",
      "*",
      "|",
      "--\n",
      '"',
      "https://",
      "{",
      "}",
      "::image",
      "[^1]",
      "[^1]: ",
      "![",
      "style",
      "=",
    ],
  );

  test("every body that builds has no script of the writer's, no event handler, no frame and no style", () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const built = archive(`${parts.join("")}\n`);
        if (built.view === undefined) return;
        const { root, errors } = readPage(built.page("c/e/index.html"));
        expect(errors).toEqual([]);
        const article = only(root, "article");
        expect(
          all(article, ({ name }) => /^(script|iframe|object|embed|style|form|base|link|meta)$/.test(name)),
        ).toEqual([]);
        for (const { attributes } of all(article)) {
          expect(Object.keys(attributes).filter((name) => /^on|^style$/.test(name))).toEqual([]);
          expect(attributes.href ?? "#").toMatch(/^(https?:|mailto:|tel:|[#/])/);
        }
      }),
      { numRuns: rounds(100) },
    );
  });
});

describe("plain Markdown follows CommonMark", () => {
  const word = fc.stringMatching(/^[a-zé]{1,5}[.,]?$/);
  const piece = fc.oneof(
    { arbitrary: word, weight: 3 },
    ...["*", "**", "_", "__", "`", "***"].map((mark) => word.map((inside) => `${mark}${inside}${mark}`)),
    word.map((inside) => `[${inside} *so*](https://e.example/${inside} "${inside}")`),
    fc.constantFrom("\\*", "&amp;", "2 < 3", "a_b_c", "1. ", "5 * 3 * 2"),
  );
  const line = fc
    .tuple(word, fc.array(piece, { maxLength: 6 }))
    .map(([first, rest]) => [first, ...rest].join(" "));
  const text = fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join("  \n"));
  const list = (marker: string) =>
    fc
      .array(fc.tuple(line, fc.array(line, { maxLength: 2 })), { minLength: 1, maxLength: 3 })
      .map((items) =>
        items
          .flatMap(([own, inner]) => [`${marker}${own}`, ...inner.map((words) => `   - ${words}`)])
          .join("\n"),
      );
  const block = fc.oneof(
    text,
    line.map((words) => `## ${words}`),
    line.map((words) => `\`\`\`\n${words}\n\n  ${words}\n\`\`\``),
    fc.constant("***"),
    line.map((words) => `> ${words}\n>\n> ${words}`),
    list("-  "),
    list("3. "),
    line.map((words) => `-  ${words}\n\n   ${words}\n\n-  ${words}`),
  );
  const documents = fc.array(block, { maxLength: 5 }).map((blocks) => `a\n\n${blocks.join("\n\nb\n\n")}\n`);

  test("as the reference implementation renders it", () => {
    fc.assert(
      fc.property(documents, (source) => {
        const reference = new HtmlRenderer().render(new Parser().parse(source));
        expect(shapeOf(plain(source))).toEqual(shapeOf(reference));
      }),
      { numRuns: rounds(150) },
    );
  });
});

const BLOCKS = /^(p|ul|ol|li|blockquote|pre|hr|h|div|body)$/;

/** Markup without variable parts: white space between blocks, the levels of headings, classes and ids. */
function shapeOf(html: string): unknown {
  return simple(only(readPage(`<!doctype html><body>${html}`).root, "body"));
}

function simple({ name, attributes, children }: Read): unknown {
  const kind = name.replace(/^h[1-6]$/, "h");
  const hasBlocks = children.some(
    (child) => typeof child === "object" && BLOCKS.test(child.name.replace(/\d/, "")),
  );
  const kept = children.flatMap((child): unknown[] => {
    if (typeof child === "object") return [simple(child)];
    const text = hasBlocks || kind === "body" || kind === "li" ? child.trim() : child;
    return text === "" ? [] : [text];
  });
  const { start, href, title } = attributes;
  return [kind, ...[start, href, title].filter((value) => value !== undefined), ...kept];
}
