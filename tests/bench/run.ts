/** `npm run bench`: builds generated archives in a process of their own, and prints time and memory of each. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { join, resolve } from "node:path";
import { generate } from "./generate.ts";

const CLI = resolve("lib/bin/cli.js");

/** Prints the peak memory of the process it is loaded into, on its last line of stderr. */
const METER =
  "data:text/javascript,process.on('exit',()=>process.stderr.write(`\\n${process.resourceUsage().maxRSS}`))";

const CASES = [
  { entries: 1000, coverages: 10, seed: 1 },
  { entries: 5000, coverages: 1, seed: 2 },
  { entries: 10_000, coverages: 50, seed: 3 },
] as const;

/** Only where their number of entries is asked for: `npm run bench -- 100000`. */
const LOADS = [
  { entries: 20_000, coverages: 1, seed: 4 },
  { entries: 100_000, coverages: 500, seed: 5 },
] as const;

const ROUNDS = 3;

function measure(folder: string): { seconds: number; mebibytes: number } {
  // A fresh output each time: overwriting is another work than writing.
  const out = mkdtempSync(join(tmpdir(), "asrun-bench-out-"));
  const start = performance.now();
  const args = ["--import", METER, CLI, "build", "--content", join(folder, "content"), "--out", out];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  const seconds = (performance.now() - start) / 1000;
  rmSync(out, { recursive: true });
  rmSync(join(folder, ".asrun"), { recursive: true, force: true });
  if (status !== 0) throw new Error(`the build failed: ${stderr}`);
  return { seconds, mebibytes: Number(stderr.trim().split("\n").at(-1)) / 1024 };
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

const wanted = process.argv.slice(2).map(Number);
console.log(
  `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GiB`,
);
console.log(`Cold builds, medians of ${ROUNDS}`);
console.log("| entries | coverages | wall s | peak MiB |\n|--:|--:|--:|--:|");
for (const corpus of wanted.length === 0
  ? CASES
  : [...CASES, ...LOADS].filter(({ entries }) => wanted.includes(entries))) {
  const folder = mkdtempSync(join(tmpdir(), "asrun-bench-"));
  try {
    generate(join(folder, "content"), corpus);
    const rounds = Array.from({ length: ROUNDS }, () => measure(folder));
    const [wall, memory] = [
      median(rounds.map(({ seconds }) => seconds)),
      median(rounds.map(({ mebibytes }) => mebibytes)),
    ];
    console.log(`| ${corpus.entries} | ${corpus.coverages} | ${wall.toFixed(2)} | ${memory.toFixed(0)} |`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
