/** What a build keeps of the last one never shows: not when it is broken, and not when the output has been changed. */
import { readdirSync, readFileSync, rmSync, truncateSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { buildHere, filesIn, siteWith } from "./cli/sandbox.ts";
import { entry, type Files, SITE } from "./live.ts";

const CONTENT: Files = {
  "site.yml": SITE,
  "summit/index.md": "---\ntitle: The summit\n---\n",
  "summit/1005-kallas-arrives.md": entry(
    "time: 2025-03-20T10:05\nheadline: Kallas arrives",
    "She is here.\n",
  ),
  "storm/index.md": "---\ntitle: The storm\n---\n",
  "storm/0900-wind.md": entry("time: 2025-02-01T09:00\nheadline: Wind", "It blows.\n"),
  "storm/1000-rain.md": entry(
    "time: 2025-02-01T10:00\nheadline: Rain\nembargo: 2026-06-01T00:00Z",
    "It rains.\n",
  ),
};

/** A site that was built a long while after its content was written. */
async function builtSite(): Promise<string> {
  const folder = siteWith(CONTENT);
  for (const path of Object.keys(CONTENT)) utimesSync(join(folder, "content", path), 1000.5, 1000.5);
  await buildHere(folder);
  return folder;
}

/** How many coverages a build kept, and whether it published what a clean build does. */
async function buildAgain(folder: string, options: { now?: number; drafts?: boolean } = {}) {
  const { code, stderr } = await buildHere(folder, { timings: true, ...options });
  await buildHere(folder, { out: join(folder, "clean"), cache: false, ...options });
  const isSame = String([...filesIn(join(folder, "dist"))]) === String([...filesIn(join(folder, "clean"))]);
  return { code, isSame, kept: Number(/ kept (\d+)$/m.exec(stderr)?.[1]), stderr };
}

function recordsOf(folder: string): string[] {
  const state = join(folder, ".asrun");
  const [records = ""] = readdirSync(state).filter((name) => name.startsWith("records-"));
  return readdirSync(join(state, records)).map((name) => join(state, records, name));
}

test("what has not changed is kept, and a coverage with a change is built anew", async () => {
  const folder = await builtSite();
  expect(await buildAgain(folder)).toMatchObject({ isSame: true, kept: 2 });
  writeFileSync(
    join(folder, "content/storm/0900-wind.md"),
    entry("time: 2025-02-01T09:00", "It blows hard.\n"),
  );
  expect(await buildAgain(folder)).toMatchObject({ isSame: true, kept: 1 });
});

test("after a fresh checkout, when every file is new and says the same, all is kept", async () => {
  const folder = await builtSite();
  for (const [path, text] of Object.entries(CONTENT)) {
    rmSync(join(folder, "content", path));
    writeFileSync(join(folder, "content", path), text);
  }
  expect(await buildAgain(folder)).toMatchObject({ isSame: true, kept: 2 });
});

test("a change in the same tick of the clock, that leaves the size as it was, is seen", async () => {
  const folder = siteWith(CONTENT);
  const path = join(folder, "content/storm/0900-wind.md");
  const now = Date.now() / 1000;
  utimesSync(path, now, now);
  await buildHere(folder);
  writeFileSync(path, readFileSync(path, "utf8").replace("blows", "howls"));
  utimesSync(path, now, now);
  expect(await buildAgain(folder)).toMatchObject({ isSame: true, kept: 1 });
  expect(readFileSync(join(folder, "dist/storm/wind/index.html"), "utf8")).toContain("It howls.");
});

test("with an embargo's end, another address or drafts the coverages are others", async () => {
  const folder = await builtSite();
  const later = await buildAgain(folder, { now: Date.parse("2026-07-01T00:00Z") });
  expect(later).toMatchObject({ isSame: true, kept: 1 });
  expect(await buildAgain(folder, { drafts: true })).toMatchObject({ isSame: true, kept: 0 });
});

describe("what was remembered is worth nothing when", () => {
  const faults: Readonly<Record<string, (path: string) => void>> = {
    "it is gone": (path) => rmSync(path),
    "it is cut short": (path) => truncateSync(path, Math.floor(readFileSync(path).length / 2)),
    "it is empty": (path) => truncateSync(path, 0),
    "a byte of it is another": (path) => {
      const bytes = readFileSync(path);
      bytes[bytes.length - 9] = (bytes[bytes.length - 9] ?? 0) ^ 1;
      writeFileSync(path, bytes);
    },
    "it is something else": (path) => writeFileSync(path, "{}\n"),
  };
  const kinds = ["index.json", "outputs.json", "digest.json", "items.json"];

  test.each(Object.keys(faults).flatMap((fault) => kinds.map((kind) => [fault, kind] as const)))(
    "%s: %s",
    async (fault, kind) => {
      const folder = await builtSite();
      for (const path of recordsOf(folder)) if (path.endsWith(kind)) faults[fault]?.(path);
      // With a change the pages of the site need what is remembered of the other coverage.
      writeFileSync(join(folder, "content/summit/1100-more.md"), entry("time: 2025-03-20T11:00", "More.\n"));
      expect(await buildAgain(folder)).toMatchObject({ code: 0, isSame: true, kept: 0 });
      expect(await buildAgain(folder)).toMatchObject({ code: 0, isSame: true, kept: 2 });
    },
  );

  test("and where the index is broken, that is told", async () => {
    const folder = await builtSite();
    for (const path of recordsOf(folder)) if (path.endsWith("index.json")) truncateSync(path, 5);
    const { stderr } = await buildAgain(folder);
    expect(stderr).toContain(
      "asrun: what the last build remembered can't be read: everything is built anew\n",
    );
  });
});

describe("a kept output is put back when", () => {
  const page = "dist/storm/wind/index.html";

  test.each<[string, (folder: string) => void]>([
    ["it was deleted", (folder) => rmSync(join(folder, page))],
    ["it was changed", (folder) => writeFileSync(join(folder, page), "Hacked.\n")],
    [
      "it was changed, and is as long as it was",
      (folder) =>
        writeFileSync(join(folder, page), readFileSync(join(folder, page), "utf8").replace("Wind", "Hail")),
    ],
    [
      "its coverage's folder was deleted",
      (folder) => rmSync(join(folder, "dist/storm"), { recursive: true }),
    ],
    ["all of it was deleted", (folder) => rmSync(join(folder, "dist"), { recursive: true })],
    ["the feed of the site was changed", (folder) => writeFileSync(join(folder, "dist/atom.xml"), "")],
  ])("%s", async (_, damage) => {
    const folder = await builtSite();
    damage(folder);
    expect(await buildAgain(folder)).toMatchObject({ code: 0, isSame: true });
  });
});

test("warnings of what is kept are told again", async () => {
  const folder = siteWith({
    ...CONTENT,
    "site.yml": "title: T\nurl: https://example.org/\nrequire: {alt: warning, credit: warning}\n",
    "storm/1100-map.md": entry("time: 2025-02-01T11:00\nimage: map.svg"),
    "storm/map.svg": "<svg xmlns='http://www.w3.org/2000/svg' width='1' height='1'/>",
  });
  const first = await buildHere(folder);
  const second = await buildHere(folder);
  expect(first.stderr).toContain("storm/1100-map.md");
  expect(second.stderr).toBe(first.stderr);
});
