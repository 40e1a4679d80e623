/** Reuse never shows in the output: not with a damaged ledger, and not with changed outputs. */
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
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

/** A site that was built long after its content was written. */
async function builtSite(): Promise<string> {
  const folder = siteWith(CONTENT);
  for (const path of Object.keys(CONTENT)) utimesSync(join(folder, "content", path), 1000.5, 1000.5);
  await buildHere(folder);
  return folder;
}

/** How many coverages a build reused, and whether the output equals that of a clean build. */
async function buildAgain(folder: string, options: { now?: number; drafts?: boolean } = {}) {
  const { code, stderr } = await buildHere(folder, { timings: true, ...options });
  await buildHere(folder, { out: join(folder, "clean"), cache: false, ...options });
  const isSame = String([...filesIn(join(folder, "dist"))]) === String([...filesIn(join(folder, "clean"))]);
  return { code, isSame, kept: Number(/ kept (\d+)$/m.exec(stderr)?.[1]), stderr };
}

function ledgerOf(folder: string): string {
  const state = join(folder, ".asrun");
  const [name = ""] = readdirSync(state).filter((file) => file.startsWith("ledger-"));
  return join(state, name);
}

/** Flips a bit in the middle of the line of a ledger that begins with this text. */
function damageLine(path: string, start: string): void {
  const bytes = readFileSync(path);
  const at = bytes.indexOf(start);
  const middle = Math.floor((at + bytes.indexOf("\n", at)) / 2);
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  writeFileSync(path, bytes);
}

test("unchanged coverages are reused, and a changed coverage is rebuilt", async () => {
  const folder = await builtSite();
  expect(await buildAgain(folder)).toMatchObject({ isSame: true, kept: 2 });
  writeFileSync(
    join(folder, "content/storm/0900-wind.md"),
    entry("time: 2025-02-01T09:00", "It blows hard.\n"),
  );
  expect(await buildAgain(folder)).toMatchObject({ isSame: true, kept: 1 });
});

test("after a fresh checkout, when every file is new with the same contents, everything is reused", async () => {
  const folder = await builtSite();
  for (const [path, text] of Object.entries(CONTENT)) {
    rmSync(join(folder, "content", path));
    writeFileSync(join(folder, "content", path), text);
  }
  expect(await buildAgain(folder)).toMatchObject({ isSame: true, kept: 2 });
});

test("a change within the same clock tick that keeps the size is detected", async () => {
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

test("with the end of an embargo, another address or drafts, coverages are rebuilt", async () => {
  const folder = await builtSite();
  const later = await buildAgain(folder, { now: Date.parse("2026-07-01T00:00Z") });
  expect(later).toMatchObject({ isSame: true, kept: 1 });
  expect(await buildAgain(folder, { drafts: true })).toMatchObject({ isSame: true, kept: 0 });
});

describe("the ledger is ignored when", () => {
  const faults: Readonly<Record<string, (path: string) => void>> = {
    "it is missing": (path) => rmSync(path),
    "it is truncated": (path) => truncateSync(path, Math.floor(readFileSync(path).length / 2)),
    "it is empty": (path) => truncateSync(path, 0),
    "it has other contents": (path) => writeFileSync(path, "{}\n"),
    "its last line is missing": (path) => {
      const text = readFileSync(path, "utf8");
      writeFileSync(path, text.slice(0, text.lastIndexOf("{")));
    },
    "its lines are in another order": (path) => {
      const lines = readFileSync(path, "utf8").trimEnd().split("\n");
      writeFileSync(path, `${[...lines.slice(0, -1).toReversed(), lines.at(-1)].join("\n")}\n`);
    },
    ...Object.fromEntries(
      ["ledger", "coverage", "digest", "items", "site", "end"].map((name) => [
        `a byte is another in a line "${name}"`,
        (path: string) => damageLine(path, `{"${name}":`),
      ]),
    ),
  };

  test.each(Object.keys(faults))("%s", async (fault) => {
    const folder = await builtSite();
    faults[fault]?.(ledgerOf(folder));
    // After a change, the pages of the site need the record of the other coverage.
    writeFileSync(join(folder, "content/summit/1100-more.md"), entry("time: 2025-03-20T11:00", "More.\n"));
    const again = await buildAgain(folder);
    expect(again).toMatchObject({ code: 0, isSame: true, kept: 0 });
    const warning = "asrun: the record of the last build can't be read: everything is rebuilt\n";
    if (fault === "it is missing") expect(again.stderr).not.toContain(warning);
    else expect(again.stderr).toContain(warning);
    expect(await buildAgain(folder)).toMatchObject({ code: 0, isSame: true, kept: 2 });
  });
});

describe("a reused output is repaired when", () => {
  const page = "dist/storm/wind/index.html";

  test.each<[string, (folder: string) => void]>([
    ["it was deleted", (folder) => rmSync(join(folder, page))],
    ["it was emptied", (folder) => writeFileSync(join(folder, page), "")],
    ["a folder replaces it", (folder) => replace(join(folder, page), (path) => mkdirSync(path))],
    [
      "a link replaces it",
      (folder) => replace(join(folder, page), (path) => symlinkSync("../rain.html", path)),
    ],
    ["it was changed", (folder) => writeFileSync(join(folder, page), "Hacked.\n")],
    [
      "it was changed, with the same length",
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

function replace(path: string, put: (path: string) => void): void {
  rmSync(path);
  put(path);
}

test("an output with only a new time is read, and reused", async () => {
  const folder = await builtSite();
  utimesSync(join(folder, "dist/storm/wind/index.html"), new Date(), new Date());
  expect(await buildAgain(folder)).toMatchObject({ code: 0, isSame: true, kept: 2 });
});

test("warnings of reused coverages are reported again", async () => {
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
