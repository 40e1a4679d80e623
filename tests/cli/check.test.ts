import { basename, dirname, join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { check } from "../../src/cli/check/index.ts";
import { COVERAGE, entry, SITE } from "../live.ts";
import { asrun, listen, siteWith } from "./sandbox.ts";

afterEach(() => {
  vi.unstubAllEnvs();
});

const BAD = {
  ...COVERAGE,
  "site.yml": SITE,
  "summit/1010-x.md": entry("time: 2025-03-20T10:10\ncrdit: Reuters, 50% off"),
};

async function checkIn(folder: string, format: "text" | "json" | "github", isTTY = false) {
  const [stdout, stderr] = [listen(), listen(isTTY)];
  const code = await check(
    { content: join(folder, "content"), drafts: false, now: Date.parse("2026-01-01T00:00Z"), format },
    { stdout, stderr },
  );
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}

test("valid content is reported with its size, and the exit code is 0", async () => {
  const folder = siteWith({ ...COVERAGE, "site.yml": SITE });
  expect(await checkIn(folder, "text")).toEqual({
    code: 0,
    stdout: "1 coverage, 1 entry: nothing stops the build\n",
    stderr: "",
  });
});

test("as JSON, every problem has its location and its name", async () => {
  const folder = siteWith(BAD);
  const { code, stdout, stderr } = await checkIn(folder, "json");
  expect(JSON.parse(stdout)).toEqual([
    {
      path: `${folder}/content/summit/1010-x.md`,
      line: 3,
      column: 1,
      severity: "error",
      name: "unknown-key",
      words: 'unknown key "crdit", did you mean "credit"?',
    },
  ]);
  expect([code, stderr]).toEqual([1, ""]);
});

test("for GitHub, every problem is a workflow command with its data escaped", async () => {
  const folder = siteWith({
    ...BAD,
    "summit/1011-y.md": entry("time: 2025-03-20T10:11", "See [it](100%-sure.html)."),
  });
  const { stdout } = await checkIn(folder, "github");
  const [first, second, ...rest] = stdout.split("\n");
  expect(first).toBe(
    `::error file=${folder}/content/summit/1010-x.md,line=3,col=1,title=unknown-key::unknown key "crdit", did you mean "credit"?`,
  );
  expect(second).toContain('line=4,col=5,title=relative-link::the link "100%25-sure.html" ');
  expect(rest).toEqual([""]);
});

test("for GitHub, paths are relative to the repository, also when the archive is in a subfolder", async () => {
  const folder = siteWith(BAD);
  vi.stubEnv("GITHUB_WORKSPACE", dirname(folder));
  expect((await checkIn(folder, "github")).stdout).toContain(
    `::error file=${basename(folder)}/content/summit/1010-x.md,line=3`,
  );
  vi.stubEnv("GITHUB_WORKSPACE", join(folder, "dist"));
  expect((await checkIn(folder, "github")).stdout).toContain(`file=${folder}/content/`);
});

test("with --next-due, JSON is one document", async () => {
  const embargo = entry("time: 2025-03-20T10:10\nembargo: 2025-03-21T09:00");
  const files = { ...COVERAGE, "site.yml": SITE, "summit/1010-x.md": embargo };
  for (const [content, nextDue] of [
    [files, "2025-03-21T09:00:00Z"],
    [{ ...COVERAGE, "site.yml": SITE }, null],
    [{ ...files, "site.yml": "" }, null],
  ] as const) {
    const stdout = listen();
    const options = {
      content: join(siteWith(content), "content"),
      drafts: false,
      now: 0,
    };
    await check({ ...options, format: "json", nextDue: true }, { stdout, stderr: listen() });
    const found: unknown = JSON.parse(stdout.text());
    expect(found).toMatchObject({ problems: expect.any(Array), nextDue });
  }
});

test.each(["", undefined])(
  "in a terminal the severity has a colour, the text has none (NO_COLOR=%j)",
  async (value) => {
    vi.stubEnv("NO_COLOR", value);
    const { stderr } = await checkIn(siteWith(BAD), "text", true);
    expect(stderr).toContain('\u001b[31merror\u001b[39m unknown key "crdit"');
  },
);

test("NO_COLOR disables colours", async () => {
  vi.stubEnv("NO_COLOR", "1");
  const { stderr } = await checkIn(siteWith(BAD), "text", true);
  expect(stderr).toContain('error unknown key "crdit"');
  expect(stderr).not.toContain("\u001b");
});

test("a pipe gets no colours, in CI neither", () => {
  const { stderr } = asrun(siteWith(BAD), ["check"], { CI: "true", NO_COLOR: "" });
  expect(stderr).toContain('error unknown key "crdit"');
  expect(stderr).not.toContain("\u001b");
});

test("terminal control characters are not printed", async () => {
  const folder = siteWith({ ...BAD, "summit/1010-x.md": entry('time: "\\e[2J10:05"') });
  expect((await checkIn(folder, "text")).stderr).not.toContain("\u001b");
});
