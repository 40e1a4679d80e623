/** While a coverage is live, a new latest entry never changes its full pages. */
import { describe, expect, test } from "vitest";
import { entry, type Files, live, SITE, SVG } from "./live.ts";

const SIZE = 3;

/** A live coverage of `count` entries; every third one has a picture, and is a key event. */
function coverage(count: number, last = ""): ReadonlyMap<string, string> {
  const entries = Array.from({ length: count }, (_, index): [string, string] => {
    const day = 20 + Math.floor(index / 4);
    const isRich = index % 3 === 2 || (last !== "" && index === count - 1);
    const more = isRich
      ? "key: true\nimage: map.svg\nalt: A\ncredit: C\ntopics: [T]\nauthor: Ada"
      : "pinned: true";
    return [`c/e-${index}.md`, entry(`time: 2025-03-${day}T1${index % 4}:05\nheadline: E ${index}\n${more}`)];
  });
  const files: Files = {
    "site.yml": `${SITE}page-size: ${SIZE}\n`,
    "c/index.md": "---\ntitle: C\nstatus: live\nstandfirst: S\n---\n- A point.\n",
    "c/map.svg": SVG,
    ...Object.fromEntries(entries),
  };
  const archive = live(files);
  expect(archive.problems).toEqual([]);
  const pages = [...archive.outputs.keys()].filter((path) => path.endsWith(".html"));
  return new Map(pages.map((path) => [path, archive.page(path)]));
}

/** The pages that exist before and after, and differ. */
function changedPages(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  return [...before].filter(([path, page]) => after.get(path) !== page).map(([path]) => path);
}

/** What may change: the newest page, lists, the incomplete part of the story, and the neighbour of the new entry. */
function mayChange(count: number): string[] {
  const part = Math.ceil(count / SIZE);
  // A full page changes once: when the page after it is created, it links to it.
  const newest = (count + 1) / SIZE - 1;
  const newer = Number.isInteger(newest) && newest > 1 ? [`c/page/${newest - 1}/`] : [];
  const story = part === 1 ? "c/story/" : `c/story/${part}/`;
  const ofCoverage = [
    "c/",
    "c/headlines/",
    "c/key-events/",
    "c/pictures/",
    ...newer,
    story,
    `c/e-${count - 1}/`,
  ];
  const ofSite = ["", "search/", "authors/", "authors/ada/", "topics/", "topics/t/"];
  return [...ofCoverage, ...ofSite];
}

describe.each([8, 9, 10, 11, 12, 13])("with %i entries", (count) => {
  test.each(["", "rich"])(
    "the latest entry %s changes no full page and no permalink but its neighbour's",
    (last) => {
      const changed = changedPages(coverage(count), coverage(count + 1, last));
      const allowed = new Set(mayChange(count).map((address) => `${address}index.html`));
      const others = changed.filter((path) => !allowed.has(path));
      // Of the pages of single pictures, the last one gets a link to the next.
      expect(others.filter((path) => !path.startsWith("c/pictures/"))).toEqual([]);
      expect(others.length).toBeLessThanOrEqual(1);
      expect(changed).toContain(`c/e-${count - 1}/index.html`);
    },
  );
});

test("when the coverage is closed, every page may show the whole", () => {
  const open = coverage(12).get("c/page/1/index.html") ?? "";
  expect(open).not.toContain('class="shape"');
  expect(open).not.toMatch(/<i>\d+<\/i>/);
});
