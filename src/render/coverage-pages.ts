import type { Output } from "../model/output.ts";
import { isolateForeign } from "../web/bidi.ts";
import { addresses, type Links } from "../web/urls.ts";
import { lazyPage, type RenderContext, renderPage } from "./document.ts";
import { coverageData, textData } from "./liveblog-data.ts";
import type { PageFingerprints } from "./page-fingerprints.ts";
import type { CoveragePageView } from "./theme.ts";
import { firstWords } from "./truncate.ts";
import type { CoverageView, PageLinkView, Words } from "./views.ts";

/** The pages of a coverage, newest first, and the story from the start. */
export function* coveragePages(
  context: RenderContext,
  coverage: CoverageView,
  fingerprints?: PageFingerprints,
): Iterable<Output> {
  for (const page of listCoveragePages(coverage, context.links))
    yield lazyPage(
      page.address,
      () => coveragePage(context, page),
      fingerprints && (() => fingerprints.ofPage(page, page.row)),
    );
}

export function listCoveragePages(coverage: CoverageView, links: Links): PlacedPage[] {
  return [...newestPages(coverage, links), ...oldestFirst(coverage, links)];
}

export function coveragePage(context: RenderContext, page: PlacedPage): Output {
  const { coverage, address } = page;
  const kit = context.kit(coverage.language);
  const name = nameOf(page, kit.words);
  const url = context.links.absolute(address);
  const document = {
    language: coverage.language,
    direction: coverage.direction,
    title:
      name === ""
        ? coverage.title
        : `${isolateForeign(coverage.title, coverage.direction)}${kit.words.colon}${name}`,
    description: coverage.standfirst ?? firstWords(coverage.summary.text || coverage.title, 200),
    canonical: url,
    feeds: feedsOf(coverage),
    openGraph: {
      type: "article" as const,
      url,
      ...(coverage.card && { card: coverage.card }),
      ...(coverage.start && { published: coverage.start.datetime }),
      ...(page.showsWhole && coverage.modified && { modified: coverage.modified.datetime }),
    },
    meta: [],
    structuredData: coverageData(context.site, page, url),
    trail: [
      { title: context.site.title, href: context.site.href },
      { title: coverage.title, href: coverage.href },
    ],
    kind: "coverage" as const,
    ...(page.previous !== undefined && { previous: page.previous }),
    ...(page.next !== undefined && { next: page.next }),
  };
  return renderPage(context, address, document, () => context.theme.coverage(page, kit), kit);
}

interface PlacedPage extends CoveragePageView {
  readonly address: string;
  /** All pages of this order, one and the same for each of them: none is the current one. */
  readonly row: readonly (PageLinkView | undefined)[];
}

function nameOf({ kind, number }: CoveragePageView, words: Words): string {
  if (kind === "newest") return "";
  if (kind === "page") return words.page(number ?? 1);
  return number === undefined || number === 1
    ? words.fromTheStart
    : `${words.fromTheStart}${words.comma}${words.part(number)}`;
}

export function feedsOf(coverage: CoverageView) {
  return [
    { type: "application/atom+xml", title: coverage.title, href: coverage.atomHref },
    { type: "application/feed+json", title: coverage.title, href: coverage.feedHref },
  ];
}

/** The newest page and the numbered ones, in the order of reading. */
function newestPages(coverage: CoverageView, links: Links): PlacedPage[] {
  const { slug, pages, order } = coverage;
  const numbers = Array.from({ length: pages.full }, (_, index) => pages.full - index);
  const spans = [
    { address: addresses.coverage(slug), members: order.slice(pages.full * pages.size) },
    ...numbers.map((number) => ({
      address: addresses.page(slug, number),
      number,
      members: order.slice((number - 1) * pages.size, number * pages.size),
    })),
  ];
  return oldestPages(coverage, spans, links).map((page) => ({
    ...page,
    kind: page.number === undefined ? "newest" : "page",
    entries: page.entries.toReversed(),
    places: page.places.toReversed(),
  }));
}

function oldestFirst(coverage: CoverageView, links: Links): PlacedPage[] {
  const { slug, pages, order } = coverage;
  const spans = Array.from({ length: pages.story }, (_, index) => ({
    address: addresses.story(slug, index + 1),
    number: index + 1,
    members: order.slice(index * pages.size, (index + 1) * pages.size),
  }));
  return oldestPages(coverage, spans, links);
}

interface Span {
  readonly address: string;
  readonly number?: number;
  /** Oldest first. */
  readonly members: CoverageView["order"];
}

function oldestPages(coverage: CoverageView, spans: readonly Span[], links: Links): PlacedPage[] {
  const row = spans.map((span) => pageLink(span, links));
  const all = row.filter((link) => link !== undefined);
  return spans.map(({ address, number, members }, index) => {
    const previous = row[index - 1]?.href;
    const next = row[index + 1]?.href;
    return {
      address,
      row,
      coverage,
      kind: "story",
      ...(number !== undefined && { number }),
      entries: members.flatMap((place) => ("removed" in place ? [] : [place])),
      places: members,
      textData,
      showsWhole:
        coverage.status === "closed" || number === undefined || members.length < coverage.pages.size,
      pages: all.map((link) => (link === row[index] ? { ...link, isCurrent: true } : link)),
      ...(previous !== undefined && { previous }),
      ...(next !== undefined && { next }),
    };
  });
}

function pageLink({ address, number, members }: Span, links: Links): PageLinkView | undefined {
  const from = members[0]?.time;
  const to = members.at(-1)?.time;
  if (!from || !to) return undefined;
  return { href: links.href(address), ...(number !== undefined && { number }), from, to, isCurrent: false };
}
