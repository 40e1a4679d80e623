/** HTML that is safe to print. Only this file knows how text becomes markup. */
import { isolateBidi } from "./bidi.ts";
import { describeValue } from "./describe-value.ts";

/** Markup that has been made here, and so is printed as it is. */
export class Html {
  readonly source: string;
  constructor(source: string) {
    this.source = source;
  }
  toString(): string {
    return this.source;
  }
}

export type Child = Html | string | number | false | null | undefined | readonly Child[];

/** A template of markup: everything put into it is escaped, but `Html`; `false`, `null` and `undefined` print nothing. */
export function html(strings: TemplateStringsArray, ...children: readonly Child[]): Html {
  let source = strings[0] ?? "";
  for (let index = 0; index < children.length; index++) {
    source += print(children[index]) + (strings[index + 1] ?? "");
  }
  return new Html(source);
}

/** Takes a string for markup. Only for what another tool of the house has made safe. */
export function raw(source: string): Html {
  return new Html(source);
}

function print(child: Child): string {
  if (child instanceof Html) return child.source;
  if (typeof child === "string") return escapeHtml(child);
  if (child === false || child === null || child === undefined) return "";
  if (typeof child === "number") return String(child);
  if (Array.isArray(child)) return child.map(print).join("");
  // Templates may be JavaScript, which no compiler checks.
  throw new TypeError(
    `html can't print ${describeValue(child)}, only Html, text, numbers and lists of these`,
  );
}

// Control characters, lone surrogates and what Unicode calls noncharacters are none of HTML; they are dropped.
const UNPRINTABLE = /(?![\t\n\r])\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}/gu;

/** What may be one of these, inside the brackets of a pattern: a surrogate may well be half of a good character. */
export const MAYBE_UNPRINTABLE_SET =
  "\\0-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\\ud800-\\udfff\\ufdd0-\\ufdef\\ufffe\\uffff";

// Quick looks that save the long ones.
const MAYBE_UNPRINTABLE = new RegExp(`[${MAYBE_UNPRINTABLE_SET}]`);
const SPECIAL = new RegExp(`[&<>"'\\u2066-\\u2069${MAYBE_UNPRINTABLE_SET}]`);

const REFERENCES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text for HTML and XML, in an element or in a quoted attribute. It stays within the direction of that element. */
export function escapeHtml(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return isolateBidi(printable(text)).replace(/[&<>"']/g, (character) => REFERENCES[character] ?? character);
}

/** Text without the characters that neither HTML nor XML can hold. */
export function printable(text: string): string {
  return MAYBE_UNPRINTABLE.test(text) ? text.replace(UNPRINTABLE, "") : text;
}
