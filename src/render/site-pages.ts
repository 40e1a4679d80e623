import type { Output } from "../model/output.ts";
import { isolateForeign } from "../web/bidi.ts";
import { addresses } from "../web/urls.ts";
import { correctionsTitle } from "./correction-feeds.ts";
import { lazyPage, type RenderContext, renderPage } from "./document.ts";
import { homeData, listData, listingData } from "./structured-data.ts";
import type { CorrectionsView } from "./theme.ts";
import type { ArchiveView, ListingView, Words } from "./views.ts";

/** The pages of the site as a whole, and those that list entries of all coverages. */
export function* sitePages(
  press: RenderContext,
  archive: ArchiveView,
  corrections: CorrectionsView,
): Iterable<Output> {
  yield homePage(press, archive);
  yield notFoundPage(press);
  yield correctionsPage(press, corrections);
  yield* listingPages(press, "topic", archive.topics);
  yield* listingPages(press, "author", archive.authors);
}

/** What the documents of pages that are no coverage's have in common. */
export function listingDocument(press: RenderContext, address: string, title: string, description: string) {
  const { site } = press;
  const url = press.links.absolute(address);
  return {
    language: site.language,
    direction: site.direction,
    title,
    description,
    canonical: url,
    openGraph: { type: "website" as const, url },
    meta: [],
    structuredData: listData(site, title, url),
    trail: [
      { title: site.title, href: site.href },
      ...(address === "" ? [] : [{ title, href: press.links.href(address) }]),
    ],
    kind: "listing" as const,
  };
}

function homePage(press: RenderContext, archive: ArchiveView): Output {
  const { site } = press;
  const kit = press.kit(site.language);
  const [newest] = archive.coverages;
  const document = {
    ...listingDocument(press, addresses.home, site.title, homeDescription(archive, kit.words)),
    openGraph: {
      type: "website" as const,
      url: site.url,
      ...(newest?.card && { card: newest.card }),
    },
    structuredData: homeData(archive),
    kind: "home" as const,
  };
  return renderPage(press, addresses.home, document, () => press.theme.home(archive, kit), kit);
}

/** How much there is, and what is newest. */
function homeDescription({ site, coverages }: ArchiveView, words: Words): string {
  const entryCount = coverages.reduce((sum, coverage) => sum + coverage.entryCount, 0);
  const counts = `${words.coverageCount(coverages.length)}${words.comma}${words.entries(entryCount)}`;
  const [newest] = coverages;
  const title = isolateForeign(site.title, site.direction);
  if (!newest) return `${title}${words.colon}${words.noCoverages}`;
  return `${title}${words.colon}${counts} – ${isolateForeign(newest.title, site.direction)}`;
}

function notFoundPage(press: RenderContext): Output {
  const { site } = press;
  const kit = press.kit(site.language);
  const {
    canonical: _,
    structuredData: __,
    ...document
  } = listingDocument(press, addresses.notFound, kit.words.notFound, kit.words.notFoundLead);
  const page = {
    ...document,
    openGraph: { type: "website" as const },
    robots: "noindex" as const,
    kind: "message" as const,
  };
  return renderPage(press, addresses.notFound, page, () => press.theme.notFound(site, kit), kit);
}

function correctionsPage(press: RenderContext, corrections: CorrectionsView): Output {
  const { site } = press;
  const kit = press.kit(site.language);
  const title = correctionsTitle(site.title, kit.words);
  const document = {
    ...listingDocument(press, addresses.corrections, kit.words.corrections, kit.words.correctionsLead),
    feeds: [
      { type: "application/atom+xml", title, href: site.correctionsAtomHref },
      { type: "application/feed+json", title, href: site.correctionsFeedHref },
    ],
  };
  const main = () => press.theme.corrections(corrections, kit);
  return renderPage(press, addresses.corrections, document, main, kit);
}

function* listingPages(
  press: RenderContext,
  kind: "topic" | "author",
  listings: readonly ListingView[],
): Iterable<Output> {
  const { site } = press;
  const kit = press.kit(site.language);
  const title = kind === "topic" ? kit.words.topics : kit.words.authors;
  const index = kind === "topic" ? addresses.topics : addresses.authors;
  yield renderPage(
    press,
    index,
    listingDocument(press, index, title, title),
    () => press.theme.listings({ kind, listings }, kit),
    kit,
  );
  for (const listing of listings) {
    const address = kind === "topic" ? addresses.topic(listing.slug) : addresses.author(listing.slug);
    const name = kind === "topic" ? kit.words.topic(listing.name) : listing.name;
    const [own, archive] = [name, site.title].map((part) => isolateForeign(part, site.direction));
    const facts = `${own} – ${archive}${kit.words.colon}${kit.words.entries(listing.entryCount)}`;
    const document = {
      ...listingDocument(press, address, name, facts),
      structuredData: listingData(site, kind, listing),
    };
    const page = () =>
      renderPage(press, address, document, () => press.theme.listing({ kind, listing }, kit), kit);
    yield lazyPage(address, page, listing.sum);
  }
}
