/** A template that fails is reported with its file, its line, the page and the entry, and nothing is published. */
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadTheme } from "../src/build/theme.ts";
import { sitePaths } from "../src/collect/site-paths.ts";
import { TemplateError } from "../src/render/template-error.ts";
import { asrun, buildHere, filesIn, siteWith, write } from "./cli/sandbox.ts";
import { COVERAGE, entry, type Files, live, SITE } from "./live.ts";

const CONTENT = {
  "site.yml": SITE,
  "summit/index.md": "---\ntitle: The summit\n---\n",
  "summit/1005-good.md": entry("time: 2025-03-20T10:05\nheadline: Good"),
  "summit/1010-bad.md": entry("time: 2025-03-20T10:10\nheadline: Bad"),
};

/** Fails for one of two entries, on its third line. */
const FAILS = `import type { Theme } from "asrun";
export const entry: Theme["entry"] = ({ entry: view }, kit) => {
  if (view.headline === "Bad") throw new Error("no such field");
  return kit.html\`<article id="\${view.id}">\${view.heading}</article>\`;
};
`;

function siteWithTemplates(templates: Files, content: Files = CONTENT): string {
  const inside = Object.entries(templates).map(([name, text]) => [`templates/${name}`, text] as const);
  return siteWith(content, Object.fromEntries(inside));
}

/** The message of the TemplateError when an archive is rendered with these templates. */
async function messageOf(templates: Files, content: Files = CONTENT): Promise<string> {
  const theme = await loadTheme(sitePaths(join(siteWithTemplates(templates), "content"), undefined));
  try {
    live(content, { theme });
  } catch (error) {
    if (error instanceof TemplateError) return error.message;
  }
  throw new TypeError("no template failed");
}

/** The message of the TemplateError when these templates are loaded. */
async function loadMessageOf(templates: Files): Promise<string> {
  const site = sitePaths(join(siteWithTemplates(templates), "content"), undefined);
  const error: unknown = await loadTheme(site).catch((thrown: unknown) => thrown);
  if (!(error instanceof TemplateError)) throw new TypeError("the templates were loaded");
  return error.message;
}

const AT_BAD = "\n  (page /live/summit/, entry content/summit/1010-bad.md)";
const AT_HOME = "\n  (page /live/)";

describe("the message names the template, its line, the page and the entry", () => {
  test.each<[string, Files, string]>([
    ["that throws", { "entry.ts": FAILS }, `templates/entry.ts:3 failed: no such field${AT_BAD}`],
    [
      "that reads a field of null, in JavaScript",
      { "entry-body.js": "export const entryBody = (view, kit) => {\n\n  return view.nothing.at(0);\n};\n" },
      `templates/entry-body.js:3 failed: Cannot read properties of undefined (reading 'at')${AT_BAD}`,
    ],
    [
      "that is called by default templates within an entry",
      { "byline.ts": "export const byline = () => {\n  throw new Error('no name');\n};\n" },
      `templates/byline.ts:2 failed: no name${AT_BAD}`,
    ],
    [
      "that is outside of entries",
      { "home.ts": "export const home = () => {\n  throw new Error('not now');\n};\n" },
      `templates/home.ts:2 failed: not now${AT_HOME}`,
    ],
    [
      "whose helper fails",
      {
        "home.ts": "import { fail } from './lib/fail.ts';\nexport const home = () => fail();\n",
        "lib/fail.ts": "\n\nexport function fail(): never {\n  throw new RangeError('too far');\n}\n",
      },
      `templates/home.ts failed in templates/lib/fail.ts:4: too far${AT_HOME}`,
    ],
    [
      "that passes an unprintable value to html",
      { "home.js": "export const home = (view, { html }) =>\n  html`${new Date(0)}`;\n" },
      `templates/home.js:2 failed: html can't print a Date, only Html, text, numbers and lists of these${AT_HOME}`,
    ],
    [
      "that throws a string",
      { "home.js": "export const home = () => {\n  throw 'just words';\n};\n" },
      `templates/home.js failed: just words${AT_HOME}`,
    ],
    [
      "that throws undefined",
      { "home.js": "export const home = () => {\n  throw undefined;\n};\n" },
      `templates/home.js failed: undefined was thrown${AT_HOME}`,
    ],
    [
      "that recurses infinitely",
      { "home.js": "export const home = (view, kit) =>\n  kit.theme.home(view, kit);\n" },
      `templates/home.js:2 failed: Maximum call stack size exceeded${AT_HOME}`,
    ],
    [
      "whose error has several lines and control characters",
      { "home.js": "export const home = () => {\n  throw new Error('a\\n\\u001b[31mb');\n};\n" },
      `templates/home.js:2 failed: a [31mb${AT_HOME}`,
    ],
  ])("of a template %s", async (_, templates, message) => {
    expect(await messageOf(templates)).toBe(message);
  });
});

