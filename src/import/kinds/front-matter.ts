import { parseDocument } from "yaml";
import type { SourceFile } from "../files/source-file.ts";
import { type JsonObject, objectOf } from "../json.ts";
import { refuse } from "../refuse.ts";

/** Longer front matter is none. */
const MAX_LENGTH = 64 * 1024;

/** The fields of a front matter, YAML or simple TOML, and the text behind it. Refuses YAML that can't be read. */
export function splitFrontMatter(file: SourceFile): { fields: JsonObject; body: string } {
  const text = file.text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  const fence = /^(---|\+\+\+)[^\S\n]*\n/.exec(text);
  if (!fence) return { fields: {}, body: text };
  const [opening, sign = ""] = fence;
  const end = text.indexOf(`\n${sign}`, opening.length - 1);
  if (end === -1) return refuse(file.name, `the front matter isn't closed: write a line ${sign} under it`);
  const matter = text.slice(opening.length, end + 1);
  if (matter.length > MAX_LENGTH) return refuse(file.name, "the front matter is too long");
  const body = text.slice(end + 1).replace(/^.*\n?/, "");
  return { fields: sign === "---" ? readYaml(matter, file.name) : readToml(matter), body };
}

function readYaml(matter: string, name: string): JsonObject {
  const document = parseDocument(matter, { schema: "core", logLevel: "error" });
  const [error] = document.errors;
  if (error) return refuse(name, `the front matter can't be read: ${error.message.split("\n")[0] ?? ""}`);
  // Aliases can grow without end.
  const value: unknown = document.toJS({ maxAliasCount: 0 });
  return objectOf(value);
}

/** `title = "…"`, `date = 2023-09-12T09:45:00-07:00`, `tags = ["a", "b"]`. */
function readToml(matter: string): JsonObject {
  return Object.fromEntries(
    [...matter.matchAll(/^(\w+)[ \t]*=(.*)$/gm)]
      .map(([, key = "", text = ""]) => ({ key, value: text.trim() }))
      .filter(({ value }) => value !== "")
      .map(({ key, value }) => {
        const strings = tomlStrings(value);
        return [key, value.startsWith("[") ? strings : (strings[0] ?? value)];
      }),
  );
}

/** The strings in a line of TOML. One that isn't closed is none, and reaches to the end of the line. */
function tomlStrings(value: string): string[] {
  return [...value.matchAll(/"((?:[^"\\]|\\.)*)("?)|'([^']*)'/g)].flatMap(
    ([, double, end, single]) => single ?? (end === "" ? [] : (double?.replace(/\\(.)/g, "$1") ?? [])),
  );
}
