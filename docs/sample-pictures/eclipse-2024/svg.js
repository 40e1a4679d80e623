// The drawing board of the eclipse pictures: colours, type and the few shapes that they share.
// Presentation attributes only, no <style>: the archive's content security policy forbids inline styles.

export const ink = {
  paper: "#f8f5ee",
  text: "#1f2633",
  quiet: "#5d6470",
  rule: "#cfc8b8",
  sea: "#dde6ea",
  land: "#f4eee1",
  border: "#b3a98f",
  coast: "#a8a08a",
  shadow: "#2b3158",
  sun: "#d9862b",
  pale: "#f0c987",
  red: "#b4432f",
  night: "#0f1422",
  dusk: "#9aa3b8",
};
const FONT = "'Helvetica Neue', Helvetica, Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif";

/** A number as the pictures print it: one decimal at most, so that no machine's last digit shows. */
export const n = (value) => String(Math.round(value * 10) / 10 || 0);

const escaped = (words) => words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** One element; attributes with undefined values are left out, numbers are rounded. */
export function el(name, attributes, ...children) {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === "number" ? n(value) : escaped(value)}"`)
    .join("");
  const inside = children.flat(9).join("");
  return inside ? `<${name}${written}>${inside}</${name}>` : `<${name}${written}/>`;
}

export const rect = (x, y, width, height, more) => el("rect", { x, y, width, height, ...more });
export const circle = (cx, cy, r, more) => el("circle", { cx, cy, r, ...more });
export const line = (x1, y1, x2, y2, more) => el("line", { x1, y1, x2, y2, stroke: ink.rule, ...more });

/** A run of words; `size` is never below 16, the smallest that reads well at 960 wide. */
export function text(x, y, words, { size = 17, weight, anchor, fill = ink.text, halo } = {}) {
  const common = { x, y, "font-size": size, "font-weight": weight, "text-anchor": anchor };
  const written = el("text", { ...common, fill }, escaped(words));
  if (!halo) return written;
  const edge = { stroke: halo, "stroke-width": "4", "stroke-linejoin": "round" };
  return el("text", { ...common, fill: halo, ...edge }, escaped(words)) + written;
}

/** Points joined to path data; `close` ends it with Z. */
export const trace = (points, close) =>
  points.map(([x, y], i) => `${i ? "L" : "M"}${n(x)} ${n(y)}`).join("") + (close ? "Z" : "");

/** A headline, a line under it, and the credit at the foot: the frame of every picture. */
export function picture(
  { width = 960, height, title, under, source, ground = ink.paper, dark },
  ...children
) {
  const main = dark ? "#f3efe6" : ink.text;
  const quiet = dark ? ink.dusk : ink.quiet;
  const svg = el(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      "font-family": FONT,
    },
    el("title", {}, escaped(title)),
    rect(0, 0, width, height, { fill: ground }),
    children,
    text(40, 54, title, { size: 28, weight: "700", fill: main }),
    under ? text(40, 84, under, { size: 18, fill: quiet }) : "",
    text(40, height - 22, source, { size: 16, fill: quiet }),
  );
  return `${svg.replaceAll("><", ">\n<")}\n`;
}

/** Numbers between 0 and 1 that are the same on every run: a small linear congruential generator. */
export function dice(seed) {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

/** A soft round light: `stops` are [offset, colour, opacity]. */
export const glow = (id, stops) =>
  el(
    "radialGradient",
    { id },
    stops.map(([offset, colour, opacity]) =>
      el("stop", { offset: String(offset), "stop-color": colour, "stop-opacity": String(opacity) }),
    ),
  );
