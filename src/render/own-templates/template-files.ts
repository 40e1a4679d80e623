/** Which files of a templates folder are templates, and which are meant to be. */
import { closestMatch } from "../../web/spelling.ts";

/** What the owner of a site adds to the Content-Security-Policy. */
export const POLICY_FILE = "csp.yml";

/** What a file in a templates folder is, by its name. */
export type FileRole =
  | { readonly kind: "template"; readonly key: string }
  | { readonly kind: "helper" }
  /** Named almost like something that asrun reads; `advice` says what to do. */
  | { readonly kind: "near-miss"; readonly advice: string };

const HELPER: FileRole = { kind: "helper" };

/** Endings that are read. */
const READ = new Set(["ts", "js", "mjs"]);

/** Endings of code that is not read, and the ending to use instead. */
const CODE: ReadonlyMap<string, string> = new Map([
  ...[...READ].map((ending) => [ending, ending] as const),
  ...["tsx", "mts", "cts"].map((ending) => [ending, "ts"] as const),
  ...["jsx", "cjs", "11ty.js", "11ty.cjs", "11ty.mjs"].map((ending) => [ending, "js"] as const),
]);

/** Endings of template languages that asrun does not read, and what editors add to a name. */
const OTHER_LANGUAGES = new Set(
  "html htm md markdown njk liquid hbs handlebars mustache ejs pug haml webc vue svelte txt ts.txt js.txt".split(
    " ",
  ),
);

const STYLE_SHEETS = ["style", "asrun"];

/** `coverageHeader` → `coverage-header`, the name of its file. */
export function fileStem(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** The role of a file; `keys` are the names of all templates. */
export function fileRole(name: string, keys: readonly string[]): FileRole {
  if (/^csp\.ya?ml$/i.test(name))
    return name === POLICY_FILE ? HELPER : nearMiss(`rename it to "${POLICY_FILE}"`);
  const [stem = "", ...endings] = name.split(".");
  if (stem === "" || stem.startsWith("_")) return HELPER;
  const ending = endings.join(".");
  const stems = new Map(keys.map((key) => [fileStem(key), key]));
  const key = stems.get(stem);
  if (key !== undefined && READ.has(ending)) return { kind: "template", key };
  const meant = kebabCase(stem);
  const lower = ending.toLowerCase();
  if (lower === "css") return styleSheetRole(name, stem, stems.has(meant));
  const code = CODE.get(lower);
  if (stems.has(meant) && (code !== undefined || OTHER_LANGUAGES.has(lower)))
    return nearMiss(`rename it to "${meant}.${code ?? "ts"}"`);
  const similar =
    code === undefined || !/^[a-z-]+$/i.test(meant) ? undefined : closestMatch(meant, stems.keys());
  if (similar === undefined) return HELPER;
  return nearMiss(`did you mean "${similar}.${code}"? Put helpers into a folder, "lib/${name}"`);
}

function styleSheetRole(name: string, stem: string, isTemplateStem: boolean): FileRole {
  if (name === "style.css" || name === "asrun.css") return HELPER;
  if (isTemplateStem) return nearMiss('move its rules to "style.css"');
  const meant = closestMatch(stem, STYLE_SHEETS);
  return meant === undefined ? HELPER : nearMiss(`rename it to "${meant}.css"`);
}

function nearMiss(advice: string): FileRole {
  return { kind: "near-miss", advice };
}

/** `coverageHeader`, `CoverageHeader` and `coverage_header` → `coverage-header`. */
function kebabCase(stem: string): string {
  return stem
    .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
    .replaceAll("_", "-")
    .toLowerCase();
}
