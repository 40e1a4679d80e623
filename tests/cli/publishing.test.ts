import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import { withPublication } from "../../src/publish/index.ts";
import { COVERAGE, entry, type Files, SITE, SVG } from "../live.ts";
import { asrun, filesIn, REPOSITORY, siteWith, write } from "./sandbox.ts";

// Many processes: on a busy machine they need time.
vi.setConfig({ testTimeout: 180_000 });

const entries = (from: number, to: number, words: string): Files =>
  Object.fromEntries(
    Array.from({ length: to - from }, (_, index) => [
      `content/summit/1005-e${from + index}.md`,
      entry(`time: 2025-03-20T10:${10 + from + index}\nimage: map.svg\nalt: ""\ncredit: none`, words),
    ]),
  );

/** The content before, and the content when the build is killed. */
const BEFORE = { ...entries(0, 20, "Old words.\n"), "content/summit/map.svg": SVG };
const AFTER = { ...entries(10, 30, "New words.\n"), "content/summit/map.svg": SVG.replace("640", "641") };
const GONE = Object.keys(entries(0, 10, ""));

const ABOUT = "---\nlayout: asrun\ntitle: About us\npermalink: /about/\n---\nWe.\n";

function siteBefore(others: Files) {
  return siteWith({ ...COVERAGE, "site.yml": `${SITE}page-size: 4\n` }, { ...BEFORE, ...others });
}

function change(folder: string): void {
  for (const path of GONE) rmSync(join(folder, path), { force: true });
  write(folder, AFTER);
}

function start(folder: string, ...args: string[]) {
  return spawn(process.execPath, [join(REPOSITORY, "lib/bin/cli.js"), "build", ...args], { cwd: folder });
}

const archiveOf = (folder: string, out = "dist") => filesIn(join(folder, out));

test.each([
  ["by itself", {}, [0.5, 0.7, 0.8, 0.9, 1]],
  ["through Eleventy", { "templates/pages/about.md": ABOUT }, [0.6, 0.9]],
])(
  "a killed asrun build %s leaves complete files, and the next build publishes the new archive",
  async (_, others, moments) => {
    const folder = siteBefore(others);
    const began = performance.now();
    expect(asrun(folder, ["build"])).toMatchObject({ code: 0, stderr: "" });
    const lasts = performance.now() - began;
    const old = archiveOf(folder);
    change(folder);
    expect(asrun(folder, ["build", "--out", "clean"]).code).toBe(0);
    const wanted = archiveOf(folder, "clean");
    expect(wanted).not.toEqual(old);
    for (const moment of moments) {
      const child = start(folder);
      const over = once(child, "close");
      await setTimeout(lasts * moment);
      child.kill("SIGKILL");
      await over;
      for (const [path, bytes] of archiveOf(folder))
        expect([old.get(path), wanted.get(path)].includes(bytes), path).toBe(true);
    }
    expect(asrun(folder, ["build"])).toMatchObject({ code: 0, stderr: "" });
    expect(archiveOf(folder)).toEqual(wanted);
    expect(asrun(folder, ["verify"]).code).toBe(0);
    const left = readdirSync(join(folder, ".asrun")).filter((name) => !/^ledger-|^pictures$/.test(name));
    expect(left).toEqual([]);
  },
);

test("two builds at once succeed, the second after the first", async () => {
  const folder = siteBefore({});
  const builds = [start(folder), start(folder)].map(async (child) => {
    const [complaints] = await Promise.all([text(child.stderr), once(child, "close")]);
    return [child.exitCode, complaints.replace(/^asrun: another build is running \(.*\), waiting\n/, "")];
  });
  expect(await Promise.all(builds)).toEqual([
    [0, ""],
    [0, ""],
  ]);
  expect(asrun(folder, ["verify"]).code).toBe(0);
});

test("a build that waits too long for another exits with one line and 1", async () => {
  const folder = siteBefore({});
  await withPublication(join(folder, "dist"), join(folder, ".asrun"), { wait: 0 }, async () => {
    const { code, stdout, stderr } = asrun(folder, ["build", "--wait", "0"]);
    expect(stderr).toMatch(
      /^asrun: another build is running \(process \d+ on .*\): try again when it is done; .*\n$/,
    );
    expect([code, stdout]).toEqual([1, ""]);
  });
  expect(existsSync(join(folder, "dist/index.html"))).toBe(false);
});

test("a file of other origin at an output's path is one line and 1; --overwrite replaces it", () => {
  const folder = siteBefore({ "dist/index.html": "Mine.\n", "dist/CNAME": "example.org\n" });
  expect(asrun(folder, ["build"])).toEqual({
    code: 1,
    stdout: "",
    stderr: `asrun: can't publish into ${folder}/dist: index.html is not asrun's; move it away, or build with --overwrite\n`,
  });
  expect([...archiveOf(folder)]).toEqual([
    ["CNAME", "example.org\n"],
    ["index.html", "Mine.\n"],
  ]);
  expect(asrun(folder, ["build", "--overwrite"]).code).toBe(0);
  expect(archiveOf(folder).get("CNAME")).toBe("example.org\n");
});

test("content that changes during a build gives complete files, and the next build publishes the new archive", async () => {
  const folder = siteBefore({});
  const child = start(folder);
  let isOver = false;
  const over = once(child, "close").then(() => {
    isOver = true;
  });
  for (let round = 0; !isOver; round++) {
    write(folder, { ...AFTER, "content/summit/map.svg": SVG.replace("640", String(600 + (round % 99))) });
    await setTimeout(1);
  }
  await over;
  change(folder);
  writeFileSync(join(folder, "content/summit/1005-e1.md"), entry("time: 2025-03-20T09:00"));
  expect(asrun(folder, ["build"]).code).toBe(0);
  expect(asrun(folder, ["build", "--out", "clean"]).code).toBe(0);
  expect(archiveOf(folder)).toEqual(archiveOf(folder, "clean"));
});
