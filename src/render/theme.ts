import type { OutputBody } from "../model/output.ts";
import { getOrCreate } from "../web/get-or-create.ts";
import { type Html, html, raw } from "../web/html.ts";
import type { PolicySources } from "../web/policy.ts";
import type { Links } from "../web/urls.ts";
import { wordsOf } from "../web/words/index.ts";
import { printProse } from "./body-markup.ts";
import type {
  BodyView,
  BylineView,
  CardView,
  CorrectionView,
  CoverageSummaryView,
  CoverageView,
  EntrySummaryView,
  EntryView,
  FileView,
  HomeView,
  LinkCardView,
  LinkView,
  ListingView,
  ListTurnView,
  MediaView,
  PageLinkView,
  PictureView,
  QuoteView,
  ShapeView,
  SiteView,
  TimeView,
  TombstoneView,
  Words,
} from "./views.ts";

/** A typed function from view to markup. */
export type Template<View> = (view: View, kit: Kit) => Html;

/** What every template has at hand. */
export interface Kit {
  readonly html: typeof html;
  /** The look in force: templates call each other through it, so that an override shows everywhere. */
  readonly theme: Theme;
  readonly words: Words;
  readonly site: SiteView;
  /** BCP 47: that of the page, and of the words. */
  readonly language: string;
  /** The kit of another language, for an entry that is not in the language of its page. */
  in(language: string): Kit;
  /** A body as markup; `level` is that of its first headings, 3 unless said otherwise. */
  prose(body: BodyView, level?: number): Html;
}

/** Everything around the words of a page. */
export interface DocumentView {
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  readonly title: string;
  readonly description: string;
  /** Whole; absent on pages that have no address of their own. */
  readonly canonical?: string;
  readonly robots?: "noindex";
  readonly previous?: string;
  readonly next?: string;
  readonly feeds: readonly { readonly type: string; readonly title: string; readonly href: string }[];
  readonly openGraph: OpenGraphView;
  /** Highwire `citation_*` and other named metadata. */
  readonly meta: readonly { readonly name: string; readonly content: string }[];
  /** schema.org data as JSON, ready for its `<script>`. */
  readonly structuredData?: Html;
  /** Where a page that has moved sends its reader. */
  readonly refresh?: string;
  /** From the front page down to this page. */
  readonly trail: readonly LinkView[];
  readonly kind: "home" | "coverage" | "entry" | "listing" | "viewer" | "search" | "message" | "own";
  /** What the page loads besides the style sheet and the script of all pages. */
  readonly stylesheets?: readonly string[];
  readonly scripts?: readonly string[];
  readonly main: Html;
}

export interface OpenGraphView {
  readonly type: "website" | "article";
  readonly url?: string;
  /** What stands for the page where others link to it. */
  readonly card?: CardView;
  readonly published?: string;
  readonly modified?: string;
}

/** One page of a coverage: the newest, a numbered one, or a part of the story. */
export interface CoveragePageView {
  readonly coverage: CoverageView;
  readonly kind: "newest" | "page" | "story";
  readonly number?: number;
  /** As they are shown: newest first, in the story oldest first. */
  readonly entries: readonly EntryView[];
  /** The same with the tombstones between them; a tombstone is the one with `removed`. */
  readonly places: readonly (EntryView | TombstoneView)[];
  /** The text of an entry as schema.org data, for a `<script>` beside the entry: far from it, it would compress badly. */
  readonly textData: (entry: EntryView) => Html;
  /** All pages of this order, in the order of reading. */
  readonly pages: readonly PageLinkView[];
  readonly previous?: string;
  readonly next?: string;
  /**
   * Whether it may show what belongs to the whole coverage: totals, shape, all key events. A full page of a live
   * coverage doesn't, so that new entries don't change it.
   */
  readonly showsWhole: boolean;
}

/** One of the ways to read a coverage. */
export type WayToRead = "story" | "newest" | "key-events" | "headlines" | "pictures" | "search";

/** The links to all ways to read a coverage. */
export interface WaysToReadView {
  readonly coverage: CoverageView;
  /** The one that the reader has chosen; absent on pages that belong to none. */
  readonly current?: WayToRead;
  readonly showsWhole: boolean;
}

/** The entries of one day on a page. */
export interface DaySectionView {
  readonly page: CoveragePageView;
  /** `2031-05-14` */
  readonly day: string;
  /** In the order of the page. */
  readonly places: CoveragePageView["places"];
}

export interface PermalinkView extends EntryInOrder {
  readonly coverage: CoverageView;
}

/** An entry with its place and its neighbours in time. */
export interface EntryInOrder {
  readonly entry: EntryView;
  /** Its place among the entries, counted from 1 for the oldest; those that were taken down are not counted. */
  readonly ordinal: number;
  readonly earlier?: EntryView | undefined;
  readonly later?: EntryView | undefined;
}

/** The key events of a coverage, oldest first, each with its first paragraph if it has one. */
export interface KeyEventsView {
  readonly coverage: CoverageView;
  readonly events: readonly { readonly entry: EntryView; readonly beginning?: BodyView | undefined }[];
}

/** The page at the address of an entry that was taken down. */
export interface TakenDownView {
  readonly coverage: CoverageView;
  readonly tombstone: TombstoneView;
}

/** An entry among others, newest first or oldest first. */
export interface EntryInPageView {
  readonly coverage: CoverageView;
  readonly entry: EntryView;
}

/** The shape of a coverage as a drawing. */
export interface TraceView {
  readonly shape: ShapeView;
  /** Pixels. */
  readonly height: number;
  /** Bins whose entries stand out, as in `ShapeView`. */
  readonly marked?: ShapeView["counts"];
  /** The entry whose place is marked. */
  readonly at?: Pick<EntryView, "position">;
}

