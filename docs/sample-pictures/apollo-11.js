// Draws the pictures, the two sounds and the frames of the two animations of the
// sample coverage content/apollo-11. No dependency, no clock, no chance: the same
// bytes on every run.
//
//   node docs/sample-pictures/apollo-11.js                  SVG and WAV files into content/apollo-11
//   node docs/sample-pictures/apollo-11.js --frames DIR     the frames of the animations into DIR, as SVG
//
// The animations and the poster are committed as files, because they need two tools
// that not everybody has (rsvg-convert of librsvg2-bin, and ffmpeg with libx264):
//
//   node docs/sample-pictures/apollo-11.js --frames /tmp/frames
//   for f in /tmp/frames/*.svg; do rsvg-convert -o "${f%.svg}.png" "$f"; done
//   for name in trajectory descent; do
//     ffmpeg -y -framerate 25 -i "/tmp/frames/$name-%03d.png" -an \
//       -c:v libx264 -preset veryslow -crf 24 -pix_fmt yuv420p -movflags +faststart \
//       -map_metadata -1 -fflags +bitexact -flags:v +bitexact "/tmp/frames/$name.mp4"
//   done
//   cp /tmp/frames/trajectory.mp4 content/apollo-11/
//   cp /tmp/frames/descent.mp4 content/apollo-11/20/
//   rsvg-convert -w 1280 -o content/apollo-11/trajectory-poster.png /tmp/frames/trajectory-199.svg
//   rsvg-convert -w 1280 -o content/apollo-11/20/descent-poster.png /tmp/frames/descent-130.svg
//
// -framerate 25: 200 frames are 8 seconds. -crf 24: flat colours stay clean in about
// 100 kB. yuv420p and faststart: every browser plays it, and begins before it has it
// all. The three "metadata" flags keep encoder names and dates out of the file.

import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const coverage = fileURLToPath(new URL("../../content/apollo-11/", import.meta.url));

// ---------------------------------------------------------------- the drawing kit

const paper = "#f6f4ee";
const panel = "#eae6db";
const line = "#cfc9ba";
const soft = "#8f8b80";
const ink = "#22303c";
const grey = "#5d6670";
const blue = "#2c5f8d";
const rust = "#b8482f";
const gold = "#c9962f";
const night = "#16202b";
const moon = "#bdb8ab";

const n = (value) => String(Math.round(value * 100) / 100);

const attributes = (record) =>
  Object.entries(record)
    .map(([name, value]) => ` ${name}="${typeof value === "number" ? n(value) : value}"`)
    .join("");

const escaped = (words) => String(words).replaceAll("&", "&amp;").replaceAll("<", "&lt;");

const tag = (name, record, inside = "") =>
  inside === "" ? `<${name}${attributes(record)}/>` : `<${name}${attributes(record)}>${inside}</${name}>`;

const rect = (x, y, width, height, fill, more = {}) => tag("rect", { x, y, width, height, fill, ...more });
const circle = (cx, cy, r, fill, more = {}) => tag("circle", { cx, cy, r, fill, ...more });
const path = (d, more = {}) => tag("path", { d, fill: "none", ...more });
const rule = (x1, y1, x2, y2, stroke = line, width = 1, more = {}) =>
  tag("line", { x1, y1, x2, y2, stroke, "stroke-width": width, ...more });
const text = (x, y, words, more = {}) =>
  tag("text", { x, y, fill: ink, "font-size": 17, ...more }, escaped(words));
const lines = (x, y, all, more = {}, step = 22) =>
  all.map((words, i) => text(x, y + i * step, words, more)).join("");

/** Letters with a rim in the colour of the ground, so that lines under them do not disturb. */
const rim = (ground = paper) => ({
  stroke: ground,
  "stroke-width": 5,
  "stroke-linejoin": "round",
  "paint-order": "stroke",
});
const halo = rim();

/** Points, or other small groups of numbers, written shortly: "x,y x,y". */
const pairs = (written) => written.split(" ").map((point) => point.split(",").map(Number));

const polyline = (points) => points.map(([x, y], i) => `${i ? "L" : "M"}${n(x)} ${n(y)}`).join("");

/** A closed or open smooth line through points, Catmull-Rom written as Béziers. */
function smooth(points) {
  const at = (i) => points[Math.max(0, Math.min(points.length - 1, i))];
  let d = `M${n(points[0][0])} ${n(points[0][1])}`;
  for (let i = 0; i < points.length - 1; i++) {
    const [p0, p1, p2, p3] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    const c1 = [p1[0] + (p2[0] - p0[0]) / 6, p1[1] + (p2[1] - p0[1]) / 6];
    const c2 = [p2[0] - (p3[0] - p1[0]) / 6, p2[1] - (p3[1] - p1[1]) / 6];
    d += `C${[...c1, ...c2, ...p2].map(n).join(" ")}`;
  }
  return d;
}

/** The whole SVG file: ground, headline, second line, source; the drawing begins under y = 110. */
function picture(
  { width = 960, height, title, under, source, ground = paper, words = ink, quiet = grey },
  parts,
) {
  const body = [
    rect(0, 0, width, height, ground),
    title ? text(48, 58, title, { "font-size": 28, "font-weight": 700, fill: words }) : "",
    under ? text(48, 88, under, { "font-size": 18, fill: quiet }) : "",
    ...parts,
    source ? text(48, height - 26, source, { "font-size": 16, fill: quiet }) : "",
  ];
  const frame = {
    xmlns: "http://www.w3.org/2000/svg",
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    "font-family": "Helvetica Neue, Helvetica, Arial, sans-serif",
  };
  return `${tag("svg", frame, `\n${body.filter(Boolean).join("\n")}\n`)}\n`;
}

/** A number in a disc. */
const badge = (x, y, number, fill = rust) =>
  circle(x, y, 14, fill) +
  text(x, y + 6, number, { "text-anchor": "middle", fill: "#ffffff", "font-weight": 700 });

