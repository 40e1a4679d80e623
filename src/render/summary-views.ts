import type { Person } from "../model/content.ts";
import { printTime } from "../web/dates.ts";
import { addresses, type Links } from "../web/urls.ts";
import type { Digest, Row } from "./summary.ts";
import type { EntryBrief, SiteView } from "./views.ts";

/** What views of the whole archive are made of. */
export interface Desk {
  readonly site: SiteView;
  readonly links: Links;
  /** By their keys in people.yml. */
  readonly people: ReadonlyMap<string, Person>;
}

/** An entry from its row, with its time in the language of the site. */
export function entryBrief(
  [id, heading, instant, offset]: Row,
  digest: Digest,
  { links, site }: Desk,
): EntryBrief {
  const address = addresses.entry(digest.brief.slug, id);
  return {
    id,
    heading,
    href: links.href(address),
    url: links.absolute(address),
    time: printTime({ instant, offset }, digest.timezone, site.language),
  };
}
