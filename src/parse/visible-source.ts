/** What a writer has typed and Markdown has not taken for a sign: where slips are looked for. */
import type { Nodes, Parents } from "mdast";
import { isBare } from "./bare-addresses.ts";
import { sourceOf } from "./positions.ts";

/** Nodes that are read as a whole: nothing in their source is published as it is. */
const READ: ReadonlySet<string> = new Set(
  "inlineCode link linkReference image imageReference html footnoteReference".split(" "),
);

/** The source of a node, with x for every sign that Markdown has read; bare addresses stay as they are. */
export function visibleSource(node: Parents, text: string): string {
  const start = node.position?.start.offset ?? 0;
  const source = sourceOf(node, text);
  if (node.children.every(({ type }) => type === "text")) return source;
  const ranges = node.children.flatMap((child) => readRanges(child, text));
  let visible = "";
  let done = 0;
  for (const [from, to] of ranges) {
    visible += source.slice(done, from - start) + source.slice(from - start, to - start).replace(/\S/g, "x");
    done = to - start;
  }
  return visible + source.slice(done);
}

/** Where signs are read, as offsets in the file: whole nodes, and the signs around emphasis. */
function readRanges(node: Nodes, text: string): (readonly [number, number])[] {
  const [from, to] = [node.position?.start.offset, node.position?.end.offset];
  if (from === undefined || to === undefined) return [];
  if (node.type === "link" && isBare(node, text)) return [];
  if (READ.has(node.type)) return [[from, to]];
  if (!("children" in node) || node.children.length === 0) return [];
  const inside = node.children.flatMap((child) => readRanges(child, text));
  const [first, last] = [node.children[0]?.position, node.children.at(-1)?.position];
  return [[from, first?.start.offset ?? from], ...inside, [last?.end.offset ?? to, to]];
}
