/** `asrun build --hold-back-broken`: one writer's mistake doesn't block the others, and no address is lost. */
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { COVERAGE, entry, SITE } from "../live.ts";
import { buildHere, siteWith, write } from "./sandbox.ts";

const CONTENT = { ...COVERAGE, "site.yml": SITE };
const BROKEN = "content/summit/1100-costa.md";
const OOPS = entry("time: 2025-03-20T11:00\nheadline: Oops: colon");
const RIGHT = entry("time: 2025-03-20T11:00\nheadline: Costa speaks");
const isPublished = (folder: string, id: string) => existsSync(join(folder, `dist/summit/${id}/index.html`));
const holding = (folder: string) => buildHere(folder, { holdBackBroken: true });

test("a new entry with an error is held back and named, and published when it is corrected", async () => {
  const folder = siteWith(CONTENT);
  write(folder, {
    [BROKEN]: OOPS,
    "content/summit/1200-links.md": entry("time: 2025-03-20T12:00", "See [it](1100-costa.md).\n"),
    "content/summit/1210-late.md": entry("time: 2025-03-20T12:10\nheadline: Late"),
  });
  expect((await buildHere(folder)).code).toBe(1);
  expect(existsSync(join(folder, "dist"))).toBe(false);
  const { code, stderr } = await holding(folder);
  expect(code).toBe(0);
  expect(stderr).toContain(`${folder}/${BROKEN}:3:11 error`);
  expect(stderr).toContain(`Held back until it is corrected: ${folder}/${BROKEN}\n`);
  const published = ["kallas-arrives", "late", "links", "costa"].map((id) => isPublished(folder, id));
  expect(published).toEqual([true, true, true, false]);
  expect(readFileSync(join(folder, "dist/summit/links/index.html"), "utf8")).toContain("<p>See it.</p>");
  // A build without the option remembers nothing of the exception.
  expect((await buildHere(folder)).code).toBe(1);
  expect((await holding(folder)).code).toBe(0);
  write(folder, { [BROKEN]: RIGHT });
  expect(await holding(folder)).toMatchObject({ code: 0, stderr: expect.not.stringContaining("Held back") });
  expect(["costa", "links"].map((id) => isPublished(folder, id))).toEqual([true, true]);
});

test("if every entry has an error, nothing is published", async () => {
  const folder = siteWith({ "site.yml": SITE, "summit/index.md": "---\ntitle: The summit\n---\n" });
  write(folder, { [BROKEN]: OOPS });
  const { code, stderr } = await holding(folder);
  expect(code).toBe(1);
  expect(stderr).toContain("without the entries that have errors there is nothing to publish");
  expect(stderr).not.toContain("no coverage in the content folder");
});

test("a coverage whose entries are all held back is held as a whole, unless it was published before", async () => {
  const folder = siteWith(CONTENT);
  write(folder, {
    "content/budget/index.md": "---\ntitle: The budget\n---\n",
    "content/budget/1100-a.md": OOPS,
    "content/open/index.md": "---\ntitle: Open\ndraft: false\n---\n",
    "content/open/1100-a.md": OOPS,
  });
  expect((await holding(folder)).code).toBe(0);
  const there = (slug: string) => existsSync(join(folder, `dist/${slug}/index.html`));
  expect(["summit", "budget", "open"].map(there)).toEqual([true, false, true]);
  write(folder, { "content/budget/1100-a.md": RIGHT });
  expect((await holding(folder)).code).toBe(0);
  expect(there("budget")).toBe(true);
});

test("an entry that is already published stops the build, also under another name", async () => {
  const folder = siteWith({ ...CONTENT, "summit/1100-costa.md": RIGHT });
  await buildHere(folder);
  write(folder, { [BROKEN]: OOPS, "content/summit/1300-new.md": entry("time: 2025-03-20T13:00") });
  for (const path of [BROKEN, "content/summit/1105-costa-again.md"]) {
    rmSync(join(folder, BROKEN), { force: true });
    write(folder, { [path]: OOPS });
    const { code, stderr } = await holding(folder);
    expect([path, code]).toEqual([path, 1]);
    expect(stderr).toContain("/summit/costa/ would be lost, so nothing is held back");
    expect([isPublished(folder, "costa"), isPublished(folder, "new")]).toEqual([true, false]);
  }
});

test.each([
  ["a masthead", { "content/summit/index.md": "Title" }],
  ["site.yml", { "content/site.yml": `${SITE}pages: 3\n` }],
])("an error in %s stops the build", async (_, files) => {
  const folder = siteWith(CONTENT);
  write(folder, { [BROKEN]: OOPS, ...files });
  expect((await holding(folder)).code).toBe(1);
  expect(existsSync(join(folder, "dist"))).toBe(false);
});

test("if the published entries are unknown, nothing is held back", async () => {
  const folder = siteWith(CONTENT);
  await buildHere(folder);
  rmSync(join(folder, ".asrun"), { recursive: true });
  write(folder, { [BROKEN]: OOPS });
  const { code, stderr } = await holding(folder);
  expect(code).toBe(1);
  expect(stderr).toContain("it is not known what earlier builds published");
});
