/**
 * Cuts files into blocks that can be read each for itself. A blank line ends nearly everything in Markdown; what it does
 * not end (fences, HTML, lists that go on behind it, definitions that hold for the whole file) is known by how it
 * begins. A file in which anything of the kind could be is not cut at all.
 */
import type { Yaml } from "mdast";

/** A file as its front matter and its blocks. */
export interface BlockSplit {
  readonly yaml: Yaml;
  readonly blocks: readonly TextBlock[];
}

/** Whole lines of a file; `line` counts from 1, `start` is an offset. */
export interface TextBlock {
  readonly source: string;
  readonly line: number;
  readonly start: number;
  /** "words": a paragraph of nothing but words; "marked": one that may have more in it; "other": anything. */
  readonly kind: "words" | "marked" | "other";
  /** Whether a list may go on behind it, if an item of one followed. */
  readonly isOpen: boolean;
  /** The block before it in the same file. */
  readonly before: TextBlock | undefined;
}

/**
 * What begins so begins no list, quote, heading, code, table, directive, HTML or underline; with a bracket it may begin
 * a definition.
 */
export const PARAGRAPH_START =
  "(?:[\\p{L}“”‘’„«»\"'(…$€£—–[]|\\d(?!\\d{0,8}[.)](?:[ \\t]|$))|(?:\\*{1,2}|_{1,2})(?=[\\p{L}\\p{Nd}]))";
const PROSE_LINE = new RegExp(`^${PARAGRAPH_START}`, "u");

/** What could mean something inside a paragraph: a sign, a bare address, or a space where its lines end. */
const SIGNIFICANT = /[\\`*_[\]<&~\t]| (?:\n|$)|https?:\/\/|www\./i;

/** What a blank line might not end: fences, directives with an inside, definitions, HTML, indented code. */
const ENDLESS = /```|~~~|:::|\]:|(?:^|\n)[ \t>*+\-\d.)]*<|\n {0,3}(?: {4}|\t)/;

/** The line that begins an item of a list, or looks so; other marks may come before it. */
const ITEM = /^[ \t>]*(?:[*+-]|\d{1,9}[.)])(?:[ \t]|$)/m;

/** The lines around the inside of a directive. */
const OPENING = /^:::[A-Za-z]/;
const CLOSING = /^:::[ \t]*$/;

/** `undefined` for a file that can't be cut safely. */
export function splitBlocks(text: string): BlockSplit | undefined {
  if (text.includes("\r")) return undefined;
  const fence = readFence(text);
  const blocks = fence && new Cutter(text, fence.end).blocks();
  return fence && blocks && { yaml: fence.yaml, blocks };
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

/** What is known of a block whose end has not been found yet. */
interface Begun {
  readonly line: number;
  readonly start: number;
  /** Whether it goes on to the end of a directive, over blank lines too. */
  readonly isDirective: boolean;
  isProse: boolean;
}

class Cutter {
  private readonly text: string;
  private readonly cut: TextBlock[] = [];
  private begun: Begun | undefined;
  private start: number;
  private line: number;

  constructor(text: string, from: number) {
    this.text = text;
    this.start = from;
    this.line = text.slice(0, from).split("\n").length;
  }

  blocks(): TextBlock[] | undefined {
    const { text } = this;
    while (this.start <= text.length) {
      const newline = text.indexOf("\n", this.start);
      const end = newline === -1 ? text.length : newline;
      if (!this.take(text.slice(this.start, end))) return undefined;
      this.start = end + 1;
      this.line += 1;
    }
    if (this.begun?.isDirective) return undefined;
    return this.close(text.length) ? this.cut : undefined;
  }

  /** Whether the next line could be taken. */
  private take(words: string): boolean {
    const { begun } = this;
    if (begun?.isDirective) return this.takeInside(words);
    if (words.trim() === "") return this.takeBlank(words);
    const isProse = PROSE_LINE.test(words);
    if (begun) {
      begun.isProse &&= isProse;
      return true;
    }
    // Behind blank lines, what is indented belongs to what was before, or is code.
    if (/^[ \t]/.test(words) || (this.cut.at(-1)?.isOpen && ITEM.test(words))) return false;
    this.begun = { line: this.line, start: this.start, isDirective: OPENING.test(words), isProse };
    return true;
  }

  private takeBlank(words: string): boolean {
    if (!this.close(this.start - 1)) return false;
    // Indented code goes on to the last line of spaces.
    return words === "" || (this.cut.at(-1)?.kind !== "other" && !/[^ \t]/.test(words));
  }

  private takeInside(words: string): boolean {
    if (!CLOSING.test(words)) return true;
    const end = this.start + words.length;
    // Should it be no directive after all, a line right behind it might go on with its last paragraph.
    return /^(?:\n[ \t]*(?:\n|$)|$)/.test(this.text.slice(end, end + 80)) && this.close(end);
  }

  /** Whether the block that ends here, if there is one, can be read for itself. */
  private close(end: number): boolean {
    const { begun } = this;
    if (!begun) return true;
    const { line, start, isDirective, isProse } = begun;
    const source = this.text.slice(start, end);
    const before = this.cut.at(-1);
    this.begun = undefined;
    const mayBeEndless = !isProse || source.startsWith("[");
    if (mayBeEndless && ENDLESS.test(isDirective ? insideOf(source) : source)) return false;
    const kind = isProse ? (SIGNIFICANT.test(source) ? "marked" : "words") : "other";
    const isOpen = !isProse && (isDirective || ITEM.test(source));
    this.cut.push({ source, line, start, before, kind, isOpen });
    return true;
  }
}

/** A directive without the colons around it. */
function insideOf(source: string): string {
  return source.slice(3).replace(/:::[ \t]*$/, "");
}
