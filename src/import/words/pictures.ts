import type { Element, ElementContent } from "hast";
import type { SourceMedia } from "../source.ts";
import { type CaptionParts, splitCaption } from "./captions.ts";
import {
  attribute,
  classesOf,
  elementContent,
  findElements,
  findFirst,
  isElement,
  makeElement,
} from "./elements.ts";
import { emojiOf, isPixel } from "./emoji.ts";
import { flattenWords, plainWordsOr } from "./plain.ts";

const CREDIT_CLASS = /credit|copyright|photographer|attribution/i;

/** Whether an element is a picture of the story: no emoji, no counter of readers. */
export function isStoryPicture(node: Element): boolean {
  return /^(?:img|amp-img)$/.test(node.tagName) && emojiOf(node) === undefined && !isPixel(node);
}

/** A picture with what a caption says; `caption` is the element that holds it. */
export function describePicture(image: Element, picture?: Element, caption?: Element): SourceMedia {
  const alt = typeof image.properties.alt === "string" ? image.properties.alt.trim() : undefined;
  return {
    kind: "image",
    addresses: pictureAddresses(image, picture),
    ...(alt !== undefined && { alt }),
    ...(caption && readCaption(caption)),
  };
}

/** The caption and the credit in a `<figcaption>`. */
export function readCaption(caption: Element): CaptionParts {
  const credit = findFirst(
    caption.children,
    (node) => node.tagName === "cite" || (CREDIT_CLASS.test(classesOf(node)) && !hasCaptionClass(node)),
  );
  if (credit === undefined) return splitCaption(flattenWords([caption]));
  const words = flattenWords(without(elementContent(caption.children), credit));
  const owner = flattenWords([credit]);
  if (owner === "") return splitCaption(words);
  return { ...(words !== "" && { caption: words }), credit: owner };
}

/** Whether a class says that an element is a caption; `caption-credit` says that it is the credit. */
function hasCaptionClass(node: Element): boolean {
  const names = classesOf(node).split(/\s/);
  return names.some((name) => /caption/i.test(name) && !/credit|copyright/i.test(name));
}

function without(nodes: readonly ElementContent[], gone: Element): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node === gone) return [];
    return isElement(node)
      ? [makeElement(node.tagName, without(node.children, gone), node.properties)]
      : [node];
  });
}

/** All addresses of one picture, the largest first. */
function pictureAddresses(image: Element, picture: Element | undefined): string[] {
  const sets = [
    image,
    ...(picture ? findElements(picture.children, ({ tagName }) => tagName === "source") : []),
  ];
  const sized = sets.flatMap((node) =>
    ["srcSet", "dataSrcSet", "dataSrcset"].flatMap((name) => readSizes(attribute(node, name) ?? "")),
  );
  const single = [
    "dataOrigFile",
    "dataLargeFile",
    "dataFullUrl",
    "dataSrc",
    "dataLazySrc",
    "dataOriginal",
    "src",
  ].flatMap((name) => attribute(image, name) ?? []);
  const all = [...sized.toSorted((a, b) => b.size - a.size).map(({ address }) => address), ...single];
  const files = all.filter((address) => !/^data:/i.test(address));
  return [...new Set(files.length > 0 ? files : all.slice(0, 1))];
}

/** `a.jpg 320w, b.jpg 2x`: addresses may hold commas themselves. */
function readSizes(set: string): { address: string; size: number }[] {
  return [...set.matchAll(/(?:^|,)\s*([^\s,]\S*?)(?:\s+([\d.]+)[wx])?\s*(?=,|$)/g)].map(
    ([, address = "", size = "1"]) => ({ address, size: Number(size) }),
  );
}

/** A recording in `<video>` or `<audio>`, with the words of its caption. */
export function readRecording(node: Element, caption?: Element): SourceMedia {
  const sources = findElements(node.children, ({ tagName }) => tagName === "source");
  const tracks = findElements(node.children, ({ tagName }) => tagName === "track");
  const addresses = [node, ...sources].flatMap((each) => attribute(each, "src") ?? []);
  const poster = attribute(node, "poster");
  const subtitles = tracks.flatMap((track) => attribute(track, "src") ?? [])[0];
  const title = plainWordsOr(attribute(node, "title"));
  return {
    kind: node.tagName === "audio" ? "audio" : "video",
    addresses: [...new Set(addresses)],
    ...(poster !== undefined && { poster }),
    ...(subtitles !== undefined && { subtitles }),
    ...(caption ? readCaption(caption) : title !== undefined && { caption: title }),
  };
}
