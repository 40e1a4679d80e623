import { posix } from "node:path";
import { DateTime } from "luxon";
import type { VFile } from "vfile";
import { ID_PATTERN, isReservedAlias, LIST_NAMES, RESERVED_IDS, UNADDRESSABLE } from "../model/addresses.ts";
import type { Moment, SourcePosition } from "../model/content.ts";
import { FILE_START, report } from "../model/report.ts";
import { getOrCreate } from "../web/get-or-create.ts";
import { timedStem } from "../web/timed-names.ts";
import { latinSlugOf } from "../web/urls.ts";
import { isName } from "./name-rules.ts";
import { clockDigits } from "./time.ts";

/** The id of an entry: what its front matter says, or its file's name without the time. `undefined` after a problem. */
export function idOf(
  file: VFile,
  path: string,
  given: string | undefined,
  place: SourcePosition,
  time: Moment | undefined,
): string | undefined {
  if (given !== undefined) {
    const remedy = (suggestion: string) => `write "id: ${suggestion}"`;
    return isId(file, given, place, remedy) ? given : undefined;
  }
  const stem = posix.basename(path, ".md");
  if (UNADDRESSABLE.test(stem)) return undefined;
  const id = stemId(stem, time);
  const year = /^(19|20)[0-5]\d(?=-)/.exec(stem)?.[0];
  if (id === stem && year !== undefined && time !== undefined) {
    report(file, "id-year", { digits: year, suggestion: suggestId(stem) ?? "a-name" }, FILE_START);
    return undefined;
  }
  const timed = timedStem(stem);
  const remedy = (suggestion: string) =>
    timed === undefined ? `rename the file, or add "id: ${suggestion}"` : `rename the file to "${timed}.md"`;
  return isId(file, id, FILE_START, remedy) ? id : undefined;
}

/** Whether a word may be an id; a problem is noted when not. `remedy`: what to do with a better one. */
function isId(
  file: VFile,
  id: string,
  place: SourcePosition,
  remedy: (suggestion: string) => string,
): boolean {
  if (ID_PATTERN.test(id)) return isFree(file, id, place);
  const suggestion = suggestId(id);
  report(
    file,
    "id-form",
    { id, remedy: suggestion === undefined ? 'write an "id" into the front matter' : remedy(suggestion) },
    place,
  );
  return false;
}

/** Bytes of an alias: what is longer is no id. */
const MAX_ALIAS_LENGTH = 255;

/** Whether a text may be an older id of an entry, also one of another program's; a problem is noted when not. */
export function isAlias(file: VFile, alias: string, place: SourcePosition): boolean {
  if (isReservedAlias(alias)) report(file, "id-reserved", { id: alias, owner: "coverage" }, place);
  else if (/\s/.test(alias) || Buffer.byteLength(alias) > MAX_ALIAS_LENGTH)
    report(
      file,
      "alias-form",
      { alias: alias.slice(0, 60), owner: "entry", suggestion: alias.replace(/\s+/g, "-").slice(0, 60) },
      place,
    );
  else {
    if (LIST_NAMES.has(alias)) report(file, "page-left-out", { id: alias }, place);
    return true;
  }
  return false;
}

function isFree(file: VFile, id: string, place: SourcePosition): boolean {
  if (RESERVED_IDS.has(id)) report(file, "id-reserved", { id, owner: "coverage" }, place);
  if (LIST_NAMES.has(id)) report(file, "page-left-out", { id }, place);
  return !RESERVED_IDS.has(id) && isName(file, id, place);
}

/** The nearest id: digits that stand first move to the end. */
function suggestId(id: string): string | undefined {
  const slug = latinSlugOf(id);
  if (slug === "" || ID_PATTERN.test(slug)) return slug || undefined;
  const [, digits, words] = /^(\d+)-([a-z].*)$/.exec(slug) ?? [];
  return digits === undefined ? `entry-${slug}` : `${words}-${digits}`;
}

/**
 * A file's stem without a real date or time before it. Digits that could as well be a year (1900 to 2059) are taken
 * for a time only when they are the entry's own: `2024-election` keeps its 2024.
 */
export function stemId(stem: string, time: Moment | undefined): string {
  const [prefix = "", date, clock] = /^(\d{4}-\d{2}-\d{2}[-T]?)?(\d{6}|\d{4})?-/.exec(stem) ?? [];
  if (prefix === "" || (date === undefined && clock === undefined)) return stem;
  const rest = stem.slice(prefix.length);
  if (date !== undefined && !isDay(date.slice(0, 10))) return stem;
  if (clock !== undefined && !isClock(clock))
    return date === undefined ? stem : stem.slice(date.length).replace(/^-/, "");
  const couldBeYear = date === undefined && clock !== undefined && /^(19|20)[0-5]\d$/.test(clock);
  return couldBeYear && time !== undefined && clockDigits(time) !== clock ? stem : rest;
}

const days = new Map<string, boolean>();

/** The names of a coverage's files share a few days. */
function isDay(date: string): boolean {
  return getOrCreate(days, date, () => DateTime.fromISO(date, { zone: "utc" }).isValid);
}

function isClock(digits: string): boolean {
  return /^([01]\d|2[0-3])[0-5]\d([0-5]\d)?$/.test(digits);
}