/** Pseudo-random numbers from a fixed seed, so that stars stay where they are (mulberry32). */
function seeded(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function stars(width, height, count, seed, fill = "#ffffff") {
  const next = seeded(seed);
  return Array.from({ length: count }, () =>
    circle(next() * width, next() * height, 0.5 + next() * 0.9, fill, { opacity: 0.25 + next() * 0.5 }),
  ).join("");
}

// ---------------------------------------------------------------- 16 July

function saturnV() {
  const foot = 640;
  const scale = 4.5;
  const up = (metres) => foot - metres * scale;
  const stage = (cx, from, to, wide, fill, top = wide) => {
    const [a, b] = [(wide * scale) / 2, (top * scale) / 2];
    const corners = [
      [cx - a, up(from)],
      [cx + a, up(from)],
      [cx + b, up(to)],
      [cx - b, up(to)],
    ];
    return path(`${polyline(corners)}Z`, { fill });
  };
  const label = (cx, name, metres) =>
    text(cx, foot + 30, name, { "text-anchor": "middle" }) +
    text(cx, foot + 54, metres, { "text-anchor": "middle", fill: grey });
  const x = 300;
  const saturn = [
    stage(x, -0, 4, 15, "#3a4752", 10.1),
    stage(x, 3, 42, 10.1, "#dcd7ca"),
    stage(x, 12, 15, 10.1, ink),
    stage(x, 33, 36, 10.1, ink),
    stage(x, 42, 67, 10.1, "#e6e2d6"),
    stage(x, 42, 44.5, 10.1, ink),
    stage(x, 67, 72, 10.1, "#cfc9ba", 6.6),
    stage(x, 72, 84.8, 6.6, "#e6e2d6"),
    stage(x, 84.8, 85.7, 6.6, ink),
    stage(x, 85.7, 94.2, 6.6, "#cfc9ba", 3.9),
    stage(x, 94.2, 100.8, 3.9, "#a9b4bd"),
    stage(x, 100.8, 104, 3.9, ink, 0.8),
    stage(x, 104, 110.6, 0.8, rust, 0.3),
  ];
  const parts = [
    ["Escape tower", 108],
    ["Columbia", 99],
    ["Eagle, folded away", 90],
    ["Third stage", 79],
    ["Second stage", 56],
    ["First stage", 24],
  ].map(
    ([name, m]) =>
      rule(x - 34, up(m), x - 66, up(m), soft) + text(x - 74, up(m) + 6, name, { "text-anchor": "end" }),
  );
  const tower = [
    stage(500, 0, 55, 12, "#c4baa0"),
    stage(500, 55, 66, 13.4, "#b3a88c"),
    circle(500, up(60.5), 3.6 * scale, paper, { stroke: ink, "stroke-width": 2 }),
    rule(500, up(60.5), 500, up(63), ink, 2),
    rule(500, up(60.5), 508, up(60.5), ink, 2),
    stage(500, 66, 74, 11, "#8d8468", 8),
    stage(500, 74, 79, 6.5, "#b3a88c"),
    stage(500, 79, 96.3, 7, "#8d8468", 0.2),
  ];
  const vostok = [
    stage(640, 0, 19, 10.3, "#9aa48c", 3),
    stage(640, 0, 28, 2.95, "#b9c1ab"),
    stage(640, 28, 36, 2.6, "#d5d9c8"),
    stage(640, 36, 38.4, 2.6, "#9aa48c", 0.6),
  ];
  const titan = [
    stage(750, 0, 27, 3.05, "#dcd7ca"),
    stage(750, 19, 20.4, 3.05, ink),
    stage(750, 27, 33.2, 3.05, ink, 1),
  ];
  const redstone = [
    stage(850, 0, 3, 3.6, rust, 1.8),
    stage(850, 0, 17.5, 1.8, "#dcd7ca"),
    stage(850, 17.5, 20.6, 1.9, ink, 0.8),
    stage(850, 20.6, 25.4, 0.5, rust, 0.3),
  ];
  const heights = [0, 25, 50, 75, 100].map(
    (m) =>
      rule(372, up(m), 912, up(m), line, 1) +
      text(912, up(m) - 7, `${m} m`, { "text-anchor": "end", fill: grey }),
  );
  return picture(
    {
      height: 760,
      title: "The rocket, beside things of known height",
      under: "Height from the ground, all drawn to one scale",
      source: "Heights: NASA; UK Parliament. Diagram: The As-Run Archive",
    },
    [
      ...heights,
      rule(48, foot, 912, foot, ink, 2),
      ...saturn,
      ...parts,
      ...tower,
      ...vostok,
      ...titan,
      ...redstone,
      label(x, "Saturn V", "110.6 m"),
      label(500, "Big Ben’s tower", "96 m"),
      label(640, "Vostok", "38 m"),
      label(750, "Titan–Gemini", "33 m"),
      label(862, "Redstone", "25 m"),
    ],
  );
}

// The flight path of trajectory.svg and of its animation, on 960 × 540.
const earthAt = [170, 300];
const moonAt = [800, 250];
const outward = pairs("170,356 120,322 128,258 190,226 330,190 520,176 690,184 790,198 846,228");
const homeward = pairs("848,270 800,306 690,340 520,372 350,376 250,352 218,332");

function trajectory() {
  const list = [
    ["Lift-off and one and a half turns of the Earth", 1],
    ["Engine on for the Moon; Columbia fetches Eagle", 2],
    ["Three days of coasting, one small correction", 3],
    ["Behind the Moon: brake into orbit", 4],
    ["Engine on for home, behind the Moon again", 5],
    ["Back into the air over the Pacific", 6],
  ];
  return picture(
    {
      height: 640,
      title: "Out and back in eight days",
      under: "The planned path of Apollo 11. Sizes and distances are not to scale",
      source: "After the flight plan. Diagram: The As-Run Archive",
    },
    [
      path(smooth(outward), { stroke: blue, "stroke-width": 4 }),
      path(smooth(homeward), { stroke: rust, "stroke-width": 4, "stroke-dasharray": "12 8" }),
      circle(...earthAt, 46, blue),
      path("M142 282q16 -20 34 -8q-2 18 -18 22q-10 14 -20 4zM178 312q20 -8 26 8q-14 18 -24 10z", {
        fill: "#8fb08a",
      }),
      text(170, 426, "Earth", { "text-anchor": "middle", "font-weight": 700 }),
      circle(...moonAt, 30, moon),
      circle(792, 242, 6, "#a7a295"),
      circle(808, 260, 4, "#a7a295"),
      tag("circle", {
        cx: 800,
        cy: 250,
        r: 48,
        fill: "none",
        stroke: soft,
        "stroke-width": 2,
        "stroke-dasharray": "3 5",
      }),
      text(874, 300, "Moon", { "font-weight": 700 }),
      text(470, 152, "outward", { fill: blue, "text-anchor": "middle", "font-weight": 700 }),
      text(470, 404, "homeward", { fill: rust, "text-anchor": "middle", "font-weight": 700 }),
      badge(132, 258, 1, blue),
      badge(232, 215, 2, blue),
      badge(520, 176, 3, blue),
      badge(846, 226, 4, blue),
      badge(848, 272, 5),
      badge(230, 340, 6),
      ...list.map(([words, i]) => {
        const [x, y] = [i < 4 ? 62 : 552, 478 + ((i - 1) % 3) * 38];
        return badge(x, y, i, i < 5 ? blue : rust) + text(x + 26, y + 6, words);
      }),
    ],
  );
}

const land = {
  northAmerica:
    "-168,66 -162,70 -156,71 -141,70 -128,70 -115,68 -108,68 -95,72 -82,68 -86,65 -94,61 -94,58 -82,55 -80,51 -77,56 -78,62 -70,61 -65,59 -60,54 -56,52 -66,49 -60,46 -66,44 -70,43 -74,40 -76,36 -81,31 -80,26 -83,29 -90,30 -97,27 -97,22 -94,18 -88,21 -88,16 -83,15 -83,10 -78,9 -80,7 -86,11 -92,14 -96,16 -105,20 -109,25 -113,31 -116,30 -121,35 -124,40 -124,48 -132,55 -140,60 -150,60 -158,57 -164,55 -158,59 -166,62",
  arctic: "-120,72 -105,73 -90,74 -80,73 -68,68 -64,66 -75,65 -85,70 -110,69",
  greenland: "-73,78 -60,82 -30,83 -18,80 -20,74 -25,70 -40,65 -44,60 -50,62 -54,68 -58,75",
  southAmerica:
    "-78,8 -72,12 -62,10 -52,5 -50,0 -44,-3 -35,-6 -37,-12 -39,-18 -42,-23 -48,-26 -53,-33 -58,-38 -65,-43 -68,-50 -69,-54 -74,-52 -75,-46 -73,-38 -71,-30 -70,-18 -76,-14 -81,-6 -80,0 -78,4",
  eurasia:
    "-9,37 -9,43 -2,44 -4,48 2,51 8,54 9,57 12,54 20,55 24,59 29,60 22,61 24,65 18,62 17,58 13,56 8,58 5,61 13,67 25,71 40,67 45,68 60,69 68,72 80,73 100,77 112,74 140,73 160,70 178,69 180,66 178,63 163,60 162,55 157,51 156,58 150,59 140,56 136,54 141,52 139,47 133,43 128,40 129,36 126,35 125,39 120,40 119,36 122,31 119,25 110,20 106,19 109,13 105,9 101,13 104,2 101,4 98,9 97,16 92,22 87,21 80,15 80,10 77,8 73,17 70,22 66,25 57,26 50,30 48,30 52,25 56,24 60,22 52,16 44,13 39,21 35,29 36,36 28,37 26,40 22,38 20,41 13,46 18,41 16,38 10,44 3,43 0,40 -2,37",
  africa:
    "-6,36 10,37 11,34 20,31 32,31 35,27 39,17 43,12 51,12 47,4 40,-4 40,-15 35,-20 35,-24 32,-28 26,-34 18,-34 15,-27 12,-17 13,-8 9,0 9,4 4,6 -8,5 -14,9 -17,15 -17,21 -10,29",
  australia:
    "114,-22 122,-18 129,-15 132,-11 136,-12 136,-16 140,-17 142,-11 146,-19 153,-26 153,-31 150,-37 144,-39 138,-35 131,-31 124,-33 115,-35",
  britain: "-5,50 1,51 0,53 -2,56 -3,59 -6,58 -5,55 -3,54",
  ireland: "-10,52 -6,52 -6,55 -9,55",
  iceland: "-24,65 -18,67 -13,65 -19,63",
  japan: "130,32 136,33 141,36 142,40 146,43 141,46 139,38 134,36",
  madagascar: "43,-25 47,-26 51,-15 49,-12 44,-17",
  newZealand: "173,-34 179,-38 174,-42 171,-47 166,-46 172,-40",
  borneo: "109,2 117,7 119,1 115,-4 110,-3",
  sumatra: "95,6 104,0 106,-6 101,-3",
  java: "105,-6 115,-7 115,-9 105,-8",
  newGuinea: "131,-1 141,-2 148,-6 151,-11 143,-9 137,-8",
  philippines: "120,19 123,14 127,7 122,8",
  cuba: "-85,22 -75,21 -75,19 -84,23",
};

function isLand(lon, lat) {
  return Object.values(land).some((written) => {
    const ring = pairs(written);
    let inside = false;
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [[x1, y1], [x2, y2]] = [ring[i], ring[j]];
      if (y1 > lat !== y2 > lat && lon < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1) inside = !inside;
    }
    return inside;
  });
}

