/** Reads pages and feeds back as a browser or a feed reader would, with independent parsers. */
import { type DefaultTreeAdapterTypes as Dom, html as names, parse } from "parse5";
import { SaxesParser } from "saxes";
import type { Live } from "./live.ts";

/** An element of HTML or XML, read back. */
export interface Read {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Read | string)[];
}

export interface ReadPage {
  /** The errors that parse5 reports. */
  readonly errors: readonly string[];
  readonly root: Read;
}

/** A page as parse5 understands it. */
export function readPage(source: string): ReadPage {
  const errors: string[] = [];
  const document = parse(source, { onParseError: ({ code }) => void errors.push(code) });
  const root = document.childNodes.map(readNode).find((node) => typeof node === "object");
  if (!root) throw new Error("a page without elements");
  return { errors, root };
}

function readNode(node: Dom.ChildNode): Read | string | undefined {
  if ("value" in node) return node.value;
  if (!("tagName" in node)) return undefined;
  const isHtml = node.namespaceURI === names.NS.HTML;
  const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
  const children = node.childNodes.map(readNode).filter((child) => child !== undefined);
  return { name: isHtml ? node.tagName : `svg:${node.tagName}`, attributes, children };
}

/** XML as saxes parses it, which accepts only well-formed XML. */
export function readXml(source: string): Read {
  const top: { children: (Read | string)[] } = { children: [] };
  const open = [top];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element = { name, attributes, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => void open.pop());
  parser.on("text", (text) => void open.at(-1)?.children.push(text));
  parser.on("cdata", (text) => void open.at(-1)?.children.push(text));
  parser.write(source).close();
  const root = top.children.find((node) => typeof node === "object");
  if (!root) throw new Error("XML without elements");
  return root;
}

/** The elements below another, in the order of the document; `wanted` is a tag name or a test. */
export function all(from: Read, wanted: string | ((element: Read) => boolean) = () => true): Read[] {
  const fits = typeof wanted === "string" ? (element: Read) => element.name === wanted : wanted;
  return from.children.flatMap((child) =>
    typeof child === "string" ? [] : [...(fits(child) ? [child] : []), ...all(child, wanted)],
  );
}

/** The only element of a kind below another; throws if there is none, or more than one. */
export function only(from: Read, wanted: string | ((element: Read) => boolean)): Read {
  const [found, second] = all(from, wanted);
  if (!found || second) throw new Error(`${found ? "several" : "no"} ${String(wanted)} in ${textOf(from)}`);
  return found;
}

/** The visible text of an element and its descendants; of a script only if it is the element itself. */
export function textOf({ children }: Read): string {
  return children
    .map((child) => (typeof child === "string" ? child : child.name === "script" ? "" : textOf(child)))
    .join("");
}

export function hasClass(name: string): (element: Read) => boolean {
  return ({ attributes }) => (attributes.class ?? "").split(/\s+/).includes(name);
}

export function hasId(id: string): (element: Read) => boolean {
  return ({ attributes }) => attributes.id === id;
}

/** Every page of an archive by its path. */
export function pagesOf({ outputs }: Live): [path: string, page: ReadPage][] {
  const paths = [...outputs.keys()].filter((path) => path.endsWith(".html"));
  return paths.map((path) => [path, readPage(outputs.get(path) ?? "")]);
}

/** The page of an archive at a path. */
export function pageAt(archive: Live, path: string): Read {
  return readPage(archive.page(path)).root;
}

/** The entry with this id in a page. */
export function articleIn(page: Read, id: string): Read {
  return only(page, (element) => element.name === "article" && element.attributes.id === id);
}
