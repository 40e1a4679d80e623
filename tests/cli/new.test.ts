import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { check } from "../../src/cli/check.ts";
import { newEntry } from "../../src/cli/new.ts";
import { schema } from "../../src/cli/schema.ts";
import { COVERAGE, SITE } from "../live.ts";
import { listen, siteWith } from "./sandbox.ts";

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
    /^---\ntime: 2025-07-01T22:24\nheadline: "Von der Leyen: “We’re ready”"\n/,
  );
  expect(await problemsIn(folder)).toBe("");
});

test.each([
  ["Kallas arrives", "10:31", "title: S\ndate: 2025-03-20", "1031-kallas-arrives-2.md"],
  ["Прибыла", "2025-03-20T10:05", "title: S", "1005-entry-1005.md"],
  ["27 leaders", "2025-03-20T10:06", "title: S", "1006-entry-27-leaders.md"],
  ["Pictures", "2025-03-20T10:07", "title: S", "1007-pictures-2.md"],
  ["Straße gesperrt, Łódź jubelt", "2025-03-20T10:08", "title: S", "1008-strasse-gesperrt-lodz-jubelt.md"],
  ["The year is a time", "2025-03-20T20:24", "title: S", "2024-the-year-is-a-time.md"],
])("%s at %s", async (headline, at, masthead, name) => {
  const folder = site(masthead);
  expect(add(folder, headline, at)).toBe(`${folder}/content/summit/${name}`);
  expect(await problemsIn(folder)).toBe("");
});

test("in the hour that occurs twice, the offset says which", () => {
  const path = add(
    site("title: S\ntimezone: Europe/London"),
    "Clocks go back",
    undefined,
    Date.parse("2025-10-26T01:30Z"),
  );
  expect(readFileSync(path, "utf8")).toContain("time: 2025-10-26T01:30+00:00\n");
});

test("a coverage that is not there is the operator's mistake", () => {
  const folder = site();
  const stdout = listen();
  const options = { content: join(folder, "content"), coverage: "sumit", now: NOW };
  expect(() => newEntry("X", options, { stdout, stderr: stdout })).toThrow('did you mean "summit"?');
  expect(() =>
    newEntry("X", { ...options, coverage: "summit", at: "BST" }, { stdout, stderr: stdout }),
  ).toThrow("--at: ");
});

test("the schema of an entry knows its keys and nothing else", () => {
  const stdout = listen();
  schema("entry", { stdout, stderr: listen() });
  const { properties, required, additionalProperties } = JSON.parse(stdout.text());
  expect(Object.keys(properties)).toEqual(
    expect.arrayContaining(["time", "headline", "kicker", "alt", "credit", "corrections"]),
  );
  expect([required, additionalProperties]).toEqual([["time"], false]);
});
