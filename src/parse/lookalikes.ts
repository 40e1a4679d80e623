/** Finds what was meant as a directive or a picture, and is written so that Markdown takes it for plain words. */
import type { VFile } from "vfile";
import type { Place } from "../model/content.ts";
import { report } from "../model/report.ts";
import { nearest } from "../web/spelling.ts";
import { DIRECTIVES, isDirectiveName } from "./directives.ts";

/** Notes every line of a paragraph or an indented code block that looks like a directive. `source` begins at `place`. */
export function checkLookalikes(file: VFile, source: string, place: Place): void {
  if (!/:|!\[/.test(source)) return;
  const words = source.replace(/(`+)(?:(?!`)[\s\S])*?[^`]\1(?!`)/g, (code) => code.replace(/\S/g, "x"));
  let isOpen = false;
  words.split(/\r?\n/).forEach((line, index) => {
    const found = lookalikeIn(line);
    // What closes a directive that is itself not read is no second slip.
    if (!found || (isOpen && found.name === ":::")) return;
    isOpen = true;
    const at = { line: place.line + index, column: (index === 0 ? place.column : 1) + found.column };
    if (found.name === undefined) report(file, "picture-form", {}, at);
    else report(file, "directive-form", { name: found.name, form: formOf(found.name) }, at);
  });
}

/** `name` is absent for what looks like a Markdown picture. */
interface Lookalike {
  readonly column: number;
  readonly name: string | undefined;
}

function lookalikeIn(line: string): Lookalike | undefined {
  const [, before = "", colons = "", name = "", bracket = ""] =
    /^([\s>]*)(:+)\s*([a-z]*)\s*([[{]?)/i.exec(line) ?? [];
  const isNear = nearest(name, Object.keys(DIRECTIVES)) !== undefined;
  const isMeant = isNear
    ? bracket !== "" || colons.length > 1
    : name !== "" && bracket !== "" && colons.length > 1;
  if (colons.length > 2 || isMeant) return { column: before.length, name: name || ":::" };
  const inside = /(?<![\w\\:]):{1,3}(image|video|audio)\s?[[{]/.exec(line);
  if (inside) return { column: inside.index, name: inside[1] ?? "image" };
  // The lengths are limited, so that a long line of brackets is not read again and again.
  const picture = /(?<!\\)!\[(?:\[[^\]]{1,200}\]\]|[^\]]{0,200}\]\([^)"]{0,200}\s[^)"]{0,200}\))/.exec(line);
  return picture ? { column: picture.index, name: undefined } : undefined;
}

function formOf(name: string): string {
  const meant = nearest(name === ":::" ? "aside" : name, Object.keys(DIRECTIVES)) ?? "image";
  return isDirectiveName(meant) ? DIRECTIVES[meant].form : "";
}
