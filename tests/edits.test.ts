/** An archive that is edited at random, repeatedly: its output equals that of a clean build. */
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { defaultTheme } from "../templates/index.ts";
import { Random } from "./bench/random.ts";
import { buildHere, filesIn } from "./cli/sandbox.ts";
import { Newsroom, rewrite, spoilPage } from "./newsroom.ts";
import { rounds } from "./rounds.ts";

test("after each edit, the published archive equals that of a clean build, or stays unchanged if there is a problem", async () => {
  const folder = mkdtempSync(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "asrun-edits-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const [newsroom, random] = [new Newsroom(new Random(20_250_320)), new Random(11)];
  const [clean, counts] = [join(folder, "clean"), { good: 0, bad: 0, kept: 0, made: 0, entries: 0 }];
  const permalinks = vi.spyOn(defaultTheme, "permalink");
  let [last, onDisk] = [new Map<string, string>(), new Map<string, string>()];
  const steps = rounds(60);
  for (let step = 1; step <= steps; step++) {
    const before = new Map(newsroom.files);
    const edit = `edit ${step}, ${newsroom.edit()}`;
    // As editors and git do.
    rewrite(folder, onDisk, newsroom.files, step);
    onDisk = new Map(newsroom.files);
    rmSync(clean, { recursive: true, force: true });
    const whole = await buildHere(folder, { out: clean, cache: false });
    // With a problem, nothing is repaired.
    if (whole.code === 0 && random.chance(0.2)) spoilPage(join(folder, "dist"), random);
    permalinks.mockClear();
    const incremental = await buildHere(folder, { timings: true, cache: random.chance(0.95) });
    if (!newsroom.files.has("templates/permalink.js")) {
      counts.made += permalinks.mock.calls.length;
      counts.entries += Number(/^Built .*\((\d+) entr/m.exec(incremental.stderr)?.[1] ?? 0);
    }
    counts.kept += Number(/ kept (\d+)$/m.exec(incremental.stderr)?.[1] ?? 0);
    expect(incremental.code, edit).toBe(whole.code);
    if (whole.code === 0) last = filesIn(clean);
    const files = filesIn(join(folder, "dist"));
    const wrong = [...new Set([...last.keys(), ...files.keys()])].filter(
      (path) => last.get(path) !== files.get(path),
    );
    expect([edit, ...wrong]).toEqual([edit]);
    counts[whole.code === 0 ? "good" : "bad"] += 1;
    // Most mistakes are fixed at once, some only later.
    if (whole.code !== 0) for (const path of newsroom.files.keys()) newsroom.files.delete(path);
    if (whole.code !== 0) for (const [path, text] of before) newsroom.files.set(path, text);
  }
  expect(counts.good).toBeGreaterThan(0.6 * steps);
  expect(counts.bad).toBeGreaterThan(1);
  expect(counts.kept).toBeGreaterThan(0.3 * steps);
  // Of the rebuilt coverages.
  expect(counts.made).toBeLessThan(0.9 * counts.entries);
}, 120_000);
