/** Loads a template of a site's own. */
import { pathToFileURL } from "node:url";
import { TemplateError } from "../template-error.ts";
import { type CompiledTemplate, compileTemplate, type TemplateSite } from "./compile-template.ts";
import { guardTemplate, type TemplateFunction, templateFailure } from "./guard-template.ts";

/** The function that a file exports as `key` or by default. Throws a TemplateError if there is none. */
export async function loadTemplate(path: string, key: string, site: TemplateSite): Promise<unknown> {
  const compiled = await compileTemplate(path, site);
  const loaded = await importScript(compiled);
  const template = exportOf(loaded, key) ?? exportOf(loaded, "default");
  if (isFunction(template)) return guardTemplate(template, compiled);
  throw new TemplateError(
    `${compiled.name} must export a function (view, kit) => kit.html\`…\` as "${key}" or by default`,
  );
}

async function importScript(compiled: CompiledTemplate): Promise<unknown> {
  try {
    return await import(pathToFileURL(compiled.script).href);
  } catch (error) {
    throw templateFailure(error, compiled, "failed while it was loaded");
  }
}

function exportOf(module: unknown, name: string): unknown {
  return typeof module === "object" && module !== null ? Reflect.get(module, name) : undefined;
}

function isFunction(value: unknown): value is TemplateFunction {
  return typeof value === "function";
}
