/** What is before the words of a line: blanks, and the signs of quotes, lists and footnotes. */

export interface LineBeginning {
  /** Quotes, items of lists and footnotes that the line may open. */
  readonly marks: number;
  readonly quotes: number;
  /** Columns of blanks between the marks and before them; a tab counts as four. */
  readonly blankColumns: number;
  /** Where the words begin, counted from 0 behind the last sign of a quote. */
  readonly column: number;
  /** The line from its words on. */
  readonly rest: string;
  readonly isBlank: boolean;
}

const QUOTE_OR_BLANK = /[ \t>]/;
/** An item of a list, or the beginning of a footnote. */
const OTHER_MARK = /(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)|\[\^[^\]\s]{1,999}\]:/y;

/** How a line begins. */
export function beginningOf(line: string): LineBeginning {
  let [at, marks, quotes, blankColumns, column] = [0, 0, 0, 0, 0];
  while (at < line.length) {
    const sign = line.charAt(at);
    if (QUOTE_OR_BLANK.test(sign)) {
      at += 1;
      const columns = sign === "\t" ? 4 : 1;
      if (sign === ">") [marks, quotes, column] = [marks + 1, quotes + 1, 0];
      else [blankColumns, column] = [blankColumns + columns, column + columns];
      continue;
    }
    OTHER_MARK.lastIndex = at;
    const mark = OTHER_MARK.exec(line)?.[0];
    if (mark === undefined) break;
    at += mark.length;
    marks += 1;
    column += mark.length;
  }
  const rest = line.slice(at);
  return { marks, quotes, blankColumns, column, rest, isBlank: marks === 0 && rest.trim() === "" };
}
