import matter from "gray-matter";
import type { Root } from "mdast";
import type { VFile } from "vfile";
import { FILE_START, report } from "../model/report.ts";
import type { Fields } from "../model/source.ts";
import { parseSimpleYaml } from "./fast/yaml.ts";
import { EMPTY_FIELDS, parseYaml } from "./yaml.ts";

/** Enough for every key there is; keeps gray-matter's regular expressions from running long. */
const LIMIT = 32 * 1024;
const LINES = 1000;

/**
 * The front matter of a Markdown file as fields. gray-matter finds it and hands it to our YAML; the same file's
 * syntax tree must agree on where it ends, otherwise words would be lost between the two.
 */
export function parseFrontMatter(file: VFile, text: string, tree: Root): Fields | undefined {
  const language = /^---[^\S\n]*([^\s-][^\n]*)/.exec(text)?.[1]?.trim();
  const fence = tree.children[0];
  if (!text.startsWith("---")) report(file, "no-front-matter", { cause: causeOf(file, text) }, FILE_START);
  else if (language !== undefined)
    report(file, "front-matter-language", { language: language.slice(0, 20) }, FILE_START);
  else if (fence?.type !== "yaml") reportUnclosed(file, text);
  else if (fence.value.length > LIMIT || fence.value.split("\n").length > LINES)
    report(file, "front-matter-long", {}, FILE_START);
  else return readMatter(file, text, fence.value);
  return undefined;
}

function readMatter(file: VFile, text: string, fenced: string): Fields | undefined {
  let fields: Fields | undefined = EMPTY_FIELDS;
  let seen = "";
  const yaml = (source: string) => {
    seen = source;
    // gray-matter hands over what follows the first "---": a line break comes first, so lines are the file's.
    fields = parseSimpleYaml(source) ?? parseYaml(file, source);
    return {};
  };
  // Options must be given at every call: without them gray-matter answers from a cache that forgets problems.
  matter(upToFence(text), { language: "yaml", engines: { yaml: { parse: yaml }, ...refusedEngines } });
  if (seen !== "" && seen.replaceAll("\r", "").trim() !== fenced.replaceAll("\r", "").trim()) {
    const line = seen.split("\n").length + 1;
    report(file, "front-matter-unclosed", { dash: undefined }, { line, column: 1 });
    return undefined;
  }
  return fields;
}

/** A line of dashes in which phones and word processors have put a long one for hyphens. */
const LONG_DASHES = /^-{0,2}([‐-―−])[-‐-―−]{0,2}[ \t]*$/;

function causeOf(file: VFile, text: string) {
  const [first = ""] = text.split(/\r?\n/, 1);
  const dash = LONG_DASHES.exec(first)?.[1];
  if (dash !== undefined) return { kind: "dash", dash } as const;
  if (/^\s+---[ \t]*\r?\n/.test(text)) return { kind: "empty-line" } as const;
  return { kind: /^readme\.md$/i.test(file.basename ?? "") ? "readme" : "missing" } as const;
}

function reportUnclosed(file: VFile, text: string): void {
  const dashes = text.split(/\r?\n/, LINES).map((line) => LONG_DASHES.exec(line)?.[1]);
  const index = dashes.findIndex((dash) => dash !== undefined);
  const place = index === -1 ? FILE_START : { line: index + 1, column: 1 };
  report(file, "front-matter-unclosed", { dash: dashes[index] }, place);
}

const FENCE = "\n---";

/** A text to where gray-matter takes its front matter to end: all that it is given it copies, and looks up in a cache. */
function upToFence(text: string): string {
  const end = text.indexOf(FENCE);
  return end === -1 ? text : text.slice(0, end + FENCE.length);
}

// gray-matter would execute `---js`. The language is refused before it is called; this holds it twice.
const rejectLanguage = () => {
  throw new TypeError("front matter in a language other than YAML has reached gray-matter");
};
/** Engines of gray-matter for other languages than YAML, some of which would run the front matter as code. */
export const refusedEngines = {
  javascript: { parse: rejectLanguage },
  js: { parse: rejectLanguage },
  json: { parse: rejectLanguage },
};
