/** Markdown syntax with another effect than its writer intended. */
import { type Case, inBody } from "../case.ts";

const AT = "content/summit/1005-kallas-arrives.md";

/** The message about a link in an invalid form; `place` is a line and a column. */
const slip = (place: string, form: string) =>
  `${AT}:${place} warning this looks like a link and is published as it is typed, with its brackets: write ${form}, or "\\[" for a bracket that is meant (link-slip)`;

export const cases: readonly Case[] = [
  {
    name: "asterisks between numbers, and emphasis inside words and between spaces",
    files: inBody("It is 5*3*2 m, or 1.5*2*.\n\nUn*believ*able, *3*, 5 * 3 * 2, 5\\*3\\*2."),
    expected: [
      `${AT}:4:8 warning the asterisks in "5*3*2" make italics and are not shown: write "5 × 3 × 2", or "\\*" for an asterisk that is meant (times-slip)`,
      `${AT}:4:22 warning the asterisks in "1.5*2*" make italics and are not shown: write "1.5 × 2", or "\\*" for an asterisk that is meant (times-slip)`,
    ],
  },
  {
    name: "references to control characters, to half a character and to characters that HTML has",
    files: inBody("A &#7; b &#x1F; c &#xD800; d &#9;&#x2014;&#160;e"),
    expected: [
      `${AT}:4:3 error "&#7;" means no character: delete it (character-reference)`,
      `${AT}:4:10 error "&#x1F;" means no character: delete it (character-reference)`,
      `${AT}:4:19 error "&#xD800;" means no character: delete it (character-reference)`,
    ],
  },
  {
    name: "links that Markdown reads as text, each with its correct form",
    files: inBody(
      [
        "Read [the report] (https://example.org/report) first.",
        "Read (the annex)[https://example.org/annex] then.",
        "Read [the table](https://example.org/the table) too.",
        "Read [the list][list] last.",
        "Read [the end](https://example.org/end and go.",
        "见[报告]（https://example.org/report）。",
        "See <https://example.org/the table> or [[1010-b]].",
      ].join("\n\n"),
    ),
    expected: [
      slip("4:6", "[the report](https://example.org/report)"),
      slip("6:6", "[the annex](https://example.org/annex)"),
      slip("8:6", "[the table](https://example.org/the%20table)"),
      slip("10:6", "[the list](https://…)"),
      slip("12:6", "[the end](https://example.org/end)"),
      slip("14:2", "[报告](https://example.org/report)"),
      slip("16:5", "<https://example.org/the%20table>"),
      slip("16:40", "[1010-b](…)"),
    ],
  },
  {
    name: "brackets that are not links, escaped ones, and links in headings, cells and emphasis",
    files: inBody(
      "He said [sic] it (twice) [and again], \\[so] (https://example.org), `[a] (https://example.org)`.\n\n### [A](https://example.org)\n\n| *[a](https://example.org)* |\n|---|\n| [b][c] |\n\n[c]: https://example.org",
    ),
    expected: [],
  },
  {
    name: "a footnote without a reference, a reference without a footnote, and a footnote that is defined twice",
    files: inBody("One.[^1] Two.[^source]\n\n[^1]: First.\n\n[^2]: Second.\n\n[^1]: Again."),
    expected: [
      `${AT}:4:14 error the note [^source] is called here and is not written: add a line "[^source]: …" at the end, or delete the call (footnote-missing)`,
      `${AT}:8:1 error nothing calls this note, so it would be published nowhere: write [^2] where it belongs, or delete it (footnote-unused)`,
      `${AT}:10:1 error "[^1]:" is here twice, and only the first would be published: give one of them another name (definition-twice)`,
    ],
  },
  {
    name: "words in brackets before a colon, which Markdown reads as a link definition",
    files: inBody("[Update]: corrected\n\nWords."),
    expected: [
      `${AT}:4:1 error "[Update]:" at the beginning of a line is the address of links [words][Update], and there are none, so it would be published nowhere: delete it, or write "\\[Update]:" if these are words (definition-unused)`,
    ],
  },
  {
    name: "a link and a heading without text, with and without invisible characters",
    files: inBody("Words [](https://example.org), [\u200b](https://example.org/b).\n\n##\n\nMore."),
    expected: [
      `${AT}:4:7 error the link "https://example.org" has no words that a reader could follow: write [words](https://example.org) (link-empty)`,
      `${AT}:4:32 error the link "https://example.org/b" has no words that a reader could follow: write [words](https://example.org/b) (link-empty)`,
      `${AT}:6:1 error a heading without words: add them, or delete the line (heading-empty)`,
    ],
  },
  {
    name: "dates at the beginning of paragraphs, which Markdown reads as numbered lists",
    files: inBody("20. März: Der Rat tagt.\n\nWords.\n\n14. August: still.\n\n9. Juli: still."),
    expected: [
      `${AT}:4:1 warning "20." at the beginning of a line makes a numbered list, in which it may be shown as another number: write "20\\." if it is a date or no list, or count 1, 2, 3 (number-slip)`,
      `${AT}:8:1 warning "14." at the beginning of a line makes a numbered list, in which it may be shown as another number: write "14\\." if it is a date or no list, or count 1, 2, 3 (number-slip)`,
      `${AT}:10:1 warning "9." at the beginning of a line makes a numbered list, in which it may be shown as another number: write "9\\." if it is a date or no list, or count 1, 2, 3 (number-slip)`,
    ],
  },
  {
    name: "lists with numbers, with automatic numbers, and continued after a quotation",
    files: inBody("1. A\n2. B\n\nWords.\n\n1. A\n1. B\n\n> Q\n\n1. A\n\nWords.\n\n2. B\n3. C"),
    expected: [],
  },
  {
    name: "a no-break space after the marks of a heading and of list items",
    files: inBody("##\u00a0Second round\n\n-\u00a0one\n-\u00a0two\n\n•  one\n•  two"),
    expected: [
      `${AT}:4:1 warning after "##" is a no-break or a wide space, so it is published as it is typed: replace it with a plain space (space-slip)`,
      `${AT}:6:1 warning after "-" is a no-break or a wide space, so it is published as it is typed: replace it with a plain space (space-slip)`,
      `${AT}:9:1 warning "•" makes no list, and its lines run together: begin each line with "- " (bullet-slip)`,
    ],
  },
  {
    name: "code that is not closed, and code from indentation",
    files: inBody("    Four spaces.\n\nWords.\n\n~~~\na\n~~~\n\n```\nThe mayor leaves.\n\n:::aside\nA\n:::"),
    expected: [
      `${AT}:4:1 warning four spaces at the beginning of a line make code of it: remove them, or put the lines between two lines \`\`\` if it is code (code-slip)`,
      `${AT}:12:1 error the code that begins here never ends: put a line "\`\`\`" after it (code-unclosed)`,
    ],
  },
  {
    name: "a line of hyphens under words",
    files: inBody("Words.\n---\nMore.\n\n---\n\nThe end."),
    expected: [
      `${AT}:4:1 warning a line of hyphens right under these words makes a heading of them: put an empty line between, or begin the heading with "## " (underline-slip)`,
    ],
  },
  {
    name: "emphasis that Markdown doesn't recognize",
    files: inBody("首相は**「今夜」**と述べた。 ** so **\n\n**This** is \\*\\*fine\\*\\*."),
    expected: [
      `${AT}:4:4 warning "**" is published as it is typed: put it right beside the words, with a space or punctuation on its other side, or write "\\*" if it is meant (emphasis-slip)`,
      `${AT}:4:18 warning "**" is published as it is typed: put it right beside the words, with a space or punctuation on its other side, or write "\\*" if it is meant (emphasis-slip)`,
    ],
  },
  {
    name: "Windows-1252 quotes, as characters and as character references",
    files: inBody("It\u0092s on.\n\n\u0093Yes\u0094."),
    expected: [
      `${AT}:4:3 error an invisible control character (U+0092) is in the text, which programs for Windows show as "’": type ’ in its place (control-character)`,
      `${AT}:6:1 error an invisible control character (U+0093) is in the text, which programs for Windows show as "“": type “ in its place (control-character)`,
    ],
  },
  {
    name: "invalid character references",
    files: inBody("It&#146;s on, caf&eacute; &amp; &#8217;. &#x85; &#0; `&#146;`"),
    expected: [
      `${AT}:4:3 error "&#146;" means an invisible control character: type ’ in its place (character-reference)`,
      `${AT}:4:42 error "&#x85;" means an invisible control character: type … in its place (character-reference)`,
      `${AT}:4:49 error "&#0;" means no character: delete it (character-reference)`,
    ],
  },
];
