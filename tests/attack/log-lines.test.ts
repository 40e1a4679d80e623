/** Content stays inside its line: it can't create a log line, a command to a CI runner or a terminal control. */
import { describe, expect, test } from "vitest";
import { read } from "../../src/build/read-archive.ts";
import { collect } from "../../src/collect/index.ts";
import { collectProblems, formatProblems, type Problem } from "../../src/model/problem-list.ts";
import { directiveOf, readEmbed } from "../../src/parse/embeds/index.ts";
import { asrun, buildHere, siteWith, write } from "../cli/sandbox.ts";
import { COVERAGE, entry, type Files, memoryFolder, SITE, SVG } from "../live.ts";

const HOSTILE = [
  "a\n::stop-commands::x",
  "a\r\n  ::error file=x::y",
  "##[error]z",
  "a\u001b[2J\u009b31m",
  "\u202eabc\u2066",
  "a\u2028::warning::x",
  "100%,b:c%0A::debug::d",
] as const;

/** The command that the GitHub Actions runner reads in a line (actions/runner, ActionCommand.cs: both forms). */
function commandIn(line: string): string | undefined {
  const trimmed = line.trimStart();
  const end = trimmed.startsWith("::") ? trimmed.indexOf("::", 2) : -1;
  if (end !== -1 && /^[a-z]/.test(trimmed.slice(2))) return trimmed.slice(2, end).split(" ")[0];
  return /##\[([a-z-]*)[^\]]*\]/i.exec(line)?.[1];
}

