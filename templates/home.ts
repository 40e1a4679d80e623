import type { Template } from "../src/render/theme.ts";
import type { ArchiveView, HomeView } from "../src/render/views.ts";
import { card } from "./card.ts";
import { listTurn } from "./list-turn.ts";
import { years } from "./years.ts";

/** So many coverages have a card; the others are listed by year. */
const MAX_CARDS = 7;

/** The front page: the newest coverages large, others by year. Its numbered pages have the older ones by year. */
export const home: Template<HomeView> = (view, kit) =>
  view.turn.number === undefined ? newest(view, kit) : older(view, kit);

const older: Template<HomeView> = ({ shown, turn }, kit) => {
  const { html, words } = kit;
  return html`<header class="head short"><div>
<h1>${words.coverages} <small>${words.page(turn.number ?? 0)}</small></h1>
</div></header>
${years({ coverages: shown, isOwnPage: true }, kit)}${turnOf(turn, kit)}`;
};

const turnOf: Template<HomeView["turn"]> = (turn, kit) =>
  listTurn({ turn, newer: kit.words.newerCoverages, older: kit.words.olderCoverages }, kit);

const newest: Template<HomeView> = (archive, kit) => {
  const { html, words } = kit;
  const { site, coverages, shown, turn } = archive;
  const [first, ...others] = shown.slice(0, MAX_CARDS);
  return html`<header class="nameplate">
<h1>${site.logo && html`<img src="${site.logo.src}" alt="" width="${site.logo.width}" height="${site.logo.height}"> `}${site.title}</h1>
${coverages.length > 1 && html`<p>${extent(archive, kit)}</p>\n`}</header>
${
  first === undefined
    ? html`<p>${words.noCoverages}</p>`
    : html`<section aria-labelledby="_latest">
<h2 id="_latest" class="hidden">${words.latest}</h2>
<ul class="cards">
${card({ coverage: first, isFirst: true }, kit)}${others.map((coverage) => card({ coverage, isFirst: false }, kit))}</ul>
</section>
`
}${years({ coverages: shown.slice(MAX_CARDS) }, kit)}${turnOf(turn, kit)}`;
};

/** How much there is, and from when. */
const extent: Template<ArchiveView> = ({ coverages }, { html, words }) => {
  const all = coverages.map(({ dates }) => dates?.year).filter((year) => year !== undefined);
  const entryCount = coverages.reduce((sum, coverage) => sum + coverage.entryCount, 0);
  const [last, first] = [all[0], all.at(-1)];
  const counts = `${words.coverageCount(coverages.length)}${words.comma}${words.entries(entryCount)}`;
  if (first === undefined || last === undefined || first === last) return html`${counts}`;
  return html`${counts}${words.comma}${words.fromTo(first, last)}`;
};
