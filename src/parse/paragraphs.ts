import type { Paragraph, Root, RootContent, Text, Yaml } from "mdast";
import { simpleMarks } from "./simple-marks.ts";

type Position = NonNullable<Paragraph["position"]>;

/**
 * Most of what live desks write are paragraphs with not one character that means anything in Markdown. This file
 * reads files whose whole body is paragraphs, and hands the parser only those that have such a character: the tree is
 * the one that the parser makes of the whole file, which a test holds over many thousands of files.
 */

/** A line that begins so begins no list, quote, heading, code, table, directive, definition, HTML or underline. */
const PROSE_LINE = /^(?:[\p{L}“”‘’„«»"'(…$€£—–]|\d(?!\d{0,8}[.)](?:[ \t]|$)))/u;

/** A character that could mean something inside a paragraph, or a space where its lines end. */
const SIGNIFICANT = /[\\`*_[\]<&~\t]| (?:\n|$)/;

/**
 * The syntax trees of whole files. Paragraphs that need the parser go to it together, from all the files at once: a
 * call costs more than a paragraph, and no paragraph can mean anything in another.
 */
export function parseTogether(texts: readonly string[], parse: (text: string) => Root): Root[] {
  const sketches = texts.map(sketch);
  const known = new Map<Block, RootContent>();
  const marked = sketches.flatMap((file) => file?.blocks.filter((block) => !readAlone(block, known)) ?? []);
  parseBlocks(marked, parse, known);
  return texts.map((text, index) => {
    const file = sketches[index];
    const paragraphs = file?.blocks.flatMap((block) => known.get(block) ?? []);
    if (!file || paragraphs?.length !== file.blocks.length) return parse(text);
    return { type: "root", children: [file.yaml, ...paragraphs] };
  });
}

/** Whether a paragraph could be read without the parser; then it is known. */
function readAlone(block: Block, known: Map<Block, RootContent>): boolean {
  const { source, line, start, isMarked } = block;
  const position = positionOf(source, line, start);
  const words: Text = { type: "text", value: source, position };
  const children = isMarked ? simpleMarks(source, position.start) : [words];
  if (children) known.set(block, { type: "paragraph", children, position });
  return children !== undefined;
}

/** A file whose body is nothing but paragraphs. */
interface Sketch {
  readonly yaml: Yaml;
  readonly blocks: readonly Block[];
}

/** A run of lines that is a paragraph; `line` counts from 1, `start` is an offset. */
interface Block {
  readonly source: string;
  readonly line: number;
  readonly start: number;
  /** Whether there may be more to it than words. */
  readonly isMarked: boolean;
}

/** `undefined` for a file whose body may be more than paragraphs. */
function sketch(text: string): Sketch | undefined {
  if (text.includes("\r")) return undefined;
  const fence = readFence(text);
  const blocks = fence && readBlocks(text, fence.end);
  return fence && blocks && { yaml: fence.yaml, blocks };
}

/** So many paragraphs go to the parser at once. */
const BATCH = 200;

function parseBlocks(
  blocks: readonly Block[],
  parse: (text: string) => Root,
  known: Map<Block, RootContent>,
): void {
  for (let first = 0; first < blocks.length; first += BATCH) {
    const batch = blocks.slice(first, first + BATCH);
    const { children } = parse(batch.map(({ source }) => source).join("\n\n"));
    // Not one node for each: then their files go to the parser whole.
    if (children.length !== batch.length) continue;
    batch.forEach((block, index) => {
      const node = children[index];
      const begin = node?.position?.start;
      if (!node || !begin) return;
      shift(node, block.line - begin.line, block.start - (begin.offset ?? 0));
      known.set(block, node);
    });
  }
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

function readFence(text: string): { yaml: Yaml; end: number } | undefined {
  const opening = /^---[ \t]*\n/.exec(text)?.[0].length;
  if (opening === undefined) return undefined;
  const closing = /\n---[ \t]*(?:\n|$)/g;
  closing.lastIndex = opening - 1;
  const found = closing.exec(text);
  if (!found) return undefined;
  return {
    yaml: { type: "yaml", value: text.slice(opening, Math.max(opening, found.index)) },
    end: closing.lastIndex,
  };
}

function readBlocks(text: string, from: number): Block[] | undefined {
  const blocks: Block[] = [];
  let line = text.slice(0, from).split("\n").length;
  let open: { line: number; start: number } | undefined;
  for (let start = from; start <= text.length; line++) {
    const newline = text.indexOf("\n", start);
    const end = newline === -1 ? text.length : newline;
    const words = text.slice(start, end);
    if (words.trim() === "") {
      if (words !== "" && /[^ \t]/.test(words)) return undefined;
      if (open) blocks.push(blockOf(open, text.slice(open.start, start - 1)));
      open = undefined;
    } else if (!PROSE_LINE.test(words)) return undefined;
    else open ??= { line, start };
    start = end + 1;
  }
  if (open) blocks.push(blockOf(open, text.slice(open.start)));
  return blocks;
}

function blockOf(begin: Pick<Block, "line" | "start">, source: string): Block {
  return { ...begin, source, isMarked: SIGNIFICANT.test(source) };
}

function positionOf(source: string, line: number, start: number): Position {
  const lastBreak = source.lastIndexOf("\n");
  const breaks = lastBreak === -1 ? 0 : source.split("\n").length - 1;
  const end = {
    line: line + breaks,
    column: source.length - lastBreak,
    offset: start + source.length,
  };
  return { start: { line, column: 1, offset: start }, end };
}
