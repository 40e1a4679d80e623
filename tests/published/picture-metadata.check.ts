/** exiftool writes a value into every field that it can write, and no published file contains one of them. */
import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { asrun, filesIn, lastingFolderWith, write } from "../cli/sandbox.ts";
import { entry, SITE } from "../live.ts";
import { moving, photo } from "../pictures/made.ts";

/** The output of exiftool for a file, by groups. */
type Tags = Readonly<Record<string, unknown>>;
const tags = z.array(z.record(z.string(), z.unknown()));

/** Fields whose text is published: rights and captions. */
const KEPT =
  /^XMP-(?:dc:(?:Creator|Rights|Description|Title)|photoshop:(?:Headline|Credit)|xmpRights:(?:WebStatement|UsageTerms)|iptcCore:AltTextAccessibility|iptcExt:DigitalSourceType|plus:(?:LicensorURL|LicensorLicensorURL|DataMining))(?:-x-default)?$/;
/** Technical fields of each file type: its size, and how its pixels and colours are stored. */
const STRUCTURE =
  /^(?:SourceFile|ExifTool:ExifToolVersion|System:.*|File:(?!Comment).*|Composite:(?:ImageSize|Megapixels)|JFIF:.*|ICC.*|PNG(?:-pHYs)?:(?:Image.*|BitDepth|ColorType|Compression|Filter|Interlace|Pixel.*|Palette|Transparency)|RIFF:(?:VP8Version|WebP_Flags|Image.*|.*Scale|Alpha.*|BackgroundColor|AnimationLoopCount|Duration)|GIF:(?!Comment).*|Meta:(?:PrimaryItemReference|MetaImageSize)|QuickTime:(?:.*Brands?|MinorVersion|HandlerType|AV1.*|Seq.*|Chroma.*|InitialDelay.*|Image.*|MediaData.*)|XMP-x:XMPToolkit|IFD0:(?:SubfileType|Image.*|BitsPerSample|Compression|PhotometricInterpretation|StripOffsets|PreviewImage.*|Orientation|SamplesPerPixel|RowsPerStrip|StripByteCounts|[XY]Resolution|PlanarConfiguration|ResolutionUnit|Predictor|SampleFormat|ReferenceBlackWhite|JPEGTables|YCbCr.*))$/;
/** The numbers, dates and places that are written, in any form that exiftool prints. */
const MARKS = /24681|1987.?06.?05|24\.68|24 deg 40/;

const KINDS = ["jpg", "png", "webp", "avif", "tif", "gif"] as const;
const FORMATS = { jpg: "jpeg", png: "png", webp: "webp", avif: "avif", tif: "tiff" } as const;

interface Field {
  readonly name: string;
  readonly type: string;
}

/** Groups of fields that a picture can contain and exiftool can create. `XMP-crd` repeats the fields of `XMP-crs`. */
const GROUPS = /^(?:EXIF|XMP-(?!crd).*|IPTC|Photoshop|PNG|GIF|Ducky|PhotoMechanic|FotoStation|CanonVRD)$/;
/** Fields that define how the pixels of a TIFF are stored (other values make another picture), and its XMP as a whole. */
const DECODING =
  /^EXIF:(?:.*SubfileType|Image(?:Width|Height)|BitsPerSample|Compression|Photometric.*|FillOrder|Strip.*|Orientation|SamplesPerPixel|RowsPerStrip|[XY]Resolution|PlanarConfiguration|T[46]Options|ResolutionUnit|TransferFunction|Predictor|WhitePoint|PrimaryChromaticities|ColorMap|Tile.*|ExtraSamples|SampleFormat|JPEG.*|YCbCr.*|ReferenceBlackWhite|.*Offset|.*Image|.*Profile|ApplicationNotes)$/;

function writableFields(): Field[] {
  const list = execFileSync("exiftool", ["-listx", "-s"], { encoding: "utf8", maxBuffer: 1 << 28 });
  const fields = new Map<string, Field>([["File:Comment", { name: "File:Comment", type: "string" }]]);
  let group = "";
  for (const line of list.split("\n")) {
    const [, family, own] = /^<table name='[^']*' g0='([^']*)' g1='([^']*)'/.exec(line) ?? [];
    if (family !== undefined) group = (family === "EXIF" ? family : own) ?? "";
    const [, tag, type = ""] =
      /^ <tag id='[^']*' name='([^']*)' type='([^']*)' writable='true'/.exec(line) ?? [];
    if (tag !== undefined && GROUPS.test(group))
      fields.set(`${group}:${tag}`, { name: `${group}:${tag}`, type });
  }
  return [...fields.values()];
}

/** An argument for exiftool. Texts name their field, so that published ones are identified. */
function assignment({ name, type }: Field): string {
  const isPlace = /GPS(?:Dest)?(?:Latitude|Longitude)$/.test(name);
  if (isPlace) return `-${name}=24.681357`;
  if (/date/i.test(type) || /date|time(?!zone)/i.test(name)) return `-${name}=1987:06:05 04:03:02`;
  if (/^(?:string|lang-alt|undef|\?|Unicode)/.test(type)) return `-${name}=CANARY ${name}`;
  return `-${name}=${type === "boolean" ? "True" : "24681"}`;
}

