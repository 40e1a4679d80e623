import type { Element } from "hast";
import type { Code, Html, Image, Nodes, Paragraph, Parents, Root, RootContent } from "mdast";
import type { LeafDirective } from "mdast-util-directive";
import type { VFile } from "vfile";
import type { SourcePosition } from "../model/content.ts";
import { FILE_START, report } from "../model/report.ts";
import type {
  BodySource,
  LinkCardRequest,
  LinkRequest,
  MediaRequest,
  QuoteRequest,
} from "../model/source.ts";
import { getOrCreate } from "../web/get-or-create.ts";
import { type DirectiveRequest, readDirective } from "./directives.ts";
import { findEmbed, replaceEmbed } from "./embeds/index.ts";
import { htmlTagName, suggestionFor } from "./html.ts";
import { readLink } from "./links.ts";
import { toSafeTree } from "./markdown.ts";
import { checkLookalikes } from "./near-misses.ts";
import { plainText } from "./plaintext.ts";

/** Deeper nesting than this is nobody's prose, and would exhaust the stack of what walks it. */
const MAX_DEPTH = 100;

/** A body without words. */
export const EMPTY_BODY: BodySource = {
  tree: { type: "root", children: [] },
  media: [],
  quotes: [],
  cards: [],
  links: [],
  text: "",
};

/** The body of a file as a safe tree, with what it asks for. Changes `tree`. */
export function parseBody(file: VFile, text: string, tree: Root): BodySource {
  const body = new BodyReader(file, text);
  if (!body.walk(tree, 0)) return EMPTY_BODY;
  levelHeadings(body.headings);
  return {
    tree: toSafeTree(tree),
    media: body.media,
    quotes: body.quotes,
    cards: body.cards,
    links: body.links,
    text: plainText(tree),
  };
}

function positionOf(node: Nodes): SourcePosition {
  const start = node.position?.start;
  return start ? { line: start.line, column: start.column } : FILE_START;
}

/** One walk over the syntax tree: checks every node, and replaces directives by elements that hold their place. */
class BodyReader {
  readonly media: MediaRequest[] = [];
  readonly quotes: QuoteRequest[] = [];
  readonly cards: LinkCardRequest[] = [];
  readonly links: LinkRequest[] = [];
  readonly headings: { depth: number }[] = [];
  private readonly openTags: string[] = [];
  /** Where the last embed code that was found ends. */
  private embedEnd = 0;
  private readonly footnotes = new Map<string, string>();
  private readonly file: VFile;
  private readonly text: string;

  constructor(file: VFile, text: string) {
    this.file = file;
    this.text = text;
  }

  /** Whether the tree is shallow enough to be walked to its end. */
  walk(parent: Parents, depth: number): boolean {
    if (depth > MAX_DEPTH) {
      report(this.file, "too-deep", { limit: `${MAX_DEPTH} levels` }, positionOf(parent));
      return false;
    }
    return parent.children.every((node) => this.visit(node, depth));
  }

  private visit(node: RootContent, depth: number): boolean {
    switch (node.type) {
      case "html":
        this.rawHtml(node);
        return true;
      case "paragraph":
        this.paragraph(node);
        break;
      case "code":
        this.indented(node);
        break;
      case "heading":
        this.headings.push(node);
        break;
      case "image":
      case "imageReference":
        report(this.file, "inline-picture", {}, positionOf(node));
        return true;
      case "link":
      case "definition":
        this.links.push(...readLink(this.file, node.url, positionOf(node)));
        break;
      case "leafDirective":
      case "containerDirective":
        this.directive(node);
        break;
      case "footnoteReference":
      case "footnoteDefinition":
        node.identifier = this.footnoteNumber(node.identifier);
        break;
    }
    return "children" in node ? this.walk(node, depth + 1) : true;
  }

  private paragraph(node: Paragraph): void {
    const [only] = node.children;
    if (node.children.length === 1 && only?.type === "image") this.figure(node, only);
    else checkLookalikes(this.file, this.sourceOf(node), positionOf(node));
  }

