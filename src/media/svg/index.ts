/** SVG files: what is published of one, or why it is not. */
import { SvgCleaner } from "./cleaner.ts";
import { decodeLeniently, decodeSvg } from "./decode.ts";
import { BrokenSvg, type Fault, FIX, type Finding, SvgTooLarge } from "./findings.ts";
import { MAX_SVG_BYTES, MAX_SVG_NESTING } from "./limits.ts";
import { readSvgSize, type SvgSize } from "./size.ts";

/** A place in a file; both count from 1. */
interface SvgPosition {
  readonly line: number;
  readonly column: number;
}

/** Something in a file that is not published, and what to do about it. */
export interface UnsafeConstruct extends SvgPosition {
  readonly found: string;
  readonly fix: string;
}

/** What was found in an SVG file. */
export type SvgReading =
  | { readonly kind: "clean"; readonly bytes: Uint8Array; readonly size: SvgSize }
  | { readonly kind: "unsafe"; readonly constructs: readonly UnsafeConstruct[] }
  | ({ readonly kind: "broken"; readonly reason: string } & SvgPosition)
  | { readonly kind: "too-large"; readonly found: string; readonly limit: string };

/** Reads a file of `size` bytes; one that is too large is not read. */
export function readSvg(size: number, read: () => Uint8Array): SvgReading {
  if (size > MAX_SVG_BYTES)
    return { kind: "too-large", found: formatMegabytes(size), limit: formatMegabytes(MAX_SVG_BYTES) };
  const bytes = read();
  try {
    return readText(decodeSvg(bytes), 0);
  } catch (error) {
    if (error instanceof SvgTooLarge) return { kind: "too-large", found: error.found, limit: error.limit };
    if (!(error instanceof BrokenSvg)) throw error;
    return { kind: "broken", reason: error.message, ...positionAt(decodeLeniently(bytes), error.offset) };
  }
}

/** The file as it is published. Throws where it is not published. */
export function cleanedSvg(bytes: Uint8Array): Uint8Array {
  const reading = readSvg(bytes.length, () => bytes);
  if (reading.kind === "clean") return reading.bytes;
  throw new TypeError(`not an SVG that can be published: ${reading.kind}`);
}

function readText(text: string | Fault, nesting: number): SvgReading {
  if (typeof text !== "string") return { kind: "unsafe", constructs: [{ ...text, line: 1, column: 1 }] };
  const cleaner = new SvgCleaner((bytes) => cleanNested(bytes, nesting + 1));
  const outcome = attempt(() => cleaner.clean(text));
  const findings = cleaner.findings.all();
  if (findings.length > 0)
    return { kind: "unsafe", constructs: findings.map((finding) => constructAt(finding, text)) };
  if (outcome instanceof Error) throw outcome;
  return { kind: "clean", bytes: Buffer.from(outcome, "utf8"), size: readSvgSize(cleaner.root) };
}

/** A file can be unsafe and broken: what is unsafe is said first. */
function attempt(clean: () => string): string | BrokenSvg {
  try {
    return clean();
  } catch (error) {
    if (error instanceof BrokenSvg) return error;
    throw error;
  }
}

function cleanNested(bytes: Uint8Array, nesting: number): Uint8Array | Fault {
  if (nesting > MAX_SVG_NESTING) return { found: "drawings in drawings in drawings", fix: FIX.export };
  try {
    const reading = readText(decodeSvg(bytes), nesting);
    if (reading.kind === "clean") return reading.bytes;
    const [first] = reading.kind === "unsafe" ? reading.constructs : [];
    return {
      found: `a drawing inside it with ${first?.found ?? "too many elements"}`,
      fix: first?.fix ?? FIX.export,
    };
  } catch (error) {
    if (!(error instanceof BrokenSvg)) throw error;
    return { found: `a drawing inside it that is broken (${error.message})`, fix: FIX.export };
  }
}

function constructAt({ found, fix, offset }: Finding, text: string): UnsafeConstruct {
  return { found, fix, ...positionAt(text, offset) };
}

function positionAt(text: string, offset: number): SvgPosition {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf("\n") + 1;
  return { line: before.split("\n").length, column: offset - lineStart + 1 };
}

function formatMegabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
