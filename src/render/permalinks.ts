import type { Output } from "../model/output.ts";
import { isolateForeign } from "../web/bidi.ts";
import { addresses } from "../web/urls.ts";
import { feedsOf } from "./coverage-pages.ts";
import { lazyPage, type RenderContext, renderPage } from "./document.ts";
import { entryData } from "./liveblog-data.ts";
import type { PageFingerprints } from "./page-fingerprints.ts";
import type { EntryInOrder } from "./theme.ts";
import type { CoverageView, EntryView } from "./views.ts";

/** Every entry alone, at the address that never dies. */
export function* permalinks(
  context: RenderContext,
  coverage: CoverageView,
  fingerprints?: PageFingerprints,
): Iterable<Output> {
  for (const [index, entry] of coverage.entries.entries()) {
    const [earlier, later] = [coverage.entries[index - 1], coverage.entries[index + 1]];
    const place = { entry, ordinal: index + 1, earlier, later };
    yield lazyPage(
      addresses.entry(coverage.slug, entry.id),
      () => permalink(context, coverage, place),
      fingerprints && (() => fingerprints.ofPermalink(place)),
    );
  }
}

export function permalink(
  context: RenderContext,
  coverage: CoverageView,
  { entry, ordinal, earlier, later }: EntryInOrder,
): Output {
  const kit = context.kit(coverage.language);
  const { site } = context;
  const document = {
    language: coverage.language,
    direction: coverage.direction,
    title: [entry.heading, coverage.title]
      .map((part) => isolateForeign(part, coverage.direction))
      .join(" – "),
    description: entry.excerpt === "" ? coverage.title : entry.excerpt,
    canonical: entry.url,
    feeds: feedsOf(coverage),
    openGraph: {
      type: "article" as const,
      url: entry.url,
      published: entry.time.datetime,
      modified: entry.modified.datetime,
      ...(entry.card && { card: entry.card }),
    },
    meta: citationMeta(entry, coverage, site.publisher.name),
    structuredData: entryData(site, coverage, entry),
    trail: [
      { title: site.title, href: site.href },
      { title: coverage.title, href: coverage.href },
      { title: entry.heading, href: entry.href },
    ],
    kind: "entry" as const,
    ...(earlier && { previous: earlier.href }),
    ...(later && { next: later.href }),
  };
  const view = { coverage, entry, ordinal, ...(earlier && { earlier }), ...(later && { later }) };
  return renderPage(
    context,
    addresses.entry(coverage.slug, entry.id),
    document,
    () => context.theme.permalink(view, kit),
    kit,
  );
}

/** The metadata that reference managers read (Highwire Press tags). */
function citationMeta(entry: EntryView, coverage: CoverageView, publisher: string) {
  return [
    { name: "citation_title", content: entry.heading },
    ...entry.bylines.map(({ name }) => ({ name: "citation_author", content: name })),
    { name: "citation_publication_date", content: entry.time.day.replaceAll("-", "/") },
    { name: "citation_journal_title", content: coverage.title },
    { name: "citation_publisher", content: publisher },
    { name: "citation_public_url", content: entry.url },
    { name: "citation_language", content: entry.language },
  ];
}
