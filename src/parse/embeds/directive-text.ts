/** What a writer types instead of embed code: a directive, and text as a directive holds it. */

/** What a writer types instead of embed code. */
export interface Replacement {
  /** Whose code it is. */
  readonly platform: string;
  /** A directive that shows the same for ever. Words that the code doesn't hold are left to the writer. */
  readonly directive: string;
  /** What the directive lacks. */
  readonly rest: string;
}

/** A label in square brackets that is read as it is typed; nothing for `""`. */
export function labelOf(title: string): string {
  return title === "" ? "" : `[${title.replace(/\s+/g, " ").replace(/[\\[\]*_<`~&]/g, "\\$&")}]`;
}

/** The value of an attribute, in double quotes. */
export function attributeValue(text: string): string {
  return `"${text
    .replace(/&(?=#?\w+;)/g, "&amp;")
    .replaceAll('"', "&quot;")
    .replace(/\s+/g, " ")}"`;
}
