/** What templates read: strings that are ready to be printed, every address and every time settled. */
import type { Root } from "hast";
import type { CorrectionKind } from "../model/content.ts";
import type { DateRange, TimeView } from "../web/dates.ts";
import type { Words } from "../web/words/index.ts";

export type { DateRange, TimeView, Words };

/** `href` begins at the host's root; `url` is whole. */
export interface LinkView {
  readonly title: string;
  readonly href: string;
}

export interface FileView {
  readonly src: string;
  readonly url: string;
  readonly type: string;
  readonly width?: number;
  readonly height?: number;
  /** Where the original is, if `src` is another file, since browsers don't show the original. */
  readonly original?: string;
  /** A copy for feeds, at most 1280 pixels wide; absent where the file itself is no wider, or there is none. */
  readonly feedCopy?: { readonly url: string; readonly width: number; readonly height: number };
  /** Smaller copies of a picture; absent where there are none. */
  readonly copies?: CopiesView;
}

/** What stands for a page where others link to it. */
export interface CardView {
  readonly url: string;
  readonly alt: string;
  readonly type: string;
  readonly width?: number;
  readonly height?: number;
}

/** What a browser chooses from; the original where it finds nothing. */
export interface CopiesView {
  /** For `<source>`, best first. */
  readonly sources: readonly SourceView[];
  /** What every browser shows; absent where that is the original. */
  readonly fallback?: SourceView & { readonly src: string };
  /** The class of the picture's colour. */
  readonly tone?: string;
}

export interface SourceView {
  readonly type: string;
  readonly srcset: string;
  /** When it is to be chosen, as a media query. */
  readonly media?: string;
}

interface Credited {
  readonly alt: string;
  readonly caption?: string;
  readonly credit?: string;
}

export interface PictureView extends Credited {
  readonly kind: "picture";
  readonly file: FileView;
  /** Its own page, where it is shown large. */
  readonly href?: string;
  /** What the file says of its rights. */
  readonly rights?: RightsView;
  /** How AI, or another synthesis, had a part in it, as far as the file says so. */
  readonly made?: "generated" | "edited" | "composite";
}

export interface RightsView {
  readonly creators: readonly string[];
  readonly copyright?: string;
  /** Addresses of the terms of use, and of where a licence is to be had. */
  readonly terms?: string;
  readonly acquire?: string;
}

export interface RecordingView extends Credited {
  readonly kind: "video" | "audio";
  readonly file: FileView;
  readonly poster?: FileView;
  /** WebVTT. */
  readonly subtitles?: FileView;
  readonly transcript?: readonly string[];
}

/** Video or audio elsewhere: a link, never an embed. */
export interface RemoteView extends Credited {
  readonly kind: "remote";
  readonly medium: "video" | "audio";
  readonly url: string;
  readonly provider: string;
  readonly poster?: FileView;
  readonly transcript?: readonly string[];
}

export type MediaView = PictureView | RecordingView | RemoteView;

export interface QuoteView {
  readonly by?: string;
  readonly role?: string;
  readonly handle?: string;
  readonly source?: string;
  readonly url?: string;
  readonly archived?: string;
  readonly time?: TimeView;
  /** BCP 47, and the direction of its script: where the quoted words are in another language than the coverage. */
  readonly language?: string;
  readonly direction?: "ltr" | "rtl";
}

/** What a link card says of the page that it links to. */
export interface LinkCardView {
  readonly title: string;
  /** `href` of an entry, or a whole address; absent while the entry is not published. */
  readonly href?: string;
  readonly description?: string;
  /** The name of the platform or the host; absent for an entry of the archive. */
  readonly provider?: string;
  readonly picture?: PictureView;
}

/** Words with media, quotes and asides in them; `kit.prose` prints it. */
export interface BodyView {
  readonly tree: Root;
  readonly media: readonly MediaView[];
  readonly quotes: readonly QuoteView[];
  readonly cards: readonly Omit<LinkCardView, "href">[];
  /** What ids inside the body begin with, so that several bodies can share a page. */
  readonly prefix: string;
  readonly text: string;
  /** The Markdown as it is written, but for links to entries that are held back or taken down. */
  readonly markdown: string;
}

export interface BylineView {
  readonly name: string;
  readonly role?: string;
  /** Absent for a person. */
  readonly kind?: "organization";
  readonly href: string;
  readonly url: string;
}

export interface CorrectionView {
  readonly time: TimeView;
  readonly kind: CorrectionKind;
  readonly note: string;
}

