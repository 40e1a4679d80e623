/** Times as files of texts have them: what differs from the entry before. Most are a number of seconds alone. */
import type { PrintedTime } from "./interface.ts";

/** When an entry was: in ISO 8601, and as pages print it. */
export interface EntryTime {
  readonly instant: string;
  readonly time: PrintedTime;
}

/** The state after some entries: what the next one is compared with. */
interface LastTime extends EntryTime {
  /** In ms since 1970. */
  readonly epoch: number;
  readonly offset: string;
}

const START: LastTime = { instant: "", time: ["", "", ""], epoch: 0, offset: "+00:00" };

/**
 * Times as texts: seconds since the time before, offset, date, zone and clock, with tabs between them. What is the same as
 * before is empty, and so is a clock as `10:05`. An empty text is an entry that was taken down.
 */
export function formatFiledTimes(times: readonly (EntryTime | undefined)[]): string[] {
  let last = START;
  return times.map((time) => {
    if (!time) return "";
    const text = formatFiledTime(time, last);
    last = nextTime(text, last);
    return text;
  });
}

/** The time at an index of such texts. */
export function readFiledTime(texts: readonly string[], index: number): EntryTime {
  const until = texts.slice(0, index + 1).filter((text) => text !== "");
  const { instant, time } = until.reduce((last, text) => nextTime(text, last), START);
  return { instant, time };
}

function formatFiledTime({ instant, time: [date, clock, zone] }: EntryTime, last: LastTime): string {
  const epoch = Date.parse(instant);
  const offset = instant.slice(-OFFSET_LENGTH);
  const gap = isoOf(epoch, offset) === instant ? String((epoch - last.epoch) / 1000) : instant;
  const unless = (value: string, known: string) => (value === known ? "" : value);
  const fields = [
    gap,
    unless(offset, last.offset),
    unless(date, last.time[0]),
    unless(zone, last.time[2]),
    unless(clock, clockOf(instant)),
  ];
  return fields.join("\t").trimEnd();
}

function nextTime(text: string, last: LastTime): LastTime {
  const [gap = "", offset = "", date = "", zone = "", clock = ""] = text.split("\t");
  const isWhole = gap.includes("T");
  const known = offset || last.offset;
  const epoch = isWhole ? Date.parse(gap) : last.epoch + Number(gap) * 1000;
  const instant = isWhole ? gap : isoOf(epoch, known);
  return {
    ...{ instant, epoch, offset: known },
    time: [date || last.time[0], clock || clockOf(instant), zone || last.time[2]],
  };
}

/** `2025-03-20T10:05:00+01:00` */
function isoOf(epoch: number, offset: string): string {
  const [hours = 0, minutes = 0] = offset.slice(1).split(":").map(Number);
  const difference = (hours * 60 + minutes) * (offset.startsWith("-") ? -60_000 : 60_000);
  const date = new Date(epoch + difference);
  return Number.isNaN(date.getTime()) ? "" : date.toISOString().slice(0, -1).replace(".000", "") + offset;
}

const OFFSET_LENGTH = "+00:00".length;

/** `10:05` */
function clockOf(instant: string): string {
  return instant.slice(11, 16);
}
