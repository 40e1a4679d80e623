import type { Output } from "../model/output.ts";
import { addresses } from "../web/urls.ts";
import { type RenderContext, renderPage } from "./document.ts";
import { listingDocument } from "./site-pages.ts";
import type { CoverageView, MediaView } from "./views.ts";

/** The page of all media of a coverage, with their credits. */
export function picturesPage(press: RenderContext, coverage: CoverageView): Output {
  const kit = press.kit(coverage.language);
  const pictures = [
    ...allMedia(coverage).map((media) => ({ media })),
    ...coverage.entries.flatMap((entry) =>
      allMedia({ ...entry, summary: entry.body }).map((media) => ({ media, entry })),
    ),
  ];
  const address = addresses.pictures(coverage.slug);
  const title = kit.words.picturesOf(coverage.title);
  const document = {
    ...listingDocument(press, address, title, title),
    language: coverage.language,
    direction: coverage.direction,
    trail: [
      { title: press.site.title, href: press.site.href },
      { title: coverage.title, href: coverage.href },
      { title: kit.words.pictures, href: coverage.picturesHref },
    ],
  };
  return renderPage(press, address, document, () => press.theme.pictures({ coverage, pictures }, kit), kit);
}

function allMedia({
  lead,
  summary,
}: {
  lead?: MediaView;
  summary: { media: readonly MediaView[] };
}): MediaView[] {
  return [...(lead ? [lead] : []), ...summary.media];
}
