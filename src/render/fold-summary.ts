/** Divides a long summary, so that on a phone the entries are not far below it. */
import type { Element, ElementContent, Root, RootContent } from "hast";
import type { BodyView } from "./views.ts";

/** Letters in a line of the summary on a phone of 390 px. */
const LINE = 36;
/** What the space around a point or a paragraph takes, in letters. */
const SPACING = 24;
/** The lines that a summary may fill on a phone and still be shown whole, and those after which a longer one is folded up. */
const MAX_WHOLE = 15 * LINE;
const MAX_BEGINNING = 13 * LINE;

/** A summary as the pages show it: `more` is what is folded up of a long one. */
export interface FoldedSummary {
  readonly summary: BodyView;
  readonly more?: BodyView;
}

/** Folds a summary after its first points, or after the first sentences of a long first paragraph. */
export function foldSummary(body: BodyView): FoldedSummary {
  if (lengthOf(body.tree.children) <= MAX_WHOLE) return { summary: body };
  const { beginning, rest } = divide(body.tree.children, MAX_BEGINNING);
  if (lengthOf(rest) === 0) return { summary: body };
  const part = (children: readonly RootContent[]): BodyView => ({ ...body, tree: rootOf(children) });
  return { summary: part(beginning), more: part(rest) };
}

interface Divided<Node> {
  readonly beginning: readonly Node[];
  readonly rest: readonly Node[];
}

/** The first nodes with at most `limit` letters, and the others; the node at the border is divided where it can be. */
function divide<Node extends RootContent>(nodes: readonly Node[], limit: number): Divided<Node> {
  let length = 0;
  for (const [index, node] of nodes.entries()) {
    const next = length + lengthOf([node]);
    if (next > limit) {
      const [head, tail] = divideNode(node, limit - length, length === 0);
      const beginning = [...nodes.slice(0, index), ...head];
      return { beginning, rest: [...tail, ...nodes.slice(index + 1)] };
    }
    length = next;
  }
  return { beginning: nodes, rest: [] };
}

/** A list is divided between its points, a first paragraph between its sentences; any other node is kept whole. */
function divideNode<Node extends RootContent>(node: Node, limit: number, isFirst: boolean): [Node[], Node[]] {
  if (node.type !== "element") return isFirst ? [[node], []] : [[], [node]];
  const isList = node.tagName === "ul" || node.tagName === "ol";
  const { beginning, rest } = isList ? dividePoints(node, limit, isFirst) : divideSentences(node, limit);
  if (lengthOf(beginning) > 0 && (isList || isFirst)) {
    const tail = lengthOf(rest) === 0 ? [] : [{ ...node, children: [...rest] }];
    return [[{ ...node, children: [...beginning] }], tail];
  }
  return isFirst ? [[node], []] : [[], [node]];
}

function dividePoints({ children }: Element, limit: number, isFirst: boolean): Divided<ElementContent> {
  let length = 0;
  const end = children.findIndex((point) => {
    length += lengthOf([point]);
    return length > limit;
  });
  if (end === -1) return { beginning: children, rest: [] };
  const firstPoint = children.findIndex((point) => lengthOf([point]) > 0);
  const cut = isFirst ? Math.max(end, firstPoint + 1) : end;
  return { beginning: children.slice(0, cut), rest: children.slice(cut) };
}

function divideSentences({ children }: Element, limit: number): Divided<ElementContent> {
  let length = 0;
  for (const [index, child] of children.entries()) {
    const text = child.type === "text" ? child.value : undefined;
    if (text !== undefined && length + text.length > limit / 2) {
      const end = sentenceEnd(text, Math.max(0, limit / 2 - length));
      if (end !== undefined)
        return {
          beginning: [...children.slice(0, index), { type: "text", value: text.slice(0, end).trimEnd() }],
          rest: [{ type: "text", value: text.slice(end).trimStart() }, ...children.slice(index + 1)],
        };
    }
    length += lengthOf([child]);
  }
  return { beginning: children, rest: [] };
}

/** Where the first sentence ends that ends after `from`, if another one follows. */
function sentenceEnd(text: string, from: number): number | undefined {
  const end = /[.!?…。؟।]["”’»)]*(?:\s+|(?<=。))(?=\S)/u.exec(text.slice(from));
  return end ? from + end.index + end[0].length : undefined;
}

function lengthOf(nodes: readonly (RootContent | ElementContent)[]): number {
  return nodes.reduce((sum, node) => sum + lettersIn(node), 0);
}

/** The letters of a node; those of a point or a paragraph fill whole lines, with space around them. */
function lettersIn(node: RootContent | ElementContent): number {
  if (node.type === "text") return widthOf(node.value.trim());
  if (node.type !== "element") return 0;
  const letters = lengthOf(node.children);
  const isBlock = letters > 0 && (node.tagName === "li" || node.tagName === "p");
  return isBlock ? Math.ceil(letters / LINE) * LINE + SPACING : letters;
}

/** Signs of Chinese, Japanese and Korean are as wide as two letters. */
function widthOf(text: string): number {
  const wide = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu);
  return text.length + (wide?.length ?? 0);
}

function rootOf(children: readonly RootContent[]): Root {
  return { type: "root", children: [...children] };
}
