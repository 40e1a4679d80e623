import type { Output } from "../model/output.ts";
import { isolateForeign } from "../web/bidi.ts";
import { addresses } from "../web/urls.ts";
import { feedsOf } from "./coverage-pages.ts";
import { type RenderContext, renderPage } from "./document.ts";
import type { CoverageView, TombstoneView } from "./views.ts";

/**
 * What is at the permalinks of entries that were taken down. A file can't answer 410, "gone": the page says it,
 * and search engines are told to forget it.
 */
export function tombstones(context: RenderContext, coverage: CoverageView): Output[] {
  return coverage.tombstones.map((tombstone) => takenDown(context, coverage, tombstone));
}

function takenDown(context: RenderContext, coverage: CoverageView, tombstone: TombstoneView): Output {
  const kit = context.kit(coverage.language);
  const { site } = context;
  const { href, url, id } = tombstone;
  const document = {
    language: coverage.language,
    direction: coverage.direction,
    title: `${kit.words.takenDown} – ${isolateForeign(coverage.title, coverage.direction)}`,
    description: kit.words.takenDownLead,
    canonical: url,
    robots: "noindex" as const,
    feeds: feedsOf(coverage),
    openGraph: { type: "website" as const, url },
    meta: [],
    trail: [
      { title: site.title, href: site.href },
      { title: coverage.title, href: coverage.href },
      { title: kit.words.takenDown, href },
    ],
    kind: "message" as const,
  };
  const main = () => context.theme.takenDown({ coverage, tombstone }, kit);
  return renderPage(context, addresses.entry(coverage.slug, id), document, main, kit);
}
