import { hash } from "node:crypto";

/** A short digest of a text: enough that no file of one archive gets the name of another. */
export function digestOf(text: string): string {
  return hash("sha256", text).slice(0, 12);
}
