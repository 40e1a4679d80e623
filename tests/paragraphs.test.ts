import fc from "fast-check";
import type { Root } from "mdast";
import { expect, test } from "vitest";
import { parseEverything, parseMarkdown, toSafeTree, toSafeTreeOfEverything } from "../src/parse/markdown.ts";
import { parseTogether } from "../src/parse/paragraphs.ts";
import { plainText } from "../src/parse/plaintext.ts";

/** What the rest of the pipeline sees of a tree: the safe elements, the words, the places. */
function seen(tree: Root, toElements = toSafeTree) {
  const text = plainText(tree);
  return { tree: tree.children.slice(1), text, elements: withoutPlaces(toElements(structuredClone(tree))) };
}

function withoutPlaces(node: unknown): unknown {
  return JSON.parse(JSON.stringify(node, (key, value: unknown) => (key === "position" ? undefined : value)));
}

/** Pieces that lines are made of, those that mean something in Markdown among them. */
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
    ),
  },
  {
    weight: 1,
    arbitrary: fc.string({ maxLength: 3, unit: "binary" }).map((text) => text.replace(/[\0\r]/g, "")),
  },
);
const line = fc.array(piece, { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join(" "));
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
const body = fc.array(fc.tuple(line, lineEnd), { maxLength: 8 }).map((parts) => parts.flat().join(""));

const file = (text: string) => `---\ntime: 2025-03-20T10:05\n---\n${text}`;

/** Reads files together, and tells which of them the parser has seen whole. */
function read(texts: readonly string[]) {
  const whole: string[] = [];
  const trees = parseTogether(texts, (text) => {
    if (texts.includes(text)) whole.push(text);
    return parseEverything(text);
  });
  return { trees, whole };
}

test("paragraphs read without the parser are what the parser makes of each whole file", () => {
  let spared = 0;
  fc.assert(
    fc.property(fc.array(body.map(file), { minLength: 1, maxLength: 4 }), (texts) => {
      const { trees, whole } = read(texts);
      spared += texts.length - whole.length;
      const wanted = texts.map((text) => seen(parseEverything(text), toSafeTreeOfEverything));
      expect(trees.map((tree) => seen(tree))).toEqual(wanted);
    }),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 2000) },
  );
  // The property would hold as well if the parser had seen every file.
  expect(spared).toBeGreaterThan(200);
});

test("words, web links and emphasis in their simplest forms need no parser at all", () => {
  const text = file(
    "He called it *unacceptable*, “**really**”.\nThe [statement](https://example.org/a?b=c) is [public](http://e.org).\n\n(*So*)\n",
  );
  const refused = () => {
    throw new Error("the parser was asked");
  };
  const [tree] = parseTogether([text], refused);
  expect(tree && seen(tree)).toEqual(seen(parseEverything(text), toSafeTreeOfEverything));
});

test("what is no paragraph leaves the whole file to the parser", () => {
  const bodies = [
    "- a",
    "# a",
    "> a",
    "a\n---\nb",
    "a | b\n--|--\n",
    "    a",
    "::image{src=a}",
    "[a]: b",
    "1. a",
    "<b>",
    "```\na\n```",
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
])("the front matter of %j ends where the parser says", (text) => {
  const [tree] = parseMarkdown([text]);
  const whole = parseEverything(text);
  expect(tree?.children[0]).toMatchObject({
    type: "yaml",
    value: whole.children[0]?.type === "yaml" ? whole.children[0].value : "none",
  });
  expect(tree && seen(tree)).toEqual(seen(whole));
});
