/** The pages of topics and authors: one of all, and those of each, newest first. */
import type { Output } from "../model/output.ts";
import { isolateForeign } from "../web/bidi.ts";
import { addresses } from "../web/urls.ts";
import { lazyPage, type RenderContext, renderPage } from "./document.ts";
import { listPagesOf, neighbourPages } from "./list-pages.ts";
import { listingDocument } from "./listing-document.ts";
import { listingData } from "./structured-data.ts";
import type { ListingView, ListTurnView } from "./views.ts";

/** All pages of all topics, or of all authors. */
export function* listingPages(
  context: RenderContext,
  kind: "topic" | "author",
  listings: readonly ListingView[],
): Iterable<Output> {
  const { site, links } = context;
  const kit = context.kit(site.language);
  const title = kind === "topic" ? kit.words.topics : kit.words.authors;
  const index = kind === "topic" ? addresses.topics : addresses.authors;
  yield renderPage(
    context,
    index,
    listingDocument(context, index, title, title),
    () => context.theme.listings({ kind, listings }, kit),
    kit,
  );
  for (const listing of listings) {
    const address = kind === "topic" ? addresses.topic(listing.slug) : addresses.author(listing.slug);
    const name = kind === "topic" ? kit.words.topic(listing.name) : listing.name;
    const feeds = [
      { type: "application/atom+xml" as const, title: name, href: listing.atomHref },
      { type: "application/feed+json" as const, title: name, href: listing.feedHref },
    ];
    for (const { address: at, from, to, turn } of listPagesOf(listing, address, links)) {
      const render = () => {
        const shown = listing.entries.slice(from, to);
        const view = { kind, listing, shown, turn };
        const document = { ...documentOf(at, name, listing, turn), ...neighbourPages(turn), feeds };
        return renderPage(context, at, document, () => context.theme.listing(view, kit), kit);
      };
      yield lazyPage(at, render, () => listing.sum);
    }
  }

  /** A numbered page counts nothing: it never changes. */
  function documentOf(at: string, name: string, listing: ListingView, { number }: ListTurnView) {
    const [own, archive] = [name, site.title].map((part) => isolateForeign(part, site.direction));
    const of = `${own} – ${archive}`;
    if (number !== undefined) {
      const title = `${own}${kit.words.comma}${kit.words.page(number)}`;
      return listingDocument(context, at, title, `${of}${kit.words.comma}${kit.words.page(number)}`);
    }
    const description = `${of}${kit.words.colon}${kit.words.entries(listing.entryCount)}`;
    const document = listingDocument(context, at, name, description);
    return { ...document, structuredData: listingData(site, kind, listing) };
  }
}
