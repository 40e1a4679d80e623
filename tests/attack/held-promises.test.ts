/** Attacks that failed: held entries leave no trace on the disk, and small files that claim to be huge cost nothing. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { crc32, createDeflate } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { check } from "../../src/cli/check/index.ts";
import { buildHere, filesIn, listen, siteWith, write } from "../cli/sandbox.ts";
import { entry, type Files, SITE } from "../live.ts";
import { recording } from "../media.ts";
import { photo } from "../pictures/made.ts";

const SUBTITLES = "WEBVTT\n\n00:00.000 --> 00:01.000\ncanary-subtitle\n";
let picture: Uint8Array;
let portrait: Uint8Array;

beforeAll(async () => {
  const exif = {
    IFD0: { Artist: "canary-artist", Copyright: "canary-copyright", ImageDescription: "canary-caption" },
  };
  portrait = await photo({ width: 90, height: 60 });
  picture = await photo({ width: 700, height: 400, exif });
});

/** An entry of canaries with a photograph, a video, subtitles and a transcript, and a person whom no other entry names. */
function canaries(keys: string): Files {
  const front = `time: 2024-02-02T10:00
headline: canary-headline
kicker: canary-kicker
place: canary-place
author: [canarydesk, X canary-author]
topics: [canary-topic, Shared]
key: true
pinned: true
image: canary-photo.jpg
alt: canary-alt
aliases: [canary-alias]
corrections: [{time: 2024-02-02T11:00, note: canary-note}]
${keys}`;
  const film =
    '::video{src="canary-film.mp4" subtitles="canary.vtt" transcript="canary.txt" credit="canary-credit"}';
  return {
    "summit/canary-entry.md": entry(front, `canary-words\n\n${film}\n`),
    "summit/canary-photo.jpg": picture,
    "summit/canary-film.mp4": recording("320x180.mp4"),
    "summit/canary.vtt": SUBTITLES,
    "summit/canary.txt": "canary-transcript\n",
  };
}

const PEOPLE = "anna: {name: Anna Berg, photo: anna.jpg}\n";
const PUBLIC = (): Files => ({
  "site.yml": SITE,
  "people.yml": PEOPLE,
  "anna.jpg": portrait,
  "summit/index.md": entry("title: The summit", "A summary.\n"),
  "summit/1005-a.md": entry("time: 2025-03-20T10:05\nheadline: A\nauthor: anna\ntopics: [Shared]\nkey: true"),
  "summit/1010-b.md": entry("time: 2025-03-20T10:10"),
});
const KNOWN = { "people.yml": `${PEOPLE}canarydesk: {name: canary-person, photo: canary-portrait.jpg}\n` };
const HOLDS = ["draft: true", "embargo: 2026-06-01T12:00"];

const published = (folder: string) => filesIn(join(folder, "dist"));
const quiet = { code: 0 };

describe("of an entry that is held, on the disk", () => {
  test("no output contains a byte of it: the archive equals the one without its files", async () => {
    const without = siteWith(PUBLIC());
    expect(await buildHere(without)).toMatchObject(quiet);
    for (const hold of HOLDS) {
      const folder = siteWith({ ...PUBLIC(), ...canaries(hold), ...KNOWN, "canary-portrait.jpg": picture });
      expect(await buildHere(folder)).toMatchObject(quiet);
      expect(published(folder)).toEqual(published(without));
    }
  });

  test("nothing remains of content that was public before it was held or deleted", async () => {
    const without = siteWith(PUBLIC());
    expect(await buildHere(without)).toMatchObject(quiet);
    const folder = siteWith({ ...PUBLIC(), ...KNOWN, "canary-portrait.jpg": picture });
    const end = async (files: Files) => {
      write(join(folder, "content"), files);
      expect(await buildHere(folder)).toMatchObject(quiet);
    };
    for (const hold of HOLDS) {
      await end(canaries(""));
      expect([...published(folder).keys()].join()).toContain("canary-photo");
      await end(canaries(hold));
      expect(published(folder)).toEqual(published(without));
    }
    await end(canaries(""));
    rmSync(join(folder, "content/summit/canary-entry.md"));
    await end({});
    expect(published(folder)).toEqual(published(without));
  });

  test("and of a removed entry only its addresses and the reason", async () => {
    const removed = 'removed: {time: 2024-02-03T10:00, reason: "It was wrong"}';
    const folder = siteWith({ ...PUBLIC(), ...canaries(removed), ...KNOWN, "canary-portrait.jpg": picture });
    expect(await buildHere(folder)).toMatchObject(quiet);
    const whole = [...published(folder)].flat().join("\n");
    const words = new Set([...whole.matchAll(/canary[-a-z]*/g)].map(([word]) => word));
    expect([...words].toSorted()).toEqual(["canary-alias", "canary-entry"]);
  });
});

