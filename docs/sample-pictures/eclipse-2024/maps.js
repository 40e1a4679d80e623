// The maps: the whole path, three closer views, and the crossing of 2017 and 2024.

import { band, conic, ground } from "./ground.js";
import { clock, length, named } from "./places.js";
import { april2024, august2017, totality } from "./shadow.js";
import { circle, el, ink, line, picture, rect, text } from "./svg.js";

const SOURCE = "Map: The As-Run Archive. Land: Natural Earth. Path: computed from NASA’s Besselian elements.";

const dot = ([x, y]) => circle(x, y, 5, { fill: ink.sun, stroke: "#fff", "stroke-width": "1.6" });

/** A city with its name and, under it, when totality begins there and how long it lasts. */
function label(project, name, [dx, dy], anchor, long) {
  const city = named(name);
  const [x, y] = project(city.at);
  const total = totality(april2024, city.at);
  const begins = `${clock(total.begin, city)} ${city.zone}`;
  const second = long ? `${begins}, ${length(total.seconds)}` : begins;
  return [
    dot([x, y]),
    text(x + dx, y + dy, city.name, { size: 17, weight: "700", anchor, halo: ink.land }),
    text(x + dx, y + dy + 19, second, { size: 16, anchor, fill: ink.text, halo: ink.land }),
  ];
}

/** A map in its frame; everything inside is clipped to the window. */
function map({ height, title, under, window, ...view }, draw) {
  const project = conic(view.middle, view.scale, [window[0] + window[2] / 2, window[1] + window[3] / 2]);
  return picture(
    { height, title, under, source: SOURCE },
    el("defs", {}, el("clipPath", { id: "window" }, rect(...window))),
    el("g", { "clip-path": "url(#window)" }, ground(project, window), draw(project)),
    rect(...window, { fill: "none", stroke: ink.rule }),
  );
}

const sea = (x, y, words) => text(x, y, words, { size: 16, fill: "#7c919b", anchor: "middle" });

/** The whole path, from the Pacific to the Atlantic. */
export const pathOfTotality = () =>
  map(
    {
      height: 800,
      window: [40, 106, 880, 640],
      middle: [-83, 37.6],
      scale: 15.8,
      title: "The path of totality, 8 April 2024",
      under: "Start of totality in local time. Outside the dark band the eclipse is only partial.",
    },
    (project) => [
      band(project, april2024, [17.3, 19.86], ink.shadow),
      sea(110, 716, "Pacific Ocean"),
      sea(770, 560, "Atlantic Ocean"),
      sea(390, 650, "Gulf of Mexico"),
      label(project, "Mazatlán", [-12, -12], "end"),
      label(project, "Torreón", [14, 20], "start"),
      label(project, "Eagle Pass", [-14, -14], "end"),
      label(project, "Dallas", [14, 22], "start"),
      label(project, "Russellville", [-14, -20], "end"),
      label(project, "Carbondale", [14, 22], "start"),
      label(project, "Indianapolis", [-14, -22], "end"),
      label(project, "Cleveland", [12, 26], "start"),
      label(project, "Buffalo", [-18, -30], "end"),
      label(project, "Montréal", [-8, -34], "end"),
      label(project, "Houlton", [14, 30], "start"),
      label(project, "Gander", [-8, -44], "middle"),
    ],
  );

/** Three closer views. */
export const pathInMexico = () =>
  map(
    {
      height: 700,
      window: [40, 106, 880, 540],
      middle: [-102.6, 25.6],
      scale: 58,
      title: "Across Mexico in twenty-five minutes",
      under: "Landfall at Mazatlán, the longest totality near Nazas, then the Río Grande",
    },
    (project) => {
      const [x, y] = project([-104.1, 25.29]);
      return [
        band(project, april2024, [17.8, 18.7], ink.shadow),
        sea(826, 420, "Gulf of Mexico"),
        label(project, "Mazatlán", [-14, -14], "end", true),
        label(project, "Torreón", [16, 14], "start", true),
        label(project, "Eagle Pass", [-16, -10], "end", true),
        circle(x, y, 8, { fill: "none", stroke: ink.red, "stroke-width": "2.5" }),
        line(x - 8, y - 4, x - 74, y - 34, { stroke: ink.red, "stroke-width": "1.5" }),
        text(x - 80, y - 46, "Greatest eclipse, near Nazas", {
          weight: "700",
          anchor: "end",
          halo: ink.land,
        }),
        text(x - 80, y - 27, "18:17 UTC, 4 min 28 s", { size: 16, anchor: "end", halo: ink.land }),
      ];
    },
  );

export const pathInTheNortheast = () =>
  map(
    {
      height: 700,
      window: [40, 106, 880, 540],
      middle: [-76.2, 43.4],
      scale: 43,
      title: "From Lake Erie to the Saint Lawrence",
      under: "Start and length of totality; the centre of each city",
    },
    (project) => [
      band(project, april2024, [19, 19.8], ink.shadow),
      label(project, "Cleveland", [-2, 28], "middle", true),
      label(project, "Buffalo", [14, 20], "start", true),
      label(project, "Burlington", [16, 20], "start", true),
      label(project, "Montréal", [-14, -22], "end", true),
      label(project, "Houlton", [-10, 32], "middle", true),
    ],
  );

export const pathOverNewfoundland = () =>
  map(
    {
      height: 640,
      window: [40, 106, 880, 480],
      middle: [-58.6, 47.9],
      scale: 58,
      title: "The last land in the shadow",
      under: "New Brunswick to Newfoundland; after Bonavista the umbra is over open water",
    },
    (project) => [
      band(project, april2024, [19.4, 19.85], ink.shadow),
      sea(800, 540, "Atlantic Ocean"),
      label(project, "Gander", [-10, -38], "end", true),
      label(project, "Bonavista", [14, 8], "start", true),
      label(project, "Port aux Basques", [-4, 36], "middle", true),
    ],
  );

/** 2017 and 2024, and the town that lies in both. */
export const twoPaths = () =>
  map(
    {
      height: 720,
      window: [40, 106, 880, 560],
      middle: [-95.8, 38.2],
      scale: 15.8,
      title: "Two paths, one crossing",
      under: "Total eclipses over the United States: 21 August 2017 and 8 April 2024",
    },
    (project) => {
      const [x, y] = project(named("Carbondale").at);
      return [
        band(project, august2017, [17.1, 18.9], ink.sun),
        band(project, april2024, [17.7, 19.8], ink.shadow),
        text(...project([-116, 46.9]), "2017", { size: 22, weight: "700", fill: "#a85f12", halo: ink.land }),
        text(...project([-105.6, 30.4]), "2024", {
          size: 22,
          weight: "700",
          fill: ink.shadow,
          halo: ink.land,
        }),
        circle(x, y, 9, { fill: "none", stroke: ink.red, "stroke-width": "2.6" }),
        line(x - 5, y - 8, x - 44, y - 128, { stroke: ink.red, "stroke-width": "1.5" }),
        text(x - 20, y - 158, "Carbondale, Illinois", { weight: "700", anchor: "end", halo: ink.land }),
        text(x - 20, y - 138, "total in 2017 and in 2024", { size: 16, anchor: "end", halo: ink.land }),
      ];
    },
  );
