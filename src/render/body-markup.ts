/** A body as markup. Each body goes through the printer once; what differs from page to page are holes in it. */
import type { Element, ElementContent, Properties, Root, RootContent } from "hast";
import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import { getOrCreate } from "../web/get-or-create.ts";
import { escapeHtml, type Html, printable } from "../web/html.ts";
import { escapeProse, isBareLink, plainMarkup } from "./plain-markup.ts";
import { columnNames, markRowHeaders } from "./table-headers.ts";
import type { BodyView, LinkCardView, MediaView, QuoteView, Words } from "./views.ts";

/** How the parts of a body that are not mere words are printed. */
export interface ProseParts {
  readonly media: (view: MediaView) => Html;
  readonly gallery: (media: readonly MediaView[]) => Html;
  readonly quote: (view: QuoteView, words: Html) => Html;
  readonly linkCard: (view: LinkCardView) => Html;
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

/** What replaces a hole. */
type Hole = (body: BodyView, parts: ProseParts) => string;

/** Markup with holes. */
type Pieces = readonly (string | Hole)[];

const bodyCache = new WeakMap<Root, Pieces>();

/** A body as markup. */
export function printProse(body: BodyView, parts: ProseParts): Html {
  return parts.raw(fill(cachedBody(body.tree), body, parts));
}

/** Simple prose is written down as it is; the rest goes through the printer. */
function piecesOf(nodes: readonly (RootContent | ElementContent)[]): Pieces {
  const pieces: (string | Hole)[] = [];
  let words = "";
  for (const node of nodes) {
    const simple = plainMarkup(node);
    for (const piece of simple === undefined ? new MarkupPrinter().print(node) : [printable(simple)]) {
      if (typeof piece === "string") words += piece;
      else {
        pieces.push(words, piece);
        words = "";
      }
    }
  }
  return pieces.length === 0 ? [words.trim()] : [...pieces, words];
}

/** The markup of a tree without holes, which is the same wherever it is printed; `undefined` where there are some. */
export function wholeMarkup(tree: Root): string | undefined {
  return withoutHoles(cachedBody(tree));
}

function cachedBody(tree: Root): Pieces {
  return getOrCreate(bodyCache, tree, () => piecesOf(tree.children));
}

function withoutHoles(pieces: Pieces): string | undefined {
  const [only] = pieces;
  return pieces.length === 1 && typeof only === "string" ? only : undefined;
}

function fill(pieces: Pieces, body: BodyView, parts: ProseParts): string {
  const whole = withoutHoles(pieces);
  if (whole !== undefined) return whole;
  return pieces
    .map((piece) => (typeof piece === "string" ? piece : piece(body, parts)))
    .join("")
    .trim();
}

const printer = unified().use(rehypeStringify, { allowDangerousHtml: true }).freeze();

/** No text can hold these two: they are no characters, and are never printed. */
const [OPEN, CLOSE] = ["\ufdd0", "\ufdd1"];

/** Prints a node, and leaves holes. */
class MarkupPrinter {
  private readonly holes: Hole[] = [];

  print(node: RootContent | ElementContent): Pieces {
    if (node.type === "doctype") return [];
    const markup = printer.stringify({ type: "root", children: [this.settle(node)] });
    // Split by their numbers, which the pattern keeps, every second piece is the number of a hole.
    return markup
      .split(/\ufdd0(\d+)\ufdd1/)
      .map((piece, index) => (index % 2 === 0 ? printable(piece) : (this.holes[Number(piece)] ?? "")));
  }

  private hole(hole: Hole): string {
    this.holes.push(hole);
    return `${OPEN}${this.holes.length - 1}${CLOSE}`;
  }

  private raw(hole: Hole): ElementContent {
    return { type: "raw", value: this.hole(hole) };
  }

  private settle(node: ElementContent): ElementContent {
    if (node.type === "text") return { type: "raw", value: escapeProse(withoutMarks(node.value)) };
    if (node.type !== "element") return node;
    switch (node.tagName) {
      case "asrun-media":
        return this.media(node);
      case "asrun-quote":
        return this.quote(node);
      case "asrun-gallery":
        return this.gallery(node);
      case "asrun-link":
        return this.linkCard(node);
      case "asrun-aside": {
        const inside = piecesOf(node.children);
        return this.raw((body, parts) => parts.aside(parts.raw(fill(inside, body, parts))).source);
      }
      case "table":
        return this.wrapTable(node);
      case "section":
        return this.footnotes(node);
      default:
        return this.element(node);
    }
  }

  private media({ properties }: Element): ElementContent {
    const number = Number(properties.n);
    return this.raw(({ media }, parts) => {
      const view = media[number];
      return view === undefined ? "" : parts.media(view).source;
    });
  }

