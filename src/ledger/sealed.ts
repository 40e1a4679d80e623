/** Texts on the disk that begin with their own digest, so that damage is noticed. */
import { hash } from "node:crypto";

/** Of a SHA-256 in hexadecimal, in characters. */
export const DIGEST_LENGTH = 64;

/** A text with its SHA-256 in a line before it. */
export function seal(body: string): string {
  return `${hash("sha256", body)}\n${body}`;
}

/** The text of a sealed one; `undefined` when it is not what was sealed. Earlier versions wrote JSON without a digest. */
export function openSealed(text: string): string | undefined {
  if (text.startsWith("{")) return text;
  const body = text.slice(DIGEST_LENGTH + 1);
  return text.startsWith(`${hash("sha256", body)}\n`) ? body : undefined;
}
