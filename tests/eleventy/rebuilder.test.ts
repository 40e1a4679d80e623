/** After any change, the development server shows the result of a clean build, although it reads only changed files. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { BuildSession } from "../../src/build/session.ts";
import { sitePaths } from "../../src/collect/site-paths.ts";
import { ParseCache } from "../../src/parse/parse-cache.ts";
import { Random } from "../bench/random.ts";
import { filesIn, siteWith, write } from "../cli/sandbox.ts";
import { COVERAGE, entry, type Files, SITE, SVG } from "../live.ts";
import { Newsroom, rewrite } from "../newsroom.ts";
import { notePages, pagesNoted } from "../noted.ts";
import { rounds } from "../rounds.ts";

const SETTINGS = { now: Date.parse("2026-01-01T00:00Z"), drafts: true, isQuick: true };

const CONTENT: Files = {
  "site.yml": SITE,
  ...COVERAGE,
  "storm/index.md": "---\ntitle: The storm\n---\n",
  "storm/0900-wind.md": entry("time: 2025-02-01T09:00\nheadline: Wind"),
};

const RAIN = "time: 2025-02-01T10:00";
const RAINY: Files = {
  "storm/1000-rain.md": entry(`${RAIN}\nheadline: Rain`),
  "storm/1100-hail.md": entry("time: 2025-02-01T11:00\nheadline: Hail"),
  "storm/1200-snow.md": entry("time: 2025-02-01T12:00\nheadline: Snow"),
};

/** The session under test, and a clean one in another folder. */
function rebuilders(folder: string, onCollected = (_files: number) => {}) {
  const site = sitePaths(join(folder, "content"), undefined);
  const clean = () => new BuildSession({ ...site, state: join(folder, "clean") }, SETTINGS);
  return { rebuilder: new BuildSession(site, { ...SETTINGS, onCollected }), clean };
}

/** The paths of the files that differ from a clean build. */
async function wrongIn(rebuilder: BuildSession, clean: BuildSession): Promise<string[]> {
  await clean.build();
  return differences(filesIn(rebuilder.out), filesIn(clean.out));
}

function differences(some: ReadonlyMap<string, string>, others: ReadonlyMap<string, string>): string[] {
  return [...new Set([...some.keys(), ...others.keys()])].filter(
    (path) => some.get(path) !== others.get(path),
  );
}

