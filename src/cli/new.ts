import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { VFile } from "vfile";
import { stringify } from "yaml";
import { sitePaths } from "../build/site-paths.ts";
import { collect, diskFolder } from "../collect/index.ts";
import { RESERVED_IDS } from "../model/addresses.ts";
import type { Moment } from "../model/content.ts";
import { OperatorError } from "../model/errors.ts";
import { toLogLine } from "../model/log-text.ts";
import type { ValidatedCoverage } from "../model/source.ts";
import { parse } from "../parse/index.ts";
import { validate } from "../validate/index.ts";
import { clockDigits, momentAt, readTime, type TimeContext } from "../validate/time.ts";
import { isoTime } from "../web/dates.ts";
import { closestMatch } from "../web/spelling.ts";
import { latinSlugOf } from "../web/urls.ts";
import { isoOffset } from "../web/zones.ts";
import type { OutputStreams } from "./output-streams.ts";

export interface NewOptions {
  readonly content: string;
  readonly coverage: string;
  readonly at?: string;
  /** ms since 1970. */
  readonly now: number;
}

/** `asrun new`: writes the file of an entry, with the keys that a writer fills in. Returns the exit code. */
export function newEntry(headline: string, options: NewOptions, { stdout }: OutputStreams): number {
  const { content } = options;
  sitePaths(content, undefined);
  const coverage = findCoverage(content, options.coverage);
  const zone = coverage.masthead.thing.timezone;
  const time = options.at === undefined ? momentAt(options.now, zone) : timeAt(options.at, coverage);
  const id = freeId(idFor(headline, time), coverage);
  const path = join(content, options.coverage, `${clockDigits(time)}-${id}.md`);
  if (existsSync(path)) throw new OperatorError(`${path} is there already`);
  writeFileSync(path, fileText(headline, writtenTime(time, zone)));
  stdout.write(`${toLogLine(path)}\n`);
  return 0;
}

function findCoverage(content: string, slug: string): ValidatedCoverage {
  const collected = collect(diskFolder(content));
  const { coverages } = validate(collected, parse(collected));
  const found = coverages.find(({ masthead }) => masthead.thing.slug === slug);
  if (found) return found;
  const slugs = coverages.map(({ masthead }) => masthead.thing.slug);
  if (collected.coverages.some((folder) => folder.slug === slug)) {
    throw new OperatorError(`the masthead of "${slug}" has a problem: asrun check tells which`);
  }
  const meant = closestMatch(slug, slugs);
  const hint = meant === undefined ? `there are ${slugs.join(", ") || "none"}` : `did you mean "${meant}"?`;
  throw new OperatorError(`there is no coverage "${slug}" in ${content}, ${hint}`);
}

function timeAt(text: string, { masthead }: ValidatedCoverage): Moment {
  const file = new VFile({ path: "--at" });
  const { timezone, date } = masthead.thing;
  const time = readTime({ file, zone: timezone, date }, text, { line: 1, column: 1 });
  if (!time) throw new OperatorError(`--at: ${file.messages[0]?.reason ?? "not a time"}`);
  return time;
}

/** A time as a writer would give it: without offset, unless the clock showed it twice. */
function writtenTime(time: Moment, zone: string): string {
  const wall = isoTime(time).slice(0, 16);
  const context: TimeContext = { file: new VFile(), zone };
  return readTime(context, wall, { line: 1, column: 1 }) ? wall : `${wall}${isoOffset(time.offset)}`;
}

function idFor(headline: string, time: Moment): string {
  const slug = latinSlugOf(headline);
  if (!/[a-z]/.test(slug)) return `entry-${clockDigits(time)}`;
  const id = /^[a-z]/.test(slug) ? slug : `entry-${slug}`;
  return id.length <= 60 ? id : id.slice(0, 60).replace(/-[^-]*$/, "");
}

function freeId(id: string, { entries }: ValidatedCoverage): string {
  const taken = new Set(entries.flatMap(({ thing }) => [thing.id, ...thing.aliases]));
  const isTaken = (candidate: string) => taken.has(candidate) || RESERVED_IDS.has(candidate);
  let free = id;
  for (let number = 2; isTaken(free); number++) free = `${id}-${number}`;
  return free;
}

function fileText(headline: string, time: string): string {
  return `---
time: ${time}
headline: ${stringify(headline, { lineWidth: 0 }).trim()}
# Take the "# " away from the keys you need.
# author: Jane Doe
# kicker: Analysis
# key: true
# place: Brussels
# image: picture.jpg
# alt: What the picture shows, for those who can't see it
# credit: Who owns the picture
# caption: What everyone reads under the picture
---

`;
}
