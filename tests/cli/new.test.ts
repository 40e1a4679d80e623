import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { check } from "../../src/cli/check/index.ts";
import { newEntry } from "../../src/cli/new.ts";
import { newCoverage } from "../../src/cli/new-coverage.ts";
import { schema } from "../../src/cli/schema.ts";
import { COVERAGE, SITE } from "../live.ts";
import { listen, siteWith, write } from "./sandbox.ts";

const NOW = Date.parse("2025-07-01T20:24:59Z");

function site(masthead = "title: The summit\ntimezone: Europe/Brussels") {
  return siteWith({ ...COVERAGE, "site.yml": SITE, "summit/index.md": `---\n${masthead}\n---\n` });
}

function add(folder: string, headline: string, at?: string, now = NOW): string {
  const stdout = listen();
  const options = {
    content: join(folder, "content"),
    coverage: "summit",
    now,
    ...(at !== undefined && { at }),
  };
  newEntry(headline, options, { stdout, stderr: listen() });
  return stdout.text().trim();
}

async function problemsIn(folder: string): Promise<string> {
  const stderr = listen();
  await check(
    { content: join(folder, "content"), drafts: false, now: NOW, format: "text" },
    { stdout: listen(), stderr },
  );
  return stderr.text();
}

test("a new entry is named by its time in the coverage's zone and its headline", async () => {
  const folder = site();
  const path = add(folder, "Von der Leyen: “We’re ready”");
  expect(path).toBe(`${folder}/content/summit/2224-von-der-leyen-were-ready.md`);
  expect(readFileSync(path, "utf8")).toMatch(
    /^---\ntime: 2025-07-01T22:24\nheadline: "Von der Leyen: “We’re ready”"\ndraft: true\n/,
  );
  expect(await problemsIn(folder)).toBe("");
});

test.each([
  ["Kallas arrives", "10:31", "title: S\ndate: 2025-03-20", "1031-kallas-arrives-2.md"],
  ["Прибыла", "2025-03-20T10:05", "title: S", "1005-entry-1005.md"],
  ["27 leaders", "2025-03-20T10:06", "title: S", "1006-entry-27-leaders.md"],
  ["Pictures", "2025-03-20T10:07", "title: S", "1007-pictures-2.md"],
  ["Straße gesperrt, Łódź jubelt", "2025-03-20T10:08", "title: S", "1008-strasse-gesperrt-lodz-jubelt.md"],
  ["Con", "2025-03-20T10:09", "title: S", "1009-con-2.md"],
  ["", "2025-03-20T10:09", "title: S", "1009-entry-1009.md"],
  ["The year is a time", "2025-03-20T20:24", "title: S", "2024-the-year-is-a-time.md"],
])("%s at %s", async (headline, at, masthead, name) => {
  const folder = site(masthead);
  expect(add(folder, headline, at)).toBe(`${folder}/content/summit/${name}`);
  expect(await problemsIn(folder)).toBe("");
});

test("in an hour that occurs twice, the offset selects the instant", () => {
  const path = add(
    site("title: S\ntimezone: Europe/London"),
    "Clocks go back",
    undefined,
    Date.parse("2025-10-26T01:30Z"),
  );
  expect(readFileSync(path, "utf8")).toContain("time: 2025-10-26T01:30+00:00\n");
});

test("a second entry of the same name in the same minute gets another name", () => {
  const folder = site();
  expect(add(folder, "Goal")).toMatch(/2224-goal\.md$/);
  expect(add(folder, "Goal")).toMatch(/2224-goal-2\.md$/);
});

test("content that check would reject is not written", () => {
  const folder = site();
  const before = readdirSync(join(folder, "content/summit"));
  expect(() => add(folder, "a".repeat(40_000))).toThrow(/^nothing was written: .* \(front-matter-long\)$/);
  expect(readdirSync(join(folder, "content/summit"))).toEqual(before);
});

test("a single coverage need not be named; of several, one must be", () => {
  const folder = site();
  const options = { content: join(folder, "content"), now: NOW };
  const streams = { stdout: listen(), stderr: listen() };
  newEntry("One", options, streams);
  expect(streams.stdout.text()).toContain("/content/summit/2224-one.md");
  write(folder, { "content/budget/index.md": "---\ntitle: The budget\n---\n" });
  expect(() => newEntry("Two", options, streams)).toThrow(
    "there are 2 coverages: choose one with --coverage, as in --coverage budget",
  );
  const none = { ...options, content: join(siteWith({ "site.yml": SITE }), "content") };
  expect(() => newEntry("One", none, streams)).toThrow('create one with asrun new-coverage "Title"');
});

test("a coverage that does not exist is a usage error", () => {
  const folder = site();
  const stdout = listen();
  const options = { content: join(folder, "content"), coverage: "sumit", now: NOW };
  expect(() => newEntry("X", options, { stdout, stderr: stdout })).toThrow('did you mean "summit"?');
  expect(() =>
    newEntry("X", { ...options, coverage: "summit", at: "BST" }, { stdout, stderr: stdout }),
  ).toThrow("--at: ");
});

function addCoverage(folder: string, title: string, slug?: string): string {
  const stdout = listen();
  const options = { content: join(folder, "content"), now: NOW, ...(slug !== undefined && { slug }) };
  newCoverage(title, options, { stdout, stderr: listen() });
  return stdout.text().trim();
}

test("a new coverage is a folder with a masthead of today, and accepts entries at once", async () => {
  const folder = site();
  const path = addCoverage(folder, "Storm: “Éowyn” & after");
  expect(path).toBe(`${folder}/content/storm-eowyn-after/index.md`);
  expect(readFileSync(path, "utf8")).toMatch(
    /^---\ntitle: "Storm: “Éowyn” & after"\ndate: 2025-07-01\nstatus: live\n/,
  );
  const options = { content: join(folder, "content"), coverage: "storm-eowyn-after", at: "10:05", now: NOW };
  newEntry("Wind rises", options, { stdout: listen(), stderr: listen() });
  const problems = await problemsIn(folder);
  expect(problems).not.toMatch(/ (?:error|warning) /);
});

test("a new coverage never takes the name of another one, nor an invalid name", () => {
  const folder = siteWith({
    "site.yml": SITE,
    "summit/index.md": "---\ntitle: S\naliases: [talks]\n---\n",
  });
  expect(addCoverage(folder, "Talks")).toMatch(/content\/talks-2\/index\.md$/);
  expect(addCoverage(folder, "Summit")).toMatch(/content\/summit-2\/index\.md$/);
  expect(addCoverage(folder, "Саміт")).toMatch(/content\/coverage-2025-07-01\/index\.md$/);
  expect(addCoverage(folder, "Саміт", "kyiv")).toMatch(/content\/kyiv\/index\.md$/);
  for (const slug of ["Talks", "../out", "", "topics", "con", "a".repeat(300)])
    expect(() => addCoverage(folder, "X", slug), slug).toThrow(/^(--slug|nothing was written)/);
  expect(readdirSync(folder)).toEqual(["content"]);
});

test("the schema of an entry contains its keys and nothing else", () => {
  const stdout = listen();
  schema("entry", { stdout, stderr: listen() });
  const { properties, required, additionalProperties } = JSON.parse(stdout.text());
  expect(Object.keys(properties)).toEqual(
    expect.arrayContaining(["time", "headline", "kicker", "alt", "credit", "corrections"]),
  );
  expect([required, additionalProperties]).toEqual([["time"], false]);
});
