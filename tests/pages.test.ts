/** Pages are counted from the oldest entry: a full page never changes again, and no entry is lost between two. */
import { describe, expect, test } from "vitest";
import { entry, type Files, type Live, live, SITE } from "./live.ts";
import { all, pageAt } from "./page.ts";

const SIZES = [1, 3, 4];

/** `count` entries, three per instant, so that pages also break between equal instants. */
function coverage(count: number, size: number): Live {
  const entries = Array.from({ length: count }, (_, index) => [
    `c/${name(index)}.md`,
    entry(`time: 2025-03-20T10:${String(Math.floor(index / 3)).padStart(2, "0")}`),
  ]);
  const files: Files = Object.fromEntries(entries);
  return live({ ...files, "site.yml": `${SITE}page-size: ${size}\n`, "c/index.md": "---\ntitle: C\n---\n" });
}

function name(index: number): string {
  return `e-${String(index).padStart(2, "0")}`;
}

function names(count: number): string[] {
  return Array.from({ length: count }, (_, index) => name(index));
}

function idsOn(archive: Live, path: string): string[] {
  return all(pageAt(archive, path), "article").map(({ attributes }) => attributes.id ?? "");
}

/** The ids on the pages whose addresses end in a number, by that number; pages must be numbered without gaps. */
function numbered(archive: Live, folder: string, from: number): string[][] {
  const pages: string[][] = [];
  for (let number = from; archive.outputs.has(`${folder}/${number}/index.html`); number++)
    pages.push(idsOn(archive, `${folder}/${number}/index.html`));
  const paths = [...archive.outputs.keys()].filter(
    (path) => path.startsWith(`${folder}/`) && /\/\d+\//.test(path),
  );
  expect(paths).toHaveLength(pages.length);
  return pages;
}

function fileAt(href: string): string {
  return `${href.replace(/^\/live\//, "").replace(/#.*/, "")}index.html`;
}

describe.each(SIZES)("with pages of %i", (size) => {
  const counts = Array.from({ length: 3 * size + 2 }, (_, count) => count);

  test.each(counts)("%i entries are once each on the newest and the full pages", (count) => {
    const archive = coverage(count, size);
    const full = numbered(archive, "c/page", 1);
    const newest = idsOn(archive, "c/index.html");
    expect([...newest, ...full.toReversed().flat()]).toEqual(names(count).toReversed());
    for (const page of full) expect(page).toHaveLength(size);
    expect(newest.length).toBeLessThan(2 * size);
    if (count >= size) expect(newest.length).toBeGreaterThanOrEqual(size);
    if (count < 2 * size) expect(full).toEqual([]);
  });

  test.each(counts)("%i entries are once each in the story, oldest first", (count) => {
    const archive = coverage(count, size);
    const parts = [idsOn(archive, "c/story/index.html"), ...numbered(archive, "c/story", 2)];
    expect(parts.flat()).toEqual(names(count));
    for (const part of parts.slice(0, -1)) expect(part).toHaveLength(size);
    expect(parts.at(-1)?.length).toBeLessThanOrEqual(size);
    if (count > 0) expect(parts.at(-1)).not.toEqual([]);
  });

  test.each(counts)("each of %i entries is at its addresses", (count) => {
    const archive = coverage(count, size);
    const entries = archive.view?.coverages[0]?.entries ?? [];
    expect(entries).toHaveLength(count);
    for (const { id, pageHref, storyHref } of entries) {
      for (const href of [pageHref, storyHref]) {
        expect(href.split("#")[1]).toBe(id);
        expect(idsOn(archive, fileAt(href))).toContain(id);
      }
    }
  });

  test("a full page and a full part of the story keep their entries permanently", () => {
    const seen = new Map<string, string[]>();
    for (const count of counts) {
      const archive = coverage(count, size);
      const pages = numbered(archive, "c/page", 1).map((ids, index) => [`page ${index + 1}`, ids] as const);
      const parts = [idsOn(archive, "c/story/index.html"), ...numbered(archive, "c/story", 2)];
      const fullParts = parts
        .map((ids, index) => [`part ${index + 1}`, ids] as const)
        .filter(([, ids]) => ids.length === size);
      const now = new Map<string, string[]>([...pages, ...fullParts]);
      for (const [place, ids] of seen) expect(now.get(place)).toEqual(ids);
      for (const [place, ids] of now) seen.set(place, ids);
    }
    for (const place of ["page 1", "page 2", "part 1", "part 2", "part 3"])
      expect([...seen.keys()]).toContain(place);
  });
});

test("a page has fifty entries if the site sets no size", () => {
  const files = names(99).map((id) => [`c/${id}.md`, entry("time: 2025-03-20T10:05")]);
  const small = live({ ...Object.fromEntries(files), "c/index.md": "---\ntitle: C\n---\n" });
  expect(idsOn(small, "c/index.html")).toHaveLength(99);
  expect(small.outputs.has("c/page/1/index.html")).toBe(false);
  const more = { "c/e-99.md": entry("time: 2025-03-20T10:06") };
  const large = live({ ...Object.fromEntries(files), ...more, "c/index.md": "---\ntitle: C\n---\n" });
  expect(idsOn(large, "c/index.html")).toHaveLength(50);
  expect(idsOn(large, "c/page/1/index.html")).toHaveLength(50);
});

test("rel=next and rel=prev connect every page, newest first and in the story", () => {
  const archive = coverage(14, 3);
  const walk = (path: string, rel: string): string[] => {
    const link = all(pageAt(archive, path), "link").find(({ attributes }) => attributes.rel === rel);
    return [path, ...(link ? walk(fileAt(link.attributes.href ?? ""), rel) : [])];
  };
  const pages = ["c/index.html", ...[3, 2, 1].map((number) => `c/page/${number}/index.html`)];
  const parts = ["c/story/index.html", ...[2, 3, 4, 5].map((number) => `c/story/${number}/index.html`)];
  expect(walk("c/index.html", "next")).toEqual(pages);
  expect(walk("c/page/1/index.html", "prev")).toEqual(pages.toReversed());
  expect(walk("c/story/index.html", "next")).toEqual(parts);
  expect(walk("c/story/5/index.html", "prev")).toEqual(parts.toReversed());
});
