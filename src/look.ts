/** Finds the look: the default one, with the templates of the site's own folder laid over it. */

import { existsSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { defaultTheme } from "../templates/index.ts";
import { writeModule } from "./cache/compiled-modules.ts";
import type { Theme } from "./render/theme.ts";
import { nearest } from "./web/spelling.ts";

/** A template that can't be used: a mistake of whoever keeps the site's templates. */
export class TemplateError extends Error {
  override readonly name = "TemplateError";
}

/**
 * The look for a templates folder: `entry.ts` or `entry.js` there replaces the entry, `page-links.ts` the page links;
 * `style.css` is added to the style sheet, `asrun.css` replaces it. Compiled templates are kept in `state`.
 */
export async function loadTheme(folder: string, state: string): Promise<Theme> {
  if (!existsSync(folder) || isOwnFolder(folder)) return defaultTheme;
  const names = readdirSync(folder).toSorted();
  const overrides: Record<string, unknown> = {};
  for (const name of names) {
    const [, stem] = /^([a-z-]+)\.(?:ts|js|mjs)$/.exec(name) ?? [];
    if (stem === undefined) continue;
    const key = stem.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
    if (isTemplateName(key)) overrides[key] = await loadTemplate(join(folder, name), key, state);
    else refuseMisspelt(folder, name, stem);
  }
  return { ...defaultTheme, ...overrides, assets: loadAssets(folder) };
}

/**
 * Templates that are given parts of what is seen on a page, and never the coverage or an entry as a whole; and those of
 * pages that are no coverage's.
 */
const OF_PARTS: ReadonlySet<string> = new Set<keyof Theme>([
  ...(["document", "byline", "time", "span", "figure", "picture", "quote", "aside", "tombstone"] as const),
  ...(["takenDown", "pictures", "moved", "home", "corrections", "listing", "listings", "notFound"] as const),
  "assets",
]);

/** Whether pages of coverages show nothing in a look that they don't show in the default one. */
export function showsAsDefault(theme: Theme): boolean {
  const parts = new Map<string, unknown>(Object.entries(theme));
  return Object.entries(defaultTheme).every(([name, part]) => OF_PARTS.has(name) || parts.get(name) === part);
}

/** Where the default look lies: in this repository that is the site's own templates folder too. */
function isOwnFolder(folder: string): boolean {
  const candidates = ["../templates/", "../../templates/"].map((path) =>
    fileURLToPath(new URL(path, import.meta.url)),
  );
  return candidates.some(
    (path) => existsSync(join(path, "document.ts")) && realpathSync(path) === realpathSync(folder),
  );
}

function isTemplateName(key: string): key is Exclude<keyof Theme, "assets"> {
  return key !== "assets" && Object.hasOwn(defaultTheme, key);
}

function refuseMisspelt(folder: string, name: string, stem: string): void {
  const names = Object.keys(defaultTheme).map((key) =>
    key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
  );
  const meant = nearest(stem, names);
  if (meant !== undefined)
    throw new TemplateError(`${join(folder, name)} replaces no template, did you mean "${meant}"?`);
}

async function loadTemplate(path: string, key: string, state: string): Promise<unknown> {
  const loaded: unknown = await import(pathToFileURL(await compiled(path, state)).href);
  const template = exportOf(loaded, key) ?? exportOf(loaded, "default");
  if (typeof template !== "function") {
    throw new TemplateError(
      `${path} must export a function (view, kit) => kit.html\`…\` as "${key}" or by default`,
    );
  }
  return template;
}

function exportOf(module: unknown, name: string): unknown {
  return typeof module === "object" && module !== null ? Reflect.get(module, name) : undefined;
}

/** A template and what it imports beside it, as one JavaScript file with a name of its own, so that none is stale. */
async function compiled(path: string, state: string): Promise<string> {
  const { build } = await import("esbuild");
  try {
    const { outputFiles } = await build({
      entryPoints: [path],
      bundle: true,
      write: false,
      format: "esm",
      platform: "node",
      target: "node20",
      packages: "external",
      logLevel: "silent",
    });
    const text = outputFiles[0]?.text ?? "";
    return writeModule(state, text);
  } catch (error) {
    throw new TemplateError(
      `${path} can't be compiled: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

function loadAssets(folder: string): Readonly<Record<string, string>> {
  const read = (name: string) =>
    existsSync(join(folder, name)) ? readFileSync(join(folder, name), "utf8") : undefined;
  const sheet = read("asrun.css") ?? defaultTheme.assets["asrun.css"] ?? "";
  const addition = read("style.css");
  return { ...defaultTheme.assets, "asrun.css": addition === undefined ? sheet : `${sheet}\n${addition}` };
}
