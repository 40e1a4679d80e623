import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import * as z from "zod";

const described = z.object({
  version: z.string(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
});

const known = new Map<string, string>();

/** The version of a package and of its binaries, read without loading it. `file` is one of its importable files. */
export function versionOf(name: string, file = name): string {
  const found = known.get(name) ?? versionIn(name, createRequire(import.meta.url).resolve(file));
  known.set(name, found);
  return found;
}

function versionIn(name: string, path: string): string {
  const inside = join("node_modules", name);
  const folder = path.slice(0, path.lastIndexOf(inside) + inside.length);
  const text = readFileSync(join(folder, "package.json"), "utf8");
  const { version, optionalDependencies } = described.parse(JSON.parse(text));
  return `${name} ${version} ${JSON.stringify(optionalDependencies ?? {})}`;
}
