import { existsSync } from "node:fs";
import { Command, Option } from "commander";
import { DEFAULT_CONTENT } from "../model/folder.ts";
import { toLogLines } from "../model/log-text.ts";
import { HOW_TO_BEGIN } from "./how-to-begin.ts";
import { setNodeFlags } from "./node-options.ts";
import { readCount, readInstant, readPort, readSeconds, readUrl } from "./option-values.ts";

/** Takes the exit code of a command when it is over. */
type Finish = (code: number) => void;

const content = () => new Option("--content <folder>", "the content folder").default(DEFAULT_CONTENT);
const url = () => new Option("--url <address>", "replaces the address in site.yml").argParser(readUrl);
const drafts = () => new Option("--drafts", "show drafts, marked and not for search engines").default(false);
const now = () =>
  new Option("--now <time>", "the instant to build for, with an offset: embargoes that end later hold")
    .argParser(readInstant)
    .default(Date.now(), "the clock");
const cache = () =>
  new Option("--cache <folder>", "where copies of pictures are kept (default: .asrun, beside the content)");
const nextDue = () =>
  new Option("--next-due", "print when the next embargo ends, in UTC, or nothing").default(false);
const templates = () =>
  new Option(
    "--templates <folder>",
    "the folder of your own templates (default: templates, beside the content)",
  );

/** All commands with their options. What a command does is loaded when it is asked for. */
export function program(version: string, finish: Finish): Command {
  const asrun = new Command("asrun")
    .description(
      "Live coverage as an archive that lasts: one Markdown file per entry, one address per entry.",
    )
    .version(version)
    .addHelpText("after", () => (existsSync(DEFAULT_CONTENT) ? "" : HOW_TO_BEGIN))
    .exitOverride()
    .configureOutput({
      outputError: (text, write) => write(toLogLines(text.replace(/^error: /, "asrun: "))),
    });
  for (const add of [
    addBuild,
    addVerify,
    addCheck,
    addServe,
    addNew,
    addNewCoverage,
    addImport,
    addInit,
    addQuote,
    addSchema,
  ])
    add(asrun, finish);
  return asrun;
}

const DEFAULT_FOLDER = "default: dist, or the output of an Eleventy configuration";

function addBuild(asrun: Command, finish: Finish): void {
  asrun
    .command("build")
    .description("check the content and build the archive")
    .addOption(content())
    .addOption(templates())
    .option("--out <folder>", `where the archive goes (${DEFAULT_FOLDER})`)
    .addOption(cache())
    .addOption(url())
    .addOption(drafts())
    .addOption(now())
    .option("--overwrite", "replace files in the output that asrun didn't write", false)
    .option("--hold-back-broken", "publish without entries that have errors and were never published", false)
    .option("--keep-unknown", "accept other files in the output when .asrun was lost", false)
    .option("--wait <seconds>", "how long to wait for another build to end", readSeconds, 30)
    .option("--no-cache", "rebuild every page, and use nothing of earlier builds")
    .option("--timings", "print how long each part of the work took", false)
    .addOption(nextDue())
    .action(async (options) => {
      setNodeFlags();
      finish(await (await import("./build.ts")).build(options, process));
    });
}

function addVerify(asrun: Command, finish: Finish): void {
  asrun
    .command("verify")
    .description("compare the archive with what was published, file by file")
    .argument("[folder]", `where the archive is (${DEFAULT_FOLDER})`)
    .addOption(content())
    .addOption(
      new Option("--format <format>", "the format of the differences")
        .choices(["text", "json"])
        .default("text"),
    )
    .action(async (folder, options) =>
      finish(await (await import("./verify.ts")).verifyOutput(folder, options, process)),
    );
}

function addCheck(asrun: Command, finish: Finish): void {
  asrun
    .command("check")
    .description("check the content, and build nothing")
    .addOption(content())
    .addOption(url())
    .addOption(cache())
    .addOption(drafts())
    .addOption(now())
    .addOption(
      new Option("--format <format>", "the format of the problems")
        .choices(["text", "json", "github"])
        .default("text"),
    )
    .option(
      "--against <ref>",
      "find what is lost since a git ref (where the branch began), an older content folder or a built archive",
    )
    .option("--fix", "with --against: write the aliases that are missing", false)
    .option(
      "--typo-threshold <words>",
      "with --against: how many changed words of a published entry need a note (default: 3)",
      readCount,
    )
    .addOption(nextDue())
    .action(async (options) => {
      setNodeFlags();
      finish(await (await import("./check/index.ts")).check(options, process));
    });
}

