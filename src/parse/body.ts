import type { Element } from "hast";
import type { Code, Heading, Image, Nodes, Paragraph, Parents, Root, RootContent } from "mdast";
import type { LeafDirective } from "mdast-util-directive";
import type { VFile } from "vfile";
import { report } from "../model/report.ts";
import type { BodySource, LinkCardRequest, MediaRequest, QuoteRequest } from "../model/source.ts";
import { trimEnd } from "../web/spelling.ts";
import { trimBareAddresses } from "./bare-addresses.ts";
import { BodyLinks, isWordless } from "./body-links.ts";
import { checkDirective } from "./directive-slips.ts";
import { type DirectiveRequest, readDirective } from "./directives.ts";
import { joinEastAsianLines } from "./east-asian-lines.ts";
import { levelHeadings } from "./headings.ts";
import { readInlineHtml } from "./inline-html.ts";
import { toSafeTree } from "./markdown.ts";
import { checkLookalikes } from "./near-misses.ts";
import { plainText } from "./plaintext.ts";
import { positionOf, sourceOf } from "./positions.ts";
import { RawHtml } from "./raw-html.ts";
import { References } from "./references.ts";
import { checkCode, checkHeading, checkProduct, checkWords, NumberedLists } from "./slips.ts";
import { visibleSource } from "./visible-source.ts";

/** Deeper nesting than this is no real text, and would exhaust the stack of what walks it. */
const MAX_DEPTH = 100;

/** A body without words. */
export const EMPTY_BODY: BodySource = {
  tree: { type: "root", children: [] },
  media: [],
  quotes: [],
  cards: [],
  links: [],
  text: "",
  markdown: "",
};

/**
 * The body of a file as a safe tree, with what it asks for. Changes `tree`. Without front matter that could be read, its
 * keys may be in the body. `start`: the offset in the text at which the front matter ends.
 */
export function parseBody(
  file: VFile,
  text: string,
  tree: Root,
  hasFrontMatter: boolean,
  start = 0,
): BodySource {
  const begin = start + leadingBlank(text.slice(start));
  const body = new BodyReader(file, text, hasFrontMatter, begin);
  if (!body.walk(tree, 0)) return EMPTY_BODY;
  for (const definition of body.references.check()) body.links.definition(definition);
  body.lists.check(file);
  levelHeadings(body.headings);
  return {
    tree: toSafeTree(tree),
    media: body.media,
    quotes: body.quotes,
    cards: body.cards,
    links: body.links.requests,
    text: plainText(tree),
    markdown: trimEnd(text.slice(begin), " \t\r\n"),
  };
}

/** How many characters the empty lines at the beginning of a text have. */
function leadingBlank(text: string): number {
  return /^(?:[^\S\n]*\n)*/.exec(text)?.[0].length ?? 0;
}

/** One walk over the syntax tree: checks every node, and replaces directives by elements that hold their place. */
class BodyReader {
  readonly media: MediaRequest[] = [];
  readonly quotes: QuoteRequest[] = [];
  readonly cards: LinkCardRequest[] = [];
  readonly links: BodyLinks;
  readonly headings: Heading[] = [];
  readonly lists = new NumberedLists();
  readonly references: References;
  private readonly rawHtml: RawHtml;
  private readonly file: VFile;
  private readonly text: string;
  private readonly hasFrontMatter: boolean;

  constructor(file: VFile, text: string, hasFrontMatter: boolean, begin: number) {
    this.hasFrontMatter = hasFrontMatter;
    this.links = new BodyLinks(file, text, begin);
    this.file = file;
    this.text = text;
    this.rawHtml = new RawHtml(file, text);
    this.references = new References(file);
  }

  /** Whether the tree is shallow enough to be walked to its end. */
  walk(parent: Parents, depth: number): boolean {
    if (depth > MAX_DEPTH) {
      report(this.file, "too-deep", { limit: `${MAX_DEPTH} levels` }, positionOf(parent));
      return false;
    }
    readInlineHtml(parent);
    trimBareAddresses(parent, this.text);
    return parent.children.every((node) => this.visit(node, depth));
  }

  private visit(node: RootContent, depth: number): boolean {
    switch (node.type) {
      case "html":
        this.rawHtml.read(node);
        return true;
      case "paragraph":
      case "tableCell":
        joinEastAsianLines(node);
        this.words(node);
        break;
      case "code":
        this.code(node);
        break;
      case "heading":
        this.heading(node);
        break;
      case "list":
        this.lists.add(node, this.text);
        break;
      case "image":
      case "imageReference":
        report(this.file, "inline-picture", {}, positionOf(node));
        return true;
      case "emphasis":
        checkProduct(this.file, this.text, node);
        break;
      case "link":
        this.links.link(node);
        break;
      case "linkReference":
        this.links.reference(node);
        break;
      case "leafDirective":
      case "containerDirective":
        this.directive(node);
        break;
    }
    this.references.add(node);
    return "children" in node ? this.walk(node, depth + 1) : true;
  }

  private words(node: Paragraph | Extract<RootContent, { type: "tableCell" }>): void {
    const [only] = node.children;
    if (node.type === "paragraph" && node.children.length === 1 && only?.type === "image")
      this.figure(node, only);
    else this.slips(node);
  }

  private slips(node: Paragraph | Heading | Extract<RootContent, { type: "tableCell" }>): void {
    const visible = visibleSource(node, this.text);
    if (node.type === "paragraph") checkLookalikes(this.file, visible, positionOf(node));
    checkWords(this.file, visible, positionOf(node));
  }

  // Four spaces make code of what they indent; between fences it is code on purpose.
  private code(node: Code): void {
    const source = sourceOf(node, this.text);
    const before = this.file.messages.length;
    if (!/^[`~]/.test(source)) checkLookalikes(this.file, source, positionOf(node));
    if (this.file.messages.length === before) checkCode(this.file, source, positionOf(node));
  }

  private heading(node: Heading): void {
    joinEastAsianLines(node);
    this.headings.push(node);
    if (isWordless(node)) report(this.file, "heading-empty", {}, positionOf(node));
    if (this.hasFrontMatter) checkHeading(this.file, sourceOf(node, this.text), positionOf(node));
    this.slips(node);
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
    checkDirective(this.file, node, sourceOf(node, this.text));
    switch (request?.kind) {
      case "media":
        this.media.push(request.request);
        node.children = [];
        hold(node, "asrun-media", this.media.length - 1);
        break;
      case "quote":
        this.quotes.push(request.request);
        this.links.sources(request.request);
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
    node.children = [this.links.cardLink(title, url, node.position)];
    hold(node, "asrun-link", this.cards.length - 1);
  }
}

/** Makes a node of the syntax tree become an element that holds the place of a thing, by its number. */
function hold(node: Nodes, tagName: Element["tagName"], n?: number): void {
  node.data = { ...node.data, hName: tagName, ...(n !== undefined && { hProperties: { n } }) };
}
