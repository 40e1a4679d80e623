/** Wherever a site shows an SVG file, only its cleaned form is published. */
import { join } from "node:path";
import { expect, test } from "vitest";
import { buildHere, filesIn, siteWith } from "../cli/sandbox.ts";
import { entry, SITE } from "../live.ts";
import { photo, SECRETS, secretsIn } from "../pictures/made.ts";
import { built, bytesAt, showing } from "../pictures/site.ts";

/** A drawing as an editor saves it: with the folder names of its author. */
const drawn = (inside = "") =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" width="64" height="64" inkscape:export-filename="/home/erika-canary/a.png"><!-- erika-canary -->${inside}<rect width="9" height="9"/></svg>`;

const SHOWN = {
  "site.yml": `${SITE}icon: badge.svg\npublisher: {name: Us, url: https://example.org/, logo: logo.svg}\n`,
  "people.yml": "ada: {name: Ada, photo: ada.svg}\n",
  "badge.svg": drawn(),
  "logo.svg": drawn(),
  "ada.svg": drawn(),
  "summit/index.md": entry("title: The summit\nimage: masthead.svg\nalt: A\ncredit: C", ""),
  "summit/masthead.svg": drawn(),
  "summit/1005-lead.md": entry("time: 2025-03-20T10:05\nimage: lead.svg\nalt: A\ncredit: C\nauthor: ada"),
  "summit/lead.svg": drawn(),
  "summit/1006-body.md": entry(
    "time: 2025-03-20T10:06",
    '::image{src="body.svg" alt="A" credit="C"}\n\n::video{src="https://example.org/v" poster="poster.svg" alt="A" credit="C"}\n',
  ),
  "summit/body.svg": drawn(),
  "summit/poster.svg": drawn(),
};

test("as icon, logo, portrait, lead, in the body and as poster", async () => {
  const folder = siteWith(SHOWN);
  expect(await buildHere(folder)).toMatchObject({ code: 0, stderr: "" });
  const files = [...filesIn(join(folder, "dist"))].filter(([path]) => path.endsWith(".svg"));
  // The seven of the site, and the icon of the default theme.
  expect(files.length).toBe(8);
  for (const [path, text] of files) expect([path, text.includes("canary")]).toEqual([path, false]);
});

test("a photo inside a drawing loses its location", async () => {
  const bytes = await photo({ width: 60, height: 40, ...SECRETS });
  expect(secretsIn(bytes)).not.toEqual([]);
  const address = `data:image/jpeg;base64,${Buffer.from(bytes).toString("base64")}`;
  const inside = `<image xlink:href="${address}" width="9" height="9"/><style>svg{background:url(${address})}</style>`;
  const folder = await built({ ...showing("map", "map.svg"), "summit/map.svg": drawn(inside) });
  const text = bytesAt(folder, "summit/media/map.svg").toString();
  const photos = [...text.matchAll(/data:image\/jpeg;base64,([\w+/=]+)/g)].map(([, code = ""]) =>
    Buffer.from(code, "base64"),
  );
  expect(photos.length).toBe(2);
  for (const one of photos) {
    expect(secretsIn(one)).toEqual([]);
    expect(one.length).toBeGreaterThan(500);
  }
});

test("rights in a drawing stay, and none of its other metadata", async () => {
  const metadata = `<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:cc="http://creativecommons.org/ns#"><cc:Work rdf:about="file:///home/erika-canary"><dc:source>/home/erika-canary</dc:source><dc:creator><cc:Agent><dc:title>Anna Berg</dc:title></cc:Agent></dc:creator><dc:rights>© Reuters</dc:rights></cc:Work></rdf:RDF></metadata>`;
  const folder = await built({ ...showing("map", "map.svg"), "summit/map.svg": drawn(metadata) });
  const text = bytesAt(folder, "summit/media/map.svg").toString();
  expect(text).toContain("<dc:title>Anna Berg</dc:title>");
  expect(text).toContain("<dc:rights>© Reuters</dc:rights>");
  expect(text).not.toContain("canary");
});
