import type { Root, RootContent } from "hast";
import { fromParse5 } from "hast-util-from-parse5";
import { type DefaultTreeAdapterTypes, parse, parseFragment } from "parse5";

type Node = DefaultTreeAdapterTypes.Node;

/** Deeper nesting is no page that a person has written, and would exhaust the stack of what walks the tree. */
const MAX_DEPTH = 400;

/** HTML that is nested too deeply to be read. */
export class TooDeep extends Error {
  override readonly name = "TooDeep";
}

/** A whole page as a tree. Throws `TooDeep`. */
export function parsePage(html: string): Root {
  return toTree(parse(readWindowsSigns(html)), html);
}

/** A piece of HTML as a tree. Throws `TooDeep`. */
export function parseFragmentTree(html: string): Root {
  return toTree(parseFragment(readWindowsSigns(html)), html);
}

/** Throws `TooDeep` for HTML, or text with HTML in it, that other parsers must not be given. */
export function checkNesting(html: string): void {
  checkDepth(parseFragment(html), html);
}

/** The nodes of a piece of HTML. Throws `TooDeep`. */
export function parseNodes(html: string): RootContent[] {
  return parseFragmentTree(html).children;
}

function toTree(document: Node, html: string): Root {
  checkDepth(document, html);
  const tree = fromParse5(document);
  return tree.type === "root" ? tree : { type: "root", children: [] };
}

/** A loop and no recursion, so that depth costs no stack. */
function checkDepth(document: Node, html: string): void {
  const open: { node: Node; depth: number }[] = [{ node: document, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, depth } = next;
    if (depth > MAX_DEPTH)
      throw new TooDeep(
        `HTML is nested more than ${MAX_DEPTH} levels deep; it begins with "${html.trim().slice(0, 60)}"`,
      );
    if ("childNodes" in node)
      for (const child of node.childNodes) open.push({ node: child, depth: depth + 1 });
    if ("content" in node) open.push({ node: node.content, depth: depth + 1 });
  }
}

/** `&#146;` as the character U+0092 that it names, so that one place reads such characters, and reports them. */
function readWindowsSigns(html: string): string {
  return html.replace(
    /&#(?:x0{0,5}([89][0-9a-f])|0{0,5}(1[2-5]\d));?/gi,
    (whole, hex?: string, digits?: string) => {
      const code = hex === undefined ? Number(digits) : Number.parseInt(hex, 16);
      return code >= 0x80 && code <= 0x9f ? String.fromCharCode(code) : whole;
    },
  );
}
