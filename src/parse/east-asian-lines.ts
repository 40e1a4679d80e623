/** Line breaks in Chinese and Japanese, which are written without spaces: there a break in the source is no space. */
import type { Nodes, Text } from "mdast";

/** Han, kana, bopomofo, and the punctuation that is as wide as they are. Korean has spaces. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\u30fb\u30fc\uff01-\uff60\uffe0-\uffe6]/u;
/** Punctuation that Latin has too. */
const EITHER = /[“”‘’…—·]/;

/** Removes line breaks between wide characters from the text of a paragraph or a heading. */
export function joinEastAsianLines(node: Nodes): void {
  const texts = textsIn(node);
  if (!texts.some(({ value }) => value.includes("\n"))) return;
  const whole = texts.map(({ value }) => value);
  for (const [index, text] of texts.entries()) {
    const { value } = text;
    if (!value.includes("\n")) continue;
    text.value = value.replace(/\n/g, (mark, at: number) => {
      const left = at > 0 ? value.slice(Math.max(0, at - 2), at) : whole[index - 1];
      const right = at < value.length - 1 ? value.slice(at + 1, at + 3) : whole[index + 1];
      return isJoined(lastOf(left), firstOf(right)) ? "" : mark;
    });
  }
}

function textsIn(node: Nodes): Text[] {
  if (node.type === "text") return [node];
  return "children" in node ? node.children.flatMap(textsIn) : [];
}

function firstOf(text = ""): string {
  return String.fromCodePoint(text.codePointAt(0) ?? 0x20);
}

function lastOf(text = ""): string {
  return Array.from(text.slice(-2)).at(-1) ?? " ";
}

function isJoined(left: string, right: string): boolean {
  const [isLeft, isRight] = [WIDE.test(left), WIDE.test(right)];
  return (isLeft && isRight) || (isLeft && EITHER.test(right)) || (isRight && EITHER.test(left));
}
