import { execFileSync } from "node:child_process";

/** A pipe without a writer: opening it for reading blocks forever. */
export function makePipe(path: string): void {
  execFileSync("bash", ["-c", 'mkfifo "$0"', path]);
}
