/**
 * What pages show of their coverage in the default look, beside the entries that stand on them. A page's sum covers
 * this and no more: a default template that reads anything else must have it added here, which a test holds.
 */
import type { CoverageView, EntryView } from "./views.ts";

/** On the permalink of an entry. */
export function visibleOnPermalinks(coverage: CoverageView) {
  const { slug, title, href, url, atomHref, feedHref, language, direction, status, order, shape } = coverage;
  const whole = { order: { length: order.length }, shape: shape.map(({ entryCount }) => ({ entryCount })) };
  return {
    ...{ slug, title, href, url, atomHref, feedHref, language, direction, status },
    ...(status === "closed" && whole),
  };
}

/** On the pages of the coverage, newest first and in the story. */
export function visibleOnPages(coverage: CoverageView) {
  const { entries, tombstones: _, order, keyEvents, pinned: __, ...others } = coverage;
  return {
    ...others,
    order: { length: order.length },
    entries: endsOf(entries),
    keyEvents: keyEvents.map(({ heading, language, direction, label, pageHref, storyHref, time }) => {
      return { heading, language, direction, label, pageHref, storyHref, time };
    }),
  };
}

/** How many there are, and the days of the first and the last. */
function endsOf(entries: readonly EntryView[]) {
  const last = entries.length - 1;
  const dayAt = (index: number) => {
    const entry = entries[index];
    return entry && { [index]: { time: { day: entry.time.day } } };
  };
  return { length: entries.length, ...dayAt(0), ...dayAt(last) };
}
