import { join } from "node:path";
import { sitePaths } from "../collect/site-paths.ts";
import { SLUG_PATTERN } from "../model/addresses.ts";
import { OperatorError } from "../model/errors.ts";
import { toLogLine } from "../model/log-text.ts";
import { momentAt } from "../validate/time.ts";
import { dayOf } from "../web/dates.ts";
import { formatMasthead } from "../write/content-text.ts";
import { createFile, createFolder } from "../write/files.ts";
import { chooseSlug } from "../write/names.ts";
import { readSiteNames, refuseWrong } from "./new-content.ts";
import type { OutputStreams } from "./output-streams.ts";

export interface NewCoverageOptions {
  readonly content: string;
  /** The name of the folder; default: made of the title. */
  readonly slug?: string;
  /** ms since 1970. */
  readonly now: number;
}

/** The keys that a writer may want, under those that every new masthead has. */
export const MASTHEAD_COMMENTS = [
  'Write "status: closed" when the event is over.',
  'Take the "# " away from the keys you need.',
  "standfirst: What it is about, in one or two sentences",
  "timezone: Europe/Brussels",
  "editors: Jane Doe",
  "topics: [Defence, Ukraine]",
];

/** `asrun new-coverage`: writes the folder and the masthead of a coverage. Returns the exit code. */
export function newCoverage(
  title: string,
  options: NewCoverageOptions,
  { stdout, stderr }: OutputStreams,
): number {
  const { content, slug: wanted } = options;
  const paths = sitePaths(content, undefined);
  const { site, names } = readSiteNames(paths);
  if (wanted !== undefined && !SLUG_PATTERN.test(wanted))
    throw new OperatorError(
      "--slug must be small letters from a to z, digits and hyphens, as in 2025-eu-summit",
    );
  if (wanted !== undefined && names.has(wanted.toLowerCase()))
    throw new OperatorError(`--slug: "${wanted}" is the name of another coverage: choose another`);
  const date = dayOf(momentAt(options.now, site.timezone));
  const slug = wanted ?? chooseSlug(title, date, (name) => names.has(name));
  const text = formatMasthead({ fields: { title, date, status: "live" }, comments: MASTHEAD_COMMENTS });
  refuseWrong(paths, slug, new Map([[`${slug}/index.md`, text]]));
  createFolder(join(content, slug));
  const path = join(content, slug, "index.md");
  createFile(path, text);
  stdout.write(`${toLogLine(path)}\n`);
  stderr.write(`Next, write its first entry: asrun new "Headline" --coverage ${slug}\n`);
  return 0;
}
