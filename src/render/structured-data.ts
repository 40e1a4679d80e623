import type {
  BreadcrumbList,
  CollectionPage,
  ImageObject,
  LiveBlogPosting,
  Organization,
  Person,
  ProfilePage,
  Thing,
  WebSite,
} from "schema-dts";
import { getOrCreate } from "../web/get-or-create.ts";
import type { Html } from "../web/html.ts";
import { jsonList, jsonMember, jsonMembers, jsonObject, scriptJson } from "../web/script-json.ts";
import type {
  ArchiveView,
  BylineView,
  CardView,
  CoverageView,
  FileView,
  ListingView,
  PictureView,
  SiteView,
} from "./views.ts";

/** schema.org data for machines. Each thing has one `@id`; others point at it instead of repeating it. */

type IdReference = { readonly "@id": string };

/** Who publishes, on every page the same. */
export const publisherId = (site: SiteView): IdReference => ({ "@id": `${site.url}#publisher` });

/** The archive as a whole. */
export const websiteId = (site: SiteView): IdReference => ({ "@id": `${site.url}#website` });

/** A coverage, the same on each of its pages. */
export const coverageId = (coverage: Pick<CoverageView, "url">): IdReference => ({
  "@id": `${coverage.url}#coverage`,
});

/** One document of data, ready for its `<script>`. */
export function graph(...things: readonly Html[]): Html {
  return jsonObject(CONTEXT, jsonMember("@graph", jsonList(things)));
}

const CONTEXT = jsonMembers({ "@context": "https://schema.org" });

function jsonLd(thing: Thing): Html {
  return scriptJson(thing);
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
  return graph(jsonLd(website), publisher(site));
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
    jsonLd(page),
    breadcrumbs([
      [site.title, site.url],
      [title, url],
    ]),
  );
}

/** Who wrote or edited, with the page of all that they wrote. Only a person has a job. */
export function describeAuthor(byline: BylineView): Person | Organization {
  const { name, role, url } = byline;
  if (byline.kind === undefined) return person(byline);
  return { "@type": "Organization", name, url, ...(role !== undefined && { description: role }) };
}

/** The authors; where none is named, the publisher. */
export function creditedAuthors(bylines: readonly BylineView[], site: SiteView): (Person | Organization)[] {
  if (bylines.length > 0) return bylines.map(describeAuthor);
  const { name, url } = site.publisher;
  return [{ "@type": "Organization", ...publisherId(site), name, ...(url !== undefined && { url }) }];
}

function person({ name, role, url }: BylineView): Person {
  return { "@type": "Person", name, url, ...(role !== undefined && { jobTitle: role }) };
}

/** Who edited: to schema.org an editor is a person. */
export function describeEditors(
  bylines: readonly BylineView[],
): Pick<LiveBlogPosting, "editor" | "contributor"> {
  const persons = bylines.filter(({ kind }) => kind === undefined);
  const others = bylines.filter(({ kind }) => kind !== undefined);
  return {
    ...(persons.length > 0 && { editor: persons.map(person) }),
    ...(others.length > 0 && { contributor: others.map(describeAuthor) }),
  };
}

/** A picture with its text, caption and credit. */
export function image({ file, alt, caption, credit, rights }: PictureView): ImageObject {
  const { creators = [], copyright, terms, acquire } = rights ?? {};
  return {
    "@type": "ImageObject",
    url: file.url,
    contentUrl: file.url,
    ...dimensions(file),
    ...(alt !== "" && { description: alt }),
    ...(caption !== undefined && { caption }),
    ...(credit !== undefined && { creditText: credit }),
    ...(creators.length > 0 && { creator: creators.map((name) => ({ "@type": "Person" as const, name })) }),
    ...(copyright !== undefined && { copyrightNotice: copyright }),
    ...(terms !== undefined && { license: terms }),
    ...(acquire !== undefined && { acquireLicensePage: acquire }),
  };
}

/** The picture that stands for a page where others link to it. */
export function cardImage({ url, alt, width, height }: CardView): ImageObject {
  return {
    "@type": "ImageObject",
    url,
    contentUrl: url,
    description: alt,
    ...(width !== undefined && { width: `${width}` }),
    ...(height !== undefined && { height: `${height}` }),
  };
}

/** The page of a topic, or of an author. */
export function listingData(site: SiteView, kind: "topic" | "author", listing: ListingView): Html {
  const { name, role, url, photo, absolute } = listing;
  if (kind === "topic") return listData(site, name, absolute);
  const type = listing.kind === "organization" ? "Organization" : "Person";
  const page: ProfilePage = {
    "@type": "ProfilePage",
    "@id": absolute,
    url: absolute,
    name,
    isPartOf: websiteId(site),
    mainEntity: {
      "@type": type,
      name,
      url: absolute,
      ...(role !== undefined && (type === "Person" ? { jobTitle: role } : { description: role })),
      ...(url !== undefined && { sameAs: url }),
      ...(photo && { image: photo.url }),
    },
  };
  return graph(
    jsonLd(page),
    breadcrumbs([
      [site.title, site.url],
      [name, absolute],
    ]),
  );
}

/** As far as the file says them. */
export function dimensions({ width, height }: FileView): Pick<ImageObject, "width" | "height"> {
  // schema.org wants a QuantitativeValue or a text; search engines read the plain number of pixels as text.
  return width === undefined || height === undefined ? {} : { width: `${width}`, height: `${height}` };
}

/** Who publishes, with the logo: the same on all pages. */
export function publisher(site: SiteView): Html {
  return getOrCreate(publishers, site, () => jsonLd(publisherOf(site)));
}

const publishers = new WeakMap<SiteView, Html>();

function publisherOf(site: SiteView): Organization {
  return {
    "@type": "Organization",
    ...publisherId(site),
    name: site.publisher.name,
    ...(site.publisher.url !== undefined && { url: site.publisher.url }),
    ...(site.logo && { logo: { "@type": "ImageObject", url: site.logo.url, ...dimensions(site.logo) } }),
  };
}

/** The way from the front page to a page, in numbered steps. */
export function breadcrumbs(trail: readonly (readonly [name: string, url: string])[]): Html {
  const list: BreadcrumbList = {
    "@type": "BreadcrumbList",
    itemListElement: trail.map(([name, item], index) => ({
      "@type": "ListItem",
      position: index + 1,
      name,
      item,
    })),
  };
  return jsonLd(list);
}