/** A PNG chunk with its length and its checksum. */
function chunk(type: string, bytes: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), bytes]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(bytes.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** Half a gigabyte of zeros in half a megabyte, compressed bit by bit: the test itself must not need the memory. */
async function packBomb(): Promise<Buffer> {
  const megabyte = Buffer.alloc(1024 * 1024);
  const parts: Buffer[] = [];
  for await (const part of Readable.from(Array.from({ length: 512 }, () => megabyte)).pipe(createDeflate()))
    parts.push(part);
  return Buffer.concat(parts);
}

describe("a small file that unpacks to a huge one", () => {
  let packed: Buffer;
  let png: Buffer;
  beforeAll(async () => {
    packed = await packBomb();
    png = Buffer.from(await photo({ as: "png", width: 40, height: 30 }));
  });

  test.each([
    ["a zTXt comment", () => chunk("zTXt", Buffer.concat([Buffer.from("Comment\0\0"), packed]))],
    ["a zTXt of XMP", () => chunk("zTXt", Buffer.concat([Buffer.from("XML:com.adobe.xmp\0\0"), packed]))],
    [
      "an iTXt of XMP",
      () => chunk("iTXt", Buffer.concat([Buffer.from("XML:com.adobe.xmp\0\x01\0\0\0"), packed])),
    ],
    ["a colour profile", () => chunk("iCCP", Buffer.concat([Buffer.from("icc\0\0"), packed]))],
  ] as const)("is not unpacked: %s of a PNG", async (_, make) => {
    const bytes = Buffer.concat([png.subarray(0, 33), make(), png.subarray(33)]);
    await costsLittle({ "one.png": bytes }, "one.png");
  });

  test("is rejected by its size: a GIF and a WebP that declare it", async () => {
    const gif = Buffer.from(await photo({ as: "gif", width: 40, height: 30 }));
    gif.writeUInt16LE(65_535, 6);
    gif.writeUInt16LE(65_535, 8);
    expect(await costsLittle({ "one.gif": gif }, "one.gif")).toContain("(media-too-large)");
    const webp = Buffer.alloc(30);
    webp.write("RIFF\x16\0\0\0WEBPVP8X\x0a\0\0\0", "latin1");
    webp.writeUIntLE(16_382, 24, 3);
    webp.writeUIntLE(16_382, 27, 3);
    expect(await costsLittle({ "one.webp": webp }, "one.webp")).toContain("(media-too-large)");
  });
});

/** What `asrun check` reports about a picture, with limited memory. */
async function costsLittle(files: Files, image: string): Promise<string> {
  const inside = Object.entries(files).map(([name, bytes]) => [`summit/${name}`, bytes]);
  const lead = entry(`time: 2025-03-20T10:20\nimage: ${image}\nalt: x\ncredit: none`);
  const folder = siteWith({ ...PUBLIC(), ...Object.fromEntries(inside), "summit/lead.md": lead });
  const before = process.resourceUsage().maxRSS;
  const [stdout, stderr] = [listen(), listen()];
  const options = {
    content: join(folder, "content"),
    drafts: false,
    now: Date.parse("2026-01-01T00:00Z"),
    format: "text" as const,
  };
  await check(options, { stdout, stderr });
  expect((process.resourceUsage().maxRSS - before) / 1024).toBeLessThan(150);
  return stderr.text();
}
