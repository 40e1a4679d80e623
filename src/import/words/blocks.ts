import type { Element, ElementContent } from "hast";
import { codeBlock } from "./code-blocks.ts";
import type { WordsContext } from "./context.ts";
import { attribute, elementContent, isElement, makeElement, mediaElement, textNode } from "./elements.ts";
import { convertEmbed, embedOfElement, quotation } from "./embeds.ts";
import { convertPost, readFigure, readPictureLink } from "./figures.ts";
import { galleryBlocks, isGallery } from "./galleries.ts";
import { linkCardOf } from "./link-cards.ts";
import { readOneLine, readParagraphs } from "./paragraphs.ts";
import { describePicture, isStoryPicture, readRecording } from "./pictures.ts";
import { flattenWords } from "./plain.ts";
import { isPostMarkup } from "./posts.ts";
import { splitQuotation } from "./quotations.ts";
import { flattenBlocks, readTable } from "./tables.ts";

const CONTAINER =
  /^(?:address|article|aside|body|center|dd|details|div|dt|fieldset|figcaption|footer|form|gu-atom|header|hgroup|html|label|legend|main|p|section|summary|td|th|tr|tbody|thead)$/;
const SILENT = /^(?:script|style|template|noscript|head|button|input|select|textarea|nav|svg|canvas|dialog)$/;
const HEADING = /^h[1-6]$/;
const FRAME = /^(?:iframe|embed|object)$/;

/** Whether an element has to be a block of its own, or holds one. */
function isBlock(node: ElementContent): boolean {
  if (!isElement(node)) return false;
  const { tagName } = node;
  if (/^(?:ul|ol|menu|dl|blockquote|pre|table|hr|figure|picture|video|audio|amp-img)$/.test(tagName))
    return true;
  if (
    CONTAINER.test(tagName) ||
    HEADING.test(tagName) ||
    FRAME.test(tagName) ||
    /^li$|^asrun-(?:media|embed|quote|note|gallery|link)$/.test(tagName)
  )
    return true;
  return (tagName === "img" && isStoryPicture(node)) || elementContent(node.children).some(isBlock);
}

/** The words of a source as clean blocks: paragraphs, headings, lists, quotations, tables, code, media. */
export class BlockReader {
  private readonly context: WordsContext;

  constructor(context: WordsContext) {
    this.context = context;
  }

  /** Clean blocks of nodes. Changes nothing in them. */
  read(nodes: readonly ElementContent[]): ElementContent[] {
    const out: ElementContent[] = [];
    let run: ElementContent[] = [];
    const flush = () => {
      out.push(...readParagraphs(run, this.context));
      run = [];
    };
    for (const node of nodes) {
      if (!isBlock(node)) run.push(node);
      else if (isElement(node)) {
        flush();
        out.push(...this.block(node));
      }
    }
    flush();
    return out;
  }

  private block(node: Element): ElementContent[] {
    const { tagName } = node;
    const children = elementContent(node.children);
    if (SILENT.test(tagName) || isHidden(node)) return [];
    if (tagName !== "figure" && isGallery(node))
      return galleryBlocks(children, undefined, this.context, (inner) => this.read(inner));
    if (tagName === "ul" || tagName === "ol" || tagName === "menu") return this.list(node);
    if (tagName === "blockquote") return this.quotation(node);
    if (tagName === "pre") return codeBlock(node);
    if (tagName === "hr") return [makeElement("hr", [])];
    if (tagName === "table") return [...readTable(node, this.context), ...this.mediaIn(children)];
    if (tagName === "dl") return this.read(children);
    if (HEADING.test(tagName)) return this.heading(node);
    if (tagName === "figure") return readFigure(node, this.context, (inner) => this.read(inner));
    if (/^asrun-/.test(tagName)) return this.ownElement(node);
    if (FRAME.test(tagName)) return convertEmbed(embedOfElement(node) ?? {}, this.context);
    if (tagName === "video" || tagName === "audio") return [mediaElement(readRecording(node))];
    if (tagName === "picture") return this.picture(node);
    if (tagName === "img" || tagName === "amp-img") return [mediaElement(describePicture(node))];
    if (isPostMarkup(node) && attribute(node, "dataHref") !== undefined && flattenWords(children) === "")
      return convertEmbed(embedOfElement(node) ?? {}, this.context);
    if (CONTAINER.test(tagName) || tagName === "li") return this.read(children);
    return this.wrapped(node);
  }

