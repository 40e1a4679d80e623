/** What is private leaves a file, and nothing else does. libvips reads what is left. */
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { kindOf } from "../../src/metadata/blocks.ts";
import { cleanedBytes, cleaningOf } from "../../src/metadata/clean.ts";
import { rightsOf } from "../../src/metadata/rights.ts";
import { isWhole } from "../../src/metadata/whole.ts";
import { inMemory } from "../../src/metadata/window.ts";
import { moving, photo, SECRETS, secretsIn, type Wanted } from "./made.ts";

const SMALL = { width: 160, height: 100 } as const;

function kindFor(as: string) {
  const kind = kindOf(`a.${as}`);
  if (!kind) throw new Error(`no kind for ${as}`);
  return kind;
}

/** The same file without what is private; the same bytes when nothing is. */
function cleaned(bytes: Uint8Array, as: string): Uint8Array {
  const cleaning = cleaningOf(kindFor(as), inMemory(bytes));
  return cleaning ? cleanedBytes(bytes, cleaning) : bytes;
}

/** The pixels of a picture, decoded. */
async function decoded(bytes: Uint8Array): Promise<Buffer> {
  return sharp(bytes, { failOn: "warning" }).raw().toBuffer();
}

/** The numbers of the tags of EXIF's main directories, as they stand in the bytes. */
function hasTag(exif: Buffer, tag: number): boolean {
  const start = exif.subarray(0, 6).toString("latin1") === "Exif\0\0" ? 6 : 0;
  const isLittle = exif.subarray(start, start + 2).toString("latin1") === "II";
  const bytes = [tag & 255, tag >> 8];
  return exif.subarray(start).includes(Buffer.from(isLittle ? bytes : bytes.toReversed()));
}

const CONTAINERS = ["jpeg", "png", "webp", "avif", "tiff"] as const;

describe.each(CONTAINERS)("%s", (as) => {
  const wanted: Wanted = { ...SMALL, as, ...SECRETS };

  test("place, numbers and owners are gone; the pixels, the camera and the rights are as they were", async () => {
    const before = await photo(wanted);
    expect(secretsIn(before)).toContain("Mustermann");
    const after = cleaned(before, as);
    expect(secretsIn(after)).toEqual([]);
    expect(await decoded(after)).toEqual(await decoded(before));
    const { exif = Buffer.alloc(0), xmp } = await sharp(after).metadata();
    expect(hasTag(exif, 0x8825)).toBe(false);
    // libvips writes no EXIF into TIFF.
    if (as !== "tiff") expect(exif.toString("latin1")).toContain("EOS R5");
    expect(xmp?.toString()).toContain("Brussels");
    expect(rightsOf(kindFor(as), inMemory(after))).toEqual(rightsOf(kindFor(as), inMemory(before)));
  });

  test("what has been cleaned has nothing more to clean", async () => {
    const after = cleaned(await photo(wanted), as);
    expect(cleaningOf(kindFor(as), inMemory(after))).toBeUndefined();
  });

  test("a file that tells nothing private is left as it is", async () => {
    const bytes = await photo({ ...SMALL, as, exif: { IFD0: { Artist: "Anna Berg", Make: "Canon" } } });
    expect(cleaningOf(kindFor(as), inMemory(bytes))).toBeUndefined();
  });

  test("the rights are read, whatever letters they are in", async () => {
    expect(rightsOf(kindFor(as), inMemory(await photo(wanted)))).toEqual({
      creators: ["Anna Bérg", "Олена К."],
      creditLine: "Anna Berg/Reuters",
      copyright: "© 2025 Reuters & Co",
      description: "The door",
      alt: "A door, half open",
      webStatement: "https://example.org/terms",
      licensor: "https://example.org/licences",
      sourceType: "digitalCapture",
    });
  });

  test("whatever stands in a file, it is read and cleaned without failing", async () => {
    const bytes = await photo(wanted);
    let seed = 7;
    for (let round = 0; round < 60; round++) {
      const broken = Uint8Array.from(bytes);
      for (let change = 0; change < 12; change++) {
        seed = (seed * 1103515245 + 12345) & 0x7fffffff;
        broken[(seed >> 8) % Math.min(3000, broken.length)] = seed & 255;
      }
      const kind = kindFor(as);
      expect(typeof rightsOf(kind, inMemory(broken))).toBe("object");
      expect(typeof isWhole(kind, inMemory(broken))).toBe("boolean");
      expect(cleaned(broken, as).length).toBeGreaterThan(0);
    }
  });
});