describe("the message says what a template returned instead of Html", () => {
  test.each<[string, string, string]>([
    ["`<b>${view.site.title}</b>`", "a string", "return kit.html`…`"],
    ["7", "a number", "return kit.html`…`"],
    ["undefined", "undefined", "return kit.html`…`"],
    ["null", "null", "return kit.html`…`"],
    ["false", "a boolean", "return kit.html`…`"],
    ["[kit.html`a`, kit.html`b`]", "an array", "return kit.html`…`"],
    ["({ source: 'x' })", "an object", "return kit.html`…`"],
    ["Promise.resolve(kit.html`a`)", "a Promise", "templates are synchronous, without async"],
    ["Promise.reject(new Error('later'))", "a Promise", "templates are synchronous, without async"],
  ])("%s", async (returned, kind, advice) => {
    const home = `// A comment.\nexport const home = (view, kit) => ${returned};\n`;
    expect(await messageOf({ "home.js": home })).toBe(
      `templates/home.js:2 returned ${kind} instead of Html: ${advice}${AT_HOME}`,
    );
  });

  test("an async function", async () => {
    const home = "export default async function (view, { html }) {\n  return html`x`;\n}\n";
    expect(await messageOf({ "home.js": home })).toBe(
      `templates/home.js:1 returned a Promise instead of Html: templates are synchronous, without async${AT_HOME}`,
    );
  });
});

test("of nested templates, the innermost failing one is named", async () => {
  const outer =
    "export const entry = ({ entry }, kit) =>\n  kit.html`${kit.theme.entryBody({ entry, level: 3 }, kit)}`;\n";
  const inner = "export const time = () => 'ten past ten';\n";
  expect(await messageOf({ "entry.js": outer, "time.js": inner })).toMatch(
    /^templates\/time\.js:1 returned a string instead of Html/,
  );
  const body = "export const entryBody = () => {\n  throw new Error('inside');\n};\n";
  expect(await messageOf({ "entry.js": outer, "entry-body.js": body })).toBe(
    `templates/entry-body.js:2 failed: inside${AT_BAD}`,
  );
});

describe("every kind of page is named", () => {
  const content = {
    ...CONTENT,
    "people.yml": "ada: {name: Ada}\n",
    "summit/1015-old.md": entry("time: 2025-03-20T10:15\nheadline: Old\naliases: [older]\nauthor: ada"),
    "summit/1020-gone.md": entry("time: 2025-03-20T10:20\nremoved: {time: 2025-04-01T10:00, reason: Wrong}"),
  };
  const gone = ", entry content/summit/1020-gone.md";
  test.each<[string, string]>([
    ["permalink", "/live/summit/good/, entry content/summit/1005-good.md"],
    ["taken-down", `/live/summit/gone/${gone}`],
    ["tombstone", `/live/summit/${gone}`],
    ["coverage", "/live/summit/"],
    ["pictures", "/live/summit/pictures/"],
    ["moved", "/live/summit/older/"],
    ["home", "/live/"],
    ["not-found", "/live/404.html"],
    ["corrections", "/live/corrections/"],
    ["listings", "/live/topics/"],
    ["listing", "/live/authors/ada/"],
    ["document", "/live/summit/"],
  ])("by the template %s", async (name, place) => {
    const fails = "export default () => {\n  throw new Error('no');\n};\n";
    expect(await messageOf({ [`${name}.js`]: fails }, content)).toBe(
      `templates/${name}.js:2 failed: no\n  (page ${place})`,
    );
  });
});

describe("a template that can't be loaded is reported with its line", () => {
  test.each<[string, string, string]>([
    [
      "its syntax is wrong",
      "export const a = 1;\nexport default (view => ;\n",
      'templates/home.js:2 can\'t be compiled: Unexpected ";"',
    ],
    [
      "a file is missing",
      "\nimport './lib/none.js';\n",
      'templates/home.js:2 can\'t be compiled: Could not resolve "./lib/none.js"',
    ],
    [
      "a package is missing",
      "import 'no-such-package';\n",
      "templates/home.js failed while it was loaded: Cannot find package 'no-such-package'",
    ],
    [
      "its own code throws",
      "\n\nnull.x;\n",
      "templates/home.js:3 failed while it was loaded: Cannot read properties of null (reading 'x')",
    ],
    [
      "it exports nothing",
      "export const other = 1;\n",
      'templates/home.js must export a function (view, kit) => kit.html`…` as "home" or by default',
    ],
  ])("since %s", async (_, text, message) => {
    // Node gives no line for a missing package, but vitest does.
    expect((await loadMessageOf({ "home.js": text })).replace(":1 failed", " failed")).toBe(message);
  });
});

