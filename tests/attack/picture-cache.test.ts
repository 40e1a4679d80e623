/** Cached pictures are published only with their original bytes. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parseCacheIndex, printCacheIndex } from "../../src/images/cache-index.ts";
import { publish } from "../../src/publish/index.ts";
import { verify } from "../../src/publish/verify.ts";
import { buildHere, filesIn, folderWith } from "../cli/sandbox.ts";
import { photo } from "../pictures/made.ts";
import { built, showing } from "../pictures/site.ts";

const PRIVATE = { IFD3: { GPSLatitudeRef: "N", GPSLatitude: "59/1 26/1 0/1" }, IFD0: { Make: "Canon" } };

async function siteWithPictures(): Promise<string> {
  const size = { width: 220, height: 110 };
  return built({
    ...showing("place", "place.jpg"),
    "summit/place.jpg": await photo({ ...size, exif: PRIVATE }),
    ...showing("plain", "plain.webp"),
    "summit/plain.webp": await photo({ ...size, as: "webp" }),
  });
}

const cacheOf = (folder: string) => join(folder, ".asrun/pictures");
const cachedIn = (folder: string) => readdirSync(cacheOf(folder)).filter((name) => name !== "index.json");

async function expectSamePictures(folder: string, before: ReadonlyMap<string, string>): Promise<void> {
  rmSync(join(folder, "dist"), { recursive: true });
  expect(await buildHere(folder)).toMatchObject({ code: 0, stderr: "" });
  expect(filesIn(join(folder, "dist"))).toEqual(before);
  expect(verify(join(folder, "dist"), join(folder, ".asrun"))?.differences).toEqual([]);
}

test("a changed byte in any cached file, with the same size and time, is never published", async () => {
  const folder = await siteWithPictures();
  const before = filesIn(join(folder, "dist"));
  for (const name of cachedIn(folder)) {
    const path = join(cacheOf(folder), name);
    const bytes = readFileSync(path);
    bytes[200] = (bytes[200] ?? 0) ^ 1;
    writeFileSync(path, bytes);
    utimesSync(path, 1, 1);
  }
  await expectSamePictures(folder, before);
});

test("a link that replaces a cached file is replaced, whatever its target", async () => {
  const folder = await siteWithPictures();
  const before = filesIn(join(folder, "dist"));
  for (const name of cachedIn(folder)) {
    const path = join(cacheOf(folder), name);
    writeFileSync(join(folder, name), readFileSync(path));
    rmSync(path);
    symlinkSync(join(folder, name), path);
  }
  await expectSamePictures(folder, before);
});

test("an index that falsely marks an original as clean doesn't publish its private metadata", async () => {
  const folder = await siteWithPictures();
  const before = filesIn(join(folder, "dist"));
  const path = join(cacheOf(folder), "index.json");
  const text = readFileSync(path, "utf8");
  const forged = text.replace(/"clean":\{[^}]*\}/g, '"clean":false');
  expect(forged).not.toBe(text);
  writeFileSync(path, forged);
  await expectSamePictures(folder, before);
  // The same with a digest that matches the forgery.
  const index = parseCacheIndex(text);
  if (!index) throw new Error("the index can't be read");
  const made = index.made.map(([key, what]): (typeof index.made)[number] => [key, { ...what, clean: false }]);
  writeFileSync(path, printCacheIndex({ ...index, made }));
  await expectSamePictures(folder, before);
});

test.each([
  ["a name with a meaning in JavaScript", '{"__proto__":{"a":1},"version":2}'],
  ["unclosed lists", "[".repeat(100_000)],
  ["other types", '{"version":2,"digest":7,"body":{"originals":{},"made":null}}'],
  ["the format of version 1", '{"version":1,"originals":{"summit/place.jpg":["",""]},"made":{}}'],
])("an index of %s costs only work", async (_, text) => {
  const folder = await siteWithPictures();
  const before = filesIn(join(folder, "dist"));
  writeFileSync(join(cacheOf(folder), "index.json"), text);
  await expectSamePictures(folder, before);
});

test("a file that changes between its check and its copy stops publishing with one line", async () => {
  const folder = folderWith({ "a.webp": "other bytes" });
  const digest = createHash("sha256").update("the bytes").digest("hex");
  const output = { path: "cov/a.webp", contents: { file: join(folder, "a.webp"), digest } };
  await expect(publish([output], join(folder, "dist"), join(folder, ".asrun"))).rejects.toThrow(
    /a\.webp was changed while it was being published; build again$/,
  );
  expect(filesIn(join(folder, "dist"))).toEqual(new Map());
});
