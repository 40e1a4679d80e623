/** Clean blocks as Markdown: unified's converter, with handlers for asrun's own elements. */
import type { Element, Root } from "hast";
import { type Handle, type State, toMdast } from "hast-util-to-mdast";
import type { BlockContent, DefinitionContent, Nodes, PhrasingContent, RootContent } from "mdast";
import { directiveToMarkdown } from "mdast-util-directive";
import { gfmFootnoteToMarkdown } from "mdast-util-gfm-footnote";
import { gfmStrikethroughToMarkdown } from "mdast-util-gfm-strikethrough";
import { gfmTableToMarkdown } from "mdast-util-gfm-table";
import { type Options, toMarkdown } from "mdast-util-to-markdown";
import type { PlacedMedia } from "./context.ts";
import { attribute } from "./elements.ts";

declare module "hast" {
  interface Element {
    /** Of `asrun-media` whose file has its place in the content. */
    placed?: PlacedMedia;
  }
}

const OPTIONS: Options = {
  bullet: "-",
  rule: "-",
  emphasis: "*",
  listItemIndent: "one",
  fences: true,
  // The pictures of a gallery are lines of one block.
  join: [
    (_left, _right, parent) =>
      parent.type === "containerDirective" && parent.name === "gallery" ? 0 : undefined,
  ],
  extensions: [
    gfmTableToMarkdown({ tablePipeAlign: false }),
    gfmStrikethroughToMarkdown(),
    gfmFootnoteToMarkdown(),
    leafAndContainerDirectives(),
  ],
  // A colon that begins a line would begin a directive, or look like one.
  unsafe: [
    { atBreak: true, character: ":" },
    { character: "~", inConstruct: "phrasing" },
  ],
};

/** Without escapes for the text form of directives, which asrun doesn't have: `14:30` stays as it is. */
function leafAndContainerDirectives(): Options {
  const { unsafe, ...rest } = directiveToMarkdown();
  return {
    ...rest,
    unsafe: (unsafe ?? []).filter(({ character, atBreak }) => character !== ":" || atBreak === true),
  };
}

const handlers: Record<string, Handle> = {
  "asrun-media": (_state: State, node: Element) => mediaDirective(node),
  "asrun-gallery": (state: State, node: Element) => galleryDirective(state, node),
  "asrun-link": (_state: State, node: Element) => linkDirective(node),
  "asrun-quote": (state: State, node: Element) => quoteDirective(state, node),
  "asrun-note": (state: State, node: Element) => footnote(state, node),
  "asrun-note-ref": (_state: State, node: Element) => {
    const label = attribute(node, "label") ?? "1";
    return { type: "footnoteReference", identifier: label, label };
  },
};

/** Blocks as the body of an entry, with a line break at its end; `""` for none. */
export function blocksToMarkdown(blocks: Root): string {
  const tree = toMdast(blocks, { handlers, document: true });
  linkAddresses(tree);
  const markdown = toMarkdown(tree, OPTIONS);
  return markdown.trim() === "" ? "" : markdown.split("\n").map(withPlainAmpersands).join("\n");
}

/** The serializer encodes each "&" in an attribute; only one that would begin a reference has to be. */
function withPlainAmpersands(line: string): string {
  return /^[\s>-]*:{2,}[a-z].*\{/.test(line) ? line.replace(/&#x26;(?!#?\w+;)/g, "&") : line;
}

// As in GitHub's Markdown, an address may follow anything but a letter.
const ADDRESS = /(?<![a-z])https?:\/\/[^\s<>|"`\\]*[^\s<>|"`\\.,;:!?)\]}'*_~]/gi;

/** Addresses in plain words as links: an escape inside of them would be read as part of the address. */
function linkAddresses(node: Nodes): void {
  if (node.type === "link" || !("children" in node)) return;
  for (const child of node.children) linkAddresses(child);
  switch (node.type) {
    case "paragraph":
    case "heading":
    case "emphasis":
    case "strong":
    case "delete":
    case "tableCell":
      node.children = node.children.flatMap((child) =>
        child.type === "text" ? splitAddresses(child.value) : [child],
      );
  }
}

function splitAddresses(words: string): PhrasingContent[] {
  const parts: PhrasingContent[] = [];
  let from = 0;
  for (const { 0: url, index } of words.matchAll(ADDRESS)) {
    if (index > from) parts.push({ type: "text", value: words.slice(from, index) });
    parts.push({ type: "link", url, children: [{ type: "text", value: url }] });
    from = index + url.length;
  }
  return from < words.length ? [...parts, { type: "text", value: words.slice(from) }] : parts;
}

function mediaDirective(node: Element): RootContent | undefined {
  const media = node.placed;
  if (media === undefined) return undefined;
  const { src, poster, subtitles, transcript, alt, credit, caption } = media;
  const given = Object.entries({ src, alt, credit, poster, subtitles, transcript });
  const attributes = Object.fromEntries(
    given.filter((pair): pair is [string, string] => pair[1] !== undefined),
  );
  return {
    type: "leafDirective",
    name: media.kind,
    attributes,
    children: caption === undefined ? [] : [{ type: "text", value: caption }],
  };
}

function galleryDirective(state: State, node: Element): RootContent {
  return { type: "containerDirective", name: "gallery", attributes: {}, children: flowOf(state, node) };
}

function linkDirective(node: Element): RootContent {
  const { src, alt, credit } = node.placed ?? {};
  const given = Object.entries({
    url: attribute(node, "url"),
    description: attribute(node, "description"),
    image: src,
    alt,
    credit,
  });
  const attributes = Object.fromEntries(
    given.filter((pair): pair is [string, string] => pair[1] !== undefined),
  );
  const title = attribute(node, "title") ?? "";
  return { type: "leafDirective", name: "link", attributes, children: [{ type: "text", value: title }] };
}

const QUOTE_KEYS = ["by", "role", "handle", "source", "url", "time", "archived", "language"];

function quoteDirective(state: State, node: Element): RootContent {
  const attributes = Object.fromEntries(
    QUOTE_KEYS.flatMap((key) => {
      const value = attribute(node, key);
      return value === undefined ? [] : [[key, value]];
    }),
  );
  return { type: "containerDirective", name: "quote", attributes, children: flowOf(state, node) };
}

function footnote(state: State, node: Element): RootContent {
  const label = attribute(node, "label") ?? "1";
  return { type: "footnoteDefinition", identifier: label, label, children: flowOf(state, node) };
}

function flowOf(state: State, node: Element): (BlockContent | DefinitionContent)[] {
  return state
    .toFlow(state.all(node))
    .filter((child): child is BlockContent | DefinitionContent => isFlow(child));
}

function isFlow(node: Nodes): boolean {
  return node.type !== "root" && node.type !== "yaml";
}
