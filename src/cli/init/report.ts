/** What `asrun init` writes, and what it prints about that. */
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { toLogLine } from "../../model/log-text.ts";
import { createFile, replaceFile } from "../../write/files.ts";
import type { Surroundings } from "./surroundings.ts";

/** Writes files where there are none, and collects what `asrun init` prints at its end. */
export class InitReport {
  private readonly written: string[] = [];
  private readonly kept: string[] = [];
  private readonly advice: string[] = [];
  private readonly around: Surroundings;

  constructor(around: Surroundings) {
    this.around = around;
  }

  note(path: string): void {
    this.written.push(path);
  }

  advise(words: string): void {
    this.advice.push(words);
  }

  /** Writes a file where there is none. */
  create(path: string, text: string): void {
    if (existsSync(path)) {
      this.kept.push(path);
      return;
    }
    mkdirSync(dirname(path), { recursive: true });
    createFile(path, text);
    this.note(path);
  }

  /** Writes a file, or adds to it. */
  change(path: string, changed: (text?: string) => string): void {
    if (!existsSync(path)) {
      this.create(path, changed());
      return;
    }
    const before = readFileSync(path, "utf8");
    const after = changed(before);
    if (after === before) this.kept.push(path);
    else {
      replaceFile(path, after);
      this.note(path);
    }
  }

  /** What was written, what was left alone, and the next three commands. */
  format(folder: string): string {
    const list = (paths: readonly string[]) =>
      paths
        .map((path) => `  ${toLogLine(relative(process.cwd(), path))}\n`)
        .toSorted()
        .join("");
    const { eleventyConfig, isRepository } = this.around;
    const enter = resolve(folder) === process.cwd() ? "" : `cd ${quoteForShell(folder)} && `;
    return [
      this.written.length > 0
        ? `Written:\n${list(this.written)}`
        : "Nothing is missing, nothing was written.\n",
      this.kept.length > 0 && `Left as they are:\n${list(this.kept)}`,
      eleventyConfig !== undefined && pluginAdvice(eleventyConfig),
      ...this.advice.map((words) => `${toLogLine(words)}\n`),
      `Next:\n  ${enter}npm install\n  npx asrun serve\n  npx asrun new "Headline"\n`,
      `${isRepository ? "Then commit" : "Then keep the folder in git, and commit"} all of it, package-lock.json too.\n`,
    ]
      .filter((part) => part !== false)
      .join("");
  }
}

function pluginAdvice(config: string): string {
  return `Add these lines to ${toLogLine(config)}:
  import asrun from "asrun/eleventy";
  eleventyConfig.addPlugin(asrun, { content: "content" });
The manual for writers is node_modules/asrun/docs/writing.md.
`;
}

function quoteForShell(path: string): string {
  return /^[\w./~-]+$/.test(path) ? path : `"${path.replace(/(["$`\\])/g, "\\$1")}"`;
}
