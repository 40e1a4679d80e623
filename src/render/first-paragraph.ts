import type { Element, ElementContent } from "hast";
import type { BodyView } from "./views.ts";

/** The first paragraph of a body, without its references to notes; `undefined` when it has none. */
export function firstParagraph(body: BodyView): BodyView | undefined {
  const found = body.tree.children.find((node) => node.type === "element" && node.tagName === "p");
  if (found?.type !== "element") return undefined;
  return { ...body, tree: { type: "root", children: [withoutNotes(found)] } };
}

function withoutNotes(element: Element): Element {
  const children = element.children.flatMap((child): ElementContent[] => {
    if (child.type !== "element") return [child];
    return isNoteReference(child) ? [] : [withoutNotes(child)];
  });
  return { ...element, children };
}

/** Whether an element is the mark of a note in the text. */
export function isNoteReference({ tagName, children }: Element): boolean {
  return (
    tagName === "sup" &&
    children.some((child) => child.type === "element" && child.properties.dataFootnoteRef !== undefined)
  );
}
