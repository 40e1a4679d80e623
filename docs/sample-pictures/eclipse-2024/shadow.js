// Where the Moon's shadow falls, from Besselian elements: the arithmetic behind the eclipse pictures.
// Method: Explanatory Supplement to the Astronomical Almanac, chapter 8. Elements: Fred Espenak,
// NASA Goddard Space Flight Center (public domain).

const RAD = Math.PI / 180;
const POLE = 0.99664719; // polar over equatorial radius of the Earth
const FLATTENING_2 = 0.006694385; // square of the Earth's eccentricity

/** Elements of 8 April 2024. Polynomials in hours from `t0`, which is in Terrestrial Time. */
export const april2024 = {
  t0: 18,
  deltaT: 69.2,
  x: [-0.318244, 0.5117116, 0.0000326, -0.0000084],
  y: [0.219764, 0.2709589, -0.0000595, -0.0000047],
  d: [7.5862002, 0.014844, -0.000002],
  mu: [89.591217, 15.0040817],
  l1: [0.535814, 0.0000618, -0.0000128],
  l2: [-0.010272, 0.0000615, -0.0000127],
  tanF1: 0.0046683,
  tanF2: 0.004645,
};

/** Elements of 21 August 2017. */
export const august2017 = {
  t0: 18,
  deltaT: 68.8,
  x: [-0.129571, 0.5406426, -0.0000294, -0.0000081],
  y: [0.485416, -0.14164, -0.0000905, 0.000002],
  d: [11.8669605, -0.013622, -0.000002],
  mu: [89.24543, 15.0039368],
  l1: [0.542093, 0.0001241, -0.0000118],
  l2: [-0.004025, 0.0001234, -0.0000117],
  tanF1: 0.0046222,
  tanF2: 0.0045992,
};

const at = (terms, t) => terms.reduceRight((sum, term) => sum * t + term, 0);
const rate = (terms, t) =>
  at(
    terms.slice(1).map((term, i) => term * (i + 1)),
    t,
  );

/** Hours of UT since midnight for element time `t`, and back. */
export const toUt = (e, t) => e.t0 + t - e.deltaT / 3600;
export const fromUt = (e, ut) => ut - e.t0 + e.deltaT / 3600;

/** Distance from the axis, radii of both cones and their rates, for an observer at element time `t`. */
export function circumstances(e, [lon, lat], t) {
  const phi1 = Math.atan(POLE * Math.tan(lat * RAD));
  const rhoSin = POLE * Math.sin(phi1);
  const rhoCos = Math.cos(phi1);
  const d = at(e.d, t) * RAD;
  const mu1 = rate(e.mu, t) * RAD;
  const h = (at(e.mu, t) + lon - 0.00417807 * e.deltaT) * RAD;
  const xi = rhoCos * Math.sin(h);
  const eta = rhoSin * Math.cos(d) - rhoCos * Math.cos(h) * Math.sin(d);
  const zeta = rhoSin * Math.sin(d) + rhoCos * Math.cos(h) * Math.cos(d);
  const u = at(e.x, t) - xi;
  const v = at(e.y, t) - eta;
  return {
    u,
    v,
    zeta,
    a: rate(e.x, t) - mu1 * rhoCos * Math.cos(h),
    b: rate(e.y, t) - mu1 * xi * Math.sin(d),
    l1: at(e.l1, t) - zeta * e.tanF1,
    l2: at(e.l2, t) - zeta * e.tanF2,
  };
}

