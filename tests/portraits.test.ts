/** A portrait may be a file of any coverage, also of one that a build does not read again. */
import { expect, test } from "vitest";
import { buildHere, filesIn, siteWith, write } from "./cli/sandbox.ts";
import { COVERAGE, entry, SITE, SVG } from "./live.ts";

const CONTENT = {
  "site.yml": SITE,
  "people.yml": "ada: {name: Ada, photo: summit/ada.svg}\n",
  ...COVERAGE,
  "summit/ada.svg": SVG,
  "storm/index.md": "---\ntitle: The storm\n---\n",
  "storm/0900-wind.md": entry("time: 2025-02-01T09:00\nauthor: ada"),
};

test("a portrait in the folder of one coverage is shown at entries of another", async () => {
  const folder = siteWith(CONTENT);
  expect((await buildHere(folder)).stderr).toBe("");
  expect(filesIn(`${folder}/dist`).get("authors/ada/index.html")).toMatch(
    /<p class="face"><img src="[^"]*ada\.svg"/,
  );
  write(folder, { "content/storm/1000-rain.md": entry("time: 2025-02-01T10:00\nauthor: ada") });
  expect((await buildHere(folder)).code).toBe(0);
  const clean = siteWith({ ...CONTENT, "storm/1000-rain.md": entry("time: 2025-02-01T10:00\nauthor: ada") });
  await buildHere(clean);
  expect(filesIn(`${folder}/dist`)).toEqual(filesIn(`${clean}/dist`));
});

test("a portrait that is missing in a coverage is reported once", async () => {
  const { "summit/ada.svg": _, ...others } = CONTENT;
  const { code, stderr } = await buildHere(siteWith(others));
  expect(code).toBe(1);
  expect(stderr.match(/media-missing/g)).toHaveLength(1);
});
