/** The order of the rendering half: coverage by coverage, then what all of them make together. */

import type { OutputFile } from "../ledger/outputs.ts";
import type { CollectedContent } from "../model/collected.ts";
import type { Archive, Coverage } from "../model/content.ts";
import type { Output } from "../model/output.ts";
import { archiveView, sortNewestFirst } from "../render/archive-view.ts";
import { coverageView } from "../render/coverage-view.ts";
import { type OwnPage, printOwnPage } from "../render/custom-page.ts";
import { pressOf, type RenderContext } from "../render/document.ts";
import { withEntryContext } from "../render/entry-context.ts";
import type { FeedItem } from "../render/feed-documents.ts";
import { feedItemsOf } from "../render/feeds.ts";
import { renderCoverage, renderSite } from "../render/index.ts";
import { PageFingerprints } from "../render/page-fingerprints.ts";
import { createViewContext, type ViewSettings } from "../render/site-view.ts";
import { summarizeCoverage } from "../render/summarize.ts";
import type { CoverageSummary } from "../render/summary.ts";
import type { SummaryContext } from "../render/summary-views.ts";
import type { Theme } from "../render/theme.ts";
import type { ArchiveView, CoverageView } from "../render/views.ts";
import { getOrCreate } from "../web/get-or-create.ts";
import type { FindPublishedPage } from "./published-pages.ts";
import { usesDefaultParts } from "./theme.ts";
import { UnchangedPages } from "./unchanged-pages.ts";

/** What pages of the site need of a coverage. Plain data. */
export interface RenderedSummary {
  readonly digest: CoverageSummary;
  /** For the feed of the site. */
  readonly items: readonly FeedItem[];
}

/** An archive that is ready to be written. */
export interface RenderedSite {
  /** What pages outside of coverages see. */
  readonly view: ArchiveView;
  /** Made one after the other as they are asked for. */
  outputs(): Iterable<Output>;
  /** A page of the site's own, in the archive's look. */
  ownPage(page: OwnPage): string;
}

export interface RenderSettings extends ViewSettings {
  readonly theme: Theme;
  /** The day of the oldest entry of all coverages. */
  readonly oldestDay: string | undefined;
  /** Coverages that have been printed before and stay as they are. */
  readonly kept?: readonly RenderedSummary[];
  /** Whether what is no single coverage's stays as it is too. */
  readonly isSiteKept?: boolean;
  /** The sums of pages of the site that are still there, by path: with the same sum they stay as they are. */
  readonly sums?: ReadonlyMap<string, string>;
  /** The pages of a coverage as they were published last; left out where that is nothing to anybody. */
  readonly pagesOf?: (coverage: Coverage) => FindPublishedPage | undefined;
}

/** Prints an archive. */
export class SiteRenderer implements RenderedSite {
  /** By slug; complete when all outputs have been made. */
  readonly printed = new Map<string, RenderedSummary>();
  /** The paths of the outputs that have been made, by slug; those that are no single coverage's under `""`. */
  readonly paths = new Map<string, string[]>();
  /** The sums of pages of the site, by path, those that were kept among them. */
  readonly sums = new Map<string, string>();
  private readonly keptPages: string[] = [];
  private readonly standing = new UnchangedPages();
  private readonly archive: Archive;
  private readonly collected: CollectedContent;
  private readonly settings: RenderSettings;
  private readonly press: RenderContext;
  private readonly desk: SummaryContext;
  private readonly tagOf: (address: string) => string;

  constructor(archive: Archive, collected: CollectedContent, settings: RenderSettings) {
    const { site, links, tagOf } = createViewContext(archive.site, settings.oldestDay, {
      drafts: settings.drafts,
      ...(settings.theme.policySources && { policySources: settings.theme.policySources }),
    });
    this.archive = archive;
    this.collected = collected;
    this.settings = settings;
    this.press = pressOf(site, withEntryContext(settings.theme, collected.root), links);
    this.desk = { site, links, people: archive.people };
    this.tagOf = tagOf;
  }

