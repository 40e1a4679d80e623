import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { publish, withPublication } from "../../src/publish/index.ts";
import { filesIn } from "../cli/sandbox.ts";
import { rounds } from "../rounds.ts";
import { faultsIn, filesOf, type Name, outputsOf } from "./archives.ts";
import { killAfter, newSite, publishApart } from "./publish-apart.ts";

// Many processes: on a busy machine they need time.
vi.setConfig({ testTimeout: 180_000 });

/** The next run, with any content. */
async function publishNext(folder: string, name: Name): Promise<void> {
  await publish(outputsOf(name), join(folder, "dist"), join(folder, ".asrun"));
  expect(filesIn(join(folder, "dist"))).toEqual(filesOf(name));
  // Nothing remains.
  expect(readdirSync(join(folder, ".asrun"))).toEqual([expect.stringMatching(/^ledger-\w+\.jsonl$/)]);
}

/** The next run, whose content has a problem: it publishes nothing, and leaves one of the two archives. */
async function publishNothing(folder: string): Promise<void> {
  const state = join(folder, ".asrun");
  await withPublication(join(folder, "dist"), state, { wait: 0 }, async () => {});
  const ledger = readdirSync(state).find((name) => name.startsWith("ledger-"));
  const published = ledger === undefined ? "" : readFileSync(join(state, ledger), "utf8");
  const name = published.includes("budget/index.html") ? "new" : "old";
  expect(filesIn(join(folder, "dist"))).toEqual(filesOf(name));
}

/** Restores an earlier state of a folder. */
function reset(folder: string, saved: string): void {
  for (const name of ["dist", ".asrun"]) {
    rmSync(join(folder, name), { recursive: true, force: true });
    if (existsSync(join(saved, name))) cpSync(join(saved, name), join(folder, name), { recursive: true });
  }
}

/** Does the same for every number, three at a time, each lane in its own folder. */
async function inLanes(numbers: readonly number[], work: (number: number, folder: string) => Promise<void>) {
  const left = [...numbers];
  const lanes = [newSite(), newSite(), newSite()].map(async (folder) => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) await work(next, folder);
  });
  await Promise.all(lanes);
}

function upTo(count: number, step = 1): readonly number[] {
  return Array.from({ length: Math.floor(count / step) }, (_, index) => 1 + index * step);
}

test("a build that is killed at every second step on the disk leaves complete files, in order, and the next run continues", async () => {
  const [folder, saved] = [newSite(), newSite()];
  await publishApart(saved, ["old"]);
  reset(folder, saved);
  const [whole] = await publishApart(folder, ["new"]);
  const steps = whole?.steps ?? 0;
  expect(steps).toBeGreaterThan(40);
  await inLanes(upTo(steps, 2), async (killAt, folder) => {
    reset(folder, saved);
    expect(await publishApart(folder, ["new"], { killAt })).toEqual([]);
    expect([killAt, ...faultsIn(filesIn(join(folder, "dist")), "old", "new")]).toEqual([killAt]);
    if (killAt % 3 === 0) await publishNothing(folder);
    await publishNext(folder, killAt % 4 === 1 ? "new" : "old");
  });
});

test("a first build that is killed at any step leaves complete files, and the next run publishes the archive", async () => {
  const [whole] = await publishApart(newSite(), ["new"]);
  await inLanes(upTo(whole?.steps ?? 0, 5), async (killAt, folder) => {
    reset(folder, "nowhere");
    expect(await publishApart(folder, ["new"], { killAt })).toEqual([]);
    expectWhole(folder);
    await publishNext(folder, "new");
  });
});

test("a build that is killed at a random moment leaves complete files, and the next run continues", async () => {
  await inLanes(upTo(rounds(30)), async (round, folder) => {
    await killAfter(folder, Math.random() * 15);
    expectWhole(folder);
    await publishNext(folder, round % 2 === 0 ? "new" : "old");
  });
});

/** Every file has the old bytes or the new ones. */
function expectWhole(folder: string): void {
  const files = [...filesIn(join(folder, "dist"))].filter(([path]) => !path.startsWith(".asrun-stage-"));
  for (const [path, bytes] of files)
    expect([filesOf("old").get(path), filesOf("new").get(path)], path).toContain(bytes);
}

/** The first moment at which a journal exists. */
async function interrupted(): Promise<string> {
  const saved = newSite();
  const folder = newSite();
  await publishApart(saved, ["old"]);
  for (let killAt = 30; ; killAt++) {
    reset(folder, saved);
    const runs = await publishApart(folder, ["new"], { killAt });
    if (runs.length > 0) throw new Error("no journal was ever seen");
    const hasBegun = filesIn(join(folder, "dist")).has("budget/index.html");
    if (hasBegun && readdirSync(join(folder, ".asrun")).some((name) => name.startsWith("journal-")))
      return folder;
  }
}

test.each(["journal-", "next-"])(
  "a file %s… that is truncated anywhere doesn't disturb the next run",
  async (prefix) => {
    const saved = await interrupted();
    const folder = newSite();
    const name = readdirSync(join(saved, ".asrun")).find((name) => name.startsWith(prefix)) ?? "";
    const bytes = readFileSync(join(saved, ".asrun", name));
    // For the long ledger, a sample of its bytes is enough.
    for (let length = 0; length < bytes.length; length += prefix === "next-" ? 61 : 3) {
      reset(folder, saved);
      writeFileSync(join(folder, ".asrun", name), bytes.subarray(0, length));
      await publishNext(folder, length % 2 === 0 || prefix === "next-" ? "new" : "old");
    }
  },
);
