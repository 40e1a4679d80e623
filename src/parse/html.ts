/** Messages for writers about raw HTML. */

/** The name of the tag that a piece of HTML begins with; `/p` for an end, `!-- --` for a comment. */
export function htmlTagName(html: string): string {
  if (html.startsWith("<!--")) return "!-- --";
  return /^<(\/?[a-z!?][^\s>/]*)/i.exec(html)?.[1]?.toLowerCase().slice(0, 20) ?? "";
}

const WORDS: Readonly<Record<string, string>> = {
  a: "write [words](https://example.org)",
  aside: "use :::aside",
  b: "write **words**",
  br: 'for a line break end the line with "\\" (only cells of tables may have <br>)',
  details: "use :::aside",
  div: "leave an empty line between paragraphs",
  em: "write *words*",
  figure: 'use ::image[caption]{src="…" alt="…" credit="…"}',
  h1: 'begin the line with "## "',
  h2: 'begin the line with "## "',
  h3: 'begin the line with "### "',
  hr: 'write "---" between two empty lines',
  i: "write *words*",
  img: 'use ::image[caption]{src="…" alt="…" credit="…"}',
  audio: 'use ::audio[caption]{src="…" credit="…"}',
  p: "leave an empty line between paragraphs",
  picture: 'use ::image[caption]{src="…" alt="…" credit="…"}',
  strong: "write **words**",
  sub: "write <sub>words</sub> without attributes, in one paragraph",
  sup: "write <sup>words</sup> without attributes, in one paragraph",
  style: "delete it, the look is the templates' matter",
  table: "write a Markdown table, | a | b |",
  video: 'use ::video[caption]{src="…" credit="…"}',
};

/** What to write instead of a piece of HTML. */
export function suggestionFor(tag: string, html: string): string {
  if (tag === "!-- --") return "delete the comment";
  const known = Object.hasOwn(WORDS, tag) ? WORDS[tag] : undefined;
  if (known !== undefined && !/<(blockquote|iframe|script)\b/i.test(html)) return known;
  if (/<(blockquote|iframe|script|embed|object)\b/i.test(html))
    return 'use :::quote{by="…" source="…" url="…"} for a quotation, ::video for a film';
  return 'write Markdown, or "\\<" for the character itself';
}