// libvips writes no EXIF into TIFF, and TIFF has no end.
describe.each(["jpeg", "png", "webp", "avif"] as const)("%s", (as) => {
  test("EXIF stands in where there is nothing else", async () => {
    const { exif } = SECRETS;
    expect(rightsOf(kindFor(as), inMemory(await photo({ ...SMALL, as, exif })))).toEqual({
      creators: ["Anna Berg"],
      copyright: "Anna Berg 2025",
    });
  });

  test("a file that was cut off is told from a whole one", async () => {
    const bytes = await photo({ ...SMALL, as, ...SECRETS });
    expect(isWhole(kindFor(as), inMemory(bytes))).toBe(true);
    expect(isWhole(kindFor(as), inMemory(bytes.subarray(0, bytes.length - 40)))).toBe(false);
  });
});

test("a GIF's XMP loses what is private and goes on moving", async () => {
  const gif = Buffer.from(await moving("gif", 3));
  // An extension for an application stands before the first frame.
  const at = gif.indexOf(Buffer.from([0x21, 0xf9]));
  const ladder = Buffer.from([0x01, ...Array.from({ length: 256 }, (_, step) => 255 - step), 0x00]);
  const xmp = Buffer.concat([
    Buffer.from("\x21\xff\x0bXMP DataXMP", "latin1"),
    Buffer.from(SECRETS.xmp),
    ladder,
  ]);
  const before = Buffer.concat([gif.subarray(0, at), xmp, gif.subarray(at)]);
  expect((await sharp(before, { animated: true }).metadata()).pages).toBe(3);
  const after = cleaned(before, "gif");
  expect(secretsIn(after)).toEqual([]);
  expect(rightsOf("gif", inMemory(after)).creditLine).toBe("Anna Berg/Reuters");
  expect((await sharp(after, { animated: true }).metadata()).pages).toBe(3);
});

test("a film and a second photo behind a photo tell nothing either", async () => {
  const inner = await photo({ ...SMALL, ...SECRETS });
  const both = Buffer.concat([await photo(SMALL), inner]);
  expect(secretsIn(both)).not.toEqual([]);
  expect(secretsIn(cleaned(both, "jpeg"))).toEqual([]);
  expect(cleaned(both, "jpeg").length).toBe(both.length);
  const film = Buffer.concat([await photo(SMALL), Buffer.from("\0\0\0\x18ftypmp42 ©xyz+50.84+004.35/")]);
  expect(Buffer.from(cleaned(film, "jpeg")).toString("latin1")).not.toContain("+50.84");
});

test("the preview inside EXIF is a picture too", async () => {
  const preview = Buffer.from(await photo({ width: 16, height: 16, ...SECRETS }));
  // TIFF, one directory with the place of the preview and its length.
  const head = Buffer.alloc(8 + 2 + 24 + 4);
  head.write("II*\0\x08\0\0\0\x02\0", "latin1");
  head.set([0x01, 0x02, 4, 0, 1, 0, 0, 0, head.length, 0, 0, 0], 10);
  head.set([0x02, 0x02, 4, 0, 1, 0, 0, 0, preview.length & 255, preview.length >> 8, 0, 0], 22);
  const payload = Buffer.concat([Buffer.from("Exif\0\0", "latin1"), head, preview]);
  const length = Buffer.from([(payload.length + 2) >> 8, (payload.length + 2) & 255]);
  const bytes = Buffer.from(await photo(SMALL));
  const whole = Buffer.concat([
    bytes.subarray(0, 2),
    Buffer.from([0xff, 0xe1]),
    length,
    payload,
    bytes.subarray(2),
  ]);
  expect(secretsIn(whole)).not.toEqual([]);
  expect(secretsIn(cleaned(whole, "jpeg"))).toEqual([]);
});

test("a manifest of C2PA stays as it is, and goes only when it tells the place itself", async () => {
  const withManifest = async (words: string, wanted: Wanted) => {
    const bytes = Buffer.from(await photo({ ...SMALL, ...wanted }));
    const payload = Buffer.from(`JP\0\0jumbc2pa${words}`, "latin1");
    const length = Buffer.from([0, payload.length + 2]);
    return Buffer.concat([
      bytes.subarray(0, 2),
      Buffer.from([0xff, 0xeb]),
      length,
      payload,
      bytes.subarray(2),
    ]);
  };
  const quiet = await withManifest("made by Anna", {});
  expect(cleaned(quiet, "jpeg")).toBe(quiet);
  const beside = Buffer.from(cleaned(await withManifest("made by Anna", SECRETS), "jpeg"));
  expect(beside.includes("made by Anna")).toBe(true);
  expect(secretsIn(beside)).toEqual([]);
  const telling = Buffer.from(cleaned(await withManifest('"exif:GPSLatitude":"50,50.75N"', {}), "jpeg"));
  expect(secretsIn(telling)).toEqual([]);
  expect(await decoded(telling)).toEqual(await decoded(await photo(SMALL)));
});
