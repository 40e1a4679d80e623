/** Pictures that are broken, unusual, or of another type: a problem with its location, or handled; never half a picture. */
import { existsSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { buildHere, filesIn, siteWith } from "../cli/sandbox.ts";
import { entry, SITE } from "../live.ts";
import { only } from "../page.ts";
import { photo } from "./made.ts";
import { built, bytesAt, linksOfViewer, MASTHEAD, offeredIn, pageIn, showing } from "./site.ts";

/** A JPEG with its end, but without its middle. */
async function hollow(): Promise<Uint8Array> {
  const bytes = Buffer.from(await photo({ width: 400, height: 300 }));
  return Buffer.concat([bytes.subarray(0, 700), bytes.subarray(-2)]);
}

test("a picture that can't be decoded is a problem of the entry that shows it, and nothing is published", async () => {
  const folder = siteWith({
    "site.yml": SITE,
    ...MASTHEAD,
    ...showing("good", "good.jpg"),
    "summit/good.jpg": await photo({ width: 300, height: 200 }),
    "summit/bad.md": entry(
      "time: 2025-03-20T10:05",
      'Words.\n\n::image{src="bad.jpg" alt="" credit="none"}\n',
    ),
    "summit/bad.jpg": await hollow(),
  });
  const { code, stderr } = await buildHere(folder);
  expect(code).toBe(1);
  expect(stderr).toMatch(
    /content\/summit\/bad\.md:6:1 error "bad\.jpg" is damaged, or not what its name says: save it again as a picture \(media-damaged\)\n1 error\n$/,
  );
  expect(existsSync(join(folder, "dist/index.html"))).toBe(false);
});

test("with a damaged picture, the published archive stays unchanged", async () => {
  const folder = await built({
    ...showing("one", "one.jpg"),
    "summit/one.jpg": await photo({ width: 300, height: 200 }),
  });
  const before = filesIn(join(folder, "dist"));
  writeFileSync(join(folder, "content/summit/one.jpg"), await hollow());
  expect(await buildHere(folder)).toMatchObject({ code: 1 });
  expect(filesIn(join(folder, "dist"))).toEqual(before);
});

test("a name with accents, in either Unicode normalization form, leads to copies", async () => {
  const folder = await built({
    ...showing("cafe", "café.jpg".normalize("NFC")),
    ...showing("coded", "caf%C3%A9.jpg"),
    [`summit/${"café.jpg".normalize("NFD")}`]: await photo({ width: 700, height: 400 }),
  });
  for (const id of ["cafe", "coded"]) {
    const page = pageIn(folder, `summit/${id}/index.html`);
    const offered = offeredIn(page);
    expect(offered.length).toBeGreaterThan(5);
    for (const { path } of offered) expect(bytesAt(folder, path).length).toBeGreaterThan(0);
    expect(linksOfViewer(folder, page)).toContain("/live/summit/media/caf%C3%A9.jpg");
  }
});

test("no file outside the content is decoded or published, whatever links to it", async () => {
  const folder = siteWith({
    "site.yml": SITE,
    ...MASTHEAD,
    ...showing("one", "linked.jpg"),
    ...showing("two", "../../outside.jpg"),
  });
  writeFileSync(join(folder, "outside.jpg"), await photo({ width: 300, height: 200 }));
  symlinkSync("../../outside.jpg", join(folder, "content/summit/linked.jpg"));
  const { code, stderr } = await buildHere(folder);
  expect(code).toBe(1);
  expect(stderr).toContain("content/summit/linked.jpg error a symbolic link");
  expect(stderr).toContain(
    'content/summit/two.md:3:8 error "../../outside.jpg" is outside the coverage\'s folder',
  );
  expect(existsSync(join(folder, "dist/index.html"))).toBe(false);
});

test("a JPEG that is called PNG is reported, not shown", async () => {
  const folder = siteWith({
    "site.yml": SITE,
    ...MASTHEAD,
    ...showing("one", "one.png"),
    "summit/one.png": await photo({ width: 50, height: 50 }),
  });
  expect((await buildHere(folder)).stderr).toContain(
    'content/summit/one.md:3:8 error "one.png" is JPEG, not PNG as its name says: rename it to "one.jpg"',
  );
});

test("a place in a drawing's own metadata is not published", async () => {
  const svg = (inside: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="64" height="36">${inside}<rect width="64" height="36"/></svg>`;
  const place =
    '<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="50,50.75N"/></rdf:RDF></metadata>';
  const folder = await built({ ...showing("map", "map.svg"), "summit/map.svg": svg(place) });
  expect(bytesAt(folder, "summit/media/map.svg").toString()).toBe(svg(""));
});

test("a TIFF, which browsers don't show, is shown as JPEG, and its original is linked", async () => {
  const bytes = await photo({ as: "tiff", width: 900, height: 600 });
  const folder = await built({ ...showing("scan", "scan.tif"), "summit/scan.tif": bytes });
  const page = pageIn(folder, "summit/scan/index.html");
  expect(only(page, "img").attributes.src).toMatch(/-720\.jpg$/);
  expect(linksOfViewer(folder, page)).toContain("/live/summit/media/scan.tif");
  expect(bytesAt(folder, "summit/media/scan.tif").equals(bytes)).toBe(true);
  const feed = JSON.parse(bytesAt(folder, "summit/feed.json").toString());
  expect(feed.items[0].content_html).toMatch(
    /<img src="https:\/\/example\.org\/live\/summit\/pictures\/sizes\/[^"]+-900\.jpg"/,
  );
});
