import type { Element, ElementContent } from "hast";
import { cleanCharacters, collapseSpaces, trimSpacesEnd, trimSpacesStart } from "./clean-text.ts";
import type { WordsContext } from "./context.ts";
import { attribute, classesOf, elementContent, makeElement, textNode } from "./elements.ts";
import { emojiOf } from "./emoji.ts";
import { flattenWords } from "./plain.ts";
import { raisedSigns } from "./raised.ts";

const MARKS = new Map<string, string>([
  ["b", "strong"],
  ["strong", "strong"],
  ["i", "em"],
  ["em", "em"],
  ["s", "del"],
  ["strike", "del"],
  ["del", "del"],
  ["code", "code"],
  ["kbd", "code"],
  ["samp", "code"],
  ["tt", "code"],
]);

const SILENT =
  /^(?:script|style|template|noscript|button|input|select|textarea|svg|math|canvas|wbr|link|meta|source|track|param|map|progress|meter)$/;

/** Phrasing content with only the marks that Markdown has; everything else leaves its words. */
export function readInline(nodes: readonly ElementContent[], context: WordsContext): ElementContent[] {
  return tidyInline(nodes.flatMap((node) => readNode(node, context)));
}

function readNode(node: ElementContent, context: WordsContext): ElementContent[] {
  if (node.type === "text") return readText(node.value, context);
  if (node.type !== "element" || SILENT.test(node.tagName)) return [];
  const { tagName } = node;
  if (tagName === "br") return [makeElement("br", [])];
  if (tagName === "img") return [textNode(emojiOf(node) ?? "")];
  if (tagName === "asrun-note-ref") return [node];
  const mark = MARKS.get(tagName) ?? markOfStyle(node);
  if (mark === "code") return [makeElement("code", [textNode(cleanCharacters(flattenWords([node])).text)])];
  const children = elementContent(node.children);
  if (mark !== undefined) return [makeElement(mark, readInline(children, context))];
  if (tagName === "a") return convertLink(node, context);
  if (tagName === "sub" || tagName === "sup") return readRaised(node, context);
  if (tagName === "q") return [textNode("“"), ...readInline(children, context), textNode("”")];
  return children.flatMap((child) => readNode(child, context));
}

/** Editors of some systems write bold and italic as styles. */
function markOfStyle(node: Element): string | undefined {
  if (node.tagName !== "span" && node.tagName !== "font") return undefined;
  const style = attribute(node, "style") ?? "";
  if (/font-weight:\s?(?:bold|[6-9]00)/.test(style)) return "strong";
  if (/font-style:\s?italic/.test(style)) return "em";
  return /text-decoration(?:-line)?:[^;:]*line-through/.test(style) ? "del" : undefined;
}

function readText(value: string, context: WordsContext): ElementContent[] {
  const { text: words, isChanged } = cleanCharacters(value);
  if (isChanged)
    context.note("differently", "words", `invisible or old characters in "${words.trim().slice(0, 60)}"`);
  return words === "" ? [] : [textNode(collapseSpaces(words))];
}

function convertLink(node: Element, context: WordsContext): ElementContent[] {
  const children = readInline(elementContent(node.children), context);
  const href = attribute(node, "href");
  const target = href === undefined ? undefined : context.link(href);
  if (target === undefined || /\bskip-link\b/.test(classesOf(node))) return children;
  const address = target.kind === "entry" ? `#${target.id}` : target.url;
  return [makeElement("a", children, { href: address })];
}

function readRaised(node: Element, context: WordsContext): ElementContent[] {
  const words = flattenWords([node]);
  if (words === "") return [];
  const signs = raisedSigns(node.tagName, words);
  context.note(
    "differently",
    "words",
    `${node.tagName === "sup" ? "raised" : "lowered"} "${words}" as ${signs ?? "plain words"}`,
  );
  return signs === undefined ? readInline(elementContent(node.children), context) : [textNode(signs)];
}

/** Spaces stand outside of marks, neighbouring marks of a kind are one, empty ones are none, and no space follows another. */
export function tidyInline(nodes: readonly ElementContent[]): ElementContent[] {
  const loosened = mergeMarks(nodes).flatMap(loosen);
  const out: ElementContent[] = [];
  for (const node of loosened) {
    const last = out.at(-1);
    if (node.type === "text" && last?.type === "text") last.value = collapseSpaces(last.value + node.value);
    else out.push(node.type === "text" ? textNode(node.value) : node);
  }
  return out.filter((node) => node.type !== "text" || node.value !== "");
}

const isMark = (node: ElementContent | undefined): node is Element =>
  node?.type === "element" && /^(?:strong|em|del|code|a)$/.test(node.tagName);

function mergeMarks(nodes: readonly ElementContent[]): ElementContent[] {
  const out: ElementContent[] = [];
  for (const node of nodes) {
    const last = out.at(-1);
    if (isMark(node) && isMark(last) && isSameMark(node, last))
      out[out.length - 1] = makeElement(
        node.tagName,
        tidyInline([...last.children, ...node.children]),
        node.properties,
      );
    else out.push(isMark(node) ? withoutInnerMark(node) : node);
  }
  return out;
}

function isSameMark(node: Element, other: Element): boolean {
  return node.tagName === other.tagName && node.properties.href === other.properties.href;
}

/** Bold inside of bold is bold once. */
function withoutInnerMark(node: Element): Element {
  const strip = (children: readonly ElementContent[]): ElementContent[] =>
    children.flatMap((child) => {
      if (!isMark(child)) return [child];
      const inner = strip(elementContent(child.children));
      return child.tagName === node.tagName ? inner : [makeElement(child.tagName, inner, child.properties)];
    });
  return node.tagName === "code"
    ? node
    : makeElement(node.tagName, tidyInline(strip(elementContent(node.children))), node.properties);
}

/** A mark without spaces and breaks at its edges: these stand before and behind it. */
function loosen(node: ElementContent): ElementContent[] {
  if (!isMark(node)) return [node];
  const inside = [...node.children];
  const before: ElementContent[] = [];
  const behind: ElementContent[] = [];
  for (let first = inside[0]; first !== undefined; first = inside[0]) {
    const rest = takeEdge(first, before, trimSpacesStart);
    if (rest === first) break;
    inside.splice(0, 1, ...(rest === undefined ? [] : [rest]));
  }
  for (let last = inside.at(-1); last !== undefined; last = inside.at(-1)) {
    const rest = takeEdge(last, behind, trimSpacesEnd);
    if (rest === last) break;
    inside.splice(-1, 1, ...(rest === undefined ? [] : [rest]));
  }
  const kept = inside.length === 0 ? [] : [makeElement(node.tagName, inside, node.properties)];
  return [...before, ...kept, ...behind.toReversed()];
}

/** What remains of a node at the edge of a mark: the node itself where there is nothing to take. */
function takeEdge(
  node: ElementContent,
  taken: ElementContent[],
  trim: (text: string) => string,
): ElementContent | undefined {
  if (node.type === "element" && node.tagName === "br") {
    taken.push(node);
    return undefined;
  }
  if (node.type !== "text") return node;
  const rest = trim(node.value);
  if (node.value === rest && rest !== "") return node;
  if (node.value !== rest) taken.push(textNode(" "));
  return rest === "" ? undefined : textNode(rest);
}
