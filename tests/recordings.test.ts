/** Videos and audio beside the entries: what their files say of themselves, and files that are something else. */
import { closeSync, ftruncateSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { diskFolder, type Folder } from "../src/collect.ts";
import { siteWith, write } from "./cli/sandbox.ts";
import { COVERAGE, entry, live, liveFrom, SITE } from "./live.ts";
import { recording } from "./media.ts";
import { only, pageAt } from "./page.ts";
import { ENTRY } from "./problems/case.ts";

const TIME = "time: 2025-03-20T10:05";

/** The archive whose entry shows one recording, of these bytes. */
function showing(name: string, bytes: Uint8Array, directive = "video") {
  return live({
    ...COVERAGE,
    [ENTRY]: entry(TIME, `::${directive}[Seen]{src="${name}"}\n`),
    [`summit/${name}`]: bytes,
  });
}

const PAGE = "summit/kallas-arrives/index.html";

describe("a film is shown in the size that its file says", () => {
  test.each([
    ["320x180.mp4", 320, 180],
    ["320x180-fast.mp4", 320, 180],
    ["fragmented-320x180.mp4", 320, 180],
    ["320x180.mov", 320, 180],
    ["320x180.webm", 320, 180],
    ["turned-180x320.mp4", 180, 320],
    ["stretched-427x180.mp4", 427, 180],
    ["stretched-427x180.webm", 427, 180],
  ])("%s", (name, width, height) => {
    const archive = showing(name, recording(name));
    expect(archive.problems).toEqual([]);
    const { attributes } = only(pageAt(archive, PAGE), "video");
    expect([attributes.width, attributes.height]).toEqual([String(width), String(height)]);
  });
});

test("QuickTime is offered without its type, which browsers that play it deny", () => {
  const film = (name: string) => only(pageAt(showing(name, recording(name)), PAGE), "source").attributes.type;
  expect(film("320x180.mov")).toBeUndefined();
  expect(film("320x180.mp4")).toBe("video/mp4");
  expect(film("320x180.webm")).toBe("video/webm");
});

test.each(["tone.mp3", "tone.m4a", "tone.ogg", "tone.opus", "tone.flac", "tone.aac"])(
  "%s is audio",
  (name) => {
    expect(showing(name, recording(name), "audio").problems).toEqual([]);
  },
);

/** A disk's folder that counts the bytes that are read of its media. */
function counting(folder: Folder): Folder & { readonly media: () => number } {
  let media = 0;
  return {
    ...folder,
    read(path, length, from) {
      const bytes = folder.read(path, length, from);
      if (!/\.(md|yml)$/.test(path)) media += bytes.length;
      return bytes;
    },
    media: () => media,
  };
}

/** A film of three gigabytes, nearly all of them a hole in the disk, whose description stands at the end. */
function writeLargeFilm(path: string): void {
  const film = recording("320x180.mp4");
  const description = film.subarray(Buffer.from(film).indexOf("moov") - 4);
  const hole = 3 * 2 ** 30;
  const start = Buffer.from(film.subarray(0, Buffer.from(film).indexOf("ftyp") - 4 + 32));
  const data = Buffer.alloc(16);
  data.writeUInt32BE(1);
  data.write("mdat", 4);
  data.writeBigUInt64BE(BigInt(hole), 8);
  const file = openSync(path, "w");
  writeSync(file, Buffer.concat([start, data]), 0, start.length + data.length, 0);
  ftruncateSync(file, start.length + hole);
  writeSync(file, description, 0, description.length, start.length + hole);
  closeSync(file);
}

test("of a film of three gigabytes some hundred bytes are read", () => {
  const site = siteWith({ ...COVERAGE, "site.yml": SITE });
  write(site, { [`content/${ENTRY}`]: entry(TIME, '::video[Long]{src="long.mp4"}\n') });
  writeLargeFilm(join(site, "content/summit/long.mp4"));
  const folder = counting(diskFolder(join(site, "content"), "content"));
  const archive = liveFrom(folder);
  expect(archive.problems).toEqual([]);
  expect(folder.media()).toBeLessThan(2000);
  expect(only(pageAt(archive, PAGE), "video").attributes).toMatchObject({ width: "320", height: "180" });
});

test("whatever is cut from a film or changed in it, it is shown or told, and never fails the build", () => {
  const names = ["320x180.mp4", "320x180-fast.mp4", "320x180.webm", "stretched-427x180.webm"];
  const spoiled = fc.record({
    name: fc.constantFrom(...names),
    keep: fc.double({ min: 0, max: 1, noNaN: true }),
    changes: fc.array(fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.nat(255)), {
      maxLength: 8,
    }),
  });
  fc.assert(
    fc.property(spoiled, ({ name, keep, changes }) => {
      const whole = recording(name);
      const bytes = Uint8Array.from(whole.subarray(0, Math.ceil(whole.length * keep)));
      for (const [at, value] of changes) bytes[Math.floor(bytes.length * at)] = value;
      const { problems, outputs } = showing(name, bytes);
      if (problems.every((problem) => problem.includes(" warning "))) expect(outputs.size).toBeGreaterThan(0);
      for (const problem of problems) expect(problem).toMatch(/\((media-container|video-codec)\)$/);
    }),
    { numRuns: 300 },
  );
});
