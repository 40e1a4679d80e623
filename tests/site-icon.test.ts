/** A site may have its own icon. */
import { expect, test } from "vitest";
import { buildHere, filesIn, siteWith } from "./cli/sandbox.ts";
import { COVERAGE, SITE, SVG } from "./live.ts";

const ICON = SVG.replace("<svg ", '<svg id="own" ');

test("phones get a PNG for their home screens, unless the site's own icon is not a PNG", async () => {
  const folder = siteWith({ "site.yml": SITE, ...COVERAGE });
  await buildHere(folder);
  const files = filesIn(`${folder}/dist`);
  const address = /<link rel="apple-touch-icon" href="[^"]*\/(assets\/[^"]+\.png)">/.exec(
    files.get("index.html") ?? "",
  )?.[1];
  expect(files.get(address ?? "")).toContain("PNG");
  const own = siteWith({ "site.yml": `${SITE}icon: sign.svg\n`, ...COVERAGE, "sign.svg": ICON });
  await buildHere(own);
  expect(filesIn(`${own}/dist`).get("index.html")).not.toContain("apple-touch-icon");
});

test.each(["icon.svg", "sign.svg"])("a site icon with the name %s is published and linked", async (name) => {
  const folder = siteWith({ "site.yml": `${SITE}icon: ${name}\n`, ...COVERAGE, [name]: ICON });
  expect((await buildHere(folder)).stderr).toBe("");
  const files = filesIn(`${folder}/dist`);
  expect(files.get(`assets/${name}`)).toContain('id="own"');
  expect(files.get("index.html")).toMatch(new RegExp(`<link rel="icon" [^>]*href="[^"]*/assets/${name}"`));
});
