/** What a site's owner adds to the head of its pages, and what these may load. */
import { join } from "node:path";
import { expect, test } from "vitest";
import { readPolicyFile } from "../src/build/policy-file.ts";
import { sitePaths } from "../src/collect/site-paths.ts";
import { formatProblems } from "../src/model/problem-list.ts";
import { contentSecurityPolicy, isHttpsOrigin } from "../src/web/policy.ts";
import { asrun, buildHere, filesIn, siteWith } from "./cli/sandbox.ts";
import { COVERAGE, SITE } from "./live.ts";

const CONTENT = { ...COVERAGE, "site.yml": SITE };

/** The problems of a csp.yml, one per line. */
function problemsOf(policy: string): string[] {
  const folder = siteWith(CONTENT, { "templates/csp.yml": policy });
  const { problems } = readPolicyFile(sitePaths(join(folder, "content"), undefined));
  return problems.length === 0 ? [] : formatProblems(problems, "text").trimEnd().split("\n");
}

test("a site's own head is on every page, and its host is in the policy of each page and in _headers", async () => {
  const folder = siteWith(CONTENT, {
    "templates/head.ts":
      'export const head = (view, { html }) => html`<script src="https://stats.example.org/s.js" defer></script>\\n`;\n',
    "templates/csp.yml": "script: [https://stats.example.org]\nframe:\n  - https://video.example.org:8443\n",
  });
  expect(await buildHere(folder)).toMatchObject({ code: 0, stderr: "" });
  const files = filesIn(join(folder, "dist"));
  const pages = [...files].filter(([path]) => path.endsWith(".html"));
  expect(pages.length).toBeGreaterThan(8);
  for (const [path, text] of pages) {
    const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(text) ?? [];
    expect([path, policy?.replaceAll("&#39;", "'")]).toEqual([
      path,
      "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'self'; script-src 'self' https://stats.example.org; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-src https://video.example.org:8443",
    ]);
    expect(text).toContain('<script src="https://stats.example.org/s.js" defer></script>\n</head>');
  }
  expect(files.get("_headers")).toContain("script-src 'self' https://stats.example.org;");
});

test.each([
  "http://stats.example.org",
  "//stats.example.org",
  "stats.example.org",
  "https://stats.example.org/",
  "https://stats.example.org/script.js",
  "https://*.example.org",
  "https://*",
  "https:",
  "https://me@stats.example.org",
  "https://stats.example.org?x",
  "https://stats.example.org; script-src *",
  "https://stats.example.org\nhttps://b.example.org",
  "https://stats.example.org 'unsafe-inline'",
  "https://STATS.example.org",
  "https://stäts.example.org",
  "https://localhost",
  "https://127.0.0.1",
  "https://[::1]",
  "'unsafe-inline'",
  "'unsafe-eval'",
  "'nonce-abc'",
  "data:",
  "blob:",
  "*",
  "",
])("no policy allows %j", (source) => {
  expect(isHttpsOrigin(source)).toBe(false);
});

test("values that csp.yml doesn't allow are reported with their line", () => {
  expect(
    problemsOf(
      "script:\n  - https://a.example.org\n  - \"'unsafe-inline'\"\n  - data:\nobject: [https://a.example.org]\nimg: https://a.example.org\n",
    ),
  ).toEqual([
    'templates/csp.yml:3:5 error "script" must be an https host and nothing else, as in https://stats.example.org (wrong-value)',
    'templates/csp.yml:4:5 error "script" must be an https host and nothing else, as in https://stats.example.org (wrong-value)',
    'templates/csp.yml:5:1 error unknown key "object"; known here: script, style, img, connect, frame, font (unknown-key)',
    'templates/csp.yml:6:6 error "img" must be a list: [one, two], or a line with a hyphen for each (wrong-value)',
  ]);
});

test("with such a file nothing is published, and asrun check says why; site.yml can't extend the policy", async () => {
  const folder = siteWith(CONTENT, { "templates/csp.yml": "script: ['*']\n" });
  const built = await buildHere(folder);
  expect(built).toMatchObject({ code: 1, stderr: expect.stringContaining("templates/csp.yml:1:10 error") });
  expect(filesIn(folder).has("dist/index.html")).toBe(false);
  expect(asrun(folder, ["check"])).toMatchObject({
    code: 1,
    stderr: expect.stringContaining("templates/csp.yml:1:10 error"),
  });
  const other = siteWith({ ...CONTENT, "site.yml": `${SITE}csp: { script: ["https://a.example.org"] }\n` });
  expect((await buildHere(other)).stderr).toContain('unknown key "csp"');
  expect(contentSecurityPolicy()).not.toContain("https:");
});
