/** All threads together build a coverage that is much longer than the others: no page is rendered twice. */
import { existsSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { BatchResult } from "../src/build/batch-job.ts";
import { SharedList } from "../src/build/batch-queue.ts";
import { joinSharedParts } from "../src/build/shared-batch.ts";
import { planThreads } from "../src/build/split.ts";
import { Random } from "./bench/random.ts";
import { asrun, buildHere, filesIn, siteWith, write } from "./cli/sandbox.ts";
import { entry, type Files, SITE } from "./live.ts";
import { photo } from "./pictures/made.ts";
import { rounds } from "./rounds.ts";

const batchesOf = (...sizes: number[]) => sizes.map((files, index) => ({ slugs: [`c-${index}`], files }));

const isNew = () => false;

describe("threads", () => {
  test("build the longest coverage together if it is longer than the share of each thread", () => {
    expect(planThreads(batchesOf(20_000), 2, isNew)).toEqual({ threads: 2, isFirstShared: true });
    expect(planThreads(batchesOf(20_000, 9000), 2, isNew)).toEqual({ threads: 2, isFirstShared: true });
    expect(planThreads(batchesOf(20_000, 10_000, 10_000), 2, isNew)).toEqual({
      threads: 2,
      isFirstShared: false,
    });
    expect(planThreads(batchesOf(20_000, 20_000), 2, isNew)).toEqual({ threads: 2, isFirstShared: false });
  });

  test("build batches separately if that is faster, or if there is one processor", () => {
    expect(planThreads(batchesOf(1500, 210), 2, isNew)).toEqual({ threads: 2, isFirstShared: false });
    expect(planThreads(batchesOf(20_000), 1, isNew)).toEqual({ threads: 1, isFirstShared: false });
    expect(planThreads(batchesOf(300), 8, isNew)).toEqual({ threads: 1, isFirstShared: false });
    // Of a coverage that is known, few pages are rendered.
    expect(planThreads(batchesOf(20_000), 2, () => true)).toEqual({ threads: 1, isFirstShared: false });
  });
});

test("each item of a shared list is taken by exactly one thread, in any order of requests", () => {
  const random = new Random(7);
  for (let round = 0; round < rounds(200); round++) {
    const cells = new Int32Array(new SharedArrayBuffer(4));
    const [length, size] = [1 + random.below(100), 1 + random.below(9)];
    const threads = Array.from({ length: 1 + random.below(4) }, () => ({
      list: new SharedList(cells, 0, size),
      at: 0,
    }));
    const taken: number[] = [];
    for (let open = threads; open.length > 0; open = threads.filter(({ at }) => at < length)) {
      const thread = open[random.below(open.length)];
      if (thread?.list.takes(thread.at)) taken.push(thread.at);
      if (thread) thread.at++;
    }
    expect(taken.toSorted((a, b) => a - b)).toEqual(Array.from({ length }, (_, place) => place));
  }
});

describe("the parts of a shared batch", () => {
  const made = {
    ...{ coverages: [], held: [], others: [], pictures: new Set<string>() },
    state: { kind: "drafts" as const, drafts: [], kept: [], removals: [] },
  };
  const part = (contents: string): BatchResult => ({ problems: [], names: ["day"], made, contents });

  test("name their coverage once", () => {
    const joined = joinSharedParts(part("as read"), [part("as read"), part("as read")], "content");
    expect(joined.map(({ names }) => names)).toEqual([["day"], [], []]);
  });

  test("are rejected if one thread read a file that changed in the meantime", () => {
    expect(() => joinSharedParts(part("as read"), [part("changed")], "content")).toThrow(
      "content was changed while it was being read; build again",
    );
  });
});

/** Enough entries for several threads, with photographs and key events that get cards. */
async function long(): Promise<Files> {
  const entries = Array.from({ length: 2000 }, (_, index) => {
    const time = new Date(Date.UTC(2025, 2, 1, 0, index)).toISOString().slice(0, 16);
    const matter = `time: ${time}\nheadline: Number ${index}${index % 400 === 7 ? "\nkey: true" : ""}`;
    return [`long/e${index}.md`, entry(matter)] as const;
  });
  const photos = Array.from({ length: 4 }, async (_, index) => [
    [`long/p${index}.jpg`, await photo({ width: 40 + index, height: 30 })],
    [`long/p${index}.md`, entry(`time: 2025-02-01T0${index}:00\nimage: p${index}.jpg\nalt: A\ncredit: C`)],
  ]);
  const masthead = "---\ntitle: Long\nstatus: closed\n---\n";
  return {
    ...{ "site.yml": SITE, "long/index.md": masthead },
    ...Object.fromEntries(entries),
    ...Object.fromEntries((await Promise.all(photos)).flat()),
  };
}

/** A template of times that records its use in each thread; `otherThreads` runs in all threads except the main one. */
function timeTemplate(folder: string, otherThreads: string): string {
  return `import { appendFileSync } from "node:fs";
import { isMainThread } from "node:worker_threads";
let isNoted = false;
export function time(view, { html }) {
  if (!isNoted) appendFileSync(${JSON.stringify(join(folder, "threads"))}, isMainThread ? "main " : "other ");
  isNoted = true;
  if (!isMainThread) { ${otherThreads} }
  return html\`<i>\${view.text}</i>\`;
}
`;
}

test("a long coverage has the same bytes as with one thread, even if the other threads fail", async () => {
  const folder = siteWith(await long());
  const build = () => {
    const { code, stderr } = asrun(folder, [
      "build",
      "--now",
      "2026-01-01T00:00Z",
      "--timings",
      "--no-cache",
    ]);
    const path = join(folder, "threads");
    const threads = existsSync(path) ? readFileSync(path, "utf8").trim().split(" ") : [];
    return { code, stderr, threads: new Set(threads) };
  };
  const all = availableParallelism() > 1 ? ["main", "other"] : ["main"];

  write(folder, { "templates/time.js": timeTemplate(folder, "") });
  const together = build();
  expect([together.code, together.threads]).toEqual([0, new Set(all)]);
  const published = filesIn(join(folder, "dist"));

  write(folder, { "templates/time.js": timeTemplate(folder, 'throw new Error("not here");') });
  expect(build().code).toBe(0);
  expect(filesIn(join(folder, "dist"))).toEqual(published);

  // The program has no threads when it runs from its sources.
  expect((await buildHere(folder, { out: join(folder, "alone") })).code).toBe(0);
  expect(filesIn(join(folder, "alone"))).toEqual(published);
  expect(published.get("long/e1999/index.html")).toContain("<i>");
});
