import type { Element, ElementContent } from "hast";
import type { SourceWords } from "../source.ts";
import { BlockReader } from "./blocks.ts";
import type { WordsContext } from "./context.ts";
import { isElement } from "./elements.ts";
import { flattenWords, plainWords } from "./plain.ts";

/** The words of an entry as clean blocks whose media have their files. */
export function placedBlocks(children: readonly ElementContent[], context: WordsContext): ElementContent[] {
  return new BlockReader(context).read(children).flatMap((block) => placeMedia(block, context));
}

/** Finds the files of all media; those that are missing are left out. */
function placeMedia(node: ElementContent, context: WordsContext): ElementContent[] {
  if (!isElement(node)) return [node];
  const media = node.media;
  if (media !== undefined) {
    const placed = context.place(media);
    if (placed !== undefined) return [{ ...node, placed }];
    // A card without its picture is still a card.
    return node.tagName === "asrun-link" ? [{ ...node }] : [];
  }
  const children = node.children.flatMap((child) => placeMedia(child, context));
  const isGone = children.length === 0 && node.children.length > 0;
  return isGone ? [] : [{ ...node, children } satisfies Element];
}

/** The words of an entry in one line, to compare versions and to name entries. */
export function wordsInLine(words: SourceWords): string {
  return words.kind === "tree" ? flattenWords([...words.children]) : plainWords(words.text);
}
