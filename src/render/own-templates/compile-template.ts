import { SourceMap, type SourceMapPayload } from "node:module";
import { join, relative, resolve, sep } from "node:path";
import type { BuildFailure } from "esbuild";
import { writeModule } from "../../ledger/compiled-modules.ts";
import { TemplateError } from "../template-error.ts";

/** Where the templates of a site belong to. Both are paths of folders. */
export interface TemplateSite {
  readonly root: string;
  /** What asrun remembers between builds. */
  readonly state: string;
}

/** A place in a template's source; the file is named from the root of the site: `templates/entry.ts`. */
export interface SourceLine {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
}

/** A template and what it imports beside it, as one JavaScript file. */
export interface CompiledTemplate {
  /** The source, as messages name it. */
  readonly name: string;
  /** The JavaScript file. It is named by its contents, so that Node never takes an older one from its cache. */
  readonly script: string;
  /** The line of source for a place in the JavaScript file, both counted from 1. */
  locate(line: number, column: number): SourceLine | undefined;
  /** The line of source where a piece of the JavaScript begins. */
  locateText(text: string): SourceLine | undefined;
}

/** Compiles a template; what is wrong with its syntax or its imports is a TemplateError. */
export async function compileTemplate(path: string, site: TemplateSite): Promise<CompiledTemplate> {
  const folder = join(site.state, "templates");
  const { script, map } = await bundle(path, folder, site.root);
  const target = writeModule(site.state, script);
  const locate = (line: number, column: number): SourceLine | undefined => {
    const entry = map.findEntry(line - 1, column - 1);
    if (!("originalSource" in entry)) return undefined;
    return {
      file: sourceName(resolve(folder, entry.originalSource), site.root),
      line: entry.originalLine + 1,
    };
  };
  return {
    name: sourceName(path, site.root),
    script: target,
    locate,
    locateText(text) {
      const index = script.indexOf(text);
      if (index === -1) return undefined;
      const lines = script.slice(0, index).split("\n");
      return locate(lines.length, (lines.at(-1)?.length ?? 0) + 1);
    },
  };
}

/** A file as messages name it: from the root of the site, with `/`. */
export function sourceName(path: string, root: string): string {
  return relative(root, path).split(sep).join("/");
}

async function bundle(path: string, folder: string, root: string) {
  const { build } = await import("esbuild");
  try {
    const { outputFiles } = await build({
      entryPoints: [path],
      outdir: folder,
      absWorkingDir: root,
      bundle: true,
      write: false,
      format: "esm",
      platform: "node",
      target: "node20",
      packages: "external",
      // Kept apart from the script: asrun maps lines itself, whatever the process does with stacks.
      sourcemap: "external",
      sourcesContent: false,
      logLevel: "silent",
    });
    const textOf = (ending: string) => outputFiles.find((file) => file.path.endsWith(ending))?.text ?? "";
    const payload: SourceMapPayload = JSON.parse(textOf(".map"));
    return { script: textOf(".js"), map: new SourceMap(payload) };
  } catch (error) {
    throw new TemplateError(compileMessage(error, sourceName(path, root)));
  }
}

/** `templates/entry.ts:3 can't be compiled: Expected ")" but found ";"` */
function compileMessage(error: unknown, name: string): string {
  const [first] = isBuildFailure(error) ? error.errors : [];
  if (!first) return `${name} can't be compiled: ${error instanceof Error ? error.message : String(error)}`;
  const { location, text } = first;
  return `${location ? `${location.file}:${location.line}` : name} can't be compiled: ${text}`;
}

function isBuildFailure(error: unknown): error is BuildFailure {
  return error instanceof Error && "errors" in error && Array.isArray(error.errors);
}
