/** Reads addresses in texts and pages as links to the archive itself. */
import type { OwnLink, Site, SourcePosition } from "../model/content.ts";
import { isWebLink } from "./urls.ts";

/** The link, if its address is one below that of the archive, or may be meant as one: it has no host. */
export function readOwnLink(
  file: string,
  place: SourcePosition,
  url: string,
  site: Pick<Site, "url" | "usualUrl">,
): OwnLink[] {
  if (!isWebLink(url) || !URL.canParse(url, site.url)) return [];
  const { host, pathname, hash } = new URL(url, site.url);
  const base = [site.url, ...(site.usualUrl === undefined ? [] : [site.usualUrl])]
    .map((address) => new URL(address))
    .find((own) => own.host === host && `${pathname}/`.startsWith(own.pathname));
  const anchor = hash === "" ? undefined : decoded(hash.slice(1));
  if (base) return [linkTo(file, place, url, decoded(pathname.slice(base.pathname.length)), anchor)];
  if (!/^\/[^/]/.test(url)) return [];
  return [{ ...linkTo(file, place, url, decoded(pathname.slice(1)), anchor), isOutside: true }];
}

/** A link to an address below that of the archive. Plain data: records keep it. */
export function linkTo(
  file: string,
  { line, column }: SourcePosition,
  url: string,
  target: string,
  anchor: string | undefined,
): OwnLink {
  return { file, place: { line, column }, url, target, ...(anchor !== undefined && { anchor }) };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text).normalize("NFC");
  } catch {
    return text;
  }
}
