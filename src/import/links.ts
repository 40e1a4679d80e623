/** Links among the entries of a live blog, and relative links. */
import { posix } from "node:path";
import { trimEnd } from "../web/spelling.ts";
import { isSafeLink } from "../web/urls.ts";
import type { LinkTarget } from "./words/context.ts";

/** The entries of a coverage by all names and addresses that the source has for them. */
export interface EntryNames {
  /** asrun's id by an id of the source. */
  readonly byName: ReadonlyMap<string, string>;
  /** asrun's id by an address of the source, without its end slash. */
  readonly byUrl: ReadonlyMap<string, string>;
  /** Entries by the paths that their files had in the archive that the source is from. */
  readonly byFile: ReadonlyMap<string, ArchivedName>;
}

/** asrun's id of an entry of an archive, and whether its file keeps its name. */
export interface ArchivedName {
  readonly id: string;
  readonly isKept: boolean;
}

/** What links of an entry mean. `base`: the page's address. `own`: the addresses of the live blog's pages. */
export interface LinkContext extends EntryNames {
  readonly base?: string | undefined;
  readonly own: ReadonlySet<string>;
}

/** An address without query, fragment and end slash, to compare pages. */
export function comparablePage(url: string): string {
  const [before = ""] = url.split(/[?#]/);
  return normalize(before.replace(/\/(?:amp\/?|index\.html?)$/, "/"));
}

/** Where a link leads; `undefined` where nothing can be made of it. */
export function readTarget(href: string, context: LinkContext): LinkTarget | undefined {
  const written = href.trim().replace(/[\t\r\n]/g, "");
  const entry = entryTarget(written, context);
  if (entry !== undefined) return { kind: "entry", id: entry };
  const url = wholeAddress(written, context.base);
  return url === undefined ? undefined : { kind: "address", url };
}

/** An address whole and safe to follow; `undefined` otherwise. */
export function wholeAddress(written: string, base: string | undefined): string | undefined {
  if (written === "" || !isSafeLink(written)) return undefined;
  if (/^(?:https?|mailto|tel):/i.test(written))
    return /^https?:/i.test(written) && !URL.canParse(written) ? undefined : encodeSpaces(written);
  if (written.startsWith("//")) return encodeSpaces(`https:${written}`);
  return base !== undefined && URL.canParse(written, base) ? new URL(written, base).href : undefined;
}

function encodeSpaces(url: string): string {
  return url.replace(/[\s<>]/g, (sign) => encodeURIComponent(sign));
}

/** What a link in the Markdown of an archive becomes: one to a file that has another name now leads to the entry's id, any other stays as it is. `from`: the path of the file with the link. */
export function readFileTarget(href: string, from: string, { byFile }: LinkContext): LinkTarget | undefined {
  if (!/^[^:?#]+\.md$/.test(href)) return undefined;
  const target = byFile.get(posix.join(posix.dirname(from), href));
  const isSame = target?.isKept === true && byFile.get(from)?.isKept === true;
  return target === undefined || isSame ? undefined : { kind: "entry", id: target.id };
}

function entryTarget(written: string, context: LinkContext): string | undefined {
  if (written.startsWith("#")) return findName([written.slice(1)], context);
  const url = wholeAddress(written, context.base);
  if (url === undefined || !/^https?:/i.test(url)) return undefined;
  const own = context.byUrl.get(normalize(url));
  if (own !== undefined) return own;
  if (!context.own.has(comparablePage(url))) return undefined;
  const { hash, searchParams } = new URL(url);
  return findName([hash.slice(1), ...searchParams.values()], context);
}

/** An address as `byUrl` has it. */
export function normalize(url: string): string {
  return trimEnd(url.replace(/^http:/, "https:"), "/");
}

function findName(names: readonly string[], { byName }: EntryNames): string | undefined {
  for (const name of names.filter((each) => each !== "")) {
    const decoded = decodeName(name);
    const forms = [
      name,
      decoded,
      decoded.replace(/^with:/, ""),
      decoded.replace(/^(?:with:)?block-/, ""),
      decoded.replace(/^urn:/, ""),
      decoded.replace(/__(?:editorial|preview)$/, ""),
      `block-${decoded}`,
    ];
    for (const form of forms) {
      const found = byName.get(form);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

function decodeName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
