/** Why a line that is meant as a directive is none, and what in one is read otherwise than it is meant. */
import type { Nodes } from "mdast";
import type { VFile } from "vfile";
import { report } from "../model/report.ts";
import { DIRECTIVES, isDirectiveName } from "./directives.ts";
import { positionOf } from "./positions.ts";

/** A value that begins with a typographic quote. */
const TYPOGRAPHIC = /[{\s][a-z]+=\s*[“”„‟‘’‚«»]/;

const FAULTS: readonly (readonly [RegExp | ((line: string) => boolean), string])[] = [
  [TYPOGRAPHIC, 'the quotes round its values are typographic (“ ”), type straight ones (")'],
  [/^[\s>]*:+\s+[a-z]/i, "remove the space after the colons"],
  [/^[\s>]*:+[a-z]+\s+[[{]/i, "remove the space before the bracket"],
  [/\]\s+\{/, 'remove the space between "]" and "{"'],
  [(line) => line.lastIndexOf("{") > line.lastIndexOf("}"), "write it in one line, to the closing brace"],
  [(line) => line.lastIndexOf("[") > line.lastIndexOf("]"), "write it in one line, to the closing bracket"],
  [
    /=\s*"[^"]*"(?=[^\s}])/,
    "a quote within a value ends it, write &quot; in its place, or typographic quotes (“ ”)",
  ],
  [hasOtherSpace, "replace the no-break or wide space in the braces with a plain one"],
];

/** What keeps a line from being a directive, in words; `undefined` when it is none of the usual slips. */
export function findDirectiveFault(line: string): string | undefined {
  return FAULTS.find(([isFault]) => (isFault instanceof RegExp ? isFault.test(line) : isFault(line)))?.[1];
}

function hasOtherSpace(line: string): boolean {
  return line.includes("{") && /[\u00a0\u202f\u3000]/.test(line.slice(line.indexOf("{")));
}

/** Notes a container that is not closed, and typographic quotes that would be a part of a value. */
export function checkDirective(file: VFile, node: { name: string } & Nodes, source: string): void {
  const [first = ""] = source.split("\n", 1);
  const braces = first.slice(first.lastIndexOf("]") + 1).replace(/"[^"]*"|'[^']*'/g, '""');
  if (TYPOGRAPHIC.test(braces) && isDirectiveName(node.name)) {
    const { form } = DIRECTIVES[node.name];
    report(
      file,
      "directive-form",
      { name: node.name, form, fault: findDirectiveFault(braces) },
      positionOf(node),
    );
  }
  const last = source.slice(source.lastIndexOf("\n") + 1);
  if (node.type === "containerDirective" && !/^[\s>]*:{3,}\s*$/.test(last))
    report(file, "directive-unclosed", { name: node.name }, positionOf(node));
}
