/** Web addresses in plain text, which the parser makes links, without what belongs to the sentence around them. */
import type { Link, Parents, RootContent, Text } from "mdast";
import { trimEnd } from "../web/spelling.ts";

/**
 * Where an address ends though the parser goes on: at an invisible sign that is a space, a typographic quote or bracket,
 * a dash, or at punctuation of Chinese and Japanese, which puts no space after it.
 */
const END =
  /[“”„«»‹›—…。，、；！？：（）「」『』【】《》〈〉\u200b\u2028\u2029\ufeff]|[‘’](?![\p{L}\p{Nd}])/u;

/** Punctuation that ends a sentence and no address. */
const TRAILING = "?!.,:;*_~'\"";

/** Splits the bare addresses among the children of a node from the text that follows them. */
export function trimBareAddresses(parent: Parents, text: string): void {
  if (!parent.children.some(({ type }) => type === "link")) return;
  const children = parent.children.flatMap((child) => {
    const rest = child.type === "link" && isBare(child, text) ? splitAddress(child) : undefined;
    return rest ? [child, rest] : [child];
  });
  // Both kinds are phrasing, as the link is.
  parent.children.splice(0, parent.children.length, ...(children as never[]));
}

/** Whether a link is an address that is in the text as it is. */
export function isBare(node: RootContent, text: string): node is Link {
  if (node.type !== "link" || node.children.length !== 1 || node.children[0]?.type !== "text") return false;
  const start = node.position?.start.offset;
  return start !== undefined && /[hw]/i.test(text.charAt(start));
}

/** Shortens a link to its address; the text that followed. */
function splitAddress(link: Link): Text | undefined {
  const [words] = link.children;
  if (words?.type !== "text") return undefined;
  const end = words.value.search(END);
  if (end === -1) return undefined;
  const address = trimEnd(words.value.slice(0, end), TRAILING);
  const rest = words.value.slice(address.length);
  words.value = address;
  link.url = link.url.slice(0, link.url.length - rest.length);
  return { type: "text", value: rest };
}
