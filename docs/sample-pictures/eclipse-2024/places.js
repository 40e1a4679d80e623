// The places that the pictures name: [longitude, latitude], hours from UTC on the day, the zone's letters.

const place = (name, lon, lat, offset, zone) => ({ name, at: [lon, lat], offset, zone });

export const inPath = [
  place("Mazatlán", -106.4111, 23.2494, -7, "MST"),
  place("Torreón", -103.4068, 25.5428, -6, "CST"),
  place("Eagle Pass", -100.4995, 28.7091, -5, "CDT"),
  place("Dallas", -96.797, 32.7767, -5, "CDT"),
  place("Russellville", -93.1338, 35.2784, -5, "CDT"),
  place("Little Rock", -92.2896, 34.7465, -5, "CDT"),
  place("Carbondale", -89.2168, 37.7273, -5, "CDT"),
  place("Indianapolis", -86.1581, 39.7684, -4, "EDT"),
  place("Cleveland", -81.6944, 41.4993, -4, "EDT"),
  place("Buffalo", -78.8784, 42.8864, -4, "EDT"),
  place("Burlington", -73.2121, 44.4759, -4, "EDT"),
  place("Montréal", -73.5673, 45.5017, -4, "EDT"),
  place("Houlton", -67.8403, 46.1262, -4, "EDT"),
  place("Gander", -54.6089, 48.9566, -2.5, "NDT"),
];

/** Two more for the map of Newfoundland. */
const newfoundland = [
  place("Port aux Basques", -59.1367, 47.5725, -2.5, "NDT"),
  place("Bonavista", -53.1158, 48.6503, -2.5, "NDT"),
];

export const outside = [
  place("Toronto", -79.3832, 43.6532, -4, "EDT"),
  place("Columbus", -82.9988, 39.9612, -4, "EDT"),
  place("St. Louis", -90.1994, 38.627, -5, "CDT"),
  place("Chicago", -87.6298, 41.8781, -5, "CDT"),
  place("Boston", -71.0589, 42.3601, -4, "EDT"),
  place("New York", -74.006, 40.7128, -4, "EDT"),
  place("Washington", -77.0369, 38.9072, -4, "EDT"),
  place("Mexico City", -99.1332, 19.4326, -6, "CST"),
  place("Los Angeles", -118.2437, 34.0522, -7, "PDT"),
  place("Miami", -80.1918, 25.7617, -4, "EDT"),
];

/** The place of that name, in or out of the path. */
export function named(name) {
  const found = [...inPath, ...newfoundland, ...outside].find((one) => one.name === name);
  if (!found) throw new Error(`No place is called "${name}"`);
  return found;
}

/** "13:40" from hours of UT, in the place's own time; seconds are dropped, as almanacs do for "begins". */
export function clock(ut, { offset }) {
  const minutes = Math.floor((ut + offset) * 60 + 1e-6);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}

/** "3 min 52 s" */
export function length(seconds) {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, "0")} s`;
}
