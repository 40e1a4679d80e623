/** A site may bring an icon of its own. */
import { expect, test } from "vitest";
import { buildHere, filesIn, siteWith } from "./cli/sandbox.ts";
import { COVERAGE, SITE, SVG } from "./live.ts";

const ICON = SVG.replace("<svg ", '<svg id="own" ');

test.each(["icon.svg", "sign.svg"])("a site icon with the name %s is published and linked", async (name) => {
  const folder = siteWith({ "site.yml": `${SITE}icon: ${name}\n`, ...COVERAGE, [name]: ICON });
  expect((await buildHere(folder)).stderr).toBe("");
  const files = filesIn(`${folder}/dist`);
  expect(files.get(`assets/${name}`)).toContain('id="own"');
  expect(files.get("index.html")).toMatch(new RegExp(`<link rel="icon" [^>]*href="[^"]*/assets/${name}"`));
});
