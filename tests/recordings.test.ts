/** Videos and audio beside the entries: the metadata in their files, and files of another type. */
import { closeSync, ftruncateSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { diskFolder } from "../src/collect/index.ts";
import type { Folder } from "../src/model/folder.ts";
import { siteWith, write } from "./cli/sandbox.ts";
import { COVERAGE, entry, live, liveFrom, SITE, SVG } from "./live.ts";
import { FILMS, recording } from "./media.ts";
import { all, hasClass, only, pageAt, type Read, readXml, textOf } from "./page.ts";
import { ENTRY } from "./problems/case.ts";
import { rounds } from "./rounds.ts";

const TIME = "time: 2025-03-20T10:05";

/** The archive whose entry shows one recording with these bytes. */
function showing(name: string, bytes: Uint8Array, directive = "video") {
  return live({
    ...COVERAGE,
    [ENTRY]: entry(TIME, `::${directive}[Seen]{src="${name}"}\n`),
    [`summit/${name}`]: bytes,
  });
}

const PAGE = "summit/kallas-arrives/index.html";

describe("a video is shown in the size that its file gives", () => {
  test.each(FILMS)("%s", (name, width, height) => {
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

/** A folder on the disk that counts the bytes that are read from its media. */
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

/** A video of three gigabytes, nearly all of it a sparse file, with its description at the end. */
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

test("of a video of three gigabytes, only a few thousand bytes are read", () => {
  const site = siteWith({ ...COVERAGE, "site.yml": SITE });
  write(site, { [`content/${ENTRY}`]: entry(TIME, '::video[Long]{src="long.mp4"}\n') });
  writeLargeFilm(join(site, "content/summit/long.mp4"));
  const folder = counting(diskFolder(join(site, "content"), "content"));
  const archive = liveFrom(folder);
  expect(archive.problems).toEqual([]);
  expect(folder.media()).toBeLessThan(10_000);
  expect(only(pageAt(archive, PAGE), "video").attributes).toMatchObject({ width: "320", height: "180" });
});

test("a truncated or changed video is shown or reported, and never fails the build", () => {
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
      for (const problem of problems)
        expect(problem).toMatch(
          /\((media-empty|media-container|media-truncated|media-structure|video-codec)\)$/,
        );
    }),
    { numRuns: rounds(150) },
  );
});

test.each([
  ...["320x180-fast.mp4", "320x180.mp4", "fragmented-320x180.mp4", "320x180.mov", "320x180.webm"],
  ...["tone.aac", "tone.m4a", "tone.mp3", "tone.ogg", "tone.opus"],
])("%s is not published if its end is missing", (name) => {
  const whole = recording(name);
  const directive = name.startsWith("tone") ? "audio" : "video";
  for (const length of [Math.floor(whole.length * 0.7), whole.length - 1])
    expect(showing(name, whole.subarray(0, length), directive).problems).toEqual([
      expect.stringMatching(/ ends in the middle, .* \(media-truncated\)$/),
    ]);
});

const SUBTITLES = "WEBVTT\n\n00:00.000 --> 00:00.400\nHello <b>there</b>.\n";

/** An entry with a video that has every part, and one with a video on another host. */
const everything = live({
  ...COVERAGE,
  [ENTRY]: entry(
    `${TIME}\nheadline: Arrivals\nvideo: film.mp4\nposter: still.svg\nsubtitles: film.vtt\ntranscript: film.txt\nalt: She waves\ncredit: AP\ncaption: The door`,
    '::audio[The bell]{src="bell.mp3" transcript="bell.txt"}\n\n::video[All of it]{src="https://www.youtube.com/watch?v=abc" poster="still.svg"}\n',
  ),
  "summit/film.mp4": recording("320x180.mp4"),
  "summit/film.vtt": SUBTITLES,
  "summit/film.txt": "\ufeffAda: Hello <there>.\r\nBob: Hello.\r\n\r\n\r\nThey go in.\r\n",
  "summit/still.svg": SVG,
  "summit/bell.mp3": recording("tone.mp3"),
  "summit/bell.txt": "It rings.",
});

test("feeds list recordings as enclosures and attachments, and describe pictures and recordings", () => {
  const base = "https://example.org/live/summit/media/";
  const atom = everything.page("summit/atom.xml");
  const enclosures = [...atom.matchAll(/<link rel="enclosure" type="([^"]+)" href="([^"]+)"\/>/g)];
  expect(enclosures.map(([, type, href]) => [type, href])).toEqual([
    ["video/mp4", `${base}film.mp4`],
    ["audio/mpeg", `${base}bell.mp3`],
  ]);
  const film = only(
    readXml(atom),
    ({ name, attributes }) => name === "media:content" && attributes.medium === "video",
  );
  expect(film.attributes).toMatchObject({ url: `${base}film.mp4`, width: "320", height: "180" });
  expect(textOf(film)).toBe("She wavesAP");
  const { items } = JSON.parse(everything.page("summit/feed.json"));
  const item = items.find(({ title }: { title: string }) => title === "Arrivals");
  expect(item.attachments).toEqual([
    { url: `${base}film.mp4`, mime_type: "video/mp4" },
    { url: `${base}bell.mp3`, mime_type: "audio/mpeg" },
  ]);
});

test("a video has its poster, its size and its subtitles, and loads nothing before it is played", () => {
  expect(everything.problems).toEqual([]);
  const video = only(pageAt(everything, PAGE), "video");
  expect(video.attributes).toEqual({
    controls: "",
    preload: "none",
    poster: "/live/summit/media/still.svg",
    width: "320",
    height: "180",
    "aria-label": "She waves",
  });
  expect(only(video, "track").attributes).toEqual({
    kind: "captions",
    src: "/live/summit/media/film.vtt",
    label: "Subtitles",
  });
  expect(everything.page("summit/media/film.vtt")).toBe("file:content/summit/film.vtt");
});

test("a transcript is readable under the video, with its lines, wherever the video is shown", () => {
  for (const path of [PAGE, "summit/index.html", "summit/story/index.html", "summit/pictures/index.html"]) {
    const found = all(pageAt(everything, path), hasClass("transcript"));
    const texts = found.map((details) => [
      textOf(only(details, "summary")),
      ...all(details, "p").map((paragraph) => textOf(paragraph)),
    ]);
    expect([path, texts]).toEqual([
      path,
      [
        ["Transcript", "Ada: Hello <there>.\nBob: Hello.", "They go in."],
        ["Transcript", "It rings."],
      ],
    ]);
  }
  const texts = [...everything.outputs.keys()].filter((path) => path.endsWith(".txt"));
  expect(texts.filter((path) => !path.startsWith("search/"))).toEqual(["robots.txt"]);
});

test("a video on another host is a link with its poster and the name of its host", () => {
  const isLink = (element: Read) => element.name === "a" && hasClass("remote")(element);
  const link = only(pageAt(everything, PAGE), isLink);
  expect(link.attributes.href).toBe("https://www.youtube.com/watch?v=abc");
  expect(textOf(link).trim()).toBe("Watch the video at YouTube");
  expect(only(link, "img").attributes).toMatchObject({ src: "/live/summit/media/still.svg", width: "640" });
});

test("structured data of video and audio matches the visible page", () => {
  const [script] = all(only(pageAt(everything, PAGE), "head"), ({ attributes }) =>
    /ld\+json/.test(attributes.type ?? ""),
  );
  const [posting] = JSON.parse(textOf(script ?? only(pageAt(everything, PAGE), "script")))["@graph"];
  const base = "https://example.org/live/summit/media/";
  expect(posting.video).toEqual([
    {
      "@type": "VideoObject",
      name: "The door",
      uploadDate: "2025-03-20T10:05:00+00:00",
      contentUrl: `${base}film.mp4`,
      encodingFormat: "video/mp4",
      width: "320",
      height: "180",
      caption: { "@type": "MediaObject", contentUrl: `${base}film.vtt`, encodingFormat: "text/vtt" },
      description: "She waves",
      thumbnailUrl: `${base}still.svg`,
      creditText: "AP",
      transcript: "Ada: Hello <there>.\nBob: Hello.\n\nThey go in.",
    },
    {
      "@type": "VideoObject",
      name: "All of it",
      uploadDate: "2025-03-20T10:05:00+00:00",
      url: "https://www.youtube.com/watch?v=abc",
      thumbnailUrl: `${base}still.svg`,
    },
  ]);
  expect(posting.audio).toMatchObject([
    { "@type": "AudioObject", name: "The bell", transcript: "It rings." },
  ]);
  const data = JSON.parse(everything.page("summit/coverage.json")).entries[0];
  expect(data.lead).toMatchObject({ width: 320, height: 180, subtitles: `${base}film.vtt` });
  expect(data.media[0]).toMatchObject({ transcript: "It rings." });
  expect(data.html).toContain("<details><summary>Transcript</summary><p>It rings.</p></details>");
});

test("when a video is taken down, its subtitles and its transcript are removed too", () => {
  const archive = live({
    ...COVERAGE,
    [ENTRY]: entry(
      `${TIME}\nvideo: film.mp4\nsubtitles: film.vtt\ntranscript: film.txt\nremoved: {time: 2025-03-21T10:00, reason: R}`,
    ),
    "summit/film.mp4": recording("320x180.mp4"),
    "summit/film.vtt": SUBTITLES,
    "summit/film.txt": "Secret words.",
  });
  expect(archive.problems).toEqual([]);
  expect([...archive.outputs.keys()].filter((path) => path.includes("/media/"))).toEqual([]);
  expect([...archive.outputs.values()].filter((text) => text.includes("Secret words"))).toEqual([]);
});
