/** What all coverages make together: the pages of the site, one publication, and what the next build may know. */
import { amountsOf } from "../amounts.ts";
import type { Done } from "../built.ts";
import type { Plan } from "../cache/plan.ts";
import type { KeptPrinted } from "../cache/printed.ts";
import type { CoverageFacts } from "../cache/records.ts";
import { remember } from "../cache/remember.ts";
import { loadTheme } from "../look.ts";
import type { Collected } from "../model/collected.ts";
import type { Archive } from "../model/content.ts";
import type { Output } from "../model/output.ts";
import type { OpenSettings } from "../open.ts";
import { type Finished, Printing } from "../printing.ts";
import { distinct, type PrintedProblem } from "../problems.ts";
import type { Publication } from "../publish/index.ts";
import type { SiteFolder } from "../site-folder.ts";
import { joined } from "../taken-down.ts";
import type { BatchMade } from "./errand.ts";

/** Everything that was read and is no coverage's. */
interface SiteContent {
  readonly archive: Archive;
  readonly collected: Collected;
  readonly problems: readonly PrintedProblem[];
}

/** The pages that are a site's own, where it has some. */
export interface OwnPages {
  readonly makeOwnPages?: (finished: Finished) => Promise<readonly Output[]>;
}

interface Around extends Pick<OpenSettings, "drafts" | "policy" | "now" | "onDone">, OwnPages {
  readonly plan: Plan;
  readonly site: SiteFolder;
  readonly publication: Publication;
  readonly oldestDay: string | undefined;
  /** Watches what is made. */
  readonly watch?: (outputs: Iterable<Output>) => Iterable<Output>;
}

export function factsIn(made: readonly BatchMade[]): CoverageFacts[] {
  return made.flatMap(({ coverages }) => coverages.map(({ facts }) => facts));
}

/** Makes the pages of the site, and publishes them with everything that was made or is kept. */
export async function publishWhole(
  { archive, collected, problems }: SiteContent,
  kept: readonly KeptPrinted[],
  made: readonly BatchMade[],
  around: Around,
): Promise<Done> {
  const { plan, publication, oldestDay, policy, now, onDone } = around;
  const fresh = made.flatMap(({ coverages }) => coverages);
  const printing = new Printing(archive, collected, {
    ...{ oldestDay, drafts: around.drafts, sums: plan.sums },
    theme: await loadTheme(around.site.templates, around.site.state),
    ...(policy !== undefined && { policy }),
    kept: [...kept, ...fresh].map(({ printed }) => printed),
  });
  const stays = function* () {
    for (const coverage of kept) yield* coverage.made.outputs;
    yield* printing.sizedKept(plan.siteFiles);
  };
  const parts = made.map(({ prepared }) => prepared);
  const own = (await around.makeOwnPages?.(printing)) ?? [];
  const outputs = function* () {
    yield* printing.outputs();
    yield* own;
  };
  const watched = around.watch?.(outputs()) ?? outputs();
  const published = publication.publish(watched, stays(), parts);
  onDone?.("pages of the site, and publishing");
  remember(plan, {
    coverages: [...kept, ...fresh],
    problems: distinct([...problems, ...made.flatMap(({ others }) => others)]),
    outputs: [...printing.sized("", published.sizes), ...printing.sizedKept(plan.siteFiles)],
    ...{ sums: printing.sums, now, oldestDay, published },
  });
  onDone?.("remembering");
  return {
    ...amountsOf([...kept.map(({ record }) => record), ...factsIn(made)], now),
    published,
    builtCoverages: fresh.length,
    builtEntries: fresh.reduce((sum, { facts }) => sum + facts.entryCount, 0),
    takedown: joined(made.map(({ takedown }) => takedown)),
  };
}
