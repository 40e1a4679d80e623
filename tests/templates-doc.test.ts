/** docs/templates.md: the compiled command builds each example, and no part of the template API is missing. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fileStem } from "../src/render/own-templates/template-files.ts";
import type { Theme } from "../src/render/theme.ts";
import { defaultTheme } from "../templates/index.ts";
import { asrun, filesIn, lastingFolderWith, REPOSITORY, type Run, write } from "./cli/sandbox.ts";

type TemplateName = Exclude<keyof Theme, "assets" | "policySources">;

const DOC = readFileSync("docs/templates.md", "utf8");
const NAMES = Object.keys(defaultTheme).filter((name) => name !== "assets");

/** Where in the archive each example is visible, and its text; a template's examples in the order of the page. */
const SHOWN: Readonly<Record<TemplateName, readonly [path: string, text: string][]>> = {
  document: [["index.html", '<meta name="google-site-verification" content="abc123">']],
  head: [
    [
      "index.html",
      '<script src="https://stats.example.org/script.js" defer data-page="home"></script>\n</head>',
    ],
  ],
  home: [["index.html", '<p class="motto">Everything that we covered live: 2 events.</p>']],
  coverage: [["storm-lotta/index.html", '<p class="late">Late to ']],
  coverageHeader: [["storm-lotta/index.html", '<p class="header-topics"><a href="/']],
  trace: [["storm-lotta/index.html", '<svg class="strip"']],
  waysToRead: [["storm-lotta/index.html", '<p class="two-ways"><a href="/']],
  summary: [["storm-lotta/index.html", '<section class="in-short">']],
  day: [["storm-lotta/index.html", '<p class="how-many">']],
  headlines: [["storm-lotta/headlines/index.html", '<p class="shortest">']],
  keyEventsPage: [["storm-lotta/key-events/index.html", '<p class="print">']],
  shape: [["storm-lotta/index.html", '<p class="under-shape">Key events: ']],
  keyEvents: [["storm-lotta/index.html", '<nav class="key-list" aria-label="Key events">']],
  pageLinks: [["storm-lotta/index.html", ' aria-current="page">']],
  about: [["storm-lotta/index.html", '<p class="tip">Do you know more?']],
  entry: [["storm-lotta/index.html", '<p class="siren">Key event</p>']],
  pinned: [["storm-lotta/index.html", '<p class="pin"><strong>Pinned</strong>: <a href="/']],
  entryBody: [["storm-lotta/power/index.html", "/edit/main/content/storm-lotta/1015-power.md"]],
  permalink: [["storm-lotta/power/index.html", '<p class="share"><a href="mailto:?subject=']],
  tombstone: [["storm-lotta/taken-down/index.html", '<p class="why">']],
  takenDown: [["storm-lotta/taken-down/index.html", '<p class="back">']],
  byline: [
    ["storm-lotta/power/index.html", '<p class="byline plain">By <a rel="author" href="/'],
    ["storm-lotta/power/index.html", '<div class="signed"><p class="byline">By '],
  ],
  time: [["storm-lotta/power/index.html", '<time class="clock-first" datetime="2024-10-']],
  figure: [["storm-lotta/index.html", '<p class="full-size"><a href="/']],
  picture: [["storm-lotta/index.html", '<img class="one-size" src="/']],
  gallery: [["storm-lotta/power/index.html", '<p class="how-many">2 pictures</p>']],
  quote: [["storm-lotta/story/index.html", '<blockquote class="plain-quote"']],
  linkCard: [
    ["storm-lotta/power/index.html", '<a href="https://grid.example/how">How the grid works</a>: A guide'],
  ],
  aside: [["storm-lotta/power/index.html", '<p class="background">Background</p>']],
  corrections: [["corrections/index.html", '<p class="report">Found an error?']],
  listing: [["authors/ada-king/index.html", '<p class="count">Ada']],
  listings: [["authors/index.html", '<p class="sorted">Most entries first.</p>']],
  pictures: [["storm-lotta/pictures/index.html", '<p class="desk">']],
  viewer: [["storm-lotta/pictures/power-1/index.html", '<p class="order-print">']],
  search: [["search/index.html", '<p class="ask">Not found?']],
  searchField: [
    ["storm-lotta/index.html", '<p class="to-find"><a href="/news/live/search/?in=storm-lotta">'],
  ],
  moved: [["storm-lotta/closed/index.html", '<p class="new-address">It is now here: <a href="/']],
  notFound: [["404.html", '<p class="try">Or look by <a href="/']],
};

interface Example {
  readonly file: string;
  readonly code: string;
}

/** The TypeScript blocks below a file name, in the order of the page. */
const EXAMPLES = [...DOC.matchAll(/`(templates\/[a-z-]+\.ts)`:\n\n```ts\n(.*?)```/gs)].map(
  ([, file = "", code = ""]): Example => ({ file, code }),
);

/** No two examples of one template are in the same set: the first of each, the second, … */
function exampleSet(index: number): Readonly<Record<string, string>> {
  const files = [...new Set(EXAMPLES.map(({ file }) => file))];
  const nth = (file: string) => EXAMPLES.filter((example) => example.file === file)[index];
  return Object.fromEntries(files.flatMap((file) => nth(file) ?? []).map(({ file, code }) => [file, code]));
}

const SETS = [exampleSet(0), exampleSet(1)];
const folders: string[] = [];
const built: { readonly run: Run; readonly files: ReadonlyMap<string, string> }[] = [];

