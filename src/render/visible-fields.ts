/**
 * What pages show of their coverage in the default look, beside the entries that stand on them. A page's sum covers
 * this and no more: a default template that reads anything else must have it added here, which a test holds.
 */
import type { CoverageView } from "./views.ts";

/** On the permalink of an entry. */
export function visibleOnPermalinks(coverage: CoverageView) {
  const { slug, title, href, url, atomHref, feedHref, bibtexHref, risHref, language, direction, status } =
    coverage;
  const { entries, shape, start, end } = coverage;
  const whole = { entries: { length: entries.length }, shape, start, end };
  return {
    ...{ slug, title, href, url, atomHref, feedHref, bibtexHref, risHref, language, direction, status },
    ...(status === "closed" && whole),
  };
}

/** On the pages of the coverage, newest first and in the story. */
export function visibleOnPages(coverage: CoverageView) {
  const { entries, tombstones: _, order: __, keyEvents, pinned: ___, ...others } = coverage;
  return {
    ...others,
    entries: { length: entries.length },
    keyEvents: keyEvents.map(({ heading, language, direction, label, pageHref, storyHref, time }) => {
      return { heading, language, direction, label, pageHref, storyHref, time };
    }),
  };
}

/** On full pages of a live coverage, which show nothing of the whole that new entries change. */
export function visibleOnFullPages(coverage: CoverageView) {
  const { slug, title, standfirst, href, url, storyHref, language, direction, status, draft } = coverage;
  const { headlinesHref, keyEventsHref, picturesHref, atomHref, feedHref, dataHref, bibtexHref, risHref } =
    coverage;
  const { start, dates, editors, topics, related, lead, card, crops, summary, moreSummary } = coverage;
  return {
    ...{ slug, title, standfirst, href, url, storyHref, language, direction, status, draft },
    ...{ headlinesHref, keyEventsHref, picturesHref, atomHref, feedHref, dataHref, bibtexHref, risHref },
    ...{ start, editors, topics, related, lead, card, crops, summary, moreSummary },
    dates: dates && { year: dates.year },
  };
}
