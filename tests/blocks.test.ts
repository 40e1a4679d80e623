import fc from "fast-check";
import type { Root, RootContent } from "mdast";
import { expect, test } from "vitest";
import { parseBatch } from "../src/parse/fast/batch.ts";
import { parseFull, parseMarkdown, toSafeTree, toSafeTreeFull } from "../src/parse/markdown.ts";
import { plainText } from "../src/parse/plaintext.ts";
import { rounds } from "./rounds.ts";

/** What the rest of the pipeline sees of a tree: the safe elements, the text, the positions. */
function seen(tree: Root, toElements = toSafeTree) {
  const text = plainText(tree);
  const held = structuredClone(tree);
  for (const node of held.children) holdPlaces(node);
  return { tree: tree.children.slice(1), text, elements: withoutPlaces(toElements(held)) };
}

/** As the walk over a body does it: directives become elements, headings get levels that fit the page. */
function holdPlaces(node: RootContent): void {
  if (node.type === "heading") node.depth = node.depth < 4 ? 3 : node.depth;
  if (node.type === "leafDirective") {
    node.children = [];
    node.data = { ...node.data, hName: "asrun-media", hProperties: { n: 2 } };
  }
  if (node.type === "containerDirective")
    node.data = {
      ...node.data,
      hName: node.name === "quote" ? "asrun-quote" : "asrun-aside",
      ...(node.name === "quote" && { hProperties: { n: 0 } }),
    };
  if ("children" in node) for (const child of node.children) holdPlaces(child);
}

function withoutPlaces(node: unknown): unknown {
  return JSON.parse(JSON.stringify(node, (key, value: unknown) => (key === "position" ? undefined : value)));
}

/** Pieces of lines, including Markdown marks. */
const piece = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom("words", "14:30", "2:1", "“Ja”, sagt er", "(so)", "état", "x", "1969", "ö"),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      ..."* ** _ __ ` `` [ ] [a](/b) [a] [a][b] ![a](b) <b> <https://a.b> &amp; &lt & \\ \\* ~ ~~ ~~a~~ | --- :--: === # ## > - + 1. 2) ::: :::aside ::image{src=a} [^1] [^1]: [a]: $ ^ : ; {a} ! \" '".split(
        " ",
      ),
      "  ",
      "\t",
      "\u00a0",
      "\u2028",
      "\ufeff",
      "😀",
      "\u200f",
      "http://a.b/c",
      "a@b.c",
      "*em*",
      "**strong**",
      "`code`",
      "[the statement](https://example.org/a?b=c#d)",
      "([so](http://e.org/1.2,3;4:5@6+7-8)).",
      "*zwei Wörter*, “*ja*” (**nein**)",
      "[a](https://e.org/x_y)",
      "[a](https://e.org/%20)",
      "[x *y*](https://e.org/)",
      "*[x](https://e.org/)*",
      "![a](https://e.org/)",
      "a*b*c",
      "*a*b",
      "a**b",
      "***a***",
      "[^1](https://e.org)",
      "[a][b](https://e.org)",
      "](https://e.org)",
      "[a]( https://e.org)",
      "*a\nb*",
      "[a\nb](https://e.org/)",
      "_em_",
      "__zwei Wörter__",
      "(_so_)",
      "_a",
      "a_",
      "a_b_c",
      "_a_b",
      "@user_name",
      "Marks & Spencer",
      "Q&A",
      "a&b;",
      "&#38;",
      "&#x26; &copy;",
      "~50",
      "a~b",
      "[sic]",
      "[she said]",
      "[…]",
      "[a] [b](https://e.org/)",
      "[a][https://e.org/]",
      "[so]: it",
      "![sic]",
      "[a](b",
      "*[sic]*",
      "https://e.org/a_b?c=d&e=f",
      "[a](https://e.org/a_b__c_d?e=f)",
    ),
  },
  {
    weight: 1,
    arbitrary: fc.string({ maxLength: 3, unit: "binary" }).map((text) => text.replace(/[\0\r]/g, "")),
  },
);
/** Line beginnings that start something other than a paragraph. */
const beginning = fc.constantFrom(
  ..."- |* |+ |1. |3) |> |>|> - |- > |- - |  - |   |### |##### |# |:::aside |:::|::: |::image{src=a} |  :::|| ".split(
    "|",
  ),
  ...[
    '::image{src="a.svg" alt="b [c]: d"}',
    ":::quote{by=A}",
    ":::quote{by=A",
    ":::aside",
    "---",
    "***",
    "* * *",
    "-",
  ],
);
const words = fc.array(piece, { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join(" "));
const line = fc.oneof(
  { weight: 3, arbitrary: words },
  { weight: 2, arbitrary: fc.tuple(beginning, words).map((parts) => parts.join("")) },
  { weight: 1, arbitrary: beginning },
);
/** Complete blocks as writers write them. */
const whole = fc
  .constantFrom(
    "- One\n- Two *it*\n- [Three](https://e.org/)",
    "* One\n  more\n* Two",
    "1. One\n2. Two",
    "3. One\n1. Two",
    "- One\n\n- Two",
    "- One\n  - Two",
    "> Said, *so*.\n> And so.",
    "> Said.\nLazily.",
    "> One\n>\n> Two",
    "### What we know",
    "Words:\n- One\n- Two",
    ":::aside\nOne.\n\nTwo.\n:::",
    ':::quote{by="A B" url="https://e.org/"}\n- One\n:::',
    '::image{src="a.svg" alt="A" credit="B"}',
    "| a | b |\n|---|:-:|\n| c | *d* |",
    "***",
    "`code`, ~~no~~, **a *b* c**, a@b.c",
    "A line  \nand another\\\nand more",
  )
  .map((text) => `\n${text}\n`);
const lineEnd = fc.constantFrom(
  "\n",
  "\n",
  "\n\n",
  "\n\n",
  "\n\n\n",
  "  \n",
  " \n\n",
  "\n ",
  "\n    ",
  "\n \n",
  "\n\t\n",
  "",
);
const part = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(line, lineEnd).map((parts) => parts.join("")) },
  { weight: 1, arbitrary: whole },
);
const body = fc.array(part, { maxLength: 8 }).map((parts) => parts.join(""));

