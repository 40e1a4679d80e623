/** `package.json` and `.gitignore` of an archive: made, or added to. */
import * as z from "zod";
import { OperatorError } from "../../model/errors.ts";
import { trimEnd } from "../../web/spelling.ts";

const SCRIPTS = { check: "asrun check", build: "asrun build", start: "asrun serve" };

// Records keep the order of their keys.
const fieldsSchema = z.record(z.string(), z.unknown());
const partsSchema = z.object({
  scripts: fieldsSchema.optional(),
  dependencies: fieldsSchema.optional(),
  devDependencies: fieldsSchema.optional(),
  allowScripts: fieldsSchema.optional(),
});

/** What a `package.json` says, in the order of its keys, and the parts that are read. */
interface Manifest {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly parts: z.output<typeof partsSchema>;
}

/** What `package.json` asks for where asrun is named in it already; `undefined` where it is not. */
export function installedFrom(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const { dependencies, devDependencies } = readManifest(text).parts;
  const found = dependencies?.asrun ?? devDependencies?.asrun;
  return typeof found === "string" ? found : undefined;
}

/** The text of a new `package.json`. `version` is what npm installs asrun from. */
export function newManifest(name: string, version: string): string {
  const fields = { name: packageName(name), private: true, type: "module" };
  return formatManifest(withAdditions({ fields, parts: {} }, version), "  ", "\n");
}

/** The text of a `package.json` with what it lacks; the same text where it lacks nothing. */
export function addToManifest(text: string, version: string | undefined): string {
  const manifest = readManifest(text);
  const added = withAdditions(manifest, version);
  if (JSON.stringify(added) === JSON.stringify(manifest.fields)) return text;
  const indent = /^[ \t]+(?=")/m.exec(text)?.[0] ?? "  ";
  const end = text.slice(text.trimEnd().length);
  return formatManifest(added, indent, end, text.includes("\r\n") ? "\r\n" : "\n");
}

function withAdditions({ fields, parts }: Manifest, version: string | undefined): Manifest["fields"] {
  return {
    ...fields,
    scripts: { ...parts.scripts, ...SCRIPTS, ...parts.scripts },
    ...(version !== undefined && { dependencies: { ...parts.dependencies, asrun: version } }),
    // npm asks for a decision about packages with scripts; asrun works without that of esbuild.
    allowScripts: { ...parts.allowScripts, esbuild: false, ...parts.allowScripts },
  };
}

function readManifest(text: string): Manifest {
  try {
    const json: unknown = JSON.parse(text.replace(/^\ufeff/, ""));
    return { fields: fieldsSchema.parse(json), parts: partsSchema.parse(json) };
  } catch {
    throw new OperatorError("package.json can't be read as JSON: correct it, then run asrun init again");
  }
}

function formatManifest(fields: Manifest["fields"], indent: string, end: string, lineEnd = "\n"): string {
  return `${JSON.stringify(fields, null, indent).replaceAll("\n", lineEnd)}${end}`;
}

/** A name that npm accepts. */
function packageName(name: string): string {
  const words = name.toLowerCase().replace(/[^a-z0-9-]+/g, "-");
  return trimEnd(words, "-").replace(/^-+/, "") || "archive";
}

/** The text of `.gitignore` with the lines that it lacks, in the style of its line ends. */
export function addToIgnored(text: string, folders: readonly string[]): string {
  const lineEnd = text.includes("\r\n") ? "\r\n" : "\n";
  const known = new Set(text.split(/\r?\n/).map((line) => line.trim().replace(/^\/|\/$/g, "")));
  const missing = folders.filter((folder) => !known.has(folder.replace(/\/$/, "")));
  const gap = text === "" || text.endsWith("\n") || missing.length === 0 ? "" : lineEnd;
  return `${text}${gap}${missing.map((folder) => `${folder}${lineEnd}`).join("")}`;
}
