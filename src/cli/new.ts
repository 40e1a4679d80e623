import { existsSync } from "node:fs";
import { join } from "node:path";
import { VFile } from "vfile";
import { sitePaths } from "../collect/site-paths.ts";
import type { Moment } from "../model/content.ts";
import { OperatorError } from "../model/errors.ts";
import { toLogLine } from "../model/log-text.ts";
import type { ValidatedCoverage } from "../model/source.ts";
import { momentAt, readTime, type TimeContext } from "../validate/time.ts";
import { isoTime } from "../web/dates.ts";
import { isoOffset } from "../web/zones.ts";
import { formatEntry } from "../write/content-text.ts";
import { createFile } from "../write/files.ts";
import { chooseEntryId, entryFileName } from "../write/names.ts";
import { findCoverage, refuseWrong } from "./new-content.ts";
import type { OutputStreams } from "./output-streams.ts";

export interface NewOptions {
  readonly content: string;
  /** The coverage's slug; it can be left out where there is one coverage. */
  readonly coverage?: string;
  readonly at?: string;
  /** ms since 1970. */
  readonly now: number;
}

/** The keys that a writer may want, under those that every new entry has. */
const COMMENTS = [
  'Delete the line "draft: true" when the entry is ready: drafts are not published.',
  'Take the "# " away from the keys you need.',
  "author: Jane Doe",
  "kicker: Analysis",
  "key: true",
  "place: Brussels",
  "image: picture.jpg",
  "alt: What the picture shows, for those who can't see it",
  "credit: Who owns the picture",
  "caption: What everyone reads under the picture",
];

/** `asrun new`: writes the file of an entry, a draft with the keys that a writer fills in. Returns the exit code. */
export function newEntry(headline: string, options: NewOptions, { stdout, stderr }: OutputStreams): number {
  const { content } = options;
  const site = sitePaths(content, undefined);
  const coverage = findCoverage(site, options.coverage);
  const { slug, timezone } = coverage.masthead.thing;
  const time = options.at === undefined ? momentAt(options.now, timezone) : timeAt(options.at, coverage);
  const taken = new Set(coverage.entries.flatMap(({ thing }) => [thing.id, ...thing.aliases]));
  const pathOf = (id: string) => join(content, slug, entryFileName(time, id));
  const id = chooseEntryId(headline, time, (name) => taken.has(name) || existsSync(pathOf(name)));
  const fields = { time: writtenTime(time, timezone), headline, draft: true };
  const text = formatEntry({ fields, comments: COMMENTS });
  refuseWrong(site, slug, new Map([[`${slug}/${entryFileName(time, id)}`, text]]));
  createFile(pathOf(id), text);
  stdout.write(`${toLogLine(pathOf(id))}\n`);
  stderr.write('This entry is a draft: write it, then delete its line "draft: true"\n');
  return 0;
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
