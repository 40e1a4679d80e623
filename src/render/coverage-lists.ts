import type { Output } from "../model/output.ts";
import { isolateForeign } from "../web/bidi.ts";
import { addresses } from "../web/urls.ts";
import { feedsOf } from "./coverage-pages.ts";
import { type RenderContext, renderPage } from "./document.ts";
import { firstParagraph } from "./first-paragraph.ts";
import { listingDocument } from "./listing-document.ts";
import type { CoverageView, LinkView } from "./views.ts";

/** The pages that list all entries of a coverage, and its key events; none at an address that an entry has. */
export function* coverageLists(context: RenderContext, coverage: CoverageView): Iterable<Output> {
  if (coverage.headlinesHref !== undefined) yield headlinesPage(context, coverage, coverage.headlinesHref);
  if (coverage.keyEventsHref !== undefined) yield keyEventsPage(context, coverage, coverage.keyEventsHref);
}

/** Every entry in one line, by day and hour. */
function headlinesPage(context: RenderContext, coverage: CoverageView, href: string): Output {
  const kit = context.kit(coverage.language);
  const address = addresses.headlines(coverage.slug);
  const document = partDocument(context, coverage, address, { title: kit.words.allHeadlines, href });
  return renderPage(context, address, document, () => context.theme.headlines(coverage, kit), kit);
}

/** The key events with their first paragraphs: the story in ten entries. */
function keyEventsPage(context: RenderContext, coverage: CoverageView, href: string): Output {
  const kit = context.kit(coverage.language);
  const address = addresses.keyEvents(coverage.slug);
  const document = {
    ...partDocument(context, coverage, address, { title: kit.words.keyEvents, href }),
    // Nothing links to an empty list.
    ...(coverage.keyEvents.length === 0 && { robots: "noindex" as const }),
  };
  const events = coverage.keyEvents.map((entry) => ({ entry, beginning: firstParagraph(entry.body) }));
  const view = { coverage, events };
  return renderPage(context, address, document, () => context.theme.keyEventsPage(view, kit), kit);
}

/** The document of a page that shows a part of a coverage. */
export function partDocument(
  context: RenderContext,
  coverage: CoverageView,
  address: string,
  { title, href }: LinkView,
) {
  const { site } = context;
  const { words } = context.kit(coverage.language);
  const name = [title, coverage.title].map((part) => isolateForeign(part, coverage.direction)).join(" – ");
  const count = coverage.status === "closed" ? `${words.colon}${words.entries(coverage.entries.length)}` : "";
  const document = listingDocument(context, address, name, `${name}${count}`);
  return {
    ...document,
    language: coverage.language,
    direction: coverage.direction,
    feeds: feedsOf(coverage),
    openGraph: { ...document.openGraph, ...(coverage.card && { card: coverage.card }) },
    trail: [
      { title: site.title, href: site.href },
      { title: coverage.title, href: coverage.href },
      { title, href },
    ],
  };
}
