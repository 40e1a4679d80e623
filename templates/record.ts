import type { Kit, Template } from "../src/render/theme.ts";
import type { EntryView } from "../src/render/views.ts";
import { formatUtc } from "../src/web/dates.ts";
import { type Child, html } from "../src/web/html.ts";
import { providerOf } from "../src/web/providers.ts";
import { durationBetween } from "./durations.ts";
import { nameList } from "./name-list.ts";

/** What is on record of an entry: when it was published and changed, what was corrected, what it quotes. */
export const record: Template<EntryView> = (entry, kit) => {
  const { theme, words } = kit;
  const { time, modified, corrections } = entry;
  const minutes = durationBetween(entry, { time: modified });
  const rows: [title: string, text: Child][] = [
    [words.published, html`${theme.time(time, kit)}<br><bdi dir="ltr">${formatUtc(time.datetime)}</bdi>`],
    [
      words.lastChanged,
      modified.datetime === time.datetime
        ? words.never
        : html`${theme.time(modified, kit)}${minutes > 0 && html`${words.comma}${words.timeLater(words.duration(minutes))}`}`,
    ],
    [words.corrections, corrections.length === 0 ? words.none : words.amount(corrections.length)],
    [words.sources, sources(entry, kit)],
  ];
  return html`<section class="record" aria-labelledby="_record">
<h2 id="_record">${words.record}</h2>
<dl>
${rows.map(([title, text]) => text !== undefined && html`<div><dt>${title}</dt><dd>${text}</dd></div>\n`)}</dl>
</section>
`;
};

/** The places on the web that are quoted, each once, and copies of them in archives. */
function sources({ body }: EntryView, kit: Kit): Child {
  const { words } = kit;
  const links = body.quotes.flatMap(({ url, source, archived }) => [
    ...(url !== undefined && /^https?:/i.test(url) ? [{ url, name: source ?? providerOf(url) }] : []),
    ...(archived !== undefined ? [{ url: archived, name: words.archivedCopy }] : []),
  ]);
  const unique = [...new Map(links.map((link) => [link.url, link])).values()];
  if (unique.length === 0) return undefined;
  return nameList(
    unique.map(({ url, name }) => html`<a href="${url}">${name}</a>`),
    kit,
  );
}