  // Four spaces make code of what they indent; between fences it is code on purpose.
  private indented(node: Code): void {
    const source = this.sourceOf(node);
    if (!/^[`~]/.test(source)) checkLookalikes(this.file, source, positionOf(node));
  }

  private sourceOf({ position }: Nodes): string {
    return this.text.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
  }

  private figure(paragraph: Paragraph, image: Image): void {
    const { url: src, alt, title } = image;
    const request: MediaRequest = {
      kind: "image",
      src,
      form: "markdown",
      place: positionOf(image),
      ...(title && { caption: title }),
    };
    this.media.push(alt ? { ...request, alt } : request);
    paragraph.children = [];
    hold(paragraph, "asrun-media", this.media.length - 1);
  }

  private directive(node: Extract<RootContent, { type: "leafDirective" | "containerDirective" }>): void {
    const request = readDirective(this.file, node, positionOf(node));
    if (node.type === "containerDirective") this.checkClosed(node);
    switch (request?.kind) {
      case "media":
        this.media.push(request.request);
        node.children = [];
        hold(node, "asrun-media", this.media.length - 1);
        break;
      case "quote":
        this.quotes.push(request.request);
        hold(node, "asrun-quote", this.quotes.length - 1);
        break;
      case "card":
        if (node.type === "leafDirective") this.card(node, request);
        break;
      case "gallery":
      case "aside":
        hold(node, `asrun-${request.kind}`);
    }
  }

  /** Its address is a link in the tree, so that it is checked and resolved like every other link. */
  private card(node: LeafDirective, { request, picture }: Extract<DirectiveRequest, { kind: "card" }>): void {
    if (picture) this.media.push(picture);
    this.cards.push({ ...request, ...(picture && { picture: this.media.length - 1 }) });
    const { title, url } = request;
    const words = { type: "text" as const, value: title };
    node.children = [
      { type: "link", url, children: [words], ...(node.position && { position: node.position }) },
    ];
    hold(node, "asrun-link", this.cards.length - 1);
  }

  private checkClosed(node: { name: string } & Nodes): void {
    const end = node.position?.end.offset ?? this.text.length;
    const lastLine = this.text.slice(this.text.lastIndexOf("\n", end - 1) + 1, end);
    if (!/^[\s>]*:{3,}\s*$/.test(lastLine))
      report(this.file, "directive-unclosed", { name: node.name }, positionOf(node));
  }

  // A second reference to "1" has the id of a first one to "1-2": numbers alone never meet.
  private footnoteNumber(label: string): string {
    return getOrCreate(this.footnotes, label, () => `${this.footnotes.size + 1}`);
  }

  private rawHtml(node: Html): void {
    const start = node.position?.start.offset ?? 0;
    if (start < this.embedEnd || this.embed(node, start)) return;
    const tag = htmlTagName(node.value);
    if (tag.startsWith("/") && this.openTags.includes(tag.slice(1))) return;
    this.openTags.push(tag);
    report(
      this.file,
      "raw-html",
      { tag: `<${tag}>`, instead: suggestionFor(tag, node.value) },
      positionOf(node),
    );
  }

  /** Whether it is the embed code of a platform; then the writer is given the directive, and all of the code is passed over. */
  private embed(node: Html, start: number): boolean {
    const code = findEmbed(this.text, start);
    const embed = code === undefined ? undefined : replaceEmbed(code);
    if (code === undefined || !embed) return false;
    this.embedEnd = start + code.length;
    const details = { ...embed, directive: embed.directive.split("\n") };
    report(this.file, "pasted-embed", details, positionOf(node));
    return true;
  }
}

/** Makes a node of the syntax tree become an element that holds the place of a thing, by its number. */
function hold(node: Nodes, tagName: Element["tagName"], n?: number): void {
  node.data = { ...node.data, hName: tagName, ...(n !== undefined && { hProperties: { n } }) };
}

/** Headings of a body begin at h3, whatever the writer began with, and keep their order among themselves. */
function levelHeadings(headings: readonly { depth: number }[]): void {
  const depths = [...new Set(headings.map(({ depth }) => depth))].toSorted((a, b) => a - b);
  for (const heading of headings) heading.depth = Math.min(6, 3 + depths.indexOf(heading.depth));
}