function trackingStations() {
  const at = (lon, lat) => [480 + lon * 2.4, 322 - lat * 2.55];
  let dots = "";
  for (let lat = -55; lat <= 75; lat += 2.5) {
    for (let lon = -177.5; lon <= 180; lon += 2.5)
      if (isLand(lon, lat)) dots += `M${at(lon, lat).map(n).join(" ")}h0`;
  }
  const big = [
    ["Goldstone", -116.9, 35.3, -14, -14, "end"],
    ["Madrid", -4.2, 40.5, -15, 3, "end"],
    ["Honeysuckle Creek", 149, -35.6, -16, 22, "end"],
    ["Parkes", 148.3, -33, 16, -8, "start"],
  ];
  const small = [
    ["Hawaii", -159.7, 22.1, 0, 24, "middle"],
    ["Guaymas", -110.7, 28, -10, 20, "end"],
    ["Corpus Christi", -97.4, 27.7, 0, 44, "middle"],
    ["Merritt Island", -80.7, 28.5, -2, -34, "middle"],
    ["Bermuda", -64.7, 32.4, 11, -4, "start"],
    ["Antigua", -61.8, 17, 11, 6, "start"],
    ["Canary Island", -15.6, 27.8, -11, 8, "end"],
    ["Ascension", -14.3, -8, 11, 6, "start"],
    ["Carnarvon", 113.7, -24.9, -11, 6, "end"],
    ["Guam", 144.7, 13.3, 11, 6, "start"],
  ];
  const station =
    (r, fill, weight) =>
    ([name, lon, lat, dx, dy, anchor]) => {
      const [x, y] = at(lon, lat);
      return (
        circle(x, y, r, fill, { stroke: paper, "stroke-width": 2 }) +
        text(x + dx, y + dy, name, { "text-anchor": anchor, "font-weight": weight, ...halo })
      );
    };
  const meridians = [-120, -60, 0, 60, 120].map((lon) => rule(...at(lon, 76), ...at(lon, -56), panel, 1.5));
  return picture(
    {
      height: 580,
      title: "Listening to the Moon in three shifts",
      under: "Great dishes a third of the Earth apart, smaller stations for the near-Earth flight",
      source: "Station list: NASA. Map, simplified: The As-Run Archive",
    },
    [
      ...meridians,
      path(dots, { stroke: "#c3bdac", "stroke-width": 4.4, "stroke-linecap": "round" }),
      ...small.map(station(6, blue, 400)),
      ...big.map(station(11, rust, 700)),
      circle(58, 494, 9, rust),
      text(76, 500, "dishes of 26 to 64 metres"),
      circle(312, 494, 6, blue),
      text(326, 500, "stations with 9-metre dishes"),
    ],
  );
}

// ---------------------------------------------------------------- 17 July

function coasting() {
  const [left, right, top, foot] = [110, 890, 150, 470];
  const [mu, start, v0] = [398600, 6711, 10.83];
  const energy = v0 ** 2 / 2 - mu / start;
  const speed = (r) => Math.sqrt(2 * (mu / r + energy));
  const x = (r) => left + (r / 360000) * (right - left);
  const y = (v) => foot - (v / 12) * (foot - top);
  const points = Array.from({ length: 140 }, (_, i) => start + (345000 - start) * (i / 139) ** 2.4).map(
    (r) => [x(r), y(speed(r))],
  );
  const mark = (r, words, dx, dy, more = {}) => {
    const v = speed(r);
    const stem = dy < -24 ? rule(x(r), y(v), x(r), y(v) + dy + 8, soft, 1.5) : "";
    return stem + circle(x(r), y(v), 7, rust) + text(x(r) + dx, y(v) + dy, words, more);
  };
  return picture(
    {
      height: 600,
      title: "Falling upwards",
      under: "Speed of Apollo 11 against its distance from the Earth’s centre, worked out from energy alone",
      source: "Two-body calculation from the speed at engine cut-off. Chart: The As-Run Archive",
    },
    [
      ...[0, 3, 6, 9, 12].map(
        (v) =>
          rule(left, y(v), right, y(v), v ? line : ink, v ? 1 : 2) +
          text(left - 14, y(v) + 6, v, { "text-anchor": "end", fill: grey }),
      ),
      text(left - 40, top - 18, "km a second", { fill: grey }),
      ...[0, 100, 200, 300].map((k) =>
        text(x(k * 1000), foot + 28, k ? `${k},000 km` : "Earth", { "text-anchor": "middle", fill: grey }),
      ),
      path(polyline(points), { stroke: blue, "stroke-width": 4, "stroke-linejoin": "round" }),
      mark(start, "Engine off: 10.8", 18, 4),
      mark(100000, `At 100,000 km: ${speed(100000).toFixed(1)}`, 4, -20),
      mark(200000, `At 200,000 km: ${speed(200000).toFixed(1)}`, -30, -20),
      mark(345000, "Where the Moon takes over: 0.9", 24, -84, { "text-anchor": "end" }),
    ],
  );
}

