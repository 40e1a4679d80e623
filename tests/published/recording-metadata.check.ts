/** What exiftool and Chromium find in published recordings, compared with the originals. */
import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { canariesIn, canary } from "../attack/recordings/canaries.ts";
import { filmWithTelemetry, fragmentedFilm } from "../attack/recordings/mp4.ts";
import { flac, mp3, wav } from "../attack/recordings/sound.ts";
import { webmFilm } from "../attack/recordings/webm.ts";
import { asrun, lastingFolderWith } from "../cli/sandbox.ts";
import { COVERAGE, entry, SITE } from "../live.ts";
import { FILMS, recording } from "../media.ts";
import { browserForAll } from "./chromium.ts";

/** Groups of tags that exiftool can write into videos. */
const GROUPS = ["QuickTime", "Keys", "ItemList", "UserData", "Microsoft", "XMP"];

/** Recordings into which exiftool writes, and their names on the page. */
const WRITTEN = {
  "320x180.mp4": "written.mp4",
  "320x180-fast.mp4": "fast.mp4",
  "320x180.mov": "written.mov",
  "tone.m4a": "written.m4a",
} as const;

const BY_HAND: Readonly<Record<string, Uint8Array>> = {
  "telemetry.mp4": filmWithTelemetry("© Anna"),
  "fragmented.m4v": fragmentedFilm(),
  "film.webm": webmFilm("© Anna"),
  "sound.mp3": mp3("© Anna"),
  "sound.wav": wav("© Anna"),
  "sound.flac": flac(recording("tone.flac"), "© Anna"),
};

/** Recordings as their programs created them. */
const SOUNDS = ["tone.mp3", "tone.m4a", "tone.ogg", "tone.opus", "tone.flac", "tone.aac"] as const;
const AS_MADE = [...FILMS.map(([name]) => name), ...SOUNDS];

let site = "";

beforeAll(() => {
  const names = [...Object.values(WRITTEN), ...Object.keys(BY_HAND), ...AS_MADE];
  const words = names.map((name) => {
    const kind = /\.(mp4|mov|m4v|webm)$/.test(name) ? "video" : "audio";
    return `::${kind}[${name}]{src="${name}" alt="A" credit="B"}\n`;
  });
  site = lastingFolderWith({
    "content/site.yml": SITE,
    "content/summit/1100-all.md": entry("time: 2025-03-20T11:00", words.join("\n")),
    ...Object.fromEntries(Object.entries(COVERAGE).map(([path, text]) => [`content/${path}`, text])),
  });
  for (const [name, bytes] of Object.entries(BY_HAND)) writeFileSync(original(name), bytes);
  for (const name of AS_MADE) writeFileSync(original(name), recording(name));
  for (const [from, to] of Object.entries(WRITTEN)) writeFileSync(original(to), recording(from));
  writeEverything(Object.values(WRITTEN).map(original));
  expect(asrun(site, ["build"])).toMatchObject({ code: 0, stderr: "" });
});

function original(name: string): string {
  return join(site, "content/summit", name);
}

function published(name: string): string {
  return join(site, "dist/summit/media", name);
}

function exiftool(...args: readonly string[]): string {
  return execFileSync("exiftool", args, { encoding: "utf8", maxBuffer: 1 << 26 });
}

/** Writes into every tag that exiftool can write: a canary, or a date or numbers if it accepts no text. */
function writeEverything(paths: readonly string[]): void {
  const tags = GROUPS.flatMap((group) => {
    const names = exiftool("-listw", `-${group}:all`)
      .split("\n")
      .slice(1)
      .join(" ")
      .split(/\s+/)
      .filter(Boolean);
    return names.map((name) => ({ group, name }));
  });
  // A tag keeps the last value that it can take; exiftool warns of the others.
  const values = tags.flatMap(({ group, name }) =>
    ["59.3 18.07", "2019:12:13 14:15:16", canary(`${group} ${name}`)].map(
      (value) => `-${group}:${name}=${value}`,
    ),
  );
  const args = ["-q", "-m", "-overwrite_original", ...values, ...paths];
  spawnSync("exiftool", ["-@", "-"], { input: args.join("\n") });
}

const tagsOfFiles = z.array(z.record(z.string(), z.unknown()));

