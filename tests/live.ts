/** Builds whole archives in a test, without a disk: `live({ "content path": "text" })`. */

import { read } from "../src/build/read-archive.ts";
import { collect } from "../src/collect/index.ts";
import type { Archive } from "../src/model/content.ts";
import type { Folder } from "../src/model/folder.ts";
import type { Output } from "../src/model/output.ts";
import { collectProblems, formatProblems } from "../src/model/problem-list.ts";
import type { ParseCache } from "../src/parse/parse-cache.ts";
import { coverageView } from "../src/render/coverage-view.ts";
import { SiteRenderer } from "../src/render/site-renderer.ts";
import { createViewContext } from "../src/render/site-view.ts";
import type { Theme } from "../src/render/theme.ts";
import type { CoverageView, SiteView } from "../src/render/views.ts";
import { indexCoverage, searchFiles } from "../src/search/index.ts";
import { firstDay } from "../src/web/tags.ts";
import { defaultTheme } from "../templates/index.ts";

export type Files = Readonly<Record<string, string | Uint8Array>>;

export interface LiveOptions {
  /** The instant to build for; default 2026-01-01T00:00Z. */
  readonly now?: string;
  readonly drafts?: boolean;
  readonly url?: string;
  readonly theme?: Partial<Theme>;
  readonly parsedBefore?: ParseCache;
}

export interface Live {
  /** As `asrun check` prints them, one a line. */
  readonly problems: readonly string[];
  /** What templates see: the site, and its coverages, newest first. `undefined` if there are errors. */
  readonly view: { readonly site: SiteView; readonly coverages: readonly CoverageView[] } | undefined;
  readonly archive: Archive | undefined;
  /** Every text output by its path; copied files as `file:` with their source. */
  readonly outputs: ReadonlyMap<string, string>;
  /** The text of an output; if it is missing, the test fails with the existing paths. */
  page(path: string): string;
}

/** The smallest valid site.yml; `live` adds it if it is missing. `"site.yml": ""` leaves it out. */
export const SITE = `title: Example Live
url: https://example.org/live/
language: en
timezone: Europe/London
`;

/** A masthead and an entry, to be combined with other files. */
export const COVERAGE: Files = {
  "summit/index.md": "---\ntitle: The summit\n---\n",
  "summit/1005-kallas-arrives.md":
    "---\ntime: 2025-03-20T10:05\nheadline: Kallas arrives\n---\nShe is here.\n",
};

/** An entry's file. */
export function entry(frontMatter: string, body = "Words.\n"): string {
  return `---\n${frontMatter.trim()}\n---\n${body}`;
}

/** An archive of these files, as `asrun build` would build it from a folder `content`. */
export function live(files: Files, options: LiveOptions = {}): Live {
  return liveFrom(memoryFolder(withSite(files)), options);
}

/** An archive of any folder. */
export function liveFrom(folder: Folder, options: LiveOptions = {}): Live {
  const { now = "2026-01-01T00:00:00Z", drafts = false, theme = {}, ...given } = options;
  const collected = collect(folder);
  const reading = read(collected, { ...given, now: Date.parse(now), drafts });
  const problems = formatProblems(collectProblems(reading.files), "text").trimEnd();
  const finished =
    reading.archive &&
    new SiteRenderer(reading.archive, collected, {
      drafts,
      theme: { ...defaultTheme, ...theme },
      oldestDay: firstDay(reading.archive.coverages),
    });
  const outputs = new Map<string, string>();
  const search = reading.archive ? searchOutputs(reading.archive) : [];
  for (const made of [finished?.outputs() ?? [], search])
    for (const output of made) {
      if (outputs.has(output.path)) throw new Error(`two outputs at ${output.path}`);
      outputs.set(output.path, textOf(output));
    }
  return {
    problems: problems === "" ? [] : problems.split("\n"),
    view: reading.archive && viewOf(reading.archive, drafts),
    archive: reading.archive,
    outputs,
    page(path) {
      const text = outputs.get(path);
      if (text === undefined)
        throw new Error(`no ${path}; there are ${[...outputs.keys()].join(", ")}; ${problems}`);
      return text;
    },
  };
}

function searchOutputs({ site, coverages }: Archive): Output[] {
  if (!site.search) return [];
  const indexed = coverages.map((coverage) => indexCoverage(coverage, site));
  const files = searchFiles(indexed.map(({ index }) => index));
  return [...indexed.flatMap(({ outputs }) => outputs), ...files];
}

function viewOf({ site, coverages }: Archive, drafts: boolean) {
  const settled = createViewContext(site, firstDay(coverages), { drafts });
  return { site: settled.site, coverages: coverages.map((coverage) => coverageView(coverage, settled)) };
}

function textOf({ contents }: Output): string {
  return typeof contents === "string" ? contents : `file:${contents.file}`;
}

function withSite(files: Files): Files {
  const { "site.yml": site = SITE, ...others } = files;
  return site === "" ? others : { ...others, "site.yml": site };
}

/** A content folder in memory; a path that ends with "/" is an empty folder. */
export function memoryFolder(files: Files): Folder {
  const bytes = (path: string): Uint8Array => {
    const contents = files[path];
    if (contents === undefined) throw new Error(`no file ${path}`);
    return typeof contents === "string" ? new TextEncoder().encode(contents) : contents;
  };
  return {
    name: "content",
    locate: (path) => `content/${path}`,
    list(path) {
      const prefix = path === "" ? "" : `${path}/`;
      const inside = Object.keys(files).filter((name) => name.startsWith(prefix) && name !== prefix);
      const names = new Set(inside.map((name) => name.slice(prefix.length).split("/", 1)[0] ?? ""));
      return [...names].map((name) => ({
        name,
        kind: files[prefix + name] === undefined ? "folder" : "file",
      }));
    },
    size: (path) => bytes(path).length,
    read: (path, length, from = 0) =>
      bytes(path).subarray(from, length === undefined ? undefined : from + length),
  };
}

/** The smallest SVG picture, for use beside entries. */
export const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="360"><rect width="640" height="360"/></svg>';