/** Values that can't be written into a file are left out. */
function fill(files: readonly string[], fields: readonly Field[], more: readonly string[] = []): void {
  const input = [...fields.map(assignment), ...more].join("\n");
  const args = ["-q", "-q", "-m", "-n", "-overwrite_original", "-@", "-", ...files];
  expect(spawnSync("exiftool", args, { input, encoding: "utf8" })).toMatchObject({ status: 0 });
}

function readTags(paths: readonly string[]): Tags[] {
  const options = ["-q", "-j", "-a", "-G1", "-ee", "-U", "-s", "-api", "LargeFileSupport=1"];
  const text = execFileSync("exiftool", [...options, ...paths], { encoding: "utf8", maxBuffer: 1 << 28 });
  return tags.parse(JSON.parse(text));
}

/** All fields whose text is readable in the bytes, in any encoding. */
function namedIn(bytes: Buffer): string[] {
  const texts = [bytes.toString("latin1"), bytes.toString("utf16le"), bytes.subarray(1).toString("utf16le")];
  const swapped = Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2))).swap16();
  texts.push(swapped.toString("utf16le"));
  return texts.flatMap((text) => [...text.matchAll(/CANARY ?([\w-]*:?\w*)/g)].map(([, name = ""]) => name));
}

let site = "";
let originals: readonly Tags[] = [];

beforeAll(async () => {
  site = lastingFolderWith({ "content/site.yml": SITE, "content/c/index.md": entry("title: C") });
  const content = join(site, "content/c");
  const fileOf = (kind: string) => join(content, `a.${kind}`);
  for (const [index, kind] of KINDS.entries()) {
    const size = { width: 320, height: 200 };
    const bytes = kind === "gif" ? await moving("gif", 2) : await photo({ ...size, as: FORMATS[kind] });
    writeFileSync(fileOf(kind), bytes);
    write(site, { [`content/c/p${index}.md`]: entry(`time: 2025-03-20T10:0${index}\nimage: a.${kind}`) });
  }
  const fields = writableFields();
  const isXmp = ({ name }: Field) => name.startsWith("XMP-");
  const own = fields.filter((field) => !isXmp(field));
  fill([fileOf("jpg")], fields, ["-IFD1:ImageDescription=CANARY IFD1:ImageDescription"]);
  // The packet is the same in all of them, and takes exiftool a long time.
  const packet = ["-tagsFromFile", fileOf("jpg"), "-XMP"];
  fill(["png", "webp", "avif", "gif"].map(fileOf), own, packet);
  fill(
    [fileOf("tif")],
    own.filter(({ name }) => !DECODING.test(name)),
    packet,
  );
  originals = readTags(KINDS.map(fileOf));
  expect(asrun(site, ["build"])).toMatchObject({ code: 0, stderr: "" });
}, 300_000);

test("the originals contain hundreds of fields, in each format", () => {
  for (const original of originals) {
    const words = JSON.stringify(original);
    expect(Object.keys(original).length).toBeGreaterThan(600);
    expect(words).toMatch(/CANARY/);
    expect(words).toMatch(MARKS);
  }
});

test("in published pictures exiftool finds only rights, captions and storage format", () => {
  const pictures = [...filesIn(join(site, "dist")).keys()].filter((path) =>
    /\.(?:jpg|png|webp|avif|tif|gif)$/.test(path),
  );
  expect(pictures.length).toBeGreaterThan(12);
  for (const found of readTags(pictures.map((path) => join(site, "dist", path)))) {
    const others = Object.entries(found).filter(([name]) => !KEPT.test(name));
    expect(others.filter(([name]) => !STRUCTURE.test(name))).toEqual([]);
    const marked = others.filter(
      ([name, value]) => !/^(?:System|SourceFile)/.test(name) && MARKS.test(JSON.stringify(value)),
    );
    expect(marked).toEqual([]);
  }
});

test.each(KINDS)("the original %s keeps every field of rights and captions", (kind) => {
  const [found = {}] = readTags([join(site, "dist/c/media", `a.${kind}`)]);
  expect(found).toMatchObject({
    "XMP-dc:Creator": "CANARY XMP-dc:Creator",
    "XMP-dc:Rights": "CANARY XMP-dc:Rights",
    "XMP-dc:Description": "CANARY XMP-dc:Description",
    "XMP-dc:Title": "CANARY XMP-dc:Title",
    "XMP-photoshop:Headline": "CANARY XMP-photoshop:Headline",
    "XMP-photoshop:Credit": "CANARY XMP-photoshop:Credit",
    "XMP-xmpRights:WebStatement": "CANARY XMP-xmpRights:WebStatement",
    "XMP-xmpRights:UsageTerms": "CANARY XMP-xmpRights:UsageTerms",
    "XMP-iptcCore:AltTextAccessibility": "CANARY XMP-iptcCore:AltTextAccessibility",
  });
});

test("no published file of any kind contains the text of another field", () => {
  const files = filesIn(join(site, "dist"));
  const named = [...files.keys()].flatMap((path) => namedIn(readFileSync(join(site, "dist", path))));
  expect(named.length).toBeGreaterThan(50);
  expect([...new Set(named)].filter((name) => !KEPT.test(name) && name !== "DigitalSourceType")).toEqual([]);
});