  /** A mark or link around blocks: around the words of each of them. */
  private wrapped(node: Element): ElementContent[] {
    const children = elementContent(node.children);
    const inside = this.read(children.map((child) => (isBlock(child) ? child : makeElement("p", [child]))));
    const card = node.tagName === "a" ? linkCardOf(node, inside, this.context) : undefined;
    if (card) return [card];
    return inside.flatMap((block): ElementContent[] => {
      if (!isElement(block)) return [];
      if (block.media !== undefined && node.tagName === "a")
        return readPictureLink([node], block, this.context);
      if (block.tagName !== "p" && !HEADING.test(block.tagName)) return [block];
      const wrap = readParagraphs([makeElement(node.tagName, block.children, node.properties)], this.context);
      return wrap.map((paragraph) => makeElement(block.tagName, paragraph.children));
    });
  }

  private heading(node: Element): ElementContent[] {
    const words = readOneLine(flattenBlocks(elementContent(node.children)), this.context);
    const heading = words.length === 0 ? [] : [makeElement(node.tagName, words)];
    return [...heading, ...this.mediaIn(elementContent(node.children))];
  }

  private list(node: Element): ElementContent[] {
    const items: Element[] = [];
    for (const child of elementContent(node.children)) {
      const isItem = isElement(child) && child.tagName === "li";
      const blocks = isItem ? this.read(elementContent(child.children)) : this.read([child]);
      if (blocks.length === 0) continue;
      const last = items.at(-1);
      const isLoose = !isItem && isElement(child) && /^(?:ul|ol)$/.test(child.tagName);
      if (isLoose && last) last.children.push(...blocks);
      else items.push(makeElement("li", blocks));
    }
    if (items.every(hasOneParagraph))
      for (const item of items) item.children = item.children.flatMap(unwrapParagraph);
    const start = Number(attribute(node, "start") ?? 1);
    const properties =
      node.tagName === "ol" && Number.isInteger(start) && start >= 0 && start !== 1 ? { start } : {};
    return items.length === 0 ? [] : [makeElement(node.tagName === "ol" ? "ol" : "ul", items, properties)];
  }

  private quotation(node: Element): ElementContent[] {
    if (isPostMarkup(node)) return convertPost(node, {}, this.context);
    const { children, by } = splitQuotation(node);
    const blocks = this.read(children);
    if (blocks.length === 0) return by === undefined ? [] : [makeElement("p", [textNode(by)])];
    return [
      by === undefined ? makeElement("blockquote", blocks) : makeElement("asrun-quote", blocks, { by }),
    ];
  }

  private picture(node: Element): ElementContent[] {
    const image = elementContent(node.children)
      .filter(isElement)
      .find(({ tagName }) => /^(?:img|amp-img)$/.test(tagName));
    return image && isStoryPicture(image) ? [mediaElement(describePicture(image, node))] : [];
  }

  private ownElement(node: Element): ElementContent[] {
    if (node.embed) return convertEmbed(node.embed, this.context);
    if (node.tagName === "asrun-quote") {
      const quote = makeElement("asrun-quote", this.read(elementContent(node.children)), node.properties);
      return attribute(node, "url") === undefined ? [quote] : quotation(quote, this.context);
    }
    if (node.tagName === "asrun-note")
      return [makeElement("asrun-note", this.read(elementContent(node.children)), node.properties)];
    return [node];
  }

  /** Pictures in cells and headings, where Markdown has no place for them. */
  private mediaIn(nodes: readonly ElementContent[]): ElementContent[] {
    return nodes.flatMap((node): ElementContent[] => {
      if (!isElement(node)) return [];
      const isMedia = /^(?:img|picture|video|audio|iframe|figure)$/.test(node.tagName) && isBlock(node);
      return isMedia ? this.block(node) : this.mediaIn(elementContent(node.children));
    });
  }
}

/** Whether nothing but lists follows the first paragraph of an item: then the list is tight. */
function hasOneParagraph({ children }: Element): boolean {
  return children.every((child, index) =>
    index === 0
      ? isElement(child) && child.tagName === "p"
      : isElement(child) && /^[ou]l$/.test(child.tagName),
  );
}

function unwrapParagraph(node: ElementContent): ElementContent[] {
  return isElement(node) && node.tagName === "p" ? node.children : [node];
}

/** What a page hides from all readers. */
function isHidden(node: Element): boolean {
  return node.properties.hidden === true || /display:\s?none/.test(attribute(node, "style") ?? "");
}
