/** Digests of everything that is visible on a page of a coverage: with the same one, the page has the same bytes. */
import type { Coverage, Entry, Tombstone } from "../model/content.ts";
import { getOrCreate } from "../web/get-or-create.ts";
import { wholeMarkup } from "./body-markup.ts";
import { entryContextOf } from "./entry-view.ts";
import { fingerprintOf } from "./fingerprint.ts";
import type { CoveragePageView, EntryInOrder } from "./theme.ts";
import type { CoverageView, EntryView, PageLinkView, SiteView, TombstoneView } from "./views.ts";
import { visibleOnFullPages, visibleOnPages, visibleOnPermalinks } from "./visible-fields.ts";

/** Makes the fingerprints of a coverage's pages. */
export class PageFingerprints {
  private readonly view: CoverageView;
  /** Of what all permalinks share, and all pages. */
  private readonly onPermalinks: string;
  private readonly onPages: string;
  /** Of what full pages of a live coverage show of it. */
  private readonly onFullPages: string;
  /** What entries and tombstones are made of, and their fingerprints as far as they were asked for, in their order. */
  private readonly order: Coverage["order"];
  private readonly places: string[] = [];
  private readonly rows = new Map<readonly (PageLinkView | undefined)[], string>();

  constructor(site: SiteView, coverage: Coverage, view: CoverageView) {
    this.view = view;
    const { masthead, pages } = entryContextOf(coverage);
    const shared = [site, masthead, pages.size];
    this.onPermalinks = fingerprintOf(JSON.stringify([...shared, visibleOnPermalinks(view)]));
    this.onPages = fingerprintOf(JSON.stringify([...shared, visibleOnPages(view)]));
    this.onFullPages = fingerprintOf(JSON.stringify([...shared, visibleOnFullPages(view)]));
    this.order = coverage.order;
  }

  ofPermalink({ entry, ordinal, earlier, later }: EntryInOrder): string {
    const place = this.view.status === "closed" ? ordinal : "";
    const parts = `${this.onPermalinks} ${place} ${this.at(entry)} ${this.at(earlier)} ${this.at(later)}`;
    return fingerprintOf(parts);
  }

  /** A page of the coverage; `row` are the pages of its order, the same for each of them. */
  ofPage(page: CoveragePageView, row: readonly (PageLinkView | undefined)[]): string {
    const { kind, number, previous, next, pages, places, showsWhole } = page;
    const here = showsWhole ? pages.findIndex(({ isCurrent }) => isCurrent) : undefined;
    const parts = [
      showsWhole ? this.onPages : this.onFullPages,
      JSON.stringify([kind, number, previous, next, here]),
      showsWhole ? getOrCreate(this.rows, row, () => fingerprintOf(JSON.stringify(row))) : "",
      ...places.map((place) => this.at(place)),
      ...(kind === "newest" ? ["pinned", ...this.view.pinned.map((entry) => this.at(entry))] : []),
    ];
    return fingerprintOf(parts.join(" "));
  }

  private at(place: EntryView | TombstoneView | undefined): string | undefined {
    if (!place) return undefined;
    const index = place.number - 1;
    const source = this.order[index];
    this.places[index] ??= source ? fingerprintOf(settingOf(source, index, this.view.order[index])) : "";
    return this.places[index];
  }
}

/**
 * What the view of an entry or a tombstone is made of, as a text: that is half as much to go through as the view is.
 * None of its parts but the words can hold the sign between them.
 */
function settingOf(place: Entry | Tombstone, index: number, view: CoverageView["order"][number] | undefined) {
  // It is on the newest page until that is full.
  const where = view?.pageHref;
  if (!("body" in place)) return JSON.stringify([index, where, place]);
  const { body, ...others } = place;
  const { tree, media, quotes, cards, text } = body;
  const markup = wholeMarkup(tree);
  const data = JSON.stringify([index, where, others, media, quotes, cards, markup === undefined && tree]);
  return `${data}\0${text}\0${markup ?? ""}`;
}
