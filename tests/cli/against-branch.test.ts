/** What `asrun check --against` compares with: never the content itself, and never a state that a broken branch hides. */
import { cpSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { COVERAGE, entry, SITE, SVG } from "../live.ts";
import { commit, git, repository, runCheck } from "./repository.ts";
import { folderWith, write } from "./sandbox.ts";

const CONTENT = { ...COVERAGE, "site.yml": SITE };
const KALLAS = "content/summit/1005-kallas-arrives.md";
const COSTA = "content/summit/1100-costa.md";
const BROKEN = entry("time: 2025-03-20T11:00\nheadline: Oops: colon");

test("a comparison of the content with itself never passes", async () => {
  const folder = repository(CONTENT);
  git(folder, "branch", "copy");
  symlinkSync(join(folder, "content"), join(folder, "link"));
  const names = ["HEAD", "copy", "main...HEAD", "copy...", "main..HEAD", git(folder, "rev-parse", "HEAD")];
  for (const against of [...names, "", "  ", folder, join(folder, "content"), join(folder, "link")])
    await expect(runCheck(folder, { against }), against).rejects.toThrow(
      /^(--against names nothing: |".*", so there is nothing to compare: |".*" .* so there is nothing to compare: )/,
    );
  rmSync(join(folder, KALLAS));
  for (const against of names)
    expect((await runCheck(folder, { against })).stderr, against).toContain("(lost-entry)");
  await expect(runCheck(folder, { against: "" })).rejects.toThrow("names nothing");
});

test("a copy of the content in another folder is an older state like any other", async () => {
  const folder = repository(CONTENT);
  const older = folderWith({});
  cpSync(join(folder, "content"), join(older, "content"), { recursive: true });
  expect((await runCheck(folder, { against: older })).code).toBe(0);
});

test("a branch behind main is compared with its merge base, and main..HEAD with main itself", async () => {
  const folder = repository(CONTENT);
  git(folder, "checkout", "--quiet", "-b", "mine");
  write(folder, { "content/summit/1030-mine.md": entry("time: 2025-03-20T10:30", "The talks begin.\n") });
  commit(folder);
  git(folder, "checkout", "--quiet", "main");
  write(folder, { [COSTA]: entry("time: 2025-03-20T11:00") });
  commit(folder);
  git(folder, "checkout", "--quiet", "mine");
  for (const against of ["main", "main...HEAD", "main..."]) {
    const { code, stderr } = await runCheck(folder, { against });
    expect([against, code]).toEqual([against, 0]);
    expect(stderr).toMatch(
      /^asrun: "main" has a commit that this branch hasn't: compared with [0-9a-f]{10}, /,
    );
  }
  expect((await runCheck(folder, { against: "main..HEAD" })).stderr).toContain(`${COSTA} error`);
  rmSync(join(folder, KALLAS));
  expect((await runCheck(folder, { against: "main" })).stderr).toContain(`${KALLAS} error`);
});

test("a branch that is not checked out can't be on the right side", async () => {
  const folder = repository(CONTENT);
  const first = git(folder, "rev-parse", "HEAD");
  write(folder, { [COSTA]: entry("time: 2025-03-20T11:00") });
  commit(folder);
  await expect(runCheck(folder, { against: `main...${first}` })).rejects.toThrow("write main...HEAD");
  await expect(runCheck(folder, { against: "..." })).rejects.toThrow("write main...HEAD");
  git(folder, "checkout", "--quiet", "--orphan", "other");
  commit(folder);
  await expect(runCheck(folder, { against: "main" })).rejects.toThrow(
    /no commit in common: write main\.\.HEAD/,
  );
});

test("a shallow clone that doesn't contain the merge base is detected", async () => {
  const folder = repository(CONTENT);
  git(folder, "checkout", "--quiet", "-b", "mine");
  commit(write2(folder, "1030-mine"));
  git(folder, "checkout", "--quiet", "main");
  commit(write2(folder, "1040-theirs"));
  const clone = join(folderWith({}), "clone");
  git(
    folder,
    "clone",
    "--quiet",
    "--depth=1",
    "--no-single-branch",
    "--branch=mine",
    `file://${folder}`,
    clone,
  );
  await expect(runCheck(clone, { against: "origin/main" })).rejects.toThrow(/fetch the whole history/);
});

function write2(folder: string, name: string): string {
  write(folder, { [`content/summit/${name}.md`]: entry("time: 2025-03-20T10:45", `${name}.\n`) });
  return folder;
}

test("a broken main doesn't block the branch that fixes it, and hides no loss", async () => {
  const folder = repository({ ...CONTENT, "summit/1100-costa.md": entry("time: 2025-03-20T11:00") });
  write(folder, { [COSTA]: BROKEN, "content/summit/1200-late.md": entry("time: 2025-03-20T12:00") });
  const broken = commit(folder);
  git(folder, "checkout", "--quiet", "-b", "fix");
  write(folder, { [COSTA]: entry("time: 2025-03-20T11:00\nheadline: Fixed") });
  const fixed = await runCheck(folder, { against: "main" });
  expect(fixed.stderr).toMatch(
    /^asrun: .*1100-costa\.md has an error in "main": compared with its newest version without errors, of [0-9a-f]{10}\n$/,
  );
  expect([fixed.code, fixed.stdout]).toEqual([
    0,
    "1 coverage, 3 entries: nothing stops the build, and nothing is lost since main\n",
  ]);
  rmSync(join(folder, COSTA));
  rmSync(join(folder, "content/summit/1200-late.md"));
  const { code, stderr } = await runCheck(folder, { against: broken });
  expect(code).toBe(1);
  for (const address of ["/summit/costa/", "/summit/late/"])
    expect(stderr).toContain(`${address} was published`);
});

test.each([
  [
    "an entry that was renamed and broken at once",
    (folder: string) => {
      renameSync(join(folder, KALLAS), join(folder, COSTA));
      write(folder, { [COSTA]: BROKEN });
    },
  ],
  ["a picture that was deleted", (folder: string) => rmSync(join(folder, "content/summit/a.svg"))],
  ["a masthead that was broken", (folder: string) => write(folder, { "content/summit/index.md": "Title" })],
  ["a site.yml that was broken", (folder: string) => write(folder, { "content/site.yml": "title: [" })],
  [
    "a folder that was renamed to an invalid name",
    (folder: string) => renameSync(join(folder, "content/summit"), join(folder, "content/The Summit")),
  ],
])("with %s on main, a lost entry is found", async (_, breakMain) => {
  const picture = entry("time: 2025-03-20T10:05\nimage: a.svg\nalt: A\ncredit: C", "She is here.\n");
  const content = { ...CONTENT, "summit/1005-kallas-arrives.md": picture, "summit/a.svg": SVG };
  const folder = repository(content);
  breakMain(folder);
  commit(folder);
  git(folder, "checkout", "--quiet", "-b", "fix");
  rmSync(join(folder, "content"), { recursive: true });
  const files = Object.entries(content).map(([path, text]) => [`content/${path}`, text] as const);
  write(folder, Object.fromEntries(files));
  expect((await runCheck(folder, { against: "main" })).code).toBe(0);
  rmSync(join(folder, KALLAS));
  write(folder, { [COSTA]: entry("time: 2025-03-20T11:00", "Other words.\n") });
  expect((await runCheck(folder, { against: "main" })).stderr).toContain(
    "/summit/kallas-arrives/ was published",
  );
});

test("if no version was ever without errors, nothing was published, and the check says so", async () => {
  const folder = repository({ ...CONTENT, "site.yml": "title: [" });
  write(folder, { "content/site.yml": SITE });
  const { code, stderr } = await runCheck(folder, { against: "HEAD" });
  expect([code, stderr]).toEqual([
    0,
    'asrun: no version of the content in "HEAD" is without errors, so nothing was published from it\n',
  ]);
});
