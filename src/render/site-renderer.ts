/** The order of the rendering half: coverage by coverage, then what all of them make together. */
import type { CollectedContent } from "../model/collected.ts";
import type { Archive, Coverage } from "../model/content.ts";
import type { Output } from "../model/output.ts";
import { getOrCreate } from "../web/get-or-create.ts";
import { archiveView, sortNewestFirst } from "./archive-view.ts";
import { coverageView } from "./coverage-view.ts";
import { type OwnPage, printOwnPage } from "./custom-page.ts";
import { createRenderContext, type RenderContext } from "./document.ts";
import { withEntryContext } from "./entry-context.ts";
import type { FeedItem } from "./feed-documents.ts";
import { feedItemsOf } from "./feeds.ts";
import { renderFiles, renderPages, renderSite } from "./index.ts";
import { PageFingerprints } from "./page-fingerprints.ts";
import { createViewContext, type ViewSettings } from "./site-view.ts";
import { summarizeCoverage } from "./summarize.ts";
import type { CoverageSummary } from "./summary.ts";
import type { SummaryContext } from "./summary-views.ts";
import type { Theme } from "./theme.ts";
import type { ArchiveView, CoverageView } from "./views.ts";

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
  /** Coverages that have been rendered before and stay as they are. */
  readonly kept?: readonly RenderedSummary[];
  /** The owner's files, which are published unchanged. */
  readonly statics?: readonly Output[];
  /** Whether only coverages are rendered. */
  readonly isWithoutSite?: boolean;
  /** Chooses the pages of coverages that are rendered here, where others render the rest; default: all. */
  readonly choosePages?: (pages: Iterable<Output>) => Iterable<Output>;
  /** Whether others render everything of a coverage but these pages. */
  readonly isPagesOnly?: boolean;
  /** What else belongs to a coverage, and to the site; neither is rendered. */
  readonly coverageFiles?: (coverage: Coverage) => Iterable<Output>;
  readonly siteFiles?: () => Iterable<Output>;
  /** Whether the pages of a coverage get fingerprints; default: they get none. */
  readonly hasFingerprints?: (coverage: Coverage) => boolean;
}

/** Renders an archive. */
export class SiteRenderer implements RenderedSite {
  /** By slug; complete when all outputs have been made. */
  readonly summaries = new Map<string, RenderedSummary>();
  /** The paths of the outputs of coverages, by slug; complete when all outputs have been made. */
  readonly paths = new Map<string, string[]>();
  private readonly archive: Archive;
  private readonly collected: CollectedContent;
  private readonly settings: RenderSettings;
  private readonly context: RenderContext;
  private readonly summaryContext: SummaryContext;
  private readonly tagOf: (address: string) => string;

  constructor(archive: Archive, collected: CollectedContent, settings: RenderSettings) {
    const { site, links, tagOf } = createViewContext(archive.site, settings.oldestDay, {
      drafts: settings.drafts,
      ...(settings.theme.policySources && { policySources: settings.theme.policySources }),
    });
    this.archive = archive;
    this.collected = collected;
    this.settings = settings;
    this.context = createRenderContext(site, withEntryContext(settings.theme, collected.root), links);
    this.summaryContext = { site, links, people: archive.people, tagOf };
    this.tagOf = tagOf;
  }

  get view(): ArchiveView {
    return archiveView(this.digests(), this.summaryContext);
  }

  *outputs(): Iterable<Output> {
    yield* this.archiveOutputs();
    yield* this.settings.statics ?? [];
  }

  /** All outputs but the owner's files. */
  *archiveOutputs(): Iterable<Output> {
    // Views are the most of what a coverage needs in memory: each goes before the next comes.
    for (const coverage of this.archive.coverages) yield* this.coverage(coverage);
    if (this.settings.isWithoutSite) return;
    yield* this.site();
    yield* this.settings.siteFiles?.() ?? [];
  }

  ownPage(page: OwnPage): string {
    return printOwnPage(this.context, page);
  }

  private *coverage(coverage: Coverage): Iterable<Output> {
    const { choosePages, isPagesOnly = false, hasFingerprints } = this.settings;
    const view = this.viewOf(coverage);
    const files = this.listed(coverage, this.files(coverage, view));
    const fingerprints = hasFingerprints?.(coverage)
      ? new PageFingerprints(this.context.site, coverage, view)
      : undefined;
    const pages = this.listed(coverage, renderPages(this.context, view, fingerprints));
    if (!choosePages) yield* pages;
    if (!isPagesOnly) yield* files;
    // Others make pages while the files are made here.
    if (choosePages) yield* choosePages(pages);
  }

  private *files(coverage: Coverage, view: CoverageView): Iterable<Output> {
    const { items } = this.summaryOf(coverage, view);
    yield* renderFiles(this.context, coverage, view, items, this.collected);
    yield* this.settings.coverageFiles?.(coverage) ?? [];
  }

  /** Outputs of a coverage, noted as such. */
  private *listed(coverage: Coverage, outputs: Iterable<Output>): Iterable<Output> {
    const paths = getOrCreate(this.paths, coverage.masthead.slug, () => []);
    for (const output of outputs) {
      paths.push(output.path);
      yield output;
    }
  }

  private site(): Iterable<Output> {
    const known = [...(this.settings.kept ?? []), ...this.summaries.values()];
    const items = new Map(known.map((summary) => [summary.digest, summary.items]));
    const itemsOf = (digest: CoverageSummary) => items.get(digest) ?? [];
    const { context, summaryContext, archive, collected } = this;
    return renderSite(context, summaryContext, archive.site, this.digests(), itemsOf, collected);
  }

  private digests(): CoverageSummary[] {
    const { archive, settings } = this;
    return sortNewestFirst([
      ...(settings.kept ?? []).map(({ digest }) => digest),
      ...archive.coverages.map((coverage) => this.summaryOf(coverage).digest),
    ]);
  }

  private summaryOf(coverage: Coverage, known?: CoverageView): RenderedSummary {
    return getOrCreate(this.summaries, coverage.masthead.slug, () => {
      const view = known ?? this.viewOf(coverage);
      const { language } = this.context.site;
      const listed = view.language === language ? view : this.viewOf(coverage, language);
      return {
        digest: summarizeCoverage(coverage, listed, this.context.links),
        items: feedItemsOf(view, this.context),
      };
    });
  }

  private viewOf(coverage: Coverage, language = coverage.masthead.language): CoverageView {
    return coverageView(coverage, { links: this.context.links, tagOf: this.tagOf }, language);
  }
}
