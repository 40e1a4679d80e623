/** Standing type is what printers keep set because it will be printed again just as it is. */
import { hash } from "node:crypto";
import type { Coverage, Entry, Tombstone } from "../model/content.ts";
import { getOrCreate } from "../web/get-or-create.ts";
import { wholeMarkup } from "./body-markup.ts";
import { entryContextOf } from "./entry-view.ts";
import type { CoveragePageView, EntryInOrder } from "./theme.ts";
import type { CoverageView, EntryView, PageLinkView, SiteView, TombstoneView } from "./views.ts";
import { visibleOnFullPages, visibleOnPages, visibleOnPermalinks } from "./visible-fields.ts";

/** Whether the page at a path was published with this sum, and is still there. */
export type IsPageUnchanged = (path: string, sum: string) => boolean;

/**
 * Finds the pages of a coverage that would come out as they were published, by their sums: a page's sum changes with
 * everything that can be seen on it.
 */
export class PageFingerprints {
  private readonly view: CoverageView;
  private readonly stands: IsPageUnchanged;
  /** Of what all permalinks share, and all pages. */
  private readonly onPermalinks: string;
  private readonly onPages: string;
  /** Of what full pages of a live coverage show of it. */
  private readonly onFullPages: string;
  /** Of entries and tombstones, in their order. */
  private readonly places: readonly string[];
  private readonly rows = new Map<readonly (PageLinkView | undefined)[], string>();

  constructor(site: SiteView, coverage: Coverage, view: CoverageView, stands: IsPageUnchanged) {
    this.view = view;
    this.stands = stands;
    const { masthead, pages } = entryContextOf(coverage);
    const shared = [site, masthead, pages.size];
    this.onPermalinks = sumOf(JSON.stringify([...shared, visibleOnPermalinks(view)]));
    this.onPages = sumOf(JSON.stringify([...shared, visibleOnPages(view)]));
    this.onFullPages = sumOf(JSON.stringify([...shared, visibleOnFullPages(view)]));
    this.places = coverage.order.map((place, index) => sumOf(settingOf(place, index, view.order[index])));
  }

  hasPermalink(path: string, { entry, ordinal, earlier, later }: EntryInOrder): boolean {
    const place = this.view.status === "closed" ? ordinal : "";
    const sums = `${this.onPermalinks} ${place} ${this.at(entry)} ${this.at(earlier)} ${this.at(later)}`;
    return this.stands(path, sumOf(sums));
  }

  /** A page of the coverage; `row` are the pages of its order, the same for each of them. */
  hasPage(path: string, page: CoveragePageView, row: readonly (PageLinkView | undefined)[]): boolean {
    const { kind, number, previous, next, pages, places, showsWhole } = page;
    const here = showsWhole ? pages.findIndex(({ isCurrent }) => isCurrent) : undefined;
    const parts = [
      showsWhole ? this.onPages : this.onFullPages,
      JSON.stringify([kind, number, previous, next, here]),
      showsWhole ? getOrCreate(this.rows, row, () => sumOf(JSON.stringify(row))) : "",
      ...places.map((place) => this.at(place)),
      ...(kind === "newest" ? ["pinned", ...this.view.pinned.map((entry) => this.at(entry))] : []),
    ];
    return this.stands(path, sumOf(parts.join(" ")));
  }

  private at(place: EntryView | TombstoneView | undefined): string | undefined {
    return place && this.places[place.number - 1];
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

/** With more than 128 bits no two will ever be the same by accident. */
function sumOf(text: string): string {
  return hash("sha256", text, "base64url").slice(0, 22);
}
