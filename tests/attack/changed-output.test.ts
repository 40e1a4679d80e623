/** Changes to the output by other programs between two builds are detected. Links out of the folder are not followed. */
import {
  cpSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { verify } from "../../src/publish/verify.ts";
import { asrun, buildHere, filesIn, siteWith, write } from "../cli/sandbox.ts";
import { entry, SITE } from "../live.ts";

async function builtSite(): Promise<string> {
  const folder = siteWith({
    "site.yml": SITE,
    "summit/index.md": entry("title: Summit"),
    "summit/1000-wind.md": entry("time: 2025-03-20T10:00\nheadline: Wind"),
    "summit/1001-rain.md": entry("time: 2025-03-20T10:01\nheadline: Rain"),
  });
  expect(await buildHere(folder)).toMatchObject({ code: 0 });
  return folder;
}

const PAGE = "dist/summit/wind/index.html";

test("a page of the same size with an older time is repaired", async () => {
  const folder = await builtSite();
  const before = filesIn(join(folder, "dist"));
  const path = join(folder, PAGE);
  writeFileSync(path, readFileSync(path, "utf8").replaceAll("Wind", "Hail"));
  utimesSync(path, 1_000_000_000, 1_000_000_000);
  expect(await buildHere(folder)).toMatchObject({ code: 0, stderr: "" });
  expect(filesIn(join(folder, "dist"))).toEqual(before);
});

test("an output that was copied and put back is read once, and not again", async () => {
  const folder = await builtSite();
  const manifest = () => verify(join(folder, "dist"), join(folder, ".asrun"))?.differences;
  cpSync(join(folder, "dist"), join(folder, "copy"), { recursive: true, preserveTimestamps: true });
  rmSync(join(folder, "dist"), { recursive: true });
  renameSync(join(folder, "copy"), join(folder, "dist"));
  const inode = () => lstatSync(join(folder, PAGE)).ino;
  const before = inode();
  expect(await buildHere(folder)).toMatchObject({ code: 0, stderr: "" });
  expect([inode(), manifest()]).toEqual([before, []]);
});

test.each(["summit", "summit/wind"])(
  "a link that replaces the folder %s is reported, and not followed",
  async (name) => {
    const folder = await builtSite();
    const before = filesIn(join(folder, "dist"));
    const elsewhere = join(folder, "elsewhere");
    renameSync(join(folder, "dist", name), elsewhere);
    symlinkSync(elsewhere, join(folder, "dist", name));
    write(folder, { "elsewhere/mine.txt": "Mine.\n" });
    const theirs = filesIn(elsewhere);
    expect(verify(join(folder, "dist"), join(folder, ".asrun"))?.differences).toContainEqual({
      path: PAGE.slice(5),
      state: "changed",
    });
    await expect(buildHere(folder)).rejects.toThrow(
      `can't publish into ${folder}/dist: ${name} is not asrun's; move it away, or build with --overwrite`,
    );
    expect(await buildHere(folder, { overwrite: true })).toMatchObject({ code: 0, stderr: "" });
    expect(filesIn(elsewhere)).toEqual(theirs);
    expect(lstatSync(join(folder, "dist", name)).isDirectory()).toBe(true);
    expect(filesIn(join(folder, "dist"))).toEqual(before);
  },
);

test("content that was deleted is not deleted behind a link", async () => {
  const folder = await builtSite();
  const elsewhere = join(folder, "elsewhere");
  renameSync(join(folder, "dist/summit/rain"), elsewhere);
  symlinkSync(elsewhere, join(folder, "dist/summit/rain"));
  rmSync(join(folder, "content/summit/1001-rain.md"));
  expect(await buildHere(folder)).toMatchObject({ code: 0 });
  expect([...filesIn(elsewhere).keys()]).toEqual(["index.html"]);
});

test("a folder at the path of an input file is reported in one line, without a stack", () => {
  const folder = siteWith({ "site.yml": SITE, "summit/index.md": entry("title: Summit") });
  mkdirSync(join(folder, "templates/style.css"), { recursive: true });
  const { code, stderr } = asrun(folder, ["build"]);
  expect([code, stderr]).toEqual([1, "asrun: can't read or write a file: it is a folder; build again\n"]);
});
