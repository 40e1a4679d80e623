import type { Paragraph, Root, RootContent, Text, Yaml } from "mdast";

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

/** The syntax tree of a file whose body is nothing but paragraphs; `undefined` when it may be more. */
export function parseParagraphs(text: string, parse: (text: string) => Root): Root | undefined {
  if (text.includes("\r")) return undefined;
  const fence = readFence(text);
  const blocks = fence && readBlocks(text, fence.end);
  if (!blocks) return undefined;
  const children: RootContent[] = [fence.yaml];
  for (const block of blocks) children.push(...paragraph(block, parse));
  return { type: "root", children };
}

/** A run of lines that is a paragraph; `line` counts from 1, `start` and `end` are offsets. */
interface Block {
  readonly source: string;
  readonly line: number;
  readonly start: number;
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
      if (open) blocks.push({ ...open, source: text.slice(open.start, start - 1) });
      open = undefined;
    } else if (!PROSE_LINE.test(words)) return undefined;
    else open ??= { line, start };
    start = end + 1;
  }
  if (open) blocks.push({ ...open, source: text.slice(open.start) });
  return blocks;
}

function paragraph({ source, line, start }: Block, parse: (text: string) => Root): RootContent[] {
  if (SIGNIFICANT.test(source)) {
    // Empty lines before it give the parser the file's own line numbers.
    const shift = start - (line - 1);
    const { children } = parse("\n".repeat(line - 1) + source);
    for (const child of children) shiftOffsets(child, shift);
    return children;
  }
  const position = positionOf(source, line, start);
  const words: Text = { type: "text", value: source, position };
  const plain: Paragraph = { type: "paragraph", children: [words], position };
  return [plain];
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

function shiftOffsets(node: RootContent, shift: number): void {
  for (const point of [node.position?.start, node.position?.end]) {
    if (point?.offset !== undefined) point.offset += shift;
  }
  if ("children" in node) for (const child of node.children) shiftOffsets(child, shift);
}
