/** A held coverage has no effect: every output is the same as without its folder. */
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { BuildOptions } from "../../src/cli/build.ts";
import { buildHere, filesIn, siteWith, write } from "../cli/sandbox.ts";
import { COVERAGE, entry, type Files, live, SITE, SVG } from "../live.ts";

const DRAFT = entry("time: 2024-02-02T10:00\nheadline: canary-headline\ndraft: true", "canary-words\n");
const LATER = entry(
  "time: 2024-02-02T11:00\nembargo: 2026-06-01T12:00\nauthor: X canary-author",
  "canary-words\n",
);
const PLAIN = entry("time: 2024-02-02T12:00\nheadline: canary-plain\ntopics: [canary-topic]\nkey: true");

/** A coverage in which every word is a canary, and whose year is the oldest. */
function canary(keys: string, entries: Files): Files {
  const masthead = `title: canary-title
standfirst: canary-standfirst
start: 2024-02-02T09:00
editors: [X canary-editor, only-here]
topics: [canary-topic, Shared]
related: [{title: canary-related, url: "https://canary-link.example/"}]
aliases: [canary-alias]
image: canary-lead.svg
alt: canary-alt
credit: canary-credit
${keys}`;
  return {
    "canary-slug/index.md": entry(masthead, "canary-summary\n"),
    "canary-slug/canary-lead.svg": SVG,
    ...Object.fromEntries(Object.entries(entries).map(([path, text]) => [`canary-slug/${path}`, text])),
  };
}

const HELD: Record<string, Files> = {
  "a draft": canary("draft: true", { "canary-a.md": PLAIN, "canary-b.md": LATER }),
  "a draft without entries": canary("draft: true", { "canary-a.md": DRAFT }),
  "under embargo": canary("embargo: 2026-06-01T12:00", { "canary-a.md": PLAIN, "canary-b.md": DRAFT }),
  "that has only held entries": canary("status: live", { "canary-a.md": DRAFT, "canary-b.md": LATER }),
  "that has held entries, one of them taken down": canary("status: closed", {
    "canary-a.md": entry(
      "time: 2024-02-02T10:00\ndraft: true\nremoved: {time: 2024-02-03T10:00, reason: canary-reason}",
    ),
  }),
};

const PUBLIC: Files = {
  ...COVERAGE,
  "people.yml": "only-here: {name: Only Here}\n",
  "summit/1010-b.md": entry("time: 2025-03-20T10:10\ntopics: [Shared]\nauthor: Anna Berg"),
};

describe.each(Object.entries(HELD))("a coverage that is %s", (_, held) => {
  test("changes no byte of any output", () => {
    const [without, beside] = [live(PUBLIC), live({ ...PUBLIC, ...held })];
    expect(beside.problems.filter((line) => !line.includes(" notice "))).toEqual([]);
    expect(beside.outputs).toEqual(without.outputs);
    expect([...beside.outputs].join("\n")).not.toContain("canary");
  });

  test("is named by a notice on its masthead", () => {
    expect(live({ ...PUBLIC, ...held }).problems).toContainEqual(
      expect.stringMatching(/^content\/canary-slug\/index\.md:.* notice .*\(coverage-held\)$/),
    );
  });
});

const published = (folder: string) => filesIn(join(folder, "dist"));

const BEFORE = Date.parse("2026-05-01T00:00Z");
const AFTER = Date.parse("2026-06-01T11:00Z");

async function build(folder: string, options: Partial<BuildOptions> = {}) {
  const run = await buildHere(folder, { now: BEFORE, ...options });
  expect(run).toMatchObject({ code: 0, stderr: "" });
  return run;
}

/** The output of a clean build. */
async function fresh(files: Files, now: number): Promise<Map<string, string>> {
  const folder = siteWith({ "site.yml": SITE, ...files });
  await build(folder, { now });
  return published(folder);
}

test("on a disk too, in a clean and a repeated build, and nothing of it is stored", async () => {
  const without = await fresh(PUBLIC, BEFORE);
  for (const held of Object.values(HELD)) {
    const folder = siteWith({ "site.yml": SITE, ...PUBLIC, ...held });
    for (const _ of [1, 2]) {
      const { stdout } = await build(folder);
      expect(stdout).toMatch(/^Not published: canary-slug \(.*\)\n1 coverage, 2 entries, /);
      expect(published(folder)).toEqual(without);
    }
    expect(readdirSync(join(folder, ".asrun"), { recursive: true }).join()).not.toContain("canary");
    expect([...filesIn(join(folder, ".asrun"))].join("\n")).not.toContain("canary");
  }
});

