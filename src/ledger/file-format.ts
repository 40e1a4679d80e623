import { createHash } from "node:crypto";
import { writeAtomic } from "./durable-write.ts";
import { readRegularFile } from "./regular-file.ts";
import { DIGEST_LENGTH, openSealed, seal } from "./sealed.ts";

/** The files of an archive: the SHA-256 of each, in hexadecimal, by its path. */
export type OutputDigests = ReadonlyMap<string, string>;

/** A manifest from the disk; undefined when there is none, or none that is as it was written. */
export function readLedger(path: string): OutputDigests | undefined {
  return parseSealedManifest(readRegularFile(path)?.toString() ?? "");
}

/** A manifest from the text of its file. */
export function parseSealedManifest(text: string): OutputDigests | undefined {
  const body = openSealed(text);
  return body === undefined ? undefined : parseLedger(body);
}

/** Writes a manifest whole, and lasting. */
export function writeManifest(path: string, manifest: OutputDigests): void {
  writeAtomic(path, seal(formatLedger(manifest)));
}

/** A manifest from its text; undefined when it is none. */
export function parseLedger(text: string): OutputDigests | undefined {
  return asPrinted(text) ?? asJson(text);
}

const BEGIN = '{\n "';
const BETWEEN = '": "';
const NEXT = '",\n "';
const END = '"\n}\n';
const DIGEST = /^[0-9a-f]{64}$/;

/** What JSON escapes, or forbids. */
const SPECIAL = /["\\\p{Cc}\p{Cs}]/u;

/** A text just as it is printed here: path by path that takes half as long. Any other is left to JSON. */
function asPrinted(text: string): OutputDigests | undefined {
  if (!text.startsWith(BEGIN) || !text.endsWith(END)) return undefined;
  const files = new Map<string, string>();
  const last = text.length - END.length;
  for (let begin = BEGIN.length; ; ) {
    const middle = text.indexOf('"', begin);
    const end = middle + BETWEEN.length + DIGEST_LENGTH;
    const path = text.slice(begin, middle);
    const digest = text.slice(end - DIGEST_LENGTH, end);
    const isPlain = text.startsWith(BETWEEN, middle) && !SPECIAL.test(path);
    if (!isPlain || !isSafePath(path) || !DIGEST.test(digest)) return undefined;
    files.set(path, digest);
    if (end === last) return files;
    if (!text.startsWith(NEXT, end)) return undefined;
    begin = end + NEXT.length;
  }
}

function asJson(text: string): OutputDigests | undefined {
  try {
    const files: unknown = JSON.parse(text);
    if (typeof files !== "object" || files === null || Array.isArray(files)) return undefined;
    const pairs = Object.entries(files);
    return pairs.every(isFile) ? new Map(pairs) : undefined;
  } catch {
    return undefined;
  }
}

function isFile(pair: [string, unknown]): pair is [string, string] {
  const [path, digest] = pair;
  return isSafePath(path) && typeof digest === "string" && DIGEST.test(digest);
}

/** Whether a path stays below the folder that it begins in, whatever a broken file says. */
export function isSafePath(path: string): boolean {
  return !path.startsWith("/") && !(path.includes("..") && path.split(/[/\\]/).includes(".."));
}

/** A manifest with further files, of which it is not known what they were when they were published. */
export function withUnknownDigests(
  paths: readonly string[],
  manifest: OutputDigests = new Map(),
): OutputDigests {
  return new Map([...manifest, ...paths.map((path) => [path, "0".repeat(DIGEST_LENGTH)] as const)]);
}

/** The paths of one manifest that another one lacks. */
export function removedPaths(before: OutputDigests, after: OutputDigests): string[] {
  return [...before.keys()].filter((path) => !after.has(path));
}

/** A manifest as text, one file a line, in order of paths: a JSON object. */
export function formatLedger(manifest: OutputDigests): string {
  if (manifest.size === 0) return "{}\n";
  const paths = [...manifest.keys()].sort();
  const lines = paths.map((path) => ` ${jsonString(path)}: "${manifest.get(path)}"`);
  return `{\n${lines.join(",\n")}\n}\n`;
}

function jsonString(path: string): string {
  return SPECIAL.test(path) ? JSON.stringify(path) : `"${path}"`;
}

/** A short name for an output folder, from the path that leads to it. */
export function hashedName(path: string): string {
  return createHash("sha256").update(path).digest("hex").slice(0, 12);
}
