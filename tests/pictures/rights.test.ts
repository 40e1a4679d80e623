/** The metadata in a picture file, and its effects. */
import { expect, test } from "vitest";
import { compareWithOlder, read } from "../../src/build/read-archive.ts";
import { collect } from "../../src/collect/index.ts";
import { folderFromCommit } from "../../src/collect/past-folder.ts";
import { collectProblems, formatProblems } from "../../src/model/problem-list.ts";
import { wordsOf } from "../../src/web/words/index.ts";
import { COVERAGE, entry, type Files, live, memoryFolder, SITE } from "../live.ts";
import { all, hasClass, only, pageAt, textOf } from "../page.ts";
import { FROM_AGENCY, png } from "./png.ts";

function withPicture(keys: string, picture: Uint8Array, more: Files = {}): Files {
  return {
    ...COVERAGE,
    "summit/door.png": picture,
    "summit/1010-door.md": entry(`time: 2025-03-20T10:10\nimage: door.png\n${keys}`),
    ...more,
  };
}

const door = png({ xmp: FROM_AGENCY });

/** The schema.org graph of a page. */
function pictureData(archive: ReturnType<typeof live>, path: string) {
  const script = only(pageAt(archive, path), ({ attributes }) => attributes.type === "application/ld+json");
  return JSON.parse(textOf(script))["@graph"][0].image[0];
}

test("missing alt, caption and credit are taken from the file, and check says so", () => {
  const archive = live(withPicture("", door));
  expect(archive.problems).toEqual([
    'content/summit/1010-door.md:3:8 notice "door.png" has no alt here, so that of the file is published: "A woman in a blue coat"; write another if that is not right, or alt "" for none (media-filled)',
    'content/summit/1010-door.md:3:8 notice "door.png" has no caption here, so that of the file is published: "Kallas arrives"; write another if that is not right, or caption "none" for none (media-filled)',
    'content/summit/1010-door.md:3:8 notice "door.png" has no credit here, so that of the file is published: "Anna Bérg/Reuters"; write another if that is not right, or credit "none" for none (media-filled)',
  ]);
  const figure = only(pageAt(archive, "summit/door/index.html"), "figure");
  expect(only(figure, "img").attributes.alt).toBe("A woman in a blue coat");
  expect(textOf(only(figure, hasClass("caption")))).toBe("Kallas arrives");
  expect(textOf(only(figure, hasClass("credit")))).toBe("(Anna Bérg/Reuters)");
});

test("written values win, also an explicit empty one", () => {
  const written = live(withPicture("alt: My alt\ncaption: My caption\ncredit: AP", door));
  expect(written.problems).toEqual([]);
  expect(textOf(only(pageAt(written, "summit/door/index.html"), "figcaption"))).toBe("My caption (AP)");
  const none = live(withPicture('alt: ""\ncaption: none\ncredit: none', door));
  expect(none.problems).toEqual([]);
  const page = pageAt(none, "summit/door/index.html");
  expect(only(page, "img").attributes.alt).toBe("");
  expect(all(page, "figcaption")).toEqual([]);
});

test.each([
  ["<dc:creator><rdf:Seq><rdf:li>Anna</rdf:li><rdf:li>Ben</rdf:li></rdf:Seq></dc:creator>", "Anna, Ben"],
  ['<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">© Us</rdf:li></rdf:Alt></dc:rights>', "© Us"],
])("without a credit line, the credit is the creator or the owner", (xmp, credit) => {
  const archive = live(withPicture("alt: A\ncaption: C", png({ xmp })));
  expect(textOf(only(pageAt(archive, "summit/door/index.html"), hasClass("credit")))).toBe(`(${credit})`);
});

test("without metadata in the file, alt and credit stay missing", () => {
  expect(live(withPicture("", png())).problems).toMatchObject({ length: 2 });
  expect(live(withPicture("", png({ xmp: "<photoshop:Credit>not closed" }))).problems).toMatchObject({
    length: 2,
  });
});

test("structured data names the owner of a picture and where to get a licence", () => {
  const archive = live(withPicture("", door));
  expect(pictureData(archive, "summit/door/index.html")).toEqual({
    "@type": "ImageObject",
    url: "https://example.org/live/summit/media/door.png",
    contentUrl: "https://example.org/live/summit/media/door.png",
    width: "4",
    height: "3",
    description: "A woman in a blue coat",
    caption: "Kallas arrives",
    creditText: "Anna Bérg/Reuters",
    creator: [{ "@type": "Person", name: "Anna Bérg" }],
    copyrightNotice: "© 2025 Reuters",
    license: "https://example.org/terms",
    acquireLicensePage: "https://example.org/licences",
  });
});

