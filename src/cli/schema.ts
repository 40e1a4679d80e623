import { entriesJsonSchema } from "../import/kinds/entries-schema.ts";
import { OperatorError } from "../model/errors.ts";
import { jsonSchemas } from "../validate/schema.ts";
import type { OutputStreams } from "./output-streams.ts";

/** `asrun schema`: the JSON Schema of one kind of file, or of all by kind. Returns the exit code. */
export function schema(kind: string | undefined, { stdout }: OutputStreams): number {
  const schemas: Readonly<Record<string, object>> = { ...jsonSchemas(), entries: entriesJsonSchema() };
  const chosen = kind === undefined ? schemas : schemas[kind];
  if (!chosen)
    throw new OperatorError(`there is no schema "${kind}": choose one of ${Object.keys(schemas).join(", ")}`);
  stdout.write(`${JSON.stringify(chosen, null, 2)}\n`);
  return 0;
}
