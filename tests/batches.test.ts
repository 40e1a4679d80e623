/** Large archives are built in batches, by several threads: the output equals that of a single pass. */
import { existsSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openImageCache, readContent } from "../src/build/read.ts";
import { sitePaths } from "../src/collect/site-paths.ts";
import { asrun, buildHere, filesIn, siteWith, write } from "./cli/sandbox.ts";
import { entry, type Files, live, SITE, SVG } from "./live.ts";
import { notePages, pagesNoted } from "./noted.ts";
import { photo } from "./pictures/made.ts";

const COVERAGES = 5;
const ENTRIES = 210;
/** Two batches, which one thread builds. */
const FEW = 60;
const GONE = "removed: {time: 2025-04-01T10:00, reason: Wrong}";

/** Enough files for several threads; the oldest entry is in the middle of a coverage. */
function large(oldest = "2024", entries = ENTRIES): Files {
  const coverages = Array.from({ length: COVERAGES }, (_, number) => [
    [`day-${number}/index.md`, `---\ntitle: Day ${number}\naliases: [tag-${number}]\n---\n`],
    [`day-${number}/map.svg`, SVG],
    [`day-${number}/0500-map.md`, entry("time: 2025-03-09T05:00\nimage: map.svg\nalt: A\ncredit: C")],
    [`day-${number}/0501-gone.md`, entry(`time: 2025-03-09T05:01\n${GONE}`)],
    ...Array.from({ length: entries }, (_, index) => {
      const year = number === 3 && index === 150 ? oldest : "2025";
      const clock = `${String(Math.floor(index / 60) + 6).padStart(2, "0")}:${String(index % 60).padStart(2, "0")}`;
      const matter = `time: ${year}-03-09T${clock}\nheadline: ${index} of ${number}`;
      return [`day-${number}/${clock.replace(":", "")}-e${index}.md`, entry(matter, "It *is* so.\n")];
    }),
  ]);
  return { "site.yml": `${SITE}cards: none\n`, ...Object.fromEntries(coverages.flat()) };
}

/** The command as it is installed. Output for a CI service would have colours. */
function build(folder: string, ...options: string[]) {
  return asrun(folder, ["build", "--now", "2026-01-01T00:00Z", ...options], { NO_COLOR: "1" });
}

test("batches produce the bytes of a single pass, even if the oldest entry is not where the guess expects it", () => {
  const files = large();
  const folder = siteWith(files);
  const { code, stderr } = build(folder);
  expect(code).toBe(0);
  expect(stderr).toMatch(
    /^content\/day-3\/0830-e150\.md:\S+ warning .* \(time-far\)\n1 warning\nTaken down: 5 entries\./,
  );
  const texts = [...live(files).outputs].filter(([, text]) => !text.startsWith("file:"));
  const found = filesIn(join(folder, "dist"));
  const differ = texts.filter(
    ([path, text]) => Buffer.from(found.get(path) ?? "", "latin1").toString() !== text,
  );
  expect(differ.map(([path]) => path)).toEqual([]);
  expect(texts.length).toBeGreaterThan(COVERAGES * ENTRIES);
  const others = [...found.keys()].filter((path) => !texts.some(([text]) => text === path));
  expect(
    others.filter((path) => !/^(day|tag)-\d\/media\/map\.svg$|^assets\/touch-icon\.png$/.test(path)),
  ).toEqual([]);
  expect(found.get("atom.xml")).toContain("<id>tag:example.org,2024:");
  expect(build(folder, "--timings").stderr).toContain("Built 0 of 5 coverages (0 entries), kept 5\n");
});

test("the output of several threads goes through the transforms of an Eleventy configuration, and only that differs", () => {
  const config = `export default (config) => {
  config.addTransform("sign", (text, path) => (path.endsWith(".html") ? text + "<!-- signed -->" : text));
  return { dir: { output: "dist" } };
};
`;
  const [plain, signed] = [siteWith(large()), siteWith(large(), { "eleventy.config.mjs": config })];
  for (const folder of [plain, signed]) expect(build(folder).code).toBe(0);
  const wanted = [...filesIn(join(plain, "dist"))].map(([path, text]) => [
    path,
    path.endsWith(".html") ? `${text}<!-- signed -->` : text,
  ]);
  const found = filesIn(join(signed, "dist"));
  expect([...found.keys()].toSorted()).toEqual(wanted.map(([path]) => path).toSorted());
  expect(wanted.filter(([path = "", text]) => found.get(path) !== text)).toEqual([]);
  expect(build(signed, "--timings").stderr).toContain("Built 0 of 5 coverages (0 entries), kept 5\n");
});

