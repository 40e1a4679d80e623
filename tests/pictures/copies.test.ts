/** The files of a picture that readers get. */
import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { imageSize } from "image-size";
import { describe, expect, test } from "vitest";
import { entry } from "../live.ts";
import { all, only } from "../page.ts";
import { moving, photo, SECRETS, secretsIn, type Wanted } from "./made.ts";
import { built, bytesAt, linksOfViewer, offeredIn, pageIn, showing } from "./site.ts";

test("a photograph is offered as AVIF, WebP and JPEG, each in several widths up to its own", async () => {
  const folder = await built({
    ...showing("door", "door.jpg"),
    "summit/door.jpg": await photo({ width: 1600, height: 1000 }),
  });
  const page = pageIn(folder, "summit/door/index.html");
  const offered = offeredIn(only(page, "picture"));
  const widths = [480, 720, 1280, 1600];
  expect(offered.map(({ type, width }) => [type, width])).toEqual(
    ["image/avif", "image/webp", undefined].flatMap((type) => widths.map((width) => [type, width])),
  );
  for (const { path, width, type } of offered) {
    const bytes = bytesAt(folder, path);
    const size = imageSize(bytes);
    expect(size).toMatchObject({ width, height: Math.round((width * 1000) / 1600) });
    expect(`image/${{ jpg: "jpeg" }[size.type ?? ""] ?? (size.type === "heif" ? "avif" : size.type)}`).toBe(
      type ?? "image/jpeg",
    );
    // The name is that of the bytes: it can be cached forever.
    expect(path).toContain(createHash("sha256").update(bytes).digest("hex").slice(0, 20));
  }
  const { attributes } = only(page, "img");
  expect(attributes).toMatchObject({ width: "1600", height: "1000", alt: "A picture" });
  expect(attributes.src).toContain("-720.jpg");
  expect(new Set(all(page, "source").map((source) => source.attributes.sizes))).toEqual(
    new Set([attributes.sizes]),
  );
});

test("an original without metadata is published byte for byte and linked from the picture's own page", async () => {
  const bytes = await photo();
  const folder = await built({ ...showing("door", "door.jpg"), "summit/door.jpg": bytes });
  expect(bytesAt(folder, "summit/media/door.jpg").equals(bytes)).toBe(true);
  const page = pageIn(folder, "summit/door/index.html");
  expect(linksOfViewer(folder, page)).toContain("/live/summit/media/door.jpg");
});

test("search engines get the picture of a coverage in three aspect ratios, none larger than it is", async () => {
  const folder = await built({
    ...showing("door", "door.jpg"),
    "summit/door.jpg": await photo({ width: 1600, height: 900 }),
  });
  const data = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(
    bytesAt(folder, "summit/index.html").toString(),
  )?.[1];
  const { image } = JSON.parse(data ?? "")["@graph"][0];
  const crops = image.slice(1);
  expect(crops.map(({ width, height }: Record<string, string>) => [width, height])).toEqual([
    ["1200", "675"],
    ["1200", "900"],
    ["900", "900"],
  ]);
  for (const { url, width, height } of crops) {
    const size = imageSize(bytesAt(folder, url.replace("https://example.org/live/", "")));
    expect([size.type, `${size.width}`, `${size.height}`]).toEqual(["jpg", width, height]);
  }
});

test("no published file reveals where a picture was taken or with which camera, wherever it is shown", async () => {
  const files = {
    "summit/a.jpg": await photo(SECRETS),
    "summit/b.png": await photo({ as: "png", width: 300, ...SECRETS }),
  };
  const folder = await built({
    ...files,
    "ada.webp": await photo({ as: "webp", width: 200, height: 200, ...SECRETS }),
    "people.yml": "ada: {name: Ada, photo: ada.webp}\n",
    "summit/1000-a.md": entry(
      "time: 2025-03-20T10:00\nauthor: ada\nvideo: https://example.org/v.mp4\nposter: a.jpg",
      '::image{src="b.png" alt="" credit="none"}\n',
    ),
  });
  const published = readdirSync(join(folder, "dist"), { recursive: true, withFileTypes: true }).filter(
    (one) => one.isFile(),
  );
  const telling = published.filter(
    ({ parentPath, name }) =>
      secretsIn(bytesAt(folder, join(parentPath, name).slice(join(folder, "dist").length))).length > 0,
  );
  expect(published.filter(({ name }) => /\.(jpg|png|webp|avif)$/.test(name)).length).toBeGreaterThan(10);
  expect(telling.map(({ name }) => name)).toEqual([]);
});

test("a transparent picture is also offered as PNG, and no colour shows through it", async () => {
  const folder = await built({
    ...showing("door", "door.png"),
    "summit/door.png": await photo({
      as: "png",
      width: 500,
      height: 300,
      change: (picture) => picture.ensureAlpha(0.5),
    }),
  });
  const page = pageIn(folder, "summit/door/index.html");
  expect(offeredIn(page).map(({ path }) => path.replace(/.*\./, ""))).toEqual(["avif", "webp", "png"]);
  expect(only(page, "img").attributes.class).toBeUndefined();
});

