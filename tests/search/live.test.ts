/** While a coverage is live, the words of its newest entries are in a separate file. */
import { expect, test } from "vitest";
import { entry, type Files, live } from "../live.ts";
import { allAddresses, searcherOf } from "./archive.ts";

const WATERS = ["bridge", "ferry", "harbour", "pier", "flood", "bridges"];

function newsroom(count: number, status: string): Files {
  const minute = (number: number) => String(number).padStart(2, "0");
  const entries = (slug: string, length: number) =>
    Array.from({ length }, (_, index) => [
      `${slug}/entry-${index}.md`,
      entry(
        `time: 2025-03-20T10:${minute(2 * index)}\nheadline: Number ${index} ${WATERS[index % 6]}${index % 5 ? "" : "\nkey: true"}`,
        `News of the ${WATERS[(index * index) % 6]} and the ${WATERS[(index + 2) % 5]}.\n`,
      ),
    ]);
  return Object.fromEntries([
    ["storm/index.md", `---\ntitle: Storm\nstatus: ${status}\n---\n`],
    ["summit/index.md", "---\ntitle: Summit\n---\n"],
    ...entries("storm", count),
    ...entries("summit", 25),
  ]);
}

function indexOf(files: Files): Map<string, string> {
  const { outputs, problems } = live(files);
  expect(problems).toEqual([]);
  return new Map([...outputs].filter(([path]) => /^search\/(?:words|texts|root)/.test(path)));
}

test.each([
  "bridge",
  "b",
  "number 1",
  "-bridge news",
  '"bridge and the"',
  "2025-03-20",
  "in:storm flood",
  "ferry pier",
])("%s finds the same in a live and a closed coverage, in the same order", async (text) => {
  const [open, closed] = ["live", "closed"].map((status) => searcherOf(live(newsroom(21, status))));
  if (!open || !closed) throw new Error("no archives");
  const found = await allAddresses(open, text);
  expect(found.length).toBeGreaterThan(4);
  expect(found).toEqual(await allAddresses(closed, text));
});

test("one more entry in a live coverage changes the root, its texts and one small word file", () => {
  const before = indexOf(newsroom(21, "live"));
  const after = indexOf(newsroom(22, "live"));
  const fresh = [...after].filter(([path, text]) => before.get(path) !== text).map(([path]) => path);
  expect(fresh.toSorted()).toEqual([
    "search/root.json",
    "search/texts/storm/2.json",
    expect.stringMatching(/^search\/words\//),
  ]);
});
