import type { CorrectionsView, Template } from "../src/render/theme.ts";
import { foreign } from "./foreign.ts";

/** Every correction of the archive, newest first. */
export const corrections: Template<CorrectionsView> = ({ corrections: all }, kit) => {
  const { html, theme, words, site } = kit;
  return html`<header class="head short"><div>
<h1>${words.corrections}</h1>
<p class="standfirst">${words.correctionsLead}</p>
<ul class="facts">
<li><a href="${site.correctionsAtomHref}">${words.atom}</a></li>
<li><a href="${site.correctionsFeedHref}">${words.jsonFeed}</a></li>
</ul>
</div></header>
${all.length === 0 ? html`<p class="empty">${words.noCorrections}</p>` : html`<div class="flow results"><ol>\n${all.map((one) => html`<li>${result(one)}</li>\n`)}</ol></div>`}`;

  function result({ correction, entry, coverage }: CorrectionsView["corrections"][number]) {
    const lang = foreign(entry, site);
    return html`<p class="rail">${theme.time(correction.time, kit)}</p><div class="hit">
<p class="labels">${words.correctionKinds[correction.kind]}</p>
<h2><a href="${entry.href}"${lang}>${entry.heading}</a></h2>
<p><span${lang}>${correction.note}</span></p>
<p class="meta"><a href="${coverage.href}"${foreign(coverage, site)}>${coverage.title}</a></p></div>`;
  }
};
