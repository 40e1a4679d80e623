import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { reasonsOf } from "../../src/eleventy/error-reasons.ts";
import { type EleventyConfig, type HtmlNode, loadEleventy } from "../../src/eleventy/types.ts";
import asrun, { type AsrunOptions } from "../../src/eleventy.ts";
import { buildHere, filesIn, siteWith, write } from "../cli/sandbox.ts";
import { COVERAGE, entry, SITE, SVG } from "../live.ts";
import { notePages, pagesNoted } from "../noted.ts";

const CONTENT = {
  ...COVERAGE,
  "site.yml": SITE,
  "summit/map.svg": SVG,
  "summit/1006-map.md": entry('time: 2025-03-20T10:06\nimage: map.svg\nalt: ""\ncredit: none'),
};
const OPTIONS = { content: "content", now: "2026-01-01T00:00:00Z" };
const home = process.cwd();

afterEach(() => {
  process.chdir(home);
  vi.restoreAllMocks();
});

/** Runs Eleventy in this process over `pages`, with the plugin and other settings of a configuration. */
async function buildPages(
  folder: string,
  options: AsrunOptions = OPTIONS,
  configure: (config: EleventyConfig) => void = () => {},
  pathPrefix = "/",
): Promise<Map<string, string>> {
  process.chdir(folder);
  const Eleventy = await loadEleventy();
  const eleventy = new Eleventy("pages", "public", {
    source: "cli",
    runMode: "build",
    quietMode: true,
    pathPrefix,
    config: (config) => {
      config.addPlugin(asrun, options);
      configure(config);
    },
  });
  eleventy.disableLogger();
  await eleventy.write();
  return filesIn(join(folder, "public"));
}

test("the plugin's archive is the command's, byte for byte, media included", async () => {
  const folder = siteWith(CONTENT, { "pages/about.md": "---\npermalink: /about/\n---\nAbout.\n" });
  const site = await buildPages(folder);
  expect(site.get("about/index.html")).toContain("<p>About.</p>");
  site.delete("about/index.html");
  process.chdir(home);
  const direct = siteWith(CONTENT);
  await buildHere(direct);
  expect(site).toEqual(filesIn(join(direct, "dist")));
});

test("a second build copies only changed media", async () => {
  const folder = siteWith(CONTENT, { "pages/about.md": "About.\n" });
  await buildPages(folder);
  write(folder, { "content/summit/map.svg": SVG.replace("640", "641") });
  expect((await buildPages(folder)).get("summit/media/map.svg")).toContain("641");
});

test.each<[string, (config: EleventyConfig) => void]>([
  ["without transforms", () => {}],
  ["with a transform of every page", (config) => config.addTransform("sign", (text) => `${text}\n`)],
])("%s, a later build renders the pages that show a change, and no others", async (_, configure) => {
  const folder = siteWith(CONTENT, { "pages/about.md": "About.\n" });
  notePages(folder);
  const edit = async (words: string) => {
    const text = entry('time: 2025-03-20T10:06\nimage: map.svg\nalt: ""\ncredit: none', `${words}\n`);
    write(folder, { "content/summit/1006-map.md": text });
    const site = await buildPages(folder, OPTIONS, configure);
    process.chdir(home);
    return { text: site.get("summit/map/index.html"), pages: pagesNoted(folder) };
  };
  const all = (await edit("One.")).pages;
  expect(all).toEqual(expect.arrayContaining(["summit/", "summit/kallas-arrives/", "summit/map/"]));
  // From the second build on, the fingerprints of its pages are recorded.
  expect((await edit("Two.")).pages).toEqual(all);
  write(folder, { "content/budget/index.md": "---\ntitle: Budget\n---\n" });
  write(folder, { "content/budget/0900-box.md": entry("time: 2025-03-21T09:00") });
  const last = await buildPages(folder, OPTIONS, configure);
  process.chdir(home);
  expect(last.has("budget/box/index.html")).toBe(true);
  expect(pagesNoted(folder).filter((page) => page.startsWith("summit/"))).toEqual([]);
  const { text, pages } = await edit("Three.");
  expect(text).toContain("Three.");
  expect(pages).toContain("summit/map/");
  expect(pages.filter((page) => page.startsWith("budget/"))).toEqual([]);
});

