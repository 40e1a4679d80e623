/** `--hold-back-broken`: one entry with an error doesn't hold up the others, as long as no published address is lost. */
import { readdirSync } from "node:fs";
import { type BuildSettings, buildSite } from "../build/index.ts";
import { type Reading, read } from "../build/read-archive.ts";
import type { BuildResult } from "../build/result.ts";
import { collect, diskFolder } from "../collect/index.ts";
import { withoutFiles } from "../collect/overlay-folder.ts";
import type { SitePaths } from "../collect/site-paths.ts";
import { outputsOf } from "../ledger/ledger.ts";
import type { Archive } from "../model/content.ts";
import { collectProblems, type Problem, sortProblems, uniqueProblems } from "../model/problem-list.ts";
import { addresses, fileOf } from "../web/urls.ts";

/** A build, and what had to be left out of it. */
export interface HeldBuild extends BuildResult {
  /** The entries that are held back, by their paths as messages name them. */
  readonly heldBack: readonly string[];
  /** Why nothing is held back although entries have errors; absent where that is clear from the problems. */
  readonly refusal?: string;
}

/**
 * Builds a site. Entries with errors are left out, if each error is in an entry and no address is lost that was
 * published; otherwise nothing is published. What was published is known from the last build alone.
 */
export async function buildHoldingBack(site: SitePaths, settings: BuildSettings): Promise<HeldBuild> {
  const whole = await buildSite(site, settings);
  if (whole.done) return { ...whole, heldBack: [] };
  const { broken, reading } = findBroken(site, settings, whole.problems);
  if (broken.size === 0 || !reading.archive) return { ...whole, heldBack: [] };
  const refusal = refusalOf(broken, reading, settings);
  if (refusal !== undefined) return { ...whole, heldBack: [], refusal };
  settings.publication.discardStage();
  const mastheads = mastheadsAlone(broken, reading.archive, settings);
  if (mastheads.length === reading.archive.coverages.length)
    return { ...whole, heldBack: [], refusal: NOTHING_LEFT };
  const rest = await buildSite(site, { ...settings, heldBack: new Set([...broken, ...mastheads]) });
  const heldBack = [...broken].toSorted().map((path) => `${site.name}/${path}`);
  return {
    ...rest,
    problems: sortProblems(uniqueProblems([...whole.problems, ...rest.problems])),
    heldBack: rest.done ? heldBack : [],
  };
}

/**
 * The entries with errors, by their paths in the content folder, and what is read without them: a link to one of them
 * that names its id can be an error of another. None where something else has an error.
 */
function findBroken(site: SitePaths, settings: BuildSettings, problems: readonly Problem[]) {
  const folder = diskFolder(site.content, site.name);
  const broken = new Set<string>();
  let errors = problems.filter(({ severity }) => severity === "error");
  for (;;) {
    const paths = errors.map(({ path }) => path.slice(site.name.length + 1));
    const areEntries = paths.every(
      (path) => /^[^/]+\/.+\.md$/.test(path) && !/^[^/]+\/index\.md$/.test(path),
    );
    const isStuck = paths.some((path) => broken.has(path));
    if (!areEntries || isStuck) return { broken: new Set<string>(), reading: NOTHING_READ };
    for (const path of paths) broken.add(path);
    const reading = read(collect(withoutFiles(folder, broken)), { ...settings, heldBack: broken });
    errors = collectProblems(reading.files).filter(({ severity }) => severity === "error");
    if (errors.length === 0) return { broken, reading };
  }
}

const NOTHING_LEFT = "without the entries that have errors there is nothing to publish: correct one of them";
const NOTHING_READ: Pick<Reading, "archive"> = {};

/**
 * The mastheads of coverages of which every entry is left out: like those of drafts alone, they are not published,
 * unless they say `draft: false` or were published before.
 */
function mastheadsAlone(
  broken: ReadonlySet<string>,
  { coverages }: Archive,
  { publication: { ledger } }: BuildSettings,
): string[] {
  const folders = new Set([...broken].map((path) => path.split("/", 1)[0]));
  const published = new Set(Array.from(ledger ? outputsOf(ledger) : [], ([path]) => path));
  return coverages.flatMap(({ masthead: { slug, path, draft }, order }) => {
    const isAlone = order.length === 0 && folders.has(slug) && draft === undefined;
    return isAlone && !published.has(fileOf(addresses.coverage(slug))) ? [path] : [];
  });
}

/** Why the entries can't be left out: what is published would lose an address, or it is not known what is published. */
function refusalOf(
  broken: ReadonlySet<string>,
  { archive }: Pick<Reading, "archive">,
  { publication }: BuildSettings,
): string | undefined {
  const { ledger, out } = publication;
  if (!ledger)
    return isEmptyFolder(out)
      ? undefined
      : "it is not known what earlier builds published, since .asrun was lost: nothing is held back";
  const folders = new Set([...broken].map((path) => path.split("/", 1)[0]));
  const slugs = new Set(
    archive?.coverages.flatMap(({ masthead: { slug, aliases } }) =>
      folders.has(slug) ? [slug, ...aliases] : [],
    ),
  );
  const kept = new Set(
    archive?.coverages.flatMap(({ masthead, order }) =>
      [masthead.slug, ...masthead.aliases].flatMap((slug) =>
        order.flatMap(({ id, aliases }) =>
          [id, ...aliases].map((name) => fileOf(addresses.entry(slug, name))),
        ),
      ),
    ),
  );
  const lost = [...outputsOf(ledger)].flatMap(([path]) => {
    const [, slug = "", name = ""] = /^([^/]+)\/([^/]+)\/index\.html$/.exec(path) ?? [];
    const isEntry = name !== "" && slugs.has(slug) && !OTHER_PAGES.has(name);
    return isEntry && !kept.has(path) ? [`/${slug}/${name}/`] : [];
  });
  if (lost.length === 0) return undefined;
  return `${lost.join(", ")} would be lost, so nothing is held back: correct the entries that are published already`;
}

/** Pages of a coverage that are not of one entry. */
const OTHER_PAGES: ReadonlySet<string> = new Set(["story", "pictures", "headlines", "key-events"]);

function isEmptyFolder(path: string): boolean {
  try {
    return readdirSync(path).length === 0;
  } catch {
    return true;
  }
}