/** Everything that exiftool finds in a file, by groups, without file system and computed values. */
function tagsIn(path: string): Record<string, unknown> {
  const [tags = {}] = tagsOfFiles.parse(JSON.parse(exiftool("-j", "-a", "-ee", "-U", "-G1", path)));
  const isOfFile = (tag: string) => /^(?:System|File|ExifTool|Composite):|^SourceFile$/.test(tag);
  return Object.fromEntries(Object.entries(tags).filter(([tag]) => !isOfFile(tag)));
}

/** A group that contains credits contains nothing else. */
const CREDITS = /^(?:UserData|Vorbis|ID3v2_4|RIFF|Matroska):(?:Artist|Copyright|Description)$/;

function isPrivate([tag, value]: readonly [string, unknown]): boolean {
  if (CREDITS.test(tag)) return false;
  const isMetadata = !/^(?:QuickTime|Track\d+|Matroska|MPEG|RIFF|FLAC|Vorbis):/.test(tag);
  const isDate = /Date|Time$/.test(tag) && /[1-9]\d{3}:/.test(String(value));
  return isMetadata || isDate || /CANARY|59\.3|GPS|Location/.test(`${tag} ${value}`);
}

test.each(Object.values(WRITTEN))(
  "of all values that exiftool has written into %s, it finds only credits",
  (name) => {
    const before = Object.entries(tagsIn(original(name)));
    expect(before.filter(isPrivate).length).toBeGreaterThan(300);
    expect(Object.entries(tagsIn(published(name))).filter(isPrivate)).toEqual([]);
  },
);

test.each(Object.values(WRITTEN))(
  "%s contains no value that exiftool has written, except credits",
  (name) => {
    expect(canariesIn(readFileSync(original(name))).length).toBeGreaterThan(300);
    const places = canariesIn(readFileSync(published(name)));
    expect(
      places.filter(
        (place) => !/ (?:Artist|Author|Copyright|Description|Performer|Rights)(?:-|$)/.test(place),
      ),
    ).toEqual([]);
  },
);

test.each(Object.keys(BY_HAND))("exiftool finds nothing private in %s, and no errors", (name) => {
  expect(Object.entries(tagsIn(original(name))).filter(isPrivate).length).toBeGreaterThan(0);
  expect(Object.entries(tagsIn(published(name))).filter(isPrivate)).toEqual([]);
  expect(exiftool("-warning", "-error", published(name))).toBe("");
});

const browser = browserForAll();

/** A video's first picture as pixels, or the samples of an audio file, as a checksum. */
async function decoded([base64, isFilm]: readonly [string, boolean]): Promise<string> {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const sum = async (data: BufferSource) => {
    const digest = await crypto.subtle.digest("SHA-256", data);
    return Array.from(new Uint8Array(digest)).join(" ");
  };
  if (!isFilm) {
    const sound = await new OfflineAudioContext(1, 1, 44_100).decodeAudioData(bytes.buffer);
    return `${sound.length} ${await sum(sound.getChannelData(0).slice())}`;
  }
  const film = document.createElement("video");
  film.muted = true;
  const shown = new Promise((resolve, reject) => {
    film.requestVideoFrameCallback(resolve);
    film.addEventListener("error", reject);
  });
  film.src = URL.createObjectURL(new Blob([bytes]));
  await shown;
  const [width, height] = [film.videoWidth, film.videoHeight];
  const context = new OffscreenCanvas(width, height).getContext("2d");
  context?.drawImage(film, 0, 0);
  return `${width} ${height} ${await sum(context?.getImageData(0, 0, width, height).data ?? new Uint8Array())}`;
}

test("Chromium decodes every published recording as it decodes the original", async () => {
  const page = await browser().newPage();
  // Checksums need a secure context.
  await page.route("https://example.org/", (route) =>
    route.fulfill({ body: "<!doctype html>", contentType: "text/html" }),
  );
  await page.goto("https://example.org/");
  for (const name of [...AS_MADE, ...Object.values(WRITTEN)]) {
    const isFilm = /\.(mp4|mov|webm)$/.test(name);
    const decode = (path: string) =>
      page.evaluate(decoded, [readFileSync(path).toString("base64"), isFilm] as const);
    expect([name, await decode(published(name))]).toEqual([name, await decode(original(name))]);
  }
  await page.close();
});
