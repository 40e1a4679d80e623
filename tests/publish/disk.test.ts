import { chownSync, lstatSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { publish } from "../../src/publish/index.ts";
import { filesIn } from "../cli/sandbox.ts";
import { filesOf, type Name, outputsOf } from "./archives.ts";
import { type Conditions, canMount, NOBODY, newSite, publishApart } from "./publish-apart.ts";

const here = (folder: string, name: Name, settings = { wait: 0 }) =>
  publish(outputsOf(name), join(folder, "dist"), join(folder, ".asrun"), settings);

/** A folder in which a user without rights works. */
function pressOfNobody(): { folder: string; conditions: Conditions } {
  const folder = newSite();
  if (NOBODY !== undefined) chownSync(folder, NOBODY, NOBODY);
  return { folder, conditions: NOBODY === undefined ? {} : { uid: NOBODY } };
}

const FULL = canMount
  ? { words: "a small tmpfs", before: "mkdir -p dist && mount -t tmpfs -o size=200k none dist" }
  : { words: "a limit on the size of files, since nothing can be mounted here", before: "ulimit -f 100" };

test(`a disk that is full (${FULL.words}) leaves the old archive, and the next build publishes the new one`, async () => {
  const [old, full, next] = await publishApart(newSite(), ["old", "big", "new"], FULL);
  expect(full?.result).toMatch(/^can't publish into .*\/dist: the disk .*; nothing there was changed$/);
  expect([old?.files, full?.files, next?.files]).toEqual([filesOf("old"), filesOf("old"), filesOf("new")]);
});

const READ_ONLY = canMount
  ? {
      words: "a read-only mount",
      shut: { before: "mount --bind dist dist && mount -o remount,bind,ro dist" },
      reason: "the disk is read-only",
    }
  : {
      words: "a folder without the right to write, since nothing can be mounted here",
      shut: { before: "chmod -R a-w dist", uid: NOBODY ?? process.getuid?.() ?? 0 },
      reason: "no permission to write there",
    };

test(`an output that can't be written (${READ_ONLY.words}) is reported and stays unchanged`, async () => {
  const { folder, conditions } = pressOfNobody();
  await publishApart(folder, ["old"], conditions);
  const [shut] = await publishApart(folder, ["new"], READ_ONLY.shut);
  expect(shut?.result).toMatch(`can't publish into ${folder}/dist: ${READ_ONLY.reason}`);
  expect(filesIn(join(folder, "dist"))).toEqual(filesOf("old"));
  const [open] = await publishApart(folder, ["new"], { before: "chmod -R u+w dist" });
  expect(open?.files).toEqual(filesOf("new"));
});

test("a folder that rejects files halfway through publishing is reported, and the next build continues", async () => {
  const { folder, conditions } = pressOfNobody();
  await publishApart(folder, ["old"], conditions);
  const [half] = await publishApart(folder, ["new"], {
    ...conditions,
    before: "chmod a-w dist/summit/page/1",
  });
  expect(half?.result).toBe(
    `can't publish into ${folder}/dist: no permission to write there (${folder}/dist/summit/page/1/index.html); part of it is in place, and the next build goes on from there`,
  );
  const [again] = await publishApart(folder, ["old"], conditions);
  expect(again?.result).toContain("the next build goes on from there");
  const [next] = await publishApart(folder, ["new"], {
    ...conditions,
    before: "chmod u+w dist/summit/page/1",
  });
  expect(next).toMatchObject({ result: "done", files: filesOf("new") });
});

test("an unreadable content file publishes nothing", async () => {
  const folder = newSite();
  await here(folder, "old");
  const gone = { path: "summit/a.svg", contents: { file: join(folder, "gone.svg") } };
  await expect(
    publish([...outputsOf("new"), gone], join(folder, "dist"), join(folder, ".asrun")),
  ).rejects.toThrow(/gone.svg was changed while it was being published; build again$/);
  expect(filesIn(join(folder, "dist"))).toEqual(filesOf("old"));
});

test("a picture that is being written during the build is not published incompletely", async () => {
  const folder = newSite();
  const picture = join(folder, "a.svg");
  writeFileSync(picture, "<svg>");
  await here(folder, "old");
  let copies = 0;
  // Each request for the path makes the file grow.
  const growing = {
    get file() {
      copies += 1;
      if (copies > 1) writeFileSync(picture, "<svg>".repeat(copies));
      return picture;
    },
  };
  await publish([{ path: "a.svg", contents: growing }], join(folder, "dist"), join(folder, ".asrun"));
  expect(["<svg>", "<svg><svg>", "<svg><svg><svg>"]).toContain(filesIn(join(folder, "dist")).get("a.svg"));
});

const OUTPUTS = canMount
  ? {
      "another disk": "mount -t tmpfs none dist",
      "a mounted folder of the same disk": "mount --bind elsewhere dist",
      "a folder that contains a mounted disk": "mkdir dist/summit && mount -t tmpfs none dist/summit",
    }
  : {
      "another disk, through a link since nothing can be mounted here": "rmdir dist; ln -s $(mktemp -d) dist",
    };

test.each(Object.entries(OUTPUTS))("%s works as the output of several builds", async (_, made) => {
  const before = `mkdir dist elsewhere && ${made}`;
  const runs = await publishApart(newSite(), ["old", "new", "old"], { before });
  expect(runs.map(({ result }) => result)).toEqual(["done", "done", "done"]);
  expect(runs.map(({ files }) => files)).toEqual([filesOf("old"), filesOf("new"), filesOf("old")]);
});

test("an output that is a link to a folder on another disk is published there, and stays a link", async () => {
  const [folder, elsewhere] = [newSite(), join(import.meta.dirname, "../../node_modules/.cache/asrun-test")];
  rmSync(elsewhere, { recursive: true, force: true });
  mkdirSync(elsewhere, { recursive: true });
  symlinkSync(elsewhere, join(folder, "dist"));
  for (const name of ["old", "new", "old"] as const) {
    await here(folder, name);
    expect(filesIn(elsewhere)).toEqual(filesOf(name));
  }
  expect(lstatSync(join(folder, "dist")).isSymbolicLink()).toBe(true);
  rmSync(elsewhere, { recursive: true });
});

test("a link that replaces a folder within the output stops the build, and its target stays unchanged", async () => {
  const [folder, elsewhere] = [newSite(), join(import.meta.dirname, "../../node_modules/.cache/asrun-inner")];
  rmSync(elsewhere, { recursive: true, force: true });
  mkdirSync(elsewhere, { recursive: true });
  mkdirSync(join(folder, "dist"));
  symlinkSync(elsewhere, join(folder, "dist/summit"));
  await expect(here(folder, "old")).rejects.toThrow("summit is not asrun's");
  expect(filesIn(elsewhere)).toEqual(new Map());
  rmSync(elsewhere, { recursive: true });
});

test("when .asrun was deleted, the next build publishes the new archive over the old one", async () => {
  const folder = newSite();
  await here(folder, "old");
  rmSync(join(folder, ".asrun"), { recursive: true });
  // If a folder of the old archive would have to be replaced by a file, its owner is unknown.
  const outputs = outputsOf("new").filter(({ path }) => path !== "team");
  await publish(outputs, join(folder, "dist"), join(folder, ".asrun"));
  const files = filesIn(join(folder, "dist"));
  for (const { path, contents } of outputs) expect(files.get(path)).toBe(contents);
});

test("whatever .asrun contains, the next build publishes", async () => {
  const folder = newSite();
  await here(folder, "old");
  const state = join(folder, ".asrun");
  const [ledger = ""] = readdirSync(state);
  const id = /^ledger-(\w+)\.jsonl$/.exec(ledger)?.[1];
  const others = [`next-${id}.jsonl`, `journal-${id}.json`, `published-${id}.json`, `records-${id}`];
  const rubbish = ["", "{", "null", "[]", '{"../../etc/passwd":"0"}', '{"a":1}'];
  for (const text of rubbish) {
    for (const name of [ledger, ...others, "lock"]) writeFileSync(join(state, name), text);
    await here(folder, "old");
    expect(readdirSync(state)).toEqual([ledger]);
  }
  for (const name of [ledger, ...others]) {
    rmSync(join(state, name), { force: true });
    mkdirSync(join(state, name, "inside"), { recursive: true });
  }
  await here(folder, "old");
  expect(readdirSync(state)).toEqual([ledger]);
});

test("if .asrun can't be written, the ledger is kept in another folder", async () => {
  const { folder, conditions } = pressOfNobody();
  await publishApart(folder, ["old"], conditions);
  const elsewhere = "export TMPDIR=$PWD/tmp && mkdir -p tmp";
  const shut = { ...conditions, before: `chmod a-w .asrun && ${elsewhere}` };
  const runs = await publishApart(folder, ["new", "old", "new"], shut);
  expect(runs.map(({ result }) => result)).toEqual(["done", "done", "done"]);
  expect(runs.map(({ files }) => files)).toEqual([filesOf("new"), filesOf("old"), filesOf("new")]);
  const [open] = await publishApart(folder, ["old"], {
    ...conditions,
    before: `chmod u+w .asrun && ${elsewhere}`,
  });
  expect(open).toMatchObject({ result: "done", files: filesOf("old") });
  expect(readdirSync(join(folder, "tmp"))).toEqual([]);
});

test("a build that is killed while .asrun can't be written is continued once it can be", async () => {
  const elsewhere = "export TMPDIR=$PWD/tmp && mkdir -p tmp";
  const prepared = async () => {
    const { folder, conditions } = pressOfNobody();
    await publishApart(folder, ["old"], conditions);
    return { folder, conditions, shut: { ...conditions, before: `chmod a-w .asrun && ${elsewhere}` } };
  };
  const whole = await prepared();
  const [unharmed] = await publishApart(whole.folder, ["new"], whole.shut);
  // Some versions of Node need fewer steps.
  const steps = unharmed?.steps ?? 0;
  expect(steps).toBeGreaterThan(20);
  for (const part of [0.5, 0.65, 0.8, 0.95]) {
    const { folder, conditions, shut } = await prepared();
    expect(await publishApart(folder, ["new"], { ...shut, killAt: Math.floor(steps * part) })).toEqual([]);
    const [open] = await publishApart(folder, ["old"], {
      ...conditions,
      before: `chmod u+w .asrun && ${elsewhere}`,
    });
    expect(open).toMatchObject({ result: "done", files: filesOf("old") });
  }
});
