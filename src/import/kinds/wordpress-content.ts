/** The content of posts and comments in WordPress: HTML or text, shortcodes, addresses alone on their lines. */
import type { Element, ElementContent } from "hast";
import {
  attribute,
  classesOf,
  elementContent,
  embedElement,
  htmlChildren,
  isElement,
  makeElement,
  textNode,
} from "../words/elements.ts";
import { findSpans, replaceSpans } from "../words/spans.ts";
import { readShortcodes } from "./wordpress-shortcodes.ts";
import type { Attachments, Item } from "./wxr.ts";

const BLOCK =
  /^<\/?(?:address|article|aside|blockquote|details|div|dl|dd|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|iframe|li|main|nav|ol|p|pre|section|table|tbody|td|tfoot|th|thead|tr|ul|video|audio|!--)/i;

/** The elements of a content. */
export function contentChildren(content: string, attachments: Attachments): ElementContent[] {
  const html = paragraphs(readShortcodes(content.replace(/\r\n?/g, "\n"), attachments));
  return htmlChildren(html).flatMap((node) => refine(node, attachments));
}

/** As WordPress shows it: empty lines divide paragraphs, single ones are breaks, but for HTML. */
function paragraphs(source: string): string {
  const kept: string[] = [];
  const text = replaceSpans(source, findSpans(source, /<pre/gi, /<\/pre>/gi), ({ start, end }) => {
    kept.push(source.slice(start, end));
    return `<div data-kept="${kept.length - 1}"></div>`;
  });
  const html = text
    .split(/\n\s*\n/)
    .map((chunk) =>
      BLOCK.test(chunk.trimStart()) || chunk.trim() === ""
        ? mixed(chunk)
        : `<p>${chunk.trim().replaceAll("\n", "<br>\n")}</p>`,
    )
    .join("\n");
  return html.replace(/<div data-kept="(\d+)"><\/div>/g, (_, index: string) => kept[Number(index)] ?? "");
}

/** Lines of text behind a block are a paragraph. */
function mixed(chunk: string): string {
  const at = /(<\/(?:figure|blockquote|ul|ol|table|div|h[1-6]|p)>)\s*\n([^<\n][\s\S]*)$/i.exec(chunk);
  if (!at) return chunk;
  const [whole, end = "", rest = ""] = at;
  return `${chunk.slice(0, chunk.length - whole.length)}${end}<p>${rest.trim().replaceAll("\n", "<br>\n")}</p>`;
}

/** Elements of the plugin and of the media library as what they mean. */
function refine(node: ElementContent, attachments: Attachments): ElementContent[] {
  if (!isElement(node)) return node.type === "comment" ? [] : [node];
  if (node.tagName === "span" && /\bliveblog-command\b/.test(classesOf(node))) return [];
  if (node.tagName === "p" || node.tagName === "div") {
    const address = addressAlone(node);
    if (address !== undefined) return [embedElement({ url: address })];
  }
  if (node.tagName === "img") return [describe(node, attachments)];
  const children = elementContent(node.children).flatMap((child) => refine(child, attachments));
  if (node.tagName === "p") return splitAtAddresses(withoutCommand({ ...node, children }));
  return [{ ...node, children }];
}

function addressAlone(node: Element): string | undefined {
  const [only, other] = node.children.filter((child) => child.type !== "text" || child.value.trim() !== "");
  const words = only?.type === "text" && other === undefined ? only.value.trim() : "";
  return /^https?:\/\/[^\s<>"]+$/.test(words) ? words : undefined;
}

/** An address alone on a line between breaks. */
function splitAtAddresses(paragraph: Element): ElementContent[] {
  const lines: ElementContent[][] = [[]];
  for (const child of elementContent(paragraph.children))
    if (isElement(child) && child.tagName === "br") lines.push([]);
    else lines.at(-1)?.push(child);
  const addresses = lines.map((line) => addressAlone(makeElement("p", line)));
  if (addresses.every((address) => address === undefined)) return [paragraph];
  return lines.map((line, index) => {
    const url = addresses[index];
    return url === undefined ? makeElement("p", line) : embedElement({ url });
  });
}

/** `/key They are off!`: what a writer typed to mark the entry. */
function withoutCommand(paragraph: Element): Element {
  const [first, ...rest] = paragraph.children;
  if (first?.type !== "text" || !/^\s*\/key\b/.test(first.value)) return paragraph;
  return { ...paragraph, children: [textNode(first.value.replace(/^\s*\/key\b\s*/, "")), ...rest] };
}

/** A picture with what the media library says of it. */
function describe(image: Element, attachments: Attachments): Element {
  const id = /\bwp-image-(\d+)\b/.exec(classesOf(image))?.[1] ?? "";
  const known = attachments.get(id) ?? byAddress(attribute(image, "src"), attachments);
  if (known === undefined) return image;
  const alt = attribute(image, "alt") ?? known.meta.get("_wp_attachment_image_alt");
  return {
    ...image,
    properties: {
      ...image.properties,
      ...(alt !== undefined && { alt }),
      ...(known.attachmentUrl !== undefined && { dataOrigFile: known.attachmentUrl }),
    },
  };
}

function byAddress(source: string | undefined, attachments: Attachments): Item | undefined {
  if (source === undefined) return undefined;
  const plain = source.replace(/[?#].*$/s, "").replace(/-\d+x\d+(?=\.\w+$)/, "");
  return [...attachments.values()].find(({ attachmentUrl }) => attachmentUrl === plain);
}
