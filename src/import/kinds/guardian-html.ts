import type { Element, ElementContent } from "hast";
import { asText, type JsonObject, objectOf } from "../json.ts";
import type { SourceMedia, SourceNote } from "../source.ts";
import {
  attribute,
  classesOf,
  elementContent,
  findElements,
  htmlChildren,
  isElement,
  makeElement,
  mediaElement,
} from "../words/elements.ts";
import { flattenWords, plainWordsOr } from "../words/plain.ts";
import { apiMedia } from "./guardian-media.ts";

export interface ConvertedBlock {
  readonly children: ElementContent[];
  readonly notes: readonly SourceNote[];
}

/** A block's HTML, with what its elements say besides: all sizes of pictures, titles of films. */
export function htmlStory(html: string, elements: readonly JsonObject[]): ConvertedBlock {
  const pictures = apiMedia(elements.filter(({ type }) => type === "image"));
  const titles = new Map(
    elements.flatMap(({ videoTypeData }): [string, string][] => {
      const { url, originalUrl, title } = objectOf(videoTypeData);
      const words = plainWordsOr(asText(title));
      return words === undefined
        ? []
        : [asText(url), asText(originalUrl)].flatMap((address) =>
            address === undefined ? [] : [[address, words]],
          );
    }),
  );
  const notes: SourceNote[] = [];
  const refine = (node: ElementContent): ElementContent[] => {
    if (!isElement(node)) return [node];
    const classes = classesOf(node);
    if (node.tagName === "figure" && /\belement-image\b/.test(classes)) return [pictureOf(node, pictures)];
    if (node.tagName === "figure" && /\belement-video\b/.test(classes)) return [titled(node, titles)];
    if (node.tagName === "aside" && /\belement-rich-link\b/.test(classes)) return [richLink(node)];
    if (node.tagName === "gu-atom" && flattenWords([node]) === "") {
      const { dataAtomType, dataAtomId } = node.properties;
      notes.push({
        list: "lost",
        field: "embed",
        what: `${String(dataAtomType ?? "atom")} ${String(dataAtomId ?? "")} without words`,
      });
      return [];
    }
    return [{ ...node, children: elementContent(node.children).flatMap(refine) }];
  };
  return { children: htmlChildren(html).flatMap(refine), notes };
}

/** The picture of the block's elements that the HTML shows in one of its sizes. */
function pictureOf(figure: Element, pictures: readonly SourceMedia[]): Element {
  const shown = findElements(figure.children, ({ tagName }) => tagName === "img").flatMap(
    (image) => attribute(image, "src") ?? [],
  );
  const id = attribute(figure, "dataMediaId");
  const found = pictures.find(({ addresses }) =>
    addresses.some((address) => shown.includes(address) || (id !== undefined && address.includes(`/${id}/`))),
  );
  return found ? mediaElement(found) : figure;
}

function titled(figure: Element, titles: ReadonlyMap<string, string>): Element {
  const title = titles.get(attribute(figure, "dataCanonicalUrl") ?? "");
  return title === undefined ? figure : { ...figure, properties: { ...figure.properties, title } };
}

/** `Related: How a wreck is moved`, in one paragraph. */
function richLink(aside: Element): Element {
  const paragraphs = findElements(aside.children, ({ tagName }) => tagName === "p");
  return makeElement(
    "p",
    paragraphs.length > 0
      ? paragraphs.flatMap(({ children }) => elementContent(children))
      : elementContent(aside.children),
  );
}
