import fc from "fast-check";
import type { Element, ElementContent, Root } from "hast";
import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import { expect, test } from "vitest";
import { plainMarkup } from "../src/render/plain-markup.ts";
import { rounds } from "./rounds.ts";

const printer = unified().use(rehypeStringify).freeze();

const text = fc
  .array(fc.constantFrom("a", " ", "&", "<", ">", "&amp;", "&#38;", ";", '"', "'", "é", "😀", "\n", "\u00a0"))
  .map((parts): ElementContent => ({ type: "text", value: parts.join("") }));

const { node } = fc.letrec<{ node: ElementContent; element: Element }>((tie) => ({
  node: fc.oneof({ depthSize: "small" }, text, tie("element")),
  element: fc.record({
    type: fc.constant("element" as const),
    tagName: fc.constantFrom(
      "p",
      "a",
      "em",
      "strong",
      "del",
      "code",
      "ul",
      "li",
      "blockquote",
      "table",
      "h3",
    ),
    properties: fc.constantFrom<Element["properties"]>(
      {},
      {},
      { href: "https://e.org/a_b?c=d#e" },
      { href: "https://e.org/?a=b&c=d" },
      { href: "#a" },
      { start: 3 },
    ),
    children: fc.array(tie("node"), { maxLength: 3 }),
  }),
}));

test("simple prose is serialized as by the printer, and its text contains no raw < or >", () => {
  let printed = 0;
  fc.assert(
    fc.property(node, (one) => {
      const markup = plainMarkup(one);
      if (markup === undefined) return;
      printed += 1;
      const root: Root = { type: "root", children: [one] };
      expect(markup.replaceAll("&gt;", ">")).toBe(printer.stringify(root));
      expect(markup.replace(/<\/?[a-z]+(?: href="[^"]*")?>/g, "")).not.toMatch(/[<>]/);
    }),
    { numRuns: rounds(1000) },
  );
  // The property would also hold if nothing were simple.
  expect(printed).toBeGreaterThan(200);
});
