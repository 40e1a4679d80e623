#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { Command, CommanderError, InvalidArgumentError, Option } from "commander";

/** Exit codes: 0 done; 1 the content or the disk stands in the way; 2 a mistake on the command line. */
type ExitCode = 0 | 1 | 2;

function packageVersion(): string {
  const description: unknown = JSON.parse(
    readFileSync(new URL("../../package.json", import.meta.url), "utf8"),
  );
  const hasVersion = typeof description === "object" && description !== null && "version" in description;
  return hasVersion ? String(description.version) : "";
}

const content = () => new Option("--content <folder>", "the content folder").default("content");
const url = () => new Option("--url <address>", "replaces the address in site.yml").argParser(readUrl);
const drafts = () => new Option("--drafts", "show drafts, marked and not for search engines").default(false);
const now = () =>
  new Option("--now <time>", "the instant to build for, with an offset: embargoes that end later hold")
    .argParser(readInstant)
    .default(Date.now(), "the clock");
const nextDue = () =>
  new Option("--next-due", "print when the next embargo ends, in UTC, or nothing").default(false);
const templates = () =>
  new Option(
    "--templates <folder>",
    "the folder of your own templates (default: templates, beside the content)",
  );

function program(finish: (code: ExitCode) => void): Command {
  const asrun = new Command("asrun")
    .description(
      "Live coverage as an archive that lasts: one Markdown file per entry, one address per entry.",
    )
    .version(packageVersion())
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, "asrun: ")) });
  asrun
    .command("build")
    .description("check the content and build the archive")
    .addOption(content())
    .addOption(templates())
    .option("--out <folder>", "where the archive goes", "dist")
    .addOption(url())
    .addOption(drafts())
    .addOption(now())
    .option("--overwrite", "replace files in the output that asrun didn't write", false)
    .option("--wait <seconds>", "how long to wait for another build to end", readSeconds, 30)
    .option("--no-cache", "build everything anew, whatever earlier builds have left")
    .option("--timings", "tell how long each part of the work took", false)
    .addOption(nextDue())
    .action(async (options) =>
      finish(exitCode(await (await import("./cli/build.ts")).build(options, process))),
    );
  asrun
    .command("verify")
    .description("compare the archive with what was published, file by file")
    .argument("[folder]", "where the archive is", "dist")
    .addOption(content())
    .addOption(
      new Option("--format <format>", "how differences are told").choices(["text", "json"]).default("text"),
    )
    .action(async (folder, options) =>
      finish(exitCode((await import("./cli/verify.ts")).verifyOutput(folder, options, process))),
    );
  asrun
    .command("check")
    .description("check the content, and build nothing")
    .addOption(content())
    .addOption(url())
    .addOption(drafts())
    .addOption(now())
    .addOption(
      new Option("--format <format>", "how problems are told")
        .choices(["text", "json", "github"])
        .default("text"),
    )
    .option(
      "--against <ref>",
      "find what is lost since a git ref, an older content folder or a built archive",
    )
    .option("--fix", "write the aliases that --against finds missing", false)
    .option(
      "--typo-threshold <words>",
      "from so many changed words on, a published entry must say that it was changed (default: 3)",
      readCount,
    )
    .addOption(nextDue())
    .action(async (options) => finish(exitCode((await import("./cli/check.ts")).check(options, process))));
  asrun
    .command("serve")
    .description("show the archive with its drafts while you write")
    .addOption(content())
    .addOption(templates())
    .addOption(now())
    .option("--port <number>", "the port", readPort, 8080)
    .option("--host <address>", "the address to listen on", "127.0.0.1")
    .action(async (options) => (await import("./cli/serve.ts")).serve(options, process));
  asrun
    .command("new")
    .description("write the file of a new entry")
    .argument("<headline>", "the headline")
    .requiredOption("--coverage <slug>", "the coverage's folder")
    .addOption(content())
    .option("--at <time>", "the entry's time (default: now, in the coverage's zone)")
    .addOption(now())
    .action(async (headline, options) =>
      finish(exitCode((await import("./cli/new.ts")).newEntry(headline, options, process))),
    );
  asrun
    .command("schema")
    .description("print the JSON Schema of the front matter, for editors")
    .argument("[kind]", "entry, masthead, site or people (default: all four)")
    .action(async (kind) => finish(exitCode((await import("./cli/schema.ts")).schema(kind, process))));
  return asrun;
}

function exitCode(code: number): ExitCode {
  return code === 0 ? 0 : code === 2 ? 2 : 1;
}

function readUrl(text: string): string {
  if (/^https?:\/\/[^\s?#]+$/i.test(text) && URL.canParse(text)) return text;
  throw new InvalidArgumentError("It must be an absolute address, as in https://example.org/live/");
}

function readInstant(text: string): number {
  const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(\.\d+)?(Z|[+-]\d{2}:\d{2})$/.test(text)
    ? Date.parse(text)
    : Number.NaN;
  if (!Number.isNaN(instant)) return instant;
  throw new InvalidArgumentError("It must be a time with an offset, as in 2025-03-20T10:05+00:00");
}

function readSeconds(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  throw new InvalidArgumentError("It must be a whole number of seconds");
}

function readCount(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new InvalidArgumentError("It must be a number from 1 on");
}

function readPort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new InvalidArgumentError("It must be a number from 0 to 65535");
}

/** Whether an error is told in one line, and with which code; our own bugs are not, they show their stack. */
function toldError(error: unknown): ExitCode | undefined {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (!(error instanceof Error)) return undefined;
  const codes: Readonly<Record<string, ExitCode>> = {
    OperatorError: 2,
    TemplateError: 2,
    PublishingError: 1,
    EleventyFailure: 1,
  };
  const code = codes[error.name];
  if (code !== undefined) process.stderr.write(`asrun: ${error.message}\n`);
  return code;
}

// A reader that has seen enough (`| head`) closes the pipe: that is no failure.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit(process.exitCode ?? 0);
  });
}

try {
  await program((code) => {
    process.exitCode = code;
  }).parseAsync();
} catch (error) {
  const code = toldError(error);
  if (code === undefined) throw error;
  process.exitCode = code;
}
