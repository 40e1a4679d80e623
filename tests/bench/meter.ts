import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

export interface Measure {
  readonly seconds: number;
  /** The peak memory of the process; NaN if the system doesn't report it. */
  readonly mebibytes: number;
}

const PAUSE_IN_MS = 5;

/** Runs a command to its end and measures it from outside. Throws if the command fails. */
export async function measure(command: string, args: readonly string[], cwd: string): Promise<Measure> {
  const start = performance.now();
  const child = spawn(command, args, { cwd, stdio: ["ignore", "ignore", "pipe"] });
  let [peak, output] = [Number.NaN, ""];
  child.stderr.on("data", (words) => {
    output += words;
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
  if (code !== 0) throw new Error(`${command} ${args.join(" ")} failed: ${output}`);
  return { seconds, mebibytes: peak };
}

/** In the unit that Linux uses. */
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
