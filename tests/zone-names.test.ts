/** Abbreviations of zones as zdump prints them, in years when a zone had other rules than today. */
import { expect, test } from "vitest";
import { formatTime } from "../src/web/dates.ts";

test.each([
  ["Europe/Moscow", "2012-01-15T08:00Z", 240, "MSK", "Moscow Standard Time"],
  ["Europe/Lisbon", "1970-01-15T11:00Z", 60, "CET", "Central European Time"],
  ["Europe/Vilnius", "1998-07-15T10:00Z", 120, "CEST", "Central European Summer Time"],
  ["Europe/London", "1970-01-15T12:00Z", 60, "BST", "British Standard Time"],
  ["America/New_York", "1943-01-15T12:00Z", -240, "EWT", "Eastern War Time"],
  ["Asia/Kathmandu", "2025-01-15T12:00Z", 345, "UTC+05:45", "Kathmandu time"],
])("%s at %s", (zone, instant, offset, short, long) => {
  const time = formatTime({ instant: Date.parse(instant), offset }, zone, "en");
  expect([time.zone, time.zoneName]).toEqual([short, long]);
});
