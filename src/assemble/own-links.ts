/** Links of the content to addresses of the archive itself, which are looked up when all of them are known. */
import type { Entry, OwnLink, Site } from "../model/content.ts";
import type { Sources, Validated, ValidatedContent, ValidatedCoverage, YamlSource } from "../model/source.ts";
import { linkTo, readOwnLink } from "../web/own-link.ts";
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
