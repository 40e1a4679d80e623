/** The files of a new archive, by their paths in the repository. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { momentAt } from "../../validate/time.ts";
import { dayOf, isoTime } from "../../web/dates.ts";
import { formatEntry, formatMasthead, formatSite } from "../../write/content-text.ts";
import { chooseEntryId, chooseSlug, entryFileName } from "../../write/names.ts";
import { MASTHEAD_COMMENTS } from "../new-coverage.ts";
import type { CiSettings, InitAnswers } from "./answers.ts";
import { editorFiles } from "./editor-files.ts";
import { GITHUB_WORKFLOW, githubWorkflow } from "./github-workflow.ts";
import { GITLAB_PIPELINE, gitlabPipeline } from "./gitlab-pipeline.ts";
import type { Surroundings } from "./surroundings.ts";

const ABOUT_PAGE = "templates/pages/about.md";

/** The files below the archive's folder: only those that make sense beside what is there already. */
export function starterFiles(answers: InitAnswers, around: Surroundings, program: string, now: number) {
  const files = new Map(editorFiles());
  const hasOwnPages = around.eleventyConfig === undefined && !around.hasSite;
  if (!around.hasSite) files.set("content/site.yml", siteFile(answers, hasOwnPages, now));
  if (!around.hasCoverage) for (const [path, text] of firstCoverage(answers, now)) files.set(path, text);
  if (hasOwnPages) files.set(ABOUT_PAGE, aboutPage(answers.title));
  // Eleventy would make pages of these.
  if (around.eleventyConfig === undefined) for (const [path, text] of manual(program)) files.set(path, text);
  return files;
}

/** The file for CI, by its path in the repository. */
export function ciFiles({ ci, schedule }: InitAnswers, around: Surroundings): ReadonlyMap<string, string> {
  const settings: CiSettings = { branch: around.branch, prefix: around.prefix, schedule };
  if (ci === "github") return new Map([[GITHUB_WORKFLOW, githubWorkflow(settings)]]);
  return new Map(ci === "gitlab" ? [[GITLAB_PIPELINE, gitlabPipeline(settings)]] : []);
}

function siteFile({ title, url, language, timezone }: InitAnswers, hasAbout: boolean, now: number): string {
  const { hostname, pathname } = new URL(url);
  const year = dayOf(momentAt(now, timezone)).slice(0, 4);
  const base = `${hostname.toLowerCase()},${year}`;
  const path = pathname.endsWith("/") ? pathname : `${pathname}/`;
  return formatSite({
    fields: {
      title,
      url,
      language,
      timezone,
      // An address with an IPv6 host has no such form.
      ...(/^[a-z0-9.-]+,/.test(base) && { "tag-base": base }),
      ...(hasAbout && { footer: [{ title: "About", url: `${path}about/` }] }),
    },
    comments: [
      "Never change tag-base: the ids of all feeds begin with it.",
      'Take the "# " away from the keys you need.',
      "publisher:",
      "  name: Example Media",
      "  url: https://example.org/",
    ],
  });
}

function firstCoverage({ coverage, timezone }: InitAnswers, now: number): ReadonlyMap<string, string> {
  const time = momentAt(now, timezone);
  const headline = "Our live coverage begins";
  const slug = chooseSlug(coverage, dayOf(time), () => false);
  const id = chooseEntryId(headline, time, () => false);
  const body =
    "This is the first entry. Write your own in its place, and add others with `npx asrun new`: one file for each.";
  return new Map([
    [
      `content/${slug}/index.md`,
      formatMasthead({
        fields: { title: coverage, date: dayOf(time), status: "live" },
        comments: MASTHEAD_COMMENTS,
      }),
    ],
    [
      `content/${slug}/${entryFileName(time, id)}`,
      formatEntry({ fields: { time: isoTime(time).slice(0, 16), headline }, body }),
    ],
  ]);
}

function aboutPage(title: string): string {
  return `---
layout: asrun
title: About
permalink: /about/
---

# About ${title.replace(/[\\`*_[\]<>&{}#%]/g, "\\$&")}

Who we are, and how to reach us.
`;
}

/** The manual for writers, and the explanation of all messages, to which it links. */
function manual(program: string): ReadonlyMap<string, string> {
  const read = (name: string) =>
    readFileSync(join(program, "docs", name), "utf8").replace(/\[([^[\]]*)\]\(\.\.\/[^()]*\)/g, "$1");
  return new Map(["writing.md", "problems.md"].map((name) => [`manual/${name}`, read(name)]));
}
