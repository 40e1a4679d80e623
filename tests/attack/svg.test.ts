/** An SVG file is published only if every part is known to be harmless; other parts are reported with their location. */
import { describe, expect, test } from "vitest";
import { readSvg } from "../../src/media/svg/index.ts";
import { entry, live } from "../live.ts";
import { ATTACKS, drawing } from "./svg-corpus.ts";
import { DRAWINGS } from "./svg-drawings.ts";

const encoder = new TextEncoder();

function bytesOf(file: string | Uint8Array): Uint8Array {
  return typeof file === "string"
    ? encoder.encode(file.replaceAll("HIT", "http://elsewhere.example/hit"))
    : file;
}

function published(file: string | Uint8Array): string {
  const bytes = bytesOf(file);
  const reading = readSvg(bytes.length, () => bytes);
  if (reading.kind !== "clean") throw new Error(JSON.stringify(reading));
  return new TextDecoder().decode(reading.bytes);
}

/** What `asrun check` reports about an entry that shows this file as `map.svg`, without the constant parts. */
function said(file: string | Uint8Array): string[] {
  const { problems } = live({
    "summit/index.md": "---\ntitle: The summit\n---\n",
    "summit/1005-map.md": entry("time: 2025-03-20T10:05\nimage: map.svg\nalt: A map\ncredit: Us"),
    "summit/map.svg": bytesOf(file),
  });
  return problems.map((line) => line.replace("content/summit/1005-map.md:3:8 error ", ""));
}

describe.each(Object.entries(ATTACKS))("%s is rejected", (_, files) => {
  test.each(files.map((file) => [String(file).replace(/^.*height="30" /s, ""), file]))(
    "%s",
    (_name, file) => {
      expect(said(file).join()).toContain("(media-unsafe)");
    },
  );
});

describe.each(Object.entries(DRAWINGS))("a drawing by %s", (_, drawing) => {
  test("is published, and publishing it again changes nothing", () => {
    expect(said(drawing)).toEqual([]);
    expect(published(published(drawing))).toBe(published(drawing));
  });
});

describe("errors are reported with their location and a fix", () => {
  test.each([
    [
      drawing('\n  <g>\n    <script href="a.js"/></g>'),
      '"map.svg" holds a script in line 3, column 5, which is not safe for readers: export it as plain SVG, or as PNG (media-unsafe)',
    ],
    [
      drawing('\n<rect width="1"\n  fill="red"\n  onclick="a()"/>'),
      '"map.svg" holds an event handler (onclick) in line 4, column 3, which is not safe for readers: export it as plain SVG, or as PNG (media-unsafe)',
    ],
    [
      drawing("\n<style>a{fill:red}\n<!-- -->b{fill:\n  src(&quot;x&quot;)}</style>"),
      '"map.svg" holds the CSS function src() in line 4, column 3, which is not safe for readers: export it as plain SVG, or as PNG (media-unsafe)',
    ],
    [
      drawing("\n<style>@font-face{src:url(data:font/woff2;base64,AA)}</style>"),
      '"map.svg" holds a font in line 2, column 23, which is not safe for readers: turn font embedding off, or convert the text to outlines (media-unsafe)',
    ],
    [
      `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [<!ENTITY ns_ai "http://ns.adobe.com/AdobeIllustrator/10.0/">]>${drawing("", 'xmlns:i="&ns_ai;"')}`,
      '"map.svg" holds declarations of its own (a DOCTYPE with [ ]) in line 1, column 1, which is not safe for readers: in Illustrator export it with "Preserve Illustrator Editing Capabilities" off, elsewhere as plain SVG (media-unsafe)',
    ],
    [
      drawing("\n<flowRoot><flowPara>Words</flowPara></flowRoot>"),
      '"map.svg" holds flowed text (<flowRoot>) in line 2, column 1, which is not safe for readers: in Inkscape choose "Convert to Text" in the menu Text, then save it as Plain SVG (media-unsafe)',
    ],
    [
      drawing(
        "\n<switch><foreignObject><p xmlns='http://www.w3.org/1999/xhtml'>a</p></foreignObject></switch>",
      ),
      '"map.svg" holds a foreign object (<foreignObject>) in line 2, column 9, which is not safe for readers: in draw.io export it with "Convert Labels to SVG", in Mermaid with htmlLabels off, elsewhere as PNG (media-unsafe)',
    ],
  ])("%s", (file, problem) => {
    expect(said(file)).toEqual([problem]);
  });

  test("each construct once", () => {
    const file = drawing(`<a href="https://example.org"/>${"<g onclick='a()'/>".repeat(50)}<script/>`);
    expect(said(file).map((line) => /holds (.*?) in line/.exec(line)?.[1])).toEqual([
      "a link",
      "a script",
      "an event handler (onclick)",
    ]);
  });
});

