import type { Element } from "hast";
import { attribute, classesOf } from "./elements.ts";

/** The sign that a picture of an emoji stands for; `undefined` where it is a picture of the story. */
export function emojiOf(image: Element): string | undefined {
  const source = attribute(image, "src") ?? "";
  const isMarked = /emoji|wp-smiley/i.test(`${classesOf(image)} ${source.replace(/^[a-z]+:\/\/[^/]*/i, "")}`);
  if (!isMarked && attribute(image, "dataEmoji") === undefined) return undefined;
  const codes = /\/((?:[0-9a-f]{2,6})(?:[-_][0-9a-f]{2,6})*)\.(?:png|svg|gif|webp)(?:[?#]|$)/i.exec(
    source,
  )?.[1];
  if (codes !== undefined) {
    const points = codes.split(/[-_]/).map((code) => Number.parseInt(code, 16));
    if (points.every((point) => point > 0x1f && point <= 0x10_ff_ff)) return String.fromCodePoint(...points);
  }
  return attribute(image, "alt") ?? attribute(image, "dataEmoji");
}

/** Whether a picture is a counter of readers: one pixel, or hidden. */
export function isPixel(image: Element): boolean {
  const size = (name: string) => attribute(image, name)?.replace(/px$/, "");
  const style = attribute(image, "style") ?? "";
  return (
    (isTiny(size("width")) && isTiny(size("height"))) ||
    /(?:width|height):\s?[01]px/.test(style) ||
    /display:\s?none/.test(style)
  );
}

function isTiny(size: string | undefined): boolean {
  return size === "1" || size === "0";
}
