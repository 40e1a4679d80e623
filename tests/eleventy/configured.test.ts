/** A site with an Eleventy configuration: what it may change in pages of the archive, and what not. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { asrun, buildHere, filesIn, siteWith, write } from "../cli/sandbox.ts";
import { COVERAGE, entry, type Files, SITE, SVG } from "../live.ts";

const CONTENT: Files = {
  ...COVERAGE,
  "site.yml": SITE,
  "summit/map.svg": SVG,
  "summit/1006-map.md": entry(
    "time: 2025-03-20T10:06\nimage: map.svg\nalt: A map\ncredit: Us",
    "{{ words }}\n",
  ),
  "summit/1007-gone.md": entry("time: 2025-03-20T10:07\nremoved: {time: 2025-03-21T10:00, reason: Wrong}"),
  "other/index.md": "---\ntitle: Another\n---\n",
  "other/1008-one.md": entry("time: 2025-03-20T10:08", "One.\n"),
};

function configured(body: string, others: Files = {}): string {
  const config = `import { appendFileSync, readdirSync, rmSync } from "node:fs";
export default function (config) {\n${body}\n}\n`;
  return siteWith(CONTENT, { "eleventy.config.mjs": config, ...others });
}

function build(folder: string, ...options: string[]) {
  return asrun(folder, ["build", "--out", "dist", "--now", "2026-01-01T00:00Z", ...options], {
    NO_COLOR: "1",
  });
}

/** The archive as it is without Eleventy. */
async function direct(): Promise<Map<string, string>> {
  const folder = siteWith(CONTENT);
  await buildHere(folder);
  return filesIn(join(folder, "dist"));
}

const SIGN = `config.addTransform("sign", async function (text, path) {
  return path.endsWith(".html") ? text.replace("</body>", "<!-- " + this.page.url + " --></body>") : text;
});`;

test("a configuration that changes no page leaves the archive unchanged, and adds its own pages", async () => {
  const folder = configured('config.addPassthroughCopy({ "notes.txt": "notes.txt" });', {
    "notes.txt": "Notes",
    "about.md": "---\nlayout: asrun\npermalink: /about/\n---\nWe are {{ asrun.view.coverages.length }}.\n",
  });
  expect(build(folder)).toMatchObject({ code: 0 });
  const site = filesIn(join(folder, "dist"));
  expect(site.get("about/index.html")).toContain("We are 2.");
  expect(site.get("notes.txt")).toBe("Notes");
  for (const own of ["about/index.html", "notes.txt"]) site.delete(own);
  expect(site).toEqual(await direct());
});

test("Eleventy reads no entry as a template, wherever its configuration lets it search", () => {
  const folder = configured("", { "dist/old/index.html": "{{ old }}", "about.md": "About" });
  expect(build(folder, "--overwrite")).toMatchObject({ code: 0 });
  const paths = [...filesIn(join(folder, "dist")).keys()];
  expect(paths).toContain("about/index.html");
  expect(paths.filter((path) => /content|dist/.test(path))).toEqual([]);
});

test("every page goes through the transforms of a configuration once, and files that they don't change stay", async () => {
  const folder = configured(SIGN);
  expect(build(folder)).toMatchObject({ code: 0 });
  const plain = await direct();
  for (const [path, text] of filesIn(join(folder, "dist"))) {
    const url = `/${path.replace(/(^|\/)index\.html$/, "$1")}`;
    const isPage = path.endsWith(".html");
    const wanted = isPage ? plain.get(path)?.replace("</body>", `<!-- ${url} --></body>`) : plain.get(path);
    expect([path, text]).toEqual([path, wanted]);
    plain.delete(path);
  }
  expect([...plain.keys()]).toEqual([]);
});

test("transformed files are reused like other files: a later build rebuilds only what has changed", () => {
  const folder = configured(SIGN);
  build(folder);
  expect(build(folder, "--timings").stderr).toContain("Built 0 of 2 coverages (0 entries), kept 2\n");
  write(folder, { "content/other/1009-two.md": entry("time: 2025-03-20T10:09", "Two.\n") });
  expect(build(folder, "--timings").stderr).toContain("Built 1 of 2 coverages (2 entries), kept 1\n");
  const changed = filesIn(join(folder, "dist"));
  expect(changed.get("other/two/index.html")).toContain("<!-- /other/two/ -->");
  build(folder, "--no-cache");
  expect(changed).toEqual(filesIn(join(folder, "dist")));
});

