import { shorten } from "../../model/log-text.ts";
import { describeValue } from "../../web/describe-value.ts";
import { Html, printable } from "../../web/html.ts";
import { TemplateError } from "../template-error.ts";
import type { Template } from "../theme.ts";
import type { CompiledTemplate, SourceLine } from "./compile-template.ts";

/** Stack frames to look through for one of the template's own: most errors are thrown by what it calls. */
const MAX_FRAMES = 50;
const MAX_MESSAGE_LENGTH = 500;

/** A function that a template's file exports: whether it returns Html is known when it is called. */
export type TemplateFunction = (...given: Parameters<Template<never>>) => unknown;

/**
 * A template of the site's own whose failures are TemplateErrors: what it throws, and a result that is not Html. Of
 * templates that call each other the innermost one is named.
 */
export function guardTemplate(template: TemplateFunction, compiled: CompiledTemplate): Template<never> {
  return (view, kit) => {
    const result = callTemplate(() => template(view, kit), compiled);
    if (result instanceof Html) return result;
    // Nothing waits for it, and a rejection that nothing handles would end the process.
    if (result instanceof Promise) result.catch(() => undefined);
    const start = compiled.locateText(String(template));
    const advice =
      result instanceof Promise ? "templates are synchronous, without async" : "return kit.html`…`";
    throw new TemplateError(
      `${formatPlace(compiled, start)} returned ${describeValue(result)} instead of Html: ${advice}`,
    );
  };
}

/** What a template's own code gives; what it throws becomes a TemplateError, unless it is one already. */
function callTemplate(call: () => unknown, compiled: CompiledTemplate): unknown {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = MAX_FRAMES;
  try {
    return call();
  } catch (error) {
    throw error instanceof TemplateError ? error : templateFailure(error, compiled, "failed");
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** The error for what a template's code threw while it `failed`, or `failed while it was loaded`. */
export function templateFailure(error: unknown, compiled: CompiledTemplate, failed: string): TemplateError {
  const line = error instanceof Error ? locateFrame(error.stack ?? "", compiled) : undefined;
  return new TemplateError(`${formatPlace(compiled, line, failed)}: ${formatThrown(error)}`);
}

/** The first line of a stack that is the template's, or a file's that it imports. */
function locateFrame(stack: string, compiled: CompiledTemplate): SourceLine | undefined {
  const script = compiled.script.split(/[\\/]/).at(-1) ?? "";
  for (const frame of stack.split("\n").filter((line) => line.includes(script))) {
    const [, line, column] = /:(\d+):(\d+)\)?$/.exec(frame) ?? [];
    const found = line === undefined ? undefined : compiled.locate(Number(line), Number(column));
    if (found) return found;
  }
  return undefined;
}

/** `templates/entry.ts:12`; for a file that it imports `templates/entry.ts failed in templates/lib/names.ts:3`. */
function formatPlace({ name }: CompiledTemplate, at: SourceLine | undefined, verb = ""): string {
  const words = verb === "" ? "" : ` ${verb}`;
  if (!at) return `${name}${words}`;
  return at.file === name ? `${name}:${at.line}${words}` : `${name}${words} in ${at.file}:${at.line}`;
}

/** What was thrown, on one line and without control characters: it may quote content. */
function formatThrown(error: unknown): string {
  const words = error instanceof Error || typeof error === "string" ? String(messageOf(error)) : undefined;
  const line = printable((words ?? `${describeValue(error)} was thrown`).replace(/\s+/g, " ")).trim();
  return shorten(line, MAX_MESSAGE_LENGTH);
}

function messageOf(error: Error | string): string {
  if (typeof error === "string") return error;
  // Node names the compiled file, which no one knows.
  return error.message.replace(/ imported from .*/, "") || error.name;
}
