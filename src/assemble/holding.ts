/** Decides what is held back: entries, and coverages as a whole. */
import type { Entry, HoldReason, Masthead } from "../model/content.ts";
import { FILE_START, report } from "../model/report.ts";
import type { Validated, ValidatedCoverage } from "../model/source.ts";
import { isoTime } from "../web/dates.ts";

/** For when and for whom the archive is put together. */
export interface PublishFilter {
  /** ms since 1970: embargoes that end later hold. */
  readonly now: number;
  /** Whether drafts are shown (to writers only). */
  readonly drafts: boolean;
  /** Entries that are left out, by their paths in the content folder: links to them are those to drafts. */
  readonly heldBack?: ReadonlySet<string>;
}

/** Whether a draft or an embargo holds an entry back. */
export function isEntryHeld(entry: Entry, edition: PublishFilter): boolean {
  return isUnderEmbargo(entry, edition) || isHiddenDraft(entry, edition);
}

/**
 * Why a coverage is held as a whole, `undefined` when it is published. `shown` are those of its entries that are not
 * held. Its masthead alone is published when it has no entries yet, or when it says `draft: false`.
 */
export function holdReasonOf(
  { masthead, entries }: ValidatedCoverage,
  shown: readonly Validated<Entry>[],
  edition: PublishFilter,
): HoldReason | undefined {
  const { thing } = masthead;
  if (isHiddenDraft(thing, edition)) return "draft";
  if (isUnderEmbargo(thing, edition)) return "embargo";
  const areAllHeld = entries.length > 0 && shown.length === 0;
  return areAllHeld && thing.draft === undefined ? "entries" : undefined;
}

/** Says on the masthead that nothing of its coverage is published. */
export function reportHeld({ thing, file, places }: Validated<Masthead>, reason: HoldReason): void {
  const until = reason === "embargo" && thing.embargo ? isoTime(thing.embargo) : undefined;
  report(
    file,
    "coverage-held",
    { reason, until },
    reason === "entries" ? FILE_START : places.value([reason]),
  );
}

/** Says on entries under embargo that a preview, which shows drafts, leaves them out. */
export function reportHeldEntries(entries: readonly Validated<Entry>[], edition: PublishFilter): void {
  if (!edition.drafts) return;
  for (const { thing, file, places } of entries)
    if (thing.embargo && isUnderEmbargo(thing, edition))
      report(file, "entry-held", { until: isoTime(thing.embargo) }, places.value(["embargo"]));
}

/** When something of a coverage becomes public or has become so, in ms since 1970: nothing does before its own embargo. */
export function embargoEndsOf({ masthead, entries }: ValidatedCoverage, edition: PublishFilter): number[] {
  const { embargo } = masthead.thing;
  if (isHiddenDraft(masthead.thing, edition)) return [];
  const own = embargo?.instant ?? Number.NEGATIVE_INFINITY;
  const inside = entries.flatMap(({ thing }) =>
    thing.embargo && !isHiddenDraft(thing, edition) ? [Math.max(own, thing.embargo.instant)] : [],
  );
  return embargo ? [embargo.instant, ...inside] : inside;
}

function isUnderEmbargo({ embargo }: Pick<Entry, "embargo">, { now }: PublishFilter): boolean {
  return embargo !== undefined && embargo.instant > now;
}

function isHiddenDraft({ draft = false }: Pick<Masthead, "draft">, { drafts }: PublishFilter): boolean {
  return draft && !drafts;
}
