// What the eye sees in the last and first seconds, and between: the corona, the ring, the beads.

import { circle, dice, el, glow, ink, picture, text, trace } from "./svg.js";

const DRAWING = "Drawing: The As-Run Archive";
const NIGHT = { ground: ink.night, dark: true };

/** Streamers of the corona round (x, y): thin wedges whose lengths a fixed dice decides. */
function streamers([x, y], radius, count) {
  const roll = dice(20240408);
  return Array.from({ length: count }, (_, i) => {
    const angle = ((i + roll() * 0.8) / count) * 2 * Math.PI;
    const reach = radius * (1.35 + roll() ** 2 * 1.2);
    const half = 0.025 + roll() * 0.06;
    const on = (r, a) => [x + r * Math.cos(a), y + r * Math.sin(a)];
    const wedge = [on(radius * 0.98, angle - half), on(reach, angle), on(radius * 0.98, angle + half)];
    return el("path", {
      d: trace(wedge, true),
      fill: "#eef2ff",
      "fill-opacity": String(0.05 + Math.round(roll() * 9) / 100),
    });
  });
}

/** Prominences: small loops on the limb at the given angles (degrees, clockwise from the right). */
const prominences = ([x, y], radius, angles) =>
  angles.map(([angle, size]) => {
    const a = (angle * Math.PI) / 180;
    return circle(x + (radius + size * 0.25) * Math.cos(a), y + (radius + size * 0.25) * Math.sin(a), size, {
      fill: "#e8617a",
    });
  });

const coronaDefs = el(
  "defs",
  {},
  glow("corona", [
    [0.28, "#ffffff", 1],
    [0.36, "#f2f4ff", 0.75],
    [0.55, "#c3cdf2", 0.25],
    [1, "#8fa0d8", 0],
  ]),
  glow("spark", [
    [0, "#ffffff", 1],
    [0.25, "#fffbe9", 0.9],
    [0.55, "#ffe9b0", 0.25],
    [1, "#ffe9b0", 0],
  ]),
);

/** Totality: corona all round, as near solar maximum, and a prominence at the foot. */
export function corona() {
  const middle = [480, 362];
  return picture(
    {
      ...NIGHT,
      height: 640,
      title: "Totality",
      source: `${DRAWING}; not a photograph`,
      under: "Near solar maximum the corona reaches out on all sides; the pink points are prominences",
    },
    coronaDefs,
    circle(...middle, 300, { fill: "url(#corona)" }),
    streamers(middle, 100, 120),
    prominences(middle, 100, [
      [92, 7],
      [84, 4],
      [8, 5],
      [196, 5],
    ]),
    circle(...middle, 100, { fill: "#080b14" }),
  );
}

/** The diamond ring at third contact. */
export function diamondRing() {
  const [x, y] = [480, 320];
  const a = (62 * Math.PI) / 180;
  const [sx, sy] = [x + 120 * Math.cos(a), y + 120 * Math.sin(a)];
  const flare = (length, turn) => {
    const on = (r, by) => [sx + r * Math.cos(turn + by), sy + r * Math.sin(turn + by)];
    const star = [on(length, 0), on(5, Math.PI / 2), on(length, Math.PI), on(5, -Math.PI / 2)];
    return el("path", { d: trace(star, true), fill: "#fff8e0", "fill-opacity": "0.85" });
  };
  return picture(
    {
      ...NIGHT,
      height: 600,
      title: "The diamond ring",
      source: `${DRAWING}; not a photograph`,
      under:
        "One last point of the Sun, or the first; glasses are on until it goes and on again when it comes",
    },
    coronaDefs,
    circle(x, y, 300, { fill: "url(#corona)", "fill-opacity": "0.55" }),
    circle(x, y, 122, { fill: "none", stroke: "#fdfcff", "stroke-width": "3" }),
    circle(x, y, 120, { fill: "#080b14" }),
    circle(sx, sy, 92, { fill: "url(#spark)" }),
    flare(150, 0.35),
    flare(110, 0.35 + Math.PI / 2),
    circle(sx, sy, 14, { fill: "#ffffff" }),
  );
}

/** A stretch of the Moon's limb with its relief drawn far too high, as a closed shape with its middle at (x, y). */
function roughLimb([x, y], radius) {
  const roll = dice(1836);
  const rough = Array.from({ length: 64 }, () => (roll() - 0.5) * 22);
  const heights = rough.map((one, i) => (one + (rough[i - 1] ?? 0) + (rough[i + 1] ?? 0)) / 3);
  const edge = heights.map((height, i) => {
    const angle = ((i - 32) / 64) * 1.3;
    return [x + (radius + height) * Math.cos(angle), y + (radius + height) * Math.sin(angle)];
  });
  return [...edge, [x - radius, y + radius], [x - radius, y - radius]];
}

/** Three close views of the eastern edge, which is on the left: thin crescent, beads, the last of them. */
export function bailysBeads() {
  const frames = [
    ["A thin crescent", "some ten seconds before", -9],
    ["Baily’s beads", "a few seconds before", -3],
    ["The last beads", "then totality", 1.2],
  ];
  const drawn = frames.map(([name, when, shift], i) => {
    const [x, y] = [40 + i * 300, 116];
    const middle = [x - 330, y + 130];
    return [
      el("clipPath", { id: `frame-${i}` }, el("rect", { x, y, width: 280, height: 260 })),
      el(
        "g",
        { "clip-path": `url(#frame-${i})` },
        el("rect", { x, y, width: 280, height: 260, fill: "#1b2440" }),
        el(
          "g",
          { transform: `matrix(-1 0 0 1 ${2 * x + 280} 0)` },
          circle(...middle, 520, { fill: "#ffedc2" }),
          el("path", { d: trace(roughLimb([middle[0] + shift, middle[1]], 519), true), fill: "#080b14" }),
        ),
      ),
      text(x + 140, 408, name, { size: 19, weight: "700", anchor: "middle", fill: "#f3efe6" }),
      text(x + 140, 432, when, { size: 16, anchor: "middle", fill: ink.dusk }),
    ];
  });
  return picture(
    {
      ...NIGHT,
      height: 500,
      title: "Why the edge breaks into beads",
      source: `${DRAWING}. Schematic.`,
      under: "The Moon’s edge close up: sunlight through its valleys; the relief is much exaggerated",
    },
    drawn,
  );
}
