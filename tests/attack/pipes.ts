import { execFileSync } from "node:child_process";

/** A pipe that nobody writes to: whoever opens it to read waits for ever. */
export function makePipe(path: string): void {
  execFileSync("bash", ["-c", 'mkfifo "$0"', path]);
}
