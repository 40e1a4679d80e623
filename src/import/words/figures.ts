import type { Element, ElementContent } from "hast";
import type { WordsContext } from "./context.ts";
import {
  attribute,
  classesOf,
  elementContent,
  findElements,
  findFirst,
  isElement,
  makeElement,
  mediaElement,
} from "./elements.ts";
import { convertEmbed, embedOfElement, quotation } from "./embeds.ts";
import { galleryBlocks, type ReadBlocks } from "./galleries.ts";
import { describePicture, isStoryPicture, readRecording } from "./pictures.ts";
import { flattenWords, plainWordsOr } from "./plain.ts";
import { postOf } from "./posts.ts";
import { nameOfSpeaker } from "./quotations.ts";

/** A `<figure>`: a picture, several of them, a recording, an embed, a quotation, or a table or code with a caption. */
export function readFigure(figure: Element, context: WordsContext, readBlocks: ReadBlocks): ElementContent[] {
  const captionElement =
    figure.children.find((node): node is Element => isElement(node) && node.tagName === "figcaption") ??
    findFirst(figure.children, ({ tagName }) => tagName === "figcaption");
  const inner = elementContent(figure.children).filter((node) => node !== captionElement);
  const images = findElements(inner, isStoryPicture);
  const inside = (test: RegExp) => findFirst(inner, ({ tagName }) => test.test(tagName));
  if (inside(/^figure$/) || (images.length > 1 && flattenWords(inner) === ""))
    return galleryBlocks(inner, captionElement, context, readBlocks);
  const recording = inside(/^(?:video|audio)$/);
  if (recording) return [mediaElement(readRecording(recording, captionElement))];
  const caption = plainWordsOr(captionElement && flattenWords([captionElement]));
  const embed = embedIn(figure, inner, caption, context);
  if (embed) return embed;
  const quoted = inside(/^blockquote$/);
  if (quoted && caption !== undefined && images.length === 0)
    return readBlocks([
      makeElement("blockquote", [
        ...quoted.children,
        makeElement("cite", [{ type: "text", value: nameOfSpeaker(caption) }]),
      ]),
    ]);
  const [only] = images;
  if (images.length === 1 && only && flattenWords(inner) === "") {
    const picture = inside(/^picture$/);
    return readPictureLink(inner, mediaElement(describePicture(only, picture, captionElement)), context);
  }
  const beside = captionElement ? readBlocks([makeElement("p", captionElement.children)]) : [];
  if (beside.length > 0 && inside(/^table$/))
    context.note("differently", "table", `the caption of a table: ${caption ?? ""}`);
  return [...readBlocks(inner), ...beside];
}

/** A link around a picture is lost, but for one to the picture itself in another size. */
export function readPictureLink(
  nodes: readonly ElementContent[],
  picture: Element,
  context: WordsContext,
): ElementContent[] {
  const link = findFirst(nodes, ({ tagName }) => tagName === "a");
  const href = link && attribute(link, "href");
  const media = picture.media;
  if (href === undefined || media === undefined) return [picture];
  if (/\.(?:jpe?g|png|gif|webp|avif|tiff?|svg)(?:[?#]|$)/i.test(href))
    return [
      mediaElement({ ...media, addresses: [href, ...media.addresses.filter((address) => address !== href)] }),
    ];
  context.note("lost", "link", `the link of a picture: ${href}`);
  return [picture];
}

function embedIn(
  figure: Element,
  inner: readonly ElementContent[],
  caption: string | undefined,
  context: WordsContext,
): ElementContent[] | undefined {
  const title = caption ?? attribute(figure, "dataAlt") ?? attribute(figure, "title");
  const named = attribute(figure, "dataCanonicalUrl");
  const frame = findFirst(inner, ({ tagName }) => /^(?:iframe|embed|object)$/.test(tagName));
  const post = findFirst(inner, ({ tagName }) => tagName === "blockquote");
  if (post && named !== undefined) return readEmbedded(post, title, named, context);
  if (named !== undefined) {
    const isVideo = /\belement-video\b/.test(classesOf(figure));
    return convertEmbed({ url: named, isVideo, ...(title !== undefined && { title }) }, context);
  }
  if (frame) return convertEmbed(embedOfElement(frame, title) ?? {}, context);
  const words = flattenWords(inner);
  if (/\bwp-block-embed\b/.test(classesOf(figure)) && /^https?:\/\/\S+$/.test(words))
    return convertEmbed({ url: words, ...(title !== undefined && { title }) }, context);
  return undefined;
}

function readEmbedded(
  post: Element,
  title: string | undefined,
  url: string,
  context: WordsContext,
): ElementContent[] {
  const embed = { url, ...(title !== undefined && { title }) };
  return convertPost(post, embed, context);
}

/** A post as a quotation, or as a link where its words are not there. */
export function convertPost(
  quoted: Element,
  embed: { url?: string; title?: string },
  context: WordsContext,
): ElementContent[] {
  const post = postOf(quoted, embed);
  if (post) return quotation(post, context);
  return convertEmbed({ ...embedOfElement(quoted), ...embed }, context);
}
