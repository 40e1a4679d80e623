import type { VFile } from "vfile";
import {
  type Alias,
  type Document,
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  visit,
  type YAMLMap,
} from "yaml";
import type { SourcePosition } from "../model/content.ts";
import { FILE_START, report } from "../model/report.ts";
import type { FieldPositions, Fields } from "../model/source.ts";
import { getOrCreate } from "../web/get-or-create.ts";
import { describeControl, findControl } from "./check-characters.ts";
import { isYamlWithinLimits } from "./limits.ts";
import { reportSyntax } from "./yaml-syntax.ts";

/** Fields of a file that has none. */
export const EMPTY_FIELDS: Fields = {
  values: {},
  places: { key: () => FILE_START, value: () => FILE_START, source: () => undefined },
};

/**
 * Reads YAML as plain data (core schema: times and dates stay text), noting on the file all that can't be read.
 * `text` must begin on the file's first line; `undefined` when there was a problem.
 */
export function parseYaml(file: VFile, text: string): Fields | undefined {
  if (!isYamlWithinLimits(file, text)) return undefined;
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
    // Its own search compares every key with every other.
    uniqueKeys: false,
    // Quieter than this, a second document would be dropped without a word.
    logLevel: "error",
  });
  const place = (offset: number): SourcePosition => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const before = file.messages.length;
  reportSyntax(file, text, document.errors, place);
  if (document.errors.length === 0) checkNodes(file, text, document, place);
  if (file.messages.length > before) return undefined;
  if (document.contents !== null && !isMap(document.contents)) {
    report(file, "yaml-not-a-map", {}, place(keyOffset(document.contents) ?? 0));
    return undefined;
  }
  return { values: document.toJS({ maxAliasCount: 0 }) ?? {}, places: placesIn(document, place) };
}

function checkNodes(
  file: VFile,
  text: string,
  document: Document,
  place: (offset: number) => SourcePosition,
): void {
  const placeOf = (node: Node) => place(keyOffset(node) ?? 0);
  const lines = new Set<number>();
  // One line can hold very many of them.
  const reportAlias = (sign: "&" | "*", at: SourcePosition) => {
    if (!lines.has(at.line)) report(file, "yaml-alias", { sign }, at);
    lines.add(at.line);
  };
  const checkProperties = (node: Exclude<Node, Alias>) => {
    if (node.anchor === undefined && node.tag === undefined) return;
    const start = propertiesStart(text, keyOffset(node) ?? 0);
    const tag = /^!\S*/.exec(text.slice(start))?.[0];
    if (tag === undefined) reportAlias("&", place(start));
    else report(file, "yaml-tag", { tag }, place(start));
  };
  visit(document, {
    Alias: (_, node) => reportAlias("*", placeOf(node)),
    Collection: (_, node) => {
      checkProperties(node);
      if (isMap(node)) checkKeys(file, node, placeOf);
    },
    Scalar: (_, node) => {
      checkProperties(node);
      const control = typeof node.value === "string" ? findControl(node.value) : undefined;
      if (control !== undefined) report(file, "control-character", describeControl(control), placeOf(node));
      const comment = cutComment(node.value, node.type, node.comment, text, keyOffset(node) ?? 0);
      if (comment !== undefined) report(file, "value-cut", { comment }, placeOf(node));
    },
  });
}

function checkKeys(file: VFile, map: YAMLMap, placeOf: (node: Node) => SourcePosition): void {
  const seen = new Set<unknown>();
  for (const { key } of map.items) {
    if (!isScalar(key)) continue;
    if (seen.has(key.value)) report(file, "yaml-duplicate-key", { key: String(key.value) }, placeOf(key));
    seen.add(key.value);
  }
}

// A node's range begins behind its tag and its anchor.
function propertiesStart(text: string, offset: number): number {
  const floor = Math.max(0, offset - 80);
  let start = offset;
  for (;;) {
    const before = text.slice(floor, start).trimEnd();
    const word = before.split(/\s/).at(-1) ?? "";
    const sign = word.search(/[!&]/);
    if (sign === -1) return start;
    start = floor + before.length - word.length + sign;
    if (sign > 0) return start;
  }
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

function keyOffset(node: unknown): number | undefined {
  return isNode(node) ? (node.range?.[0] ?? undefined) : undefined;
}

/** The pairs of a map by their keys, the first of each. */
function indexOf(map: YAMLMap): ReadonlyMap<unknown, Pair> {
  const pairs = map.items.toReversed().filter((item) => isPair(item) && isScalar(item.key));
  return new Map(pairs.map((pair) => [isScalar(pair.key) ? pair.key.value : undefined, pair]));
}

/** Looks places up in the document when they are asked for: only problems ask. */
function placesIn(document: Document, place: (offset: number) => SourcePosition): FieldPositions {
  const indexes = new Map<YAMLMap, ReadonlyMap<unknown, Pair>>();
  const find = (path: readonly PropertyKey[], wanted: "key" | "value"): SourcePosition => {
    let found: SourcePosition = FILE_START;
    let node: unknown = document.contents;
    path.forEach((step, index) => {
      const [key, value] = childOf(node, step, indexes);
      const offset = keyOffset(
        index === path.length - 1 && wanted === "key" ? (key ?? value) : (value ?? key),
      );
      if (offset !== undefined) found = place(offset);
      node = value;
    });
    return found;
  };
  const source = (path: readonly PropertyKey[]) => {
    const node = path.reduce<unknown>((inner, step) => childOf(inner, step, indexes)[1], document.contents);
    return isScalar(node) ? node.source : undefined;
  };
  return { key: (path) => find(path, "key"), value: (path) => find(path, "value"), source };
}

function childOf(
  node: unknown,
  step: PropertyKey,
  indexes: Map<YAMLMap, ReadonlyMap<unknown, Pair>>,
): readonly [key: unknown, value: unknown] {
  if (isMap(node)) {
    const pair = getOrCreate(indexes, node, () => indexOf(node)).get(step);
    return [pair?.key, pair?.value];
  }
  const items = isNode(node) && "items" in node && Array.isArray(node.items) ? node.items : [];
  return [undefined, typeof step === "number" ? items[step] : undefined];
}
