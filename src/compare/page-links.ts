/** Links in the site's own pages to addresses of the archive. */
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import type { OwnLink, Site } from "../model/content.ts";
import { readOwnLink } from "../web/own-link.ts";
import { isSafeLink, isWebLink } from "../web/urls.ts";

type Node = DefaultTreeAdapterTypes.Node;

/** The site of an archive, as far as its addresses need it. */
type Addressed = Pick<Site, "url" | "usualUrl">;

/** A page as it is written, at its path in the output. */
interface PageText {
  readonly path: string;
  readonly text: string;
}

/**
 * The links in the main parts of pages, and the files that these show. `folder` is that of the output, as messages name
 * it, and `base` its address.
 */
export function linksInPages(
  pages: readonly PageText[],
  folder: string,
  site: Addressed,
  base = site.url,
): OwnLink[] {
  return pages.flatMap(({ path, text }) => {
    const page = `${base}${path.replace(/(?:^|(?<=\/))index\.html$/, "")}`;
    const root = parse(text, { sourceCodeLocationInfo: true });
    return [...findLinks(findMain(root) ?? root)].flatMap(({ url, line, column }) =>
      linkFrom(`${folder}/${path}`, { line, column }, url, page, site),
    );
  });
}

function linkFrom(
  file: string,
  place: { readonly line: number; readonly column: number },
  url: string,
  page: string,
  site: Addressed,
): OwnLink[] {
  if (url.startsWith("#") || !isSafeLink(url) || !URL.canParse(url, page)) return [];
  const whole = isWebLink(url) ? url : new URL(url, page).href;
  return readOwnLink(file, place, whole, site).map((link) => ({ ...link, url }));
}

/** Where the addresses of elements are. */
const ADDRESSES: ReadonlyMap<string, string> = new Map([
  ["a", "href"],
  ...["audio", "iframe", "img", "script", "source", "track", "video"].map((tag) => [tag, "src"] as const),
]);

function* findLinks(node: Node): Iterable<{ url: string; line: number; column: number }> {
  const attribute = "tagName" in node ? ADDRESSES.get(node.tagName) : undefined;
  if ("tagName" in node && attribute !== undefined) {
    const url = node.attrs.find(({ name }) => name === attribute)?.value;
    const { startLine = 1, startCol = 1 } = node.sourceCodeLocation ?? {};
    if (url !== undefined) yield { url, line: startLine, column: startCol };
  }
  if ("childNodes" in node) for (const child of node.childNodes) yield* findLinks(child);
}

/** Header and footer are the archive's own: what is wrong there is reported once, in site.yml. */
function findMain(node: Node): Node | undefined {
  if ("tagName" in node && node.tagName === "main") return node;
  if (!("childNodes" in node)) return undefined;
  return node.childNodes.map(findMain).find((found) => found !== undefined);
}
