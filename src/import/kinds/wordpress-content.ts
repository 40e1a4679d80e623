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
import type { Item } from "./wxr.ts";

/** Pictures of the media library by their ids. */
export type Attachments = ReadonlyMap<string, Item>;

const BLOCK =
  /^\s*<\/?(?:address|article|aside|blockquote|details|div|dl|dd|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|iframe|li|main|nav|ol|p|pre|section|table|tbody|td|tfoot|th|thead|tr|ul|video|audio|!--)/i;

/** The elements of a content. */
export function contentChildren(content: string, attachments: Attachments): ElementContent[] {
  const html = paragraphs(readShortcodes(content.replace(/\r\n?/g, "\n"), attachments));
  return htmlChildren(html).flatMap((node) => refine(node, attachments));
}

/** As WordPress shows it: empty lines divide paragraphs, single ones are breaks, but for HTML. */
function paragraphs(source: string): string {
  const kept: string[] = [];
  const text = source.replace(/<pre[\s\S]*?<\/pre>/gi, (pre) => {
    kept.push(pre);
    return `<div data-kept="${kept.length - 1}"></div>`;
  });
  const html = text
    .split(/\n\s*\n/)
    .map((chunk) =>
      BLOCK.test(chunk) || chunk.trim() === ""
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

/** The shortcodes that WordPress and the plugin have of their own; others are words, as on the page. */
function readShortcodes(content: string, attachments: Attachments): string {
  return content
    .replace(/\[caption\b([^\]]*)\]\s*([\s\S]*?)\[\/caption\]/g, (_, attributes: string, inside: string) => {
      const [picture = ""] = /^\s*(?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?/i.exec(inside) ?? [];
      const caption =
        inside.slice(picture.length).trim() || (/\bcaption="([^"]*)"/.exec(attributes)?.[1] ?? "");
      return `\n\n<figure>${picture}<figcaption>${caption}</figcaption></figure>\n\n`;
    })
    .replace(/\[embed\b[^\]]*\]\s*([\s\S]*?)\s*\[\/embed\]/g, "\n\n$1\n\n")
    .replace(/\[(?:youtube|vimeo)[ =]+["']?(https?:\/\/[^\s"'\]]+)["']?[^\]]*\]/g, "\n\n$1\n\n")
    .replace(/\[gallery\b[^\]]*\bids="([\d,\s]+)"[^\]]*\]/g, (_, ids: string) => {
      const pictures = ids.split(",").flatMap((id) => attachments.get(id.trim()) ?? []);
      return `\n\n${pictures.map(({ id, attachmentUrl = "" }) => `<figure><img class="wp-image-${id}" src="${attachmentUrl}"></figure>`).join("")}\n\n`;
    })
    .replace(/\[(video|audio)\b([^\]]*)\](?:\s*\[\/\1\])?/g, (_, kind: string, attributes: string) => {
      const source = /\b(?:src|mp4|m4v|webm|ogv|mp3|m4a|ogg|wav)="([^"]+)"/.exec(attributes)?.[1] ?? "";
      return `\n\n<${kind} src="${source}"></${kind}>\n\n`;
    })
    .replace(/\[\/?(?:liveblog\w*|wp_liveblog\w*)\b[^\]]*\]/g, "");
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
