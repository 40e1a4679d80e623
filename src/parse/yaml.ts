import type { VFile } from "vfile";
import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type YAMLError,
} from "yaml";
import type { Place } from "../model/content.ts";
import { report } from "../model/report.ts";
import type { Fields, Places } from "../model/source.ts";

const START: Place = { line: 1, column: 1 };

/** Fields of a file that has none. */
export const EMPTY: Fields = { values: {}, places: { key: () => START, value: () => START } };

/**
 * Reads YAML as plain data (core schema: times and dates stay text), noting on the file all that can't be read.
 * `text` must begin on the file's first line; `undefined` when there was a problem.
 */
export function parseYaml(file: VFile, text: string): Fields | undefined {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
    logLevel: "silent",
  });
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const before = file.messages.length;
  for (const problem of document.errors) reportSyntax(file, text, problem, place(problem.pos[0]));
  if (document.errors.length === 0) checkNodes(file, text, document, place);
  if (file.messages.length > before) return undefined;
  if (document.contents !== null && !isMap(document.contents)) {
    report(file, "yaml-not-a-map", {}, place(offsetOf(document.contents) ?? 0));
    return undefined;
  }
  return { values: document.toJS({ maxAliasCount: 0 }) ?? {}, places: placesIn(document, place) };
}

function checkNodes(file: VFile, text: string, document: Document, place: (offset: number) => Place): void {
  visit(document, {
    Alias: (_, node) => report(file, "yaml-alias", {}, place(offsetOf(node) ?? 0)),
    Node: (_, node) => {
      if (!isAlias(node) && node.anchor !== undefined)
        report(file, "yaml-alias", {}, place(offsetOf(node) ?? 0));
      const tag = isAlias(node)
        ? undefined
        : /^!\S*/.exec(text.slice(tagStart(text, offsetOf(node) ?? 0)))?.[0];
      if (tag !== undefined && node.tag !== undefined)
        report(file, "yaml-tag", { tag }, place(offsetOf(node) ?? 0));
    },
    Scalar: (_, node) => {
      const comment = cutComment(node.value, node.type, node.comment, text, offsetOf(node) ?? 0);
      if (comment !== undefined) report(file, "value-cut", { comment }, place(offsetOf(node) ?? 0));
    },
  });
}

// A node's range begins behind its tag: the tag is the word before it.
function tagStart(text: string, offset: number): number {
  const before = /![^\s]*\s*$/.exec(text.slice(Math.max(0, offset - 80), offset));
  return before ? offset - before[0].length : offset;
}

/** The comment that has eaten a part of a plain value's line, when it can be meant as words. */
function cutComment(
  value: unknown,
  type: string | undefined,
  comment: string | null | undefined,
  text: string,
  offset: number,
): string | undefined {
  if (!comment || (type !== undefined && type !== "PLAIN")) return undefined;
  const isWords = (typeof value === "string" && !/^[-\d:TZ+. ]+$/.test(value)) || value === null;
  const line = text.slice(offset).split("\n", 1)[0] ?? "";
  return line.includes(`#${comment.split("\n", 1)[0]}`) && (isWords || !/^\s/.test(comment))
    ? comment
    : undefined;
}

function reportSyntax(file: VFile, text: string, problem: YAMLError, place: Place): void {
  if (problem.code === "DUPLICATE_KEY") {
    const key = /^["']?([^"':\n]+)/.exec(text.slice(problem.pos[0]))?.[1]?.trim() ?? "";
    report(file, "yaml-duplicate-key", { key }, place);
  } else report(file, "yaml-syntax", { reason: reasonOf(problem) }, place);
}

const REASONS: Readonly<Record<string, string>> = {
  BAD_ALIAS: 'a value can\'t begin with "*" or "&": put it in quotes',
  BAD_DQ_ESCAPE: 'in double quotes a "\\" begins an escape: write "\\\\", or use single quotes',
  BAD_SCALAR_START: "a value can't begin with this character: put it in quotes",
  BAD_INDENT: "a bracket or a brace is not closed, or the lines under it are not indented",
  BLOCK_AS_IMPLICIT_KEY: 'a ": " inside a value: put the whole value in quotes',
  MISSING_CHAR: 'a quote, a colon or a bracket is missing: close what was opened, and write "key: value"',
  MULTILINE_IMPLICIT_KEY: 'a line without a colon: write "key: value", or indent it under the line before',
  MULTIPLE_DOCS: 'a second "---": there is one front matter only, remove it',
  NON_STRING_KEY: "a key must be a plain word",
  TAB_AS_INDENT: "a tab: YAML is indented with spaces, replace it",
  UNEXPECTED_TOKEN:
    "words after the closing quote: put the whole value in one pair of quotes, and double the quotes inside it",
};

function reasonOf(problem: YAMLError): string {
  return REASONS[problem.code] ?? `not YAML: ${problem.message}`;
}

function offsetOf(node: unknown): number | undefined {
  return isNode(node) ? (node.range?.[0] ?? undefined) : undefined;
}

/** Looks places up in the document when they are asked for: only problems ask. */
function placesIn(document: Document, place: (offset: number) => Place): Places {
  const find = (path: readonly PropertyKey[], wanted: "key" | "value"): Place => {
    let found: Place = START;
    let node: unknown = document.contents;
    path.forEach((step, index) => {
      const [key, value] = childOf(node, step);
      const offset = offsetOf(
        index === path.length - 1 && wanted === "key" ? (key ?? value) : (value ?? key),
      );
      if (offset !== undefined) found = place(offset);
      node = value;
    });
    return found;
  };
  return { key: (path) => find(path, "key"), value: (path) => find(path, "value") };
}

function childOf(node: unknown, step: PropertyKey): readonly [key: unknown, value: unknown] {
  if (isMap(node)) {
    const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === step);
    return [pair?.key, pair?.value];
  }
  const items = isNode(node) && "items" in node && Array.isArray(node.items) ? node.items : [];
  return [undefined, typeof step === "number" ? items[step] : undefined];
}