describe("a file name that is almost a template name is reported with the right name", () => {
  test.each<[string, string]>([
    ["Entry.ts", 'rename it to "entry.ts"'],
    ["coverageHeader.ts", 'rename it to "coverage-header.ts"'],
    ["CoverageHeader.js", 'rename it to "coverage-header.js"'],
    ["coverage_header.mjs", 'rename it to "coverage-header.mjs"'],
    ["entry.tsx", 'rename it to "entry.ts"'],
    ["entry.jsx", 'rename it to "entry.js"'],
    ["entry.TS", 'rename it to "entry.ts"'],
    ["entry.cjs", 'rename it to "entry.js"'],
    ["entry.11ty.js", 'rename it to "entry.js"'],
    ["entry.html", 'rename it to "entry.ts"'],
    ["entry.njk", 'rename it to "entry.ts"'],
    ["entry.md", 'rename it to "entry.ts"'],
    ["KeyEvents.liquid", 'rename it to "key-events.ts"'],
    ["entry.ts.txt", 'rename it to "entry.ts"'],
    ["permlink.ts", 'did you mean "permalink.ts"? Put helpers into a folder, "lib/permlink.ts"'],
    [
      "coverageheader.ts",
      'did you mean "coverage-header.ts"? Put helpers into a folder, "lib/coverageheader.ts"',
    ],
    ["Bylines.tsx", 'did you mean "byline.ts"? Put helpers into a folder, "lib/Bylines.tsx"'],
    ["styles.css", 'rename it to "style.css"'],
    ["Style.css", 'rename it to "style.css"'],
    ["entry.css", 'move its rules to "style.css"'],
  ])("%s", async (name, advice) => {
    expect(await loadMessageOf({ [name]: "export default () => 1;\n" })).toBe(
      `templates/${name} replaces no template: ${advice}`,
    );
  });

  test("files that are clearly helpers are ignored", async () => {
    const helpers = ["_entry.ts", "lib/Entry.ts", "entry.d.ts", "entry.test.ts", "shout.ts", "README.md"];
    const others = ["assets.ts", "entry.json", ".entry.ts.swp", "pictograms/x.ts", "print.css"];
    const files = Object.fromEntries([...helpers, ...others].map((name) => [name, "export default 1;\n"]));
    const { code, stderr } = await buildHere(siteWithTemplates(files));
    expect([code, stderr]).toEqual([0, ""]);
  });
});

test("two files for one template are an error, so that neither is ignored silently", async () => {
  const home = "export default (view, { html }) => html`x`;\n";
  expect(await loadMessageOf({ "home.js": home, "home.ts": home })).toBe(
    'templates/home.ts replaces "home" a second time: keep one file',
  );
});

test.each([
  [
    "that is missing",
    "tempaltes",
    'there is no folder "tempaltes": give the templates folder with --templates',
  ],
  ["that is a file", "site.txt", '"site.txt" is not a folder: give the templates folder with --templates'],
])("a templates folder %s is a usage error", (_, name, message) => {
  const folder = siteWith(CONTENT, { "site.txt": "" });
  expect(asrun(folder, ["build", "--templates", name])).toEqual({
    ...{ code: 2, stdout: "" },
    stderr: `asrun: ${message}\n`,
  });
});

test("the command prints the message without a stack, exits with 2, and leaves the archive unchanged", () => {
  const folder = siteWithTemplates({});
  expect(asrun(folder, ["build"]).code).toBe(0);
  const before = filesIn(join(folder, "dist"));
  write(folder, { "templates/entry.ts": FAILS });
  const { code, stdout, stderr } = asrun(folder, ["build"]);
  expect(stderr).toBe(`asrun: templates/entry.ts:3 failed: no such field${AT_BAD}\n`);
  expect([code, stdout]).toEqual([2, ""]);
  expect(filesIn(join(folder, "dist"))).toEqual(before);
});

test("templates in other folders are named relative to the root of the site", () => {
  const folder = siteWith(CONTENT, { "look/entry.ts": FAILS });
  const { code, stderr } = asrun(folder, ["build", "--templates", "look"]);
  expect([code, stderr]).toEqual([2, `asrun: look/entry.ts:3 failed: no such field${AT_BAD}\n`]);
});

test("several failing threads give one message", () => {
  const many = Array.from({ length: 1200 }, (_, index) => {
    const slug = `c${index % 4}`;
    const time = new Date(Date.UTC(2025, 0, 1, 0, index)).toISOString().slice(0, 16);
    return [`${slug}/e${index}.md`, entry(`time: ${time}\nheadline: Bad`, "")] as const;
  });
  const mastheads = [0, 1, 2, 3].map((index) => [`c${index}/index.md`, "---\ntitle: C\n---\n"] as const);
  const folder = siteWithTemplates(
    { "entry.ts": FAILS },
    { "site.yml": SITE, ...Object.fromEntries([...mastheads, ...many]) },
  );
  const { code, stdout, stderr } = asrun(folder, ["build"]);
  expect(stderr).toMatch(
    /^asrun: templates\/entry\.ts:3 failed: no such field\n {2}\(page \/live\/c\d\/, entry content\/c\d\/e\d+\.md\)\n$/,
  );
  expect([code, stdout]).toEqual([2, ""]);
});

test("a default template that throws is a bug of asrun, not a TemplateError", () => {
  const home = () => {
    throw new TypeError("ours");
  };
  expect(() => live(COVERAGE, { theme: { home } })).toThrow(new TypeError("ours"));
});
