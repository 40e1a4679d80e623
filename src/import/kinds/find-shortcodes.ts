/** Where shortcodes of Hugo and tags of Liquid are: `{{< youtube ID >}}`, `{% include youtube.html %}`, `{{ page.url }}`. */
import { createSearch } from "../words/spans.ts";

/** A shortcode of Hugo, a tag of Liquid, or a value that Liquid or Hugo prints. */
export interface Shortcode {
  readonly kind: "hugo" | "liquid" | "output";
  readonly start: number;
  readonly end: number;
  /** What is between its marks, in one line. */
  readonly words: string;
}

/** Finds the shortcode of one kind whose opening mark ends at a place. */
type WordsFinder = (from: number) => { readonly words: string; readonly end: number } | undefined;

/** The shortcodes of a text in their order. */
export function findShortcodes(text: string): Shortcode[] {
  const found: Shortcode[] = [];
  const kinds = [
    { kind: "hugo", opening: /\{\{[<%]/y, find: createWordsFinder(text, /[>%]\}\}/g) },
    { kind: "liquid", opening: /\{%-?/y, find: createWordsFinder(text, /-?%\}/g) },
    { kind: "output", opening: /\{\{/y, find: createWordsFinder(text, /\}\}/g) },
  ] as const;
  let from = 0;
  for (const { index: start } of text.matchAll(/\{(?=[{%])/g)) {
    if (start < from) continue;
    for (const { kind, opening, find } of kinds) {
      opening.lastIndex = start;
      const match = opening.exec(text);
      const rest = match === null ? undefined : find(start + match[0].length);
      if (rest === undefined) continue;
      found.push({ kind, start, ...rest });
      from = rest.end;
      break;
    }
  }
  return found;
}

/** The finder for one closing mark. Only space may divide the marks from the line of words between them. */
function createWordsFinder(text: string, closing: RegExp): WordsFinder {
  const findClosing = createSearch(text, closing);
  const findLineBreak = createSearch(text, /[\n\r\u2028\u2029]/g);
  const findWord = createSearch(text, /\S/g);
  const findWordBehindLine = createSearch(text, /\S/g);
  return (from) => {
    const mark = findClosing(from);
    if (mark === undefined) return undefined;
    const start = findWord(from)?.index ?? from;
    const lineEnd = findLineBreak(start)?.index ?? text.length;
    const next = findWordBehindLine(lineEnd)?.index ?? text.length;
    if (lineEnd < mark.index && next < mark.index) return undefined;
    return { words: text.slice(start, mark.index).trim(), end: mark.index + mark[0].length };
  };
}