test("threads rebuild in each coverage the pages that show a change, one change after the other", () => {
  const folder = siteWith(large("2025"));
  notePages(folder);
  const edit = (words: string) => {
    const edits = Array.from({ length: COVERAGES }, (_, number) => [
      `content/day-${number}/0607-e7.md`,
      entry(`time: 2025-03-09T06:07\nheadline: 7 of ${number}`, words),
    ]);
    write(folder, Object.fromEntries(edits));
    expect(build(folder, "--timings").stderr).toContain("Built 5 of 5 coverages (1055 entries), kept 0\n");
  };
  expect(build(folder).code).toBe(0);
  edit("It was so once.\n");
  expect(pagesNoted(folder).length).toBeGreaterThan(2 * COVERAGES * ENTRIES);
  edit("It *was* so.\n");
  const pages = ["e6/", "e7/", "e8/", "page/1/", "story/"];
  const made = Array.from({ length: COVERAGES }, (_, number) => pages.map((page) => `day-${number}/${page}`));
  expect(pagesNoted(folder)).toEqual(made.flat());
  expect(build(folder, "--timings").stderr).toContain("Built 0 of 5 coverages (0 entries), kept 5\n");
  expect(build(folder, "--out", "clean", "--no-cache").code).toBe(0);
  expect(filesIn(join(folder, "dist"))).toEqual(filesIn(join(folder, "clean")));
});

test("the problems of all batches are reported at once, each once, and nothing is written", () => {
  const files = {
    ...large("2025", FEW),
    "empty/index.md": "---\ntitle: Empty\n---\n",
    "day-1/0700-wrong.md": entry("tme: 07:00"),
    "day-4/0700-wrong.md": entry("time: 2025-03-09T07:00\nimage: none.svg\nalt: A\ncredit: C"),
    "stray.md": "Stray\n",
  };
  const folder = siteWith(files);
  const { code, stderr } = build(folder);
  const printed = live(files).problems;
  expect(printed.map((problem) => /\((.+?)\)$/.exec(problem)?.[1])).toEqual(
    expect.arrayContaining(["no-entries", "unknown-key", "media-missing", "entry-outside-coverage"]),
  );
  expect(stderr.split("\n").slice(0, printed.length)).toEqual(printed);
  expect([code, existsSync(join(folder, "dist"))]).toEqual([1, false]);
});

test("a name that coverages of two batches use is a problem", () => {
  const files = { ...large("2025", FEW), "day-4/index.md": "---\ntitle: Day 4\naliases: [tag-2]\n---\n" };
  const { code, stderr } = build(siteWith(files));
  expect(code).toBe(1);
  expect(stderr).toContain(live(files).problems.join("\n"));
  expect(stderr).toContain("(coverage-alias-taken)");
});

test("the main thread repeats what a thread can't do", async () => {
  const folder = siteWith(large("2025"));
  write(folder, {
    "templates/time.js": `import { appendFileSync } from "node:fs";
import { isMainThread } from "node:worker_threads";
export function time(view, { html }) {
  if (isMainThread) return html\`<i>Made</i>\`;
  appendFileSync(${JSON.stringify(join(folder, "threads"))}, "1");
  throw new Error("not here");
}
`,
  });
  expect(build(folder).code).toBe(0);
  // The program has no threads when it runs from its sources.
  expect((await buildHere(folder, { out: join(folder, "alone") })).code).toBe(0);
  const made = filesIn(join(folder, "dist"));
  expect(made).toEqual(filesIn(join(folder, "alone")));
  expect(made.get("day-3/e7/index.html")).toContain("<i>Made</i>");
  const threads = availableParallelism() > 1 ? "1" : "none";
  expect(existsSync(join(folder, "threads")) ? readFileSync(join(folder, "threads"), "utf8") : "none").toBe(
    threads,
  );
});

test("pictures that threads have processed are kept, and not processed again", async () => {
  const pictures = Array.from({ length: COVERAGES }, async (_, number) => [
    [`day-${number}/photo.jpg`, await photo({ width: 300 + number, height: 200 })],
    [`day-${number}/0502-photo.md`, entry("time: 2025-03-09T05:02\nimage: photo.jpg\nalt: A\ncredit: C")],
  ]);
  const folder = siteWith({ ...large("2025"), ...Object.fromEntries((await Promise.all(pictures)).flat()) });
  expect(build(folder).code).toBe(0);
  const asked: number[] = [];
  const site = sitePaths(join(folder, "content"), undefined);
  const { problems } = await readContent(site, new Set(), openImageCache(site, {}), {
    drafts: false,
    now: Date.parse("2026-01-01T00:00Z"),
    onDeveloped: (_, all) => asked.push(all),
  });
  expect([problems, asked]).toEqual([[], []]);
  const copies = [...filesIn(join(folder, "dist")).keys()].filter((path) => /^day-.*\.avif$/.test(path));
  expect(new Set(copies.map((path) => path.split("/")[0])).size).toBe(COVERAGES);
});
