import { IANAZone } from "luxon";
import type { VFile } from "vfile";
import type { SourcePosition } from "../model/content.ts";
import { report } from "../model/report.ts";
import { closestMatch } from "../web/spelling.ts";

/** Whether a zone is one that all computers know by this name. */
export function isZone(zone: string): boolean {
  return /^(UTC|[A-Z][A-Za-z]+(\/[A-Z][A-Za-z_+\d-]*)+)$/.test(zone) && IANAZone.isValidZone(zone);
}

/** As `isZone`; a problem is noted when not. */
export function checkZone(file: VFile, zone: string, place: SourcePosition): boolean {
  if (isZone(zone)) return true;
  const known = ABBREVIATIONS[zone.toUpperCase()];
  if (known && zone.toUpperCase() !== "UTC")
    report(
      file,
      "zone-abbreviation",
      { abbreviation: zone, suggestion: `"${known.zone}" if that is meant` },
      place,
    );
  else report(file, "unknown-zone", { zone, suggestion: nearestZone(zone) }, place);
  return false;
}

function nearestZone(zone: string): string | undefined {
  const zones = ["UTC", ...Intl.supportedValuesOf("timeZone")];
  const city = zone.toLowerCase().replace(/^.*\//, "").replaceAll(" ", "_");
  return closestMatch(zone, zones) ?? zones.find((known) => known.toLowerCase().endsWith(`/${city}`));
}

/** What to write instead of the letters behind a time. */
export function offsetSuggestion(time: string, abbreviation: string): string {
  const known = ABBREVIATIONS[abbreviation];
  return known
    ? `${time}${known.offset} if ${known.zone} is meant`
    : "the offset from UTC in its place, as in 2025-03-20T10:05+01:00";
}

const ABBREVIATIONS: Readonly<Record<string, { offset: string; zone: string }>> = {
  UTC: { offset: "Z", zone: "UTC" },
  GMT: { offset: "+00:00", zone: "Europe/London" },
  BST: { offset: "+01:00", zone: "Europe/London" },
  WET: { offset: "+00:00", zone: "Europe/Lisbon" },
  WEST: { offset: "+01:00", zone: "Europe/Lisbon" },
  CET: { offset: "+01:00", zone: "Europe/Paris" },
  CEST: { offset: "+02:00", zone: "Europe/Paris" },
  EET: { offset: "+02:00", zone: "Europe/Kyiv" },
  EEST: { offset: "+03:00", zone: "Europe/Kyiv" },
  MSK: { offset: "+03:00", zone: "Europe/Moscow" },
  IST: { offset: "+05:30", zone: "Asia/Kolkata" },
  JST: { offset: "+09:00", zone: "Asia/Tokyo" },
  AEST: { offset: "+10:00", zone: "Australia/Sydney" },
  AEDT: { offset: "+11:00", zone: "Australia/Sydney" },
  NZST: { offset: "+12:00", zone: "Pacific/Auckland" },
  NZDT: { offset: "+13:00", zone: "Pacific/Auckland" },
  EST: { offset: "-05:00", zone: "America/New_York" },
  EDT: { offset: "-04:00", zone: "America/New_York" },
  CST: { offset: "-06:00", zone: "America/Chicago" },
  CDT: { offset: "-05:00", zone: "America/Chicago" },
  MST: { offset: "-07:00", zone: "America/Denver" },
  MDT: { offset: "-06:00", zone: "America/Denver" },
  PST: { offset: "-08:00", zone: "America/Los_Angeles" },
  PDT: { offset: "-07:00", zone: "America/Los_Angeles" },
};
