/** What the names of files may be. */
import { UNADDRESSABLE } from "../model/addresses.ts";
import { latinSlugOf } from "../web/urls.ts";

/** The name that a file of the content folder itself should have, when it is nearly one that is read. */
export function intendedRootName(name: string): string | undefined {
  const meant = /^(site|people)\.ya?ml$/i.exec(name)?.[1]?.toLowerCase();
  return meant && `${meant}.yml`;
}

/**
 * The name that a file in a coverage should have, when it is nearly that of a text. `beginning` gives its first letters:
 * a plain text may be an entry that was saved under a wrong name, or anything else.
 */
export function intendedName(name: string, isTop: boolean, beginning: () => string): string | undefined {
  if (isTop && name !== "index.md" && /^index\.md$/i.test(name)) return "index.md";
  const isMarkdown = /\.(md|markdown|mdown|mdx|md\.txt)$/i.test(name);
  const isPlain = !isMarkdown && /\.(txt|text)$/i.test(name) && /^\ufeff?---[ \t]*[\r\n]/.test(beginning());
  if (name.endsWith(".md") || !(isMarkdown || isPlain)) return undefined;
  const meant = name.replace(/\.(md\.txt|[a-z]+)$/i, ".md");
  return isTop && /^index\.md$/i.test(meant) ? "index.md" : meant;
}

/** A name that can stand in an address, for one that can't. */
export function addressableName(name: string): string | undefined {
  if (!UNADDRESSABLE.test(name)) return undefined;
  const dot = name.lastIndexOf(".");
  return `${latinSlugOf(name.slice(0, dot)) || "entry"}${name.slice(dot)}`;
}

export interface Clash {
  readonly name: string;
  readonly other: string;
  /** In what alone the two differ. */
  readonly but: string;
}

/** Names that a computer which tells neither case nor spelling of accents apart would take for one. */
export function clashesOf(names: readonly string[]): Clash[] {
  const seen = new Map<string, string>();
  return names.flatMap((name) => {
    const folded = name.normalize("NFC").toLowerCase();
    const other = seen.get(folded);
    if (other === undefined) seen.set(folded, name);
    if (other === undefined) return [];
    const isAccent = name.normalize("NFC") === other.normalize("NFC");
    return [{ name, other, but: isAccent ? "the way its accents are stored" : "upper and lower case" }];
  });
}
