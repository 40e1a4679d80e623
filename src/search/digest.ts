import { hash } from "node:crypto";
import { NAME_LENGTH } from "./query/format.ts";

/** A short digest of a text, in small letters and digits: some disks don't tell capitals from them. */
export function digestOf(text: string): string {
  return BigInt(`0x${hash("sha256", text)}`)
    .toString(36)
    .slice(-NAME_LENGTH)
    .padStart(NAME_LENGTH, "0");
}
