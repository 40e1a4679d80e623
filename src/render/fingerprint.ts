import { hash } from "node:crypto";

/** A short digest of a text. With more than 128 bits, no two texts have the same one by accident. */
export function fingerprintOf(text: string): string {
  return hash("sha256", text, "base64url").slice(0, 22);
}
