import { IANAZone } from "luxon";
import { momentAt } from "../validate/time.ts";
import type { SourceZone } from "./source.ts";

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/** Whether there is a zone of this name. */
export function isKnownZone(name: string): boolean {
  return name === "UTC" || (name.includes("/") && IANAZone.isValidZone(name));
}

/** The instants at which a clock of a zone shows a wall time, the earlier first: none, one or two. */
export function instantsAt(wall: number, zone: SourceZone): number[] {
  if (zone.kind === "offset") return [wall - zone.minutes * MINUTE];
  const offsets = [wall - DAY, wall, wall + DAY].map((instant) => momentAt(instant, zone.name).offset);
  return [...new Set(offsets)]
    .map((offset) => wall - offset * MINUTE)
    .filter((instant) => instant + momentAt(instant, zone.name).offset * MINUTE === wall)
    .toSorted((a, b) => a - b);
}

/** What a clock of a zone shows, in ms as if it were UTC. */
export function wallAt(instant: number, zone: SourceZone): number {
  return instant + (zone.kind === "offset" ? zone.minutes : momentAt(instant, zone.name).offset) * MINUTE;
}

/** `2024-01-01T00:05`, with seconds and milliseconds where they are not zero. */
export function formatWall(wall: number): string {
  const iso = new Date(wall).toISOString();
  return iso.slice(0, wall % 1000 !== 0 ? 23 : wall % MINUTE !== 0 ? 19 : 16);
}

/** A time as the content has it: on the zone's clock, with an offset only in an hour that occurs twice. */
export function formatContentTime(instant: number, zone: string): string {
  const named: SourceZone = { kind: "named", name: zone };
  const wall = wallAt(instant, named);
  const written = formatWall(wall);
  if (instantsAt(wall, named).length === 1) return written;
  const minutes = Math.round((wall - instant) / MINUTE);
  const clock = new Date(Math.abs(minutes) * MINUTE).toISOString().slice(11, 16);
  return `${written}${minutes < 0 ? "-" : "+"}${clock}`;
}
