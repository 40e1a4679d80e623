/** The output folder: asrun deletes outdated files in it, so it rejects every folder with files of other origin. */
import { existsSync, mkdirSync, symlinkSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join, relative } from "node:path";
import { expect, test } from "vitest";
import { resolveOutputFolder } from "../../src/build/written-folders.ts";
import { sitePaths } from "../../src/collect/site-paths.ts";
import { buildHere, filesIn, siteWith, write } from "../cli/sandbox.ts";
import { COVERAGE, type Files, SITE } from "../live.ts";

function site(others: Files = {}): string {
  return siteWith(
    { ...COVERAGE, "site.yml": SITE },
    { "templates/style.css": "", "static/a.txt": "", ".git/HEAD": "ref: refs/heads/main\n", ...others },
  );
}

const resolveIn = (folder: string, out: string, cache?: string) =>
  resolveOutputFolder(sitePaths(join(folder, "content"), undefined), join(folder, out), cache);

const REFUSED: Readonly<Record<string, string>> = {
  content: "the content is in it or around it",
  "content/summit/dist": "the content is in it or around it",
  ".": "the content is in it or around it",
  "..": "the content is in it or around it",
  templates: "the templates folder is in it or around it",
  "templates/pages/dist": "the templates folder is in it or around it",
  static: 'the folder "static" is in it or around it',
  ".git": "the folder .git is in it or around it",
  ".git/hooks": "the folder .git is in it or around it",
  ".GIT": "the folder .git is in it or around it",
  "../elsewhere/.git/hooks": 'it is in a folder ".git"',
  node_modules: 'the folder "node_modules" is in it or around it',
  "packages/a/node_modules/b": 'it is in a folder "node_modules"',
  ".asrun": "asrun's own folder .asrun is in it or around it",
  ".asrun/pictures": "asrun's own folder .asrun is in it or around it",
  Templates: "the templates folder is in it or around it",
  "CONTENT/dist": "the content is in it or around it",
};

test.each(Object.entries(REFUSED))("%s is rejected: %s", (out, reason) => {
  const folder = site();
  const name = join(folder, out);
  expect(() => resolveIn(folder, out)).toThrow(
    `"${name}" can't be the output, ${reason}: give another with --out`,
  );
});

test("the root of the disk, the home folder and the folders above are rejected", () => {
  const folder = site();
  const up = (path: string) => relative(folder, path);
  expect(() => resolveIn(folder, up("/"))).toThrow("it is the root of the disk");
  expect(() => resolveIn(folder, up(homedir()))).toThrow("your home folder is it or is in it");
  symlinkSync(homedir(), join(folder, "home"));
  expect(() => resolveIn(folder, "home")).toThrow("your home folder is it or is in it");
});

test("a link to a protected folder is rejected like the folder, and so is a folder below the link", () => {
  const folder = site();
  for (const target of ["content", "templates", ".git", "static"]) {
    symlinkSync(join(folder, target), join(folder, `to-${target}`));
    expect(() => resolveIn(folder, `to-${target}`)).toThrow("can't be the output");
    expect(() => resolveIn(folder, `to-${target}/new/deep`)).toThrow("can't be the output");
  }
  symlinkSync(dirname(folder), join(folder, "around"));
  expect(() => resolveIn(folder, "around")).toThrow("the content is in it");
});

test("content that is a link protects its target, and the site around the link", () => {
  const folder = site();
  write(folder, { "drafts/site/content/site.yml": SITE });
  mkdirSync(join(folder, "linked"));
  symlinkSync(join(folder, "drafts/site/content"), join(folder, "linked/content"));
  const linked = sitePaths(join(folder, "linked/content"), undefined);
  for (const out of ["drafts/site/content/dist", "drafts/site", "linked"])
    expect(() => resolveOutputFolder(linked, join(folder, out))).toThrow("can't be the output");
  expect(resolveOutputFolder(linked, join(folder, "linked/dist"))).toBe(join(folder, "linked/dist"));
});

test("a file, a path below a file and a link without a target are reported in one line, and nothing is written", async () => {
  const folder = site({ "dist.txt": "Mine.\n" });
  symlinkSync(join(folder, "nowhere/at/all"), join(folder, "broken"));
  for (const out of ["broken", "broken/dist"])
    expect(() => resolveIn(folder, out)).toThrow("it is a broken link");
  for (const out of ["dist.txt", "dist.txt/dist"])
    await expect(buildHere(folder, { out: join(folder, out) })).rejects.toThrow(
      /^can't publish into .*nothing there was changed$/,
    );
  expect(filesIn(folder).get("dist.txt")).toBe("Mine.\n");
});

test("the cache and the output must not contain each other", () => {
  const folder = site();
  for (const cache of ["dist", "dist/cache", "."])
    expect(() => resolveIn(folder, "dist", join(folder, cache))).toThrow(
      "the folder of --cache is in it or around it",
    );
  expect(resolveIn(folder, "dist", join(folder, "dist-cache"))).toBe(join(folder, "dist"));
});

test("a missing folder at any depth, and a link to a free folder, are accepted", async () => {
  const folder = site({ "public/other/index.html": "Another site.\n" });
  symlinkSync(join(folder, "public"), join(folder, "link"));
  expect(resolveIn(folder, "a/b/c")).toBe(join(folder, "a/b/c"));
  expect(resolveIn(folder, "content-dist")).toBe(join(folder, "content-dist"));
  expect(resolveIn(folder, "link/live")).toBe(join(folder, "public/live"));
  expect(await buildHere(folder, { out: join(folder, "link/live") })).toMatchObject({ code: 0, stderr: "" });
  expect(filesIn(join(folder, "public")).get("other/index.html")).toBe("Another site.\n");
});

test("a rejected build writes nothing, not even its lock", async () => {
  const folder = site();
  const before = filesIn(folder);
  await expect(buildHere(folder, { out: join(folder, "templates") })).rejects.toThrow("can't be the output");
  expect(filesIn(folder)).toEqual(before);
  expect(existsSync(join(folder, ".asrun"))).toBe(false);
});

test("the folders that Eleventy reads are rejected, wherever the configuration puts them", async () => {
  const folder = site({
    "eleventy.config.mjs":
      'export default () => ({ dir: { input: "pages", includes: "../parts", data: "facts" } });\n',
    "pages/about.md": "About.\n",
    "pages/facts/a.json": "{}\n",
    "parts/a.njk": "",
  });
  for (const out of ["pages", "pages/facts/dist", "parts", "parts/dist"])
    await expect(buildHere(folder, { out: join(folder, out) })).rejects.toThrow(
      /can't be the output, Eleventy reads "(pages|parts|pages\/facts)", which is in it or around it: give another with --out/,
    );
  expect(await buildHere(folder)).toMatchObject({ code: 0 });
});
