import { read } from "../build.ts";
import { collect, diskFolder } from "../collect.ts";
import type { Collected } from "../model/collected.ts";
import type { Archive } from "../model/content.ts";
import { countOf, type Format, type PrintedProblem, printProblems, problemsOf } from "./problems.ts";
import type { Streams } from "./streams.ts";

export interface ReadOptions {
  readonly content: string;
  readonly url?: string;
  readonly drafts: boolean;
  readonly now: number;
}

/** The archive of a content folder, or nothing when it has errors; its problems either way. */
export interface Answer {
  readonly collected: Collected;
  readonly archive?: Archive;
  readonly problems: readonly PrintedProblem[];
}

export function readContent({ content, url, drafts, now }: ReadOptions): Answer {
  const collected = collect(diskFolder(content));
  const { archive, files } = read(collected, { now, drafts, ...(url !== undefined && { url }) });
  return { collected, problems: problemsOf(files), ...(archive && { archive }) };
}

/** Tells all problems: text goes to stderr with a line that counts them, JSON and annotations to stdout. */
export function tellProblems(problems: readonly PrintedProblem[], format: Format, streams: Streams): void {
  if (format !== "text") streams.stdout.write(printProblems(problems, format));
  else if (problems.length > 0)
    streams.stderr.write(`${printProblems(problems, format)}${countOf(problems)}\n`);
}
