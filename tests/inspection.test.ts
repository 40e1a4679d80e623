/** In a long archive a second thread looks at what was published: nothing of it is missed by the two. */
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { SharedChecks } from "../src/build/shared-checks.ts";
import { asrun, filesIn, siteWith } from "./cli/sandbox.ts";
import { entry, type Files, SITE } from "./live.ts";

const COVERAGES = 12;
/** Of each entry. So many, and so long, that the manifest is longer than a megabyte. */
const ALIASES = 100;
const TOPICS = ["wind", "rain", "snow", "hail", "fog"];

const aliasOf = (topic: string, index: number) => `${"very-".repeat(20)}old-name-of-the-${topic}-${index}`;

function long(): Files {
  const entryOn = (topic: string) => {
    const aliases = Array.from({ length: ALIASES }, (_, index) => aliasOf(topic, index));
    return entry(`time: 2025-03-09T05:00\naliases: [${aliases.join(", ")}]`, `About ${topic}.\n`);
  };
  const coverages = Array.from({ length: COVERAGES }, (_, number) => [
    [`day-${number}/index.md`, `---\ntitle: Day ${number}\n---\n`],
    ...TOPICS.map((topic) => [`day-${number}/0500-${topic}.md`, entryOn(topic)]),
  ]);
  return { "site.yml": `${SITE}cards: none\n`, ...Object.fromEntries(coverages.flat()) };
}

/** The path of an older address. */
function aliasIn(folder: string, coverage: number, index: number): string {
  return join(folder, `dist/day-${coverage}`, aliasOf("wind", index), "index.html");
}

const DAMAGES: readonly (readonly [name: string, damage: (path: string) => void])[] = [
  ["deleted", (path) => rmSync(path)],
  ["emptied", (path) => writeFileSync(path, "")],
  ["changed, and as long as it was", (path) => writeFileSync(path, " ".repeat(statSync(path).size))],
  ["replaced by a folder", (path) => replace(path, () => mkdirSync(path))],
  ["replaced by a link", (path) => replace(path, () => symlinkSync("../wind/index.html", path))],
  ["deleted with its folder", (path) => rmSync(join(path, ".."), { recursive: true })],
];

function replace(path: string, by: () => void): void {
  rmSync(path);
  by();
}

test("whatever was done to an output of a long archive, wherever it lies, is seen and put right", () => {
  const folder = siteWith(long());
  const build = () => asrun(folder, ["build", "--now", "2026-01-01T00:00Z", "--timings"], { NO_COLOR: "1" });
  expect(build().code).toBe(0);
  // Otherwise there is no second thread.
  const [manifest = ""] = readdirSync(join(folder, ".asrun")).filter((name) => name.startsWith("published"));
  expect(statSync(join(folder, ".asrun", manifest)).size).toBeGreaterThan(1024 * 1024);
  const whole = [...filesIn(join(folder, "dist"))].toSorted();
  expect(build().stderr).toContain("kept 12\n");
  const places = [0, 3, 5, 6, 9, COVERAGES - 1];
  for (const [place, [name, damage]] of DAMAGES.entries()) {
    const path = aliasIn(folder, places[place] ?? 0, 15 * place);
    const before = readFileSync(path, "utf8");
    damage(path);
    expect([name, build().stderr.match(/ kept \d+/)?.[0]]).toEqual([name, " kept 11"]);
    expect(readFileSync(path, "utf8")).toBe(before);
  }
  expect([...filesIn(join(folder, "dist"))].toSorted()).toEqual(whole);
  // One that was only touched is read, and kept.
  const touched = aliasIn(folder, 4, 4);
  utimesSync(touched, new Date(), new Date());
  expect(build().stderr).toContain("kept 12\n");
  expect(readFileSync(touched, "utf8")).toContain("wind");
}, 60_000);

test("what another thread has taken, and doesn't answer for, is looked at by who asks", () => {
  const [glances, here] = [new SharedChecks(), 3];
  const there = new SharedChecks(glances.memory);
  expect(there.take(here)).toBe(true);
  expect(glances.take(here)).toBe(false);
  expect(glances.isFoundUnchanged(here)).toBe(false);
  there.tell(here, true);
  expect(glances.isFoundUnchanged(here)).toBe(true);
  there.tell(here, false);
  expect(glances.isFoundUnchanged(here)).toBe(false);
  // Whoever asks first looks itself, and nobody else does.
  expect(glances.isFoundUnchanged(4)).toBe(false);
  expect(there.take(4)).toBe(false);
});