test("problems stop the build and are all reported; warnings are reported and don't stop it", async () => {
  const folder = siteWith(
    { ...CONTENT, "summit/1007-x.md": entry("tme: 10:07") },
    { "pages/about.md": "About.\n" },
  );
  vi.spyOn(console, "error").mockReturnValue();
  await expect(buildPages(folder)).rejects.toThrow(
    /2 errors in the content\n.*1007-x\.md:1:1 .*\n.*1007-x\.md:2:1 /,
  );
  expect(existsSync(join(folder, "public"))).toBe(false);
  const warned = vi.spyOn(console, "warn").mockReturnValue();
  process.chdir(home);
  await buildPages(
    siteWith({ ...CONTENT, "empty/index.md": "---\ntitle: Empty\n---\n" }, { "pages/about.md": "About.\n" }),
  );
  expect(warned.mock.calls.flat().join("")).toContain("content/empty warning coverage without entries");
});

test("the archive goes through the transforms of the site, and is in its output before other listeners look there", async () => {
  const folder = siteWith(CONTENT, { "pages/about.md": "About.\n" });
  const seen: string[] = [];
  const site = await buildPages(folder, OPTIONS, (config) => {
    config.addTransform("sign", (text, path) => (/\.html$/.test(path) ? `${text}<!-- signed -->` : text));
    config.on("eleventy.after", ({ directories }) => {
      seen.push(...filesIn(directories.output).keys());
    });
  });
  const pages = [...site].filter(([path]) => path.endsWith(".html"));
  expect(pages.filter(([, text]) => text.split("<!-- signed -->").length !== 2)).toEqual([]);
  expect(pages.length).toBeGreaterThan(10);
  expect(seen).toEqual(expect.arrayContaining(["summit/map/index.html", "summit/media/map.svg"]));
});

test("deleted files also leave the output of an existing site, and files of other origin stay", async () => {
  const folder = siteWith(CONTENT, { "pages/about.md": "About.\n" });
  await buildPages(folder);
  write(folder, { "public/theirs.txt": "Theirs" });
  rmSync(join(folder, "content/summit/1006-map.md"));
  const site = await buildPages(folder);
  expect(site.has("summit/map/index.html")).toBe(false);
  expect(site.get("theirs.txt")).toBe("Theirs");
});

test("a build that Eleventy has abandoned does not block the next one", async () => {
  const folder = siteWith(CONTENT, { "pages/about.liquid": "{% if %}" });
  vi.spyOn(console, "error").mockReturnValue();
  await expect(
    buildPages(folder, OPTIONS, (config) => {
      config.on("eleventy.before", () => Promise.reject(new Error("not today")));
    }),
  ).rejects.toThrow();
  write(folder, { "pages/about.liquid": "About" });
  process.chdir(home);
  expect((await buildPages(folder)).has("summit/map/index.html")).toBe(true);
});

const ABOUT =
  '---\npermalink: /about/\n---\n<a href="/x/">x</a> <a href="about.md">me</a> {% for c in asrun.view.coverages %}<a href="{{ c.href }}">c</a>{% endfor %}\n';

test("plugins that change addresses change only those of the site's own pages, and a path prefix is not doubled", async () => {
  const { HtmlBasePlugin, InputPathToUrlTransformPlugin } = await import("@11ty/eleventy");
  const folder = siteWith(CONTENT, { "pages/about.md": ABOUT });
  const addPlugins = (config: EleventyConfig) => {
    config.addPlugin(HtmlBasePlugin);
    config.addPlugin(InputPathToUrlTransformPlugin);
  };
  const site = await buildPages(folder, OPTIONS, addPlugins, "/live/");
  const links = [...(site.get("about/index.html") ?? "").matchAll(/href="([^"]*)"/g)].map(([, href]) => href);
  expect(links).toEqual(["/live/x/", "/live/about/", "/live/summit/"]);
  site.delete("about/index.html");
  process.chdir(home);
  const direct = siteWith(CONTENT);
  await buildHere(direct);
  expect(site).toEqual(filesIn(join(direct, "dist")));
});

/** Why a build of Eleventy fails: its errors, from the outermost to the cause. */
async function failureOf(building: Promise<unknown>): Promise<string> {
  return building.then(
    () => "",
    (error) => reasonsOf(error).join("\n"),
  );
}

