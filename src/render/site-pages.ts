import type { Output } from "../model/output.ts";
import { balanced } from "../web/bidi.ts";
import { addresses } from "../web/urls.ts";
import { correctionsOf, correctionsTitle } from "./correction-feeds.ts";
import { type Press, printPage } from "./print.ts";
import { homeData, listData } from "./structured-data.ts";
import type { ListingView, MediaView } from "./views.ts";

/** The pages of the site as a whole, and the pages that list entries in other ways than by time. */
export function* sitePages(press: Press): Iterable<Output> {
  yield homePage(press);
  yield notFoundPage(press);
  yield correctionsPage(press);
  yield* listingPages(press, "topic");
  yield* listingPages(press, "author");
  yield* picturePages(press);
}

function common(press: Press, address: string, title: string, description: string) {
  const { site } = press.view;
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

function homePage(press: Press): Output {
  const { site } = press.view;
  const kit = press.kit(site.language);
  const document = {
    ...common(press, addresses.home, site.title, site.title),
    structuredData: homeData(press.view),
    kind: "home" as const,
  };
  return printPage(
    press,
    addresses.home,
    document,
    press.theme.home({ ...press.view, coverages: press.view.listed }, kit),
    kit,
  );
}

function notFoundPage(press: Press): Output {
  const { site } = press.view;
  const kit = press.kit(site.language);
  const {
    canonical: _,
    structuredData: __,
    ...document
  } = common(press, addresses.notFound, kit.words.notFound, kit.words.notFoundLead);
  const page = {
    ...document,
    openGraph: { type: "website" as const },
    robots: "noindex" as const,
    kind: "message" as const,
  };
  return printPage(press, addresses.notFound, page, press.theme.notFound(site, kit), kit);
}

function correctionsPage(press: Press): Output {
  const { site } = press.view;
  const kit = press.kit(site.language);
  const corrections = correctionsOf(press.view);
  const title = correctionsTitle(site.title, kit.words);
  const document = {
    ...common(press, addresses.corrections, kit.words.corrections, kit.words.correctionsLead),
    feeds: [
      { type: "application/atom+xml", title, href: site.correctionsAtomHref },
      { type: "application/feed+json", title, href: site.correctionsFeedHref },
    ],
  };
  return printPage(
    press,
    addresses.corrections,
    document,
    press.theme.corrections({ corrections }, kit),
    kit,
  );
}

function* listingPages(press: Press, kind: "topic" | "author"): Iterable<Output> {
  const { site, topics, authors } = press.view;
  const kit = press.kit(site.language);
  const listings: readonly ListingView[] = kind === "topic" ? topics : authors;
  const title = kind === "topic" ? kit.words.topics : kit.words.authors;
  const index = kind === "topic" ? addresses.topics : addresses.authors;
  yield printPage(
    press,
    index,
    common(press, index, title, title),
    press.theme.listings({ kind, listings }, kit),
    kit,
  );
  for (const listing of listings) {
    const address = kind === "topic" ? addresses.topic(listing.slug) : addresses.author(listing.slug);
    const name = kind === "topic" ? kit.words.topic(listing.name) : listing.name;
    const document = common(press, address, name, `${balanced(name)} – ${site.title}`);
    yield printPage(press, address, document, press.theme.listing({ kind, listing }, kit), kit);
  }
}

function* picturePages(press: Press): Iterable<Output> {
  for (const coverage of press.view.coverages) {
    const kit = press.kit(coverage.language);
    const pictures = [
      ...mediaOf(coverage).map((media) => ({ media })),
      ...coverage.entries.flatMap((entry) =>
        mediaOf({ ...entry, summary: entry.body }).map((media) => ({ media, entry })),
      ),
    ];
    const address = addresses.pictures(coverage.slug);
    const title = kit.words.picturesOf(coverage.title);
    const document = {
      ...common(press, address, title, title),
      language: coverage.language,
      direction: coverage.direction,
      trail: [
        { title: press.view.site.title, href: press.view.site.href },
        { title: coverage.title, href: coverage.href },
        { title: kit.words.pictures, href: coverage.picturesHref },
      ],
    };
    yield printPage(press, address, document, press.theme.pictures({ coverage, pictures }, kit), kit);
  }
}

function mediaOf({
  lead,
  summary,
}: {
  lead?: MediaView;
  summary: { media: readonly MediaView[] };
}): MediaView[] {
  return [...(lead ? [lead] : []), ...summary.media];
}
