/** Builds an archive as another machine would: in a process of its own, with its own zone and locale. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

const PROGRAM = `
import { readFileSync } from "node:fs";
import { live } from "./tests/live.ts";
const { outputs, problems } = live(JSON.parse(readFileSync(0, "utf8")));
const { timeZone, locale } = new Intl.DateTimeFormat().resolvedOptions();
process.stdout.write(JSON.stringify({ timeZone, locale, problems, outputs: [...outputs] }));
`;

export interface Elsewhere {
  /** Where the process took itself to be. */
  readonly timeZone: string;
  readonly locale: string;
  readonly problems: readonly string[];
  readonly outputs: ReadonlyMap<string, string>;
}

let program: Promise<string> | undefined;

/** The archive of these files, made by a process with these variables: `{ TZ: "Asia/Kathmandu", LC_ALL: "th_TH" }`. */
export async function liveElsewhere(
  files: Readonly<Record<string, string>>,
  variables: Readonly<Record<string, string>>,
): Promise<Elsewhere> {
  program ??= bundle();
  const child = spawn(process.execPath, [await program], { env: { PATH: process.env.PATH, ...variables } });
  child.stdin.end(JSON.stringify(files));
  const [printed, complaints] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "close"),
  ]);
  if (complaints !== "") throw new Error(complaints);
  const { outputs, ...there }: Elsewhere & { outputs: [string, string][] } = JSON.parse(printed);
  return { ...there, outputs: new Map(outputs) };
}

async function bundle(): Promise<string> {
  mkdirSync("node_modules/.cache", { recursive: true });
  const outfile = join(mkdtempSync("node_modules/.cache/asrun-elsewhere-"), "elsewhere.mjs");
  await build({
    stdin: { contents: PROGRAM, resolveDir: process.cwd(), loader: "ts" },
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    packages: "external",
    // The default look reads its style sheet beside itself.
    define: { "import.meta.url": JSON.stringify(pathToFileURL("templates/index.ts").href) },
  });
  return outfile;
}