// ---------------------------------------------------------------- 18 July

function lunarModule() {
  const skin = { stroke: ink, "stroke-width": 2.5, "stroke-linejoin": "round" };
  const leg = (s) => {
    const x = (dx) => 480 + s * dx;
    return [
      rule(x(128), 480, x(262), 640, ink, 6),
      rule(x(136), 560, x(236), 606, ink, 3),
      rule(x(150), 470, x(206), 572, ink, 3),
      path(`M${x(222)} 644q${s * 40} -14 ${s * 80} 0l${s * -12} 12h${s * -56}z`, { fill: gold, ...skin }),
    ].join("");
  };
  const note = (x1, y1, x2, y2, head, words, anchor) =>
    rule(x1, y1, x2, y2, soft, 1.5) +
    circle(x2, y2, 4, rust) +
    text(x1 + (anchor === "end" ? -8 : 8), y1 + 1, head, { "text-anchor": anchor, "font-weight": 700 }) +
    text(x1 + (anchor === "end" ? -8 : 8), y1 + 22, words, { "text-anchor": anchor, fill: grey });
  return picture(
    {
      height: 740,
      title: "Inside Eagle",
      under: "The lunar module cut open: two craft in one, seven metres tall with its legs out",
      source: "Simplified. Diagram: The As-Run Archive",
    },
    [
      rule(150, 660, 810, 660, moon, 8),
      leg(-1),
      leg(1),
      // Descent stage: tanks left and right of the engine.
      path("M352 462h256l22 22v86l-22 22h-256l-22 -22v-86z", { fill: "#e3cf9c", ...skin }),
      tag("rect", { x: 348, y: 482, width: 76, height: 92, rx: 34, fill: "#dca66c", ...skin }),
      tag("rect", { x: 536, y: 482, width: 76, height: 92, rx: 34, fill: "#7fa3c2", ...skin }),
      path("M464 484h32l6 50h-44z", { fill: grey, ...skin }),
      path("M458 534h44l24 96h-92z", { fill: "#89919a", ...skin }),
      // Ascent stage: cabin, engine cover, two tanks that stick out.
      path("M400 250l40 -62h84l52 44v150l26 40v36h-244v-40l42 -36z", { fill: "#dfe3e4", ...skin }),
      path("M420 262l32 -50h58l34 32v130h-124z", { fill: "#ffffff", ...skin }),
      circle(598, 336, 36, "#7fa3c2", skin),
      circle(606, 408, 30, "#dca66c", skin),
      path("M470 380h36v42h-36z", { fill: grey, ...skin }),
      path("M474 422h28l12 34h-52z", { fill: "#89919a", ...skin }),
      // Window, tunnel, two standing men, hatch, ladder, dish, antenna.
      path("M404 262l14 -22l16 8l-2 24z", { fill: blue, ...skin }),
      path("M462 188v-24h52v24z", { fill: "#c9ced1", ...skin }),
      circle(446, 276, 12, ink),
      path("M436 292h20l4 82h-28z", { fill: ink }),
      circle(496, 276, 12, soft),
      path("M486 292h20l4 82h-28z", { fill: soft }),
      rule(396, 400, 396, 444, rust, 7),
      path("M330 470h-62M268 470l-34 150", { stroke: ink, "stroke-width": 4 }),
      ...[0, 1, 2, 3, 4, 5].map((i) => rule(258 - i * 5, 500 + i * 22, 276 - i * 5, 504 + i * 22, ink, 3)),
      rule(560, 218, 600, 168, ink, 4),
      path("M580 150q40 -6 44 44z", { fill: "#c9ced1", ...skin }),
      note(284, 176, 466, 176, "Docking tunnel", "the way from Columbia", "end"),
      note(284, 262, 416, 256, "Window", "one for each pilot", "end"),
      note(284, 340, 444, 334, "Two pilots", "standing, held by straps", "end"),
      note(240, 424, 396, 424, "Hatch", "opens on to the porch", "end"),
      note(684, 176, 606, 176, "Steerable dish", "for voice and figures", "start"),
      note(684, 306, 604, 330, "Ascent tanks", "fuel and oxidiser", "start"),
      note(690, 440, 494, 446, "Ascent engine", "has no spare; must light", "start"),
      note(696, 514, 580, 522, "Descent tanks", "about 8 tonnes when full", "start"),
      note(746, 588, 500, 588, "Descent engine", "can be throttled", "start"),
    ],
  );
}

// ---------------------------------------------------------------- 19 July

function lunarOrbit() {
  const [cx, cy, r] = [330, 350, 118];
  const ring = (near, far, stroke, dash) => {
    // Heights are drawn at a quarter of a pixel for each kilometre, so three times too large.
    const [a, b] = [r + near * 0.25, r + far * 0.25];
    return tag("ellipse", {
      cx: cx + (b - a) / 2,
      cy,
      rx: (a + b) / 2,
      ry: Math.sqrt(a * b),
      fill: "none",
      stroke,
      "stroke-width": 4,
      ...dash,
    });
  };
  const fact = (y, head, words, colour) =>
    rule(590, y - 6, 630, y - 6, colour, 4) +
    text(644, y, head, { "font-weight": 700 }) +
    lines(644, y + 26, words, { fill: grey });
  return picture(
    {
      height: 600,
      title: "Two burns to stay",
      under: "The orbit after each firing; heights above the Moon drawn three and a half times too large",
      source: "Orbits: NASA. Diagram: The As-Run Archive",
    },
    [
      ring(111, 314, rust, { "stroke-dasharray": "10 7" }),
      ring(101, 122, blue, {}),
      circle(cx, cy, r, moon),
      ...pairs("-40,-30,18 30,-56,11 52,28,22 -20,52,13 -70,30,9 10,4,8").map(([x, y, s]) =>
        circle(cx + x, cy + y, s, "#aaa597"),
      ),
      circle(cx - r - 28, cy, 8, ink),
      rule(cx - r - 28, cy - 12, cx - r - 28, 196, soft, 1.5),
      text(48, 164, "Both burns are made here,"),
      text(48, 186, "behind the Moon"),
      fact(206, "First burn, 12:21 pm", ["5 minutes 57 seconds", "314 by 111 kilometres"], rust),
      fact(326, "Second burn, 4:43 pm", ["17 seconds", "122 by 101 kilometres"], blue),
      lines(
        590,
        446,
        [
          "No voice, no figures, no help from",
          "Houston: the far side is out of reach",
          "of every dish on Earth.",
        ],
        { fill: ink },
      ),
    ],
  );
}

function crescent() {
  return picture({ width: 960, height: 360, ground: night }, [
    stars(960, 360, 110, 1969),
    circle(480, 180, 116, "#25303b"),
    path("M480 64a116 116 0 0 1 0 232a74 116 0 0 0 0 -232z", { fill: "#e4dfd0" }),
  ]);
}

// ---------------------------------------------------------------- 20 July

