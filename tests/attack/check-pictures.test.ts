/** `asrun check` finds the pictures that `asrun build` would reject: content that passes the check can be published. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { describe, expect, test, vi } from "vitest";
import { type CheckOptions, check } from "../../src/cli/check/index.ts";
import { encodePicture, verifyPicture } from "../../src/images/encode.ts";
import type { EncodeSettings } from "../../src/images/sizes-and-formats.ts";
import { buildHere, filesIn, listen, siteWith } from "../cli/sandbox.ts";
import { entry, type Files, SITE, SVG } from "../live.ts";
import { moving, photo } from "../pictures/made.ts";
import { MASTHEAD, showing } from "../pictures/site.ts";

const NOW = Date.parse("2026-01-01T00:00Z");

async function checkHere(folder: string, more: Partial<CheckOptions> = {}) {
  const [stdout, stderr] = [listen(), listen()];
  const options = { content: join(folder, "content"), drafts: false, now: NOW, format: "text" as const };
  const code = await check({ ...options, ...more }, { stdout, stderr });
  return { code, stderr: stderr.text() };
}

/** A JPEG with a correct end whose middle is missing: only decoding detects it. */
async function hollow(): Promise<Buffer> {
  const bytes = Buffer.from(await photo({ width: 700, height: 400 }));
  return Buffer.concat([bytes.subarray(0, 700), bytes.subarray(-2)]);
}

const site = (files: Files) => siteWith({ "site.yml": SITE, ...MASTHEAD, ...files });

describe("check reports the same about a picture as build:", () => {
  const LEAD = "time: 2025-03-20T10:05\n";
  const cases: Record<string, Files> = {
    "a lead picture": showing("one", "bad.jpg"),
    "a picture in the text": {
      "summit/one.md": entry(LEAD, '::image{src="bad.jpg" alt="" credit="none"}\n'),
    },
    "a masthead's lead": { "summit/index.md": entry("title: S\nimage: bad.jpg\nalt: x\ncredit: none", "") },
    "a portrait": {
      "people.yml": "anna: {name: Anna, photo: people/bad.jpg}\n",
      "summit/one.md": entry(`${LEAD}author: anna`),
    },
    "a logo": { "site.yml": `${SITE}logo: people/bad.jpg\n` },
    "a logo in a coverage's folder": { "site.yml": `${SITE}logo: summit/bad.jpg\n` },
    "a portrait in a coverage's folder": {
      "people.yml": "anna: {name: Anna, photo: summit/bad.jpg}\n",
      "summit/one.md": entry(`${LEAD}author: anna`),
    },
    "a missing logo": { "site.yml": `${SITE}logo: summit/none.jpg\n` },
  };
  test.each(Object.entries(cases))("%s", async (_, files) => {
    const bad = await hollow();
    const pictures = { "summit/bad.jpg": bad, "people/bad.jpg": bad };
    const folder = site({ "summit/good.md": entry(LEAD), ...files, ...pictures });
    const checked = await checkHere(folder);
    expect(checked.code).toBe(1);
    expect(checked.stderr).toMatch(/ error .*\(media-(damaged|missing)\)\n1 error\n$/);
    expect(existsSync(join(folder, ".asrun"))).toBe(false);
    expect((await buildHere(folder)).stderr).toBe(checked.stderr);
  });
});

test("a logo and a portrait may be in a coverage's folder, for both of them and again", async () => {
  const files = {
    "site.yml": `${SITE}logo: summit/pictures/good.svg\n`,
    "people.yml": "anna: {name: Anna, photo: summit/pictures/good.svg}\n",
    "summit/good.md": entry("time: 2025-03-20T10:05\nauthor: anna"),
    "summit/pictures/good.svg": SVG,
  };
  const folder = site(files);
  for (const _ of [1, 2]) {
    expect(await checkHere(folder)).toEqual({ code: 0, stderr: "" });
    expect(await buildHere(folder)).toMatchObject({ code: 0, stderr: "" });
    expect(existsSync(join(folder, "dist/assets/summit/pictures/good.svg"))).toBe(true);
  }
});

test("a held entry's picture is not decoded until it is shown", async () => {
  const folder = site({
    "summit/good.md": entry("time: 2025-03-20T10:05"),
    ...showing("one", "bad.jpg", "alt: x\ncredit: none\ndraft: true"),
    "summit/bad.jpg": await hollow(),
  });
  expect(await checkHere(folder)).toEqual({ code: 0, stderr: "" });
  expect(await buildHere(folder)).toMatchObject({ code: 0, stderr: "" });
  expect((await checkHere(folder, { drafts: true })).stderr).toContain("(media-damaged)");
  expect((await buildHere(folder, { drafts: true })).stderr).toContain("(media-damaged)");
});

