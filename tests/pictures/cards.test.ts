/** Social cards: the pictures that links to a page show. */
import fc from "fast-check";
import { imageSize } from "image-size";
import sharp from "sharp";
import { expect, test } from "vitest";
import { type CardWords, drawCard } from "../../src/images/draw-card.ts";
import { entry } from "../live.ts";
import { all, type Read } from "../page.ts";
import { photo, SECRETS } from "./made.ts";
import { built, bytesAt, MASTHEAD, pageIn } from "./site.ts";

function property(page: Read, name: string): string | undefined {
  const found = all(page, "meta").find(({ attributes }) =>
    [attributes.property, attributes.name].includes(name),
  );
  return found?.attributes.content;
}

/** Relative to the archive's folder. */
function cardOf(folder: string, path: string): string | undefined {
  return property(pageIn(folder, path), "og:image")?.replace("https://example.org/live/", "");
}

const ENTRIES = {
  "summit/key.md": entry("time: 2025-03-20T10:00\nheadline: A key event\nkey: true"),
  "summit/plain.md": entry("time: 2025-03-20T10:01\nheadline: A plain entry"),
};

test("a coverage and each key event have a card of 1200 × 630, and every other entry has its coverage's", async () => {
  const folder = await built(ENTRIES);
  const [coverage, key, plain] = [
    "summit/index.html",
    "summit/key/index.html",
    "summit/plain/index.html",
  ].map((path) => cardOf(folder, path));
  expect(plain).toBe(coverage);
  expect(key).not.toBe(coverage);
  for (const card of [coverage, key])
    expect(imageSize(bytesAt(folder, card ?? ""))).toMatchObject({ width: 1200, height: 630, type: "png" });
  const page = pageIn(folder, "summit/key/index.html");
  expect(
    ["og:image:width", "og:image:height", "og:image:type", "twitter:card"].map((name) =>
      property(page, name),
    ),
  ).toEqual(["1200", "630", "image/png", "summary_large_image"]);
  expect(property(page, "og:image:alt")).toBe("A key event · The summit · 20 March 2025, 10:00 GMT");
  expect(cardOf(folder, "summit/story/index.html")).toBe(coverage);
  expect(cardOf(folder, "index.html")).toBe(coverage);
});

test("with cards: none in site.yml there are none", async () => {
  const site =
    "title: Live\nurl: https://example.org/live/\nlanguage: en\ntimezone: Europe/London\ncards: none\n";
  const folder = await built({ ...ENTRIES, "site.yml": site });
  for (const path of ["index.html", "summit/index.html", "summit/key/index.html"])
    expect(cardOf(folder, path)).toBeUndefined();
});

test("with cards: all in site.yml every entry has its own card", async () => {
  const site =
    "title: Live\nurl: https://example.org/live/\nlanguage: en\ntimezone: Europe/London\ncards: all\n";
  const folder = await built({ ...ENTRIES, "site.yml": site });
  const cards = ["summit/index.html", "summit/key/index.html", "summit/plain/index.html"].map((path) =>
    cardOf(folder, path),
  );
  expect(new Set(cards).size).toBe(3);
});

test("a lead photograph is cropped for the card, and keeps its credit but no private metadata", async () => {
  const folder = await built({
    "summit/plain.md": entry("time: 2025-03-20T10:01\nimage: tall.jpg\nalt: A tower\ncredit: AP"),
    "summit/tall.jpg": await photo({ width: 700, height: 1400, ...SECRETS }),
  });
  const card = cardOf(folder, "summit/plain/index.html") ?? "";
  expect(imageSize(bytesAt(folder, card))).toMatchObject({ width: 1200, height: 630, type: "jpg" });
  expect(property(pageIn(folder, "summit/plain/index.html"), "og:image:alt")).toBe("A tower");
  const { xmp, exif } = await sharp(bytesAt(folder, card)).metadata();
  expect(xmp?.toString()).toContain("<photoshop:Credit>AP</photoshop:Credit>");
  expect(exif).toBeUndefined();
});

test("a picture that is too small for a card is not enlarged: the card shows text instead", async () => {
  const folder = await built({
    ...MASTHEAD,
    "summit/key.md": entry(
      "time: 2025-03-20T10:01\nheadline: Key\nkey: true\nimage: small.jpg\nalt: A\ncredit: AP",
    ),
    "summit/small.jpg": await photo({ width: 300, height: 200 }),
  });
  expect(cardOf(folder, "summit/key/index.html")).toMatch(/\.png$/);
});

const WORDS: CardWords = {
  kicker: "Kicker",
  headline: "Headline",
  time: "20 March 2025",
  publisher: "The Example",
  direction: "ltr",
};

/** The columns of a card, from row 15 to the line above the footer, that are not empty. */
async function inkedColumns(card: Uint8Array): Promise<number[]> {
  const { data, info } = await sharp(card)
    .extract({ left: 0, top: 15, width: 1200, height: 480 })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return Array.from({ length: info.width }, (_, column) => column).filter((column) =>
    Array.from(
      { length: info.height },
      (_, row) => data[(row * info.width + column) * info.channels] ?? 255,
    ).some((grey) => grey < 128),
  );
}

test("the same words produce the same bytes, and other words produce others", async () => {
  expect(Buffer.from(await drawCard(WORDS)).equals(await drawCard(WORDS))).toBe(true);
  expect(Buffer.from(await drawCard(WORDS)).equals(await drawCard({ ...WORDS, headline: "Headlines" }))).toBe(
    false,
  );
});

test.each([
  ["ltr", "Kallas arrives"],
  ["ltr", "Лідери ЄС зустрічаються"],
  ["ltr", "यूरोपीय संघ के नेता"],
  ["rtl", "وصول الوزيرة إلى بروكسل"],
  ["rtl", "ראש הממשלה מגיע"],
] as const)("%s: %s begins at the start side of its direction", async (direction, headline) => {
  const columns = await inkedColumns(await drawCard({ ...WORDS, kicker: "", headline, direction }));
  const [first = 0, last = 0] = [columns[0], columns.at(-1)];
  expect(direction === "ltr" ? first - 80 : 1120 - last).toBeLessThan(20);
  expect(direction === "ltr" ? last : 1200 - first).toBeLessThan(1121);
});

test("no words exceed the margins, however long they are", async () => {
  const word = fc.string({ minLength: 1, maxLength: 60, unit: fc.constantFrom(..."aWiИщसलुمق") });
  const headlines = fc.array(word, { minLength: 1, maxLength: 30 }).map((words) => words.join(" "));
  await fc.assert(
    fc.asyncProperty(headlines, fc.constantFrom("ltr", "rtl"), async (headline, direction) => {
      const columns = await inkedColumns(await drawCard({ ...WORDS, kicker: headline, headline, direction }));
      expect(columns.length).toBeGreaterThan(0);
      // Letters may exceed their own edges a little.
      expect(Math.min(...columns)).toBeGreaterThan(60);
      expect(Math.max(...columns)).toBeLessThan(1140);
    }),
    { numRuns: 15 },
  );
}, 120_000);

test("a headline in letters that no bundled font has gives a plain card", async () => {
  const card = await drawCard({ ...WORDS, headline: "欧盟领导人会晤" });
  expect(imageSize(card)).toMatchObject({ width: 1200, height: 630 });
  expect(Buffer.from(card).equals(await drawCard({ ...WORDS, headline: "峰会" }))).toBe(true);
  expect(
    Buffer.from(await drawCard({ ...WORDS, headline: "Summit 🎉" })).equals(
      await drawCard({ ...WORDS, headline: "Summit" }),
    ),
  ).toBe(true);
});
