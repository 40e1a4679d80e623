/** The Markdown of a body without its links to entries that are held back or taken down. */
import type { LinkEdit, LinkRequest } from "../model/source.ts";
import { trimEnd } from "../web/spelling.ts";

/** What a link becomes: nothing else than it is, its words, or a link to an id. */
export type LinkFate = "kept" | "words" | { readonly id: string };

/** The Markdown with every link as it is shown. */
export function unlinkMarkdown(
  markdown: string,
  links: readonly LinkRequest[],
  fateOf: (target: string) => LinkFate,
): string {
  const edits = links
    .flatMap(({ target, edits = [] }) => {
      const fate = fateOf(target);
      return fate === "kept" ? [] : edits.map((edit) => ({ edit, text: textOf(edit, fate) }));
    })
    .toSorted((a, b) => a.edit.start - b.edit.start);
  if (edits.length === 0) return markdown;
  let at = 0;
  let result = "";
  for (const { edit, text } of edits) {
    result += markdown.slice(at, edit.start) + text;
    at = edit.end;
  }
  return trimEnd(result + markdown.slice(at), " \t\r\n");
}

function textOf({ words, around }: LinkEdit, fate: Exclude<LinkFate, "kept">): string {
  // The address by its id: the name of the file can hold words of what was taken down.
  return fate === "words" || !around ? words : `${around[0]}#${fate.id}${around[1]}`;
}
