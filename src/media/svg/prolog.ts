/** What may be before the root of an SVG file. All of it is left out of what is published. */
import { type Fault, FIX, printableName } from "./findings.ts";

/** Only UTF-8: a browser that reads another encoding than we do finds other tags. */
export function checkEncoding(name: string | undefined): Fault | undefined {
  if (name === undefined || /^utf-8$/i.test(name)) return undefined;
  return { found: `the encoding "${printableName(name)}"`, fix: FIX.utf8 };
}

/** The declaration that matplotlib, Graphviz and older programs write. It says nothing that a browser acts on. */
const HARMLESS =
  /^\s+svg(?:\s+PUBLIC\s+(?:"-\/\/W3C\/\/DTD SVG [^"[]*"|'-\/\/W3C\/\/DTD SVG [^'[]*')\s+(?:"https?:\/\/www\.w3\.org\/[^"[]*"|'https?:\/\/www\.w3\.org\/[^'[]*'))?\s*$/;

/** `declaration` is what is between `<!DOCTYPE` and `>`. */
export function checkDoctype(declaration: string): Fault | undefined {
  if (HARMLESS.test(declaration)) return undefined;
  const found = declaration.includes("[")
    ? "declarations of its own (a DOCTYPE with [ ])"
    : "a DOCTYPE that is not that of SVG";
  return { found, fix: FIX.dtd };
}

/** An instruction that is no style sheet is meant for some editor. */
export function checkInstruction(target: string): Fault | undefined {
  return /^xml-stylesheet$/i.test(target)
    ? { found: "a style sheet outside of the drawing (xml-stylesheet)", fix: FIX.style }
    : undefined;
}
