import { spawnSync } from "node:child_process";
import { existsSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { COVERAGE, entry, SITE, SVG } from "../live.ts";
import { asrun, buildHere, filesIn, folderWith, REPOSITORY, siteWith, write } from "./sandbox.ts";

const CONTENT = { ...COVERAGE, "site.yml": SITE };
test("a build exits with 0 and one line that describes the archive", () => {
  const folder = siteWith(CONTENT);
  const { code, stdout, stderr } = asrun(folder, ["build"]);
  expect(stdout).toMatch(/^1 coverage, 1 entry, \d+ pages, \d+\.\d\d seconds\n$/);
  expect(stderr).toBe("");
  expect(code).toBe(0);
  expect(filesIn(join(folder, "dist")).get("summit/kallas-arrives/index.html")).toContain("Kallas arrives");
});

test("a content problem exits with 1, is reported on stderr, and nothing is written", async () => {
  const folder = siteWith({
    ...CONTENT,
    "summit/1010-x.md": entry("time: 25:00"),
    "summit/1011-y.md": entry("key: yes"),
  });
  const { code, stdout, stderr } = await buildHere(folder);
  expect(stderr).toBe(
    `${folder}/content/summit/1010-x.md:2:7 error "25:00" names a day or an hour that does not exist: correct it (time-unreal)
${folder}/content/summit/1011-y.md:1:1 error "time" is missing: add "time: 2025-03-20T10:05" (missing-key)
${folder}/content/summit/1011-y.md:2:6 error "key" must be true or false, without quotes (wrong-value)
3 errors
`,
  );
  expect([code, stdout, existsSync(join(folder, "dist"))]).toEqual([1, "", false]);
});

test("warnings are reported and don't stop the build", async () => {
  const folder = siteWith({ ...CONTENT, "empty/index.md": "---\ntitle: Empty\n---\n" });
  const { code, stderr } = await buildHere(folder);
  expect(stderr).toContain("content/empty warning coverage without entries");
  expect(stderr).toContain("1 warning\n");
  expect(code).toBe(0);
});

test.each([
  ["an unknown command", ["bild"], /unknown command 'bild'/],
  ["an unknown option", ["build", "--contnet", "x"], /unknown option '--contnet'/],
  ["a missing folder", ["build", "--content", "nowhere"], /there is no folder "nowhere"/],
  ["a file instead of a folder", ["build", "--content", "content/site.yml"], /is not a folder/],
  ["an invalid address", ["build", "--url", "example.org"], /absolute address/],
  ["a time without an offset", ["build", "--now", "2025-03-20"], /time with an offset/],
  ["an output in the content", ["build", "--out", "content/dist"], /"content\/dist" can't be the output/],
  ["an output that contains the content", ["build", "--out", "."], /"\." can't be the output/],
  ["an invalid port", ["serve", "--port", "http"], /number from 0 to 65535/],
  ["an invalid format", ["check", "--format", "xml"], /Allowed choices are text, json, github/],
  ["an unknown schema", ["schema", "post"], /choose one of entry, masthead, site, people/],
])("%s on the command line is one short usage error with exit code 2", (_, args, words) => {
  const { code, stdout, stderr } = asrun(siteWith(CONTENT), args);
  expect(stderr).toMatch(words);
  expect(stderr).toMatch(/^asrun: /);
  expect(stderr.trimEnd().split("\n").length).toBeLessThanOrEqual(2);
  expect([code, stdout]).toEqual([2, ""]);
});

test("in a folder without an archive, each command and asrun alone say how to start one, and that works", () => {
  const folder = folderWith({});
  const { code, stderr } = asrun(folder, ["build"]);
  expect([code, stderr.split("\n", 1)[0]]).toEqual([
    2,
    'asrun: there is no folder "content" here: if the content is elsewhere, name its folder with --content',
  ]);
  expect(asrun(folder, []).stderr).toContain(stderr.slice(stderr.indexOf("To start an archive:")));
  const [, step = ""] = /asrun (\w+)$/m.exec(stderr.slice(stderr.indexOf("To start an archive:"))) ?? [];
  // No package is packed if the folder contains asrun.
  write(folder, { "package.json": '{"dependencies": {"asrun": "0.1.0"}}' });
  expect(asrun(folder, [step, "--yes"]).code).toBe(0);
  expect(asrun(folder, ["check"])).toMatchObject({ code: 0, stderr: expect.not.stringContaining(" error ") });
  expect(asrun(folder, []).stderr).not.toContain("To start an archive:");
});

test("content that was deleted leaves the output; files of other origin stay", async () => {
  const folder = siteWith({
    ...CONTENT,
    "summit/1010-second.md": entry("time: 2025-03-20T10:10\nheadline: Second"),
  });
  await buildHere(folder);
  write(folder, { "dist/CNAME": "example.org\n", "dist/summit/notes/mine.txt": "Mine.\n" });
  rmSync(join(folder, "content/summit/1010-second.md"));
  await buildHere(folder);
  const after = filesIn(join(folder, "dist"));
  expect(existsSync(join(folder, "dist/summit/second"))).toBe(false);
  expect(after.get("CNAME")).toBe("example.org\n");
  expect(after.get("summit/notes/mine.txt")).toBe("Mine.\n");
});

test("a second build of the same content changes no file", async () => {
  const folder = siteWith({
    ...CONTENT,
    "summit/1010-a.md": entry('time: 2025-03-20T10:10\nimage: a.svg\nalt: ""\ncredit: none'),
    "summit/a.svg": SVG,
  });
  await buildHere(folder);
  const times = () =>
    [...filesIn(join(folder, "dist")).keys()].map((path) => statSync(join(folder, "dist", path)).ino);
  const before = times();
  await buildHere(folder);
  expect(times()).toEqual(before);
  expect(filesIn(join(folder, "dist")).get("summit/media/a.svg")).toBe(SVG);
});

test("a full disk leaves the old archive complete, and prints one line", () => {
  const folder = siteWith(CONTENT);
  asrun(folder, ["build"]);
  const before = filesIn(join(folder, "dist"));
  writeFileSync(
    join(folder, "content/summit/1010-long.md"),
    entry("time: 2025-03-20T10:10", "Long words. ".repeat(20_000)),
  );
  // The limit for file sizes is 100 blocks of 1024 bytes: for the process, this is the same as a full disk.
  const command = `ulimit -f 100; exec ${process.execPath} ${join(REPOSITORY, "lib/bin/cli.js")} build`;
  const { status, stderr } = spawnSync("bash", ["-c", command], { cwd: folder, encoding: "utf8" });
  expect(stderr).toBe(
    `asrun: can't publish into ${folder}/dist: the disk takes no more; nothing there was changed\n`,
  );
  expect(status).toBe(1);
  expect(filesIn(join(folder, "dist"))).toEqual(before);
});

test("an output that can't be a folder is reported in one line", () => {
  const folder = siteWith(CONTENT, { dist: "A file.\n" });
  const { code, stderr } = asrun(folder, ["build"]);
  expect(stderr).toBe(
    `asrun: can't publish into ${folder}/dist: a file is in the place of a folder; nothing there was changed\n`,
  );
  expect(code).toBe(1);
});

test("if the reader closes the pipe, the command ends silently", () => {
  const folder = siteWith({ ...CONTENT, "summit/1010-x.md": entry("nothing: here") });
  const command = `${process.execPath} ${join(REPOSITORY, "lib/bin/cli.js")} schema | head -c 1; exit \${PIPESTATUS[0]}`;
  const { status, stdout, stderr } = spawnSync("bash", ["-c", command], { cwd: folder, encoding: "utf8" });
  expect([status, stdout, stderr]).toEqual([0, "{", ""]);
});

test("--url replaces the site's address everywhere", async () => {
  const folder = siteWith(CONTENT);
  await buildHere(folder, { url: "https://preview.example/pr-7" });
  const all = [...filesIn(join(folder, "dist")).values()].join("\n");
  expect(all).not.toContain("example.org");
  expect(all).toContain("https://preview.example/pr-7/summit/kallas-arrives/");
});
