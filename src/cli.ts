#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { CommanderError } from "commander";
import { HOW_TO_BEGIN } from "./cli/how-to-begin.ts";
import { program } from "./cli/program.ts";
import { NoArchiveError } from "./model/errors.ts";
import { readErrorReason } from "./model/file-errors.ts";
import { toLogLine, toLogLines } from "./model/log-text.ts";

/** Exit codes: 0 done; 1 the content or the disk is in the way; 2 a mistake on the command line. */
type ExitCode = 0 | 1 | 2;

function packageVersion(): string {
  const description: unknown = JSON.parse(
    readFileSync(new URL("../../package.json", import.meta.url), "utf8"),
  );
  const hasVersion = typeof description === "object" && description !== null && "version" in description;
  return hasVersion ? String(description.version) : "";
}

function exitCode(code: number): ExitCode {
  return code === 0 ? 0 : code === 2 ? 2 : 1;
}

/** Errors whose messages have more than one line. */
const MULTILINE: ReadonlySet<string> = new Set(["EleventyFailure", "TemplateError"]);

/** Prints an error and returns the exit code. An error that only a bug of asrun causes is printed with its stack. */
function printError(error: unknown): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (!(error instanceof Error)) return printBug(String(error));
  const codes: Readonly<Record<string, ExitCode>> = {
    OperatorError: 2,
    NoArchiveError: 2,
    TemplateError: 2,
    ImportRefused: 1,
    PublishingError: 1,
    PictureChanged: 1,
    EleventyFailure: 1,
  };
  const code = codes[error.name];
  const words = code === undefined ? fileSystemFailure(error) : error.message;
  if (words === undefined) return printBug(error.stack ?? error.message);
  const print = MULTILINE.has(error.name) ? toLogLines : toLogLine;
  process.stderr.write(`${print(`asrun: ${words}`)}\n`);
  return code ?? 1;
}

/** What the file system answered about a file, as while another process renames or removes folders. */
function fileSystemFailure(error: Error): string | undefined {
  if (!("errno" in error && "syscall" in error)) return undefined;
  const place = "path" in error ? String(error.path) : "a file";
  return `can't read or write ${place}: ${readErrorReason(error)}; build again`;
}

/** The message of a system error can hold the name of a file. */
function printBug(stack: string): ExitCode {
  process.stderr.write(`${toLogLines(stack)}\n`);
  return 1;
}

// A reader that has seen enough (`| head`) closes the pipe: that is no failure.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit(process.exitCode ?? 0);
  });
}

try {
  await program(packageVersion(), (code) => {
    process.exitCode = exitCode(code);
  }).parseAsync();
} catch (error) {
  process.exitCode = printError(error);
  if (error instanceof NoArchiveError) process.stderr.write(HOW_TO_BEGIN);
}
