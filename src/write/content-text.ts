/** The text of the content's Markdown files: front matter, and words under it. */
import { trimEnd } from "../web/spelling.ts";
import { type FieldValues, formatYaml, replaceLoneSurrogates } from "./yaml-text.ts";

/** The keys of an entry, in the order in which they are written: that of the manual. */
export const ENTRY_KEYS: readonly string[] = [
  ...["time", "order", "label", "headline", "updated", "author", "kicker", "key", "pinned", "place"],
  ...["language", "topics", "image", "video", "audio", "alt", "credit", "caption", "poster", "subtitles"],
  ...["transcript", "id", "aliases", "corrections", "removed", "embargo", "draft"],
];

/** The keys of a masthead, in the order in which they are written: that of the manual. */
export const MASTHEAD_KEYS: readonly string[] = [
  ...["title", "standfirst", "timezone", "date", "language", "status", "start", "end", "editors", "topics"],
  ...["related", "image", "video", "audio", "alt", "credit", "caption", "poster", "subtitles", "transcript"],
  ...["aliases", "require", "embargo", "draft"],
];

/** The keys of `site.yml`, in the order in which they are written: that of the manual. */
export const SITE_KEYS: readonly string[] = [
  ...[
    "title",
    "url",
    "language",
    "timezone",
    "publisher",
    "tag-base",
    "page-size",
    "require",
    "cards",
    "logo",
  ],
  ...["icon", "hsts", "search", "footer"],
];

/** What a Markdown file of the content says. */
export interface MarkdownContent {
  /**
   * Values by key, as the manual describes them: times as text, `true` and `false` as such, a list for several topics.
   * Keys without a value are left out.
   */
  readonly fields: FieldValues;
  /** The words as Markdown. They are written as they are: what is not meant as Markdown must be escaped already. */
  readonly body?: string;
  /** Comments under the keys, one a line, without "# ". */
  readonly comments?: readonly string[];
}

/** The text of an entry's file. Keys are in the order of the manual; lines end as on Unix. */
export function formatEntry(content: MarkdownContent): string {
  return formatMarkdown(content, ENTRY_KEYS);
}

/** The text of a coverage's `index.md`. Keys are in the order of the manual; lines end as on Unix. */
export function formatMasthead(content: MarkdownContent): string {
  return formatMarkdown(content, MASTHEAD_KEYS);
}

/** The text of `site.yml`. Keys are in the order of the manual; lines end as on Unix. */
export function formatSite({ fields, comments = [] }: Omit<MarkdownContent, "body">): string {
  return `${formatYaml(fields, SITE_KEYS)}${formatComments(comments)}`;
}

function formatComments(comments: readonly string[]): string {
  return comments.map((comment) => `# ${comment}\n`).join("");
}

function formatMarkdown({ fields, body = "", comments = [] }: MarkdownContent, keys: readonly string[]) {
  const text = replaceLoneSurrogates(body).replace(/\r\n?/g, "\n");
  const words = trimEnd(text, " \t\n").replace(/^(?:[ \t]*\n)+/, "");
  return `---\n${formatYaml(fields, keys)}${formatComments(comments)}---\n${words === "" ? "" : `\n${words}\n`}`;
}
