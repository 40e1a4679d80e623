/** The output exists, but .asrun is missing or outdated: files that this build doesn't produce are deleted or listed. */
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { buildHere, filesIn, type Run, siteWith, write } from "../cli/sandbox.ts";
import { entry, type Files, SITE } from "../live.ts";
import { photo } from "../pictures/made.ts";

const REMOVED = "removed:\n  time: 2025-04-01T09:00\n  reason: privacy\n";

/** Everything that is removed in the later state. */
const EARLIER: Files = {
  "content/people.yml": "ada:\n  name: Ada Berg\n",
  "content/summit/index.md": entry("title: Summit\ntopics: [Europe]\neditors: [ada]\naliases: [old-summit]"),
  "content/summit/1100-kept.md": entry("time: 2025-03-20T11:00\nheadline: Kept"),
  "content/summit/1101-deleted.md": entry("time: 2025-03-20T11:01\nheadline: Deleted"),
  "content/summit/1102-private.md": entry(
    "time: 2025-03-20T11:02\nheadline: Private\nimage: face.jpg\nalt: A\ncredit: none\naliases: [alias]",
  ),
  "content/budget/index.md": entry("title: Budget\naliases: [old-budget]"),
  "content/budget/0900-box.md": entry("time: 2025-03-21T09:00\nheadline: Box"),
};

async function earlierSite(): Promise<string> {
  const face = await photo({ width: 220, height: 110 });
  const folder = siteWith({ "site.yml": SITE }, { ...EARLIER, "content/summit/face.jpg": face });
  expect(await buildHere(folder)).toMatchObject({ code: 0 });
  return folder;
}

/** An entry is deleted, another is taken down with its picture, a coverage and a topic are removed. */
function change(folder: string): void {
  for (const path of ["summit/1101-deleted.md", "budget"])
    rmSync(join(folder, "content", path), { recursive: true });
  write(folder, {
    "content/summit/index.md": entry("title: Summit"),
    "content/summit/1102-private.md": entry(`time: 2025-03-20T11:02\n${REMOVED}aliases: [alias]`),
  });
}

async function cleanBuild(folder: string): Promise<ReadonlyMap<string, string>> {
  const out = join(folder, "clean");
  expect(await buildHere(folder, { out, cache: false })).toMatchObject({
    code: 0,
    stderr: expect.not.stringContaining("error"),
  });
  const files = filesIn(out);
  rmSync(out, { recursive: true });
  return files;
}

const published = (folder: string) =>
  join(
    folder,
    ".asrun",
    readdirSync(join(folder, ".asrun")).find((name) => name.startsWith("ledger-")) ?? "",
  );

const LOSSES: Readonly<Record<string, (folder: string) => void>> = {
  ".asrun is missing": (folder) => rmSync(join(folder, ".asrun"), { recursive: true }),
  "the ledger is missing": (folder) => rmSync(published(folder)),
  "the ledger is truncated": (folder) =>
    writeFileSync(published(folder), readFileSync(published(folder)).subarray(0, 500)),
  "a name in the ledger is changed": (folder) =>
    writeFileSync(published(folder), readFileSync(published(folder), "utf8").replace("deleted/", "deletfd/")),
  "the ledger is a folder": (folder) => {
    const path = published(folder);
    rmSync(path);
    mkdirSync(path);
  },
  "the ledger is a link": (folder) => {
    const path = published(folder);
    cpSync(path, join(folder, "elsewhere.jsonl"));
    rmSync(path);
    symlinkSync(join(folder, "elsewhere.jsonl"), path);
  },
  "the ledger is that of another output": (folder) =>
    renameSync(published(folder), join(folder, ".asrun/ledger-0123456789ab.jsonl")),
};

test.each(Object.entries(LOSSES))("when %s, the output becomes that of a clean build", async (_, lose) => {
  const folder = await earlierSite();
  change(folder);
  const clean = await cleanBuild(folder);
  lose(folder);
  expect(await buildHere(folder)).toMatchObject({ code: 0 });
  expect(filesIn(join(folder, "dist"))).toEqual(clean);
});

