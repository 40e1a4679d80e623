import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { publish } from "../../src/publish/index.ts";
import { filesIn, folderWith, write } from "../cli/sandbox.ts";

const archive = (files: Readonly<Record<string, string>>, folder: string, overwrite = false) =>
  publish(
    Object.entries(files).map(([path, contents]) => ({ path, contents })),
    join(folder, "dist"),
    join(folder, ".asrun"),
    { wait: 0, overwrite },
  );

const inside = (folder: string) => Object.fromEntries(filesIn(join(folder, "dist")));

test("a file of other origin at an output's path stops publishing until it is allowed with an option", async () => {
  const folder = folderWith({ "dist/index.html": "Mine.\n", "dist/a/index.html": "Mine too.\n" });
  const files = { "index.html": "Ours.\n", "a/index.html": "Ours.\n", "b.html": "Ours.\n" };
  await expect(archive(files, folder)).rejects.toThrow(
    `can't publish into ${folder}/dist: index.html and 1 more are not asrun's; move them away, or build with --overwrite`,
  );
  expect(inside(folder)).toEqual({ "index.html": "Mine.\n", "a/index.html": "Mine too.\n" });
  await archive(files, folder, true);
  expect(inside(folder)).toEqual(files);
});

test("a file of other origin with the bytes of the output counts as the output", async () => {
  const folder = folderWith({ "dist/index.html": "Ours.\n" });
  await archive({ "index.html": "Ours.\n" }, folder);
  await archive({ "index.html": "Ours now.\n" }, folder);
  expect(inside(folder)).toEqual({ "index.html": "Ours now.\n" });
});

test("a changed output is repaired, or deleted when the archive no longer contains it", async () => {
  const folder = folderWith({});
  await archive({ "index.html": "Ours.\n", "gone.html": "Goes.\n" }, folder);
  write(folder, { "dist/index.html": "Spoilt.\n", "dist/gone.html": "Minified.\n" });
  await archive({ "index.html": "Ours.\n" }, folder);
  expect(inside(folder)).toEqual({ "index.html": "Ours.\n" });
});

test("a file where a folder is needed is handled in the same way", async () => {
  const folder = folderWith({ "dist/summit": "Mine.\n" });
  const files = { "summit/a/index.html": "Ours.\n" };
  await expect(archive(files, folder)).rejects.toThrow("summit is not asrun's; move it away");
  expect(inside(folder)).toEqual({ summit: "Mine.\n" });
  await archive(files, folder, true);
  expect(inside(folder)).toEqual(files);
});

test("a folder where a file is needed is deleted only if everything in it is asrun's", async () => {
  const folder = folderWith({});
  await archive({ "team/a/index.html": "Ours.\n", "team/b/index.html": "Ours.\n" }, folder);
  write(folder, { "dist/team/notes.txt": "Mine.\n" });
  for (const overwrite of [false, true])
    await expect(archive({ team: "A file.\n" }, folder, overwrite)).rejects.toThrow(
      'team/notes.txt is not asrun\'s; move it away, asrun needs "team" for a file',
    );
  write(folder, { "dist/team/notes.txt": "Ours.\n" });
  await archive({ "team/notes.txt": "Ours.\n" }, folder);
  mkdirSync(join(folder, "dist/team/empty/inside"), { recursive: true });
  await archive({ team: "A file.\n" }, folder);
  expect(inside(folder)).toEqual({ team: "A file.\n" });
});

test("a link at an output's path is of other origin, and its target stays unchanged", async () => {
  const folder = folderWith({ "elsewhere.html": "Mine.\n", "dist/CNAME": "example.org\n" });
  symlinkSync(join(folder, "elsewhere.html"), join(folder, "dist/index.html"));
  await expect(archive({ "index.html": "Ours.\n" }, folder)).rejects.toThrow("index.html is not asrun's");
  await archive({ "index.html": "Ours.\n" }, folder, true);
  expect(inside(folder)).toEqual({ CNAME: "example.org\n", "index.html": "Ours.\n" });
  expect(filesIn(folder).get("elsewhere.html")).toBe("Mine.\n");
});

test("two outputs at one path are a bug of asrun, and publish nothing", async () => {
  const folder = folderWith({});
  const twice = { path: "index.html", contents: "" };
  await expect(publish([twice, twice], join(folder, "dist"), join(folder, ".asrun"))).rejects.toThrow(
    TypeError,
  );
  expect(inside(folder)).toEqual({});
});
