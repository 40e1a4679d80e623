/** English names of time zones, the same on every version of Node: those of ICU differ from one to the next. */
import { getOrCreate } from "./get-or-create.ts";
import { ZONE_ERAS } from "./zone-eras.ts";

export interface ZoneNames {
  readonly short: string;
  readonly long: string;
}

/** That an offset (minutes) has an abbreviation from an instant on, in ms since 1970. */
interface Era {
  readonly abbreviation: string;
  readonly offset: number;
  readonly from: number;
}

const lines = new Map<string, string>();
const eras = new Map<string, readonly Era[]>();

/** The eras of a zone, earliest first; none for a zone that the database doesn't know. */
function erasOf(zone: string): readonly Era[] {
  if (lines.size === 0)
    for (const line of ZONE_ERAS.trim().split("\n")) {
      const [zones = "", history = ""] = line.split("|");
      for (const name of zones.split(" ")) lines.set(name, history);
    }
  return getOrCreate(eras, zone, () => (lines.get(zone) ?? "").split(",").map(readEra));
}

function readEra(text: string): Era {
  const [abbreviation = "-", offset, from] = text.split(" ");
  const start = from === undefined ? Number.NEGATIVE_INFINITY : Number.parseInt(from, 36) * 60_000;
  return { abbreviation, offset: Number(offset), from: start };
}

/** A zone's English names at an instant (ms) and offset (minutes); `undefined` where it has no abbreviation of its own. */
export function englishZoneNames(zone: string, offset: number, instant: number): ZoneNames | undefined {
  const candidates = erasOf(zone).filter((era) => era.offset === offset);
  const era = candidates.findLast(({ from }) => from <= instant) ?? candidates[0];
  if (!era || era.abbreviation === "-") return undefined;
  const { abbreviation } = era;
  return { short: abbreviation, long: longName(abbreviation, zone, offset, instant) ?? cityTime(zone) };
}

/** `Kathmandu time`, for a zone that has no other name. */
export function cityTime(zone: string): string {
  return `${zone.slice(zone.lastIndexOf("/") + 1).replaceAll("_", " ")} time`;
}

function longName(abbreviation: string, zone: string, offset: number, instant: number): string | undefined {
  const own = SHARED[abbreviation]?.find(([zones]) => zones.test(zone))?.[1];
  // From 1968 to 1971 Britain had its summer time all year, under another name.
  const isStandard = instant >= BRITISH_STANDARD.from && instant < BRITISH_STANDARD.to;
  if (abbreviation === "BST" && offset === 60)
    return isStandard ? "British Standard Time" : "British Summer Time";
  return own ?? LONG[abbreviation];
}

const BRITISH_STANDARD = { from: Date.UTC(1968, 9, 26, 23), to: Date.UTC(1971, 9, 31, 2) };

/** Abbreviations that mean several zones. */
const SHARED: Readonly<Record<string, readonly (readonly [zones: RegExp, name: string])[]>> = {
  IST: [
    [/^Europe\/Dublin$|^Eire$/, "Irish Standard Time"],
    [/^Asia\/(Jerusalem|Tel_Aviv|Gaza|Hebron)$|^Israel$/, "Israel Standard Time"],
  ],
  CST: [
    [/^Asia\/|^PRC$|^ROC$/, "China Standard Time"],
    [/Havana$|^Cuba$/, "Cuba Standard Time"],
  ],
  CDT: [
    [/^Asia\/|^PRC$|^ROC$/, "China Daylight Time"],
    [/Havana$|^Cuba$/, "Cuba Daylight Time"],
  ],
  PST: [[/^Asia\//, "Philippine Standard Time"]],
  PDT: [[/^Asia\//, "Philippine Daylight Time"]],
  BST: [[/^America\/|^US\//, "Bering Standard Time"]],
  BDT: [[/^America\/|^US\//, "Bering Daylight Time"]],
  NST: [[/^(?!America\/|Canada\/)/, "Nome Standard Time"]],
};

const LONG: Readonly<Record<string, string>> = {
  UTC: "Coordinated Universal Time",
  GMT: "Greenwich Mean Time",
  LMT: "Local Mean Time",
  BDST: "British Double Summer Time",
  WET: "Western European Time",
  WEST: "Western European Summer Time",
  WEMT: "Western European Midsummer Time",
  CET: "Central European Time",
  CEST: "Central European Summer Time",
  CEMT: "Central European Midsummer Time",
  EET: "Eastern European Time",
  EEST: "Eastern European Summer Time",
  MSK: "Moscow Standard Time",
  MSD: "Moscow Summer Time",
  CAT: "Central Africa Time",
  EAT: "East Africa Time",
  WAT: "West Africa Time",
  WAST: "West Africa Summer Time",
  SAST: "South Africa Standard Time",
  EST: "Eastern Standard Time",
  EDT: "Eastern Daylight Time",
  EWT: "Eastern War Time",
  EPT: "Eastern Peace Time",
  CST: "Central Standard Time",
  CDT: "Central Daylight Time",
  CWT: "Central War Time",
  CPT: "Central Peace Time",
  MST: "Mountain Standard Time",
  MDT: "Mountain Daylight Time",
  MWT: "Mountain War Time",
  MPT: "Mountain Peace Time",
  PST: "Pacific Standard Time",
  PDT: "Pacific Daylight Time",
  PWT: "Pacific War Time",
  PPT: "Pacific Peace Time",
  AST: "Atlantic Standard Time",
  ADT: "Atlantic Daylight Time",
  NST: "Newfoundland Standard Time",
  NDT: "Newfoundland Daylight Time",
  AKST: "Alaska Standard Time",
  AKDT: "Alaska Daylight Time",
  YST: "Yukon Standard Time",
  YDT: "Yukon Daylight Time",
  HST: "Hawaii Standard Time",
  HDT: "Hawaii Daylight Time",
  SST: "Samoa Standard Time",
  ChST: "Chamorro Standard Time",
  GST: "Guam Standard Time",
  IST: "India Standard Time",
  PKT: "Pakistan Standard Time",
  PKST: "Pakistan Summer Time",
  IDT: "Israel Daylight Time",
  JST: "Japan Standard Time",
  JDT: "Japan Daylight Time",
  KST: "Korea Standard Time",
  KDT: "Korea Daylight Time",
  HKT: "Hong Kong Time",
  HKST: "Hong Kong Summer Time",
  WIB: "Western Indonesia Time",
  WITA: "Central Indonesia Time",
  WIT: "Eastern Indonesia Time",
  AWST: "Australian Western Standard Time",
  AWDT: "Australian Western Daylight Time",
  ACST: "Australian Central Standard Time",
  ACDT: "Australian Central Daylight Time",
  AEST: "Australian Eastern Standard Time",
  AEDT: "Australian Eastern Daylight Time",
  NZST: "New Zealand Standard Time",
  NZDT: "New Zealand Daylight Time",
};
