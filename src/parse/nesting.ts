/**
 * How deeply a Markdown file nests, before it is parsed. What lists, quotes, footnotes and directives cost the parser grows
 * with their depth on each line. All counts are upper bounds, taken from how lines begin.
 */
import { beginningOf, type LineBeginning } from "./line-beginning.ts";

/** Levels that one line may open or continue. */
const MAX_DEPTH = 100;
/** The sum of the levels of all lines. */
const MAX_LEVELS = 5000;
/** The parser reads the inside of a directive again for each directive around it: so many characters in all. */
const MAX_REREAD_CHARACTERS = 400_000;

/** The line, counted from 1, on which a file exceeds a limit, and the limit in words. */
export interface DeepLine {
  readonly line: number;
  readonly limit: string;
}

/** What most files do without: then no line needs a closer look. */
const NESTS = /^[ \t]*(?:>|(?:[*+-]|\d{1,9}[.)])(?=[ \t]|$)|\[\^|:::)/m;

/** The first line that nests too deeply; `undefined` when there is none. */
export function findDeepLine(text: string): DeepLine | undefined {
  if (!NESTS.test(text)) return undefined;
  const levels = new Levels();
  const directives = new Directives();
  for (const [index, line] of text.split("\n").entries()) {
    const beginning = beginningOf(line);
    const limit = levels.take(beginning) ?? directives.take(line, beginning);
    if (limit !== undefined) return { line: index + 1, limit };
  }
  return undefined;
}

/** Counts the lists, quotes and footnotes that lines open and continue. */
class Levels {
  private open = 0;
  private sum = 0;
  private isAfterBlank = false;

  /** The limit that a line exceeds. */
  take({ marks, blankColumns, isBlank }: LineBeginning): string | undefined {
    // Two columns continue one list; a blank line continues all that are open.
    const continued = isBlank ? this.open : Math.min(this.open, Math.floor(blankColumns / 2));
    const depth = marks + continued;
    // Right after other words, a line may leave lists and quotes open without continuing them.
    if (!isBlank) this.open = this.isAfterBlank ? depth : Math.max(this.open, depth);
    this.isAfterBlank = isBlank;
    this.sum += depth;
    if (depth >= MAX_DEPTH) return `${MAX_DEPTH} levels`;
    return this.sum > MAX_LEVELS ? `${MAX_LEVELS} levels in all lines together` : undefined;
  }
}

/** Where a directive with an inside begins. */
interface Opening {
  readonly colons: number;
  readonly quotes: number;
  readonly column: number;
}

/** Counts how often the insides of directives are read. */
class Directives {
  private open: Opening[] = [];
  private reread = 0;

  /** The limit that a line exceeds. */
  take(text: string, { rest, quotes, column, isBlank }: LineBeginning): string | undefined {
    this.reread += text.length * Math.max(0, this.open.length - 1);
    if (isBlank) return this.exceeded();
    if (this.open.length > 0) this.open = this.open.filter((opening) => opening.quotes <= quotes);
    const [, colons = "", name] = /^(:{3,})[ \t]*(\S)?/.exec(rest) ?? [];
    if (colons === "") return this.exceeded();
    if (name !== undefined) this.open.push({ colons: colons.length, quotes, column });
    // A line of colons ends the outermost directive that it can end, and all that are in it.
    else {
      const closed = this.open.findIndex(
        (opening) => opening.colons <= colons.length && opening.quotes === quotes && column <= opening.column,
      );
      if (closed !== -1) this.open.length = closed;
    }
    return this.exceeded();
  }

  private exceeded(): string | undefined {
    if (this.open.length > MAX_DEPTH) return `${MAX_DEPTH} levels`;
    return this.reread > MAX_REREAD_CHARACTERS
      ? `${MAX_REREAD_CHARACTERS} characters in directives inside of directives`
      : undefined;
  }
}