  get view(): ArchiveView {
    return archiveView(this.digests(), this.desk);
  }

  *outputs(): Iterable<Output> {
    for (const coverage of this.archive.coverages) {
      // Views are the most of what a coverage needs in memory: each goes before the next comes.
      const view = this.viewOf(coverage);
      const { items } = this.printedOf(coverage, view);
      const standing = this.standingOf(coverage, view);
      yield* this.noted(
        coverage.masthead.slug,
        renderCoverage(this.press, coverage, view, items, this.collected, standing),
      );
    }
    if (!this.settings.isSiteKept) yield* this.noted("", this.site());
  }

  ownPage(page: OwnPage): string {
    return printOwnPage(this.press, page);
  }

  /**
   * The outputs of a coverage, those that are standing among them, or under `""` those that were made and are none's,
   * with their sizes in bytes.
   */
  sized(slug: string, sizes: ReadonlyMap<string, number>): OutputFile[] {
    const made = (this.paths.get(slug) ?? []).map((path): OutputFile => [path, sizes.get(path) ?? 0]);
    return [...made, ...this.standing.foundOf(slug)];
  }

  /** The pages of coverages that stay as they are: complete when all outputs have been made. */
  standingPages(): Iterable<OutputFile> {
    return this.standing.all();
  }

  /** The sums of a coverage's pages, by path. */
  sumsOf(slug: string): ReadonlyMap<string, string> {
    return this.standing.sumsOf(slug);
  }

  /** The pages of the site that stay as they are, with their sizes in bytes. */
  sizedKept(sizes: ReadonlyMap<string, number>): OutputFile[] {
    return this.keptPages.map((path) => [path, sizes.get(path) ?? 0]);
  }

  private site(): Iterable<Output> {
    const known = [...(this.settings.kept ?? []), ...this.printed.values()];
    const items = new Map(known.map((coverage) => [coverage.digest, coverage.items]));
    const itemsOf = (digest: CoverageSummary) => items.get(digest) ?? [];
    const isKept = (path: string, sum: string) => this.isKept(path, sum);
    return renderSite(this.press, this.archive, this.digests(), itemsOf, isKept, this.collected);
  }

  /** What of a coverage need not be made: nothing in a look whose templates may see more than sums are made of. */
  private standingOf(coverage: Coverage, view: CoverageView): PageFingerprints | undefined {
    const { pagesOf, theme } = this.settings;
    const find = usesDefaultParts(theme) ? pagesOf?.(coverage) : undefined;
    if (!find) return undefined;
    const stands = this.standing.of(coverage.masthead.slug, find);
    return new PageFingerprints(this.press.site, coverage, view, stands);
  }

  private isKept(path: string, sum: string): boolean {
    this.sums.set(path, sum);
    if (this.settings.sums?.get(path) !== sum) return false;
    this.keptPages.push(path);
    return true;
  }

  private *noted(slug: string, outputs: Iterable<Output>): Iterable<Output> {
    const paths: string[] = [];
    this.paths.set(slug, paths);
    for (const output of outputs) {
      paths.push(output.path);
      yield output;
    }
  }

  private digests(): CoverageSummary[] {
    const { archive, settings } = this;
    return sortNewestFirst([
      ...(settings.kept ?? []).map(({ digest }) => digest),
      ...archive.coverages.map((coverage) => this.printedOf(coverage).digest),
    ]);
  }

  private printedOf(coverage: Coverage, known?: CoverageView): RenderedSummary {
    return getOrCreate(this.printed, coverage.masthead.slug, () => {
      const view = known ?? this.viewOf(coverage);
      const { language } = this.press.site;
      const listed = view.language === language ? view : this.viewOf(coverage, language);
      return {
        digest: summarizeCoverage(coverage, listed, this.press.links),
        items: feedItemsOf(view, this.press),
      };
    });
  }

  private viewOf(coverage: Coverage, language = coverage.masthead.language): CoverageView {
    return coverageView(coverage, { links: this.press.links, tagOf: this.tagOf }, language);
  }
}
