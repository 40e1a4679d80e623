/** Finds what was meant as a directive or a picture, and is written so that Markdown takes it for plain words. */
import type { VFile } from "vfile";
import type { SourcePosition } from "../model/content.ts";
import { report } from "../model/report.ts";
import { closestMatch } from "../web/spelling.ts";
import { findDirectiveFault } from "./directive-slips.ts";
import { DIRECTIVES, isDirectiveName } from "./directives.ts";

/**
 * Notes every line of a paragraph or an indented code block that looks like a directive. `visible` is what Markdown has
 * not read, and begins at `place`.
 */
export function checkLookalikes(file: VFile, visible: string, place: SourcePosition): void {
  if (!/:|!\[/.test(visible)) return;
  let isOpen = false;
  visible.split(/\r?\n/).forEach((line, index) => {
    const found = lookalikeIn(line);
    // What closes a directive that is itself not read is no second slip.
    if (!found || (isOpen && found.name === ":::")) return;
    isOpen = true;
    const at = { line: place.line + index, column: (index === 0 ? place.column : 1) + found.column };
    if (found.name === undefined) report(file, "picture-form", {}, at);
    else {
      const { name } = found;
      const details = () => ({
        name,
        form: formOf(name),
        fault: findDirectiveFault(line.slice(found.column)),
      });
      report(file, "directive-form", details, at);
    }
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
  const isNear = closestMatch(name, Object.keys(DIRECTIVES)) !== undefined;
  const isMeant = isNear
    ? bracket !== "" || colons.length > 1
    : name !== "" && bracket !== "" && colons.length > 1;
  if (colons.length > 2 || isMeant) return { column: before.length, name: name || ":::" };
  const inside = /(?<![\w\\:]):{1,3}(image|video|audio)\s?[[{]/.exec(line);
  if (inside) return { column: inside.index, name: inside[1] ?? "image" };
  const column = pictureIn(line);
  return column === undefined ? undefined : { column, name: undefined };
}

/** Where a line begins a picture in double brackets, or one with a space in its file's name. */
function pictureIn(line: string): number | undefined {
  for (const { index } of line.matchAll(/(?<!\\)!\[/g)) {
    // No more of it, so that a long line of brackets is not read again and again.
    const ahead = line.slice(index, index + 600);
    if (/^!\[(?:\[[^\]]+\]\]|[^\]]*\]\([^)"\s]*\s[^)"]*\))/.test(ahead)) return index;
  }
  return undefined;
}

function formOf(name: string): string {
  const meant = closestMatch(name === ":::" ? "aside" : name, Object.keys(DIRECTIVES)) ?? "image";
  return isDirectiveName(meant) ? DIRECTIVES[meant].form : "";
}