test("the placeholder colour of a picture is a class that the style sheet has", async () => {
  const folder = await built({
    ...showing("red", "red.jpg"),
    "summit/red.jpg": await photo({ change: (picture) => picture.tint("red").modulate({ brightness: 0.8 }) }),
  });
  const { attributes } = only(pageIn(folder, "summit/red/index.html"), "img");
  expect(attributes.style).toBeUndefined();
  const rule = new RegExp(`\\.${attributes.class}\\{background:#([0-9a-f])([0-9a-f])([0-9a-f])\\}`);
  const [, red = "", green = "", blue = ""] = rule.exec(bytesAt(folder, "assets/asrun.css").toString()) ?? [];
  expect(Number.parseInt(red, 16)).toBeGreaterThan(Number.parseInt(green, 16));
  expect(Number.parseInt(red, 16)).toBeGreaterThan(Number.parseInt(blue, 16));
});

test("the first picture of a page is loaded at once, all others lazily", async () => {
  const folder = await built({
    ...showing("a", "door.jpg"),
    ...showing("b", "door.jpg"),
    "summit/c.md": entry(
      "time: 2025-03-20T10:30",
      'Words.\n\n::image{src="door.jpg" alt="" credit="none"}\n',
    ),
    "summit/door.jpg": await photo({ width: 500, height: 300 }),
  });
  for (const path of [
    "summit/index.html",
    "summit/story/index.html",
    "summit/pictures/index.html",
    "summit/c/index.html",
  ]) {
    const [first, ...others] = all(pageIn(folder, path), "img").map(({ attributes }) => attributes);
    expect(first).toMatchObject({ fetchpriority: "high" });
    expect(first?.loading).toBeUndefined();
    expect(
      others.every(({ loading, fetchpriority }) => loading === "lazy" && fetchpriority === undefined),
    ).toBe(true);
  }
  // Of three entries, and the cover: a coverage without a lead shows its first picture.
  expect(all(pageIn(folder, "summit/index.html"), "img")).toHaveLength(4);
});

describe("unusual pictures", () => {
  test("a picture that EXIF rotates is upright in all its copies", async () => {
    const folder = await built({
      ...showing("tall", "tall.jpg"),
      "summit/tall.jpg": await photo({ orientation: 6 }),
    });
    const page = pageIn(folder, "summit/tall/index.html");
    expect(only(page, "img").attributes).toMatchObject({ width: "400", height: "640" });
    for (const { path, width } of offeredIn(page)) {
      const size = imageSize(bytesAt(folder, path));
      expect([size.width, size.height, size.orientation ?? 1]).toEqual([width, Math.round(width * 1.6), 1]);
    }
  });

  test.each([
    ["CMYK", "press.jpg", { change: (picture) => picture.toColourspace("cmyk") }],
    [
      "16 bits for each colour",
      "deep.png",
      { as: "png", change: (picture) => picture.toColourspace("rgb16") },
    ],
    ["grey", "grey.jpg", { change: (picture) => picture.greyscale() }],
  ] satisfies [string, string, Wanted][])(
    "%s becomes a format that every browser shows",
    async (_, name, wanted) => {
      const folder = await built({
        ...showing("one", name),
        [`summit/${name}`]: await photo({ width: 600, height: 400, ...wanted }),
      });
      const [jpeg] = offeredIn(pageIn(folder, "summit/one/index.html")).filter(({ path }) =>
        path.endsWith(".jpg"),
      );
      const { default: sharp } = await import("sharp");
      expect(await sharp(bytesAt(folder, jpeg?.path ?? "")).metadata()).toMatchObject({
        depth: "uchar",
        space: expect.stringMatching(/srgb|b-w/),
      });
    },
  );

  test("one pixel is a valid picture", async () => {
    const folder = await built({
      ...showing("dot", "dot.png"),
      "summit/dot.png": await photo({ as: "png", width: 1, height: 1 }),
    });
    expect(only(pageIn(folder, "summit/dot/index.html"), "img").attributes).toMatchObject({
      width: "1",
      height: "1",
    });
  });

  test.each(["gif", "webp"] as const)(
    "an animated %s is animated in its copies, and still for readers who prefer that",
    async (as) => {
      const folder = await built({
        ...showing("walk", `walk.${as}`),
        [`summit/walk.${as}`]: await moving(as, 3, 500, 300),
      });
      const page = pageIn(folder, "summit/walk/index.html");
      const { default: sharp } = await import("sharp");
      const [still, ...others] = all(page, "source");
      expect(still?.attributes.media).toBe("(prefers-reduced-motion: reduce)");
      const pages = async (srcset = "") => {
        const path = srcset.split(" ")[0]?.replace(/^\/live\//, "") ?? "";
        return (await sharp(bytesAt(folder, path)).metadata()).pages ?? 1;
      };
      expect(await pages(still?.attributes.srcset)).toBe(1);
      for (const { attributes } of others) expect(await pages(attributes.srcset)).toBe(3);
      expect(only(page, "img").attributes.src).toBe(`/live/summit/media/walk.${as}`);
    },
  );

  test("a drawing stays a separate file", async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="360"><rect width="640" height="360"/></svg>';
    const folder = await built({ ...showing("map", "map.svg"), "summit/map.svg": svg });
    const page = pageIn(folder, "summit/map/index.html");
    expect(only(page, "img").attributes.src).toBe("/live/summit/media/map.svg");
    expect(all(page, "picture")).toEqual([]);
    expect(bytesAt(folder, "summit/media/map.svg").toString()).toBe(svg);
  });
});
