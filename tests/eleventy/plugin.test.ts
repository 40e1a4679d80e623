import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { type EleventyConfig, loadEleventy } from "../../src/eleventy/types.ts";
import asrun, { type AsrunOptions } from "../../src/eleventy.ts";
import { buildHere, filesIn, siteWith, write } from "../cli/sandbox.ts";
import { COVERAGE, entry, SITE, SVG } from "../live.ts";

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

/** Runs Eleventy in this process over `pages`, with the plugin and whatever else a configuration says. */
async function buildPages(
  folder: string,
  options: AsrunOptions = OPTIONS,
  configure: (config: EleventyConfig) => void = () => {},
): Promise<Map<string, string>> {
  process.chdir(folder);
  const Eleventy = await loadEleventy();
  const eleventy = new Eleventy("pages", "public", {
    source: "cli",
    runMode: "build",
    quietMode: true,
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

test("a second build copies only the media that have changed", async () => {
  const folder = siteWith(CONTENT, { "pages/about.md": "About.\n" });
  await buildPages(folder);
  write(folder, { "content/summit/map.svg": SVG.replace("640", "641") });
  expect((await buildPages(folder)).get("summit/media/map.svg")).toContain("641");
});

test("problems stop the build, all of them told; warnings are told and stop nothing", async () => {
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

test("the archive goes through the transforms of the site, and lies in its output before others look there", async () => {
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

test("what is no more goes from somebody's output too, and files that are not asrun's stay", async () => {
  const folder = siteWith(CONTENT, { "pages/about.md": "About.\n" });
  await buildPages(folder);
  write(folder, { "public/theirs.txt": "Theirs" });
  rmSync(join(folder, "content/summit/1006-map.md"));
  const site = await buildPages(folder);
  expect(site.has("summit/map/index.html")).toBe(false);
  expect(site.get("theirs.txt")).toBe("Theirs");
});

test("a build that Eleventy has given up does not stand in the way of the next one", async () => {
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
