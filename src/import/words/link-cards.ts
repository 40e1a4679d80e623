/** A link around the picture, the title and the description of a page. */
import type { Element, ElementContent } from "hast";
import type { WordsContext } from "./context.ts";
import { attribute, findElements, isElement, makeElement, textNode } from "./elements.ts";
import { flattenWords } from "./plain.ts";

/** The blocks in a link as a link card; `undefined` for what is no card, or has more than a card can show. */
export function linkCardOf(
  link: Element,
  blocks: readonly ElementContent[],
  context: WordsContext,
): Element | undefined {
  const href = attribute(link, "href");
  const elements = blocks.filter(isElement);
  const [picture, ...furtherPictures] = elements.filter(({ media }) => media !== undefined);
  const lines = elements.filter((block) => block !== picture);
  const isCard =
    furtherPictures.length === 0 &&
    (picture === undefined || picture.media?.kind === "image") &&
    lines.every(
      ({ tagName, children }) =>
        /^(?:p|h[1-6])$/.test(tagName) && findElements(children, isBreak).length === 0,
    );
  const title = lines.find(({ tagName }) => tagName !== "p") ?? lines[0];
  if (href === undefined || !isCard || title === undefined || elements.length < 2) return undefined;
  const target = context.link(href);
  if (target === undefined) return undefined;
  const url = target.kind === "entry" ? `#${target.id}` : target.url;
  const further = lines.filter((line) => line !== title).map((line) => flattenWords([line]));
  return cardElement(url, flattenWords([title]), further.join(" "), picture);
}

function isBreak({ tagName }: Element): boolean {
  return tagName === "br";
}

/** Its children are the words that readers see. */
function cardElement(url: string, title: string, description: string, picture: Element | undefined): Element {
  const words = [
    makeElement("p", [makeElement("a", [textNode(title)], { href: url })]),
    ...(description === "" ? [] : [makeElement("p", [textNode(description)])]),
  ];
  const card = makeElement("asrun-link", words, { url, title, ...(description !== "" && { description }) });
  return picture?.media === undefined ? card : { ...card, media: withoutCaption(picture.media) };
}

/** A card shows no caption. */
function withoutCaption(media: NonNullable<Element["media"]>): NonNullable<Element["media"]> {
  const { caption: _, ...rest } = media;
  return rest;
}
