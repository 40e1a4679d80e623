import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { asrun, buildHere, filesIn, REPOSITORY, siteWith, write } from "../cli/sandbox.ts";
import { COVERAGE, entry, type Files, SITE, SVG } from "../live.ts";
import { canMount } from "../publish/publish-apart.ts";

/** Several pages, an older address, a picture, and characters that templates might change. */
const CONTENT: Files = {
  ...COVERAGE,
  "site.yml": `${SITE}page-size: 2\n`,
  "summit/map.svg": SVG,
  "summit/1006-map.md": entry(
    'time: 2025-03-20T10:06\nheadline: "{{ a }} {% b %} <c> & d"\nimage: map.svg\nalt: A map\ncredit: Us',
  ),
  ...Object.fromEntries(
    [1, 2, 3, 4].map((n) => [
      `summit/101${n}-e${n}.md`,
      entry(`time: 2025-03-20T10:1${n}\naliases: [old-${n}]`, `{{ words }} *${n}*\n`),
    ]),
  ),
};

const ABOUT =
  "---\nlayout: asrun\ntitle: About us\npermalink: /about/\n---\nWe are {{ asrun.view.coverages.length }}.\n";

function linked(folder: string): string {
  mkdirSync(join(folder, "node_modules"), { recursive: true });
  symlinkSync(REPOSITORY, join(folder, "node_modules/asrun"));
  return folder;
}

/** Runs Eleventy's own command in an existing site. */
function eleventy(folder: string) {
  const command = join(REPOSITORY, "node_modules/@11ty/eleventy/cmd.cjs");
  return spawnSync(process.execPath, [command], { cwd: folder, encoding: "utf8" });
}

test("Eleventy builds a site that has its own pages, and the bytes of the archive are the same as without", async () => {
  const direct = siteWith(CONTENT);
  const hosted = siteWith(CONTENT, { "templates/pages/about.md": ABOUT });
  expect(await buildHere(direct)).toMatchObject({ code: 0, stderr: "" });
  expect(await buildHere(hosted)).toMatchObject({ code: 0, stderr: "" });
  const [archive, site] = [filesIn(join(direct, "dist")), filesIn(join(hosted, "dist"))];
  expect(site.get("about/index.html")).toContain("We are 1.");
  expect(site.get("about/index.html")).toContain("<title>About us ");
  const french = siteWith(
    { ...COVERAGE, "site.yml": SITE.replace("language: en", "language: fr") },
    { "templates/pages/about.md": ABOUT },
  );
  expect(await buildHere(french)).toMatchObject({ code: 0 });
  expect(filesIn(join(french, "dist")).get("about/index.html")).toContain('lang="fr"');
  site.delete("about/index.html");
  expect(site).toEqual(archive);
  expect(archive.get("summit/map/index.html")).toContain("{{ a }} {% b %} &lt;c&gt; &amp; d");
});

test("in a hosted build too, deleted files leave the output, and a broken page of the site publishes nothing", async () => {
  const folder = siteWith(CONTENT, {
    "templates/pages/about.md": ABOUT,
    "templates/pages/gone.md": "---\npermalink: /gone/\n---\nX",
  });
  await buildHere(folder);
  expect(existsSync(join(folder, "dist/gone/index.html"))).toBe(true);
  spawnSync("rm", [join(folder, "templates/pages/gone.md")]);
  await buildHere(folder);
  const before = filesIn(join(folder, "dist"));
  expect(before.has("gone/index.html")).toBe(false);
  write(folder, {
    "templates/pages/about.md": "{% if %}",
    "content/summit/1020-new.md": entry("time: 2025-03-20T10:20"),
  });
  const { code, stderr } = asrun(folder, ["build"]);
  expect(code).toBe(1);
  expect(stderr).toContain("asrun: Eleventy could not build the site's own pages; nothing was published");
  expect(filesIn(join(folder, "dist"))).toEqual(before);
});

const CONFIG = `import asrun from "asrun/eleventy";
export default function (config) {
  config.addPlugin(asrun, { content: "content", now: "2026-01-01T00:00:00Z" });
  return { dir: { input: "pages", output: "public" }, templateFormats: ["njk"] };
}
`;

const OTHERS: Files = {
  "package.json": '{"type": "module"}',
  "eleventy.config.js": CONFIG,
  "pages/about.njk":
    '---\npermalink: /about/\n---\n{% for c in asrun.view.coverages %}<a href="{{ c.href }}">{{ c.title }}</a>{% endfor %}',
  "pages/_data/layout.js": 'export default "mine.njk";',
  "pages/_includes/mine.njk": "<main>{{ content | safe }}</main>",
};

test("the plugin puts an archive beside the pages of an existing site, and its view into their data", async () => {
  const folder = linked(siteWith(CONTENT, OTHERS));
  const { status, stderr } = eleventy(folder);
  expect([status, stderr]).toEqual([0, ""]);
  const site = filesIn(join(folder, "public"));
  expect(site.get("about/index.html")).toBe('<main><a href="/live/summit/">The summit</a></main>');
  site.delete("about/index.html");
  const direct = siteWith(CONTENT);
  await buildHere(direct);
  expect(site).toEqual(filesIn(join(direct, "dist")));
});

test("if the plugin's site uses its root as input, Eleventy reads neither the content nor asrun's state", () => {
  const folder = linked(
    siteWith(CONTENT, {
      "package.json": '{"type": "module"}',
      "eleventy.config.js": `import asrun from "asrun/eleventy";
export default function (config) {
  config.addPlugin(asrun);
  config.addTransform("same", (text) => text);
}
`,
      "about.md": "About",
    }),
  );
  expect(eleventy(folder)).toMatchObject({ status: 0, stderr: "" });
  const paths = [...filesIn(join(folder, "_site")).keys()];
  expect(paths).toEqual(expect.arrayContaining(["about/index.html", "summit/map/index.html"]));
  expect(paths.filter((path) => /content|asrun-|proofs/.test(path))).toEqual([]);
});

