import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

export interface Measure {
  readonly seconds: number;
  /** The most memory that the process had at any moment; NaN where the system doesn't tell. */
  readonly mebibytes: number;
}

const PAUSE_IN_MS = 5;

/** Runs a command to its end, and measures it from outside. Fails when the command does. */
export async function measure(command: string, args: readonly string[], cwd: string): Promise<Measure> {
  const start = performance.now();
  const child = spawn(command, args, { cwd, stdio: ["ignore", "ignore", "pipe"] });
  let [peak, told] = [Number.NaN, ""];
  child.stderr.on("data", (words) => {
    told += words;
  });
  const watch = setInterval(() => {
    peak = peakOf(child.pid) ?? peak;
  }, PAUSE_IN_MS);
  const code = await new Promise((closed, failed) => {
    child.on("close", closed);
    child.on("error", failed);
  });
  clearInterval(watch);
  const seconds = (performance.now() - start) / 1000;
  if (code !== 0) throw new Error(`${command} ${args.join(" ")} failed: ${told}`);
  return { seconds, mebibytes: peak };
}

/** As Linux counts it. */
function peakOf(pid: number | undefined): number | undefined {
  try {
    const [, kibibytes] = /^VmHWM:\s*(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
    return kibibytes === undefined ? undefined : Number(kibibytes) / 1024;
  } catch {
    return undefined;
  }
}

export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}
