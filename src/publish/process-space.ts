import { randomUUID } from "node:crypto";
import { readFileSync, readlinkSync } from "node:fs";

let space: string | undefined;

/**
 * Identifies the computer or container whose processes this one can see; others may have the same host name. On Linux it
 * is the boot and the name space of process numbers; elsewhere it is empty.
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
