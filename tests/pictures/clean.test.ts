/** Cleaned pictures keep their pixels, colours, orientation and rights, and nothing else. libvips reads the rest. */
import sharp, { type Sharp } from "sharp";
import { describe, expect, test } from "vitest";
import { inMemory } from "../../src/media/byte-view.ts";
import { cleanPicture } from "../../src/media/clean-picture.ts";
import { MalformedMediaError } from "../../src/media/malformed.ts";
import { pictureKind } from "../../src/media/metadata.ts";
import { metadataOf } from "../../src/media/rights.ts";
import { moving, photo, SECRETS, secretsIn, type Wanted } from "./made.ts";

const SMALL = { width: 160, height: 100 } as const;

function kindFor(as: string) {
  const kind = pictureKind(`a.${as}`);
  if (!kind) throw new Error(`no kind for ${as}`);
  return kind;
}

/** The same array if there is nothing to remove. */
function cleaned(bytes: Uint8Array, as: string): Uint8Array {
  return cleanPicture(kindFor(as), bytes);
}

function rightsOf(bytes: Uint8Array, as: string) {
  return metadataOf(kindFor(as), inMemory(bytes)).rights;
}

/** All pixels of a picture, as readers see them. */
async function decoded(bytes: Uint8Array): Promise<Buffer> {
  return sharp(bytes, { failOn: "warning", animated: true }).autoOrient().raw().toBuffer();
}

const CONTAINERS = ["jpeg", "png", "webp", "avif", "tiff"] as const;

