/** The folder of --cache: asrun deletes in it only what it wrote itself. */
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { buildHere, filesIn, siteWith, write } from "../cli/sandbox.ts";
import { COVERAGE, type Files, SITE } from "../live.ts";
import { photo } from "../pictures/made.ts";
import { showing } from "../pictures/site.ts";
import { makePipe } from "./pipes.ts";

const site = (others: Files = {}) => siteWith({ ...COVERAGE, "site.yml": SITE }, others);

async function siteWithPicture(): Promise<string> {
  const folder = site();
  write(
    folder,
    Object.fromEntries(
      Object.entries({
        ...showing("one", "one.jpg"),
        "summit/one.jpg": await photo({ width: 220, height: 110 }),
      }).map(([path, contents]) => [`content/${path}`, contents]),
    ),
  );
  return folder;
}

const buildWith = (folder: string, cache: string) => buildHere(folder, { cache: join(folder, cache) });

const FOREIGN: Readonly<Record<string, Files>> = {
  "with a file of other origin": { "mine/precious.txt": "precious" },
  "with an invalid index": { "mine/index.json": "{}", "mine/a.txt": "" },
  "with a subfolder": { "mine/photos/a.jpg": "" },
};

test.each(Object.entries(FOREIGN))("a folder %s is rejected, and stays unchanged", async (_, files) => {
  const folder = site(files);
  const before = filesIn(folder);
  await expect(buildWith(folder, "mine")).rejects.toThrow(
    `"${join(folder, "mine")}" can't be the cache, it holds other files: give an empty folder, or the cache of an earlier build, with --cache`,
  );
  expect(filesIn(folder)).toEqual(before);
});

test.each([
  "content",
  "content/summit",
  ".",
  "templates",
  "static",
  ".git/x",
  "node_modules",
  ".asrun",
  ".asrun/serve",
])("%s can't be the cache", async (cache) => {
  const folder = site({ ".git/HEAD": "", "static/a": "", "templates/style.css": "", ".asrun/serve/a": "" });
  const before = filesIn(folder);
  await expect(buildWith(folder, cache)).rejects.toThrow("can't be the cache");
  expect(filesIn(folder)).toEqual(before);
});

test("a file, the output, and links to protected folders can't be the cache either", async () => {
  const folder = site({ "a.txt": "", "other/b.txt": "" });
  symlinkSync(join(folder, "content"), join(folder, "to-content"));
  symlinkSync(join(folder, "other"), join(folder, "to-other"));
  symlinkSync(join(folder, "nowhere"), join(folder, "to-nowhere"));
  for (const cache of ["a.txt", "a.txt/b", "to-content", "to-content/new", "to-other", "to-nowhere"])
    await expect(buildWith(folder, cache)).rejects.toThrow("can't be the cache");
  for (const cache of ["dist", "dist/cache"])
    await expect(buildWith(folder, cache)).rejects.toThrow("the folder of --cache is in it or around it");
});

test("a missing folder, an empty one, an earlier cache and the default folder are accepted", async () => {
  const folder = await siteWithPicture();
  mkdirSync(join(folder, "empty"));
  for (const cache of ["new/deep", "empty", "empty", ".asrun/pictures"]) {
    rmSync(join(folder, "dist"), { recursive: true, force: true });
    expect(await buildWith(folder, cache)).toMatchObject({ code: 0, stderr: "" });
  }
  expect(readdirSync(join(folder, "empty"))).toEqual(readdirSync(join(folder, "new/deep")));
});

test("a cache with a lost or damaged index is still a cache", async () => {
  const folder = await siteWithPicture();
  await buildWith(folder, "cache");
  const names = readdirSync(join(folder, "cache"));
  rmSync(join(folder, "cache/index.json"));
  expect(await buildWith(folder, "cache")).toMatchObject({ code: 0 });
  writeFileSync(join(folder, "cache/index.json"), "{");
  expect(await buildWith(folder, "cache")).toMatchObject({ code: 0 });
  expect(readdirSync(join(folder, "cache"))).toEqual(names);
});

test("files of other origin in a cache stay: files, folders, links and pipes of any name", async () => {
  const folder = await siteWithPicture();
  await buildWith(folder, "cache");
  const own = "0123456789abcdef0123";
  write(folder, {
    "cache/precious.txt": "precious",
    [`cache/${own}-480.webp/inside.txt`]: "precious",
    "cache/new-year.jpg": "precious",
    [`cache/${own}.jpg`]: "of an older build",
    "elsewhere.txt": "precious",
  });
  symlinkSync(join(folder, "elsewhere.txt"), join(folder, `cache/${own}-1.avif`));
  makePipe(join(folder, `cache/${own}-2.avif`));
  // A change makes the build clean up the cache.
  rmSync(join(folder, "content/summit/one.md"));
  expect(await buildWith(folder, "cache")).toMatchObject({ code: 0 });
  const left = readdirSync(join(folder, "cache"));
  for (const name of ["precious.txt", `${own}-480.webp`, "new-year.jpg", `${own}-1.avif`, `${own}-2.avif`])
    expect(left).toContain(name);
  expect(left).not.toContain(`${own}.jpg`);
  expect(readFileSync(join(folder, "elsewhere.txt"), "utf8")).toBe("precious");
});
