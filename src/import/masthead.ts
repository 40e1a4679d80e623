import { SLUG_PATTERN } from "../model/addresses.ts";
import type { FieldValues } from "../write/yaml-text.ts";
import { authorsValue, leadFields } from "./entry-fields.ts";
import type { ReportBuilder } from "./report.ts";
import { resolveFurtherTime, type TimedEntry } from "./resolve-times.ts";
import type { RawTime, SourceCoverage } from "./source.ts";
import type { PlacedMedia } from "./words/context.ts";
import { formatContentTime } from "./zones.ts";

/** What the keys of a masthead depend on besides the source. */
export interface MastheadSettings {
  readonly slug: string;
  readonly title: string;
  readonly zone: string;
  /** Whether the masthead names its zone, or takes the site's. */
  readonly writesZone: boolean;
  readonly lead: PlacedMedia | undefined;
  /** What pictures lack: then it is asked for, and stops no build. */
  readonly require: readonly string[];
  readonly entries: readonly TimedEntry[];
  readonly report: ReportBuilder;
}

/** The keys of a coverage's index.md. */
export function mastheadFields(coverage: SourceCoverage, settings: MastheadSettings): FieldValues {
  const { report, zone } = settings;
  const start = coverageTime(coverage.start, "start", settings);
  const given = coverageTime(coverage.end, "end", settings);
  const isReversed = start !== undefined && given !== undefined && given < start;
  const end = isReversed ? undefined : given;
  if (isReversed)
    report.add("leftOut", null, "time", `the end of the coverage, ${coverage.end}: it is before the start`);
  return {
    title: settings.title,
    standfirst: coverage.standfirst,
    timezone: settings.writesZone ? zone : undefined,
    date: coverage.date,
    language: languageTag(coverage.language, report),
    status: coverage.status ?? (end === undefined ? undefined : "closed"),
    start,
    end,
    editors: authorsValue(coverage.editors, null, report),
    topics: coverage.topics,
    related: coverage.related?.map(({ title, url }) => ({ title, url })),
    ...leadFields(settings.lead),
    aliases: olderSlugs(coverage, settings),
    require: Object.fromEntries(settings.require.map((key) => [key, "warning"])),
  };
}

/** The title of the source; without one, the coverage's name in words. */
export function chooseTitle(coverage: SourceCoverage, slug: string, report: ReportBuilder): string {
  if (coverage.title !== undefined) return coverage.title;
  const words = slug.replaceAll("-", " ");
  const title = words.charAt(0).toUpperCase() + words.slice(1);
  report.add("madeUp", null, "title", `${title}, from the name of the coverage`);
  return title;
}

/** A time of the coverage as the content has it; one that can't be read is reported. */
function coverageTime(
  raw: RawTime | undefined,
  key: "start" | "end",
  { report, zone, entries }: MastheadSettings,
): string | undefined {
  if (raw === undefined) return undefined;
  const [first] = entries;
  const named = { instant: first?.instant ?? 0, zone: { kind: "named", name: zone } } as const;
  const instant = resolveFurtherTime(raw, named);
  if (instant !== undefined) return formatContentTime(instant, zone);
  report.add("leftOut", null, "time", `the ${key} of the coverage, ${raw}: it can't be read`);
  return undefined;
}

function languageTag(language: string | undefined, report: ReportBuilder): string | undefined {
  if (language === undefined) return undefined;
  try {
    const [tag] = Intl.getCanonicalLocales(language.replaceAll("_", "-"));
    if (tag !== undefined && /^[a-z]{2,3}(?:-|$)/i.test(tag)) return tag;
  } catch {
    // Not a tag: reported below.
  }
  report.add("leftOut", null, "language", `${language} is no language tag`);
  return undefined;
}

function olderSlugs({ aliases = [] }: SourceCoverage, { slug, report }: MastheadSettings): string[] {
  return aliases.filter((alias, index) => {
    const isSlug = SLUG_PATTERN.test(alias);
    if (!isSlug)
      report.add(
        "lost",
        null,
        "alias",
        `${alias}: an older name of a coverage has letters from a to z, digits and hyphens`,
      );
    // Its own name is the oldest one if its id in feeds is made of it.
    return isSlug && (alias !== slug || (index === 0 && aliases.length > 1));
  });
}
