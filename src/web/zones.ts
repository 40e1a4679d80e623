/**
 * English names of time zones. They are kept here because those of ICU differ from one Node version to the next.
 * Source: the abbreviations of the IANA time zone database.
 */

interface ZoneNames {
  readonly short: string;
  readonly long: string;
}

type ByOffset = Readonly<Record<number, ZoneNames>>;

const named = (short: string, long: string): ZoneNames => ({ short, long });

const GREENWICH = named("GMT", "Greenwich Mean Time");
const WESTERN: ByOffset = {
  0: named("WET", "Western European Time"),
  60: named("WEST", "Western European Summer Time"),
};
const CENTRAL: ByOffset = {
  60: named("CET", "Central European Time"),
  120: named("CEST", "Central European Summer Time"),
};
const EASTERN: ByOffset = {
  120: named("EET", "Eastern European Time"),
  180: named("EEST", "Eastern European Summer Time"),
};
const american = (standard: number, letter: string, name: string): ByOffset => ({
  [standard]: named(`${letter}ST`, `${name} Standard Time`),
  [standard + 60]: named(`${letter}DT`, `${name} Daylight Time`),
});
const AMERICA_EASTERN = american(-300, "E", "Eastern");
const AMERICA_CENTRAL = american(-360, "C", "Central");
const AMERICA_MOUNTAIN = american(-420, "M", "Mountain");
const AMERICA_PACIFIC = american(-480, "P", "Pacific");
const ATLANTIC = american(-240, "A", "Atlantic");
const AUSTRALIA_EASTERN: ByOffset = {
  600: named("AEST", "Australian Eastern Standard Time"),
  660: named("AEDT", "Australian Eastern Daylight Time"),
};

const ZONES: Readonly<Record<string, ByOffset>> = {
  UTC: { 0: named("UTC", "Coordinated Universal Time") },
  "Etc/UTC": { 0: named("UTC", "Coordinated Universal Time") },
  "Europe/London": { 0: GREENWICH, 60: named("BST", "British Summer Time") },
  "Europe/Dublin": { 0: GREENWICH, 60: named("IST", "Irish Standard Time") },
  "Atlantic/Reykjavik": { 0: GREENWICH },
  "Africa/Accra": { 0: GREENWICH },
  "Africa/Abidjan": { 0: GREENWICH },
  "Europe/Lisbon": WESTERN,
  ...same(CENTRAL, [
    ..."Amsterdam Andorra Belgrade Berlin Bratislava Brussels Budapest Copenhagen Gibraltar Ljubljana".split(
      " ",
    ),
    ..."Luxembourg Madrid Malta Monaco Oslo Paris Podgorica Prague Rome San_Marino Sarajevo Skopje".split(
      " ",
    ),
    ..."Stockholm Tirane Vaduz Vatican Vienna Warsaw Zagreb Zurich".split(" "),
  ]),
  ...same(EASTERN, "Athens Bucharest Helsinki Kiev Kyiv Riga Sofia Tallinn Vilnius".split(" ")),
  "Europe/Moscow": { 180: named("MSK", "Moscow Standard Time"), 240: named("MSD", "Moscow Summer Time") },
  "Africa/Johannesburg": { 120: named("SAST", "South Africa Standard Time") },
  "Africa/Lagos": { 60: named("WAT", "West Africa Time") },
  "Africa/Nairobi": { 180: named("EAT", "East Africa Time") },
  "America/New_York": AMERICA_EASTERN,
  "America/Detroit": AMERICA_EASTERN,
  "America/Toronto": AMERICA_EASTERN,
  "America/Chicago": AMERICA_CENTRAL,
  "America/Winnipeg": AMERICA_CENTRAL,
  "America/Mexico_City": AMERICA_CENTRAL,
  "America/Denver": AMERICA_MOUNTAIN,
  "America/Edmonton": AMERICA_MOUNTAIN,
  "America/Phoenix": AMERICA_MOUNTAIN,
  "America/Los_Angeles": AMERICA_PACIFIC,
  "America/Vancouver": AMERICA_PACIFIC,
  "America/Halifax": ATLANTIC,
  "America/St_Johns": {
    [-210]: named("NST", "Newfoundland Standard Time"),
    [-150]: named("NDT", "Newfoundland Daylight Time"),
  },
  "Pacific/Honolulu": { [-600]: named("HST", "Hawaii Standard Time") },
  "Asia/Kolkata": { 330: named("IST", "India Standard Time") },
  "Asia/Calcutta": { 330: named("IST", "India Standard Time") },
  "Asia/Tokyo": { 540: named("JST", "Japan Standard Time") },
  "Asia/Seoul": { 540: named("KST", "Korea Standard Time") },
  "Asia/Hong_Kong": { 480: named("HKT", "Hong Kong Time") },
  "Asia/Jerusalem": { 120: named("IST", "Israel Standard Time"), 180: named("IDT", "Israel Daylight Time") },
  "Australia/Sydney": AUSTRALIA_EASTERN,
  "Australia/Melbourne": AUSTRALIA_EASTERN,
  "Pacific/Auckland": {
    720: named("NZST", "New Zealand Standard Time"),
    780: named("NZDT", "New Zealand Daylight Time"),
  },
};

function same(names: ByOffset, cities: readonly string[]): Record<string, ByOffset> {
  return Object.fromEntries(cities.map((city) => [`Europe/${city}`, names]));
}

/** A zone's English names at an offset (minutes); `undefined` where none are in common use. */
export function englishZoneNames(zone: string, offset: number): ZoneNames | undefined {
  return ZONES[zone]?.[offset];
}

/** `UTC+05:30`, for an offset in minutes. */
export function utcOffset(offset: number): string {
  return offset === 0 ? "UTC" : `UTC${isoOffset(offset).replace("-", "\u2212")}`;
}

/** `+05:30`, for an offset in minutes. */
export function isoOffset(offset: number): string {
  const minutes = Math.abs(offset);
  return `${offset < 0 ? "-" : "+"}${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}

/** A number with at least two digits. */
export function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}