function landingEllipse() {
  const [west, east, south, north, scale] = [22.1, 25.3, -0.7, 1.6, 262];
  const x = (lon) => 60 + (lon - west) * scale;
  const y = (lat) => 122 + (north - lat) * scale;
  const km = scale / 30.32;
  const next = seeded(11);
  const pits = Array.from({ length: 150 }, () => [next(), next(), next()]).map(([a, b, c]) =>
    circle(
      x(west + 0.05 + a * (east - west - 0.1)),
      y(south + 0.05 + b * (north - south - 0.1)),
      1.5 + c ** 4 * 9,
      "#c9c3b3",
    ),
  );
  const halo = rim("#dcd7ca");
  return picture(
    {
      height: 820,
      title: "Four miles past the bull’s-eye",
      under: "The ellipse in which Eagle was meant to land, and where it stands",
      source: "Positions from later NASA analysis. Map: The As-Run Archive",
    },
    [
      rect(60, 122, (east - west) * scale, (north - south) * scale, "#dcd7ca"),
      ...pits,
      ...[22.5, 23, 23.5, 24, 24.5, 25].map(
        (lon) =>
          rule(x(lon), 122, x(lon), y(south), "#c4beae") +
          text(x(lon), y(south) + 24, `${lon}° E`, { "text-anchor": "middle", fill: grey }),
      ),
      ...[0, 0.5, 1, 1.5].map(
        (lat) =>
          rule(60, y(lat), x(east), y(lat), lat ? "#c4beae" : soft) +
          text(x(east) - 8, y(lat) - 8, lat ? `${lat}° N` : "equator", { "text-anchor": "end", fill: grey }),
      ),
      tag("ellipse", {
        cx: x(23.708),
        cy: y(0.714),
        rx: 9.25 * km,
        ry: 2.4 * km,
        fill: gold,
        "fill-opacity": 0.35,
        stroke: gold,
        "stroke-width": 3,
      }),
      path(`M${n(x(23.708) - 8)} ${n(y(0.714))}h16m-8 -8v16`, { stroke: ink, "stroke-width": 2.5 }),
      text(x(23.708) + 88, y(0.714) - 24, "planned landing ellipse", { ...halo }),
      text(x(23.708) + 88, y(0.714) - 2, "18.5 by 4.8 kilometres", { ...halo, fill: grey }),
      circle(x(23.473), y(0.674), 9, rust, { stroke: paper, "stroke-width": 2 }),
      rule(x(23.473), y(0.674) + 10, x(23.473), y(0.674) + 48, ink, 1.5),
      text(x(23.473), y(0.674) + 68, "Tranquility Base", {
        ...halo,
        "text-anchor": "middle",
        "font-weight": 700,
        "font-size": 20,
      }),
      circle(x(24.16), y(-0.59), 3.2 * km, "#b3ad9c", { stroke: soft, "stroke-width": 2 }),
      text(x(24.16) + 40, y(-0.59) + 6, "Moltke crater", { ...halo }),
      circle(x(23.19), y(1.45), 6, blue),
      text(x(23.19) + 14, y(1.45) + 6, "Surveyor 5, landed 1967", { ...halo }),
      path(`M${n(x(25.1))} ${n(y(1.06))}H${n(x(24.35))}m14 -8l-14 8l14 8`, {
        stroke: ink,
        "stroke-width": 2.5,
      }),
      text(x(24.35), y(1.06) - 16, "direction of flight", { ...halo }),
      path(`M84 ${n(y(south) - 32)}v8h${n(10 * km)}v-8`, { stroke: ink, "stroke-width": 2.5 }),
      text(84, y(south) - 42, "10 kilometres", { ...halo }),
    ],
  );
}

// Seconds after ignition and feet above the ground, rounded.
const descentPoints = pairs(
  "0,50000 90,48600 180,45500 240,41500 317,33500 385,24600 450,15500 506,7500 552,3000 617,450 670,160 755,0",
);

function descentProfile() {
  const [left, right, top, foot] = [120, 900, 160, 520];
  const x = (s) => left + (s / 780) * (right - left);
  const y = (feet) => foot - (feet / 50000) * (foot - top);
  const event = (s, feet, tx, ty, head, words) =>
    rule(x(s), y(feet), tx + 4, ty + (ty < y(feet) ? 30 : -20), soft, 1.5) +
    circle(x(s), y(feet), 7, rust) +
    text(tx, ty, head, { "font-weight": 700, ...halo }) +
    text(tx, ty + 22, words, { fill: grey, ...halo });
  return picture(
    {
      height: 650,
      title: "Twelve and a half minutes",
      under: "Eagle’s height above the Moon in the powered descent, in feet",
      source: "Times from the air-to-ground transcript; heights rounded. Chart: The As-Run Archive",
    },
    [
      ...[0, 10000, 20000, 30000, 40000, 50000].map(
        (f) =>
          rule(left, y(f), right, y(f), f ? line : ink, f ? 1 : 2) +
          text(left - 12, y(f) + 6, f.toLocaleString("en-GB"), { "text-anchor": "end", fill: grey }),
      ),
      ...[0, 2, 4, 6, 8, 10, 12].map(
        (m) =>
          rule(x(m * 60), foot, x(m * 60), foot + 7, ink, 2) +
          text(x(m * 60), foot + 30, m ? `${m}` : "ignition", { "text-anchor": "middle", fill: grey }),
      ),
      text(right, foot + 58, "minutes after ignition at 3:05 pm Houston time", {
        "text-anchor": "end",
        fill: grey,
      }),
      path(`${smooth(descentPoints.map(([s, f]) => [x(s), y(f)]))}V${foot}H${left}Z`, { fill: "#e3dfd3" }),
      path(smooth(descentPoints.map(([s, f]) => [x(s), y(f)])), { stroke: blue, "stroke-width": 4 }),
      event(317, 33500, 500, 196, "First 1202 alarm", "33,500 feet"),
      event(506, 7500, 680, 296, "Pitch over", "the pilots see the ground"),
      event(552, 3000, 716, 366, "1201 alarm", "3,000 feet"),
      event(617, 450, 770, 430, "Armstrong flies", "under 500 feet"),
      circle(x(755), y(0), 9, ink),
      text(right + 12, y(0) - 20, "Landed 3:17", { "text-anchor": "end", "font-weight": 700, ...halo }),
    ],
  );
}

