/** The text of a source becomes Markdown that asrun reads back as the same text. */
import fc from "fast-check";
import { toString as textOf } from "mdast-util-to-string";
import { expect, test } from "vitest";
import type { PlacedMedia, WordsContext } from "../../src/import/words/context.ts";
import { placedBlocks } from "../../src/import/words/convert.ts";
import { htmlChildren } from "../../src/import/words/elements.ts";
import { blocksToMarkdown } from "../../src/import/words/to-markdown.ts";
import { parseFull } from "../../src/parse/markdown.ts";

function convert(html: string): { markdown: string; notes: string[] } {
  const notes: string[] = [];
  const context: WordsContext = {
    note: (list, field, what) => notes.push(`${list} ${field}: ${what}`),
    link: (url) => ({ kind: "address", url }),
    place: ({ addresses, ...media }): PlacedMedia => ({ ...media, src: addresses[0] ?? "" }),
    resolve: (address) => address,
  };
  return {
    markdown: blocksToMarkdown({ type: "root", children: placedBlocks(htmlChildren(html), context) }),
    notes,
  };
}

const SIGNS = [
  "#",
  "-",
  "+",
  "*",
  "_",
  "~~",
  "`",
  "[x]",
  "(y)",
  "!",
  "|",
  "<b>",
  "&amp;",
  ":::",
  "::image{",
  "1.",
  "2)",
  ">",
  "\\",
  "a",
  "B",
  "é",
  "“",
  "”",
  ".",
  "=",
  "---",
  "http://x.y/z_q",
  "@",
  "^",
  "$",
  "{x}",
];
const words = fc
  .array(fc.constantFrom(...SIGNS), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.join(" "));
const joined = fc
  .array(fc.constantFrom(...SIGNS), { minLength: 1, maxLength: 5 })
  .map((parts) => parts.join(""));
const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

test("plain words stay plain, whatever Markdown would read into them", () => {
  fc.assert(
    fc.property(words, joined, (line, tight) => {
      const { markdown } = convert(`<p>${escaped(line)}<br>${escaped(tight)}</p>`);
      const tree = parseFull(markdown);
      const kinds = tree.children.map(({ type }) => type);
      expect(kinds).toEqual(["paragraph"]);
      expect(textOf(tree).replace(/\s+/g, "")).toBe(`${line}${tight}`.replace(/\s+/g, ""));
    }),
    { numRuns: 300 },
  );
});

test("bold and italic letters are the same after a round trip through Markdown", () => {
  const part = fc.record({
    tag: fc.constantFrom("", "b", "i", "b", "s"),
    text: fc.constantFrom("a", " a", "a ", "“q”", "x y", ".", "1"),
  });
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (parts) => {
      const html = parts.map(({ tag, text }) => (tag === "" ? text : `<${tag}>${text}</${tag}>`)).join("");
      const { markdown } = convert(`<p>${html}</p>`);
      const plain = parts
        .map(({ text }) => text)
        .join("")
        .replace(/\s+/g, " ")
        .trim();
      expect(textOf(parseFull(markdown))).toBe(plain);
    }),
    { numRuns: 300 },
  );
});

test.each([
  ["a bold word that is split over tags is one word", "<b>Ev</b><b>acua</b>tion", "**Evacua**tion\n"],
  ["spaces are outside of bold", "a<b> now </b>b", "a **now** b\n"],
  ["two breaks are a new paragraph", "a<br><br>b", "a\n\nb\n"],
  ["one break stays", "a<br>b", "a\\\nb\n"],
  ["no-break spaces in a row are one space", "a&nbsp;&nbsp; b", "a b\n"],
  ["windows-1252 characters are decoded", "it&#146;s", "it’s\n"],
  ["subscript digits are digits", "H<sub>2</sub>O", "H₂O\n"],
  [
    "a quotation with its speaker",
    "<blockquote><p>No.</p><cite>— Ana</cite></blockquote>",
    ':::quote{by="Ana"}\nNo.\n:::\n',
  ],
  [
    "a picture with its caption and credit",
    '<figure><img src="a.jpg" alt="A"><figcaption>B <cite>C</cite></figcaption></figure>',
    '::image[B]{src="a.jpg" alt="A" credit="C"}\n',
  ],
  [
    "a film",
    '<iframe src="https://www.youtube-nocookie.com/embed/qW3eR5tY7uI?start=30"></iframe>',
    '::video{src="https://www.youtube.com/watch?v=qW3eR5tY7uI&t=30s"}\n',
  ],
  ["scripts and styles are not text", "a<script>b</script><style>c</style>", "a\n"],
  [
    "a cell that spans two columns is in both",
    "<table><tr><th colspan=2>a</th></tr><tr><td>b</td><td>c</td></tr></table>",
    "| a | a |\n| - | - |\n| b | c |\n",
  ],
])("%s", (_, html, markdown) => {
  expect(convert(html).markdown).toBe(markdown);
});

