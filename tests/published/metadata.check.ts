/** What exiftool, which supports more file types than asrun, finds in published pictures. */
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { asrun, lastingFolderWith, write } from "../cli/sandbox.ts";
import { entry, SITE } from "../live.ts";
import { photo } from "../pictures/made.ts";

const read = z.array(z.record(z.string(), z.unknown()));

/** Everything in the files of a folder, by groups, as JSON. */
function found(folder: string) {
  const text = execFileSync(
    "exiftool",
    ["-q", "-r", "-j", "-a", "-G1", "-ee", "-api", "LargeFileSupport=1", folder],
    {
      encoding: "utf8",
      maxBuffer: 1 << 26,
    },
  );
  return read.parse(JSON.parse(text));
}

const NAMES = ["a.jpg", "b.webp", "c.avif", "d.png"] as const;
const TYPES = { "a.jpg": "jpeg", "b.webp": "webp", "c.avif": "avif", "d.png": "png" } as const;
const ON_EVERY = [
  "-XMP-dc:Creator=Anna Bérg",
  "-XMP-dc:Rights=© 2025 Reuters",
  "-XMP-dc:Description=Двері",
  "-XMP-photoshop:Credit=Anna Berg/Reuters",
  "-XMP-iptcCore:AltTextAccessibility=A door",
  "-XMP-xmpRights:WebStatement=https://example.org/terms",
  "-XMP-plus:LicensorURL=https://example.org/licences",
  "-XMP-iptcExt:DigitalSourceType=http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture",
  "-XMP-exif:GPSLatitude=50.1",
  "-XMP-exif:GPSLongitude=4.1",
  "-XMP-aux:SerialNumber=12345",
  "-XMP-aux:OwnerName=Erika",
  "-XMP-iptcExt:LocationCreatedGPSLatitude=50.2",
  "-EXIF:GPSLatitude=50.1",
  "-EXIF:GPSLatitudeRef=N",
  "-EXIF:GPSLongitude=4.2",
  "-EXIF:GPSLongitudeRef=E",
  "-EXIF:GPSAltitude=10",
  "-EXIF:SerialNumber=SN777",
  "-EXIF:LensSerialNumber=LS888",
  "-EXIF:OwnerName=Erika",
  "-EXIF:Make=Canon",
] as const;

let site = "";

beforeAll(async () => {
  site = lastingFolderWith({ "content/site.yml": SITE, "content/c/index.md": entry("title: C") });
  const content = join(site, "content/c");
  for (const [index, name] of NAMES.entries()) {
    writeFileSync(join(content, name), await photo({ as: TYPES[name], width: 900, height: 600 }));
    execFileSync("exiftool", ["-q", "-overwrite_original", ...ON_EVERY, join(content, name)]);
    write(site, {
      [`content/c/p${index}.md`]: entry(
        `time: 2025-03-20T10:0${index}\nimage: ${name}\nalt: A door\ncredit: AP`,
      ),
    });
  }
  mkdirSync(join(site, "before"));
  cpSync(content, join(site, "before"), { recursive: true });
  expect(asrun(site, ["build"])).toMatchObject({ code: 0, stderr: "" });
});

const PRIVATE = /GPS|SerialNumber|OwnerName|MakerNote|Make$/;

test("exiftool finds places, numbers and owners in the originals, and in no published file", () => {
  const traces = (folder: string) =>
    found(folder).flatMap((file) => Object.keys(file).filter((tag) => PRIVATE.test(tag)));
  expect(traces(join(site, "before")).length).toBeGreaterThan(30);
  expect(traces(join(site, "dist"))).toEqual([]);
});

test("exiftool finds no errors in them, and the same rights as in the originals", () => {
  const rights = (folder: string, name: string) => {
    const [tags = {}] = found(join(folder, name));
    return Object.fromEntries(
      Object.entries(tags).filter(([tag]) => /^XMP-(?:dc|photoshop|xmpRights|plus|iptcCore):/.test(tag)),
    );
  };
  for (const name of NAMES) {
    const after = rights(join(site, "dist/c/media"), name);
    expect(after).toEqual(rights(join(site, "before"), name));
    expect(Object.keys(after).length).toBe(7);
  }
  expect(
    found(join(site, "dist/c")).filter((file) => "ExifTool:Warning" in file || "ExifTool:Error" in file),
  ).toEqual([]);
});

test("every copy contains the rights, and the credit that is shown under the picture", () => {
  // A card that is drawn from text has no photographer.
  const isDrawn = (file: Record<string, unknown>) => file["PNG:ImageHeight"] === 630;
  const copies = found(join(site, "dist/c/pictures/sizes")).filter((file) => !isDrawn(file));
  expect(copies.length).toBeGreaterThan(20);
  for (const copy of copies) {
    expect(copy).toMatchObject({
      "XMP-photoshop:Credit": "AP",
      "XMP-dc:Creator": "Anna Bérg",
      "XMP-dc:Rights": "© 2025 Reuters",
      "XMP-dc:Description": "Двері",
      "XMP-iptcCore:AltTextAccessibility": "A door",
      "XMP-xmpRights:WebStatement": "https://example.org/terms",
      "XMP-plus:LicensorURL": "https://example.org/licences",
    });
    expect(Object.keys(copy).filter((tag) => /^(IFD0|ExifIFD|ICC|GPS)/.test(tag))).toEqual([]);
  }
});
