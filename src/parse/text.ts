import type { VFile } from "vfile";
import type { SourcePosition } from "../model/content.ts";
import { report } from "../model/report.ts";
import { meantInWindows } from "../web/windows-1252.ts";

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
  if (!CONTROL.test(text)) return text.replace(/\r(?!\n)/g, "\n");
  const lines = text.split(/\r\n|\r|\n/);
  for (const [index, line] of lines.entries()) {
    const column = line.search(CONTROL);
    if (column === -1) continue;
    const number = line.charCodeAt(column);
    const code = `U+${number.toString(16).toUpperCase().padStart(4, "0")}`;
    const details = { code, meant: meantInWindows(number) };
    report(file, "control-character", details, { line: index + 1, column: column + 1 });
  }
  return undefined;
}

/** Control characters but tabs and line ends; those from U+0080 on come from texts in Windows-1252. */
const CONTROL = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/;

function placeAt(text: string, offset: number): SourcePosition {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
