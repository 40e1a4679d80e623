import type { VFile } from "vfile";
import type { SourcePosition } from "../model/content.ts";
import { report } from "../model/report.ts";
import type { LinkRequest } from "../model/source.ts";
import { isSafeLink, isWebLink, isWholeAddress } from "../web/urls.ts";

/** The link that an address asks for, if it can be one to a page of the archive; none after a problem. */
export function readLink(file: VFile, url: string, place: SourcePosition): LinkRequest[] {
  const shown = url.slice(0, 80).replace(/\p{Cc}/gu, "\ufffd");
  if (!isSafeLink(url)) report(file, "unsafe-link", { url: shown }, place);
  else if (leadsNowhere(url)) report(file, "link-form", { url: shown }, place);
  else if (namesEntry(url) || isWebLink(url) || NEIGHBOUR.test(url)) return [{ target: url, place }];
  else if (!/^([a-z][a-z0-9+.-]*:|\/)/i.test(url))
    report(file, "relative-link", { url: shown, suggestion: intendedTarget(shown) }, place);
  return [];
}

/** What a link to an entry was meant to be, that names more than its file or leaves out the file's ending. */
function intendedTarget(url: string): string | undefined {
  const file = /^([\w./-]+\.md)[#?]/.exec(url)?.[1];
  return file ?? (/^(?:[\w-]+\/)*\d{4,6}-[\w-]+$/.test(url) ? `${url}.md` : undefined);
}

/** `../other/`: another coverage, and perhaps an entry in it. */
const NEIGHBOUR = /^(?:\.\.\/)+[a-z0-9][a-z0-9-]*\/(?:[^?#:]+\.md)?(?:#[^#\s]+)?$/;

/** No path of a file is longer: to resolve a long one takes long. */
const MAX_PATH_LENGTH = 1000;

/** Whether a link can lead to an entry of its own coverage: it names a file or an id. */
export function namesEntry(url: string): boolean {
  return url.length <= MAX_PATH_LENGTH && (/^#./.test(url) || /^[^:?#]+\.md$/.test(url));
}

/** Whether an address is empty, or begins like one of the web and names no host that can exist. */
function leadsNowhere(url: string): boolean {
  // Spaces in the path are written as %20.
  return url === "" || url === "#" || (/^https?:/i.test(url) && !isWholeAddress(url.replaceAll(" ", "%20")));
}
