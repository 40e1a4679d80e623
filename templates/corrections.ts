import type { CorrectionsView, Template } from "../src/render/theme.ts";

/** Every correction of the archive, newest first. */
export const corrections: Template<CorrectionsView> = ({ corrections: all }, kit) => {
  const { html, theme, words } = kit;
  return html`<h1>${words.corrections}</h1>
<p class="standfirst">${words.correctionsLead}</p>
${all.length === 0 && html`<p>${words.noCorrections}</p>\n`}<ol class="results" reversed>
${all.map(
  ({ correction, entry, coverage }) => html`<li><h2><a href="${entry.href}">${entry.heading}</a></h2>
<p><strong>${words.correctionKinds[correction.kind]}</strong>, ${theme.time(correction.time, kit)}: ${correction.note}</p>
<p><a href="${coverage.href}">${coverage.title}</a></p></li>\n`,
)}</ol>`;
};
