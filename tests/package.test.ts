import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { filesIn, folderWith, REPOSITORY } from "./cli/sandbox.ts";
import { COVERAGE, SITE } from "./live.ts";

function npm(folder: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync("npm", args, { cwd: folder, encoding: "utf8" });
  expect(status, stderr).toBe(0);
  return stdout;
}

test("the packed package, installed in an empty folder, builds an archive, starts another and exports the plugin", () => {
  const folder = folderWith({
    "package.json": '{"private": true, "type": "module"}',
    "content/site.yml": SITE,
    ...Object.fromEntries(Object.entries(COVERAGE).map(([path, text]) => [`content/${path}`, text])),
    "plugin.js":
      'import asrun from "asrun/eleventy"; import { html } from "asrun"; console.log(typeof asrun, String(html`<p>${"<"}</p>`));\n',
  });
  // Compiled before the tests: packing must not compile again while other tests use the output.
  const [packed] = JSON.parse(
    npm(REPOSITORY, "pack", "--ignore-scripts", "--json", "--pack-destination", folder),
  );
  const names: string[] = packed.files.map(({ path }: { path: string }) => path);
  expect(
    names.filter(
      (name) => !/^((lib|docs|templates)\/|package\.json$|README\.md$|LICENSE$|CHANGELOG\.md$)/.test(name),
    ),
  ).toEqual([]);
  npm(folder, "install", "--no-save", "--prefer-offline", `./${packed.filename}`);
  expect(npm(folder, "exec", "--", "asrun", "build")).toMatch(/^1 coverage, 1 entry, /);
  expect(filesIn(join(folder, "dist")).get("summit/kallas-arrives/index.html")).toContain(
    "<h1>Kallas arrives</h1>",
  );
  const fresh = join(folder, "fresh");
  npm(folder, "exec", "--", "asrun", "init", "fresh", "--yes", "--url", "https://example.org/live/");
  const files = filesIn(fresh);
  expect(JSON.parse(files.get("package.json") ?? "").dependencies).toEqual({
    asrun: `file:${packed.filename}`,
  });
  expect(files.has(packed.filename)).toBe(true);
  expect(files.get("manual/writing.md")).toContain("### The keys of an entry");
  const cli = join(folder, "node_modules/asrun/lib/bin/cli.js");
  const checked = spawnSync(process.execPath, [cli, "check"], { cwd: fresh, encoding: "utf8" });
  expect([checked.status, checked.stderr]).toEqual([0, ""]);
  const { stdout } = spawnSync(process.execPath, ["plugin.js"], { cwd: folder, encoding: "utf8" });
  expect(stdout).toBe("function <p>&lt;</p>\n");
});

test("the program contains only the packages that it uses: one YAML parser, no messages in other languages", () => {
  const program = join(REPOSITORY, "lib/bin");
  const sources = readdirSync(program).filter((name) => name.endsWith(".js"));
  const holding = (words: string) =>
    sources.filter((name) => readFileSync(join(program, name), "utf8").includes(words));
  expect(holding("unrecognized_keys")).not.toEqual([]);
  // The YAML parser of gray-matter would load a JavaScript parser.
  expect(holding("esprima")).toEqual([]);
  // The end of zod's German messages, if zod is imported by name and not as a whole (`import * as z`).
  expect(holding("ltige Eingabe")).toEqual([]);
});
