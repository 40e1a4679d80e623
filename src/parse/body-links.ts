/** The links of one body: each is checked, and asks for a page of the archive if it can lead to one. */
import type { Definition, Heading, Link, LinkReference } from "mdast";
import type { VFile } from "vfile";
import { report } from "../model/report.ts";
import type { LinkEdit, LinkRequest, QuoteRequest } from "../model/source.ts";
import { getOrCreate } from "../web/get-or-create.ts";
import { cleanAddress } from "../web/urls.ts";
import { hasWords } from "../web/whitespace.ts";
import { cardEdit, definitionEdit, linkEdit } from "./link-edits.ts";
import { namesEntry, readLink } from "./links.ts";
import { plainText } from "./plaintext.ts";
import { positionOf } from "./positions.ts";

/** Collects the links of a body while its tree is walked. */
export class BodyLinks {
  readonly requests: LinkRequest[] = [];
  /** Links that stand for a link card. */
  private readonly cards = new Set<Link>();
  private readonly references = new Map<string, LinkEdit[]>();
  private readonly file: VFile;
  private readonly text: string;
  private readonly begin: number;

  /** `begin`: the offset in the text at which the Markdown of the body begins. */
  constructor(file: VFile, text: string, begin: number) {
    this.file = file;
    this.text = text;
    this.begin = begin;
  }

  link(node: Link): void {
    if (isWordless(node)) report(this.file, "link-empty", { url: node.url.slice(0, 80) }, positionOf(node));
    const edit = this.cards.has(node) ? cardEdit : linkEdit;
    this.check(node, () => [edit(node, this.text)]);
  }

  /** Makes the link of a link card, which is checked and resolved like every other link. */
  cardLink(title: string, url: string, position: Link["position"]): Link {
    const children = [{ type: "text" as const, value: title }];
    const link: Link = { type: "link", url, children, ...(position && { position }) };
    this.cards.add(link);
    return link;
  }

  /** Takes a link whose address is in a definition. */
  reference(node: LinkReference): void {
    getOrCreate(this.references, node.identifier, () => []).push(linkEdit(node, this.text));
  }

  /** Checks the address of a definition that links name. */
  definition(node: Definition): void {
    const references = this.references.get(node.identifier) ?? [];
    this.check(node, () => [definitionEdit(node, this.text), ...references]);
  }

  /** Takes the addresses of what a quotation quotes: they can be pages of the archive. */
  sources({ attributes: { source, url, archived }, place }: QuoteRequest): void {
    for (const target of [url ?? source, archived])
      if (target !== undefined && /^https?:/i.test(target)) this.requests.push({ target, place });
  }

  private check(node: Link | Definition, edits: () => readonly LinkEdit[]): void {
    node.url = cleanAddress(node.url);
    for (const request of readLink(this.file, node.url, positionOf(node)))
      this.requests.push(
        namesEntry(request.target) ? { ...request, edits: edits().map((edit) => this.moved(edit)) } : request,
      );
  }

  private moved(edit: LinkEdit): LinkEdit {
    return { ...edit, start: edit.start - this.begin, end: edit.end - this.begin };
  }
}

/** Whether there is nothing to read in a node; a picture in it is a problem of its own. */
export function isWordless(node: Heading | Link): boolean {
  return !hasWords(plainText(node)) && !node.children.some(({ type }) => type.startsWith("image"));
}
