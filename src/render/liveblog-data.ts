import type { BlogPosting, CorrectionComment, LiveBlogPosting } from "schema-dts";
import { getOrCreate } from "../web/get-or-create.ts";
import type { Html } from "../web/html.ts";
import { jsonList, jsonMember, jsonMembers, jsonObject, scriptJson } from "../web/script-json.ts";
import { coverRecordings, recordings } from "./recording-data.ts";
import {
  breadcrumbs,
  cardImage,
  coverageId,
  creditedAuthors,
  describeEditors,
  graph,
  image,
  publisher,
  publisherId,
  websiteId,
} from "./structured-data.ts";

import type { CoveragePageView } from "./theme.ts";
import type { CoverageView, EntryView, MediaView, SiteView } from "./views.ts";

/** schema.org data of coverages and entries. An entry shows on three pages or more: what all of them say is printed once. */

const entryId = (entry: EntryView) => `${entry.url}#entry`;

/** A page of a coverage: the live blog with the updates that this page shows. */
export function coverageData(site: SiteView, page: CoveragePageView, url: string): Html {
  const { coverage, showsWhole } = page;
  const cover = showsWhole ? coverage.cover : coverage.lead;
  const posting: LiveBlogPosting = {
    "@type": "LiveBlogPosting",
    ...coverageId(coverage),
    url: coverage.url,
    mainEntityOfPage: url,
    headline: coverage.title,
    inLanguage: coverage.language,
    publisher: publisherId(site),
    isPartOf: websiteId(site),
    ...(coverage.standfirst !== undefined && { description: coverage.standfirst }),
    ...(coverage.start && {
      datePublished: coverage.start.datetime,
      coverageStartTime: coverage.start.datetime,
    }),
    ...(showsWhole && coverage.modified && { dateModified: coverage.modified.datetime }),
    ...(coverage.status === "closed" && coverage.end && { coverageEndTime: coverage.end.datetime }),
    author: creditedAuthors(coverage.editors, site),
    ...describeEditors(coverage.editors),
    ...coverImages(coverage, cover),
    ...(cover && cover.kind !== "picture" && coverRecordings(cover, coverage)),
  };
  const updates = jsonList(page.entries.map((entry) => jsonObject(update(site, entry))));
  return graph(
    jsonObject(jsonMembers(posting), jsonMember("liveBlogUpdate", updates)),
    publisher(site),
    breadcrumbs([
      [site.title, site.url],
      [coverage.title, coverage.url],
    ]),
  );
}

/** A permalink: the entry alone, with its whole text. */
export function entryData(site: SiteView, coverage: CoverageView, entry: EntryView): Html {
  const trail = breadcrumbs([
    [site.title, site.url],
    [coverage.title, coverage.url],
    [entry.heading, entry.url],
  ]);
  return graph(
    jsonObject(update(site, entry), wholeText(entry), whereabouts(site, coverage)),
    publisher(site),
    trail,
  );
}

/** Who publishes an entry, and of what it is a part: the same for all of its coverage. */
function whereabouts(site: SiteView, coverage: CoverageView): Html {
  return getOrCreate(places, coverage, () => {
    const isPartOf: LiveBlogPosting = {
      "@type": "LiveBlogPosting",
      ...coverageId(coverage),
      url: coverage.url,
      headline: coverage.title,
    };
    return jsonMembers({ publisher: publisherId(site), isPartOf });
  });
}

const places = new WeakMap<CoverageView, Html>();

/**
 * The whole text of an update, to stand beside its entry: a processor of JSON-LD adds it to the update that the
 * head of the page describes, since both have one `@id`. It has no type of its own: by itself it would be a posting
 * without a headline.
 */
export function textData(entry: EntryView): Html {
  const posting = {
    "@context": "https://schema.org",
    "@id": entryId(entry),
  };
  return jsonObject(jsonMembers(posting), wholeText(entry));
}

/** Long, and needed for the newest pages, the story and the permalink. */
function wholeText(entry: EntryView): Html {
  return getOrCreate(texts, entry, () => jsonMember("articleBody", scriptJson(entry.body.text)));
}

const texts = new WeakMap<EntryView, Html>();

/** The members of an update. */
function update(site: SiteView, entry: EntryView): Html {
  return getOrCreate(updates, entry, () => jsonMembers(updateOf(site, entry)));
}

const updates = new WeakMap<EntryView, Html>();

/** An update with its own headline, people and dates; its `url` is the permalink, the address that outlives every page. */
function updateOf(site: SiteView, entry: EntryView): BlogPosting {
  const pictures = [...(entry.lead ? [entry.lead] : []), ...entry.body.media].filter(
    (media) => media.kind === "picture",
  );
  return {
    "@type": "BlogPosting",
    "@id": entryId(entry),
    url: entry.url,
    mainEntityOfPage: entry.url,
    headline: entry.heading,
    inLanguage: entry.language,
    ...(entry.label !== undefined && { position: entry.label }),
    datePublished: entry.time.datetime,
    dateModified: entry.modified.datetime,
    author: creditedAuthors(entry.bylines, site),
    ...(entry.place !== undefined && { contentLocation: { "@type": "Place", name: entry.place } }),
    ...(entry.topics.length > 0 && { keywords: entry.topics.map(({ title }) => title) }),
    ...(pictures.length > 0 && { image: pictures.map(image) }),
    ...recordings(entry),
    ...(entry.corrections.length > 0 && { correction: entry.corrections.map(correction) }),
  };
}

/** What stands for a coverage: its picture, and its crops; beside a drawing, which few machines show, its card. */
function coverImages(
  { card, crops }: CoverageView,
  cover: MediaView | undefined,
): Pick<LiveBlogPosting, "image"> {
  const picture = cover?.kind === "picture" ? cover : undefined;
  const isDrawing = picture?.file.type === "image/svg+xml";
  const drawn = card && crops.length === 0 && (!picture || isDrawing) ? [cardImage(card)] : [];
  const all = [...(picture ? [image(picture)] : []), ...crops.map(cardImage), ...drawn];
  return all.length > 0 ? { image: all } : {};
}

function correction({ note, time }: EntryView["corrections"][number]): CorrectionComment {
  return { "@type": "CorrectionComment", text: note, datePublished: time.datetime };
}