/** Like Eleventy's image transform: looks for pictures among the sources, unless they are to be ignored. */
function addImageTransform({ htmlTransformer }: EleventyConfig, seen: unknown[]): void {
  const plugin = () => (tree: HtmlNode) =>
    tree.match({ tag: "img" }, (node) => {
      if (node.attrs?.["eleventy:ignore"] === undefined) seen.push(node.attrs?.src);
      return node;
    });
  htmlTransformer.addPosthtmlPlugin("html", plugin, { priority: -1 });
}

test("an image transform sees pictures of the site's own pages, and none of the archive's", async () => {
  const seen: unknown[] = [];
  const folder = siteWith(
    { ...CONTENT, "site.yml": `${SITE}logo: logo.svg\n`, "logo.svg": SVG },
    { "pages/about.md": '---\nlayout: asrun\n---\n<img src="own.png" alt="">\n' },
  );
  const site = await buildPages(folder, OPTIONS, (config) =>
    config.addPlugin((inner) => addImageTransform(inner, seen)),
  );
  expect(seen).toEqual(["own.png"]);
  expect(site.get("summit/map/index.html")).toContain('src="/live/summit/media/map.svg"');
  expect([...site.values()].filter((text) => text.includes("eleventy:ignore"))).toEqual([]);
});

test("a failing transform is reported with the page of the archive and the cause", async () => {
  vi.spyOn(console, "error").mockReturnValue();
  const folder = siteWith(CONTENT, { "pages/about.md": "About.\n" });
  const fail = (config: EleventyConfig) =>
    config.addTransform("fail", (text, path) => {
      if (path.endsWith("summit/map/index.html")) throw new Error("no such word");
      return text;
    });
  await expect(buildPages(folder, OPTIONS, fail)).rejects.toThrow(
    /^in summit\/map\/index\.html\n.*`fail`.*\n {2}no such word$/,
  );
});

test.each([
  ["a page", { "pages/mine.md": "---\npermalink: /summit/map/\n---\nMine.\n" }, "./pages/mine.md"],
  ["a copied file", { "pages/mine.md": "Mine.\n", "mine.xml": "<mine/>" }, "mine.xml"],
])("%s that would replace a file of the archive is rejected by name", async (_, pages, source) => {
  vi.spyOn(console, "error").mockReturnValue();
  const folder = siteWith(CONTENT, pages);
  const copy = (config: EleventyConfig) => {
    if ("mine.xml" in pages) config.addPassthroughCopy({ "mine.xml": "atom.xml" });
  };
  expect(await failureOf(buildPages(folder, OPTIONS, copy))).toContain(
    `${source} would replace ${"mine.xml" in pages ? "atom.xml" : "summit/map/index.html"}, a file of the archive: give it another address`,
  );
});

test("an archive in a folder of the output leaves the root to the site's own home page", async () => {
  const page = "[A](live/summit/) [B](live/summit/gone/) [C](/live/nope.png) [D](/corrections/)\n";
  const folder = siteWith(CONTENT, { "pages/index.md": page });
  const warned = vi.spyOn(console, "warn").mockReturnValue();
  const site = await buildPages(folder, { ...OPTIONS, folder: "live" });
  expect(site.get("index.html")).toContain(">A</a>");
  expect(warned.mock.calls.flat().join("\n")).toMatch(
    /^pages\/index\.md:1:23 warning the link "live\/summit\/gone\/" leads to no page [^\n]*\n*$/,
  );
  site.delete("index.html");
  process.chdir(home);
  const direct = siteWith(CONTENT);
  await buildHere(direct);
  const archive = [...filesIn(join(direct, "dist"))].map(([path, text]) => [`live/${path}`, text] as const);
  expect(site).toEqual(new Map(archive));
});

test.each([
  ["../live", /must be a path in the output, as in "live"/],
  ["archive", /the archive's address is https:\/\/example\.org\/live\/: write the address of that folder/],
])("an archive can't be in the folder %s", async (folder, message) => {
  vi.spyOn(console, "error").mockReturnValue();
  const site = siteWith(CONTENT, { "pages/index.md": "Home.\n" });
  expect(await failureOf(buildPages(site, { ...OPTIONS, folder }))).toMatch(message);
});
