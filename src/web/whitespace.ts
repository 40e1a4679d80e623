/** Blanks in plain text. What is nearly always in order already is only looked at: that costs a tenth of replacing it. */

/** A text with one space in the place of each run of spaces, tabs and carriage returns. */
export function inSingleSpaces(text: string): string {
  return /[\t\r]| {2}/.test(text) ? text.replace(/[ \t\r]+/g, " ") : text;
}

/** A text in one line, with single spaces between its words. */
export function inOneLine(text: string): string {
  const isSimple = !/[\t\r]|[ \n][ \n]/.test(text);
  return (isSimple ? text.replaceAll("\n", " ") : text.replace(/[ \t\r\n]+/g, " ")).trim();
}

/** A text without blank lines, and without a space at the end of a line. */
export function withoutBlankLines(text: string): string {
  return / \n|\n[ \n]/.test(text) ? text.replace(/ ?\n[ \n]*/g, "\n") : text;
}

/** Whether a text has anything to read: no spaces and invisible characters alone. */
export function hasWords(text: string): boolean {
  return /[^\s\p{Cf}\p{Cc}]/u.test(text);
}