const GALLERY = ':::gallery\n::image[One]{src="a.jpg" alt="A"}\n::image{src="b.jpg"}\n:::\n';
const [A, B] = [
  '<figure><img src="a.jpg" alt="A"><figcaption>One</figcaption></figure>',
  '<figure><img src="b.jpg"></figure>',
];
test.each([
  ["a gallery of WordPress", `<figure class="wp-block-gallery has-nested-images">${A}${B}</figure>`],
  ["an older one", `<ul class="blocks-gallery-grid"><li>${A}</li><li>${B}</li></ul>`],
  ["one of another system", `<div class="photo-gallery"><div>${A}</div>${B}</div>`],
])("%s is a gallery", (_, html) => {
  expect(convert(`<p>Look:</p>${html}<p>There.</p>`)).toEqual({
    markdown: `Look:\n\n${GALLERY}\nThere.\n`,
    notes: [],
  });
});

test("the caption of all pictures of a figure stays, and the report says how", () => {
  const { markdown, notes } = convert(
    '<figure><img src="a.jpg"><img src="b.jpg"><figcaption>Both.</figcaption></figure>',
  );
  expect(markdown).toBe(':::gallery\n::image{src="a.jpg"}\n::image{src="b.jpg"}\n:::\n\nBoth.\n');
  expect(notes).toEqual(["differently caption: the caption of several pictures: Both."]);
});

test("a link around a picture and a title is a link card", () => {
  const html =
    '<a href="https://a.example/x"><img src="a.jpg" alt="A"><h3>The <b>report</b></h3><p>Twelve "pages".</p></a>';
  expect(convert(html)).toEqual({
    markdown:
      '::link[The report]{url="https://a.example/x" description="Twelve &#x22;pages&#x22;." image="a.jpg" alt="A"}\n',
    notes: [],
  });
});

test("of a link around more than a card can show, the words become links, and the report names the picture's", () => {
  const html = '<a href="https://a.example/x"><img src="a.jpg"><p>One.</p><ul><li>two</li></ul></a>';
  const { markdown, notes } = convert(html);
  expect(markdown).toBe('::image{src="a.jpg"}\n\n[One.](https://a.example/x)\n\n- two\n');
  expect(notes).toEqual(["lost link: the link of a picture: https://a.example/x"]);
});

test("a post with its text becomes a quotation with its address and time", () => {
  const { markdown, notes } = convert(
    '<blockquote class="twitter-tweet"><p>All stops. pic.twitter.com/x1</p>&mdash; Coast (@coast) <a href="https://twitter.com/coast/status/1766044353295298617?ref_src=x">March 8</a></blockquote>',
  );
  expect(markdown).toBe(
    ':::quote{by="Coast" handle="@coast" source="X" url="https://twitter.com/coast/status/1766044353295298617" time="2024-03-08T10:12:40Z"}\nAll stops.\n:::\n',
  );
  expect(notes).toEqual([
    "notInSource archived: an archived copy of https://twitter.com/coast/status/1766044353295298617",
    "lost image: pic.twitter.com/x1 in https://twitter.com/coast/status/1766044353295298617",
  ]);
});

test("HTML with ten thousand levels is rejected, and no stack overflows", () => {
  expect(() => convert(`${"<div>".repeat(10_000)}x`)).toThrow("levels deep");
});
