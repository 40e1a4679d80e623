/** Reads the XML of an SVG file, with the place of everything, within the limits of depth and number. */
import { SaxesParser } from "saxes";
import { BrokenSvg, SvgTooLarge } from "./findings.ts";
import { MAX_SVG_ATTRIBUTES, MAX_SVG_DEPTH, MAX_SVG_ELEMENTS } from "./limits.ts";
import { explainXmlError } from "./xml-errors.ts";

/** An attribute with its place. */
export interface ReadAttribute {
  readonly uri: string;
  readonly local: string;
  readonly value: string;
  readonly offset: number;
}

/** A start tag. */
export interface ReadElement {
  /** The namespace; empty without one. */
  readonly uri: string;
  readonly local: string;
  readonly attributes: readonly ReadAttribute[];
  readonly offset: number;
}

/** Receives what is in a file, in its order. Offsets say where each part begins. */
export interface XmlHandler {
  encoding(name: string | undefined): void;
  doctype(declaration: string, offset: number): void;
  instruction(target: string, offset: number): void;
  start(element: ReadElement): void;
  end(): void;
  /** `offset` is exact where the text holds no references. */
  text(text: string, offset: number): void;
}

// An XML declaration can't change how the file is read.
const OPTIONS = { xmlns: true, position: false, forceXMLVersion: true, defaultXMLVersion: "1.0" } as const;

/** Throws `BrokenSvg` at the first place that is not well-formed, and `SvgTooLarge`. */
export function readXml(text: string, handler: XmlHandler): void {
  const parser = new SaxesParser(OPTIONS);
  const limits = new Limits();
  let tagStart = 0;
  let attributeEnds: number[] = [];
  let textStart = 0;
  parser.on("error", ({ message }) => {
    const offset = Math.max(0, parser.position - 1);
    throw new BrokenSvg(explainXmlError(message, text, parser.position), offset);
  });
  parser.on("xmldecl", ({ encoding }) => handler.encoding(encoding));
  parser.on("doctype", (declaration) =>
    handler.doctype(declaration, text.lastIndexOf("<!DOCTYPE", parser.position)),
  );
  parser.on("processinginstruction", ({ target }) => {
    handler.instruction(target, text.lastIndexOf(`<?${target}`, parser.position));
    textStart = parser.position;
  });
  parser.on("opentagstart", () => {
    limits.enter();
    tagStart = text.lastIndexOf("<", parser.position - 1);
    attributeEnds = [];
  });
  parser.on("attribute", () => {
    if (attributeEnds.push(parser.position) > MAX_SVG_ATTRIBUTES)
      throw new SvgTooLarge("too many attributes in an element", String(MAX_SVG_ATTRIBUTES));
  });
  parser.on("opentag", ({ uri, local, attributes }) => {
    const withPlaces = Object.values(attributes).map((one, index) => ({
      ...one,
      offset: attributeStart(text, one.name, attributeEnds[index] ?? tagStart),
    }));
    handler.start({ uri, local, attributes: withPlaces, offset: tagStart });
    textStart = parser.position;
  });
  parser.on("closetag", () => {
    limits.leave();
    handler.end();
    textStart = parser.position;
  });
  parser.on("text", (words) => handler.text(words, textStart));
  parser.on("cdata", (words) => {
    handler.text(words, parser.position - "]]>".length - words.length);
    textStart = parser.position;
  });
  parser.on("comment", () => {
    textStart = parser.position + 1;
  });
  parser.write(text).close();
}

/** Where an attribute begins of which the end is known: behind its second quote. */
function attributeStart(text: string, name: string, end: number): number {
  const openingQuote = text.lastIndexOf(text.charAt(end - 1), end - 2);
  return text.lastIndexOf(name, openingQuote);
}

class Limits {
  private depth = 0;
  private elements = 0;

  enter(): void {
    this.depth += 1;
    this.elements += 1;
    if (this.depth > MAX_SVG_DEPTH)
      throw new SvgTooLarge("elements nested too deeply", String(MAX_SVG_DEPTH));
    if (this.elements > MAX_SVG_ELEMENTS)
      throw new SvgTooLarge("too many elements", String(MAX_SVG_ELEMENTS));
  }

  leave(): void {
    this.depth -= 1;
  }
}
