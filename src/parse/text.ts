import type { VFile } from "vfile";
import { report } from "../model/report.ts";

/** Turns a file's bytes into text, without a byte order mark; `undefined` and a problem when they are no text. */
export function decode(file: VFile): string | undefined {
  if (typeof file.value === "string") return checked(file, file.value.replace(/^\ufeff/, ""));
  try {
    return checked(file, new TextDecoder("utf-8", { fatal: true }).decode(file.value));
  } catch {
    report(file, "not-utf8", {});
    return undefined;
  }
}

function checked(file: VFile, text: string): string | undefined {
  const found = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/.exec(text);
  if (!found) return text;
  const lines = text.slice(0, found.index).split("\n");
  const place = { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
  const code = `U+${found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
  report(file, "control-character", { code }, place);
  return undefined;
}
