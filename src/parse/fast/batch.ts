import type { Root, RootContent } from "mdast";
import { readSimpleBlock } from "./blocks.ts";
import { splitBlocks, type TextBlock } from "./split-blocks.ts";

/**
 * The syntax trees of whole files. Most of what live desks write are paragraphs with not one character that means
 * anything in Markdown: they need no parser. Other blocks go to it together, from all the files at once: a call costs
 * more than a block, and none can mean anything in another. The trees are those that the parser makes of the whole
 * files, which a test holds over many thousands of them.
 */
export function parseBatch(texts: readonly string[], parse: (text: string) => Root): Root[] {
  const sketches = texts.map(splitBlocks);
  const known = new Map<TextBlock, readonly RootContent[]>();
  const others = sketches.flatMap((file) => file?.blocks.filter((block) => !readAlone(block, known)) ?? []);
  for (let first = 0; first < others.length; first += BATCH)
    parseBlocks(others.slice(first, first + BATCH), parse, known);
  return texts.map((text, index) => {
    const file = sketches[index];
    if (!file?.blocks.every((block) => known.has(block))) return parse(text);
    return { type: "root", children: [file.yaml, ...file.blocks.flatMap((block) => known.get(block) ?? [])] };
  });
}

/** Whether a block could be read without the parser; then it is known. */
function readAlone(block: TextBlock, known: Map<TextBlock, readonly RootContent[]>): boolean {
  const node = readSimpleBlock(block);
  if (node) known.set(block, [node]);
  return node !== undefined;
}

/** So many blocks go to the parser at once; it takes the longer for each, the more there are. */
const BATCH = 20;

/** A paragraph: it ends whatever is still open before it, and begins nothing. */
const BETWEEN = "x";

/** Blocks as they are in a text of many. */
interface Placed {
  readonly block: TextBlock;
  readonly start: number;
  readonly line: number;
}

function parseBlocks(
  blocks: readonly TextBlock[],
  parse: (text: string) => Root,
  known: Map<TextBlock, readonly RootContent[]>,
): void {
  const { text, placed } = together(blocks);
  const found = new Map<TextBlock, RootContent[]>();
  let at = 0;
  for (const node of parse(text).children) {
    const [from = 0, to = 0] = [node.position?.start.offset, node.position?.end.offset];
    while (at < placed.length && from >= endOf(placed[at])) at++;
    const place = placed[at];
    if (!place || from < place.start) continue;
    // One block has run into the next: then their files go to the parser whole.
    if (to > endOf(place)) return;
    shift(node, place.block.line - place.line, place.block.start - place.start);
    const nodes = found.get(place.block) ?? [];
    nodes.push(node);
    found.set(place.block, nodes);
  }
  for (const [block, nodes] of found) known.set(block, nodes);
}

/** One text of all blocks, with a paragraph before each that isn't behind the last one in its own file too. */
function together(blocks: readonly TextBlock[]): {
  readonly text: string;
  readonly placed: readonly Placed[];
} {
  const placed: Placed[] = [];
  let [text, line] = ["", 1];
  for (const [index, block] of blocks.entries()) {
    const isNext = index > 0 && block.before === blocks[index - 1];
    if (!isNext) [text, line] = [`${text}${BETWEEN}\n\n`, line + 2];
    placed.push({ block, start: text.length, line });
    text += `${block.source}\n\n`;
    line += block.source.split("\n").length + 1;
  }
  return { text, placed };
}

function endOf(place: Placed | undefined): number {
  return place ? place.start + place.block.source.length : 0;
}

/** Moves a node to its place in its own file. */
function shift(node: RootContent, lines: number, offset: number): void {
  for (const point of [node.position?.start, node.position?.end]) {
    if (point?.offset === undefined) continue;
    point.line += lines;
    point.offset += offset;
  }
  if ("children" in node) for (const child of node.children) shift(child, lines, offset);
}
