import type { Kit, Template } from "../src/render/theme.ts";
import type { CoverageSummaryView, EntrySummaryView } from "../src/render/views.ts";
import type { Html } from "../src/web/html.ts";
import { foreign } from "./foreign.ts";
import { CARD_SIZES, FIRST_CARD_SIZES } from "./image-sizes.ts";

/** A coverage on the front page. */
interface CardView {
  readonly coverage: CoverageSummaryView;
  /** The newest one is large, and shows its first key events. */
  readonly isFirst: boolean;
}

/** The height of the drawing in pixels. */
const HEIGHT = 26;

/** A coverage with its picture, or where there is none with its key events. */
export const card: Template<CardView> = (view, kit) => {
  const { html, theme, words } = kit;
  const { coverage, isFirst } = view;
  const { title, href, standfirst, shape, entryCount, storyHref } = coverage;
  const lang = foreign(coverage, kit.site);
  const image = picture(view, kit);
  const isBare = !image && coverage.keyEvents.length > 0;
  return html`<li class="card${isFirst && " first"}${!image && " bare"}">
${image || (isBare && points(coverage, kit))}<div>
<p class="meta">${status(coverage, kit)}${range(coverage)}</p>
<h3><a href="${href}"${lang}>${title}</a></h3>
${standfirst !== undefined && html`<p class="standfirst"><span${lang}>${standfirst}</span></p>\n`}${shape && theme.trace({ shape, height: HEIGHT }, kit)}${
  isFirst && image && moments(coverage, kit)
}<p class="meta">${words.entries(entryCount)} · <a href="${storyHref}" aria-label="${words.fromTheStart}${words.colon}${title}">${words.fromTheStart}</a></p>
</div>
</li>
`;
};

/** The days of a coverage, with the year. */
export function range({ dates, end }: CoverageSummaryView): string | undefined {
  if (!dates) return undefined;
  return end && end.year !== dates.year ? dates.days : `${dates.days} ${dates.year}`;
}

function status({ draft, status: state }: CoverageSummaryView, { html, words }: Kit): Html | false {
  if (draft) return html`<span class="status">${words.draft}</span> `;
  return state === "live" && html`<span class="status live">${words.live}</span> `;
}

function picture({ coverage, isFirst }: CardView, kit: Kit): Html | false {
  const { html, theme } = kit;
  const { cover, href } = coverage;
  const file = cover?.kind === "picture" ? cover.file : cover?.poster;
  if (!file) return false;
  // The title is the link that everyone has; this one is for those who click a picture.
  const sizes = isFirst ? FIRST_CARD_SIZES : CARD_SIZES;
  const isDrawing = file.type === "image/svg+xml";
  return html`<figure><a href="${href}"${isDrawing && html` class="whole"`} tabindex="-1" aria-hidden="true">${theme.picture({ file, alt: "", sizes }, kit)}</a></figure>
`;
}

function points({ keyEvents }: CoverageSummaryView, { html, site }: Kit): Html {
  return html`<ol class="points">
${keyEvents.slice(0, 3).map((event) => html`<li><span${foreign(event, site)}>${event.heading}</span></li>\n`)}</ol>
`;
}

function moments({ keyEvents }: CoverageSummaryView, kit: Kit): Html | false {
  const { html } = kit;
  const isOneDay = new Set(keyEvents.map(({ time }) => time.day)).size === 1;
  const when = ({ time }: EntrySummaryView) => (isOneDay ? time.clock : time.shortDate);
  return (
    keyEvents.length > 0 &&
    html`<ul class="moments">
${keyEvents.map((event) => html`<li><time datetime="${event.time.datetime}">${when(event)}</time> <a href="${event.href}"${foreign(event, kit.site)}>${event.heading}</a></li>\n`)}</ul>
`
  );
}