test("an embargo of a coverage ends with the first build after it, and applies again before it", async () => {
  const files = { ...PUBLIC, ...canary("embargo: 2026-06-01T12:00", { "canary-a.md": PLAIN }) };
  const folder = siteWith({ "site.yml": SITE, ...files });
  const [without, whole] = [await fresh(files, BEFORE), await fresh(files, AFTER)];
  expect(whole.get("canary-slug/index.html")).toContain("canary-plain");
  for (const [now, wanted] of [
    [BEFORE, without],
    [AFTER, whole],
    [AFTER, whole],
    [BEFORE, without],
  ] as const) {
    await build(folder, { now });
    expect(published(folder)).toEqual(wanted);
  }
});

test("a coverage of held entries is published with its first entry, and held again without it", async () => {
  const files = { ...PUBLIC, ...canary("status: live", { "canary-a.md": DRAFT }) };
  const folder = siteWith({ "site.yml": SITE, ...files });
  await build(folder);
  const first = { "canary-slug/canary-first.md": PLAIN };
  write(join(folder, "content"), first);
  await build(folder);
  expect(published(folder)).toEqual(await fresh({ ...files, ...first }, BEFORE));
  rmSync(join(folder, "content/canary-slug/canary-first.md"));
  await build(folder);
  expect(published(folder)).toEqual(await fresh(PUBLIC, BEFORE));
});

test("--next-due names the embargo of a masthead, and an entry's only from then on", async () => {
  const entries = {
    "canary-a.md": entry("time: 2024-02-02T11:00\nembargo: 2026-05-10T12:00"),
    "canary-b.md": entry("time: 2024-02-02T11:00\nembargo: 2026-07-10T12:00"),
  };
  const folder = siteWith({
    "site.yml": SITE,
    ...PUBLIC,
    ...canary("timezone: America/New_York\nembargo: 2026-06-01T12:00", entries),
  });
  const dueAt = async (now: string) =>
    (await buildHere(folder, { now: Date.parse(now), nextDue: true })).stdout;
  expect(await dueAt("2026-05-01T00:00Z")).toBe("2026-06-01T16:00:00Z\n");
  expect(await dueAt("2026-06-01T16:00Z")).toBe("2026-07-10T16:00:00Z\n");
  expect(await dueAt("2026-07-10T16:00Z")).toBe("");
});

test("--drafts shows a draft coverage, marked wherever it is shown; an embargo still applies", () => {
  const files = { ...PUBLIC, ...canary("draft: true", { "canary-a.md": PLAIN }) };
  const { page } = live(files, { drafts: true });
  const mark = "Draft, not published";
  expect(page("index.html").split(mark)).toHaveLength(2);
  expect(page("canary-slug/index.html").split(mark)).toHaveLength(3);
  expect(page("canary-slug/canary-a/index.html")).toContain(mark);
  expect(page("summit/index.html")).not.toContain(mark);
  expect(JSON.parse(page("canary-slug/coverage.json")).entries).toMatchObject([{ draft: true }]);
  const embargo = { ...PUBLIC, ...canary("embargo: 2026-06-01T12:00", { "canary-a.md": PLAIN }) };
  expect(live(embargo, { drafts: true }).outputs.has("canary-slug/index.html")).toBe(false);
});

test("a masthead with draft: false is published before its entries, without their content", () => {
  const entries = { "canary-a.md": DRAFT.replaceAll("canary", "secret") };
  const { outputs, page } = live({ ...PUBLIC, ...canary("draft: false", entries) });
  expect(page("canary-slug/index.html")).toContain("canary-title");
  expect([...outputs].join("\n")).not.toContain("secret");
});

test("a coverage that is only announced, and one that contains only tombstones, are published", () => {
  expect(live({ ...PUBLIC, ...canary("status: live", {}) }).page("index.html")).toContain("canary-title");
  const removed = entry("time: 2024-02-02T10:00\nremoved: {time: 2024-02-03T10:00, reason: Wrong}");
  const archive = live({ ...PUBLIC, ...canary("status: live", { "canary-a.md": removed }) });
  expect(archive.page("canary-slug/canary-a/index.html")).toContain("Wrong");
});

test("no other coverage may use a name of a held one", () => {
  const files = { ...PUBLIC, ...canary("draft: true", { "canary-a.md": PLAIN }) };
  const claimant = {
    "vote/index.md": entry("title: V\naliases: [canary-alias]", ""),
    "vote/a.md": entry("time: 2025-03-20T10:05"),
  };
  expect(live({ ...files, ...claimant }).problems.join()).toContain("(coverage-alias-taken)");
});
