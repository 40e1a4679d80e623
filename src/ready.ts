import { type Amounts, amountsOf } from "./amounts.ts";
import type { EditionSettings } from "./cache/keys.ts";
import { pagesOf } from "./cache/pages.ts";
import type { Plan } from "./cache/plan.ts";
import type { KeptPrinted } from "./cache/printed.ts";
import { madeOf, noteCoverages, othersOf, Recorder, remember } from "./cache/remember.ts";
import { diskFolder } from "./collect.ts";
import { loadTheme } from "./look.ts";
import type { Collected } from "./model/collected.ts";
import type { Archive, Coverage } from "./model/content.ts";
import { type Finished, Printing } from "./printing.ts";
import type { PrintedProblem } from "./problems.ts";
import type { KeptFile, PublishedFiles } from "./publish/index.ts";
import type { SiteFolder } from "./site-folder.ts";

/** What was read of a site in which nothing stops the build. */
interface Found {
  readonly archive: Archive;
  readonly collected: Collected;
  readonly problems: readonly PrintedProblem[];
  /** Of all coverages, those that are kept among them. */
  readonly oldestDay: string | undefined;
}

/** A site that can be built. */
export interface ReadySite extends Amounts {
  readonly isUnchanged: false;
  /** What has been read: without the coverages that are kept. */
  readonly archive: Archive;
  /** Renders the rest with the site's own look. */
  finish(): Promise<FinishedSite>;
}

export interface FinishedSite extends Finished {
  /** To be asked for when all outputs have been made: everything that was published before, and stays. */
  kept(): Iterable<KeptFile>;
  /** To be called when everything has been published: the next build then knows what has not changed. */
  remember(published: PublishedFiles): void;
}

/** What the next build may know: how the site was found, and when the build began by the clock of the file system. */
interface Memory {
  readonly plan: Plan;
  readonly begun: number;
}

/** Without a `memory` nothing is remembered. */
export function readySite(
  found: Found,
  kept: readonly KeptPrinted[],
  site: SiteFolder,
  settings: EditionSettings,
  memory?: Memory,
): ReadySite {
  const read = found.archive.coverages.map(({ entries, dues }) => ({ entryCount: entries.length, dues }));
  return {
    isUnchanged: false,
    archive: found.archive,
    ...amountsOf([...read, ...kept.map(({ record }) => record)], settings.now),
    finish: () => finish(found, kept, site, settings, memory),
  };
}

async function finish(
  { archive, collected, problems, oldestDay }: Found,
  kept: readonly KeptPrinted[],
  site: SiteFolder,
  { drafts, policy, now }: EditionSettings,
  memory: Memory | undefined,
): Promise<FinishedSite> {
  const printing = new Printing(archive, collected, {
    theme: await loadTheme(site.templates, site.state),
    oldestDay,
    drafts,
    ...(policy !== undefined && { policy }),
    kept: kept.map(({ printed }) => printed),
    isSiteKept: memory?.plan.site !== undefined,
    ...(memory && {
      sums: memory.plan.sums,
      pagesOf: (coverage: Coverage) => pagesOf(coverage, memory.plan),
    }),
  });
  const folder = diskFolder(site.content, site.name);
  const notes = memory
    ? noteCoverages(archive.coverages, collected, problems, {
        folder,
        filesOf: (slug) => memory.plan.survey.folders.get(slug) ?? [],
        knownMedia: memory.plan.knownMedia,
      })
    : [];
  const keptPages = () => printing.sizedKept(memory?.plan.siteFiles ?? new Map());
  return Object.assign(printing, {
    *kept(): Iterable<KeptFile> {
      for (const { outputs } of kept) yield* outputs;
      yield* memory?.plan.site?.outputs ?? [];
      yield* keptPages();
      yield* printing.standingPages();
    },
    remember(published: PublishedFiles): void {
      if (!memory) return;
      const { plan, begun } = memory;
      const recorder = new Recorder(plan.records, begun);
      const made = madeOf(archive.coverages, notes, printing, published.sizes, recorder);
      remember(plan, {
        coverages: [...kept, ...made],
        problems: othersOf(problems, collected),
        outputs: plan.site?.outputs ?? [...printing.sized("", published.sizes), ...keptPages()],
        sums: plan.site ? plan.sums : printing.sums,
        now,
        oldestDay,
        published,
      });
    },
  });
}
