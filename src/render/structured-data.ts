import type {
  BlogPosting,
  BreadcrumbList,
  CollectionPage,
  CorrectionComment,
  Graph,
  ImageObject,
  LiveBlogPosting,
  Organization,
  Person,
  Thing,
  WebSite,
} from "schema-dts";
import { type Html, scriptJson } from "../web/html.ts";
import type { CoveragePageView } from "./theme.ts";
import type {
  ArchiveView,
  BylineView,
  CoverageView,
  EntryView,
  FileView,
  PictureView,
  SiteView,
} from "./views.ts";

/** schema.org data for machines. Each thing has one `@id`; others point at it instead of repeating it. */

type Reference = { readonly "@id": string };

const publisherId = (site: SiteView): Reference => ({ "@id": `${site.url}#publisher` });
const websiteId = (site: SiteView): Reference => ({ "@id": `${site.url}#website` });
const coverageId = (coverage: Pick<CoverageView, "url">): Reference => ({
  "@id": `${coverage.url}#coverage`,
});

function graph(...things: readonly Thing[]): Html {
  const data: Graph = { "@context": "https://schema.org", "@graph": things };
  return scriptJson(data);
}

/** The front page: the site, its publisher, its coverages. */
export function homeData({ site, coverages }: ArchiveView): Html {
  const website: WebSite = {
    "@type": "WebSite",
    ...websiteId(site),
    url: site.url,
    name: site.title,
    inLanguage: site.language,
    publisher: publisherId(site),
    hasPart: coverages.map((coverage) => ({
      "@type": "LiveBlogPosting",
      ...coverageId(coverage),
      url: coverage.url,
      headline: coverage.title,
    })),
  };
  return graph(website, publisher(site));
}

/** A page that lists things. */
export function listData(site: SiteView, title: string, url: string): Html {
  const page: CollectionPage = {
    "@type": "CollectionPage",
    "@id": url,
    url,
    name: title,
    isPartOf: websiteId(site),
  };
  return graph(
    page,
    breadcrumbs([
      [site.title, site.url],
      [title, url],
    ]),
  );
}

/** A page of a coverage: the live blog with the updates that this page shows. */
export function coverageData(site: SiteView, page: CoveragePageView, url: string): Html {
  const { coverage } = page;
  const picture = coverage.lead?.kind === "picture" ? coverage.lead : undefined;
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
    ...(coverage.modified && { dateModified: coverage.modified.datetime }),
    ...(coverage.end && coverage.status === "closed" && { coverageEndTime: coverage.end.datetime }),
    ...(coverage.editors.length > 0 && { editor: coverage.editors.map(person) }),
    ...(picture && { image: image(picture) }),
    liveBlogUpdate: page.entries.map((entry) => update(entry, coverage)),
  };
  return graph(
    posting,
    publisher(site),
    breadcrumbs([
      [site.title, site.url],
      [coverage.title, coverage.url],
    ]),
  );
}

/** A permalink: the entry alone, with its whole text. */
export function entryData(site: SiteView, coverage: CoverageView, entry: EntryView): Html {
  const posting: BlogPosting = {
    ...update(entry, coverage),
    publisher: publisherId(site),
    isPartOf: {
      "@type": "LiveBlogPosting",
      ...coverageId(coverage),
      url: coverage.url,
      headline: coverage.title,
    },
  };
  const trail = breadcrumbs([
    [site.title, site.url],
    [coverage.title, coverage.url],
    [entry.heading, entry.url],
  ]);
  return graph(posting, publisher(site), trail);
}

/** An update with its own words and dates; its `url` is the permalink, the address that outlives every page. */
function update(entry: EntryView, coverage: CoverageView) {
  const pictures = [...(entry.lead ? [entry.lead] : []), ...entry.body.media].filter(
    (media) => media.kind === "picture",
  );
  return {
    "@type": "BlogPosting" as const,
    "@id": `${entry.url}#entry`,
    url: entry.url,
    mainEntityOfPage: entry.url,
    headline: entry.heading,
    articleBody: entry.body.text,
    inLanguage: coverage.language,
    datePublished: entry.time.datetime,
    dateModified: entry.modified.datetime,
    ...(entry.bylines.length > 0 && { author: entry.bylines.map(person) }),
    ...(entry.place !== undefined && { contentLocation: { "@type": "Place" as const, name: entry.place } }),
    ...(entry.topics.length > 0 && { keywords: entry.topics.map(({ title }) => title) }),
    ...(pictures.length > 0 && { image: pictures.map(image) }),
    ...(entry.corrections.length > 0 && { correction: entry.corrections.map(correction) }),
  } satisfies BlogPosting;
}

function correction({ note, time }: EntryView["corrections"][number]): CorrectionComment {
  return { "@type": "CorrectionComment", text: note, datePublished: time.datetime };
}

function person({ name, role, url }: BylineView): Person {
  return { "@type": "Person", name, url, ...(role !== undefined && { jobTitle: role }) };
}

function image({ file, alt, caption, credit }: PictureView): ImageObject {
  return {
    "@type": "ImageObject",
    url: file.url,
    contentUrl: file.url,
    ...dimensions(file),
    ...(alt !== "" && { description: alt }),
    ...(caption !== undefined && { caption }),
    ...(credit !== undefined && { creditText: credit }),
  };
}

function dimensions({ width, height }: FileView): Pick<ImageObject, "width" | "height"> {
  // schema.org wants a QuantitativeValue or a text; search engines read the plain number of pixels as text.
  return width === undefined || height === undefined ? {} : { width: `${width}`, height: `${height}` };
}

function publisher(site: SiteView): Organization {
  return {
    "@type": "Organization",
    ...publisherId(site),
    name: site.publisher.name,
    ...(site.publisher.url !== undefined && { url: site.publisher.url }),
    ...(site.logo && { logo: { "@type": "ImageObject", url: site.logo.url, ...dimensions(site.logo) } }),
  };
}

function breadcrumbs(trail: readonly (readonly [name: string, url: string])[]): BreadcrumbList {
  return {
    "@type": "BreadcrumbList",
    itemListElement: trail.map(([name, item], index) => ({
      "@type": "ListItem",
      position: index + 1,
      name,
      item,
    })),
  };
}
