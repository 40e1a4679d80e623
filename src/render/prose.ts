import type { Element, ElementContent, Properties, Root, RootContent } from "hast";
import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import { escapeHtml, type Html, printable } from "../web/html.ts";
import type { BodyView, MediaView, QuoteView, Words } from "./views.ts";

/** How the parts of a body that are not mere words are printed. */
export interface ProseParts {
  readonly media: (view: MediaView) => Html;
  readonly quote: (view: QuoteView, words: Html) => Html;
  readonly aside: (words: Html) => Html;
  /** From an address of the archive to a link. */
  readonly link: (address: string) => string;
  /** Makes a link whole that begins at the page (`#`) or at the host's root (`/`), where that is not known. */
  readonly whole?: (href: string) => string;
  /** From markup that has been made here to Html. */
  readonly raw: (source: string) => Html;
  readonly words: Words;
  /** The level of the body's first headings, 3 beside other entries. */
  readonly level: number;
}

const printer = unified().use(rehypeStringify, { allowDangerousHtml: true }).freeze();

/** A body as markup. */
export function printProse(body: BodyView, parts: ProseParts): Html {
  return new Prose(body, parts).print(body.tree.children);
}

class Prose {
  private readonly body: BodyView;
  private readonly parts: ProseParts;

  constructor(body: BodyView, parts: ProseParts) {
    this.body = body;
    this.parts = parts;
  }

  print(nodes: readonly (RootContent | ElementContent)[]): Html {
    const children = nodes.flatMap((node) => (node.type === "doctype" ? [] : [this.settle(node)]));
    const root: Root = { type: "root", children };
    return this.parts.raw(printable(printer.stringify(root).trim()));
  }

  private settle(node: ElementContent): ElementContent {
    // The printer leaves ">" as it is, which is right and yet a fault to strict checkers.
    if (node.type === "text" && node.value.includes(">"))
      return { type: "raw", value: escapeHtml(node.value) };
    if (node.type !== "element") return node;
    switch (node.tagName) {
      case "asrun-media":
        return this.held(this.body.media, node, (view) => this.parts.media(view));
      case "asrun-quote":
        return this.held(this.body.quotes, node, (view) => this.parts.quote(view, this.print(node.children)));
      case "asrun-aside":
        return { type: "raw", value: this.parts.aside(this.print(node.children)).source };
      case "table":
        return this.wrapTable(node);
      case "section":
        return this.footnotes(node);
      default:
        return this.element(node);
    }
  }

  private held<View>(views: readonly View[], node: Element, print: (view: View) => Html): ElementContent {
    const view = views[Number(node.properties.n)];
    return { type: "raw", value: view === undefined ? "" : print(view).source };
  }

  private children(node: Element): ElementContent[] {
    return node.children.map((child) => this.settle(child));
  }

  private element(node: Element): Element {
    const heading = /^h([3-6])$/.exec(node.tagName)?.[1];
    const tagName =
      heading === undefined ? node.tagName : `h${Math.min(6, Number(heading) + this.parts.level - 3)}`;
    return { type: "element", tagName, properties: this.properties(node), children: this.children(node) };
  }

  private properties({ properties }: Element): Properties {
    if (Object.keys(properties).length === 0) return properties;
    const { ariaDescribedBy: _, align, ...kept } = properties;
    const { href, id } = kept;
    if (typeof id === "string") kept.id = this.body.prefix + id;
    if (typeof href === "string") kept.href = this.href(href);
    if (properties.dataFootnoteBackref !== undefined) kept.ariaLabel = this.parts.words.footnoteBack;
    // The CSP forbids styles in attributes: an alignment is a class.
    return typeof align === "string" ? { ...kept, className: [`align-${align}`] } : kept;
  }

  private href(href: string): string {
    const { link, whole = (known) => known } = this.parts;
    if (href.startsWith("asrun:")) return link(href.slice("asrun:".length));
    return whole(href.startsWith("#") ? `#${this.body.prefix}${href.slice(1)}` : href);
  }

  /** A table in a frame that can be scrolled, with the keyboard too, when it is wider than the page. */
  private wrapTable(node: Element): Element {
    const properties = {
      className: ["table"],
      // No region: every one of those needs a name of its own, and tables have none.
      role: "group",
      tabIndex: 0,
      ariaLabel: this.parts.words.table,
    };
    return { type: "element", tagName: "div", properties, children: [this.element(node)] };
  }

  private footnotes(node: Element): Element {
    const children = node.children.filter((child) => !(child.type === "element" && child.tagName === "h6"));
    const properties = { className: ["footnotes"], role: "group", ariaLabel: this.parts.words.footnotes };
    return { type: "element", tagName: "div", properties, children: this.children({ ...node, children }) };
  }
}