const UNSAFE = /(?!\n)[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

/** Each hostile text at each place that a message quotes. */
function filesOf(text: string): Files {
  const quoted = JSON.stringify(text);
  const written = text.replace(
    /[\n\r\u0000-\u001f\u0080-\u009f\u2028]/g,
    (sign) => `&#${sign.charCodeAt(0)};`,
  );
  const keys = "id time updated place image video author kicker timezone".split(" ");
  return {
    "site.yml": `${SITE}logo: ${quoted}\n${quoted}: 1\n`,
    "people.yml": `${quoted}: {name: x}\n`,
    "summit/index.md": entry(`title: x\naliases: [${quoted}]\ntimezone: ${quoted}\n${quoted}: x`),
    "summit/keys.md": entry(`time: 2025-03-20T11:00\n${quoted}: 1\n${quoted}: 2`),
    "summit/more.md": entry(`time: 2025-03-20T11:00\n${quoted}: 1`),
    ...Object.fromEntries(
      keys.map((key) => [
        `summit/${key}.md`,
        entry(`${key === "time" ? "" : "time: 10:00\n"}${key}: ${quoted}`),
      ]),
    ),
    "summit/lists.md": entry(`time: 2025-03-20T11:00\naliases: [${quoted}]\ntopics: [${quoted}]`),
    "summit/body.md": entry(
      "time: 2025-03-20T11:00",
      `[x](<${written}.md>) [x](<${written}>)\n\n::image[x]{src="${written}" alt="" credit="x" bad="${written}"}\n\n:::quote{by="x" source="x" url="${written}" time="${written}"}\nx\n:::\n`,
    ),
    [`summit/${text}.md`]: entry("time: 2025-03-20T11:00\nid: named"),
    [`summit/${text}.svg`]: SVG,
    "summit/media.md": entry(
      `time: 2025-03-20T11:00\nimage: ${JSON.stringify(`${text}.svg`)}\nalt: x\ncredit: x`,
    ),
    [`${text}/index.md`]: entry("title: x"),
  };
}

function problemsIn(files: Files): Problem[] {
  return collectProblems(
    read(collect(memoryFolder(files)), { now: Date.parse("2026-01-01T00:00Z"), drafts: false }).files,
  );
}

describe.each(HOSTILE)("%j at every place that a message quotes", (text) => {
  const problems = problemsIn(filesOf(text));

  test("is a problem in most of them", () => {
    expect(problems.length).toBeGreaterThan(12);
    expect(new Set(problems.map(({ name }) => name)).size).toBeGreaterThan(8);
  });

  test("prints one line of text for each problem, and none of them is a command", () => {
    const printed = formatProblems(problems, "text");
    const lines = printed.trimEnd().split("\n");
    expect(lines).toHaveLength(problems.length);
    for (const line of lines) expect(line).toMatch(/^content.* (error|warning|notice) .* \([a-z-]+\)$/);
    expect(lines.flatMap((line) => commandIn(line) ?? [])).toEqual([]);
    expect(printed).not.toMatch(UNSAFE);
  });

  test("prints one annotation for each problem, with the complete location and message", () => {
    const printed = formatProblems(problems, "github");
    const lines = printed.trimEnd().split("\n");
    expect(lines.map(commandIn)).toEqual(problems.map(({ severity }) => severity));
    expect(printed).not.toMatch(UNSAFE);
    for (const [index, line] of lines.entries()) {
      const [, properties = "", message = ""] = /^::[a-z]+ (.*?)::(.*)$/.exec(line) ?? [];
      const read = new Map(
        properties.split(",").map((one) => [one.split("=")[0], unescaped(one.split("=")[1] ?? "")]),
      );
      const problem = problems[index];
      expect(read.get("title")).toBe(problem?.name);
      expect(read.get("line")).toBe(problem?.line?.toString());
      expect(unescaped(message)).toBe(problem?.words);
    }
  });

  test("is valid JSON that gives the same problems back, without a raw control character", () => {
    const printed = formatProblems(problems, "json");
    expect(JSON.parse(printed)).toEqual(problems);
    expect(printed).not.toMatch(UNSAFE);
  });
});

function unescaped(text: string): string {
  return text.replace(/%(0A|0D|3A|2C|25)/g, (code) => decodeURIComponent(code));
}

test("a problem with lines to copy indents them", () => {
  const code =
    '<blockquote class="twitter-tweet"><p>::stop-commands::x</p>&mdash; A ##[error]x (@a) <a href="https://x.com/a/status/1902658240512733216">x</a></blockquote>';
  const problems = problemsIn({
    ...COVERAGE,
    "summit/e.md": entry("time: 2025-03-20T11:00", code),
    "site.yml": SITE,
  });
  const lines = formatProblems(problems, "text").trimEnd().split("\n");
  expect(lines.length).toBeGreaterThan(3);
  expect(lines.slice(1).every((line) => line.startsWith("  "))).toBe(true);
  expect(lines.flatMap((line) => commandIn(line) ?? [])).toEqual([]);
  expect(directiveOf(readEmbed(code) ?? expect.fail("no embed"))).toMatch(/^:::quote/);
});

describe("the command itself", () => {
  const NASTY = "a\n::error::b\u001b[1m";
  const lines = (...texts: string[]) => texts.join("").split("\n");

  test.each([
    ["an id and a key", ["check"]],
    ["a missing content folder", ["check", "--content", NASTY]],
    ["a git ref", ["check", "--against", NASTY]],
    ["a coverage", ["new", "Headline", "--coverage", NASTY]],
    ["an option", [`--${NASTY}`]],
    ["a file of embed code", ["quote", NASTY]],
    ["a kind of schema", ["schema", NASTY]],
    ["an output folder that can't be made", ["build", "--out", `content/${NASTY}`]],
  ])("content and arguments can't begin a printed line, with %s", (_, args) => {
    const folder = siteWith({
      ...COVERAGE,
      "site.yml": SITE,
      ...(args.length === 1 && args[0] === "check" && filesOf("a\n::error::b")),
    });
    // Output for a CI service would have colours.
    const { code, stdout, stderr } = asrun(folder, args, { NO_COLOR: "1" });
    expect(code).not.toBe(0);
    expect(lines(stdout, stderr).filter((line) => commandIn(line) || line.startsWith("::"))).toEqual([]);
    expect(stdout + stderr).not.toMatch(UNSAFE);
  });

  test("lists files with a hostile name in one line each", async () => {
    const folder = siteWith({ ...COVERAGE, "site.yml": SITE });
    await buildHere(folder);
    write(folder, { [`dist/${NASTY}`]: "x" });
    const { stdout, code } = asrun(folder, ["verify"]);
    expect([code, lines(stdout).filter((line) => line.startsWith("added"))]).toEqual([
      1,
      ["added dist/a\ufffd::error::b\ufffd[1m"],
    ]);
    expect(lines(stdout)).toHaveLength(3);
  });
});
