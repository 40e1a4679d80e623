import type { Root as HastRoot } from "hast";
import type { Root } from "mdast";
import { gfmAutolinkLiteralFromMarkdown } from "mdast-util-gfm-autolink-literal";
import { gfmFootnoteFromMarkdown } from "mdast-util-gfm-footnote";
import { gfmStrikethroughFromMarkdown } from "mdast-util-gfm-strikethrough";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { directive } from "micromark-extension-directive";
import { gfmAutolinkLiteral } from "micromark-extension-gfm-autolink-literal";
import { gfmFootnote } from "micromark-extension-gfm-footnote";
import { gfmStrikethrough } from "micromark-extension-gfm-strikethrough";
import { gfmTable } from "micromark-extension-gfm-table";
import rehypeSanitize, { defaultSchema, type Options as Schema } from "rehype-sanitize";
import remarkFrontmatter from "remark-frontmatter";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { type Processor, unified } from "unified";
import { directives } from "./directive-syntax.ts";
import { parseBatch } from "./fast/batch.ts";
import { plainTree } from "./plain-tree.ts";

/** The syntax of a body: CommonMark, tables, strikethrough, footnotes, bare web addresses, leaf and container directives. */
function remarkSyntax(this: Processor): void {
  const data = this.data();
  // Without the text form of directives, which would eat the minutes of "14:30".
  const { flow = {} } = directive();
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    gfmTable(),
    gfmStrikethrough({ singleTilde: false }),
    gfmFootnote(),
    webAddresses(),
    { flow },
  ];
  data.fromMarkdownExtensions = [
    ...(data.fromMarkdownExtensions ?? []),
    gfmTableFromMarkdown(),
    gfmStrikethroughFromMarkdown(),
    gfmFootnoteFromMarkdown(),
    { ...gfmAutolinkLiteralFromMarkdown(), transforms: [] },
    directives(),
  ];
}

/** Bare addresses of the web. Those of mailboxes stay words: accounts on platforms look the same (`@name@host`). */
function webAddresses(): ReturnType<typeof gfmAutolinkLiteral> {
  const { text = {} } = gfmAutolinkLiteral();
  const beginnings = ["H", "h", "W", "w"].map((letter) => letter.charCodeAt(0));
  return { text: Object.fromEntries(beginnings.map((code) => [code, text[code]])) };
}

/** What may be in a body, and our own elements that hold the place of what directives ask for. */
const sanitizeSchema: Schema = {
  ...defaultSchema,
  clobber: [],
  tagNames: [
    ..."a blockquote br code del em h3 h4 h5 h6 hr li ol p pre section strong sub sup table tbody td th thead tr ul".split(
      " ",
    ),
    "asrun-media",
    "asrun-quote",
    "asrun-link",
    "asrun-gallery",
    "asrun-aside",
  ],
  attributes: {
    a: ["href", "title", "ariaDescribedBy", "ariaLabel", "dataFootnoteBackref", "dataFootnoteRef", "id"],
    code: [["className", /^language-./]],
    li: ["id"],
    ol: ["start"],
    section: ["dataFootnotes"],
    td: ["align"],
    th: ["align"],
    "asrun-media": ["n"],
    "asrun-quote": ["n"],
    "asrun-link": ["n"],
  },
  protocols: { href: ["http", "https", "mailto", "tel"] },
  required: {},
};

const processor = unified()
  .use(remarkParse)
  .use(remarkFrontmatter)
  .use(remarkSyntax)
  .use(remarkRehype, { clobberPrefix: "", footnoteLabelTagName: "h6", footnoteLabelProperties: {} })
  .use(rehypeSanitize, sanitizeSchema)
  .freeze();

/** The syntax trees of whole files, front matter included, so that positions are the files'. */
export function parseMarkdown(texts: readonly string[]): Root[] {
  return parseBatch(texts, parseFull);
}

/** The syntax tree of one file, by the parser alone. */
export function parseFull(text: string): Root {
  return processor.parse(text);
}

/** A checked syntax tree as a safe tree of HTML elements. */
export function toSafeTree(tree: Root): HastRoot {
  return plainTree(tree) ?? toSafeTreeFull(tree);
}

/** The same, by the processor alone. */
export function toSafeTreeFull(tree: Root): HastRoot {
  return processor.runSync(tree);
}
