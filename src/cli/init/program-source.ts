/** From where the asrun that runs can be installed again, for `package.json`. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import * as z from "zod";
import { OperatorError } from "../../model/errors.ts";

/** A version in the registry, a packed file, or a clone that can be packed. */
export type ProgramSource =
  | { readonly kind: "version"; readonly version: string }
  | { readonly kind: "tarball"; readonly path: string }
  | { readonly kind: "clone"; readonly path: string };

const packageSchema = z.object({ name: z.string(), version: z.string() });
const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({ version: z.string().optional(), resolved: z.string().optional() }),
  ),
});

/** The folder of the package that this file is in: it also holds `docs/`. */
export function programFolder(from = dirname(fileURLToPath(import.meta.url))): string {
  const path = join(from, "package.json");
  if (existsSync(path) && packageSchema.safeParse(readJson(path)).data?.name === "asrun") return from;
  if (dirname(from) === from) throw new Error("no package.json of asrun around its program");
  return programFolder(dirname(from));
}

/** npm notes in `node_modules` where it installed each package from. */
export function findProgramSource(program = programFolder()): ProgramSource {
  const modules = dirname(program);
  if (basename(modules) !== "node_modules") return { kind: "clone", path: program };
  const { version } = packageSchema.parse(readJson(join(program, "package.json")));
  const lock = join(modules, ".package-lock.json");
  const packages = existsSync(lock) ? lockSchema.safeParse(readJson(lock)).data?.packages : undefined;
  const [, file] = /^file:(.+\.tgz)$/.exec(packages?.["node_modules/asrun"]?.resolved ?? "") ?? [];
  const path = file === undefined ? undefined : resolve(dirname(modules), file);
  return path !== undefined && existsSync(path) ? { kind: "tarball", path } : { kind: "version", version };
}

/** Packs a clone into a folder. Returns the file's name. Throws an OperatorError where npm can't. */
export function packClone(clone: string, folder: string): string {
  const args = ["pack", "--ignore-scripts", "--silent", "--pack-destination", folder];
  const { status, stdout, stderr } = spawnSync("npm", args, {
    cwd: clone,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  const name = stdout?.trim().split("\n").at(-1);
  if (status !== 0 || !name)
    throw new OperatorError(`npm pack failed in ${clone}: ${stderr?.trim() || "is npm installed?"}`);
  return name;
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, "utf8"));
}
