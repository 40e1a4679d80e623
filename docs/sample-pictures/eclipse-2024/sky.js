// The Sun and the sky round it: phases over Dallas, the planets in the dark, the crescents elsewhere.

import { clock, named, outside } from "./places.js";
import { april2024, contacts, discs, obscuration, totality } from "./shadow.js";
import { circle, el, glow, ink, line, picture, text, trace } from "./svg.js";

const DRAWING = "Drawing: The As-Run Archive";
const NIGHT = { ground: ink.night, dark: true };
/** The Sun at (x, y), `size` pixels in radius, and in another colour as much of it as the Moon covers. */
function sunAndMoon([x, y], size, view, covered) {
  const k = size / view.sun;
  const id = `disc-${Math.round(x)}-${Math.round(y)}`;
  const moon = circle(x - view.east * k, y - view.north * k, view.moon * k, { fill: covered });
  return [
    el("clipPath", { id }, circle(x, y, size + 0.5)),
    circle(x, y, size, { fill: ink.sun }),
    el("g", { "clip-path": `url(#${id})` }, moon),
  ];
}

/** Seven moments over Dallas, from first to last contact. */
export function phases() {
  const dallas = named("Dallas");
  const partial = contacts(april2024, dallas.at, "l1");
  const total = totality(april2024, dallas.at);
  const before = (share) => partial.begin + (total.begin - partial.begin) * share;
  const after = (share) => total.end + (partial.end - total.end) * share;
  const moments = [
    before(0.16),
    before(0.48),
    before(0.8),
    total.maximum,
    after(0.2),
    after(0.52),
    after(0.84),
  ];
  const drawn = moments.map((ut, i) => {
    const [x, y] = [108 + i * 124, 206];
    const view = discs(april2024, dallas.at, ut);
    const ring = i === 3 ? circle(x, y, 84, { fill: "url(#glow)" }) : "";
    return [
      ring,
      i === 3 ? circle(x, y, 46, { fill: ink.night }) : sunAndMoon([x, y], 44, view, "#20293f"),
      text(x, 302, clock(ut, dallas), { size: 18, weight: "700", anchor: "middle", fill: "#f3efe6" }),
      text(x, 326, i === 3 ? "total" : `${Math.round(obscuration(view) * 100)}%`, {
        size: 16,
        anchor: "middle",
        fill: ink.dusk,
      }),
    ];
  });
  return picture(
    {
      ...NIGHT,
      height: 400,
      title: "Two hours and thirty-nine minutes over Dallas",
      under: "Local time and share of the Sun’s area covered; celestial north is up",
      source: DRAWING,
    },
    el(
      "defs",
      {},
      glow("glow", [
        [0.5, "#fff", 0.95],
        [0.62, "#dfe6ff", 0.4],
        [1, "#dfe6ff", 0],
      ]),
    ),
    drawn,
  );
}

/** Planets at mid-totality over Dallas: azimuth and altitude in degrees, from the ephemerides. */
const overDallas = [
  ["Sun and Moon", 188, 65],
  ["Venus", 209, 54],
  ["Jupiter", 119, 62],
  ["Saturn", 226, 38],
  ["Mars", 227, 37],
];

/** The southern sky over Dallas at 13:42, stereographic about the south-south-east, 45° up. */
export function skyOverDallas() {
  const RAD = Math.PI / 180;
  const project = (azimuth, altitude) => {
    const [a, h, h0] = [(azimuth - 178) * RAD, altitude * RAD, 46 * RAD];
    const k = 2 / (1 + Math.sin(h0) * Math.sin(h) + Math.cos(h0) * Math.cos(h) * Math.cos(a));
    const up = k * (Math.cos(h0) * Math.sin(h) - Math.sin(h0) * Math.cos(h) * Math.cos(a));
    return [480 + 350 * k * Math.cos(h) * Math.sin(a), 330 - 350 * up];
  };
  const parallel = (altitude) => trace(Array.from({ length: 61 }, (_, i) => project(88 + i * 3, altitude)));
  const [sunX, sunY] = project(188, 65);
  const planet = ([name, azimuth, altitude]) => {
    const [x, y] = project(azimuth, altitude);
    if (name === "Sun and Moon") return text(x + 44, y - 10, name, { weight: "700", fill: "#f3efe6" });
    const size = { Venus: 7, Jupiter: 5.5, Saturn: 3, Mars: 3 }[name];
    const below = name === "Mars" ? 24 : -4;
    return [circle(x, y, size, { fill: "#fff7e0" }), text(x + 14, y + below, name, { fill: "#f3efe6" })];
  };
  const faint = { fill: "none", stroke: "#39445f", "stroke-width": "1" };
  const compass = [
    ["east", 96],
    ["south-east", 135],
    ["south", 180],
    ["south-west", 225],
    ["west", 262],
  ];
  return picture(
    {
      ...NIGHT,
      height: 680,
      title: "The sky over Dallas at 13:42",
      source: "Chart: The As-Run Archive",
      under: "Facing south in mid-totality: Venus to the lower right, Jupiter to the left",
    },
    el(
      "defs",
      {},
      glow("halo", [
        [0.4, "#fff", 1],
        [0.6, "#dfe6ff", 0.4],
        [1, "#dfe6ff", 0],
      ]),
    ),
    el("path", { d: parallel(30), ...faint, "stroke-dasharray": "3 6" }),
    el("path", { d: parallel(0), ...faint, stroke: "#8a93ab", "stroke-width": "2" }),
    compass.map(([name, azimuth]) => {
      const [x, y] = project(azimuth, 0);
      return text(x, y + 28, name, { size: 16, anchor: "middle", fill: ink.dusk });
    }),
    circle(sunX, sunY, 42, { fill: "url(#halo)" }),
    circle(sunX, sunY, 17, { fill: "#080b14" }),
    overDallas.map(planet),
  );
}

/** The deepest moment in ten cities outside the path. */
export function crescents() {
  const drawn = outside.map((city, i) => {
    const [x, y] = [132 + (i % 5) * 174, 188 + Math.floor(i / 5) * 214];
    const { maximum } = contacts(april2024, city.at, "l1");
    const view = discs(april2024, city.at, maximum);
    const share = obscuration(view) * 100;
    return [
      sunAndMoon([x, y], 52, view, ink.shadow),
      text(x, y + 84, city.name, { size: 18, weight: "700", anchor: "middle" }),
      text(x, y + 107, `${share > 99 ? share.toFixed(1) : Math.round(share)}% at ${clock(maximum, city)}`, {
        size: 16,
        anchor: "middle",
        fill: ink.quiet,
      }),
    ];
  });
  return picture(
    {
      height: 590,
      title: "Close is not total",
      source: "Graphic: The As-Run Archive, from NASA’s Besselian elements",
      under: "Share of the Sun’s area covered at the deepest moment, local time, outside the path",
    },
    drawn,
    line(40, 318, 920, 318),
  );
}
