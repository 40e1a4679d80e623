import { ID_PATTERN, invalidNameReason, RESERVED_IDS } from "../model/addresses.ts";
import { latinSlugOf } from "../web/urls.ts";

const MAX_LENGTH = 60;
const MAX_WORDS = 8;

/** Whether asrun can take an id of a source as an entry's own. */
export function isOwnId(id: string): boolean {
  return ID_PATTERN.test(id) && !RESERVED_IDS.has(id) && id.length <= 200 && invalidNameReason(id) === undefined && !id.endsWith("-");
}

/** An id from a headline or the first words that no other entry has. `clock`: the digits of the entry's time. */
export function makeId(words: string, clock: string, isTaken: (id: string) => boolean): string {
  const start = words.split(/\s+/).slice(0, MAX_WORDS).join(" ");
  const slug = latinSlugOf(start);
  const named = /[a-z]/.test(slug) ? slug : `entry-${clock}`;
  const whole = /^[a-z]/.test(named) ? named : `entry-${named}`;
  const id = whole.length <= MAX_LENGTH ? whole : whole.slice(0, MAX_LENGTH).replace(/-[^-]*$/, "");
  let free = id;
  for (let number = 2; !isOwnId(free) || isTaken(free); number++) free = `${id}-${number}`;
  return free;
}

/** The last part of an address by which readers know an entry: its fragment, a value of its query, or its path's end. */
export function nameInAddress(address: string): string | undefined {
  const [, path = "", query, fragment] = /^([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s.exec(address.trim()) ?? [];
  if (fragment) return decode(fragment);
  // Of a query the last value that is no page's number.
  const values = (query ?? "").split("&").flatMap((part) => {
    const [key = "", value = ""] = part.split(/=(.*)/s);
    return value === "" || /^(?:page|p|lang|amp|utm_\w+)$/i.test(key) ? [] : [decode(value)];
  });
  const last = values.at(-1);
  if (last !== undefined) return last.replace(/^with:/, "");
  const end = path.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/i, "").split("/").findLast((part) => part !== "");
  return end === undefined ? undefined : decode(end);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
