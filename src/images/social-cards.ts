/** The social cards of an archive: of every coverage, and of the entries that get their own. */

import type { Archive, Coverage, Entry, Masthead, Media, MediaFile } from "../model/content.ts";
import type { Card } from "../model/pictures.ts";
import { isolateForeign } from "../web/bidi.ts";
import { formatTime } from "../web/dates.ts";
import { addresses } from "../web/urls.ts";
import { directionOf } from "../web/words/index.ts";
import { planCrops } from "./cover-crops.ts";
import { CARD, type CardWords, drawCard } from "./draw-card.ts";
import { fontPackageVersions } from "./fonts.ts";
import type { ImageCache } from "./image-cache.ts";
import { hashParts, type ImageJob, type ImageJobs } from "./image-jobs.ts";
import { type CardPlan, pictureFileOf, planCrop } from "./plan-crop.ts";

/** Incremented when the design of cards changes. */
const LOOK = 4;

/** Pixels. Narrower pictures would be blurred. */
const NARROWEST = CARD.width / 2;

export class SocialCards {
  private readonly archive: Archive;
  private readonly jobs: ImageJobs;
  private readonly cache: ImageCache;

  constructor(archive: Archive, jobs: ImageJobs, cache: ImageCache) {
    this.archive = archive;
    this.jobs = jobs;
    this.cache = cache;
  }

  *all(): Iterable<ImageJob> {
    if (this.archive.site.cards === "none") return;
    for (const coverage of this.archive.coverages) {
      yield this.ofCoverage(coverage);
      yield* planCrops(coverage, this.jobs, this.cache);
      for (const entry of coverage.entries) {
        const plan = this.ofEntry(entry, coverage.masthead);
        if (plan) yield plan;
      }
    }
  }

  /** The archive with its finished cards. */
  addTo(archive: Archive): Archive {
    if (archive.site.cards === "none") return archive;
    return { ...archive, coverages: archive.coverages.map((coverage) => this.withCardsOfCoverage(coverage)) };
  }

  private withCardsOfCoverage(coverage: Coverage): Coverage {
    const { masthead } = coverage;
    const own = this.cardOf(this.ofCoverage(coverage), masthead);
    const crops = planCrops(coverage, this.jobs, this.cache).flatMap(
      (plan) => this.cardOf(plan, masthead) ?? [],
    );
    const entries = new Map(
      coverage.entries.map((entry) => {
        const card = this.cardOf(this.ofEntry(entry, masthead), masthead);
        return [entry, card ? { ...entry, card } : entry];
      }),
    );
    return {
      ...coverage,
      masthead: { ...masthead, ...(own && { card: own }), ...(crops.length > 0 && { crops }) },
      entries: [...entries.values()],
      order: coverage.order.map((place) => ("body" in place ? (entries.get(place) ?? place) : place)),
    };
  }

  private cardOf(plan: CardPlan | undefined, { slug }: Masthead): Card | undefined {
    const made = plan && this.cache.find(plan.key)?.card;
    if (!made) return undefined;
    const { name, digest, width, height } = made;
    const address = addresses.copy(addresses.coverage(slug), name);
    return { address, file: this.cache.locate(made), digest, width, height, type: plan.type, alt: plan.alt };
  }

  private ofCoverage({ masthead, entries }: Coverage): CardPlan {
    const { title, lead, start = entries[0]?.time, end = entries.at(-1)?.time } = masthead;
    // While a coverage is live its end moves with each entry, and with it the address of the card on all of its pages.
    const dates = [start, masthead.status === "closed" ? end : undefined].flatMap((time) =>
      time ? [formatTime(time, masthead.timezone, masthead.language).date] : [],
    );
    const words = { kicker: this.archive.site.title, headline: title, time: [...new Set(dates)].join(" – ") };
    return this.cropped(lead) ?? this.drawn(words, masthead);
  }

  private ofEntry(entry: Entry, masthead: Masthead): CardPlan | undefined {
    const cropped = this.cropped(entry.lead);
    if (cropped || !(entry.key || this.archive.site.cards === "all")) return cropped;
    const { text } = formatTime(entry.time, masthead.timezone, masthead.language);
    const { title } = masthead;
    const words =
      entry.headline === undefined
        ? { kicker: this.archive.site.title, headline: title }
        : { kicker: title, headline: entry.headline };
    return this.drawn({ ...words, time: text }, masthead);
  }

  /** A card cropped from a photograph or a video's poster; `undefined` if none is large enough. */
  private cropped(lead: Media | undefined): CardPlan | undefined {
    const { jobs, cache } = this;
    return isLarge(pictureFileOf(lead)) ? planCrop(lead, CARD, ["crop", LOOK], { jobs, cache }) : undefined;
  }

  private drawn(words: Omit<CardWords, "publisher" | "direction">, { language }: Masthead): CardPlan {
    const { name } = this.archive.site.publisher;
    const all = { ...words, publisher: name, direction: directionOf(language) };
    return {
      key: hashParts("draw", LOOK, JSON.stringify(all), ...fontPackageVersions()),
      type: "image/png",
      alt: [words.headline, words.kicker, words.time]
        .map((part) => isolateForeign(part ?? "", all.direction))
        .join(" · "),
      make: async () => ({
        card: { ...this.cache.write(await drawCard(all), "png", CARD.width), ...CARD },
      }),
      // It is drawn from text, so no damaged picture can make it fail.
      verify: async () => {},
    };
  }
}

function isLarge({ width = 0, height = 0 }: Partial<MediaFile> = {}): boolean {
  return width >= NARROWEST && height >= (NARROWEST * CARD.height) / CARD.width;
}
