/** Files of the site's owner, in the folder `static` beside the content. */
import { mkdirSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { BuildSession } from "../src/build/session.ts";
import { sitePaths } from "../src/collect/site-paths.ts";
import { buildHere, filesIn, siteWith, write } from "./cli/sandbox.ts";
import { COVERAGE, entry, SITE } from "./live.ts";

const CONTENT = { "site.yml": SITE, ...COVERAGE };
const STATICS = {
  "static/ads.txt": "example.org, 1, DIRECT\r\n",
  "static/.well-known/security.txt": "Contact: mailto:desk@example.org\n",
  "static/summit/statement.pdf": new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x00, 0xff]),
  "static/print/page.html": "<p>{{ not a template }}",
};

test("files of the folder static are published unchanged at the root of the archive, and later changes are too", async () => {
  const folder = siteWith(CONTENT, STATICS);
  expect(await buildHere(folder)).toMatchObject({ code: 0, stderr: "" });
  const out = () => filesIn(join(folder, "dist"));
  for (const [path, contents] of Object.entries(STATICS))
    expect([path, out().get(path.slice(7))]).toEqual([path, Buffer.from(contents).toString("latin1")]);

  write(folder, { "static/ads.txt": "example.org, 2, DIRECT\r\n", "static/new.txt": "new" });
  rmSync(join(folder, "static/print"), { recursive: true });
  expect(await buildHere(folder)).toMatchObject({ code: 0, stderr: "" });
  expect(out().get("ads.txt")).toBe("example.org, 2, DIRECT\r\n");
  expect(out().get("new.txt")).toBe("new");
  expect(out().has("print/page.html")).toBe(false);

  renameSync(join(folder, "static"), join(folder, "gone"));
  expect(await buildHere(folder)).toMatchObject({ code: 0, stderr: "" });
  expect(await buildHere(folder, { out: join(folder, "clean") })).toMatchObject({ code: 0 });
  expect(out()).toEqual(filesIn(join(folder, "clean")));
});

test("a file at an address of the archive is reported, and nothing is published", async () => {
  const folder = siteWith(CONTENT, {
    "static/Assets/ASRUN.css": "",
    "static/summit/Kallas-Arrives/index.html": "",
  });
  const run = await buildHere(folder);
  expect(run).toMatchObject({ code: 1, stdout: "" });
  expect(run.stderr).toContain("static/Assets/ASRUN.css error the archive publishes assets/asrun.css");
  expect(run.stderr).toContain("static/summit/Kallas-Arrives/index.html error the archive publishes");
  expect(filesIn(join(folder, "dist")).size).toBe(0);
});

test("an entry with the address of a file stops the build, and the archive stays unchanged", async () => {
  const folder = siteWith(CONTENT, { "static/summit/vote/index.html": "mine" });
  expect((await buildHere(folder)).code).toBe(0);
  const before = filesIn(join(folder, "dist"));
  write(folder, { "content/summit/1100-vote.md": entry("time: 2025-03-20T11:00") });
  expect((await buildHere(folder)).stderr).toContain("(static-collision)");
  expect(filesIn(join(folder, "dist"))).toEqual(before);
});

test("symbolic links are rejected: to a file, to a folder, and the folder static itself", async () => {
  const folder = siteWith(CONTENT, { "private/key.txt": "secret", "static/a.txt": "a" });
  symlinkSync(join(folder, "private/key.txt"), join(folder, "static/key.txt"));
  symlinkSync(join(folder, "private"), join(folder, "static/more"));
  const links = (await buildHere(folder)).stderr.match(/static\/\S+ error a symbolic link/g);
  expect(links?.map((line) => line.split(" ")[0])).toEqual(["static/key.txt", "static/more"]);
  rmSync(join(folder, "static"), { recursive: true });
  symlinkSync(join(folder, "private"), join(folder, "static"));
  expect((await buildHere(folder)).stderr).toContain("static error a symbolic link");
});

test("links to such files are no dead links, links to missing ones are", async () => {
  const body = "[map](/live/map.pdf), [other](https://example.org/live/plan.pdf)\n";
  const content = { ...CONTENT, "summit/1010-b.md": entry("time: 2025-03-20T10:10", body) };
  const { code, stderr } = await buildHere(siteWith(content, { "static/map.pdf": "%PDF" }));
  expect(code).toBe(0);
  expect(stderr).toContain("plan.pdf");
  expect(stderr.match(/\(dead-link\)/g)).toHaveLength(1);
});

test("with pages of the site's own, Eleventy neither reads the files as templates nor overwrites them", async () => {
  const about = "---\nlayout: asrun\ntitle: About\n---\nWe.\n";
  const folder = siteWith(CONTENT, { ...STATICS, "templates/pages/about.md": about });
  expect(await buildHere(folder)).toMatchObject({ code: 0, stderr: "" });
  const files = filesIn(join(folder, "dist"));
  expect(files.get("print/page.html")).toBe("<p>{{ not a template }}");
  expect(files.get("about/index.html")).toContain("We.");
  write(folder, { "static/about/index.html": "mine" });
  await expect(buildHere(folder)).rejects.toThrow("about/index.html is a file of the archive");
});

test("links in the text of a site's own pages are checked, the archive's header and footer around them are not", async () => {
  const page =
    "---\nlayout: asrun\ntitle: About\n---\n[a](/live/nope/) [b](../summit/) [c](nothing/) [d](/live/ads.txt) ![e](x.png) [f](/summit/)\n";
  const folder = siteWith(CONTENT, { ...STATICS, "templates/pages/about.md": page });
  const { code, stderr } = await buildHere(folder);
  expect(code).toBe(0);
  const found = stderr.match(/^dist\/about\/index\.html:\d+:\d+ warning the link "[^"]*"/gm);
  expect(found?.map((line) => /"(.*)"/.exec(line)?.[1])).toEqual([
    "/live/nope/",
    "nothing/",
    "x.png",
    "/summit/",
  ]);
});

test("in the development server, links to the site's own pages are no dead links", async () => {
  const footer = "footer:\n  - title: About\n    url: /live/about/\n  - title: None\n    url: /live/none/\n";
  const folder = siteWith(
    { ...CONTENT, "site.yml": SITE + footer },
    { "templates/pages/about.md": "---\ntitle: About\n---\nAbout.\n" },
  );
  const session = new BuildSession(sitePaths(join(folder, "content"), undefined), {
    now: Date.parse("2026-01-01T00:00Z"),
    drafts: true,
    isQuick: true,
  });
  const { problems } = await session.build();
  expect(problems.map(({ words }) => words)).toEqual([expect.stringContaining('"/live/none/"')]);
});

test("the development server shows them, and their problems", async () => {
  const folder = siteWith(CONTENT, STATICS);
  const session = new BuildSession(sitePaths(join(folder, "content"), undefined), {
    now: Date.parse("2026-01-01T00:00Z"),
    drafts: true,
    isQuick: true,
  });
  expect((await session.build()).problems).toEqual([]);
  expect(filesIn(session.out).get("ads.txt")).toBe(STATICS["static/ads.txt"]);
  write(folder, { "static/ads.txt": "changed" });
  // The watcher may miss it: then the recheck finds it.
  expect(await session.findMissedChanges()).toBe(true);
  await session.build();
  expect(await session.findMissedChanges()).toBe(false);
  expect(filesIn(session.out).get("ads.txt")).toBe("changed");
  mkdirSync(join(folder, "static/.git"));
  expect((await session.build()).problems).toMatchObject([
    { path: join(folder, "static/.git"), name: "static-file" },
  ]);
  expect(filesIn(session.out).get("ads.txt")).toBe("changed");
});