describe.each(CONTAINERS)("%s", (as) => {
  const wanted: Wanted = { ...SMALL, as, ...SECRETS };

  test("pixels, colour profile, orientation and rights are unchanged; everything else is removed", async () => {
    const change = (picture: Sharp) => picture.withIccProfile("p3");
    const before = await photo({ ...wanted, orientation: 6, change });
    expect(secretsIn(before)).toContain("Mustermann");
    const after = cleaned(before, as);
    expect(secretsIn(after)).toEqual([]);
    expect(await decoded(after)).toEqual(await decoded(before));
    const [was, is] = [await sharp(before).metadata(), await sharp(after).metadata()];
    expect(is.icc).toEqual(was.icc);
    expect(is.icc?.length).toBeGreaterThan(400);
    expect(is.orientation).toBe(was.orientation);
    expect(Buffer.from(after).toString("latin1")).not.toMatch(/EOS R5|Brussels|Canon/);
    expect(rightsOf(after, as)).toEqual(rightsOf(before, as));
  });

  test("cleaning a cleaned file changes nothing", async () => {
    const after = cleaned(await photo({ ...wanted, orientation: 8 }), as);
    expect(cleaned(after, as)).toBe(after);
  });

  test("a file without metadata is unchanged, byte for byte", async () => {
    const bytes = await photo({ ...SMALL, as });
    expect(cleaned(bytes, as)).toBe(bytes);
  });

  test("rights are read in any script", async () => {
    expect(rightsOf(await photo(wanted), as)).toEqual({
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

  test("a broken file is cleaned or reported as malformed", async () => {
    const bytes = await photo({ ...wanted, orientation: 6 });
    let seed = 7;
    for (let round = 0; round < 200; round++) {
      const broken = Uint8Array.from(bytes);
      for (let change = 0; change < 1 + (round % 12); change++) {
        seed = (seed * 1103515245 + 12345) & 0x7fffffff;
        broken[(seed >> 8) % Math.min(3000, broken.length)] = seed & 255;
      }
      expect(outcomeOf(broken, as)).toMatch(/^(?:cleaned|MalformedMediaError|TruncatedMediaError)$/);
    }
  });
});

/** Whether a file was cleaned, with a clean result; or the name of the error. */
function outcomeOf(bytes: Uint8Array, as: string): string {
  try {
    const after = cleaned(bytes, as);
    return Buffer.from(cleaned(after, as)).equals(after) ? "cleaned" : "not cleaned at once";
  } catch (error) {
    return error instanceof Error ? error.name : "";
  }
}

// libvips writes no EXIF into TIFF, and TIFF has no end.
describe.each(["jpeg", "png", "webp", "avif"] as const)("%s", (as) => {
  test("EXIF is used if there is nothing else", async () => {
    const { exif } = SECRETS;
    expect(rightsOf(await photo({ ...SMALL, as, exif }), as)).toEqual({
      creators: ["Anna Berg"],
      copyright: "Anna Berg 2025",
    });
  });

  test("a truncated file is distinguished from a complete one", async () => {
    const bytes = await photo({ ...SMALL, as, ...SECRETS });
    expect(rightsOf(bytes, as).creditLine).toBe("Anna Berg/Reuters");
    expect(() => rightsOf(bytes.subarray(0, bytes.length - 40), as)).toThrow(MalformedMediaError);
  });
});

test("a GIF keeps its frames, its loop and its rights, and no other XMP block", async () => {
  const gif = await sharp(await moving("gif", 3, 64, 40), { animated: true })
    .gif({ loop: 2, delay: [70, 80, 90] })
    .toBuffer();
  // An application extension is before the first frame.
  const at = gif.indexOf(Buffer.from([0x21, 0xf9]));
  const ladder = Buffer.from([0x01, ...Array.from({ length: 256 }, (_, step) => 255 - step), 0x00]);
  const xmp = Buffer.concat([
    Buffer.from("\x21\xff\x0bXMP DataXMP", "latin1"),
    Buffer.from(SECRETS.xmp),
    ladder,
  ]);
  const comment = Buffer.from("\x21\xfe\x10Erika Mustermann\0", "latin1");
  const before = Buffer.concat([gif.subarray(0, at), xmp, comment, xmp, gif.subarray(at), comment]);
  const after = cleaned(before, "gif");
  expect(secretsIn(after)).toEqual([]);
  expect(rightsOf(after, "gif").creditLine).toBe("Anna Berg/Reuters");
  expect(await decoded(after)).toEqual(await decoded(before));
  const said = async (bytes: Uint8Array) => {
    const { pages, loop, delay } = await sharp(bytes, { animated: true }).metadata();
    return { pages, loop, delay };
  };
  expect(await said(after)).toEqual({ pages: 3, loop: 2, delay: [70, 80, 90] });
  expect(cleaned(gif, "gif")).toBe(gif);
});

test.each([
  ["a second photo", async () => photo({ ...SMALL, ...SECRETS })],
  ["a film", async () => Buffer.from("\0\0\0\x18ftypmp42 ©xyz+50.84+004.35/ SN-BODY")],
  ["anything else", async () => Buffer.from("SN-BODY-0815")],
])("%s after the end of a photo is removed", async (_, behind) => {
  const own = await photo(SMALL);
  const both = Buffer.concat([own, await behind()]);
  expect(secretsIn(both)).not.toEqual([]);
  expect(Buffer.from(cleaned(both, "jpeg")).equals(own)).toBe(true);
});

test("the preview inside EXIF, and the one inside JFIF, are removed", async () => {
  const preview = Buffer.from(await photo({ width: 16, height: 16, ...SECRETS }));
  // TIFF: one directory with the offset and the length of the preview.
  const head = Buffer.alloc(8 + 2 + 24 + 4);
  head.write("II*\0\x08\0\0\0\x02\0", "latin1");
  head.set([0x01, 0x02, 4, 0, 1, 0, 0, 0, head.length, 0, 0, 0], 10);
  head.set([0x02, 0x02, 4, 0, 1, 0, 0, 0, preview.length & 255, preview.length >> 8, 0, 0], 22);
  const own = await photo(SMALL);
  const inExif = withSegment(own, 0xe1, Buffer.concat([Buffer.from("Exif\0\0", "latin1"), head, preview]));
  const inJfif = withSegment(own, 0xe0, Buffer.concat([Buffer.from("JFXX\0\x10", "latin1"), preview]));
  for (const whole of [inExif, inJfif]) {
    expect(secretsIn(whole)).not.toEqual([]);
    expect(Buffer.from(cleaned(whole, "jpeg")).equals(own)).toBe(true);
  }
});

test("a C2PA manifest is removed, since the signature doesn't match the published file", async () => {
  const own = await photo(SMALL);
  const signed = withSegment(own, 0xeb, Buffer.from("JP\0\0jumbc2pa made by Anna", "latin1"));
  expect(metadataOf("jpg", inMemory(signed)).isSigned).toBe(true);
  expect(Buffer.from(cleaned(signed, "jpeg")).equals(own)).toBe(true);
});

/** A JPEG with one more segment before the others. */
function withSegment(bytes: Uint8Array, marker: number, payload: Uint8Array): Buffer {
  const file = Buffer.from(bytes);
  const length = payload.length + 2;
  const head = Buffer.from([0xff, marker, length >> 8, length & 255]);
  return Buffer.concat([file.subarray(0, 2), head, payload, file.subarray(2)]);
}
