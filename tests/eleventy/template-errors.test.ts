/** A template that fails while Eleventy runs: with the plugin, and in the development server. */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { asrun, REPOSITORY, siteWith, write } from "../cli/sandbox.ts";
import { entry, SITE } from "../live.ts";

const CONTENT = {
  "site.yml": SITE,
  "summit/index.md": "---\ntitle: The summit\n---\n",
  "summit/1010-bad.md": entry("time: 2025-03-20T10:10\nheadline: Bad"),
};
const CONFIG = `import asrun from "asrun/eleventy";
export default function (config) {
  config.addPlugin(asrun, { content: "content" });
  return { dir: { input: "pages", output: "public" } };
}
`;
const ENTRY_FAILS = 'export const entry = () => {\n  throw new Error("no <b>such</b> field");\n};\n';
const ENTRY = "export const entry = ({ entry }, { html }) => html`<p>Told: ${entry.heading}</p>`;\n";
const MESSAGE =
  "templates/entry.ts:2 failed: no <b>such</b> field\n  (page /live/summit/, entry content/summit/1010-bad.md)";

/** A site in which the compiled package is installed, as is Eleventy. */
function siteWithPackage(files: Readonly<Record<string, string>>): string {
  const folder = siteWith(CONTENT, files);
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(REPOSITORY, join(folder, "node_modules/asrun"));
  symlinkSync(join(REPOSITORY, "node_modules/@11ty"), join(folder, "node_modules/@11ty"));
  return folder;
}

test("with the plugin, Eleventy stops with the message and without a stack, and writes no page", () => {
  const folder = siteWithPackage({
    "eleventy.config.mjs": CONFIG,
    "pages/about.md": "About.\n",
    "templates/entry.ts": ENTRY_FAILS,
  });
  const cli = join(folder, "node_modules/@11ty/eleventy/cmd.cjs");
  const { status, stderr } = spawnSync(process.execPath, [cli], { cwd: folder, encoding: "utf8" });
  expect(status).toBe(1);
  expect(stderr.replaceAll("[11ty] ", "")).toContain(MESSAGE);
  expect(stderr).not.toMatch(/stack trace|^\s*(\[11ty\])?\s+at /m);
  expect(existsSync(join(folder, "public"))).toBe(false);
});

test("a template that fails only on one of the site's own pages stops the command with exit code 2 and the message", () => {
  const folder = siteWith(CONTENT, {
    "templates/pages/about.md": "---\nlayout: asrun\ntitle: About\npermalink: /about/\n---\nAbout.\n",
    "templates/document.js":
      "export default (view, { html }) => {\n  if (view.kind === 'own') return '';\n  return html`<body>${view.main}</body>`;\n};\n",
  });
  const { code, stderr } = asrun(folder, ["build"]);
  expect(stderr).toBe(
    "asrun: templates/document.js:1 returned a string instead of Html: return kit.html`…`\n  (page /live/about/)\n",
  );
  expect([code, existsSync(join(folder, "dist"))]).toEqual([2, false]);
});

/** The compiled development server for a folder, and its output so far. */
async function serve(folder: string) {
  const cli = join(REPOSITORY, "lib/bin/cli.js");
  const child = spawn(process.execPath, [cli, "serve", "--port", "18090"], { cwd: folder });
  onTestFinished(() => {
    child.kill();
  });
  const printed = { stdout: "", stderr: "" };
  child.stdout.on("data", (part: Buffer) => {
    printed.stdout += part.toString();
  });
  child.stderr.on("data", (part: Buffer) => {
    printed.stderr += part.toString();
  });
  const address = await vi.waitFor(() => {
    const [found] = /http:\S+/.exec(printed.stdout) ?? [];
    if (found === undefined) throw new Error(`no address yet; ${printed.stderr}`);
    return found;
  }, SOON);
  const page = async (path: string) => (await fetch(new URL(path, address))).text();
  return { printed, page };
}

const SOON = { timeout: 30_000, interval: 50 };

test("the server keeps the last successful build, shows the error in the terminal and on each page, and clears it", async () => {
  const folder = siteWith(CONTENT, { "templates/entry.ts": ENTRY });
  const { printed, page } = await serve(folder);
  expect(await page("summit/")).toContain("<p>Told: Bad</p>");
  write(folder, { "templates/entry.ts": ENTRY_FAILS });
  const heading = "A template or a page of the site&#39;s own failed";
  await vi.waitFor(async () => expect(await page("summit/")).toContain(heading), SOON);
  for (const path of ["", "summit/", "summit/bad/"]) {
    const text = await page(path);
    expect(text).toContain(`<pre>${MESSAGE.replaceAll("<", "&lt;").replaceAll(">", "&gt;")}</pre>`);
    expect(text).not.toContain("in the content:");
  }
  expect(await page("summit/")).toContain("<p>Told: Bad</p>");
  expect(printed.stderr).toBe(`asrun: ${MESSAGE}\n`);
  expect(printed.stdout).toMatch(/The last archive without errors stays up \([\d.]+ seconds\)\n$/);
  write(folder, { "templates/entry.ts": ENTRY.replace("Told", "Corrected") });
  await vi.waitFor(async () => expect(await page("summit/")).toContain("<p>Corrected: Bad</p>"), SOON);
  expect(await page("summit/")).not.toContain(heading);
  expect(printed.stdout).toMatch(/Rebuilt \([\d.]+ seconds\)\n$/);
});

test("a server that starts with a failing template shows the error, and the archive after the correction", async () => {
  const folder = siteWith(CONTENT, { "templates/Entry.ts": ENTRY });
  const { printed, page } = await serve(folder);
  const message = 'templates/Entry.ts replaces no template: rename it to "entry.ts"';
  expect(printed.stderr).toBe(`asrun: ${message}\n`);
  expect(await page("")).toContain("rename it to &quot;entry.ts&quot;");
  write(folder, { "templates/entry.ts": ENTRY });
  renameSync(join(folder, "templates/Entry.ts"), join(folder, "templates/_old.ts"));
  await vi.waitFor(async () => expect(await page("summit/")).toContain("<p>Told: Bad</p>"), SOON);
});

test("a failing page of the site is reported in the terminal and on each page, at the start and later", async () => {
  const broken = "{{ 1 | nosuchfilter }}\n";
  const folder = siteWith(CONTENT, { "templates/pages/about.liquid": broken });
  const { printed, page } = await serve(folder);
  const notice = /role="alert">[\s\S]*the site&#39;s own failed[\s\S]*nosuchfilter/;
  await vi.waitFor(async () => expect(await page("summit/")).toMatch(notice), SOON);
  expect(printed.stderr).toMatch(/^asrun: the site's own pages could not be built\n[\s\S]*nosuchfilter/);
  write(folder, { "templates/pages/about.liquid": "Contact us\n" });
  await vi.waitFor(async () => expect(await page("about/")).toContain("Contact us"), SOON);
  expect(await page("summit/")).not.toMatch(notice);
  write(folder, { "templates/pages/about.liquid": broken });
  await vi.waitFor(async () => expect(await page("about/")).toMatch(notice), SOON);
  expect(printed.stdout).toMatch(/The last archive without errors stays up \([\d.]+ seconds\)\n$/);
});
