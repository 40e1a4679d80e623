/** How the Markdown of a body changes if the entry that a link leads to is held back or taken down. */
import type { Definition, Link, LinkReference, Nodes } from "mdast";
import type { LinkEdit } from "../model/source.ts";
import { trimEnd } from "../web/spelling.ts";
import { beginningOf } from "./line-beginning.ts";
import { sourceOf } from "./positions.ts";

/** What becomes of a link in brackets. `text` is that of the file. */
export function linkEdit(node: Link | LinkReference, text: string): LinkEdit {
  const span = spanOf(node);
  const label = writtenLabel(node, text);
  return { ...span, words: asPlainWords(label, span, text), around: [`[${label}](`, ")"] };
}

/** What becomes of a link card, which shows nothing but the entry that it leads to. */
export function cardEdit(node: Nodes, text: string): LinkEdit {
  const span = spanOf(node);
  const url = urlValue(sourceOf(node, text));
  const whole = { ...span, end: afterEmptyLine(span.end, text), words: "" };
  if (!url) return whole;
  const [from, to] = [span.start + url.start, span.start + url.end];
  return { ...whole, around: [`${text.slice(span.start, from)}"`, `"${text.slice(to, whole.end)}`] };
}

/** A definition is deleted: the links that name it get the address themselves, or become words. */
export function definitionEdit(node: Definition, text: string): LinkEdit {
  const span = spanOf(node);
  return { ...span, end: afterEmptyLine(span.end, text), words: "" };
}

function spanOf({ position }: Nodes): { readonly start: number; readonly end: number } {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}

/** What is between the brackets, as it is written. */
function writtenLabel({ children }: Link | LinkReference, text: string): string {
  return text.slice(children[0]?.position?.start.offset ?? 0, children.at(-1)?.position?.end.offset ?? 0);
}

/** The offset behind a block: behind its line, and behind one empty line after it. */
function afterEmptyLine(end: number, text: string): number {
  const rest = /[^\S\n]*(?:\n[^\S\n]*\n|\n|$)/y;
  rest.lastIndex = end;
  return end + (rest.exec(text)?.[0].length ?? 0);
}

/** The value of `url` among the attributes of a directive, with its quotes. */
function urlValue(source: string): { readonly start: number; readonly end: number } | undefined {
  const attributes = source.indexOf("]{") + 2;
  for (const match of source
    .slice(attributes)
    .matchAll(/(?<![\w-])([\w-]+)\s*=\s*("[^"]*"|'[^']*'|[^\s"'<=>`}]+)/g)) {
    const { 0: whole, 1: key, 2: value = "", index } = match;
    const end = attributes + index + whole.length;
    if (key === "url") return { start: end - value.length, end };
  }
  return undefined;
}

/** The words of a link without the link: signs that would mean something without the brackets around them are escaped. */
function asPlainWords(label: string, { start, end }: { start: number; end: number }, text: string): string {
  const line = text.lastIndexOf("\n", start - 1) + 1;
  const isAtStart = beginningOf(text.slice(line, start)).rest === "";
  const isAtEnd = /^[^\S\n]*(?:\n|$)/.test(text.slice(end, end + 200));
  // Bare addresses become links.
  const words = label.replace(/\b(?:https?(?=:\/\/)|www(?=\.))/gi, "$&\\");
  const begun = isAtStart ? escapeBeginning(words) : words;
  // Two spaces at the end of a line break it.
  const ended = isAtEnd && /\s\s$/.test(begun) ? trimEnd(begun, " \t") : begun;
  return /[[(:]/.test(text.charAt(end)) ? ended.replace(/([!\]])$/, "\\$1") : ended;
}

/** Signs that mean code, a heading, a list, a quote, a directive, a table or a line across at the beginning of a line. */
function escapeBeginning(line: string): string {
  return line
    .replace(/^(?: {0,3}\t| {4})\s*/, "")
    .replace(/^(?:#{1,6}(?=\s|$)|[-+*](?=\s|$)|[>=~`:|[]|([-*_])(?=\s*\1\s*\1))/, "\\$&")
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2");
}