test("a ledger that is older than the output is detected too", async () => {
  const folder = await earlierSite();
  const old = join(folder, "old-state");
  rmSync(join(folder, "content/summit/1101-deleted.md"));
  await buildHere(folder);
  cpSync(join(folder, ".asrun"), old, { recursive: true });
  write(folder, { "content/summit/1101-deleted.md": EARLIER["content/summit/1101-deleted.md"] ?? "" });
  await buildHere(folder);
  rmSync(join(folder, ".asrun"), { recursive: true });
  cpSync(old, join(folder, ".asrun"), { recursive: true });
  change(folder);
  const clean = await cleanBuild(folder);
  expect(await buildHere(folder)).toMatchObject({ code: 0 });
  expect(filesIn(join(folder, "dist"))).toEqual(clean);
});

const OF_OTHERS: Files = {
  "dist/CNAME": "example.org\n",
  "dist/.well-known/security.txt": "Contact: a\n",
  "dist/.git/HEAD": "ref: refs/heads/main\n",
};
const UNKNOWN: Files = {
  "dist/other/index.html": "Another site.\n",
  "dist/summit/chart/index.html": "A page of somebody in a coverage's folder.\n",
  "dist/summit/notes.pdf": "pdf",
  "dist/assets/logo.svg": "<svg/>",
};

async function lostWithOthers(): Promise<string> {
  const folder = await earlierSite();
  write(folder, { ...OF_OTHERS, ...UNKNOWN });
  rmSync(join(folder, ".asrun"), { recursive: true });
  change(folder);
  return folder;
}

function expectOthers(folder: string, clean: ReadonlyMap<string, string>): void {
  const others = Object.entries({ ...OF_OTHERS, ...UNKNOWN }).map(([path, text]) => [path.slice(5), text]);
  const wanted = new Map([...clean, ...(others as [string, string][])]);
  expect(new Map([...filesIn(join(folder, "dist"))].toSorted())).toEqual(new Map([...wanted].toSorted()));
}

test("files of possible other origin stay and are listed with exit code 1, once; files of the host are ignored", async () => {
  const folder = await lostWithOthers();
  const clean = await cleanBuild(folder);
  const out = join(folder, "dist");
  const { code, stderr }: Run = await buildHere(folder);
  expect(code).toBe(1);
  expect(stderr.split("\n").filter((line) => line.startsWith("  /"))).toEqual(
    Object.keys(UNKNOWN)
      .map((path) => `  ${join(folder, path)}`)
      .sort(),
  );
  expect(stderr).toContain(`the archive is published, but ${out} holds 4 files that this build did not make`);
  expectOthers(folder, clean);
  expect(await buildHere(folder)).toMatchObject({ code: 0, stderr: "" });
});

test("--keep-unknown accepts them", async () => {
  const folder = await lostWithOthers();
  const clean = await cleanBuild(folder);
  expect(await buildHere(folder, { keepUnknown: true })).toMatchObject({ code: 0 });
  expectOthers(folder, clean);
});

test("a link in the output is not followed, and its target stays", async () => {
  const folder = await earlierSite();
  write(folder, { "elsewhere/index.html": "Mine.\n", "elsewhere/media/a.jpg": "Mine.\n" });
  symlinkSync(join(folder, "elsewhere"), join(folder, "dist/summit/linked"));
  rmSync(join(folder, ".asrun"), { recursive: true });
  const { code, stderr } = await buildHere(folder);
  expect([code, stderr]).toEqual([1, expect.stringContaining("dist/summit/linked\n")]);
  expect([...filesIn(join(folder, "elsewhere")).keys()]).toEqual(["index.html", "media/a.jpg"]);
});

test("a folder without an archive is not searched", async () => {
  const folder = siteWith({ "site.yml": SITE }, { ...EARLIER, "content/summit/face.jpg": "" });
  rmSync(join(folder, "content/summit/1102-private.md"));
  write(folder, { "dist/summit/media/mine.jpg": "Mine.\n" });
  expect(await buildHere(folder)).toMatchObject({ code: 0, stderr: "" });
  expect(filesIn(join(folder, "dist")).get("summit/media/mine.jpg")).toBe("Mine.\n");
});