export interface FigureView {
  readonly media: MediaView;
  readonly isLead: boolean;
  /** How wide it is shown, as the attribute `sizes` has it; left out, as wide as an entry. */
  readonly sizes?: string;
}

/** A picture without what is under it. */
export interface PictureFileView {
  readonly file: FileView;
  readonly alt: string;
  /** As that of a figure. */
  readonly sizes?: string;
}

/** A page of the contact sheet. */
export interface PicturesView {
  readonly coverage: CoverageView;
  readonly pictures: readonly MemberView[];
  readonly number: number;
  /** How many pages there are. */
  readonly count: number;
  readonly previous?: string;
  readonly next?: string;
}

/** A picture or a recording on the contact sheet. */
export interface MemberView {
  readonly media: MediaView;
  /** Absent when it belongs to the coverage as a whole. */
  readonly entry?: EntryView;
}

/** A picture alone on a page. */
export interface ViewerView {
  readonly coverage: CoverageView;
  readonly picture: PictureView;
  readonly entry?: EntryView;
  /** Its place among the pictures of the coverage, counted from 1. */
  readonly number: number;
  readonly count: number;
  /** The page of the contact sheet that it is on. */
  readonly sheetHref: string;
  readonly previous?: string;
  readonly next?: string;
}

export interface CorrectionsView {
  readonly corrections: readonly {
    readonly correction: CorrectionView;
    readonly entry: EntrySummaryView;
    readonly coverage: CoverageSummaryView;
  }[];
}

/** A page of a topic or an author. */
export interface ListingPageView {
  readonly kind: "topic" | "author";
  readonly listing: ListingView;
  /** The entries of this page, newest first. */
  readonly shown: ListingView["entries"];
  readonly turn: ListTurnView;
}

/** The search page. Newest coverages first. */
export interface SearchPageView {
  readonly coverages: readonly CoverageSummaryView[];
}

/** A field that leads to the search page; with a coverage, it searches that one. */
export interface SearchFieldView {
  readonly coverage?: Pick<CoverageView, "slug">;
}

/** The look: a record of templates. `{...theme, entry}` overrides the entry wherever it shows. */
export interface Theme {
  readonly document: Template<DocumentView>;
  /** At the end of each page's head. Empty in the default theme. */
  readonly head: Template<DocumentView>;
  readonly home: Template<HomeView>;
  readonly coverage: Template<CoveragePageView>;
  readonly coverageHeader: Template<CoveragePageView>;
  readonly shape: Template<CoveragePageView>;
  readonly trace: Template<TraceView>;
  readonly waysToRead: Template<WaysToReadView>;
  readonly summary: Template<CoverageView>;
  readonly day: Template<DaySectionView>;
  readonly keyEvents: Template<CoveragePageView>;
  readonly headlines: Template<CoverageView>;
  readonly keyEventsPage: Template<KeyEventsView>;
  readonly pageLinks: Template<CoveragePageView>;
  readonly about: Template<CoverageView>;
  readonly entry: Template<EntryInPageView>;
  readonly pinned: Template<EntryView>;
  readonly entryBody: Template<{ entry: EntryView; level: number }>;
  readonly permalink: Template<PermalinkView>;
  readonly tombstone: Template<TombstoneView>;
  readonly takenDown: Template<TakenDownView>;
  readonly byline: Template<readonly BylineView[]>;
  readonly time: Template<TimeView>;
  readonly figure: Template<FigureView>;
  readonly picture: Template<PictureFileView>;
  readonly gallery: Template<{ media: readonly MediaView[] }>;
  readonly quote: Template<{ quote: QuoteView; words: Html }>;
  readonly linkCard: Template<LinkCardView>;
  readonly aside: Template<{ words: Html }>;
  readonly corrections: Template<CorrectionsView>;
  readonly listing: Template<ListingPageView>;
  readonly listings: Template<{ kind: "topic" | "author"; listings: readonly ListingView[] }>;
  readonly pictures: Template<PicturesView>;
  readonly viewer: Template<ViewerView>;
  readonly search: Template<SearchPageView>;
  readonly searchField: Template<SearchFieldView>;
  readonly moved: Template<{ title: string; href: string }>;
  readonly notFound: Template<SiteView>;
  /** The style sheet, and whatever else is under `assets/`, by name. */
  readonly assets: Readonly<Record<string, OutputBody>>;
  /** What pages may load from other hosts. */
  readonly policySources?: PolicySources;
}

/** What templates have at hand, for a language. Bodies are printed once and kept as long as their view. */
export function kitOf(
  theme: Theme,
  site: SiteView,
  links: Links,
  language: string,
  kitIn: (language: string) => Kit,
): Kit {
  const words = wordsOf(language);
  const printed = new Map<number, WeakMap<BodyView, Html>>();
  const kit: Kit = {
    html,
    theme,
    words,
    site,
    language,
    in: kitIn,
    prose(body, level = 3) {
      const cache = getOrCreate(printed, level, () => new WeakMap<BodyView, Html>());
      return getOrCreate(cache, body, () => print(body, level));
    },
  };
  const print = (body: BodyView, level: number) =>
    printProse(body, {
      media: (media) => theme.figure({ media, isLead: false }, kit),
      gallery: (media) => theme.gallery({ media }, kit),
      linkCard: (card) => theme.linkCard(card, kit),
      quote: (quote, quoted) => theme.quote({ quote, words: quoted }, kit),
      aside: (inside) => theme.aside({ words: inside }, kit),
      link: links.href,
      raw,
      words,
      level,
    });
  return kit;
}
