import type { Collected } from "../model/collected.ts";
import type { Coverage, Person, Site } from "../model/content.ts";
import type { Output } from "../model/output.ts";
import { type Original, originalsIn, originalsOfSite } from "../web/originals.ts";
import { addresses } from "../web/urls.ts";
import type { Digest } from "./digest.ts";
import type { Theme } from "./theme.ts";

type Media = Pick<Collected, "media">;

/** The originals of all media that a coverage shows. */
export function coverageMedia(coverage: Coverage, collected: Media): Output[] {
  return filesOf(originalsIn(coverage), collected);
}

/** The originals that are the site's own, and the portraits of everyone who is named in what is published. */
export function siteMedia(
  site: Site,
  people: ReadonlyMap<string, Person>,
  digests: readonly Digest[],
  collected: Media,
): Output[] {
  const named = new Set(digests.flatMap(({ authors }) => authors.map(({ slug }) => slug)));
  return filesOf(originalsOfSite(site, people, named), collected);
}

function filesOf(originals: readonly Original[], { media }: Media): Output[] {
  const files = new Map(originals.map(({ address, path }) => [address, path]));
  return [...files].flatMap(([address, path]) => {
    const found = media.get(path);
    return found ? [{ path: address, contents: { file: found.from } }] : [];
  });
}

/** The style sheet and whatever else the look needs. */
export function* themeFiles(theme: Theme): Iterable<Output> {
  for (const [name, contents] of Object.entries(theme.assets))
    yield { path: addresses.asset(name), contents };
}
