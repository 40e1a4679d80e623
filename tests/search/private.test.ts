/** The index contains no words of drafts, embargoed and removed entries, also after they were published. */
import { describe, expect, test } from "vitest";
import { COVERAGE, entry, type Files, live } from "../live.ts";
import { allAddresses, searcherOf } from "./archive.ts";

const SECRET = `headline: Zanzibar quibbles
author: Xerxes Quoll
place: Quetzaltown
topics: [Zymurgy]
image: map.svg
alt: A map
credit: none
caption: Of quinces`;

function withSecret(more: string): Files {
  return {
    ...COVERAGE,
    "summit/map.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="360"/>',
    "summit/1006-secret.md": entry(
      `time: 2025-03-20T10:06\n${SECRET}\n${more}`,
      "The quokka sleeps.\n\n> Quixotic!\n",
    ),
    "summit/1007-later.md": entry("time: 2025-03-20T10:07\nheadline: Doors open"),
  };
}

const WORDS = "zanzibar quibbles xerxes quoll quetzaltown zymurgy quinces quokka quixotic".split(" ");
const ANY = new RegExp(WORDS.join("|"), "i");

function filesOfIndex(files: Files): [path: string, text: string][] {
  return [...live(files).outputs].filter(([path]) => path.startsWith("search/"));
}

test("the words of a published entry are in the index", async () => {
  const archive = live(withSecret(""));
  expect(archive.problems).toEqual([]);
  for (const word of WORDS) expect(await allAddresses(searcherOf(archive), word)).toEqual(["summit/secret/"]);
});

describe.each([
  "draft: true",
  "embargo: 2026-06-01T12:00",
  "removed: {time: 2025-03-21T09:00, reason: It was wrong}",
])("of an entry with %s", (state) => {
  const files = withSecret(state);

  test("no file of the index contains one of the words", () => {
    const index = filesOfIndex(files);
    expect(index.length).toBeGreaterThan(3);
    expect(index.filter(([path, text]) => ANY.test(path + text)).map(([path]) => path)).toEqual([]);
  });

  test("no query finds it, and the others are found as before", async () => {
    const searcher = searcherOf(live(files));
    for (const word of [...WORDS, "sec", "author:xerxes", "topic:zymurgy"])
      expect(await allAddresses(searcher, word)).toEqual([]);
    for (const text of ["in:summit", "2025-03-20", "-zanzibar"])
      expect(await allAddresses(searcher, text)).toEqual(["summit/later/", "summit/kallas-arrives/"]);
  });
});

test("removing an entry changes no number of another, only files that contained its words", () => {
  const before = new Map(filesOfIndex(withSecret("")));
  const after = filesOfIndex(withSecret("removed: {time: 2025-03-21T09:00, reason: It was wrong}"));
  const changed = after.filter(([path, text]) => before.get(path) !== text).map(([path]) => path);
  expect(changed.filter((path) => path.startsWith("search/texts/"))).toEqual(["search/texts/summit/0.json"]);
});