test("an invalid or script address is on no page", () => {
  const xmp =
    "<photoshop:Credit>C</photoshop:Credit><xmpRights:WebStatement>javascript:alert(1)</xmpRights:WebStatement>";
  const archive = live(withPicture("alt: A", png({ xmp })));
  expect([...archive.outputs.values()].filter((text) => text.includes("javascript:alert"))).toEqual([]);
  expect(pictureData(archive, "summit/door/index.html").license).toBeUndefined();
});

test("the page of all pictures lists the rights of each", () => {
  const page = pageAt(live(withPicture("", door)), "summit/pictures/index.html");
  const context = all(page, hasClass("meta")).find((line) => textOf(line).startsWith("Creator"));
  expect(context && textOf(context)).toBe(
    "Creator: Anna Bérg · © 2025 Reuters · Terms of use · Get a licence · Original file",
  );
  const links = context ? all(context, "a").map(({ attributes }) => attributes.href) : [];
  expect(links).toEqual([
    "https://example.org/terms",
    "https://example.org/licences",
    "/live/summit/media/door.png",
  ]);
});

const SOURCES = [
  ["trainedAlgorithmicMedia", "generated"],
  ["compositeWithTrainedAlgorithmicMedia", "edited"],
  ["compositeSynthetic", "composite"],
] as const;

test.each(
  ["en", "fr", "de", "es", "pt", "uk", "ar", "hi"].flatMap((language) =>
    SOURCES.map(([code, made]) => ({ language, code, made })),
  ),
)(
  "in $language a picture with the source $code is labelled, on pages and in feeds",
  ({ language, code, made }) => {
    const xmp = `<Iptc4xmpExt:DigitalSourceType>http://cv.iptc.org/newscodes/digitalsourcetype/${code}</Iptc4xmpExt:DigitalSourceType>`;
    const archive = live(
      withPicture("alt: A\ncredit: C", png({ xmp }), {
        "site.yml": SITE.replace("language: en", `language: ${language}`),
      }),
    );
    const words = wordsOf(language).made[made];
    expect(textOf(only(pageAt(archive, "summit/door/index.html"), hasClass("made")))).toBe(words);
    expect(JSON.parse(archive.page("summit/feed.json")).items[0].content_html).toContain(words);
  },
);

test("each language has its own words for each of them", () => {
  const all = ["en", "fr", "de", "es", "pt", "uk", "ar", "hi"].flatMap((language) =>
    Object.values(wordsOf(language).made),
  );
  expect(new Set(all).size).toBe(8 * 3);
});

test.each(["digitalCapture", "algorithmicMedia", "compositeCapture"])(
  "a picture whose source is %s has no label",
  (code) => {
    const xmp = `<Iptc4xmpExt:DigitalSourceType>http://cv.iptc.org/newscodes/digitalsourcetype/${code}</Iptc4xmpExt:DigitalSourceType>`;
    const archive = live(withPicture("alt: A\ncredit: C", png({ xmp })));
    expect(all(pageAt(archive, "summit/door/index.html"), hasClass("made"))).toEqual([]);
  },
);

test("compared with a commit whose picture contents are unknown, nothing has changed", () => {
  const files = withPicture("", door, { "site.yml": SITE });
  const committed = Object.entries(files).map(([path, text]) => ({
    path,
    mode: "100644",
    object: path,
    size: text.length,
  }));
  const texts = new Map(
    Object.entries(files).flatMap(([path, text]) =>
      typeof text === "string" ? [[path, new TextEncoder().encode(text)]] : [],
    ),
  );
  const edition = { now: Date.parse("2026-01-01T00:00Z"), drafts: false };
  const past = read(collect(folderFromCommit("main:content", committed, texts)), edition);
  expect(formatProblems(collectProblems(past.files), "text")).toBe("");
  const now = collect(memoryFolder(files));
  const { files: read2 } = compareWithOlder(now, edition, {
    archive: past.archive ?? failed(),
    typoThreshold: 1,
  });
  expect(collectProblems(read2).filter(({ severity }) => severity !== "notice")).toEqual([]);
});

function failed(): never {
  throw new Error("the past can't be read");
}
