/** Builds an archive as another machine would: in a separate process, with another zone and locale. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

const PROGRAM = `
import { live } from "./tests/live.ts";
const { outputs, problems } = live(JSON.parse(globalThis.files));
const { timeZone, locale } = new Intl.DateTimeFormat().resolvedOptions();
process.stdout.write(JSON.stringify({ timeZone, locale, problems, outputs: [...outputs] }));
`;

export interface Elsewhere {
  /** The zone and locale that the process detected. */
  readonly timeZone: string;
  readonly locale: string;
  readonly problems: readonly string[];
  readonly outputs: ReadonlyMap<string, string>;
}

let program: Promise<string> | undefined;

/** The archive of these files, built by a process with these variables: `{ TZ: "Asia/Kathmandu", LC_ALL: "th_TH" }`. */
export async function liveElsewhere(
  files: Readonly<Record<string, string>>,
  variables: Readonly<Record<string, string>>,
): Promise<Elsewhere> {
  program ??= bundle();
  // Program and files both come through stdin, so that nothing remains on the disk.
  const child = spawn(process.execPath, ["--input-type=module", "-"], {
    env: { PATH: process.env.PATH, ...variables },
  });
  child.stdin.end(`globalThis.files = ${JSON.stringify(JSON.stringify(files))};\n${await program}`);
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
  const { outputFiles } = await build({
    stdin: { contents: PROGRAM, resolveDir: process.cwd(), loader: "ts" },
    write: false,
    bundle: true,
    format: "esm",
    platform: "node",
    packages: "external",
    // The default theme reads its style sheet from its own folder.
    define: { "import.meta.url": JSON.stringify(pathToFileURL("templates/index.ts").href) },
  });
  return outputFiles[0]?.text ?? "";
}
