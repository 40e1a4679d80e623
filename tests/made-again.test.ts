/** Which pages of a coverage a build rebuilds, and which stay as published. */
import { cpSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { buildHere, filesIn, siteWith, write } from "./cli/sandbox.ts";
import { entry, type Files, SITE } from "./live.ts";
import { notePages, pagesNoted } from "./noted.ts";

const CONTENT: Files = {
  "site.yml": `${SITE}page-size: 2\n`,
  "storm/index.md": "---\ntitle: The storm\n---\n",
  "storm/0900-wind.md": entry("time: 2025-02-01T09:00\nheadline: Wind"),
  "storm/1000-rain.md": entry("time: 2025-02-01T10:00\nheadline: Rain"),
  "storm/1100-hail.md": entry("time: 2025-02-01T11:00\nheadline: Hail"),
  "storm/1200-snow.md": entry("time: 2025-02-01T12:00\nheadline: Snow"),
  "storm/1300-sun.md": entry("time: 2025-02-01T13:00\nheadline: Sun"),
};

const PAGES = ["", "hail/", "page/1/", "rain/", "snow/", "story/", "story/2/", "story/3/", "sun/", "wind/"];
const ALL = PAGES.map((page) => `storm/${page}`);
/** The pages that show the text of the last entry, and the permalink next to it. */
const OF_THE_SUN = ["storm/", "storm/snow/", "storm/story/3/", "storm/sun/"];

/** A site whose coverage was built twice: from then on the fingerprints of its pages are recorded. */
async function builtSite(): Promise<string> {
  const folder = siteWith(CONTENT);
  notePages(folder);
  for (const _ of ["first", "again"]) {
    shine(folder);
    await buildHere(folder);
    expect(pagesNoted(folder)).toEqual(ALL);
  }
  return folder;
}

/** The pages that a build renders; its output equals that of a clean build. */
async function renderedPages(
  folder: string,
  options: { url?: string; cache?: boolean; drafts?: boolean } = {},
) {
  const { code } = await buildHere(folder, options);
  const made = pagesNoted(folder);
  const clean = siteWith({});
  for (const name of ["content", "templates"])
    cpSync(join(folder, name), join(clean, name), { recursive: true });
  await buildHere(clean, options);
  pagesNoted(folder);
  expect(code).toBe(0);
  expect(filesIn(join(folder, "dist"))).toEqual(filesIn(join(clean, "dist")));
  return made;
}

let edits = 0;

function shine(folder: string): void {
  edits += 1;
  const text = entry("time: 2025-02-01T13:00\nheadline: Sun", `It shines ${edits} times.\n`);
  write(folder, { "content/storm/1300-sun.md": text });
}

test("each edit rebuilds the pages that show it, one edit after the other", async () => {
  const folder = await builtSite();
  for (const _ of [1, 2, 3]) {
    shine(folder);
    expect(await renderedPages(folder)).toEqual(OF_THE_SUN);
  }
  expect(await renderedPages(folder)).toEqual([]);
});

test("a long coverage is reused from the second build on", async () => {
  const entries = Array.from({ length: 1000 }, (_, index) => [
    `storm/e${index}.md`,
    entry(`time: 2025-02-01T09:00\nheadline: No ${index}`),
  ]);
  const folder = siteWith({ ...CONTENT, ...Object.fromEntries(entries), "site.yml": SITE });
  notePages(folder);
  await buildHere(folder);
  expect(pagesNoted(folder).length).toBeGreaterThan(1000);
  shine(folder);
  await buildHere(folder);
  const made = pagesNoted(folder);
  expect(made).toContain("storm/sun/");
  expect(made.length).toBeLessThan(10);
});

test("a page that was deleted or changed in the output is rebuilt, and no other page is", async () => {
  const folder = await builtSite();
  const wind = join(folder, "dist/storm/wind/index.html");
  rmSync(wind);
  expect(await renderedPages(folder)).toEqual(["storm/wind/"]);
  writeFileSync(wind, readFileSync(wind, "utf8").replace("Wind", "Gale"));
  expect(await renderedPages(folder)).toEqual(["storm/wind/"]);
  rmSync(wind);
  shine(folder);
  expect(await renderedPages(folder)).toEqual([...OF_THE_SUN, "storm/wind/"]);
});

test("without a cache, for another address, with drafts, or with another theme, all pages are rebuilt", async () => {
  const folder = await builtSite();
  shine(folder);
  expect(await renderedPages(folder, { cache: false })).toEqual(ALL);
  shine(folder);
  expect(await renderedPages(folder, { url: "https://example.net/live/" })).toEqual(ALL);
  shine(folder);
  expect(await renderedPages(folder, { drafts: true })).toEqual(ALL);
  shine(folder);
  write(folder, {
    "templates/time.js": "export default ({ clock }, { html }) => html`<time>${clock}</time>`;\n",
  });
  expect(await renderedPages(folder, { drafts: true })).toEqual(ALL);
});

test("if a template of the site sees the whole coverage, all pages are rebuilt", async () => {
  const folder = await builtSite();
  const last = "export default ({ coverage }, { html }) => html`${coverage.entries.at(-1).body.text}`;\n";
  write(folder, { "templates/permalink.js": last });

  expect(await renderedPages(folder)).toEqual(ALL);
  shine(folder);
  expect(await renderedPages(folder)).toEqual(ALL);
});

test("when an entry of another coverage gets another id, the page that links to its file is rebuilt", async () => {
  const folder = siteWith({
    ...CONTENT,
    "storm/1400-calm.md": entry("time: 2025-02-01T14:00", "[Before](../flood/0800-rain.md)\n"),
    "flood/index.md": "---\ntitle: The flood\n---\n",
    "flood/0800-rain.md": entry("time: 2025-02-01T08:00"),
  });
  notePages(folder);
  await buildHere(folder);
  for (const id of ["drizzle", "shower"]) {
    write(folder, {
      "content/flood/0800-rain.md": entry(`time: 2025-02-01T08:00\nid: ${id}\naliases: [rain]`),
    });
    await renderedPages(folder);
    const page = filesIn(join(folder, "dist")).get("storm/calm/index.html");
    expect(page).toContain(`<a href="/live/flood/${id}/">Before</a>`);
  }
});

test("adding another coverage changes nothing in this one", async () => {
  const folder = await builtSite();
  write(folder, {
    "content/calm/index.md": "---\ntitle: Calm\n---\n",
    "content/calm/0900-a.md": entry("time: 2025-02-02T09:00"),
  });
  shine(folder);
  expect(await renderedPages(folder)).toEqual(["calm/", "calm/a/", "calm/story/", ...OF_THE_SUN]);
});

test("when the oldest entry is of another year, the ids of feeds change correctly", async () => {
  const folder = await builtSite();
  write(folder, { "content/storm/0800-dew.md": entry("time: 2024-12-31T08:00\nheadline: Dew") });
  expect(await renderedPages(folder)).toContain("storm/dew/");
});

describe("all pages are rebuilt when the ledger", () => {
  const spoilt: Readonly<Record<string, (path: string) => void>> = {
    "is missing": (path) => rmSync(path),
    "is truncated": (path) => truncateSync(path, 99),
    "has other contents": (path) => writeFileSync(path, "[]\n"),
  };

  test.each(Object.keys(spoilt))("%s", async (fault) => {
    const folder = await builtSite();
    spoilt[fault]?.(ledgerOf(folder));
    shine(folder);
    expect(await renderedPages(folder)).toEqual(ALL);
    shine(folder);
    await buildHere(folder);
    pagesNoted(folder);
    shine(folder);
    expect(await renderedPages(folder)).toEqual(OF_THE_SUN);
  });
});

test("with a ledger of the build before the last one, only pages that match it are reused", async () => {
  const folder = await builtSite();
  const ledger = ledgerOf(folder);
  cpSync(ledger, join(folder, "kept"));
  write(folder, { "content/storm/0900-wind.md": entry("time: 2025-02-01T09:00\nheadline: Gale") });
  await renderedPages(folder);
  cpSync(join(folder, "kept"), ledger);
  const made = await renderedPages(folder);
  expect(made).toContain("storm/wind/");
  expect(made).not.toContain("storm/sun/");
});

/** The ledger file of a build. */
function ledgerOf(folder: string): string {
  const [found = ""] = readdirSync(join(folder, ".asrun")).filter((file) => file.startsWith("ledger-"));
  return join(folder, ".asrun", found);
}