function heartRates() {
  const x = (rate) => 300 + (rate - 50) * 5.4;
  const rows = [
    [
      "Lift-off from Earth",
      "16 July",
      [
        ["Armstrong", 110, rust],
        ["Collins", 99, gold],
        ["Aldrin", 88, blue],
      ],
    ],
    [
      "Braking into lunar orbit",
      "19 July",
      [
        ["Armstrong", 106, rust],
        ["Aldrin", 70, blue],
        ["Collins", 66, gold],
      ],
    ],
    ["Descent engine lights", "20 July, 3:05 pm", [["Armstrong", 110, rust]]],
    ["Touchdown", "20 July, 3:17 pm", [["Armstrong", 150, rust]]],
  ];
  const row = ([head, when, men], i) => {
    const y = 186 + i * 84;
    const rates = men.map(([, rate]) => rate);
    return (
      text(48, y, head, { "font-weight": 700 }) +
      text(48, y + 22, when, { fill: grey }) +
      rule(x(Math.min(...rates)), y + 4, x(Math.max(...rates)), y + 4, line, 4) +
      men
        .map(
          ([, rate, fill]) =>
            circle(x(rate), y + 4, 13, fill) +
            text(x(rate), y - 18, rate, { "text-anchor": "middle", "font-weight": 700 }),
        )
        .join("")
    );
  };
  return picture(
    {
      height: 640,
      title: "One hundred and fifty",
      under: "Heartbeats a minute, as read by the flight surgeons",
      source: "Figures: NASA. Chart: The As-Run Archive",
    },
    [
      ...[60, 80, 100, 120, 140, 160].map(
        (r) =>
          rule(x(r), 132, x(r), 482, panel, 2) + text(x(r), 508, r, { "text-anchor": "middle", fill: grey }),
      ),
      ...rows.map(row),
      circle(363, 556, 9, rust),
      text(379, 562, "Armstrong"),
      circle(503, 556, 9, gold),
      text(519, 562, "Collins"),
      circle(613, 556, 9, blue),
      text(629, 562, "Aldrin"),
    ],
  );
}

/** A digit of seven bars, 34 × 60. */
function digit(x, y, value, fill) {
  const bars = {
    a: [5, 0, 24, 5],
    b: [30, 4, 5, 24],
    c: [30, 33, 5, 24],
    d: [5, 56, 24, 5],
    e: [-1, 33, 5, 24],
    f: [-1, 4, 5, 24],
    g: [5, 28, 24, 5],
  };
  const lit = {
    0: "abcdef",
    1: "bc",
    2: "abged",
    3: "abgcd",
    4: "fgbc",
    5: "afgcd",
    6: "afgedc",
    7: "abc",
    8: "abcdefg",
    9: "abcdfg",
  };
  return [...lit[value]]
    .map((bar) => rect(x + bars[bar][0], y + bars[bar][1], bars[bar][2], bars[bar][3], fill))
    .join("");
}

function programAlarm() {
  const glow = "#86d8a0";
  const number = (x, y, digits) => [...digits].map((d, i) => digit(x + i * 50, y, d, glow)).join("");
  const lamp = (x, y, words, on) =>
    tag("rect", {
      x,
      y,
      width: 128,
      height: 46,
      rx: 3,
      fill: on ? "#efc763" : "#d5d1c5",
      stroke: "#3d4750",
      "stroke-width": 2,
    }) +
    text(x + 64, y + 29, words, {
      "text-anchor": "middle",
      "font-size": 16,
      "font-weight": on ? 700 : 400,
      fill: on ? ink : soft,
    });
  const lamps = [
    ["UPLINK", 0],
    ["TEMP", 0],
    ["NO ATT", 0],
    ["GIMBAL", 0],
    ["STBY", 0],
    ["PROG", 1],
    ["KEY REL", 0],
    ["RESTART", 0],
    ["OPR ERR", 0],
    ["TRACKER", 0],
  ];
  const small = (x, y, words) =>
    rect(x, y, 86, 24, "#86d8a0") +
    text(x + 43, y + 18, words, {
      "text-anchor": "middle",
      "font-size": 16,
      "font-weight": 700,
      fill: night,
    });
  return picture(
    {
      height: 620,
      title: "The display that said 1202",
      under: "Eagle’s computer display as it is read out after the first alarm: verb 05, noun 09, code 1202",
      source: "Simplified. Drawing: The As-Run Archive",
    },
    [
      tag("rect", {
        x: 120,
        y: 126,
        width: 720,
        height: 420,
        rx: 14,
        fill: "#7b8288",
        stroke: "#3d4750",
        "stroke-width": 3,
      }),
      tag("rect", { x: 150, y: 156, width: 300, height: 360, rx: 8, fill: "#5d646b" }),
      ...lamps.map(([words, on], i) => lamp(168 + (i % 2) * 138, 176 + Math.floor(i / 2) * 64, words, on)),
      tag("rect", { x: 490, y: 156, width: 320, height: 360, rx: 8, fill: night }),
      small(680, 172, "PROG"),
      number(684, 204, "63"),
      rect(524, 172, 86, 90, "#2a3b40"),
      lines(567, 212, ["COMP", "ACTY"], { "text-anchor": "middle", "font-size": 16, fill: soft }),
      small(524, 282, "VERB"),
      number(528, 314, "05"),
      small(680, 282, "NOUN"),
      number(684, 314, "09"),
      rule(510, 396, 790, 396, glow, 3),
      number(530, 422, "01202"),
    ],
  );
}

function plaque() {
  const steel = "#c9ced1";
  const words = [
    "HERE MEN FROM THE PLANET EARTH",
    "FIRST SET FOOT UPON THE MOON",
    "JULY 1969, A.D.",
    "WE CAME IN PEACE FOR ALL MANKIND",
  ];
  const globe = (cx) => {
    const ring = (rx) =>
      tag("ellipse", { cx, cy: 172, rx, ry: 76, fill: "none", stroke: grey, "stroke-width": 1.5 });
    return [
      circle(cx, 172, 76, "#dde1e3", { stroke: ink, "stroke-width": 2.5 }),
      ring(50),
      ring(20),
      ...[-46, 0, 46].map((dy) =>
        rule(
          cx - Math.sqrt(76 ** 2 - dy ** 2),
          172 + dy,
          cx + Math.sqrt(76 ** 2 - dy ** 2),
          172 + dy,
          grey,
          1.5,
        ),
      ),
    ].join("");
  };
  const names = [
    ["Neil A. Armstrong", "Astronaut"],
    ["Michael Collins", "Astronaut"],
    ["Edwin E. Aldrin, Jr.", "Astronaut"],
    ["Richard Nixon", "President, U.S.A."],
  ].map(([who, what], i) => {
    const x = 177 + i * 202;
    return (
      rule(x - 86, 478, x + 86, 478, grey, 1.5) +
      text(x, 506, who, { "text-anchor": "middle" }) +
      text(x, 530, what, { "text-anchor": "middle", fill: grey })
    );
  });
  return picture({ height: 640, ground: "#e3dfd3" }, [
    tag("rect", {
      x: 70,
      y: 50,
      width: 820,
      height: 540,
      rx: 10,
      fill: steel,
      stroke: "#8b949b",
      "stroke-width": 4,
    }),
    ...pairs("96,76 864,76 96,564 864,564").map(([x, y]) => circle(x, y, 8, "#8b949b")),
    globe(320),
    globe(640),
    ...words.map((w, i) =>
      text(480, 300 + i * 38, w, { "text-anchor": "middle", "font-size": 26, "letter-spacing": 2 }),
    ),
    ...names,
  ]);
}

// ---------------------------------------------------------------- 21 July

