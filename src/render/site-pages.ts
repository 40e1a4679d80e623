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
  press: RenderContext,
  archive: ArchiveView,
  corrections: CorrectionsView,
): Iterable<Output> {
  yield* homePages(press, archive);
  yield notFoundPage(press);
  yield correctionsPage(press, corrections);
  yield* listingPages(press, "topic", archive.topics);
  yield* listingPages(press, "author", archive.authors);
}

/** The front page, and the pages of older coverages. */
function homePages(press: RenderContext, archive: ArchiveView): Output[] {
  return homeListPages(archive, press.links).map(({ address, from, to, turn }) => {
    const view = { ...archive, shown: archive.coverages.slice(from, to), turn };
    return turn.number === undefined ? homePage(press, view) : olderHomePage(press, view, address);
  });
}

function olderHomePage(press: RenderContext, view: HomeView, address: string): Output {
  const { site } = press;
  const kit = press.kit(site.language);
  const { words } = kit;
  const title = `${words.coverages}${words.comma}${words.page(view.turn.number ?? 0)}`;
  const description = `${site.title}${words.colon}${title}`;
  const document = { ...listingDocument(press, address, title, description), ...neighbourPages(view.turn) };
  return renderPage(press, address, document, () => press.theme.home(view, kit), kit);
}

function homePage(press: RenderContext, archive: HomeView): Output {
  const { site } = press;
  const kit = press.kit(site.language);
  const [newest] = archive.coverages;
  const document = {
    ...listingDocument(press, addresses.home, site.title, homeDescription(archive, kit.words)),
    ...neighbourPages(archive.turn),
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
