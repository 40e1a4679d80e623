/** Pictures that a source shows side by side. */
import type { Element, ElementContent } from "hast";
import type { WordsContext } from "./context.ts";
import { classesOf, elementContent, findFirst, isElement, makeElement } from "./elements.ts";
import { flattenWords } from "./plain.ts";

/** Reads what is not a picture, a recording or an embed. */
export type ReadBlocks = (nodes: readonly ElementContent[]) => ElementContent[];

const GALLERY_CLASS =
  /(?:^|[\s_-])(?:gallery|blocks-gallery-grid|slideshow|carousel|kg-gallery-container)(?:$|[\s_-])/;

/** Whether an element is a gallery by its class, as those of WordPress and Ghost are. */
export function isGallery(node: Element): boolean {
  return (
    GALLERY_CLASS.test(classesOf(node)) &&
    findFirst(node.children, ({ tagName }) => tagName === "img") !== undefined
  );
}

/** A gallery. The caption of all its pictures is a paragraph. */
export function galleryBlocks(
  inner: readonly ElementContent[],
  captionElement: Element | undefined,
  context: WordsContext,
  readBlocks: ReadBlocks,
): ElementContent[] {
  const isOwn = captionElement !== undefined && !findFirst(inner, (node) => node === captionElement);
  const beside = isOwn ? readBlocks([makeElement("p", captionElement.children)]) : [];
  if (beside.length > 0 && isOwn)
    context.note(
      "differently",
      "caption",
      `the caption of several pictures: ${flattenWords([captionElement])}`,
    );
  return [...gatherPictures(readBlocks(inner.flatMap(withoutLists))), ...beside];
}

/** The pictures of an older gallery are the items of a list. */
function withoutLists(node: ElementContent): ElementContent[] {
  if (!isElement(node) || !/^(?:ul|ol|li)$/.test(node.tagName)) return [node];
  return elementContent(node.children).flatMap(withoutLists);
}

/** Blocks in which pictures that follow each other are one gallery. */
function gatherPictures(blocks: readonly ElementContent[]): ElementContent[] {
  const out: ElementContent[] = [];
  let run: Element[] = [];
  const flush = () => {
    out.push(...(run.length > 1 ? [makeElement("asrun-gallery", run)] : run));
    run = [];
  };
  for (const block of blocks) {
    if (isElement(block) && block.media?.kind === "image") run.push(block);
    else {
      flush();
      out.push(block);
    }
  }
  flush();
  return out;
}