function rendezvous() {
  const [left, right, top, foot] = [110, 900, 150, 460];
  const x = (minutes) => left + (minutes / 235) * (right - left);
  const y = (km) => foot - (km / 130) * (foot - top);
  const climb = pairs(
    "0,0 7.2,17 20,40 36,70 57,85 75,84 95,82 116,83 140,82 162,84 180,94 196,104 205,109 221,111",
  );
  const step = (minutes, km, number) => badge(x(minutes), y(km), number);
  const list = [
    "12:54  Lift-off",
    "1:01  In orbit",
    "1:51  Raise it",
    "2:50  Trim it",
    "3:36  Close in",
    "4:35  Docked",
  ];
  return picture(
    {
      height: 620,
      title: "The long way up",
      under: "Eagle’s height above the Moon in kilometres as it chases Columbia, 21 July, Houston time",
      source: "Times: NASA; heights between the numbered steps simplified. Chart: The As-Run Archive",
    },
    [
      ...[0, 30, 60, 90, 120].map(
        (k) =>
          rule(left, y(k), right, y(k), k ? line : ink, k ? 1 : 2) +
          text(left - 22, y(k) + 6, k, { "text-anchor": "end", fill: grey }),
      ),
      rule(left, y(111), right, y(111), rust, 4, { "stroke-dasharray": "10 7" }),
      text(x(72), y(111) + 24, "Columbia, 111 km", { fill: rust, "font-weight": 700 }),
      path(smooth(climb.map(([m, k]) => [x(m), y(k)])), { stroke: blue, "stroke-width": 4 }),
      text(x(36), y(56), "Eagle", { fill: blue, "font-weight": 700 }),
      step(0, 0, 1),
      step(7.2, 17, 2),
      step(57, 85, 3),
      step(116, 83, 4),
      step(162, 84, 5),
      step(221, 111, 6),
      ...list.map((words, i) => {
        const [bx, by] = [124 + (i % 3) * 270, 506 + Math.floor(i / 3) * 38];
        return badge(bx, by, i + 1) + text(bx + 26, by + 6, words);
      }),
    ],
  );
}

// ---------------------------------------------------------------- 22 to 24 July

function quietChannel() {
  const next = seeded(22);
  const bars = Array.from({ length: 150 }, (_, i) => {
    const loud = Math.exp(-(((i - 38) / 9) ** 2)) + 0.8 * Math.exp(-(((i - 104) / 13) ** 2));
    const high = 3 + loud * 110 * (0.35 + 0.65 * next());
    return rule(54 + i * 5.72, 150 - high / 2, 54 + i * 5.72, 150 + high / 2, i < 68 ? blue : rust, 3, {
      "stroke-linecap": "round",
    });
  });
  return picture({ height: 300 }, [
    ...bars,
    text(54, 262, "spacecraft", { fill: blue }),
    text(906, 262, "Houston", { "text-anchor": "end", fill: rust }),
  ]);
}

function entrySequence() {
  const rows = [
    ["11:21", "Service module let go", "Only the cone comes home"],
    ["11:35", "First touch of air", "122 km up, at 11 km a second"],
    ["11:35–11:39", "Radio blackout", "Glowing gas shuts out every signal"],
    ["11:44", "Small parachutes", "About 7 km up"],
    ["11:45", "Three main parachutes", "About 3 km up"],
    ["11:50", "Splashdown", "13° N, 169° W, south-west of Hawaii"],
  ];
  const at = rows.map((_, i) => [138 + 136 * (i / 5) ** 0.62, 160 + i * 78]);
  return picture(
    {
      height: 690,
      title: "Half an hour from space to sea",
      under: "The last steps of Apollo 11, 24 July, Houston time",
      source: "Times and heights: NASA, rounded. Diagram: The As-Run Archive",
    },
    [
      rect(0, 590, 960, 40, "#9db8cc"),
      path(smooth([[70, 124], ...at]), { stroke: rust, "stroke-width": 4 }),
      ...rows.map(([when, head, words], i) => {
        const [px, py] = at[i];
        return (
          rule(px + 12, py, 330, py, line, 1.5) +
          circle(px, py, 9, ink) +
          text(346, py + 6, when, { fill: rust, "font-weight": 700 }) +
          text(462, py - 3, head, { "font-weight": 700 }) +
          text(462, py + 20, words, { fill: grey })
        );
      }),
    ],
  );
}

function missionTimeline() {
  const [left, right] = [56, 904];
  const x = (hours) => left + (hours / 216) * (right - left);
  const hour = (day, h, m = 0) => (day - 16) * 24 + h + m / 60;
  const bar = (from, to, y, fill) => rect(x(from), y, x(to) - x(from), 34, fill);
  const days = Array.from(
    { length: 9 },
    (_, i) =>
      rule(x(i * 24), 132, x(i * 24), 430, line) +
      text(x(i * 24 + 12), 458, `${16 + i}`, { "text-anchor": "middle", fill: grey }),
  );
  const flag = (at, y, words, anchor = "start") =>
    rule(x(at), y + 6, x(at), 330, ink, 1.5) +
    text(x(at) + (anchor === "end" ? -8 : 8), y + 16, words, { "text-anchor": anchor });
  return picture(
    {
      height: 560,
      title: "Eight days, three hours, eighteen minutes",
      under: "Apollo 11 from lift-off to splashdown, by Houston’s calendar",
      source: "Times: NASA. Chart: The As-Run Archive",
    },
    [
      ...days,
      rule(right, 132, right, 430, line),
      flag(hour(16, 8, 32), 140, "Lift-off, 8:32 am"),
      flag(hour(19, 12, 21), 190, "Lunar orbit", "end"),
      flag(hour(20, 15, 17), 140, "Landing, 3:17 pm", "end"),
      flag(hour(20, 21, 56), 190, "First step, 9:56 pm"),
      flag(hour(21, 23, 55), 240, "Engine on for home"),
      flag(hour(24, 11, 50), 140, "Splashdown", "end"),
      bar(hour(16, 8, 32), hour(19, 12, 21), 330, blue),
      bar(hour(19, 12, 21), hour(21, 23, 55), 330, gold),
      bar(hour(21, 23, 55), hour(24, 11, 50), 330, rust),
      bar(hour(20, 15, 17), hour(21, 12, 54), 384, ink),
      text(x(hour(18, 0)), 353, "Outward", { fill: "#ffffff", "font-weight": 700, "text-anchor": "middle" }),
      text(x(hour(20, 18, 8)), 353, "Moon", { fill: ink, "font-weight": 700, "text-anchor": "middle" }),
      text(x(hour(23, 5)), 353, "Homeward", { fill: "#ffffff", "font-weight": 700, "text-anchor": "middle" }),
      text(x(hour(21, 12, 54)) + 12, 407, "Eagle on the surface: 21 hours 36 minutes"),
      text(left, 490, "July 1969", { fill: grey }),
    ],
  );
}

// ---------------------------------------------------------------- sounds

/** A 16-bit mono WAV at 8 kHz of [hertz, seconds] pieces; 0 Hz is silence. */
function wav(pieces) {
  const rate = 8000;
  const samples = pieces.flatMap(([hertz, seconds]) => {
    const count = Math.round(rate * seconds);
    return Array.from({ length: count }, (_, i) => {
      const edge = Math.min(1, i / 40, (count - 1 - i) / 40); // 5 ms of fade: no clicks
      return hertz ? Math.round(9000 * edge * Math.sin((2 * Math.PI * hertz * i) / rate)) : 0;
    });
  });
  const file = Buffer.alloc(44 + samples.length * 2);
  file.write("RIFF", 0);
  file.writeUInt32LE(36 + samples.length * 2, 4);
  file.write("WAVEfmt ", 8);
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(rate, 24);
  file.writeUInt32LE(rate * 2, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write("data", 36);
  file.writeUInt32LE(samples.length * 2, 40);
  for (const [i, sample] of samples.entries()) file.writeInt16LE(sample, 44 + i * 2);
  return file;
}

// ---------------------------------------------------------------- animations

/** The point at a part (0 to 1) of the way along a smooth line, by its drawn length. */
function along(points) {
  const at = (i) => points[Math.max(0, Math.min(points.length - 1, i))];
  const fine = [];
  for (let i = 0; i < points.length - 1; i++) {
    const [p0, p1, p2, p3] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    for (let k = 0; k < 24; k++) {
      const t = k / 24;
      const mix = (a, b, c, d) =>
        0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t ** 3);
      fine.push([0, 1].map((axis) => mix(p0[axis], p1[axis], p2[axis], p3[axis])));
    }
  }
  fine.push(points.at(-1));
  return (part) => fine.slice(0, 1 + Math.round(part * (fine.length - 1)));
}

