import { hash } from "node:crypto";

/** Characters of a digest: with 41 bits, two files of one archive hardly ever have the same one by accident. */
const LENGTH = 8;

/** A short digest of a text, in small letters and digits: some disks don't tell capitals from them. */
export function digestOf(text: string): string {
  return BigInt(`0x${hash("sha256", text)}`)
    .toString(36)
    .slice(-LENGTH)
    .padStart(LENGTH, "0");
}
