import type { Output } from "../model/output.ts";
import { isolateForeign } from "../web/bidi.ts";
import { addresses } from "../web/urls.ts";
import { correctionsTitle } from "./correction-feeds.ts";
import { type RenderContext, renderPage } from "./document.ts";
import { homeListPages, neighbourPages } from "./list-pages.ts";
import { listingDocument } from "./listing-document.ts";
import { listingPages } from "./listing-pages.ts";
import { homeData } from "./structured-data.ts";
import type { CorrectionsView } from "./theme.ts";
import type { ArchiveView, HomeView, Words } from "./views.ts";

/** The pages of the site as a whole, and those that list entries of all coverages. */
export function* sitePages(
  context: RenderContext,
  archive: ArchiveView,
  corrections: CorrectionsView,
): Iterable<Output> {
  yield* homePages(context, archive);
  yield notFoundPage(context);
  yield correctionsPage(context, corrections);
  yield* listingPages(context, "topic", archive.topics);
  yield* listingPages(context, "author", archive.authors);
}

/** The front page, and the pages of older coverages. */
function homePages(context: RenderContext, archive: ArchiveView): Output[] {
  return homeListPages(archive, context.links).map(({ address, from, to, turn }) => {
    const view = { ...archive, shown: archive.coverages.slice(from, to), turn };
    return turn.number === undefined ? homePage(context, view) : olderHomePage(context, view, address);
  });
}

function olderHomePage(context: RenderContext, view: HomeView, address: string): Output {
  const { site } = context;
  const kit = context.kit(site.language);
  const { words } = kit;
  const title = `${words.coverages}${words.comma}${words.page(view.turn.number ?? 0)}`;
  const description = `${site.title}${words.colon}${title}`;
  const document = { ...listingDocument(context, address, title, description), ...neighbourPages(view.turn) };
  return renderPage(context, address, document, () => context.theme.home(view, kit), kit);
}

function homePage(context: RenderContext, archive: HomeView): Output {
  const { site } = context;
  const kit = context.kit(site.language);
  const [newest] = archive.coverages;
  const document = {
    ...listingDocument(context, addresses.home, site.title, homeDescription(archive, kit.words)),
    ...neighbourPages(archive.turn),
    openGraph: {
      type: "website" as const,
      url: site.url,
      ...(newest?.card && { card: newest.card }),
    },
    structuredData: homeData(archive),
    kind: "home" as const,
  };
  return renderPage(context, addresses.home, document, () => context.theme.home(archive, kit), kit);
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

function notFoundPage(context: RenderContext): Output {
  const { site } = context;
  const kit = context.kit(site.language);
  const {
    canonical: _,
    structuredData: __,
    ...document
  } = listingDocument(context, addresses.notFound, kit.words.notFound, kit.words.notFoundLead);
  const page = {
    ...document,
    openGraph: { type: "website" as const },
    robots: "noindex" as const,
    kind: "message" as const,
  };
  return renderPage(context, addresses.notFound, page, () => context.theme.notFound(site, kit), kit);
}

function correctionsPage(context: RenderContext, corrections: CorrectionsView): Output {
  const { site } = context;
  const kit = context.kit(site.language);
  const title = correctionsTitle(site.title, kit.words);
  const document = {
    ...listingDocument(context, addresses.corrections, kit.words.corrections, kit.words.correctionsLead),
    feeds: [
      { type: "application/atom+xml", title, href: site.correctionsAtomHref },
      { type: "application/feed+json", title, href: site.correctionsFeedHref },
    ],
  };
  const main = () => context.theme.corrections(corrections, kit);
  return renderPage(context, addresses.corrections, document, main, kit);
}
