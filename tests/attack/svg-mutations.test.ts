/** Hostile pieces anywhere in a harmless drawing: it is rejected, or no part of the piece is published. */
import fc from "fast-check";
import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import { readSvg } from "../../src/media/svg/index.ts";
import { ATTACKS } from "./svg-corpus.ts";
import { DRAWINGS } from "./svg-drawings.ts";

const SVG = "http://www.w3.org/2000/svg";
const drawings = Object.values(DRAWINGS);

/** The content of the attacks; those that depend on an encoding are plain text in UTF-8. */
const pieces = Object.entries(ATTACKS)
  .filter(([family]) => family !== "another encoding")
  .flatMap(([, files]) => files)
  .flatMap((file) => /height="30" >(.*)<rect width="9" height="9"\/><\/svg>$/s.exec(String(file))?.[1] ?? [])
  .map((piece) => piece.replaceAll("HIT", "http://elsewhere.example/hit"));

const attributes = [
  ' onload="hit()"',
  ' href="http://elsewhere.example/hit"',
  ' xml:base="http://elsewhere.example/hit/"',
  ' style="fill:u\\72l(http://elsewhere.example/hit)"',
  ' fill="url(//elsewhere.example/hit)"',
  ' xmlns="http://www.w3.org/1999/xhtml"',
  ' xmlns:x="http://www.w3.org/1999/xlink" x:href="javascript:hit()"',
  ' src="http://elsewhere.example/hit"',
];

function published(text: string): string | undefined {
  const bytes = new TextEncoder().encode(text);
  const reading = readSvg(bytes.length, () => bytes);
  return reading.kind === "clean" ? new TextDecoder().decode(reading.bytes) : undefined;
}

/** Fails if another reader finds an element of another namespace, an event handler, or an address of another host. */
function expectHarmless(text: string): void {
  const parser = new SaxesParser({ xmlns: true });
  let isRights = 0;
  parser.on("opentag", ({ uri, local, attributes: all }) => {
    if (isRights > 0 || local === "metadata") isRights += 1;
    expect(isRights > 1 || uri === SVG).toBe(true);
    expect(["script", "foreignObject", "iframe", "handler"]).not.toContain(local);
    for (const { name, value } of Object.values(all)) {
      expect(name).not.toMatch(/^on|^xml:base$|^src$/i);
      if (/href$/.test(name)) expect(value).toMatch(/^(#|data:image\/)/);
    }
  });
  parser.on("closetag", () => {
    if (isRights > 0) isRights -= 1;
  });
  parser.on("doctype", () => expect.fail("a DOCTYPE"));
  parser.on("processinginstruction", () => expect.fail("an instruction"));
  parser.write(text).close();
  expect(text).not.toMatch(/elsewhere\.example|hit\(\)/);
}

test.each([
  ["in a name", "fill: \\ffff", "fill: \\ffff "],
  ["in a text", "font-family: '\\fffe'", 'font-family: "\\fffe "'],
  ["of a control character", "fill: a\\1 b", "fill: a\\1 b"],
])("an escape in CSS %s, for which XML has no character, stays an escape", (_, css, wanted) => {
  const result = published(`<svg xmlns="${SVG}" width="9" height="9"><path style="${css}"/></svg>`) ?? "";
  expectHarmless(result);
  expect(result).toContain(`style="${wanted.replaceAll('"', "&quot;")}"`);
});

test("there are pieces to insert", () => {
  expect(pieces.length).toBeGreaterThan(100);
});

test("a piece between two elements is rejected or removed", () => {
  const place = fc.tuple(fc.constantFrom(...drawings), fc.constantFrom(...pieces), fc.nat());
  fc.assert(
    fc.property(place, ([drawing, piece, at]) => {
      const gaps = [...drawing.matchAll(/>(?=\s*<)/g)].map(({ index }) => index + 1);
      const gap = gaps[at % gaps.length] ?? drawing.length;
      const result = published(drawing.slice(0, gap) + piece + drawing.slice(gap));
      if (result !== undefined) expectHarmless(result);
    }),
    { numRuns: 500 },
  );
});

test("an attribute in any element is rejected or removed", () => {
  const place = fc.tuple(fc.constantFrom(...drawings), fc.constantFrom(...attributes), fc.nat());
  fc.assert(
    fc.property(place, ([drawing, attribute, at]) => {
      const tags = [...drawing.matchAll(/<[a-z][\w:-]*(?=[\s/>])/gi)].map(
        ({ index, 0: tag }) => index + tag.length,
      );
      const end = tags[at % tags.length] ?? drawing.length;
      const result = published(drawing.slice(0, end) + attribute + drawing.slice(end));
      if (result !== undefined) expectHarmless(result);
    }),
    { numRuns: 300 },
  );
});

test("with any change to its bytes, a drawing is rejected, or published in a stable form", () => {
  const change = fc.tuple(
    fc.constantFrom(...drawings),
    fc.nat(),
    fc.nat({ max: 9 }),
    fc.constantFrom(
      "",
      "<",
      ">",
      "&",
      '"',
      "]]>",
      "<!--",
      "<![CDATA[",
      "</svg>",
      "\\",
      "url(",
      "&#x3c;",
      "\u0000",
      "é",
      "{",
      "*/",
    ),
  );
  fc.assert(
    fc.property(change, ([drawing, at, length, inserted]) => {
      const from = at % drawing.length;
      const result = published(drawing.slice(0, from) + inserted + drawing.slice(from + length));
      if (result === undefined) return;
      expectHarmless(result);
      expect(published(result)).toBe(result);
    }),
    { numRuns: 500 },
  );
});
