/** Recordings with private values in every part of their containers, and what is published of them. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { diskFolder } from "../../src/collect/index.ts";
import { copyStableFile } from "../../src/publish/write-output.ts";
import { buildHere, filesIn, folderWith, lastingFolderWith } from "../cli/sandbox.ts";
import { COVERAGE, entry, live, SITE } from "../live.ts";
import { recording } from "../media.ts";
import { canariesIn, canary } from "./recordings/canaries.ts";
import { box, filmWithTelemetry, fragmentedFilm, PICTURES, TELEMETRY } from "./recordings/mp4.ts";
import { opus, pagesOf, SOUND } from "./recordings/ogg.ts";
import { aac, flac, flacSoundStart, MP3_FRAMES, mp3, WAV_SAMPLES, wav } from "./recordings/sound.ts";
import { FRAMES, webmFilm } from "./recordings/webm.ts";

const CREDIT = "© 2025 Anna Berg";

const RECORDINGS: Readonly<Record<string, Buffer>> = {
  "telemetry.mp4": filmWithTelemetry(CREDIT),
  "telemetry.mov": filmWithTelemetry(CREDIT),
  "fragmented.m4v": fragmentedFilm(),
  "film.webm": webmFilm(CREDIT),
  "sound.mp3": mp3(CREDIT),
  "sound.aac": aac(recording("tone.aac")),
  "sound.wav": wav(CREDIT),
  "sound.flac": flac(recording("tone.flac"), CREDIT),
  "sound.opus": opus(CREDIT),
};

function siteShowing(names: readonly string[]): Record<string, string | Uint8Array> {
  const directive = (name: string) => (/\.(mp4|mov|m4v|webm)$/.test(name) ? "video" : "audio");
  const words = names.map((name) => `::${directive(name)}[${name}]{src="${name}" alt="A" credit="B"}\n`);
  return {
    "content/site.yml": SITE,
    ...Object.fromEntries(Object.entries(COVERAGE).map(([path, text]) => [`content/${path}`, text])),
    "content/summit/1100-all.md": entry("time: 2025-03-20T11:00", words.join("\n")),
  };
}

let folder = "";

beforeAll(async () => {
  folder = lastingFolderWith(siteShowing(Object.keys(RECORDINGS)));
  for (const [name, bytes] of Object.entries(RECORDINGS))
    writeFileSync(join(folder, "content/summit", name), bytes);
  expect(await buildHere(folder)).toMatchObject({ code: 0, stderr: "" });
});

function published(name: string): Buffer {
  return readFileSync(join(folder, "dist/summit/media", name));
}

test.each(Object.keys(RECORDINGS))("%s is published without its canaries", (name) => {
  expect(canariesIn(RECORDINGS[name] ?? Buffer.alloc(0)).length).toBeGreaterThan(1);
  expect(canariesIn(published(name))).toEqual([]);
});

test("no published file contains a canary", () => {
  const paths = [...filesIn(join(folder, "dist")).keys()];
  expect(paths.length).toBeGreaterThan(Object.keys(RECORDINGS).length);
  expect(paths.filter((path) => canariesIn(readFileSync(join(folder, "dist", path))).length > 0)).toEqual([]);
});

test.each(Object.keys(RECORDINGS).filter((name) => !/fragmented|aac/.test(name)))(
  "%s keeps whose it is",
  (name) => {
    expect(published(name).includes(CREDIT)).toBe(true);
  },
);

test("a video keeps its pictures at their offsets, and no length changes", () => {
  for (const name of ["telemetry.mp4", "telemetry.mov"]) {
    const [before, after] = [RECORDINGS[name] ?? Buffer.alloc(0), published(name)];
    expect(after.length).toBe(before.length - canary("behind the last box").length);
    for (const picture of PICTURES) expect(after.indexOf(picture)).toBe(before.indexOf(picture));
  }
  expect(published("fragmented.m4v").indexOf(PICTURES[0])).toBe(
    RECORDINGS["fragmented.m4v"]?.indexOf(PICTURES[0]),
  );
  for (const frame of FRAMES)
    expect(published("film.webm").indexOf(frame)).toBe(RECORDINGS["film.webm"]?.indexOf(frame));
});

test("of a video's tracks only its picture is left, and no date", () => {
  const film = published("telemetry.mp4").toString("latin1");
  expect(film.match(/trak/g)).toHaveLength(1);
  expect(TELEMETRY.filter((coding) => film.includes(coding))).toEqual([]);
  expect(film).not.toContain("ZZZZ");
});

test("a video keeps its rotation", async () => {
  const name = "turned-180x320.mp4";
  const site = folderWith({ ...siteShowing([name]), [`content/summit/${name}`]: recording(name) });
  expect((await buildHere(site)).code).toBe(0);
  const matrix = (bytes: Buffer) => bytes.subarray(bytes.indexOf("tkhd") + 44, bytes.indexOf("tkhd") + 88);
  const after = readFileSync(join(site, "dist/summit/media", name));
  expect(matrix(after)).toEqual(matrix(Buffer.from(recording(name))));
});

test("audio keeps every sample", () => {
  expect(published("sound.mp3").subarray(-MP3_FRAMES.length)).toEqual(MP3_FRAMES);
  expect(published("sound.aac")).toEqual(Buffer.from(recording("tone.aac")));
  expect(published("sound.wav").includes(WAV_SAMPLES)).toBe(true);
  const tone = Buffer.from(recording("tone.flac"));
  const after = published("sound.flac");
  expect(after.subarray(flacSoundStart(after))).toEqual(tone.subarray(flacSoundStart(tone)));
});

test("Ogg keeps its audio in pages with valid checksums", () => {
  const pages = pagesOf(published("sound.opus"));
  expect(pages.map(({ hasRightChecksum }) => hasRightChecksum)).toEqual([true, true, true]);
  expect(pages.filter(({ isSound }) => isSound).map(({ data }) => data)).toEqual([SOUND]);
});

test("a recording that is built again is the same, and stays unchanged", async () => {
  const before = published("telemetry.mp4");
  expect((await buildHere(folder, { cache: false })).code).toBe(0);
  expect(published("telemetry.mp4")).toEqual(before);
});

test("a video with contradictory parts is not published", async () => {
  const film = filmWithTelemetry(CREDIT);
  // The sample table places the picture outside of the data.
  film.writeUInt32BE(1, film.indexOf("stco") + 12);
  const site = folderWith({ ...siteShowing(["a.mp4"]), "content/summit/a.mp4": film });
  const run = await buildHere(site);
  expect(run.code).toBe(1);
  expect(run.stderr).toContain("(media-structure)");
});

const KNOWN = /^(moov|mdat|ftyp|styp|moof|sidx|mfra|trak|mvhd|mvex)$/;

test("a box of any type is published without its content, in the movie and beside it", async () => {
  const types = fc.stringMatching(/^[a-zA-Z0-9]{4}$/).filter((type) => !KNOWN.test(type));
  await fc.assert(
    fc.asyncProperty(fc.array(types, { minLength: 30 }), async (all) => {
      const film = filmWithTelemetry(CREDIT);
      const added = Buffer.concat(all.map((type) => box(type, canary("any box"))));
      const movie = film.indexOf("moov") - 4;
      const end = movie + film.readUInt32BE(movie);
      const whole = Buffer.concat([film.subarray(0, end), added, added, film.subarray(end)]);
      whole.writeUInt32BE(end - movie + added.length, movie);
      const site = folderWith({ ...siteShowing(["a.mp4"]), "content/summit/a.mp4": whole });
      expect((await buildHere(site)).code).toBe(0);
      expect(canariesIn(readFileSync(join(site, "dist/summit/media/a.mp4")))).toEqual([]);
    }),
    { numRuns: 3 },
  );
});

test("truncated or changed audio is published clean or is a problem, and never fails the build", () => {
  const spoiled = fc.record({
    name: fc.constantFrom("tone.mp3", "tone.m4a", "tone.ogg", "tone.opus", "tone.flac", "tone.aac"),
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
      const { problems, outputs } = live({
        ...COVERAGE,
        "summit/1100-all.md": entry("time: 2025-03-20T11:00", `::audio{src=${name}}\n`),
        [`summit/${name}`]: bytes,
      });
      for (const problem of problems)
        expect(problem).toMatch(/\((?:media-empty|media-container|media-truncated|media-structure)\)$/);
      expect(outputs.size > 0).toBe(problems.length === 0);
    }),
    { numRuns: 150 },
  );
});

test("a recording that is replaced between its check and its copy is not published", () => {
  const site = folderWith({ "content/summit/a.mp4": filmWithTelemetry(CREDIT) });
  const content = diskFolder(join(site, "content"));
  const path = "summit/a.mp4";
  const version = content.states?.of(path) ?? { size: 0, mtime: 0, inode: 0 };
  const contents = { file: content.locate(path), patches: [], version };
  const target = join(site, "published.mp4");
  copyStableFile(contents, target);
  writeFileSync(
    contents.file,
    Buffer.concat([RECORDINGS["telemetry.mp4"] ?? Buffer.alloc(0), Buffer.from("more")]),
  );
  expect(() => copyStableFile(contents, target)).toThrow("was changed while it was being published");
});
