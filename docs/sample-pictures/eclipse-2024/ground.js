// The ground under the maps: one conformal projection, and one way to draw land, lakes and the umbra's path.

import { borders, lakes, land, states } from "./geography.js";
import { centre, edges } from "./shadow.js";
import { el, ink, rect, trace } from "./svg.js";

const RAD = Math.PI / 180;

/** Lambert's conformal conic with the given middle; `scale` is pixels per degree at the middle. */
export function conic([lon0, lat0], scale, [x0, y0]) {
  const [p1, p2] = [24, 47].map((lat) => lat * RAD);
  const tan = (phi) => Math.tan(Math.PI / 4 + phi / 2);
  const cone = Math.log(Math.cos(p1) / Math.cos(p2)) / Math.log(tan(p2) / tan(p1));
  const f = (Math.cos(p1) * tan(p1) ** cone) / cone;
  const rho = (lat) => f / tan(lat * RAD) ** cone;
  const unit = scale / RAD;
  return ([lon, lat]) => {
    const theta = cone * (lon - lon0) * RAD;
    const r = rho(lat);
    return [x0 + unit * r * Math.sin(theta), y0 - unit * (rho(lat0) - r * Math.cos(theta))];
  };
}

const points = (ring) => ring.split(" ").map((pair) => pair.split(",").map((value) => value / 100));

/** A ring cut at the window's four sides (Sutherland and Hodgman), with a few pixels to spare. */
function cut(ring, [x, y, width, height]) {
  const sides = [
    [0, x - 4, 1],
    [0, x + width + 4, -1],
    [1, y - 4, 1],
    [1, y + height + 4, -1],
  ];
  return sides.reduce((kept, [axis, at, sign]) => {
    const inside = (point) => (point[axis] - at) * sign >= 0;
    return kept.flatMap((point, i) => {
      const before = kept.at(i - 1);
      const share = (at - before[axis]) / (point[axis] - before[axis]);
      const crossing = before.map((value, k) => value + (point[k] - value) * share);
      return [...(inside(before) === inside(point) ? [] : [crossing]), ...(inside(point) ? [point] : [])];
    });
  }, ring);
}

const touches =
  (project, [x, y, width, height]) =>
  (drawn) =>
    points(drawn)
      .map(project)
      .some(([px, py]) => px > x && px < x + width && py > y && py < y + height);

/** Land, lakes and borders inside the window, as one group. */
export function ground(project, window) {
  const shape = (ring, more, close) => {
    const drawn = points(ring).map(project);
    return el("path", { d: trace(close ? cut(drawn, window) : drawn, close), ...more });
  };
  const seen = touches(project, window);
  const thin = { fill: "none", "stroke-linejoin": "round" };
  return [
    rect(...window, { fill: ink.sea }),
    land
      .filter(seen)
      .map((ring) => shape(ring, { fill: ink.land, stroke: ink.coast, "stroke-width": "0.8" }, true)),
    states.filter(seen).map((one) => shape(one, { ...thin, stroke: ink.rule, "stroke-width": "0.8" })),
    borders.filter(seen).map((one) => shape(one, { ...thin, stroke: ink.border, "stroke-width": "1.6" })),
    lakes
      .filter(seen)
      .map((ring) => shape(ring, { fill: ink.sea, stroke: ink.coast, "stroke-width": "0.8" }, true)),
  ];
}

/** The band between the edges and the central line, from `from` to `to` hours of UT. */
export function band(project, elements, [from, to], colour) {
  const north = [];
  const south = [];
  const middle = [];
  for (let ut = from; ut <= to; ut += 1 / 60) {
    const [a, b] = edges(elements, ut);
    const c = centre(elements, ut);
    if (a) north.push(project(a));
    if (b) south.push(project(b));
    if (c) middle.push(project(c));
  }
  return [
    el("path", { d: trace([...north, ...south.reverse()], true), fill: colour, "fill-opacity": "0.34" }),
    el("path", { d: trace(middle), fill: "none", stroke: colour, "stroke-width": "2.2" }),
  ];
}