const file = (text: string) => `---\ntime: 2025-03-20T10:05\n---\n${text}`;

/** Reads files together, and reports which of them were parsed as a whole. */
function read(texts: readonly string[]) {
  const whole: string[] = [];
  const trees = parseBatch(texts, (text) => {
    if (texts.includes(text)) whole.push(text);
    return parseFull(text);
  });
  return { trees, whole };
}

test("blocks that are read without the parser, or separately, give the same result as parsing the whole file", () => {
  let spared = 0;
  fc.assert(
    fc.property(fc.array(body.map(file), { minLength: 1, maxLength: 4 }), (texts) => {
      const { trees, whole } = read(texts);
      spared += texts.length - whole.length;
      const wanted = texts.map((text) => seen(parseFull(text), toSafeTreeFull));
      expect(trees.map((tree) => seen(tree))).toEqual(wanted);
    }),
    { numRuns: rounds(700) },
  );
  // The property would also hold if every file were parsed as a whole.
  expect(spared).toBeGreaterThan(70);
});

test("paragraphs, lists, quotes and headings with simple marks don't need the parser", () => {
  const text = file(
    `**Bold** at first, _so_ it is. Q&A with @some_body [sic], ~50 of them.

[A link](https://e.org/a_b) at first, & _more_.

- 5 killed
- _Two_ (A & B)

He called it *unacceptable*, “**really**”.\nThe [statement](https://example.org/a?b=c) is [public](http://e.org).

### What *we* know

- **Two** people
- [A statement](https://e.org/)

> It was “said”.
> And so on.

3. Then
1. And so

> By *him*

(*So*)
`,
  );
  const refused = () => {
    throw new Error("the parser was asked");
  };
  const [tree] = parseBatch([text], refused);
  expect(tree && seen(tree)).toEqual(seen(parseFull(text), toSafeTreeFull));
});

test("blocks that end with a blank line are parsed separately, and the paragraphs around them without the parser", () => {
  const blocks = [
    "- a\n  b",
    "> a\nb",
    "### a #",
    "a\n---",
    "a | b\n--|--",
    "::image{src=a}",
    ":::aside\na\n\nb\n:::",
  ];
  const texts = blocks.map((block) => file(`Before.\n\n${block}\n\nBehind.\n`));
  const asked: string[] = [];
  parseBatch(texts, (text) => {
    asked.push(text);
    return parseFull(text);
  });
  expect(asked).toHaveLength(1);
  expect(asked[0]).toContain(blocks[0]);
  expect(asked[0]).not.toContain("Before");
});

test("if a block may continue after a blank line, or mean something elsewhere, the whole file is parsed", () => {
  const bodies = [
    "    a",
    "- a\n\n  b",
    "- a\n\n- b",
    "[a]: b",
    "a[^1]\n\n[^1]: b",
    "<b>",
    "- <!--\n\n-->",
    "```\na\n```",
    ":::aside\na",
    ":::aside\na\n:::\nb",
  ];
  const texts = bodies.map(file);
  expect(read(texts).whole).toEqual(texts);
});

test.each([
  ["---\n---\n"],
  ["---\na: b\n---"],
  ["---  \na: b\n---\t\n\nWords.\n"],
  ["---\na: |\n  ---\n  x\n---\nWords.\n"],
  ["---\n\n---\nW"],
])("the front matter of %j ends where the parser ends it", (text) => {
  const [tree] = parseMarkdown([text]);
  const whole = parseFull(text);
  expect(tree?.children[0]).toMatchObject({
    type: "yaml",
    value: whole.children[0]?.type === "yaml" ? whole.children[0].value : "none",
  });
  expect(tree && seen(tree)).toEqual(seen(whole));
});
