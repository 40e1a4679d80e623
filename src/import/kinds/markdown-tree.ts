import type { Element, ElementContent, Nodes, Properties } from "hast";
import { raw } from "hast-util-raw";
import type { FootnoteDefinition, FootnoteReference, Html, Image, Root } from "mdast";
import { gfmFootnoteFromMarkdown } from "mdast-util-gfm-footnote";
import { gfmStrikethroughFromMarkdown } from "mdast-util-gfm-strikethrough";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { type State, toHast } from "mdast-util-to-hast";
import { gfmFootnote } from "micromark-extension-gfm-footnote";
import { gfmStrikethrough } from "micromark-extension-gfm-strikethrough";
import { gfmTable } from "micromark-extension-gfm-table";
import remarkParse from "remark-parse";
import { type Processor, unified } from "unified";
import { findDeepLine } from "../../parse/nesting.ts";
import { refuse } from "../refuse.ts";
import { attribute, elementContent, findElements, isElement, makeElement } from "../words/elements.ts";
import { checkNesting } from "../words/parse-html.ts";
import { flattenWords } from "../words/plain.ts";
import { replaceShortcodes } from "./shortcodes.ts";

function githubSyntax(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    gfmTable(),
    gfmStrikethrough(),
    gfmFootnote(),
  ];
  data.fromMarkdownExtensions = [
    ...(data.fromMarkdownExtensions ?? []),
    gfmTableFromMarkdown(),
    gfmStrikethroughFromMarkdown(),
    gfmFootnoteFromMarkdown(),
  ];
}

const parser = unified().use(remarkParse).use(githubSyntax).freeze();

/** A comment where the Markdown held HTML. */
export const HTML_MARK = "asrun-html";

/** Markdown as elements, HTML in it too. Throws `TooDeep`. `losses`: shortcodes that became nothing, by the numbers of their places. */
export function markdownChildren(
  body: string,
  file: string,
): { children: ElementContent[]; losses: ReadonlyMap<string, string> } {
  const deep = findDeepLine(body);
  if (deep) return refuse(file, `line ${deep.line}: the text is nested too deeply`);
  const plain = body.split("\n").map(withoutBlockAttributes).join("\n");
  checkNesting(plain);
  const { text, losses } = replaceShortcodes(plain, (source) => codeRanges(parseGithub(source)));
  const tree = toHast(parseGithub(text), {
    allowDangerousHtml: true,
    handlers: { footnoteReference, footnoteDefinition, image: figureOfImage, html: markHtml },
  });
  const read: Nodes = raw(tree);
  const children = read.type === "root" ? elementContent(read.children) : [];
  return { children: placeNotes(children), losses };
}

/** A line without what kramdown says of the look of its block: `{: .wide}` at its end. */
function withoutBlockAttributes(line: string): string {
  const text = line.trimEnd();
  if (!text.endsWith("}")) return line;
  const start = text.indexOf("{:", text.lastIndexOf("}", text.length - 2) + 1);
  return start === -1 ? line : text.slice(0, start).trimEnd();
}

function parseGithub(text: string): Root {
  return parser.parse(text);
}

/** Where code is: nothing in it is a shortcode. */
function codeRanges(node: Root | Root["children"][number]): [number, number][] {
  const { position } = node;
  if ((node.type === "code" || node.type === "inlineCode") && position?.start.offset !== undefined)
    return [[position.start.offset, position.end.offset ?? position.start.offset]];
  return "children" in node ? node.children.flatMap((child) => codeRanges(child)) : [];
}

function footnoteReference(_state: State, node: FootnoteReference): Element {
  return makeElement("asrun-note-ref", [], { label: node.identifier });
}

function footnoteDefinition(state: State, node: FootnoteDefinition): Element {
  return makeElement("asrun-note", elementContent(state.all(node)), { label: node.identifier });
}

/** A title is the caption. */
function figureOfImage(_state: State, node: Image): Element {
  const properties: Properties = { src: node.url, ...(node.alt ? { alt: node.alt } : {}) };
  const caption = node.title ? [makeElement("figcaption", [{ type: "text", value: node.title }])] : [];
  return makeElement("figure", [makeElement("img", [], properties), ...caption]);
}

/** HTML as it is, and a mark that there was some. */
function markHtml(_state: State, node: Html): ElementContent[] {
  const isOwn = /^<\/?asrun-/.test(node.value);
  const mark: ElementContent[] = isOwn ? [] : [{ type: "comment", value: HTML_MARK }];
  return [...mark, { type: "raw", value: node.value }];
}

/** Notes belong to the entries that refer to them: behind the last heading's block before them. */
function placeNotes(children: readonly ElementContent[]): ElementContent[] {
  const notes = new Map<string, Element>();
  for (const node of findElements([...children], ({ tagName }) => tagName === "asrun-note"))
    notes.set(attribute(node, "label") ?? "", node);
  const isNote = (node: ElementContent) => isElement(node) && node.tagName === "asrun-note";
  return children
    .filter((node) => !isNote(node))
    .flatMap((node): ElementContent[] => {
      const labels = findElements([node], ({ tagName }) => tagName === "asrun-note-ref").map(
        (ref) => attribute(ref, "label") ?? "",
      );
      const found = [...new Set(labels)].flatMap((label) => notes.get(label) ?? []);
      for (const label of labels) notes.delete(label);
      return [found.length > 0 ? behindPunctuation(node) : node, ...found];
    });
}

/** A reference is behind the sign that ends its sentence, as newspapers print it. */
function behindPunctuation(node: ElementContent): ElementContent {
  if (!isElement(node)) return node;
  const children = elementContent(node.children).map(behindPunctuation);
  for (const [index, child] of children.entries()) {
    const next = children[index + 1];
    const isReference = isElement(child) && child.tagName === "asrun-note-ref";
    const sign = isReference && next?.type === "text" ? /^[.,;:!?…]+/.exec(next.value)?.[0] : undefined;
    if (sign === undefined || next?.type !== "text") continue;
    children.splice(index, 2, { type: "text", value: sign }, child, {
      type: "text",
      value: next.value.slice(sign.length),
    });
  }
  return { ...node, children };
}

/** The anchors that GitHub and Hugo make of headings, by the headings. */
export function headingAnchors(children: readonly ElementContent[]): ReadonlyMap<unknown, string> {
  const counts = new Map<string, number>();
  const headings = children.filter(
    (node): node is Element => isElement(node) && /^h[1-6]$/.test(node.tagName),
  );
  return new Map(
    headings.map((heading) => {
      const given = attribute(heading, "id");
      const slug =
        given ??
        flattenWords([heading])
          .toLowerCase()
          .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, "")
          .replaceAll(" ", "-");
      const count = counts.get(slug) ?? 0;
      counts.set(slug, count + 1);
      return [heading, count === 0 ? slug : `${slug}-${count}`];
    }),
  );
}
