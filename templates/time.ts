import type { Template } from "../src/render/theme.ts";
import type { TimeView } from "../src/render/views.ts";

/** A time with date, year and zone; the zone's long name for screen readers and on hover. */
export const time: Template<TimeView> = ({ datetime, date, joint, clock, zone, zoneName }, { html }) =>
  html`<time datetime="${datetime}"><span class="date">${date}<i>${joint}</i></span><span class="clock">${clock}</span> <abbr class="zone" title="${zoneName}">${zone}</abbr></time>`;