test("after each edit, the preview equals a clean build, or shows the last successful build if there is a problem", async () => {
  const folder = mkdtempSync(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "asrun-serve-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const [newsroom, random] = [new Newsroom(new Random(20_260_117)), new Random(7)];
  rewrite(folder, new Map(), newsroom.files);
  const { rebuilder, clean } = rebuilders(folder);
  let [onDisk, last] = [new Map(newsroom.files), new Map<string, string>()];
  const counts = { good: 0, bad: 0, overheard: 0 };
  const steps = rounds(35);
  for (let step = 1; step <= steps; step++) {
    const before = new Map(newsroom.files);
    const edit = `edit ${step}, ${newsroom.edit()}`;
    const isHeard = random.chance(0.8);
    const paths = rewrite(folder, onDisk, newsroom.files, isHeard ? undefined : step);
    onDisk = new Map(newsroom.files);
    if (isHeard) rebuilder.noteChanges(paths);
    else counts.overheard += (await rebuilder.findMissedChanges()) ? 1 : 0;
    const [built, anew] = [await rebuilder.build(), clean()];
    const builtAnew = await anew.build();
    expect([edit, built.problems]).toEqual([edit, builtAnew.problems]);
    const isGood = builtAnew.done !== undefined;
    expect(built.done !== undefined, edit).toBe(isGood);
    if (isGood) last = filesIn(anew.out);
    expect([edit, ...differences(filesIn(rebuilder.out), last)]).toEqual([edit]);
    counts[isGood ? "good" : "bad"] += 1;
    if (isGood) continue;
    for (const path of newsroom.files.keys()) newsroom.files.delete(path);
    for (const [path, text] of before) newsroom.files.set(path, text);
  }
  expect(counts.good).toBeGreaterThan(0.6 * steps);
  expect(counts.bad).toBeGreaterThan(1);
  expect(counts.overheard).toBeGreaterThan(2);
}, 120_000);

test("nothing is rebuilt without a change, and only one coverage when one has changed", async () => {
  const folder = siteWith(CONTENT);
  const { rebuilder } = rebuilders(folder);
  const made = async () => {
    const { done } = await rebuilder.build();
    return [done?.builtCoverages, done?.builtEntries];
  };
  expect(await made()).toEqual([2, 2]);
  expect(await made()).toEqual([0, 0]);
  write(folder, { "content/storm/0900-wind.md": entry("time: 2025-02-01T09:00\nheadline: A gale") });
  rebuilder.noteChanges(["./content/storm/0900-wind.md"]);
  expect(await made()).toEqual([1, 1]);
});

test("in a rebuilt coverage, only the changed entry is parsed", async () => {
  const folder = siteWith({ ...CONTENT, "storm/1000-rain.md": entry("time: 2025-02-01T10:00") });
  const parsed: string[] = [];
  class Noting extends ParseCache {
    override contentsOf: ParseCache["contentsOf"] = (files, parse) =>
      super.contentsOf(files, (others) => {
        parsed.push(...others.map(({ path }) => path));
        return parse(others);
      });
  }
  const site = sitePaths(join(folder, "content"), undefined);
  const rebuilder = new BuildSession(site, { ...SETTINGS, parsedBefore: new Noting() });
  await rebuilder.build();
  expect(parsed.length).toBeGreaterThan(2);
  parsed.length = 0;
  write(folder, { "content/storm/0900-wind.md": entry("time: 2025-02-01T09:00\nheadline: A gale") });
  rebuilder.noteChanges(["./content/storm/0900-wind.md"]);
  expect((await rebuilder.build()).done?.builtEntries).toBe(2);
  expect(parsed.filter((path) => path.includes("/storm/"))).toEqual([
    join(folder, "content/storm/0900-wind.md"),
  ]);
});

test("a problem in one coverage is reported together with those of the others, without reading the others again", async () => {
  const quote = ':::quote{by=Ada url="https://example.org/"}\nWords.\n:::\n';
  const folder = siteWith({
    ...CONTENT,
    "summit/1010-quoted.md": entry("time: 2025-03-20T10:10", quote),
  });
  const { rebuilder } = rebuilders(folder, (files) => read.push(files));
  const read: number[] = [];
  const problems = async (): Promise<unknown> => (await rebuilder.build()).problems;
  await problems();
  write(folder, { "content/storm/0900-wind.md": entry("time: 2025-02-01T09:00\nhedline: Wind") });
  rebuilder.noteChanges(["./content/storm/0900-wind.md"]);
  expect(await problems()).toMatchObject([{ name: "unknown-key" }, { name: "quote-unarchived" }]);
  // Each build reads the files of the site first, then the changed coverages.
  expect(read.map((files) => files > 4)).toEqual([false, true, false, false]);
});

test("a photo in a coverage that was not read is not reported as missing beside a problem", async () => {
  const people = "ada: {name: Ada, photo: summit/ada.svg}\n";
  const folder = siteWith({ ...CONTENT, "people.yml": people, "summit/ada.svg": SVG });
  const { rebuilder } = rebuilders(folder);
  expect((await rebuilder.build()).problems).toEqual([]);
  write(folder, { "content/storm/0900-wind.md": entry("time: 2025-02-01T09:00\nhedline: Wind") });
  rebuilder.noteChanges(["./content/storm/0900-wind.md"]);
  expect((await rebuilder.build()).problems).toMatchObject([{ name: "unknown-key" }]);
});

test("in a changed coverage, the pages that show the change are rebuilt, and pages that were deleted", async () => {
  const folder = siteWith({ ...CONTENT, "site.yml": `${SITE}page-size: 1\n`, ...RAINY });
  notePages(folder);
  const { rebuilder, clean } = rebuilders(folder);
  const made = async () => {
    await rebuilder.build();
    return pagesNoted(folder);
  };
  const edit = (words: string) => {
    write(folder, { "content/storm/1000-rain.md": entry(`${RAIN}\nheadline: Rain`, `${words}\n`) });
    rebuilder.noteChanges(["./content/storm/1000-rain.md"]);
    return made();
  };
  expect(await made()).toContain("summit/kallas-arrives/");
  expect(await edit("It rains.")).toContain("storm/snow/");
  for (const words of ["It pours.", "It drips."]) {
    const beside = ["storm/hail/", "storm/wind/"];
    expect(await edit(words)).toEqual(
      [...beside, "storm/page/2/", "storm/rain/", "storm/story/2/"].toSorted(),
    );
  }
  // By a clock with a coarse resolution.
  await new Promise((resolve) => setTimeout(resolve, 50));
  rmSync(join(rebuilder.out, "storm/snow/index.html"));
  await rebuilder.findMissedChanges();
  expect(await made()).toEqual(["storm/snow/"]);
  expect(await wrongIn(rebuilder, clean())).toEqual([]);
});

test("a change without a watch event is found by the next recheck", async () => {
  const folder = siteWith(CONTENT);
  const { rebuilder, clean } = rebuilders(folder);
  await rebuilder.build();
  expect(await rebuilder.findMissedChanges()).toBe(false);
  write(folder, { "content/storm/1000-rain.md": entry("time: 2025-02-01T10:00\nheadline: Rain") });
  rmSync(join(folder, "content/summit"), { recursive: true });
  expect(await rebuilder.findMissedChanges()).toBe(true);
  await rebuilder.build();
  expect(await wrongIn(rebuilder, clean())).toEqual([]);
  expect(await rebuilder.findMissedChanges()).toBe(false);
});

test.each([
  ["a page is deleted", (out: string) => rmSync(join(out, "storm/wind/index.html"))],
  ["a page of the site is overwritten", (out: string) => writeFileSync(join(out, "index.html"), "X")],
  ["all of it is deleted", (out: string) => rmSync(out, { recursive: true })],
])("when %s by another program, the next build repairs it", async (_, spoil) => {
  const folder = siteWith(CONTENT);
  const { rebuilder, clean } = rebuilders(folder);
  await rebuilder.build();
  // By a clock with a coarse resolution.
  await new Promise((resolve) => setTimeout(resolve, 50));
  spoil(rebuilder.out);
  expect(await rebuilder.findMissedChanges()).toBe(false);
  await rebuilder.build();
  expect(await wrongIn(rebuilder, clean())).toEqual([]);
});

test("if a template fails halfway, the last archive stays unchanged; a corrected template takes effect", async () => {
  const folder = siteWith(CONTENT);
  const { rebuilder, clean } = rebuilders(folder);
  await rebuilder.build();
  const before = filesIn(rebuilder.out);
  const failing =
    "let n = 0;\nexport default (_, { html }) => {\n  n += 1;\n  if (n > 4) throw new TypeError('no');\n  return html``;\n};\n";
  write(folder, { "templates/time.js": failing });
  await expect(rebuilder.build()).rejects.toThrow("templates/time.js:4 failed: no");
  expect(differences(filesIn(rebuilder.out), before)).toEqual([]);
  write(folder, { "templates/time.js": "export default (_, { html }) => html`<time>Mended</time>`;\n" });
  await rebuilder.build();
  expect(await wrongIn(rebuilder, clean())).toEqual([]);
});

test("an entry that is older than all others changes the year in the ids of all feeds, and removing it restores them", async () => {
  const folder = siteWith(CONTENT);
  const { rebuilder, clean } = rebuilders(folder);
  await rebuilder.build();
  const older = "content/storm/1000-older.md";
  write(folder, { [older]: entry("time: 1999-02-01T10:00\nheadline: Older") });
  rebuilder.noteChanges([`./${older}`]);
  await rebuilder.build();
  expect(filesIn(rebuilder.out).get("summit/atom.xml")).toContain("tag:example.org,1999:");
  expect(await wrongIn(rebuilder, clean())).toEqual([]);
  rmSync(join(folder, older));
  rebuilder.noteChanges([`./${older}`]);
  await rebuilder.build();
  expect(filesIn(rebuilder.out).get("summit/atom.xml")).not.toContain("tag:example.org,1999:");
  expect(await wrongIn(rebuilder, clean())).toEqual([]);
});
