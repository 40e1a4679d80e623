// Diagrams and charts: the two shadows, how long totality lasts, how the air cools.

import { clock, inPath, length, named } from "./places.js";
import { april2024, discs, obscuration, totality } from "./shadow.js";
import { circle, el, ink, line, picture, rect, text, trace } from "./svg.js";

/** Sun, Moon and Earth with both cones; sizes and distances are not to scale. */
export function umbraAndPenumbra() {
  const y = 300;
  const [sun, moon, earth] = [
    { x: 150, r: 96 },
    { x: 620, r: 28 },
    { x: 830, r: 76 },
  ];
  const apart = moon.x - sun.x;
  const apex = moon.x + (moon.r * apart) / (sun.r - moon.r);
  const cross = sun.x + (sun.r * apart) / (sun.r + moon.r);
  const tilt = Math.tan(Math.asin((sun.r + moon.r) / apart));
  const reach = 790;
  const wide = (reach - cross) * tilt;
  const ray = { stroke: ink.sun, "stroke-width": "1.4", "stroke-dasharray": "5 5" };
  const callout = (x1, y1, x2, y2, name, words, anchor) => [
    line(x1, y1, x2, y2, { stroke: ink.quiet }),
    text(x1, y1 - 28, name, { size: 18, weight: "700", anchor }),
    text(x1, y1 - 8, words, { size: 16, fill: ink.quiet, anchor }),
  ];
  return picture(
    {
      height: 560,
      title: "Umbra and penumbra",
      source: "Diagram: The As-Run Archive. Not to scale.",
      under: "Only in the narrow inner shadow is the whole Sun hidden",
    },
    circle(sun.x, y, sun.r, { fill: ink.sun }),
    el("path", {
      d: trace(
        [
          [moon.x, y - moon.r],
          [reach, y - wide],
          [reach, y + wide],
          [moon.x, y + moon.r],
        ],
        true,
      ),
      fill: ink.shadow,
      "fill-opacity": "0.18",
    }),
    circle(earth.x, y, earth.r, { fill: "#8fb0bf", stroke: "#6d93a5", "stroke-width": "1.5" }),
    el("path", {
      d: trace(
        [
          [moon.x, y - moon.r],
          [Math.min(apex, 768), y - 3],
          [Math.min(apex, 768), y + 3],
          [moon.x, y + moon.r],
        ],
        true,
      ),
      fill: ink.shadow,
      "fill-opacity": "0.85",
    }),
    line(sun.x, y - sun.r, moon.x, y - moon.r, ray),
    line(sun.x, y + sun.r, moon.x, y + moon.r, ray),
    line(sun.x, y - sun.r, reach, y + wide, ray),
    line(sun.x, y + sun.r, reach, y - wide, ray),
    circle(moon.x, y, moon.r, { fill: "#5a5f6b" }),
    text(sun.x, y + 130, "Sun", { size: 20, weight: "700", anchor: "middle" }),
    text(moon.x, y + 64, "Moon", { size: 20, weight: "700", anchor: "middle" }),
    text(earth.x, y + 112, "Earth", { size: 20, weight: "700", anchor: "middle" }),
    callout(560, 188, 700, y - 2, "Umbra", "the Sun is wholly hidden: totality", "middle"),
    line(640, 428, 712, y + 34, { stroke: ink.quiet }),
    text(590, 450, "Penumbra", { size: 18, weight: "700", anchor: "middle" }),
    text(590, 470, "part of the Sun is hidden: a partial eclipse", {
      size: 16,
      fill: ink.quiet,
      anchor: "middle",
    }),
  );
}

/** A bar for each city, in the order in which the shadow comes. */
export function lengthOfTotality() {
  const [left, top, step] = [280, 130, 40];
  const scale = 520 / 270;
  const rows = inPath.map((city, i) => {
    const y = top + i * step;
    const total = totality(april2024, city.at);
    return [
      text(left - 14, y + 20, city.name, { size: 18, weight: "700", anchor: "end" }),
      text(44, y + 20, `${clock(total.begin, city)} ${city.zone}`, { size: 16, fill: ink.quiet }),
      rect(left, y, total.seconds * scale, 28, { fill: ink.shadow }),
      text(left + total.seconds * scale + 10, y + 20, length(total.seconds), { size: 17, halo: ink.paper }),
    ];
  });
  const foot = top + inPath.length * step + 4;
  const grid = [0, 1, 2, 3, 4].map((minute) => [
    line(left + minute * 60 * scale, top - 10, left + minute * 60 * scale, foot),
    text(left + minute * 60 * scale, foot + 22, minute ? `${minute} min` : "0", {
      size: 16,
      fill: ink.quiet,
      anchor: "middle",
    }),
  ]);
  return picture(
    {
      height: foot + 92,
      title: "How long the dark lasts",
      source: "Chart: The As-Run Archive, from NASA’s Besselian elements",
      under: "Start and length of totality at the centre of each city, from the Pacific to the Atlantic",
    },
    grid,
    rows,
  );
}

/** Light over Dallas (computed) and air temperature (a sketch of its usual shape, without a scale). */
export function lightAndTemperature() {
  const dallas = named("Dallas");
  const { maximum } = totality(april2024, dallas.at);
  const [left, right, top, foot] = [80, 900, 150, 410];
  const x = (minutes) => left + ((minutes + 90) / 180) * (right - left);
  const light = (minutes) =>
    1 - Math.min(1, obscuration(discs(april2024, dallas.at, maximum + minutes / 60)));
  const minutes = Array.from({ length: 181 }, (_, i) => i - 90);
  let air = 1;
  const temperature = [];
  for (let minute = -180; minute <= 90; minute++) {
    air += (light(minute) - air) * 0.035;
    if (minute >= -90) temperature.push([x(minute), foot - (0.3 + air * 0.6) * (foot - top)]);
  }
  const curve = (points, stroke) =>
    el("path", { d: trace(points), fill: "none", stroke, "stroke-width": "4", "stroke-linejoin": "round" });
  return picture(
    {
      height: 520,
      title: "Light falls first, warmth follows",
      under: "Schematic: the light is computed for Dallas, the temperature shows only the usual shape",
      source: "Sketch: The As-Run Archive. Not a measurement.",
    },
    rect(x(-1.9), top - 20, x(1.9) - x(-1.9), foot - top + 20, { fill: ink.shadow, "fill-opacity": "0.2" }),
    [-60, -30, 0, 30, 60].map((at) => [
      line(x(at), foot, x(at), foot + 8, { stroke: ink.quiet }),
      text(x(at), foot + 30, at ? `${at > 0 ? "+" : "−"}${Math.abs(at)} min` : "mid-totality", {
        size: 16,
        anchor: "middle",
        fill: ink.quiet,
      }),
    ]),
    line(left, foot, right, foot, { stroke: ink.quiet }),
    curve(
      minutes.map((at) => [x(at), foot - light(at) * (foot - top - 20)]),
      ink.sun,
    ),
    curve(temperature, ink.red),
    text(x(49), top + 58, "Sunlight", { size: 18, weight: "700", fill: "#a85f12", anchor: "end" }),
    text(x(-40), top + 40, "Air temperature", { size: 18, weight: "700", fill: ink.red }),
    text(x(6), top - 6, "Totality", { size: 16, fill: ink.shadow, weight: "700" }),
  );
}