beforeAll(() => {
  for (const files of SETS) {
    const folder = lastingFolderWith(files);
    folders.push(folder);
    cpSync("tests/archives/every-feature", join(folder, "content"), { recursive: true });
    mkdirSync(join(folder, "node_modules/@types"), { recursive: true });
    symlinkSync(REPOSITORY, join(folder, "node_modules/asrun"));
    const run = asrun(folder, ["build", "--now", "2026-01-01T00:00Z"]);
    built.push({ run, files: filesIn(join(folder, "dist")) });
  }
});

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

test("every TypeScript block is an example with a file name, and every template has one", () => {
  expect(EXAMPLES.length).toBe(DOC.split("```ts\n").length - 1);
  const counts = NAMES.map((name) => [
    name,
    EXAMPLES.filter(({ file }) => file === `templates/${fileStem(name)}.ts`).length,
  ]);
  expect(Object.fromEntries(counts)).toEqual(
    Object.fromEntries(Object.entries(SHOWN).map(([name, shown]) => [name, shown.length])),
  );
});

test("the examples build without problems", () => {
  for (const { run } of built) {
    expect(run.code).toBe(0);
    // A warning of the archive, not of its templates: one of its entries was taken down.
    expect(run.stderr).toMatch(/^Taken down: 1 entry.*until you empty it\.\n$/s);
  }
});

describe("the page shows the example of", () => {
  test.each(Object.entries(SHOWN))("%s", (_, shown) => {
    for (const [index, [path, text]] of shown.entries())
      expect(built[index]?.files.get(path)?.includes(text), `${text} in ${path}`).toBe(true);
  });
});

test("the examples pass TypeScript's strictest rules, with the types of the package", () => {
  for (const folder of folders) {
    const options = { target: "es2023", module: "nodenext", noEmit: true, strict: true, skipLibCheck: true };
    const strict = { exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, types: [] };
    write(folder, {
      "package.json": '{"type": "module"}',
      "tsconfig.json": JSON.stringify({ compilerOptions: { ...options, ...strict }, include: ["templates"] }),
    });
    const tsc = join(REPOSITORY, "node_modules/.bin/tsc");
    const { status, stdout } = spawnSync(tsc, ["-p", folder], { encoding: "utf8" });
    expect([status, stdout]).toEqual([0, ""]);
  }
});

/** The text below a heading, up to the next one. */
function section(heading: string): string {
  const [, text = ""] = DOC.split(`\n${heading}\n`);
  return text.split(/^#/m)[0] ?? "";
}

describe("a section describes what each template shows and links to its view:", () => {
  test.each(NAMES)("%s", (name) => {
    expect(section(`### ${name}`)).toMatch(/^\n[A-Z].*View: .*`templates\//s);
  });
});

const SOURCES = ["src/render/views.ts", "src/render/theme.ts", "src/web/dates.ts"]
  .map((path) => readFileSync(path, "utf8"))
  .join("\n");

/** The names of the fields that an interface declares itself. */
function fieldsOf(view: string): string[] {
  const [, body = ""] = new RegExp(`interface ${view}\\b[^{]*\\{\\n(.*?)\\n\\}`, "s").exec(SOURCES) ?? [];
  return [...body.matchAll(/^ {2}readonly (\w+\??):/gm)].map(([, name = ""]) => name);
}

const EXPORTED = [...readFileSync("src/index.ts", "utf8").matchAll(/\b[A-Z]\w+|defaultTheme\b(?=,| \})/g)]
  .map(([name]) => name)
  .filter((name) => name !== "The");

const VIEWS = EXPORTED.filter((name) => /View$|Brief$/.test(name));

test("every view of a template is exported, and every exported view has a section", () => {
  const [, theme = ""] = /interface Theme \{(.*?)\n\}/s.exec(SOURCES) ?? [];
  const used = [...`${theme}${SOURCES}`.matchAll(/\b([A-Z]\w*(?:View|Brief))\b/g)].map(([name]) => name);
  expect([...new Set(used)].toSorted()).toEqual(VIEWS.toSorted());
  const headings = [...DOC.matchAll(/^#### (\w+)$/gm)].map(([, name]) => name);
  expect(headings.toSorted()).toEqual(VIEWS.toSorted());
});

describe("the table of a view lists all of its fields and no others:", () => {
  test.each(VIEWS)("%s", (view) => {
    const rows = [...section(`#### ${view}`).matchAll(/^\| `(\w+\??)` \|/gm)].map(([, name]) => name);
    expect(rows).toEqual(fieldsOf(view));
  });
});

test("every name that the package exports is documented", () => {
  const others = [...EXPORTED.filter((name) => !VIEWS.includes(name)), "html", "defaultTheme"];
  const documented = section("## What the package exports");
  expect(others.filter((name) => !documented.includes(`\`${name}\``))).toEqual([]);
});

test("every member of the kit is documented", () => {
  const [, kit = ""] = /interface Kit \{(.*?)\n\}/s.exec(SOURCES) ?? [];
  const members = [...kit.matchAll(/^ {2}(?:readonly )?(\w+)[(:]/gm)].map(([, name = ""]) => name);
  const rows = [...section("## The kit").matchAll(/^\| `(\w+)/gm)].map(([, name]) => name);
  expect(rows.toSorted()).toEqual(members.toSorted());
});

test("every link within the page leads to a heading", () => {
  const anchors = [...DOC.matchAll(/^#+ (.*)$/gm)].map(([, words = ""]) =>
    words.toLowerCase().replaceAll(" ", "-"),
  );
  const links = [...DOC.matchAll(/\]\(#([^)]*)\)/g)].map(([, anchor = ""]) => anchor);
  expect(links.filter((link) => !anchors.includes(link))).toEqual([]);
  expect(new Set(anchors).size).toBe(anchors.length);
});
