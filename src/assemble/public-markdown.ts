/** The Markdown of a body for everyone: it names nothing that is held, and quotes nothing that was taken down. */
import type { LinkSyntax } from "../model/source.ts";

/** What a link leads to: what is shown, an entry that is held, or one that was taken down. */
export type LinkGoal =
  | { readonly kind: "shown" | "held" }
  | { readonly kind: "removed"; readonly id: string };

export interface BodyLink {
  readonly target: string;
  readonly syntax: LinkSyntax;
  readonly leadsTo: LinkGoal;
}

/**
 * A body whose links to held entries are plain words, as its pages show them, and whose links to removed entries have no
 * titles, which can quote them. `undefined` where the result might be read as something else.
 */
export function publicMarkdown(markdown: string, links: readonly BodyLink[]): string | undefined {
  const changes = links.filter(({ leadsTo }) => leadsTo.kind !== "shown");
  let text = markdown;
  // From the end, so that the offsets of the others stay right. A link in a footnote can come before its place.
  for (const link of changes.toSorted((a, b) => offsetOf(b) - offsetOf(a))) {
    const next = withoutTarget(text, link);
    if (next === undefined) return undefined;
    text = next;
  }
  const isHidden = changes.every(({ target, leadsTo }) => leadsTo.kind !== "held" || !names(text, target));
  return isHidden ? text : undefined;
}

/** Whether a text names a file or an id. */
function names(text: string, target: string): boolean {
  return text.includes(target.slice(target.lastIndexOf("/") + 1));
}

function offsetOf({ syntax }: BodyLink): number {
  return syntax.kind === "inline" ? syntax.from : 0;
}

function withoutTarget(text: string, { target, syntax, leadsTo }: BodyLink): string | undefined {
  if (leadsTo.kind === "removed") {
    if (syntax.kind === "inline")
      return `${text.slice(0, syntax.wordsEnd)}](#${leadsTo.id})${text.slice(syntax.to)}`;
    // A card has no title.
    return syntax.kind === "card" && target === `#${leadsTo.id}` ? text : undefined;
  }
  if (syntax.kind !== "inline") return undefined;
  const [before, after] = [text.slice(0, syntax.from), text.slice(syntax.to)];
  const words = text.slice(syntax.from + 1, syntax.wordsEnd);
  return areSameWithoutLink(before, words, after) ? before + words + after : undefined;
}

/** Words that can be nothing else in Markdown. */
const PLAIN_WORDS = /^\p{L}(?:[^\\`*_[\]<>&~|:@#!=\t\n]*[\p{L}\p{N}])?$/u;
const BEFORE = /(?:^|[\s“„«"(])(\*{0,3})$/;
const AFTER = /^(\*{0,3})(?:$|[\s.,;:!?)”»"])/;

/** Whether Markdown reads words and what is around them in the same way where they are no link. */
function areSameWithoutLink(before: string, words: string, after: string): boolean {
  const [, opened] = BEFORE.exec(before.slice(-5)) ?? [];
  const [, closed] = AFTER.exec(after) ?? [];
  return opened !== undefined && opened === closed && PLAIN_WORDS.test(words) && !/www\./i.test(words);
}
