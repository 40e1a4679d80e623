/** The picture cache between builds: a picture is scaled once. */
import { readdirSync, renameSync, rmSync, truncateSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openImageCache, readContent } from "../../src/build/read.ts";
import { BuildSession } from "../../src/build/session.ts";
import { sitePaths } from "../../src/collect/site-paths.ts";
import { buildHere, filesIn, write } from "../cli/sandbox.ts";
import { entry } from "../live.ts";
import { photo } from "./made.ts";
import { built, offeredIn, pageIn, showing } from "./site.ts";

const SETTINGS = { drafts: false, now: Date.parse("2026-01-01T00:00Z") };

/** The number of pictures that a build of the site would process; it processes them. */
async function madeBy(folder: string, more: { isQuick?: boolean; pictures?: string } = {}): Promise<number> {
  let made = 0;
  const site = sitePaths(join(folder, "content"), undefined);
  const cache = openImageCache(site, more);
  const { problems, pictures } = await readContent(site, new Set(), cache, {
    ...SETTINGS,
    ...more,
    onDeveloped: (_, all) => {
      made = all;
    },
  });
  if (more.isQuick) cache.save();
  else cache.close(pictures);
  expect(problems).toEqual([]);
  return made;
}

const cacheOf = (folder: string) => join(folder, ".asrun/pictures");
const small = (seed: number) => photo({ width: 200 + seed, height: 100 });

async function twoPictures(): Promise<string> {
  return built({
    ...showing("one", "one.jpg"),
    ...showing("two", "two.jpg"),
    "summit/one.jpg": await small(1),
    "summit/two.jpg": await small(2),
  });
}

test("a second build encodes nothing, and publishes the same files", async () => {
  const folder = await twoPictures();
  const before = filesIn(join(folder, "dist"));
  expect(await madeBy(folder)).toBe(0);
  await buildHere(folder);
  expect(filesIn(join(folder, "dist"))).toEqual(before);
});

test("a picture with a changed file or credit is encoded again, and no other", async () => {
  const folder = await twoPictures();
  write(folder, { "content/summit/one.jpg": await small(3) });
  expect(await madeBy(folder)).toBe(1);
  write(
    folder,
    Object.fromEntries(
      Object.entries(showing("two", "two.jpg", "alt: A\ncredit: AP")).map(([path, text]) => [
        `content/${path}`,
        text,
      ]),
    ),
  );
  expect(await madeBy(folder)).toBe(1);
  write(folder, { "content/summit/three.md": entry("time: 2025-03-20T10:30") });
  expect(await madeBy(folder)).toBe(0);
});

test("a picture with another name or modification time is recognized by its bytes", async () => {
  const folder = await twoPictures();
  const content = join(folder, "content/summit");
  renameSync(join(content, "one.jpg"), join(content, "three.jpg"));
  write(
    folder,
    Object.fromEntries(
      Object.entries(showing("one", "three.jpg")).map(([path, text]) => [`content/${path}`, text]),
    ),
  );
  utimesSync(join(content, "two.jpg"), 1, 1);
  expect(await madeBy(folder)).toBe(0);
});

test("incomplete files of a killed build are never published: the picture is encoded again", async () => {
  const folder = await twoPictures();
  const before = filesIn(join(folder, "dist"));
  const cache = cacheOf(folder);
  const [copy = ""] = readdirSync(cache).filter((name) => name.endsWith(".avif"));
  truncateSync(join(cache, copy), 20);
  writeFileSync(join(cache, "new-1-half.avif"), "half");
  rmSync(join(folder, "dist"), { recursive: true });
  await buildHere(folder);
  expect(filesIn(join(folder, "dist"))).toEqual(before);
  expect(readdirSync(cache)).not.toContain("new-1-half.avif");
});

test("an unreadable index costs only time", async () => {
  const folder = await twoPictures();
  const before = filesIn(join(folder, "dist"));
  writeFileSync(join(cacheOf(folder), "index.json"), '{"version":1,"originals":{');
  await buildHere(folder, { cache: false });
  expect(filesIn(join(folder, "dist"))).toEqual(before);
  expect(await madeBy(folder)).toBe(0);
});

test("without the cache, the output has the same bytes", async () => {
  const folder = await twoPictures();
  const before = filesIn(join(folder, "dist"));
  rmSync(join(folder, ".asrun/pictures"), { recursive: true });
  await buildHere(folder, { cache: false });
  expect(filesIn(join(folder, "dist"))).toEqual(before);
});

test("unused files are deleted after twenty builds, not before", async () => {
  const folder = await twoPictures();
  const all = readdirSync(cacheOf(folder)).length;
  rmSync(join(folder, "content/summit/two.md"));
  for (let build = 1; build <= 20; build++) await madeBy(folder);
  expect(readdirSync(cacheOf(folder))).toHaveLength(all);
  await madeBy(folder);
  expect(readdirSync(cacheOf(folder)).length).toBeLessThan(all);
  expect(await madeBy(folder)).toBe(0);
});

test("the cache can be kept in another folder, and moved there", async () => {
  const folder = await twoPictures();
  const elsewhere = join(folder, "carried/cache");
  // Two pictures, and the card of their coverage.
  expect(await madeBy(folder, { pictures: elsewhere })).toBe(3);
  expect(await madeBy(folder, { pictures: elsewhere })).toBe(0);
  expect(readdirSync(elsewhere)).toContain("index.json");
});

test("the preview uses WebP, quickly, and files for publication stay in the cache", async () => {
  const folder = await twoPictures();
  expect(await madeBy(folder, { isQuick: true })).toBe(2);
  expect(await madeBy(folder)).toBe(0);
  const preview = new BuildSession(sitePaths(join(folder, "content"), undefined), {
    ...SETTINGS,
    isQuick: true,
  });
  await preview.build();
  const copies = [...filesIn(preview.out).keys()].filter((path) => path.includes("/sizes/"));
  expect(copies.length).toBeGreaterThan(0);
  expect(copies.filter((path) => !path.endsWith(".webp"))).toEqual([]);
});

test("a site that Eleventy builds gets the same pictures", async () => {
  const direct = await twoPictures();
  const hosted = await built({
    ...showing("one", "one.jpg"),
    ...showing("two", "two.jpg"),
    "summit/one.jpg": await small(1),
    "summit/two.jpg": await small(2),
  });
  write(hosted, { "templates/pages/about.md": "---\nlayout: asrun\ntitle: A\npermalink: /about/\n---\nA\n" });
  await buildHere(hosted);
  const files = filesIn(join(hosted, "dist"));
  expect(files.delete("about/index.html")).toBe(true);
  expect(files).toEqual(filesIn(join(direct, "dist")));
  expect(offeredIn(pageIn(hosted, "summit/one/index.html")).length).toBeGreaterThan(0);
});