describe("a file that browsers don't show is rejected", () => {
  test.each([
    ["<svg width='9'><rect/></svg>", 'add xmlns="http://www.w3.org/2000/svg" to the svg element'],
    ["<math/>", "its first element is <math>, not <svg> of SVG"],
    [drawing("<g>"), "it is not well-formed XML"],
    [drawing("<g a=b/>"), "it is not well-formed XML"],
    [drawing("<g id='a' id='b'/>"), "it is not well-formed XML"],
    [drawing("a&nbsp;b"), "XML knows no &nbsp;: write the character itself"],
    [drawing("<inkscape:grid/>"), 'the prefix "inkscape" is not declared'],
    [`${drawing("")}<svg/>`, "it is not well-formed XML"],
    [`\n<?xml version="1.0"?>${drawing("")}`, "it is not well-formed XML"],
    [" ", "it is not well-formed XML"],
    ["\u0000", "it is not well-formed XML"],
    [Buffer.from([...Buffer.from("<svg>\ncaf"), 0xe9]), "its line 2, column 4: it is not UTF-8"],
    [Buffer.from([0x1f, 0x8b, 8, 0]), "it is compressed (SVGZ): save it as SVG without compression"],
  ])("%s", (file, reason) => {
    expect(said(file)).toEqual([expect.stringContaining(reason)]);
    expect(said(file)[0]).toMatch(/\(svg-broken\)$/);
  });
});

describe("a file that is too large for readers is rejected", () => {
  const nested = (depth: number) => drawing("<g>".repeat(depth) + "</g>".repeat(depth));
  const doubled = (levels: number) =>
    drawing(
      Array.from(
        { length: levels },
        (_, at) => `<g id="g${at}"><use href="#g${at + 1}"/><use href="#g${at + 1}"/></g>`,
      )
        .join("")
        .concat(`<g id="g${levels}"><rect/></g>`),
    );

  test.each([
    ["elements nested too deeply", nested(300)],
    ["too many elements", drawing("<g/>".repeat(100_001))],
    [
      "too many attributes in an element",
      drawing(`<g ${Array.from({ length: 1001 }, (_, at) => `data-a${at}=""`).join(" ")}/>`),
    ],
    ["too many elements after use is expanded", doubled(40)],
  ])("%s", (found, file) => {
    expect(said(file)).toEqual([
      expect.stringMatching(`"map.svg" has ${found}, and the limit for SVG is \\d+:.*svg-too-large`),
    ]);
  });

  test("without being read if its size is over the limit", () => {
    const read = () => {
      throw new Error("read");
    };
    expect(readSvg(250 * 1024 * 1024, read)).toEqual({
      kind: "too-large",
      found: "250.0 MB",
      limit: "5.0 MB",
    });
  });

  test("drawings below the limits, or with references to themselves, are not", () => {
    for (const file of [nested(250), doubled(10), drawing('<g id="a"><use href="#a"/></g>')])
      expect(said(file)).toEqual([]);
  });
});
