import { randomUUID } from "node:crypto";
import { readFileSync, readlinkSync } from "node:fs";

let space: string | undefined;

/**
 * What tells the processes that this one can see from those of other computers and containers, which may have the same
 * host name: on Linux, when the system was started and the name space of process numbers; elsewhere nothing does.
 */
export function processSpace(): string {
  space ??= process.platform === "linux" ? linuxProcessSpace() : "";
  return space;
}

function linuxProcessSpace(): string {
  try {
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    return `${boot} ${readlinkSync("/proc/self/ns/pid")}`;
  } catch {
    // Nothing can be known of any other process, nor by any other.
    return randomUUID();
  }
}