// A little more than once round, from where the way out ends to where the way home begins.
const orbit = Array.from({ length: 42 }, (_, i) => {
  const angle = ((25 - i * 10) * Math.PI) / 180;
  return [800 + 50 * Math.cos(angle), 250 - 50 * Math.sin(angle)];
});

function trajectoryFrame(frame) {
  const t = frame / 199;
  const out = along(outward)(Math.min(1, t / 0.42));
  const round = t > 0.42 ? along(orbit)(Math.min(1, (t - 0.42) / 0.16)) : [];
  const back = t > 0.58 ? along(homeward)(Math.min(1, (t - 0.58) / 0.38)) : [];
  const here = (back.length ? back : round.length ? round : out).at(-1);
  const phase =
    t < 0.42
      ? "Outward: 16 to 19 July 1969"
      : t < 0.58
        ? "In lunar orbit: 19 to 21 July"
        : "Homeward: 22 to 24 July";
  const inner = [
    stars(960, 540, 120, 7),
    circle(...earthAt, 46, "#3f78ab"),
    path("M142 282q16 -20 34 -8q-2 18 -18 22q-10 14 -20 4zM178 312q20 -8 26 8q-14 18 -24 10z", {
      fill: "#8fb08a",
    }),
    circle(...moonAt, 30, moon),
    circle(792, 242, 6, "#a7a295"),
    path(polyline(out), { stroke: "#7fb2dd", "stroke-width": 5 }),
    round.length ? path(polyline(round), { stroke: "#e2b95c", "stroke-width": 4 }) : "",
    back.length ? path(polyline(back), { stroke: "#e08468", "stroke-width": 5 }) : "",
    circle(...here, 9, "#ffffff"),
    text(170, 440, "Earth", { fill: "#ffffff", "font-size": 26, "text-anchor": "middle" }),
    text(800, 400, "Moon", { fill: "#ffffff", "font-size": 26, "text-anchor": "middle" }),
    text(48, 70, phase, { fill: "#ffffff", "font-size": 32, "font-weight": 700 }),
    text(48, 506, "Not to scale", { fill: "#9fb0be", "font-size": 24 }),
  ];
  return small(inner);
}

/** 960 × 540 drawn into a frame of 640 × 360. */
const small = (inner) =>
  picture({ width: 640, height: 360, ground: night }, [
    tag("g", { transform: "scale(.6666667)" }, inner.filter(Boolean).join("")),
  ]);

function descentFrame(frame) {
  const shown = Math.min(1, frame / 185);
  const seconds = 755 * shown;
  const x = (s) => 60 + (s / 755) * 780;
  const y = (f) => 470 - Math.sqrt(f / 50000) * 340; // square root: the last, lowest part stays visible
  const flown = along(descentPoints.map(([s, f]) => [x(s), y(f)]))(1).filter(([px]) => px <= x(seconds));
  const here = flown.at(-1);
  const feet = ((470 - Math.min(470, here[1])) / 340) ** 2 * 50000;
  const minutes = `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;
  const words =
    shown === 1
      ? "Contact. Landed."
      : seconds >= 617
        ? "Flown by hand"
        : seconds >= 506
          ? "The ground in sight"
          : seconds >= 317
            ? "Alarms: go"
            : "Braking";
  const height = feet > 1000 ? Math.round(feet / 100) * 100 : Math.round(feet / 10) * 10;
  const tilt = -80 * Math.min(1, Math.max(0, (617 - seconds) / 500));
  return small([
    stars(960, 420, 90, 20),
    path("M0 540V466Q80 458 160 468T340 472T520 470T700 474H960V540z", { fill: "#8d897d" }),
    ...pairs("130,506,22 330,516,34 560,500,16 720,520,28").map(([cx, cy, r]) =>
      tag("ellipse", { cx, cy, rx: r, ry: r / 3, fill: "#7a766b" }),
    ),
    path(polyline(flown), { stroke: "#7fb2dd", "stroke-width": 4 }),
    tag(
      "g",
      { transform: `translate(${n(here[0])} ${n(here[1] - 22)}) rotate(${n(tilt)})` },
      [
        shown < 1 ? path("M-7 14L0 52L7 14z", { fill: "#f0c96a" }) : "",
        path("M-14 10L-26 22M14 10L26 22", { stroke: "#ffffff", "stroke-width": 4 }),
        rect(-18, -2, 36, 14, "#e2b95c"),
        path("M-14 -2v-14l8 -9h12l8 9v14z", { fill: "#e4e8ea" }),
      ].join(""),
    ),
    text(48, 70, words, { fill: "#ffffff", "font-size": 34, "font-weight": 700 }),
    text(912, 66, `${height.toLocaleString("en-GB")} feet`, {
      fill: "#ffffff",
      "font-size": 32,
      "text-anchor": "end",
    }),
    text(912, 106, `${minutes} after ignition`, { fill: "#b9c6d0", "font-size": 26, "text-anchor": "end" }),
  ]);
}

// ---------------------------------------------------------------- write

const files = {
  "16/saturn-v.svg": saturnV,
  "16/trajectory.svg": trajectory,
  "16/tracking-stations.svg": trackingStations,
  "16/quindar.wav": () =>
    wav([
      [0, 0.1],
      [2525, 0.25],
      [0, 1],
      [2475, 0.25],
      [0, 0.1],
    ]),
  "16/quindar-outro.wav": () =>
    wav([
      [0, 0.1],
      [2475, 0.25],
      [0, 0.1],
    ]),
  "17/coasting.svg": coasting,
  "18/lunar-module.svg": lunarModule,
  "19/lunar-orbit.svg": lunarOrbit,
  "19/crescent.svg": crescent,
  "22/landing-ellipse.svg": landingEllipse,
  "22/descent-profile.svg": descentProfile,
  "22/heart-rates.svg": heartRates,
  "20/program-alarm.svg": programAlarm,
  "20/plaque.svg": plaque,
  "21/rendezvous.svg": rendezvous,
  "22/quiet-channel.svg": quietChannel,
  "24/entry-sequence.svg": entrySequence,
  "24/mission-timeline.svg": missionTimeline,
};

function write(folder, name, contents) {
  const target = join(folder, name);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, contents);
}

const frames = process.argv.indexOf("--frames");
if (frames === -1) {
  for (const [name, draw] of Object.entries(files)) write(coverage, name, draw());
} else {
  const folder = process.argv[frames + 1];
  if (!folder) throw new Error("--frames needs a folder");
  for (let i = 0; i < 200; i++) {
    const number = String(i).padStart(3, "0");
    write(folder, `trajectory-${number}.svg`, trajectoryFrame(i));
    write(folder, `descent-${number}.svg`, descentFrame(i));
  }
}
