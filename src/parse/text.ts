import type { VFile } from "vfile";
import type { SourcePosition } from "../model/content.ts";
import { report } from "../model/report.ts";

/** Turns a file's bytes into text, without a byte order mark; `undefined` and a problem when they are no text. */
export function decode(file: VFile): string | undefined {
  if (typeof file.value === "string") return checked(file, file.value.replace(/^\ufeff/, ""));
  try {
    return checked(file, new TextDecoder("utf-8", { fatal: true }).decode(file.value));
  } catch {
    // Read leniently, the first byte that is wrong becomes a replacement character.
    const text = new TextDecoder("utf-8").decode(file.value);
    report(file, "not-utf8", {}, placeAt(text, Math.max(0, text.indexOf("\ufffd"))));
    return undefined;
  }
}

function checked(file: VFile, text: string): string | undefined {
  const found = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/.exec(text);
  // Line ends of old Macintosh computers are no line ends to YAML.
  if (!found) return text.replace(/\r(?!\n)/g, "\n");
  const code = `U+${found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
  report(file, "control-character", { code }, placeAt(text, found.index));
  return undefined;
}

function placeAt(text: string, offset: number): SourcePosition {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