test("a removed entry is reported once, although the transform changed its page", () => {
  const folder = configured(SIGN);
  expect(build(folder).stderr).toContain("Taken down: 1 entry");
  write(folder, { "content/summit/1010-new.md": entry("time: 2025-03-20T10:10", "New.\n") });
  expect(build(folder).stderr).toBe("");
});

test("linters see every page of the archive before it is transformed", () => {
  const folder = configured(
    `config.addLinter("count", (text, from, path) => process.stderr.write(path.replace(/.*\\.asrun-stage-[^/]*/, "") + "\\n"));`,
  );
  const { stderr } = build(folder);
  expect(stderr).toContain("/summit/map/index.html\n");
  expect(stderr).toContain("/other/coverage.json\n");
});

/** Lists the files in the output, and adds a mark that must not accumulate. */
const AFTERWARDS = `config.on("eleventy.before", ({ directories }) => rmSync(directories.output, { recursive: true, force: true }));
config.on("eleventy.after", async ({ directories, results }) => {
  const files = readdirSync(directories.output, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const page = results.find(({ url }) => url === "/summit/map/");
  process.stderr.write([files.length, results.length, page.content.includes("A map")].join() + "\\n");
  appendFileSync(directories.output + "index.html", "<!-- mark -->");
});`;

test("listeners to the end of a build find all texts of the archive in the output folder, and may change them", async () => {
  const folder = configured(AFTERWARDS);
  const plain = await direct();
  const texts = [...plain.keys()].filter((path) => !/\/media\/|\.png$/.test(path));
  const printed = `${texts.length},${texts.length},true\n`;
  expect(build(folder).stderr).toContain(printed);
  plain.set("index.html", `${plain.get("index.html")}<!-- mark -->`);
  expect(filesIn(join(folder, "dist"))).toEqual(plain);
  write(folder, { "content/other/1008-one.md": entry("time: 2025-03-20T10:08", "One more.\n") });
  expect(build(folder).stderr).toContain(printed);
  const site = filesIn(join(folder, "dist"));
  expect(site.get("index.html")).toBe(plain.get("index.html"));
  expect(site.get("other/one/index.html")).toContain("One more.");
});

test("a failing transform is reported with its page, and nothing is published", () => {
  const folder = configured(
    'config.addTransform("strict", (text) => { if (text.includes("A map")) throw new Error("no maps"); return text; });',
  );
  const { code, stderr } = build(folder);
  expect(code).toBe(1);
  expect(stderr).toContain("asrun: Eleventy could not build the site's own pages; nothing was published\n");
  expect(stderr).toMatch(/\n {2}in summit\/.*\n {2}.*`strict`.*\n {2}no maps\n$/s);
  expect(existsSync(join(folder, "dist/index.html"))).toBe(false);
});

test("a transform that returns no text is reported, and nothing is published", () => {
  const folder = configured('config.addTransform("forgetful", () => undefined);');
  const { code, stderr } = build(folder);
  expect([code, existsSync(join(folder, "dist/index.html"))]).toEqual([1, false]);
  expect(stderr).toMatch(/\n {2}in \w+\/.*\n {2}the transforms must return a text, not undefined\n$/s);
});

test.each([
  ["nothing", ""],
  ["texts", SIGN],
  ["the end of the build", AFTERWARDS],
])("a file of the site can't replace one of the archive: %s", (_, body) => {
  const folder = configured(`config.addPassthroughCopy({ "mine.txt": "robots.txt" });\n${body}`, {
    "mine.txt": "Mine",
  });
  const { code, stderr } = build(folder);
  expect([code, existsSync(join(folder, "dist/robots.txt"))]).toEqual([1, false]);
  expect(stderr).toContain(
    "robots.txt is a file of the archive: give your own page or file another address\n",
  );
});

test("an invalid configuration is reported with its own error message", () => {
  const { code, stderr } = build(configured('throw new Error("not like this");'));
  expect(code).toBe(1);
  expect(stderr).toContain("\n  not like this\n");
});
