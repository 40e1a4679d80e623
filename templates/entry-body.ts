import type { Template } from "../src/render/theme.ts";
import type { BylineView, EntryView } from "../src/render/views.ts";
import type { Html } from "../src/web/html.ts";
import { nameList } from "./name-list.ts";

/** Everything of an entry under its headline. */
export const entryBody: Template<{ entry: EntryView; level: number }> = ({ entry, level }, kit) => {
  const { html, theme } = kit;
  const isAlone = level < 4;
  const byline = theme.byline(isAlone ? entry.bylines : entry.bylines.map(withoutRole), kit);
  // Without a headline the words come first, and who wrote them after.
  const isPlain = entry.headline === undefined && !entry.key && !isAlone;
  return html`${!isPlain && byline}${entry.lead && theme.figure({ media: entry.lead, isLead: true }, kit)}<div class="prose">
${dateline(entry, kit)}${kit.prose(entry.body, level)}
</div>
${isPlain && byline}${corrections(entry, kit)}${foot(entry, kit)}`;
};

/** Roles are for the permalink: among many entries they would be repeated all the time. */
function withoutRole({ role: _, ...byline }: BylineView): BylineView {
  return byline;
}

const dateline: Template<EntryView> = ({ place }, { html }) =>
  html`${place !== undefined && html`<p class="dateline">${place}</p>\n`}`;

const corrections: Template<EntryView> = ({ corrections: notes }, kit): Html =>
  kit.html`${
    notes.length > 0 &&
    kit.html`<ul class="corrections">
${notes.map(
  ({ kind, time, note }) =>
    kit.html`<li><strong>${kit.words.correctionKinds[kind]}</strong>${kit.words.comma}${kit.theme.time(time, kit)}${kit.words.colon}${note}</li>\n`,
)}</ul>
`
  }`;

const foot: Template<EntryView> = ({ updated, topics }, kit) => {
  const { html, theme, words } = kit;
  return html`${updated && html`<p class="updated">${words.updated} ${theme.time(updated, kit)}</p>\n`}${
    topics.length > 0 &&
    html`<p class="topics">${words.topics}${words.colon}${nameList(
      topics.map(({ title, href }) => html`<a href="${href}">${title}</a>`),
      kit,
    )}</p>\n`
  }`;
};