/** First and last contact with one cone, and the moment of maximum, in hours of UT; undefined where it never touches. */
export function contacts(e, place, cone) {
  let middle = 0;
  for (let i = 0; i < 12; i++) {
    const c = circumstances(e, place, middle);
    middle -= (c.u * c.a + c.v * c.b) / (c.a ** 2 + c.b ** 2);
  }
  const edge = (sign) => {
    let t = middle;
    for (let i = 0; i < 12; i++) {
      const c = circumstances(e, place, t);
      const n = Math.hypot(c.a, c.b);
      const s = (c.a * c.v - c.u * c.b) / n / c[cone];
      if (Math.abs(s) > 1) return undefined;
      t += -(c.u * c.a + c.v * c.b) / n ** 2 + sign * (Math.abs(c[cone]) / n) * Math.sqrt(1 - s * s);
    }
    return toUt(e, t);
  };
  const begin = edge(-1);
  if (begin === undefined) return undefined;
  return { begin, maximum: toUt(e, middle), end: edge(1) };
}

/** Totality at a place: `{begin, maximum, end}` in hours of UT and `seconds`, or undefined outside the path. */
export function totality(e, place) {
  const found = contacts(e, place, "l2");
  return found && { ...found, seconds: (found.end - found.begin) * 3600 };
}

/** Share of the Sun's diameter that is covered (1 and more: total) at `ut` hours. */
export function magnitude(e, place, ut) {
  const c = circumstances(e, place, fromUt(e, ut));
  return Math.max(0, (c.l1 - Math.hypot(c.u, c.v)) / (c.l1 + c.l2));
}

/** Where a line parallel to the axis meets the Earth at (x, y) of the fundamental plane: [lon, lat], or undefined. */
function ground(e, t, x, y) {
  const d = at(e.d, t) * RAD;
  const rho1 = Math.sqrt(1 - FLATTENING_2 * Math.cos(d) ** 2);
  const y1 = y / rho1;
  const left = 1 - x * x - y1 * y1;
  if (left < 0) return undefined;
  const zeta1 = Math.sqrt(left);
  const sinD1 = Math.sin(d) / rho1;
  const cosD1 = (POLE * Math.cos(d)) / rho1;
  const phi1 = Math.asin(y1 * cosD1 + zeta1 * sinD1);
  const theta = Math.atan2(x, zeta1 * cosD1 - y1 * sinD1) / RAD;
  const lon = theta - at(e.mu, t) + 0.00417807 * e.deltaT;
  return [((((lon + 540) % 360) + 360) % 360) - 180, Math.atan(Math.tan(phi1) / POLE) / RAD];
}

/** The point of the central line at `ut` hours. */
export const centre = (e, ut) => {
  const t = fromUt(e, ut);
  return ground(e, t, at(e.x, t), at(e.y, t));
};

/** The two edges of the path at `ut` hours, `[north, south]`, as seen across the shadow's motion. */
export function edges(e, ut) {
  const t = fromUt(e, ut);
  const side = (sign) => {
    let place = centre(e, ut);
    for (let i = 0; place && i < 8; i++) {
      const c = circumstances(e, place, t);
      const n = Math.hypot(c.a, c.b);
      const l2 = Math.abs(c.l2);
      place = ground(e, t, at(e.x, t) - (sign * c.b * l2) / n, at(e.y, t) + (sign * c.a * l2) / n);
    }
    return place;
  };
  return [side(1), side(-1)];
}

/** Sun and Moon as seen from a place: the Moon's offset (east, north) and both radii, all on one scale. */
export function discs(e, place, ut) {
  const c = circumstances(e, place, fromUt(e, ut));
  return { east: c.u, north: c.v, sun: (c.l1 + c.l2) / 2, moon: (c.l1 - c.l2) / 2 };
}

/** Share of the Sun's area that is covered, 0 to 1. */
export function obscuration({ east, north, sun, moon }) {
  const apart = Math.hypot(east, north);
  if (apart >= sun + moon) return 0;
  if (apart <= Math.abs(moon - sun)) return Math.min(1, (moon / sun) ** 2);
  const corner = (near, far) => Math.acos((apart ** 2 + near ** 2 - far ** 2) / (2 * apart * near));
  const lens = (r, angle) => r * r * (angle - Math.sin(2 * angle) / 2);
  return (lens(sun, corner(sun, moon)) + lens(moon, corner(moon, sun))) / (Math.PI * sun * sun);
}
