/** Sources of an import as files in a folder that is deleted after the test. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { type ImportRequest, type ImportResult, importSources } from "../../src/import/index.ts";

/** The smallest valid picture file: one pixel. */
export const PICTURE = Buffer.from("R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=", "base64");

/** A picture that is not the same. */
export const OTHER_PICTURE = Buffer.from("R0lGODlhAQABAAAAACwAAAAAAQABAAACAkwBADs=", "base64");

/** A folder with these files, in which an import runs. */
export function importing(files: Readonly<Record<string, string | Buffer>>) {
  const folder = mkdtempSync(join(tmpdir(), "asrun-import-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const write = (name: string, contents: string | Buffer) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), contents);
  };
  for (const [name, contents] of Object.entries(files)) write(name, contents);
  const content = join(folder, "content");
  mkdirSync(content);
  return {
    write,
    /** Imports all given files, or only the named ones. */
    run(options: Partial<ImportRequest> = {}, names = Object.keys(files)): ImportResult {
      const request = {
        coverage: "event",
        content,
        media: [],
        leaveOutMissing: false,
        strict: false,
        dryRun: false,
      };
      const sources = names.filter((name) => !/\.(?:gif|jpg)$/.test(name)).map((name) => join(folder, name));
      return importSources({ ...request, known: { timezone: "UTC" }, sources, ...options }, () => []);
    },
    /** The text of the only file of the coverage whose name ends with `end`, other than `but`. */
    entry(end: string, but?: string): string {
      const [name, other] = this.names().filter((each) => each.endsWith(end) && each !== but);
      if (name === undefined || other !== undefined)
        throw new Error(`not one file ends in ${end}: ${this.names().join(", ")}`);
      return readFileSync(join(content, "event", name), "utf8");
    },
    names: (): string[] => {
      try {
        return readdirSync(join(content, "event"));
      } catch {
        return [];
      }
    },
    path: (name: string) => join(content, "event", name),
    source: (name: string) => join(folder, name),
  };
}

/** A source in asrun's own format. */
export function entries(...list: readonly object[]): Record<string, string> {
  return { "source.json": JSON.stringify({ coverage: { title: "Event" }, entries: list }) };
}
