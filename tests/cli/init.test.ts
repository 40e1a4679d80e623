import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test, vi } from "vitest";
import { parse } from "yaml";
import { check } from "../../src/cli/check/index.ts";
import { defaultAnswers } from "../../src/cli/init/answers.ts";
import { askAnswers } from "../../src/cli/init/ask.ts";
import { type InitOptions, init } from "../../src/cli/init/index.ts";
import { lookAround, readRemote } from "../../src/cli/init/surroundings.ts";
import { COVERAGE, SITE } from "../live.ts";
import { buildHere, filesIn, folderWith, listen, write } from "./sandbox.ts";

const NOW = Date.parse("2026-03-20T09:05:30Z");
/** A folder in which asrun is installed already: nothing is packed. */
const INSTALLED = { "package.json": '{\n    "dependencies": { "asrun": "0.1.0" }\n}\n' };
const ANSWERS = { title: "Example Live", url: "https://example.org/live/", timezone: "Europe/Brussels" };

async function begin(folder: string, options: Partial<InitOptions> = {}): Promise<string> {
  const stdout = listen();
  await init(folder, { yes: true, now: NOW, ...ANSWERS, ...options }, { stdout, stderr: listen() });
  return stdout.text();
}

async function checked(folder: string): Promise<string> {
  const [stdout, stderr] = [listen(), listen()];
  const options = { content: join(folder, "content"), drafts: false, now: NOW, format: "text" as const };
  const code = await check(options, { stdout, stderr });
  return `${code}: ${stderr.text()}${stdout.text()}`;
}

test("a new archive passes the check and builds without a warning", async () => {
  const folder = folderWith(INSTALLED);
  await begin(folder, { coverage: "EU leaders meet", language: "de" });
  expect(await checked(folder)).toBe("0: 1 coverage, 1 entry: nothing stops the build\n");
  const built = await buildHere(folder, { now: NOW });
  expect([built.code, built.stderr]).toEqual([0, ""]);
  const archive = filesIn(join(folder, "dist"));
  expect(archive.get("eu-leaders-meet/our-live-coverage-begins/index.html")).toContain("10:05");
  expect(archive.get("about/index.html")).toContain("About Example Live");
  expect(archive.get("index.html")).toContain('href="/live/about/"');
  expect(archive.get("atom.xml")).toContain("<id>tag:example.org,2026:");
});

test("a second run writes nothing", async () => {
  const folder = folderWith(INSTALLED);
  await begin(folder);
  const before = filesIn(folder);
  expect(await begin(folder, { title: "Another", coverage: "Another" })).toContain("nothing was written");
  expect(filesIn(folder)).toEqual(before);
});

