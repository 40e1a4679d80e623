import type { Definition, Link } from "mdast";
import type { VFile } from "vfile";
import type { SourcePosition } from "../model/content.ts";
import { report } from "../model/report.ts";
import type { LinkRequest, LinkSyntax } from "../model/source.ts";
import { isSafeLink, isWebLink } from "../web/urls.ts";

/** The link that an address asks for, if it can be one to a page of the archive; none after a problem. */
export function readLink(file: VFile, url: string, place: SourcePosition, syntax: LinkSyntax): LinkRequest[] {
  const shown = url.slice(0, 80).replace(/\p{Cc}/gu, "\ufffd");
  if (!isSafeLink(url)) report(file, "unsafe-link", { url: shown }, place);
  else if (leadsNowhere(url)) report(file, "link-form", { url: shown }, place);
  else if (namesEntry(url) || isWebLink(url) || NEIGHBOUR.test(url)) return [{ target: url, place, syntax }];
  else if (!/^([a-z][a-z0-9+.-]*:|\/)/i.test(url)) report(file, "relative-link", { url: shown }, place);
  return [];
}

/** How a link is written. `bodyStart`: the offset in the text from which offsets in the body count. */
export function linkSyntax(node: Link | Definition, text: string, bodyStart: number): LinkSyntax {
  if (node.type === "definition") return { kind: "other" };
  const wordsEnd = node.children.at(-1)?.position?.end.offset;
  // asrun has made the link of a card: its words have no position.
  if (wordsEnd === undefined) return { kind: "card" };
  const from = node.position?.start.offset;
  const to = node.position?.end.offset;
  if (from === undefined || to === undefined || text[wordsEnd] !== "]") return { kind: "other" };
  return { kind: "inline", from: from - bodyStart, wordsEnd: wordsEnd - bodyStart, to: to - bodyStart };
}

/** `../other/`: another coverage, and perhaps an entry in it. */
const NEIGHBOUR = /^\.\.\/[a-z0-9][a-z0-9-]*\/(?:[^/?#:]+\.md)?(?:#[^#\s]+)?$/;

/** No path of a file is longer: to resolve a long one takes long. */
const MAX_PATH_LENGTH = 1000;

function namesEntry(url: string): boolean {
  return url.length <= MAX_PATH_LENGTH && (/^#./.test(url) || /^[^:?#]+\.md$/.test(url));
}

/** Whether an address is empty, or begins like one of the web and names no host. */
function leadsNowhere(url: string): boolean {
  return url === "" || url === "#" || /^https?:(?!\/\/[^\s/?#\\])/i.test(url);
}
