import type { CoveragePageView, DaySectionView, Kit, Template } from "../src/render/theme.ts";
import type { EntryView } from "../src/render/views.ts";
import { getOrCreate } from "../src/web/get-or-create.ts";
import type { Html } from "../src/web/html.ts";
import { durationBetween } from "./durations.ts";

/** A silence from this length on is marked between two entries. */
const MIN_SILENCE = 180;

/** A day with its entries. */
export const day: Template<DaySectionView> = ({ page, day: name, places }, kit) => {
  const { html } = kit;
  const [first] = places;
  if (!first) return html``;
  return html`<section class="day" aria-labelledby="${name}">
${dayHeading({ day: name, longDate: first.time.longDate }, page, kit)}<ol class="entries"${page.kind !== "story" && html` reversed`} start="${first.number}">
${places.map((place, index) => html`<li>${silence(places[index - 1], place, kit)}${item(page, place, kit)}</li>\n`)}</ol>
</section>
`;
};

/** The name of a day; where the whole coverage may be shown, its number among the days, and what is in it. */
export function dayHeading(
  { day: name, longDate }: { readonly day: string; readonly longDate: string },
  { coverage, showsWhole }: Pick<CoveragePageView, "coverage" | "showsWhole">,
  { html, words }: Kit,
): Html {
  const days = showsWhole ? coverage.days : [];
  const found = days.find((one) => one.day === name);
  const all = days.at(-1)?.number ?? 1;
  return html`<h2 id="${name}">${found && all > 1 && coverage.status === "closed" && html`<span class="nth">${words.dayOf(found.number, all)}</span> `}<span class="dn">${longDate}${
    found &&
    html` <small>${words.entries(found.entryCount)}${found.keyEventCount > 0 && html` · <span class="dia">${words.keyCount(found.keyEventCount)}</span>`}</small>`
  }</span></h2>
`;
}

function silence(
  before: DaySectionView["places"][number] | undefined,
  place: DaySectionView["places"][number],
  { html, words }: Kit,
): Html | false {
  const minutes = before === undefined ? 0 : durationBetween(before, place);
  return (
    minutes >= MIN_SILENCE && html`<p class="gap"><span>${words.silence(words.duration(minutes))}</span></p>`
  );
}

/** Each entry is on two pages, in the story and newest first: it is printed once. */
const items = new WeakMap<EntryView, Html>();

function item(
  { coverage, textData }: CoveragePageView,
  place: DaySectionView["places"][number],
  kit: Kit,
): Html {
  const { html, theme } = kit;
  if ("removed" in place) return theme.tombstone(place, kit);
  return getOrCreate(
    items,
    place,
    () =>
      html`${theme.entry({ coverage, entry: place }, kit)}
<script type="application/ld+json">${textData(place)}</script>`,
  );
}
