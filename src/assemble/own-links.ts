/** Links of the content to addresses of the archive itself, which are looked up when all of them are known. */
import type { Entry, OwnLink, Site, SourcePosition } from "../model/content.ts";
import type { Sources, Validated, ValidatedContent, ValidatedCoverage, YamlSource } from "../model/source.ts";
import { isWebLink } from "../web/urls.ts";
import type { Neighbours } from "./neighbours.ts";

/** Those of a coverage's texts, of the entries among them that are `shown`. */
export function ownLinksOf(
  { masthead }: ValidatedCoverage,
  shown: readonly Validated<Entry>[],
  site: Site,
  neighbours: Neighbours,
): OwnLink[] {
  const { file, places, thing } = masthead;
  const related = thing.related.flatMap(({ url }, index) =>
    readOwnLink(file.path, places.value(["related", index, "url"]), url, site),
  );
  const texts = [masthead, ...shown];
  return [...related, ...texts.flatMap((text) => linksIn(text, text.thing.path, site, neighbours))];
}

/** Those of site.yml and people.yml. */
export function ownLinksOfSite(sources: Sources, { site, people }: ValidatedContent): OwnLink[] {
  const of = (source: YamlSource | undefined, key: readonly (string | number)[], url: string | undefined) =>
    url === undefined || !source?.fields
      ? []
      : readOwnLink(source.file.path, source.fields.places.value(key), url, site);
  return [
    ...site.footer.flatMap(({ url }, index) => of(sources.site, ["footer", index, "url"], url)),
    ...of(sources.site, ["publisher", "url"], site.publisher.url),
    ...[...people].flatMap(([key, { url }]) => of(sources.people, [key, "url"], url)),
  ];
}

/** Those of the body of a text. */
function linksIn(
  { file, links }: Validated<unknown>,
  path: string,
  site: Site,
  neighbours: Neighbours,
): OwnLink[] {
  return links.flatMap(({ target, place }): OwnLink[] => {
    const neighbour = neighbours.find(path, target);
    if (!neighbour) return readOwnLink(file.path, place, target, site);
    const { address, anchor, entryFile } = neighbour;
    const link = linkTo(file.path, place, target, address, anchor);
    return [{ ...link, ...(entryFile !== undefined && { entryFile }) }];
  });
}

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

/** Plain data: records keep it. */
function linkTo(
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