  private gallery({ children }: Element): ElementContent {
    const numbers = children.flatMap((child) =>
      child.type === "element" && child.tagName === "asrun-media" ? [Number(child.properties.n)] : [],
    );
    return this.raw(({ media }, parts) => {
      const views = numbers.flatMap((number) => media[number] ?? []);
      return parts.gallery(views).source;
    });
  }

  /** The link in it is gone where it would lead to an entry that is not published. */
  private linkCard({ properties, children }: Element): ElementContent {
    const number = Number(properties.n);
    const link = children.find((child) => child.type === "element" && child.tagName === "a");
    const address = link?.type === "element" ? link.properties.href : undefined;
    return this.raw(({ cards, prefix }, parts) => {
      const card = cards[number];
      if (card === undefined) return "";
      const href = typeof address === "string" ? settleHref(address, prefix, parts) : undefined;
      return parts.linkCard({ ...card, ...(href !== undefined && { href }) }).source;
    });
  }

  private quote({ properties, children }: Element): ElementContent {
    const number = Number(properties.n);
    const inside = piecesOf(children);
    return this.raw((body, parts) => {
      const view = body.quotes[number];
      return view === undefined ? "" : parts.quote(view, parts.raw(fill(inside, body, parts))).source;
    });
  }

  private children(node: Element): ElementContent[] {
    return node.children.map((child) => this.settle(child));
  }

  private element(node: Element): Element {
    const heading = /^h([3-6])$/.exec(node.tagName)?.[1];
    const tagName = heading === undefined ? node.tagName : `h${this.headingLevel(Number(heading))}`;
    return { type: "element", tagName, properties: this.properties(node), children: this.children(node) };
  }

  private headingLevel(level: number): string {
    return this.hole((_, parts) => `${Math.min(6, level + parts.level - 3)}`);
  }

  private properties(node: Element): Properties {
    const { properties } = node;
    if (Object.keys(properties).length === 0) return properties;
    const { ariaDescribedBy: _, align, ...others } = properties;
    const kept = Object.fromEntries(
      Object.entries(others).map(([name, value]) => [name, withoutMarksIn(value)]),
    );
    const { href, id } = kept;
    if (typeof id === "string") kept.id = this.prefix() + id;
    if (typeof href === "string") kept.href = this.href(href);
    if (properties.dataFootnoteBackref !== undefined)
      kept.ariaLabel = this.word(({ footnoteBack }) => footnoteBack);
    // Paper has the address behind a link, but not behind one whose words are the address.
    if (isBareLink(node)) kept.className = ["bare"];
    // The CSP forbids styles in attributes: an alignment is a class.
    return typeof align === "string" ? { ...kept, className: [`align-${align}`] } : kept;
  }

  private prefix(): string {
    return this.hole(({ prefix }) => prefix);
  }

  private word(wordOf: (words: Words) => string): string {
    return this.hole((_, { words }) => escapeHtml(wordOf(words)));
  }

  private href(href: string): string {
    if (!/^(?:asrun:|[#/])/.test(href)) return href;
    return this.hole(({ prefix }, parts) => escapeHtml(settleHref(href, prefix, parts)));
  }

  /** A table in a frame that can be scrolled, with the keyboard too, when it is wider than the page. */
  private wrapTable(node: Element): Element {
    const columns = columnNames(node);
    const properties = {
      className: ["table"],
      // No region: every one of those needs a name of its own, and two tables can have the same columns.
      role: "group",
      tabIndex: 0,
      ariaLabel: this.word(({ table, colon, comma }) =>
        columns.length === 0 ? table : `${table}${colon}${columns.join(comma)}`,
      ),
    };
    return { type: "element", tagName: "div", properties, children: [this.element(markRowHeaders(node))] };
  }

  private footnotes(node: Element): Element {
    const children = node.children.filter((child) => !(child.type === "element" && child.tagName === "h6"));
    const label = this.word(({ footnotes }) => footnotes);
    const properties = { className: ["footnotes"], role: "group", ariaLabel: label };
    return { type: "element", tagName: "div", properties, children: this.children({ ...node, children }) };
  }
}

/** The address of a link, once it is known where it is. */
function settleHref(href: string, prefix: string, { link, whole = (known) => known }: ProseParts): string {
  if (href.startsWith("asrun:")) {
    const [address = "", anchor] = href.slice("asrun:".length).split("#", 2);
    return anchor === undefined ? link(address) : `${link(address)}#${encodeURIComponent(anchor)}`;
  }
  if (href.startsWith("#")) return whole(`#${prefix}${href.slice(1)}`);
  return href.startsWith("/") ? whole(href) : href;
}

function withoutMarks(text: string): string {
  return /[\ufdd0\ufdd1]/.test(text) ? text.replace(/[\ufdd0\ufdd1]/g, "") : text;
}

function withoutMarksIn(value: Properties[string]): Properties[string] {
  if (typeof value === "string") return withoutMarks(value);
  return Array.isArray(value)
    ? value.map((part) => (typeof part === "string" ? withoutMarks(part) : part))
    : value;
}
