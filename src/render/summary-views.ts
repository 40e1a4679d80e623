import type { Person } from "../model/content.ts";
import { formatTime } from "../web/dates.ts";
import { addresses, type Links } from "../web/urls.ts";
import { directionOf } from "../web/words/index.ts";
import type { CoverageSummary, EntryRow } from "./summary.ts";
import type { EntrySummaryView, SiteView } from "./views.ts";

/** What views of the whole archive are made of. */
export interface SummaryContext {
  readonly site: SiteView;
  readonly links: Links;
  /** By their keys in people.yml. */
  readonly people: ReadonlyMap<string, Person>;
  /** The id in feeds of what has an address. */
  tagOf(address: string): string;
}

/** An entry from its row, with its time in the language of the site. */
export function entrySummaryView(
  [id, heading, instant, offset, more]: EntryRow,
  digest: CoverageSummary,
  { links, site, tagOf }: SummaryContext,
): EntrySummaryView {
  const language = more?.language ?? digest.brief.language;
  const { slug } = digest.brief;
  const address = addresses.entry(slug, id);
  const time = formatTime({ instant, offset }, digest.timezone, site.language);
  return {
    id,
    heading,
    excerpt: more?.excerpt ?? "",
    key: more?.isKey ?? false,
    ...(more?.thumbnail && { thumbnail: more.thumbnail }),
    language,
    direction: directionOf(language),
    href: links.href(address),
    url: links.absolute(address),
    time,
    tag: more?.tag ?? tagOf(`${slug}/${id}`),
    modified: more?.modified ?? time.datetime,
    ...(more?.label !== undefined && { label: more.label }),
  };
}
