import type { VFile } from "vfile";
import type { SourcePosition } from "../model/content.ts";
import { report } from "../model/report.ts";
import { checkCharacters } from "./check-characters.ts";

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
  // Line ends of old Macintosh computers are no line ends to YAML.
  return checkCharacters(file, text) ? text.replace(/\r(?!\n)/g, "\n") : undefined;
}

function placeAt(text: string, offset: number): SourcePosition {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