function addServe(asrun: Command): void {
  asrun
    .command("serve")
    .description("show the archive with its drafts while you write")
    .addOption(content())
    .addOption(templates())
    .addOption(cache())
    .addOption(now())
    .option("--port <number>", "the port", readPort, 8080)
    .option("--host <address>", "the address to listen on", "127.0.0.1")
    .action(async (options) => (await import("./serve.ts")).serve(options, process));
}

function addNew(asrun: Command, finish: Finish): void {
  asrun
    .command("new")
    .description("write the file of a new entry, as a draft")
    .argument("<headline>", "the headline")
    .option("--coverage <slug>", "the coverage's folder (default: the only one)")
    .addOption(content())
    .option("--at <time>", "the entry's time (default: now, in the coverage's zone)")
    .addOption(now())
    .action(async (headline, options) =>
      finish((await import("./new.ts")).newEntry(headline, options, process)),
    );
}

function addNewCoverage(asrun: Command, finish: Finish): void {
  asrun
    .command("new-coverage")
    .description("write the folder and the masthead of a new coverage")
    .argument("<title>", "the title")
    .option("--slug <name>", "the folder's name, the last part of the address (default: made of the title)")
    .addOption(content())
    .addOption(now())
    .action(async (title, options) =>
      finish((await import("./new-coverage.ts")).newCoverage(title, options, process)),
    );
}

function addImport(asrun: Command, finish: Finish): void {
  asrun
    .command("import")
    .description("bring a live blog of another system into the content")
    .argument("<source...>", "files or a folder: saved pages, JSON, a WordPress export, CSV or Markdown")
    .requiredOption("--coverage <slug>", "the coverage's folder")
    .addOption(content())
    .option("--from <kind>", "the kind of the source (default: found out from the files)")
    .option("--only <name>", "which of several live blogs: its address, id or title")
    .option("--timezone <zone>", "the zone of times without an offset, and of the coverage")
    .option("--date <day>", "the day of the oldest entry, where the source has clock times only")
    .option("--media <folder...>", "folders with the pictures and recordings")
    .option("--leave-out-missing", "import without pictures that are not there", false)
    .option("--strict", "write nothing if anything of the source would be lost", false)
    .option("--dry-run", "write nothing but the report", false)
    .option("--report <file>", "write what became of the source, as JSON")
    .option("--redirects <file>", "write the old addresses with the new ones")
    .option("--downloads <file>", "write the addresses of pictures that are not there")
    .addOption(
      new Option("--verify <folder>", "import nothing: compare a built archive with the source").conflicts([
        "dryRun",
        "strict",
        "redirects",
        "downloads",
      ]),
    )
    .action(async (sources, options) =>
      finish((await import("./import.ts")).importCoverage(sources, options, process)),
    );
}

function addInit(asrun: Command, finish: Finish): void {
  asrun
    .command("init")
    .description("begin an archive: write what a folder lacks to be one, and change no file that is there")
    .argument("[folder]", "where the archive will be", ".")
    .option("--title <title>", "the title of the archive")
    .option("--url <address>", "its address", readUrl)
    .option("--language <tag>", "its language, as in en or de-AT")
    .option("--timezone <zone>", "its time zone, as in Europe/Brussels")
    .option("--coverage <title>", "the title of the first coverage")
    .addOption(
      new Option("--ci <service>", "where it is checked and published").choices(["github", "gitlab", "none"]),
    )
    .option("--schedule", "CI also runs on a schedule, for entries with an embargo")
    .addOption(
      new Option("--editor <editor>", "an editor in the browser; none is set up yet").choices(["none"]),
    )
    .option("-y, --yes", "ask nothing: what no option says is assumed")
    .addOption(now())
    .action(async (folder, { editor: _, ...options }) =>
      finish(await (await import("./init/index.ts")).init(folder, options, process)),
    );
}

function addQuote(asrun: Command, finish: Finish): void {
  asrun
    .command("quote")
    .description("turn pasted embed code into a quotation that lasts")
    .argument("[file]", "a file with embed code, or the address of a post (default: what is pasted)")
    .action(async (given) =>
      finish((await import("./quote.ts")).quote(given, process, process.stdin.isTTY === true)),
    );
}

function addSchema(asrun: Command, finish: Finish): void {
  asrun
    .command("schema")
    .description("print the JSON Schema of the front matter, for editors")
    .argument("[kind]", "entry, masthead, site, people or entries (default: all five)")
    .action(async (kind) => finish((await import("./schema.ts")).schema(kind, process)));
}