export interface EntryView {
  readonly id: string;
  /** The entry's file, from the content folder on: `summit/1005-kallas-arrives.md`. */
  readonly file: string;
  /** The permalink. */
  readonly href: string;
  readonly url: string;
  /** The entry in its coverage's pages, newest first, and in the story. */
  readonly pageHref: string;
  readonly storyHref: string;
  /** `tag:` id, the same in every feed and for ever. */
  readonly tag: string;
  /** Its place in the coverage, counted from 1 for the oldest; tombstones keep theirs. */
  readonly number: number;
  /** Short text beside the time: the minute of a match. */
  readonly label?: string;
  readonly headline?: string;
  /** The headline; without one, the time and the first words. */
  readonly heading: string;
  /** Its own, or that of its coverage. */
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  readonly kicker?: string;
  readonly time: TimeView;
  /** Its place among entries of the same time; absent: 0. */
  readonly order?: number;
  readonly updated?: TimeView;
  /** The latest of time, updated and corrections. */
  readonly modified: TimeView;
  readonly bylines: readonly BylineView[];
  readonly place?: string;
  readonly topics: readonly LinkView[];
  readonly lead?: MediaView;
  readonly body: BodyView;
  /** The first words, for descriptions: at most about 200 characters. */
  readonly excerpt: string;
  readonly corrections: readonly CorrectionView[];
  /** Older ids, to be anchors as they are. */
  readonly aliases: readonly string[];
  /** The names of the older ids' folders. */
  readonly aliasFolders: readonly string[];
  readonly key: boolean;
  readonly pinned: boolean;
  readonly draft: boolean;
  /** Where it is on the axis of time; absent where the coverage has no shape. */
  readonly position?: AxisPosition;
  /** Its own, or that of its coverage. */
  readonly card?: CardView;
}

/** What pages outside of the coverage know of an entry. */
export interface EntrySummaryView
  extends Pick<
    EntryView,
    | "id"
    | "href"
    | "url"
    | "tag"
    | "heading"
    | "time"
    | "label"
    | "language"
    | "direction"
    | "excerpt"
    | "key"
  > {
  /** When it last changed, in ISO 8601. */
  readonly modified: string;
  /** Its first picture, small. */
  readonly thumbnail?: ThumbnailView;
}

/** A small picture in a list. */
export interface ThumbnailView {
  readonly src: string;
  readonly width?: number;
  readonly height?: number;
}

/** What an entry keeps when it is taken down: its address, its place, its time, and the id that it had in feeds. */
type Kept = Pick<
  EntryView,
  "id" | "file" | "href" | "url" | "pageHref" | "storyHref" | "tag" | "number" | "time" | "order"
>;

/** What replaces an entry that was taken down: nothing of its own but its address. */
export interface TombstoneView extends Kept {
  /** When it was taken down, and why. */
  readonly removed: TimeView;
  readonly reason: string;
  readonly aliases: readonly string[];
  readonly aliasFolders: readonly string[];
}

export interface SiteView {
  readonly title: string;
  readonly href: string;
  readonly url: string;
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  readonly publisher: { readonly name: string; readonly url?: string };
  readonly logo?: FileView;
  readonly icon?: FileView;
  readonly footer: readonly LinkView[];
  readonly stylesheetHref: string;
  readonly scriptHref: string;
  /** The icon of the look, for sites that have none of their own. */
  readonly iconHref: string;
  readonly touchIconHref: string;
  readonly atomHref: string;
  readonly feedHref: string;
  readonly correctionsHref: string;
  readonly correctionsUrl: string;
  readonly correctionsAtomHref: string;
  readonly correctionsFeedHref: string;
  /** Absent where the archive has no search. */
  readonly search?: SearchLinksView;
  readonly topicsHref: string;
  readonly authorsHref: string;
  readonly tag: string;
  /** Whether drafts are shown: nothing of it is for search engines. */
  readonly drafts: boolean;
  /** Whether the whole host is bound to https. */
  readonly hsts: boolean;
  /** The pages' Content-Security-Policy. */
  readonly policy: string;
}

/** The search page and its files. */
export interface SearchLinksView {
  readonly href: string;
  /** The OpenSearch description. */
  readonly descriptionHref: string;
  /** What the search page loads besides what all pages load. */
  readonly stylesheetHref: string;
  readonly scriptHref: string;
}

/** A page in the row of a coverage's pages. */
export interface PageLinkView {
  readonly href: string;
  /** Absent for the newest page. */
  readonly number?: number;
  readonly from: TimeView;
  readonly to: TimeView;
  readonly isCurrent: boolean;
}

/** How the entries of a coverage are spread over its true time axis. */
export interface ShapeView {
  /** Where the axis begins: ms on the coverage's own clock, as if it were UTC. */
  readonly origin: number;
  /** Into how many equal parts it is divided, and how long each is. */
  readonly bins: number;
  readonly binMinutes: number;
  /** How many entries are in each bin that has any, in their order. */
  readonly counts: readonly (readonly [bin: number, count: number])[];
  /** Where the key events are, in percent of the axis. */
  readonly keys: readonly number[];
  /** Hours, days or longer stretches: at most eleven. */
  readonly columns: readonly ColumnView[];
}

/** Where an entry is on the axis of its coverage. */
export interface AxisPosition {
  readonly bin: number;
  /** Of the axis' length, with one decimal. */
  readonly percent: number;
}

/** A stretch of the axis; the last fields are absent when it has no entry. */
export interface ColumnView {
  /** `16`, `05`, `1969` */
  readonly label: string;
  /** What is under the label: `Wed`, `Jul`. */
  readonly detail?: string;
  readonly entryCount: number;
  readonly keyEventCount: number;
  /** The ids of its first and its last entry. */
  readonly oldest?: string;
  readonly newest?: string;
  /** The id of the day or hour that it begins with: `2031-05-14`, `2031-05-14T09`. */
  readonly anchor?: string;
  /** When these two entries were published, in words. */
  readonly from?: string;
  readonly to?: string;
}

