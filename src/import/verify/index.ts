/** `asrun import --verify`: a built archive against the source that it was imported from. */
import { addresses, fileOf } from "../../web/urls.ts";
import type { MediaLibrary } from "../files/media-library.ts";
import { asList, asText } from "../json.ts";
import type { ImportPlan, PlannedEntry } from "../plan.ts";
import { reportId } from "../resolve-times.ts";
import type { PlacedMedia } from "../words/context.ts";
import { attribute, findElements } from "../words/elements.ts";
import type { WrittenWords } from "../words-writer.ts";
import { type ArchivedCoverage, type ArchivedEntry, readArchivedCoverage } from "./archived-coverage.ts";
import { compareEntry, headlineOrId, type SourceStory } from "./compare-entry.ts";
import { compareMedia, type IsPublishedFile, type MediaFolders } from "./compare-media.ts";
import { DifferenceList, type SourceDifference } from "./differences.ts";
import { LinkGoals } from "./link-goals.ts";
import { pairEntries } from "./pair-entries.ts";
import { RedirectPages } from "./redirect-pages.ts";
import { markdownBlocks, normalizeWords, splitStoryWords, storyWords } from "./story-words.ts";

/** What a comparison found. */
export interface Verification {
  /** Entries and words of the source. */
  readonly entries: number;
  readonly words: number;
  readonly differences: readonly SourceDifference[];
}

export interface VerifySettings {
  /** The folder of the built archive. */
  readonly archive: string;
  readonly slug: string;
  readonly library: MediaLibrary;
  readonly isPublished: IsPublishedFile;
}

/** Compares a plan with a built archive. Throws an OperatorError where the archive doesn't hold the coverage. */
export function verifyPlan(plan: ImportPlan, settings: VerifySettings): Verification {
  const { archive: folder, slug, library, isPublished } = settings;
  const archived = readArchivedCoverage(folder, slug);
  const differences = new DifferenceList();
  const sources = new Map(library.all.map(({ name, from }) => [name, from]));
  const media = { folder, base: archived.base, sources, isPublished };
  const pairs = pairEntries(plan.entries, archived.entries);
  const links = new LinkGoals(plan, archived, pairs, slug);
  const redirects = new RedirectPages(folder, slug, archived);
  let words = 0;
  for (const entry of plan.entries) {
    const other = pairs.get(entry);
    if (other === undefined) addMissing(entry, archived, differences);
    else {
      const story = storyOf(entry, links);
      words += story.words.length;
      compareEntry(entry, story, other, { slug, media, redirects, differences });
    }
  }
  addUnknown(archived, new Set(pairs.values()), slug, differences);
  compareOrder(plan, archived, pairs, differences);
  compareMasthead(plan, archived, media, links, differences);
  return { entries: plan.entries.length, words, differences: differences.all };
}

/** The words, media, links and quotations of an entry, from the source and not from the files that the import wrote. */
function storyOf({ words, lead, source }: PlannedEntry, links: LinkGoals): SourceStory {
  return storyOfWords(words, lead, source.ownFile, links);
}

function storyOfWords(
  words: WrittenWords,
  lead: PlacedMedia | undefined,
  file: string | undefined,
  links: LinkGoals,
): SourceStory {
  const isTree = words.kind === "blocks";
  const blocks = isTree ? words.blocks : markdownBlocks(words.text);
  const elements = (name: string) => findElements(blocks, ({ tagName }) => tagName === name);
  const placed = isTree
    ? findElements(blocks, (node) => node.placed !== undefined).flatMap((node) => node.placed ?? [])
    : words.media;
  const quotes = elements("asrun-quote").map((node) => ({
    by: attribute(node, "by"),
    url: attribute(node, "url"),
  }));
  return {
    words: storyWords(blocks),
    media: [...(lead === undefined ? [] : [lead]), ...placed],
    links: links.in(blocks, file),
    quotes: isTree ? quotes : undefined,
  };
}

/** Drafts and entries under embargo are not published; of removed ones the id is. */
function addMissing(
  entry: PlannedEntry,
  { path, removed }: ArchivedCoverage,
  differences: DifferenceList,
): void {
  const { source, instant } = entry;
  if (source.draft || source.embargo !== undefined) return;
  if (source.removed && removed.has(entry.id)) return;
  differences.add(
    { entry: reportId(source), page: path, place: `${source.file}: ${source.where}` },
    "entry",
    `${new Date(instant).toISOString()} ${headlineOrId(entry)}`,
    undefined,
  );
}

function addUnknown(
  archived: ArchivedCoverage,
  known: ReadonlySet<ArchivedEntry>,
  slug: string,
  differences: DifferenceList,
): void {
  for (const entry of archived.entries.filter((each) => !known.has(each))) {
    const words = `${asText(entry.data.time) ?? ""} ${asText(entry.data.headline) ?? entry.id}`.trim();
    const page = fileOf(addresses.entry(slug, entry.id));
    differences.add({ entry: entry.id, page }, "entry", undefined, words);
  }
}

/** Entries of one instant can be in another order than in the source. */
function compareOrder(
  { entries }: ImportPlan,
  { path, entries: archived }: ArchivedCoverage,
  pairs: ReadonlyMap<PlannedEntry, ArchivedEntry>,
  differences: DifferenceList,
): void {
  const places = new Map(archived.map((entry, index) => [entry, index]));
  let before: { entry: PlannedEntry; at: number } | undefined;
  for (const entry of entries) {
    const other = pairs.get(entry);
    const at = other && places.get(other);
    if (at === undefined) continue;
    if (before !== undefined && at < before.at && before.entry.instant === entry.instant)
      differences.add(
        { entry: reportId(entry.source), page: path, place: `${entry.source.file}: ${entry.source.where}` },
        "order",
        `after ${reportId(before.entry.source)}`,
        `before ${reportId(before.entry.source)}`,
      );
    before = { entry, at };
  }
}

/** What the source says of the coverage as a whole. */
function compareMasthead(
  { coverage, lead, summary, file }: ImportPlan,
  archived: ArchivedCoverage,
  media: MediaFolders,
  links: LinkGoals,
  differences: DifferenceList,
): void {
  const place = { entry: null, page: archived.path, place: file };
  const { data } = archived;
  for (const key of ["title", "standfirst"] as const) {
    const given = coverage[key];
    if (given !== undefined)
      differences.compareWords(place, key, splitStoryWords(given), splitStoryWords(asText(data[key]) ?? ""));
  }
  const topics = normalizeWords((coverage.topics ?? []).join(", "));
  if (topics !== "")
    differences.compare(place, "topics", topics, normalizeWords(asList(data.topics).join(", ")));
  const story = storyOfWords(summary, lead, undefined, links);
  differences.compareWords(place, "summary", story.words, splitStoryWords(asText(data.summary) ?? ""));
  compareMedia(story.media, archived.media, media, place, differences);
}
