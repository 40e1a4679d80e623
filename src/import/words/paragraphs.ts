import type { Element, ElementContent } from "hast";
import { trimSpacesEnd, trimSpacesStart } from "./clean-text.ts";
import type { WordsContext } from "./context.ts";
import { makeElement, textNode } from "./elements.ts";
import { readInline, tidyInline } from "./inline.ts";

/** Phrasing content as paragraphs: two line breaks in a row divide them, empty ones are none. */
export function readParagraphs(nodes: readonly ElementContent[], context: WordsContext): Element[] {
  return splitAtBreaks(readInline(nodes, context)).map((line) => makeElement("p", line));
}

/** Phrasing content in one line, breaks as spaces. */
export function readOneLine(nodes: readonly ElementContent[], context: WordsContext): ElementContent[] {
  const flat = (children: readonly ElementContent[]): ElementContent[] =>
    children.map((node) => {
      if (node.type !== "element") return node;
      return node.tagName === "br"
        ? textNode(" ")
        : makeElement(node.tagName, flat(node.children), node.properties);
    });
  return trimEdges(tidyInline(flat(readInline(nodes, context))));
}

function splitAtBreaks(nodes: readonly ElementContent[]): ElementContent[][] {
  const groups: ElementContent[][] = [[]];
  const flat = nodes.flatMap(splitMark);
  let breaks = 0;
  for (const node of flat) {
    if (isBreak(node)) {
      breaks += 1;
      continue;
    }
    if (node.type === "text" && node.value.trim() === "" && breaks > 0) continue;
    if (breaks > 1) groups.push([]);
    else if (breaks === 1 && groups.at(-1)?.length !== 0) groups.at(-1)?.push(makeElement("br", []));
    breaks = 0;
    groups.at(-1)?.push(node);
  }
  return groups.map((group) => trimEdges(trimAroundBreaks(group))).filter((group) => group.length > 0);
}

/** A mark that holds two line breaks in a row as several marks. */
function splitMark(node: ElementContent): ElementContent[] {
  if (node.type !== "element" || isBreak(node) || node.tagName === "code") return [node];
  const isDouble = node.children.some(
    (child, index) => isBreak(child) && isBreakNext(node.children, index + 1),
  );
  if (!isDouble) return [node];
  const parts: ElementContent[] = [];
  let part: ElementContent[] = [];
  const end = () => {
    if (part.length > 0) parts.push(makeElement(node.tagName, part, node.properties));
    part = [];
  };
  for (const child of node.children) {
    if (isBreak(child)) {
      end();
      parts.push(child);
    } else part.push(child);
  }
  end();
  return parts;
}

function isBreakNext(nodes: readonly ElementContent[], from: number): boolean {
  for (const node of nodes.slice(from)) {
    if (isBreak(node)) return true;
    if (node.type !== "text" || node.value.trim() !== "") return false;
  }
  return false;
}

function isBreak(node: ElementContent | undefined): boolean {
  return node?.type === "element" && node.tagName === "br";
}

function trimAroundBreaks(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node, index): ElementContent[] => {
    if (node.type !== "text") return [node];
    const start = isBreak(nodes[index - 1]) ? trimSpacesStart(node.value) : node.value;
    const value = isBreak(nodes[index + 1]) ? trimSpacesEnd(start) : start;
    return value === "" ? [] : [textNode(value)];
  });
}

function trimEdges(nodes: readonly ElementContent[]): ElementContent[] {
  const out = [...nodes];
  const first = out[0];
  if (first?.type === "text") out[0] = textNode(trimSpacesStart(first.value));
  const last = out.at(-1);
  if (last?.type === "text") out[out.length - 1] = textNode(trimSpacesEnd(last.value));
  const kept = out.filter((node) => node.type !== "text" || node.value !== "");
  return kept.length < nodes.length && kept.some((node) => !isBreak(node)) ? trimBreaks(kept) : kept;
}

function trimBreaks(nodes: readonly ElementContent[]): ElementContent[] {
  const from = nodes.findIndex((node) => !isBreak(node));
  const to = nodes.findLastIndex((node) => !isBreak(node));
  return nodes.slice(from, to + 1);
}