/** A day on which there are entries. */
export interface DayView {
  /** `2031-05-14`, which is its id in pages. */
  readonly day: string;
  readonly longDate: string;
  /** Its number in the coverage's days, counted from 1; days without entries are counted too. */
  readonly number: number;
  readonly entryCount: number;
  readonly keyEventCount: number;
}

export interface CoverageView {
  readonly slug: string;
  readonly title: string;
  readonly standfirst?: string;
  readonly href: string;
  readonly url: string;
  readonly storyHref: string;
  /** Absent where an entry has the address. */
  readonly headlinesHref?: string;
  readonly keyEventsHref?: string;
  readonly picturesHref: string;
  readonly atomHref: string;
  readonly feedHref: string;
  readonly dataHref: string;
  /** The coverage and its entries for reference managers. */
  readonly bibtexHref: string;
  readonly risHref: string;
  readonly tag: string;
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  /** Of all times: `Europe/London`. */
  readonly timezone: string;
  /** The day of times that are only a clock's, if the masthead gives one: `2025-03-20`. */
  readonly date?: string;
  readonly status: "live" | "closed";
  /** Not published; there only when drafts are shown. */
  readonly draft: boolean;
  /** Absent when there are no entries and the masthead says nothing. */
  readonly start?: TimeView;
  readonly end?: TimeView;
  readonly modified?: TimeView;
  /** From its first day to its last; absent when `start` is. */
  readonly dates?: DateRange;
  readonly editors: readonly BylineView[];
  readonly topics: readonly LinkView[];
  readonly related: readonly LinkView[];
  readonly aliases: readonly string[];
  readonly lead?: MediaView;
  /** What stands for the coverage: its lead, else the picture of its first key event, else its first picture. */
  readonly cover?: MediaView;
  readonly card?: CardView;
  /** Its picture in the proportions 16:9, 4:3 and 1:1, as far as it is large enough. */
  readonly crops: readonly CardView[];
  readonly summary: BodyView;
  /** What of a long summary is folded up; `summary` is then its beginning. */
  readonly moreSummary?: BodyView;
  /** Oldest first. */
  readonly entries: readonly EntryView[];
  /** Oldest first. */
  readonly tombstones: readonly TombstoneView[];
  /** Entries and tombstones together, oldest first. */
  readonly order: readonly (EntryView | TombstoneView)[];
  readonly keyEvents: readonly EntryView[];
  readonly pinned: readonly EntryView[];
  readonly pages: { readonly size: number; readonly full: number; readonly story: number };
  /** Absent for very few entries. */
  readonly shape?: ShapeView;
  /** Oldest first. */
  readonly days: readonly DayView[];
  readonly pictureCount: number;
  readonly correctionCount: number;
}

/** What pages outside of a coverage know of it. */
export interface CoverageSummaryView
  extends Pick<
    CoverageView,
    | "slug"
    | "title"
    | "standfirst"
    | "href"
    | "url"
    | "storyHref"
    | "headlinesHref"
    | "language"
    | "direction"
    | "status"
    | "draft"
    | "start"
    | "end"
    | "card"
    | "dates"
    | "topics"
    | "cover"
    | "shape"
  > {
  readonly entryCount: number;
  /** The first of its key events, at most four, oldest first. */
  readonly keyEvents: readonly EntrySummaryView[];
}

/** Entries under one name: a topic, or an author. */
/** Where one page of a list is among the others. */
export interface ListTurnView {
  /** Counted from the oldest; absent for the newest page. */
  readonly number?: number;
  readonly newerHref?: string;
  readonly olderHref?: string;
}

export interface ListingView {
  readonly name: string;
  readonly role?: string;
  /** Of an author; absent for a person. */
  readonly kind?: "organization";
  readonly url?: string;
  readonly photo?: FileView;
  readonly slug: string;
  readonly href: string;
  readonly absolute: string;
  /** Its feeds. */
  readonly atomHref: string;
  readonly feedHref: string;
  readonly entryCount: number;
  /** Changes with anything that its page can show. */
  readonly sum: string;
  /** Newest first. */
  readonly entries: readonly { readonly entry: EntrySummaryView; readonly coverage: CoverageSummaryView }[];
  readonly coverages: readonly CoverageSummaryView[];
}

/** The archive as pages outside of coverages see it; their times are in the language of the site. */
export interface ArchiveView {
  readonly site: SiteView;
  /** Newest first. */
  readonly coverages: readonly CoverageSummaryView[];
  /** By name. */
  readonly topics: readonly ListingView[];
  readonly authors: readonly ListingView[];
}

/** The front page, or a page of its older coverages. */
export interface HomeView extends ArchiveView {
  /** The coverages of this page, newest first. */
  readonly shown: readonly CoverageSummaryView[];
  readonly turn: ListTurnView;
}
