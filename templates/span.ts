import type { SpanView, Template } from "../src/render/theme.ts";

/** From one time to another; a day that both have in common is said once. */
export const span: Template<SpanView> = ({ from, to }, kit) => {
  const { html, theme, words } = kit;
  if (from.datetime === to.datetime) return theme.time(from, kit);
  if (from.day !== to.day || from.zone !== to.zone)
    return html`${theme.time(from, kit)} ${words.until} ${theme.time(to, kit)}`;
  return html`<time datetime="${from.datetime}">${from.dateTime}</time> ${words.until} <time datetime="${to.datetime}">${to.clock} <abbr class="zone" title="${to.zoneName}">${to.zone}</abbr></time>`;
};