test("existing files stay unchanged; package.json and .gitignore are extended", async () => {
  const own = {
    ".gitignore": "node_modules/\r\n*.tmp",
    ".vscode/settings.json": "{}",
    "package.json":
      '{\n\t"name": "x",\n\t"scripts": { "build": "make" },\n\t"devDependencies": { "asrun": "0.1.0" }\n}\n',
    "content/site.yml": SITE,
    ...Object.fromEntries(Object.entries(COVERAGE).map(([path, text]) => [`content/${path}`, text])),
  };
  const folder = folderWith(own);
  const printed = await begin(folder);
  const files = filesIn(folder);
  expect(files.get(".gitignore")).toBe("node_modules/\r\n*.tmp\r\n.asrun/\r\ndist/\r\n");
  expect(files.get("package.json")).toMatch(
    /^\{\n\t"name": "x",\n\t"scripts": \{\n\t\t"build": "make",\n\t\t"check": "asrun check",/,
  );
  for (const [path, text] of Object.entries(own))
    if (!/^(\.gitignore|package\.json)$/.test(path)) expect(files.get(path), path).toBe(text);
  expect([...files.keys()].filter((path) => path.startsWith("content/")).length).toBe(
    Object.keys(COVERAGE).length + 1,
  );
  expect(printed).toMatch(/Left as they are:\n.*\.vscode\/settings\.json\n/);
});

test("in an Eleventy site the lines for its configuration are printed, and no page is added", async () => {
  const config = "export default function (eleventyConfig) {}\n";
  const folder = folderWith({ ...INSTALLED, "eleventy.config.mjs": config });
  expect(await begin(folder)).toContain(
    'Add these lines to eleventy.config.mjs:\n  import asrun from "asrun/eleventy";\n  eleventyConfig.addPlugin(asrun, { content: "content" });\n',
  );
  const files = filesIn(folder);
  expect(files.get("eleventy.config.mjs")).toBe(config);
  expect([...files.keys()].filter((path) => /\.md$/.test(path) && !path.startsWith("content/"))).toEqual([]);
});

test.each([
  ["--title", { title: "  " }],
  ["--url", { url: "https://example.org/#a" }],
  ["--language", { language: "english" }],
  ["--timezone", { timezone: "CET" }],
])("an answer that is invalid in site.yml is rejected: %s", async (option, answer) => {
  const folder = folderWith({});
  await expect(begin(folder, answer)).rejects.toThrow(`${option}: it must be `);
  expect(filesIn(folder).size).toBe(0);
});

test("without a terminal, init asks nothing", async () => {
  await expect(begin(folderWith({}), { yes: false })).rejects.toThrow("give --yes");
});

test("in a terminal, init asks for values without an option, with the defaults filled in", async () => {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const defaults = defaultAnswers(lookAround(folderWith({})));
  const asked = askAnswers({ title: "T", url: ANSWERS.url, language: "fr" }, defaults, { input, output });
  let shown = "";
  output.on("data", (text) => {
    shown += text;
  });
  const answers = [
    ["In which time zone?", "\x15Europe/Pari\r"],
    ["It must be a time zone", "s\r"],
    ["What do you cover first?", "\r"],
    ["Where is it checked", "\x1b[B\r"],
    ["embargoes", "y"],
  ] as const;
  for (const [question, keys] of answers) {
    await vi.waitFor(() => expect(shown).toContain(question), 5000);
    input.write(keys);
  }
  expect(await asked).toEqual({
    ...{
      title: "T",
      url: ANSWERS.url,
      language: "fr",
      timezone: "Europe/Paris",
      coverage: defaults.coverage,
    },
    ...{ ci: "gitlab", schedule: true },
  });
});

test("the workflow of an archive in a subfolder is at the root of the repository, with the paths of the subfolder", async () => {
  const root = folderWith({ "site/package.json": INSTALLED["package.json"] });
  execFileSync("git", ["init", "--quiet", "--initial-branch", "trunk", root]);
  execFileSync("git", ["remote", "add", "origin", "git@github.com:Example/news.git"], { cwd: root });
  await begin(join(root, "site"), { url: "https://example.github.io/news/", schedule: true });
  const workflow = parse(readFileSync(join(root, ".github/workflows/archive.yml"), "utf8"));
  expect(workflow.on).toMatchObject({ push: { branches: ["trunk"] }, schedule: [{ cron: "*/30 * * * *" }] });
  expect(workflow.defaults.run["working-directory"]).toBe("site");
  const steps: { uses?: string; run?: string; with?: Record<string, unknown> }[] = workflow.jobs.build.steps;
  const using = (name: string) => steps.find(({ uses }) => uses?.startsWith(`${name}@`))?.with;
  expect(using("actions/setup-node")).toEqual({
    ...{ "node-version": 24, cache: "npm", "cache-dependency-path": "site/package-lock.json" },
  });
  expect(using("actions/cache")?.path).toBe("site/.asrun\nsite/dist\n");
  expect(using("actions/upload-pages-artifact")).toEqual({ path: "site/dist" });
});

/** Runs the check step as a GitHub shell does, with a command that replaces npx. */
function checkStep(folder: string, env: Readonly<Record<string, string>>): string {
  const workflow = parse(readFileSync(join(folder, ".github/workflows/archive.yml"), "utf8"));
  const { run } = workflow.jobs.build.steps.find(({ name = "" }) => name.startsWith("Check the content"));
  const script = `npx() { echo "$@"; }\n${run}`;
  return execFileSync("bash", ["-e", "-c", script], {
    cwd: folder,
    encoding: "utf8",
    env: { PATH: process.env.PATH, ...env },
  }).trim();
}

test("the workflow compares with the previous commit, and with the last published one if it is known", async () => {
  const folder = folderWith(INSTALLED);
  const git = (...args: string[]) => execFileSync("git", args, { cwd: folder, encoding: "utf8" }).trim();
  const commit = () => {
    git("add", ".");
    git("-c", "user.name=x", "-c", "user.email=x@example.org", "commit", "--quiet", "--message", "x");
    return git("rev-parse", "HEAD");
  };
  git("init", "--quiet");
  const empty = commit();
  await begin(folder);
  const first = commit();
  const plain = "asrun check --format github";
  expect(checkStep(folder, { BASE: "0".repeat(40) })).toBe(plain);
  expect(checkStep(folder, { BASE: empty })).toBe(plain);
  expect(checkStep(folder, { BASE: first })).toBe(`${plain} --against ${first}`);
  write(folder, {
    "content/people.yml": "jane-doe:\n  name: Jane Doe\n",
    ".asrun/ci/published": `${first}\n`,
  });
  const second = commit();
  expect(checkStep(folder, { BASE: second })).toBe(`${plain} --against ${first}`);
});

test("GitLab and VS Code can read the generated pipeline and settings", async () => {
  const folder = folderWith(INSTALLED);
  await begin(folder, { ci: "gitlab" });
  const files = filesIn(folder);
  const pipeline = parse(files.get(".gitlab-ci.yml") ?? "");
  expect(pipeline.pages).toMatchObject({ resource_group: "archive", artifacts: { paths: ["public"] } });
  expect(pipeline.image).toBe("node:24");
  expect(files.get(".gitignore")).toContain("public/\n");
  const site = JSON.parse(files.get(".vscode/site.schema.json") ?? "");
  const isValid = new Ajv2020({ strict: false, validateFormats: false }).compile(site);
  expect(isValid(parse(files.get("content/site.yml") ?? "")), JSON.stringify(isValid.errors)).toBe(true);
  const { tasks } = JSON.parse(files.get(".vscode/tasks.json") ?? "");
  const [atLine, ofFile] = tasks[0].problemMatcher.map(
    ({ pattern }: { pattern: { regexp: string } }) => pattern.regexp,
  );
  const line = 'content/summit/1005-a.md:12:1 error unknown key "crdit" (unknown-key)';
  expect(new RegExp(atLine).exec(line)?.slice(1, 5)).toEqual([
    "content/summit/1005-a.md",
    "12",
    "1",
    "error",
  ]);
  expect(new RegExp(ofFile).test(line)).toBe(false);
  expect(new RegExp(ofFile).exec("content/summit error it is empty (empty-coverage)")?.[1]).toBe(
    "content/summit",
  );
});

test.each([
  ["git@github.com:Example/news.git", "https://example.github.io/news/"],
  ["https://github.com/example/example.github.io", "https://example.github.io/"],
  ["https://user:word@gitlab.com/group/sub/news.git", "https://group.gitlab.io/sub/news/"],
  ["https://git.example.org/a/b.git", "https://example.org/"],
])("%s is published at %s", (remote, url) => {
  const around = { ...lookAround(folderWith({})), remote: readRemote(remote) };
  expect(defaultAnswers(around).url).toBe(url);
});
