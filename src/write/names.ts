/** Names of new files and folders: what the content format accepts, and what is free. */
import {
  invalidNameReason,
  RESERVED_IDS,
  RESERVED_SLUGS,
  YIELDING_IDS,
  YIELDING_SLUGS,
} from "../model/addresses.ts";
import type { Moment } from "../model/content.ts";
import { isoTime } from "../web/dates.ts";
import { latinSlugOf } from "../web/urls.ts";

/** How long a name is at most, in characters. */
const MAX_LENGTH = 60;

/**
 * An id for an entry, made of its headline in the letters that an id may have, or of its time where there are none of
 * them. `isTaken` says which ids the coverage has already, older ones too; reserved words are never chosen.
 */
export function chooseEntryId(headline: string, time: Moment, isTaken: (id: string) => boolean): string {
  const slug = latinSlugOf(headline);
  const hasLetter = /[a-z]/.test(slug);
  const id = hasLetter ? slug : clockOf(time);
  const words = /^[a-z]/.test(id) ? id : `entry-${id}`;
  const isReserved = (candidate: string) => RESERVED_IDS.has(candidate) || YIELDING_IDS.has(candidate);
  return chooseFree(words, (candidate) => isReserved(candidate) || isTaken(candidate));
}

/** The name of an entry's file: its time in the coverage's zone, and its id. */
export function entryFileName(time: Moment, id: string): string {
  return `${clockOf(time)}-${id}.md`;
}

/** The slug of a coverage, made of its title, or of its day where the title has no letter from a to z. */
export function chooseSlug(title: string, day: string, isTaken: (slug: string) => boolean): string {
  const slug = latinSlugOf(title);
  const words = /[a-z]/.test(slug) ? slug : `coverage-${day}`;
  const isReserved = (candidate: string) => RESERVED_SLUGS.has(candidate) || YIELDING_SLUGS.has(candidate);
  return chooseFree(words, (candidate) => isReserved(candidate) || isTaken(candidate));
}

/** `1005` */
function clockOf(time: Moment): string {
  return isoTime(time).slice(11, 16).replace(":", "");
}

/** The name itself, or with the first number from 2 on that makes it free. */
function chooseFree(name: string, isTaken: (candidate: string) => boolean): string {
  const short = name.length <= MAX_LENGTH ? name : name.slice(0, MAX_LENGTH).replace(/-[^-]*$/, "");
  const isFree = (candidate: string) => invalidNameReason(candidate) === undefined && !isTaken(candidate);
  let free = short;
  for (let number = 2; !isFree(free); number++) free = `${short}-${number}`;
  return free;
}
