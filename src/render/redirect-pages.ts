import type { Output } from "../model/output.ts";
import { addresses } from "../web/urls.ts";
import { type RenderContext, renderRedirect } from "./document.ts";
import { viewerAddresses } from "./pictures-page.ts";
import type { CoverageView } from "./views.ts";

/** Pages at older addresses: of entries' older ids, and of every page below a coverage's older slug. */
export function* movedPages(context: RenderContext, coverage: CoverageView): Iterable<Output> {
  for (const slug of [coverage.slug, ...coverage.aliases]) yield* movedEntries(context, coverage, slug);
  for (const slug of coverage.aliases) yield* movedCoverage(context, coverage, slug);
}

function* movedEntries(context: RenderContext, coverage: CoverageView, slug: string): Iterable<Output> {
  const kit = context.kit(coverage.language);
  const { language, direction } = coverage;
  for (const place of coverage.order) {
    const title = "removed" in place ? kit.words.takenDown : place.heading;
    const target = { title, href: place.href, url: place.url, language, direction };
    const ids = slug === coverage.slug ? place.aliasFolders : [place.id, ...place.aliasFolders];
    for (const id of ids) yield renderRedirect(context, addresses.entry(slug, id), target, kit);
  }
}

function* movedCoverage(context: RenderContext, coverage: CoverageView, slug: string): Iterable<Output> {
  const kit = context.kit(coverage.language);
  const pages = Array.from(
    { length: coverage.pages.full },
    (_, index) => (of: string) => addresses.page(of, index + 1),
  );
  const story = Array.from(
    { length: coverage.pages.story },
    (_, index) => (of: string) => addresses.story(of, index + 1),
  );
  const lists = [
    ...(coverage.headlinesHref === undefined ? [] : [addresses.headlines]),
    ...(coverage.keyEventsHref === undefined ? [] : [addresses.keyEvents]),
    addresses.pictures,
  ];
  const pictures = viewerAddresses(coverage).map(
    (address) => (of: string) => of + address.slice(coverage.slug.length),
  );
  for (const address of [addresses.coverage, ...lists, ...pictures, ...pages, ...story]) {
    const target = address(coverage.slug);
    const there = {
      title: coverage.title,
      language: coverage.language,
      direction: coverage.direction,
      href: context.links.href(target),
      url: context.links.absolute(target),
    };
    yield renderRedirect(context, address(slug), there, kit);
  }
}
