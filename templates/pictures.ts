import type { Kit, PicturesView, Template } from "../src/render/theme.ts";
import type { CoverageView, PictureView } from "../src/render/views.ts";
import type { Html } from "../src/web/html.ts";
import { when } from "./coverage-header.ts";
import { foreign } from "./foreign.ts";
import { SHEET_SIZES } from "./image-sizes.ts";
import { shortDay } from "./time-range.ts";

/** All pictures and recordings of a coverage by day, with their credits. */
export const pictures: Template<PicturesView> = (page, kit) => {
  const { coverage, pictures: all, number, count, previous, next } = page;
  const { html, theme, words } = kit;
  return html`<header class="head short">
${when(coverage, true, kit)}<div>
<p class="from"><a href="${coverage.href}">${coverage.title}</a></p>
<h1>${words.pictures}</h1>
${all.length === 0 && html`<p class="standfirst">${words.noPictures}</p>\n`}${
  count > 1 && html`<ul class="facts">\n<li>${words.pageOf(number, count)}</li>\n</ul>\n`
}</div>
</header>
${theme.waysToRead({ coverage, current: "pictures", showsWhole: true }, kit)}${
  all.length > 0 &&
  html`<ul class="sheet">
${all.map((one, index) => html`<li>${picture(one, all[index - 1], coverage, kit)}</li>\n`)}</ul>`
}${
  count > 1 &&
  html`<nav class="pages" aria-label="${words.pages}">
<ul class="turn">
${previous !== undefined && html`<li class="back"><a rel="prev" href="${previous}"><span>${words.previousPart}</span> <strong>${words.page(number - 1)}</strong></a></li>\n`}${
  next !== undefined &&
  html`<li class="on"><a rel="next" href="${next}"><span>${words.nextPart}</span> <strong>${words.page(number + 1)}</strong></a></li>\n`
}</ul>
</nav>
`
}`;
};

type Member = PicturesView["pictures"][number];

/** A picture under the name of the day that it begins. */
function picture(
  { media, entry }: Member,
  before: Member | undefined,
  coverage: CoverageView,
  kit: Kit,
): Html {
  const { html, theme } = kit;
  const beginsDay = entry && entry.time.day !== before?.entry?.time.day;
  return html`${beginsDay && html`<h2 id="${entry.time.day}">${shortDay(entry.time, coverage)}</h2>`}${theme.figure({ media, isLead: false, sizes: SHEET_SIZES }, kit)}${
    entry &&
    html`<p class="meta"><time datetime="${entry.time.datetime}">${entry.time.clock}</time> <a href="${entry.href}"${foreign(entry, kit)}>${entry.heading}</a></p>\n`
  }${media.kind === "picture" && rights(media, kit)}`;
}

/** Who owns a picture and how to get it: picture desks look here. */
export const rights: Template<PictureView> = ({ rights: found, file }, { html, words }) => {
  const { creators = [], copyright, terms, acquire } = found ?? {};
  const parts = [
    creators.length > 0 &&
      html`${words.creator}${words.colon}${creators.map((name, index) => html`${index > 0 && words.comma}<bdi>${name}</bdi>`)}`,
    copyright !== undefined && html`<bdi>${copyright}</bdi>`,
    terms !== undefined && html`<a rel="license" href="${terms}">${words.terms}</a>`,
    acquire !== undefined && html`<a href="${acquire}">${words.acquire}</a>`,
    html`<a href="${file.original ?? file.src}">${words.original}</a>`,
  ].filter((part) => part !== false);
  return html`<p class="meta">${parts.map((part, index) => html`${index > 0 && " · "}${part}`)}</p>\n`;
};