test("asrun build in such a site builds one archive, not two, into the site's output", async () => {
  const folder = linked(siteWith(CONTENT, OTHERS));
  expect(await buildHere(folder, { out: join(folder, "elsewhere") })).toMatchObject({ code: 0, stderr: "" });
  expect(existsSync(join(folder, "public"))).toBe(false);
  expect(filesIn(join(folder, "elsewhere")).get("about/index.html")).toContain("The summit");
});

test("asrun build and asrun verify use the output folder of the configuration, as Eleventy does", () => {
  const folder = linked(siteWith(CONTENT, OTHERS));
  const now = ["--now", "2026-01-01T00:00Z"];
  expect(asrun(folder, ["build", ...now])).toMatchObject({ code: 0, stderr: "" });
  const built = filesIn(join(folder, "public"));
  expect(existsSync(join(folder, "dist"))).toBe(false);
  expect(asrun(folder, ["verify"])).toMatchObject({ code: 0 });
  expect(eleventy(folder)).toMatchObject({ status: 0, stderr: "" });
  expect(filesIn(join(folder, "public"))).toEqual(built);
  expect(asrun(folder, ["verify"])).toMatchObject({ code: 0 });
  write(folder, { "public/added.txt": "Added" });
  expect(asrun(folder, ["verify"])).toMatchObject({
    code: 1,
    stdout: expect.stringContaining("added public/added.txt\n"),
  });
});

test("a CommonJS configuration adds the plugin in a folder of the output: then Eleventy alone builds the site", () => {
  const folder = linked(
    siteWith(CONTENT, {
      "pages/index.njk": "Home",
      "eleventy.config.cjs": `const asrun = require("asrun/eleventy").default;
module.exports = function (config) {
  config.addPlugin(asrun, { folder: "live", now: "2026-01-01T00:00:00Z" });
  return { dir: { input: "pages", output: "public" } };
};
`,
    }),
  );
  expect(eleventy(folder)).toMatchObject({ status: 0, stderr: "" });
  expect(filesIn(join(folder, "public")).get("index.html")).toBe("Home");
  expect(existsSync(join(folder, "public/live/summit/map/index.html"))).toBe(true);
  for (const command of ["build", "serve"]) {
    const { code, stderr } = asrun(folder, [command, ...(command === "build" ? ["--out", "elsewhere"] : [])]);
    expect([code, stderr]).toEqual([2, expect.stringContaining('into the folder "live" of its output')]);
  }
});

test("a content problem stops Eleventy before it writes anything", async () => {
  const folder = linked(siteWith(CONTENT, OTHERS));
  writeFileSync(join(folder, "content/summit/1030-x.md"), entry("tme: 10:30"));
  const { status, stderr, stdout } = eleventy(folder);
  expect(stderr + stdout).toContain(
    'content/summit/1030-x.md:2:1 error unknown key "tme", did you mean "time"? (unknown-key)',
  );
  expect(status).toBe(1);
  expect(existsSync(join(folder, "public"))).toBe(false);
});

test("a disk error in a site with its own pages is reported in one line", () => {
  const folder = siteWith(CONTENT, { "templates/pages/about.md": ABOUT });
  const { code, stderr } = asrun(folder, ["build", "--out", "/dev/null/dist"]);
  expect(stderr).toMatch(/^asrun: can't publish into \/dev\/null\/dist: .*\n$/);
  expect(code).toBe(1);
});

/** A folder on another file system: files of the site can't be renamed into it. */
const ELSEWHERE = canMount
  ? { words: "a mount", before: "mkdir dist && mount -t tmpfs none dist", out: "dist" }
  : { words: "the memory's disk, since nothing can be mounted here", before: "true", out: "$SHM" };

test(`a site with its own pages is published into ${ELSEWHERE.words}, and again after a change`, async () => {
  const direct = siteWith(CONTENT, { "templates/pages/about.md": ABOUT });
  const site = siteWith(CONTENT, { "templates/pages/about.md": ABOUT.replace("We are", "We were") });
  const cli = join(REPOSITORY, "lib/bin/cli.js");
  const plain = asrun(direct, ["build", "--now", "2026-01-01T00:00Z"]);
  expect([plain.code, plain.stderr]).toEqual([0, ""]);
  const build = `${process.execPath} ${cli} build --now 2026-01-01T00:00Z --out "${ELSEWHERE.out}"`;
  const script = [
    "set -e",
    "SHM=$(mktemp -d -p /dev/shm)",
    ELSEWHERE.before,
    build,
    "sed -i 's/We were/We are/' templates/pages/about.md",
    build,
    `cp -r "${ELSEWHERE.out}" copy`,
    "rm -r $SHM",
  ].join("\n");
  const shell = ["bash", "--norc", "-c", script];
  const [command = "", ...args] = canMount ? ["unshare", "-m", ...shell] : shell;
  const { status, stderr } = spawnSync(command, args, { cwd: site, encoding: "utf8" });
  expect([status, stderr]).toEqual([0, ""]);
  const [wanted, published] = [filesIn(join(direct, "dist")), filesIn(join(site, "copy"))];
  expect(published.get("about/index.html")).toContain("We are 1.");
  expect([...published.keys()].filter((path) => path.includes(".asrun"))).toEqual([]);
  expect(published).toEqual(wanted);
});