test("--against decodes the newer side", async () => {
  const folder = site({
    ...showing("one", "one.jpg"),
    "summit/one.jpg": await photo({ width: 300, height: 200 }),
  });
  const before = site({ ...showing("one", "one.jpg"), "summit/one.jpg": await hollow() });
  const against = join(before, "content");
  expect(await checkHere(folder, { against })).toEqual({ code: 0, stderr: "" });
  writeFileSync(join(folder, "content/summit/one.jpg"), await hollow());
  expect(await checkHere(folder, { against })).toMatchObject({
    code: 1,
    stderr: expect.stringContaining("(media-damaged)"),
  });
});

test("pictures in the cache are not decoded again, and the cache stays unchanged", async () => {
  const folder = site({
    ...showing("one", "one.jpg"),
    "summit/one.jpg": await photo({ width: 700, height: 400 }),
  });
  expect(await buildHere(folder)).toMatchObject({ code: 0 });
  const index = () => readFileSync(join(folder, ".asrun/pictures/index.json"), "utf8");
  const [before, files] = [index(), filesIn(join(folder, ".asrun/pictures"))];
  const progress = vi.fn();
  const stderr = Object.assign(listen(true), { write: progress });
  const options = { content: join(folder, "content"), drafts: false, now: NOW, format: "text" as const };
  expect(await check(options, { stdout: listen(), stderr })).toBe(0);
  expect(progress.mock.calls.join()).not.toContain("Checking pictures");
  expect([index(), filesIn(join(folder, ".asrun/pictures"))]).toEqual([before, files]);
});

test("a TIFF with a NUL in its copyright is shown: only one of its tags is invalid", async () => {
  const bytes = Buffer.from(
    await photo({ as: "tiff", width: 64, height: 40, exif: { IFD0: { Copyright: "Anna Berg 2025" } } }),
  );
  bytes[bytes.indexOf("Anna Berg") + 4] = 0;
  const folder = site({ ...showing("one", "one.tif"), "summit/one.tif": bytes });
  expect(await checkHere(folder)).toEqual({ code: 0, stderr: "" });
  expect(await buildHere(folder)).toMatchObject({ code: 0, stderr: "" });
});

test("a picture that is taller than AVIF and WebP allow is offered as JPEG", async () => {
  const tall = await sharp({ create: { width: 3, height: 17_000, channels: 3, background: "#345" } })
    .jpeg()
    .toBuffer();
  const folder = site({ ...showing("one", "one.jpg"), "summit/one.jpg": tall });
  expect(await checkHere(folder)).toEqual({ code: 0, stderr: "" });
  expect(await buildHere(folder)).toMatchObject({ code: 0, stderr: "" });
});

describe("verification fails exactly where making copies fails:", () => {
  const RECIPE: EncodeSettings = { widths: [16, 40], types: ["avif", "webp", "flat"] };
  const fails = async (work: Promise<unknown>) =>
    work.then(
      () => false,
      () => true,
    );
  /** Complete, truncated, partly zeroed, and partly inverted. */
  const damages = (whole: Uint8Array): Buffer[] => {
    const at = (share: number) => Math.floor(whole.length * share);
    const zeros = Buffer.from(whole).fill(0, at(0.5), at(0.9));
    const turned = Buffer.from(whole);
    for (let index = at(0.6); index < at(0.62); index++) turned[index] = 255 - (turned[index] ?? 0);
    const cut = [0.3, 0.6, 0.95].map((share) => Buffer.from(whole.subarray(0, at(share))));
    return [Buffer.from(whole), ...cut, zeros, turned];
  };
  const size = { width: 90, height: 60 };
  const kinds: Record<string, () => Promise<Uint8Array>> = {
    JPEG: () => photo(size),
    "a progressive JPEG": async () =>
      sharp(await photo(size))
        .jpeg({ progressive: true })
        .toBuffer(),
    PNG: () => photo({ ...size, as: "png" }),
    WebP: () => photo({ ...size, as: "webp" }),
    AVIF: () => photo({ ...size, as: "avif" }),
    GIF: () => photo({ ...size, as: "gif" }),
    "a TIFF in strips": async () =>
      sharp(await photo(size))
        .tiff({ compression: "lzw" })
        .toBuffer(),
    "an animated GIF": () => moving("gif", 3, 40, 30),
    "an animated WebP": () => moving("webp", 3, 40, 30),
    "a tall PNG": () =>
      sharp({ create: { width: 2, height: 20_000, channels: 4, background: "#3456" } })
        .png()
        .toBuffer(),
  };
  test.each(Object.entries(kinds))("%s", async (_, make) => {
    const results: boolean[] = [];
    for (const bytes of damages(await make())) {
      const isRefused = await fails(encodePicture(bytes, RECIPE, undefined));
      expect(await fails(verifyPicture(bytes, RECIPE))).toBe(isRefused);
      results.push(isRefused);
    }
    expect(results[0]).toBe(false);
    expect(results).toContain(true);
  });
});
