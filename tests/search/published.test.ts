/** The index as successive builds publish it. */
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { buildHere, filesIn, siteWith } from "../cli/sandbox.ts";
import { entry, type Files, SITE } from "../live.ts";
import { allAddresses, searcherOf } from "./archive.ts";

const SECRET = "time: 2025-03-20T10:06\nheadline: Quokka";

const CONTENT: Files = {
  "site.yml": SITE,
  "summit/index.md": "---\ntitle: The summit\n---\n",
  "summit/open.md": entry("time: 2025-03-20T10:05\nheadline: Doors open"),
  "summit/secret.md": entry(SECRET, "It was in Quetzaltown.\n"),
  "storm/index.md": "---\ntitle: The storm\n---\n",
  "storm/trees.md": entry("time: 2025-03-21T10:05\nheadline: Trees fall"),
};

async function buildWith(folder: string, path: string, text: string): Promise<ReadonlyMap<string, string>> {
  writeFileSync(join(folder, "content", path), text);
  const { code, stderr } = await buildHere(folder);
  expect([code, stderr]).toEqual([0, expect.anything()]);
  return filesIn(join(folder, "dist"));
}

test.each([
  "draft: true",
  "embargo: 2100-01-01T12:00",
  "removed: {time: 2025-03-21T09:00, reason: It was wrong}",
])("a published entry that gets %s leaves no word in any file, and the others are found", async (state) => {
  const folder = siteWith(CONTENT);
  const before = await buildWith(folder, "summit/secret.md", entry(SECRET, "It was in Quetzaltown.\n"));
  expect(await allAddresses(searcherOf({ outputs: before }), "quokka")).toEqual(["summit/secret/"]);
  const after = await buildWith(
    folder,
    "summit/secret.md",
    entry(`${SECRET}\n${state}`, "It was in Quetzaltown.\n"),
  );
  expect([...after].filter(([, text]) => /quokka|quetzal/i.test(text)).map(([path]) => path)).toEqual([]);
  const searcher = searcherOf({ outputs: after });
  expect(await allAddresses(searcher, "2025")).toEqual([]);
  expect(await allAddresses(searcher, "2025-03")).toEqual(["storm/trees/", "summit/open/"]);
  // No word file remains from before.
  const root = after.get("search/root.json");
  const names = [...after.keys()].flatMap((path) => /^search\/words\/(\w+)\.txt$/.exec(path)?.[1] ?? []);
  expect(names.filter((name) => !root?.includes(name))).toEqual([]);
});

test("a changed entry changes only the texts of its coverage and files with its words", async () => {
  const folder = siteWith(CONTENT);
  const text = (word: string) =>
    entry("time: 2025-03-21T10:05\nheadline: Trees fall", `The ${word} is closed.\n`);
  const before = await buildWith(folder, "storm/trees.md", text("bridge"));
  const after = await buildWith(folder, "storm/trees.md", text("ferry"));
  const fresh = [...after].filter(([path, now]) => path.startsWith("search/") && before.get(path) !== now);
  expect(fresh.map(([path]) => path).toSorted()).toEqual([
    "search/root.json",
    "search/texts/storm/0.json",
    expect.stringMatching(/^search\/words\//),
  ]);
});

test("a site with search: false has no files below search/", async () => {
  const folder = siteWith({ ...CONTENT, "site.yml": `${SITE}search: false\n` });
  const files = await buildWith(folder, "summit/secret.md", entry(SECRET));
  expect([...files.keys()].filter((path) => path.startsWith("search/"))).toEqual([]);
});

test("a new entry in an older coverage changes no number in a later one, and all are found in chronological order", async () => {
  const folder = siteWith(CONTENT);
  const firsts = (files: ReadonlyMap<string, string>) => {
    const root: { coverages: [slug: string, version: string, first: number][] } = JSON.parse(
      files.get("search/root.json") ?? "",
    );
    return root.coverages.map(([slug, , first]) => [slug, first]);
  };
  const before = await buildWith(
    folder,
    "storm/trees.md",
    entry("time: 2025-03-21T10:05\nheadline: Trees fall"),
  );
  const after = await buildWith(
    folder,
    "summit/older.md",
    entry("time: 2025-03-20T09:00\nheadline: Doors shut"),
  );
  expect(firsts(after)).toEqual(firsts(before));
  expect(await allAddresses(searcherOf({ outputs: after }), "2025-03")).toEqual([
    "storm/trees/",
    "summit/secret/",
    "summit/open/",
    "summit/older/",
  ]);
});

test("published word files stay unchanged while a live coverage gets new entries; a missing one is written again", async () => {
  const folder = siteWith({ ...CONTENT, "storm/index.md": "---\ntitle: The storm\nstatus: live\n---\n" });
  const wordsIn = (files: ReadonlyMap<string, string>) =>
    [...files].filter(([path]) => path.startsWith("search/words/")).toSorted();
  const before = await buildWith(folder, "storm/more.md", entry("time: 2025-03-21T10:06\nheadline: Hail"));
  const after = await buildWith(folder, "storm/more.md", entry("time: 2025-03-21T10:06\nheadline: Snow"));
  const kept = wordsIn(after).filter(([path, text]) => before.get(path) === text);
  expect(kept).toHaveLength(wordsIn(after).length - 1);
  const [[path = "", text] = []] = kept;
  rmSync(join(folder, "dist", path));
  const repaired = await buildWith(folder, "storm/more.md", entry("time: 2025-03-21T10:06\nheadline: Rain"));
  expect(repaired.get(path)).toBe(text);
  expect(await allAddresses(searcherOf({ outputs: repaired }), "rain")).toEqual(["storm/more/"]);
});
