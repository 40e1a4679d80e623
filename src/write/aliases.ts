import { isMap, isScalar, isSeq, type Node, parseDocument, type Scalar, type YAMLMap } from "yaml";
import { formatListItem } from "./yaml-text.ts";

/**
 * The text of a Markdown file with an alias added to its front matter, every other byte as it was. `undefined` where
 * that can't be done: there is no front matter, or its `aliases` are no list.
 */
export function addAlias(text: string, alias: string, isFirst: boolean): string | undefined {
  const opening = /^\ufeff?---[^\S\n]*\n/.exec(text)?.[0];
  if (opening === undefined) return undefined;
  const inside = text.slice(opening.length);
  const end = /^---[^\S\n]*$/m.exec(inside)?.index;
  if (end === undefined) return undefined;
  const matter = inside.slice(0, end);
  const changed = addedTo(matter, formatListItem(alias), isFirst, opening.endsWith("\r\n") ? "\r\n" : "\n");
  const rest = text.slice(opening.length + matter.length);
  return changed === undefined ? undefined : `${opening}${changed}${rest}`;
}

function addedTo(matter: string, alias: string, isFirst: boolean, lineEnd: string): string | undefined {
  const { contents, errors } = parseDocument(matter, { stringKeys: true, logLevel: "error" });
  if (errors.length > 0 || (contents !== null && !isMap(contents))) return undefined;
  const value = contents && aliasesNode(contents);
  if (!value) {
    const gap = matter === "" || matter.endsWith("\n") ? "" : lineEnd;
    return `${matter}${gap}aliases: [${alias}]${lineEnd}`;
  }
  if (isEmptyScalar(value)) return filled(matter, value, alias);
  if (!isSeq(value) || !value.range) return undefined;
  const item = isFirst ? value.items[0] : value.items.at(-1);
  const range = isNodeWithRange(item) ? item.range : undefined;
  if (!range) return value.flow ? inserted(matter, value.range[0] + 1, alias) : undefined;
  if (value.flow)
    return isFirst ? inserted(matter, range[0], `${alias}, `) : inserted(matter, range[1], `, ${alias}`);
  return addedLine(matter, range[0], alias, isFirst, lineEnd);
}

/** Whether a key has no value: nothing behind its colon, `""` or `null`, as form editors write it. */
function isEmptyScalar(value: unknown): value is Scalar {
  return isScalar(value) && (value.value === null || value.value === "");
}

/** A list of one in the place of nothing. */
function filled(matter: string, { range }: Scalar, alias: string): string | undefined {
  if (!range) return undefined;
  const [start, end] = range;
  const before = matter[start - 1] === ":" ? " " : "";
  const after = matter[end] === "#" ? " " : "";
  return `${matter.slice(0, start)}${before}[${alias}]${after}${matter.slice(end)}`;
}

function aliasesNode(map: YAMLMap): unknown {
  return map.items.find(({ key }) => isScalar(key) && key.value === "aliases")?.value;
}

/** A line before or after the one on which an item of a list is. */
function addedLine(
  matter: string,
  offset: number,
  alias: string,
  isBefore: boolean,
  lineEnd: string,
): string {
  const start = matter.lastIndexOf("\n", offset - 1) + 1;
  const indent = /^[ \t]*/.exec(matter.slice(start))?.[0] ?? "";
  const line = `${indent}- ${alias}${lineEnd}`;
  if (isBefore) return inserted(matter, start, line);
  const next = matter.indexOf("\n", offset);
  return next === -1 ? `${matter}${lineEnd}${line}` : inserted(matter, next + 1, line);
}

function inserted(text: string, offset: number, addition: string): string {
  return text.slice(0, offset) + addition + text.slice(offset);
}

function isNodeWithRange(node: unknown): node is Node {
  return isScalar(node) && node.range !== undefined && node.range !== null;
}
