/** What the names of files may be. */
import { UNADDRESSABLE } from "../model/addresses.ts";
import { timedStem } from "../web/timed-names.ts";
import { latinSlugOf } from "../web/urls.ts";

/** The name that a file of the content folder itself should have, when it is nearly one that is read. */
export function intendedRootName(name: string): string | undefined {
  const meant = /^(site|people)\.ya?ml$/i.exec(name)?.[1]?.toLowerCase();
  return meant && `${meant}.yml`;
}

/** Files that are no text, whatever they begin with. */
const MEDIA =
  /\.(jpe?g|png|gif|webp|avif|tiff?|svgz?|hei[cf]|bmp|ico|psd|ai|mp[34]|m4[av]|mov|webm|og[agv]|opus|aac|wav|flac|vtt|srt|pdf|zip)$/i;

/** What "md" takes the place of; anything else behind a dot is a part of the name. */
const TEXT_ENDING =
  /\.(md\.txt|md|markdown|mdown|mkdn?|mdwn|mdtxt|mdtext|[rq]md|mdx|txt|text|bak|old|orig|ya?ml)$/i;

/**
 * The name that a file in a coverage should have, when it is nearly that of a text. `beginning` gives its first letters:
 * a plain text may be an entry that was saved under a wrong name, or anything else.
 */
export function intendedName(name: string, isTop: boolean, beginning: () => string): string | undefined {
  if (isTop && name !== "index.md" && /^index\.md$/i.test(name)) return "index.md";
  const isMarkdown = /\.(md|markdown|mdown|mkdn?|mdwn|mdtxt|mdtext|[rq]md|mdx|md\.txt)$/i.test(name);
  const mayBeText = !isMarkdown && !MEDIA.test(name);
  if (name.endsWith(".md") || !(isMarkdown || (mayBeText && /^\ufeff?---[ \t]*[\r\n]/.test(beginning()))))
    return undefined;
  const meant = TEXT_ENDING.test(name) ? name.replace(TEXT_ENDING, ".md") : `${name}.md`;
  return isTop && /^index\.md$/i.test(meant) ? "index.md" : meant;
}

/** A name that can be in an address, for one that can't. */
export function addressableName(name: string): string | undefined {
  if (!UNADDRESSABLE.test(name)) return undefined;
  const dot = name.lastIndexOf(".");
  const stem = name.slice(0, dot);
  return `${timedStem(stem) ?? (latinSlugOf(stem) || "entry")}${name.slice(dot)}`;
}

export interface Clash {
  readonly name: string;
  readonly other: string;
  /** In what alone the two differ. */
  readonly but: string;
}

/** Names that a file system that ignores case and the spelling of accents takes for one. */
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
