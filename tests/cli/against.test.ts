/** `asrun check --against`, on real git repositories. */
import { existsSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { check } from "../../src/cli/check/index.ts";
import { COVERAGE, entry, SITE, SVG } from "../live.ts";
import { commit, git, repository, runCheck } from "./repository.ts";
import { buildHere, filesIn, folderWith, listen, siteWith, write } from "./sandbox.ts";

const CONTENT = { ...COVERAGE, "site.yml": SITE };
const OLD = "content/summit/1005-kallas-arrives.md";
const NEW = "content/summit/1005-kallas-comes.md";
test("an added entry is not a loss", async () => {
  const folder = repository(CONTENT);
  write(folder, { "content/summit/1100-costa.md": entry("time: 2025-03-20T11:00") });
  expect(await runCheck(folder, { against: "HEAD" })).toEqual({
    code: 0,
    stdout: "1 coverage, 2 entries: nothing stops the build, and nothing is lost since HEAD\n",
    stderr: "",
  });
});

test("a renamed file is found, --fix writes the alias into it, and then nothing is lost", async () => {
  const folder = repository(CONTENT);
  renameSync(join(folder, OLD), join(folder, NEW));
  const before = readFileSync(join(folder, NEW), "utf8");
  const found = await runCheck(folder, { against: "main" });
  expect(found.stderr).toBe(
    `${NEW}:1:1 error /summit/kallas-arrives/ was published and no longer exists: add "kallas-arrives" to the aliases of this entry (lost-id)\n1 error\n`,
  );
  expect([found.code, found.stdout]).toEqual([1, ""]);
  expect(readFileSync(join(folder, NEW), "utf8")).toBe(before);
  const fixed = await runCheck(folder, { against: "main", fix: true });
  expect([fixed.code, fixed.stderr]).toEqual([0, `${NEW}: aliases written\n`]);
  expect(readFileSync(join(folder, NEW), "utf8")).toBe(
    before.replace("\n---\nShe", "\naliases: [kallas-arrives]\n---\nShe"),
  );
  expect((await runCheck(folder, { against: "main" })).code).toBe(0);
  expect([...filesIn(join(folder, "content")).keys()].toSorted()).toEqual([
    "site.yml",
    "summit/1005-kallas-comes.md",
    "summit/index.md",
  ]);
});

test("every older commit can be named by branch, tag or id", async () => {
  const folder = repository(CONTENT);
  const first = git(folder, "rev-parse", "HEAD");
  git(folder, "tag", "--annotate", "--message=T", "published");
  rmSync(join(folder, OLD));
  write(folder, { "content/summit/1100-costa.md": entry("time: 2025-03-20T11:00") });
  commit(folder);
  for (const against of [first, first.slice(0, 10), "HEAD~1", "published", "main^"])
    expect([against, (await runCheck(folder, { against })).stderr]).toEqual([
      against,
      expect.stringContaining("/summit/kallas-arrives/ was published and no longer exists"),
    ]);
});

test("quoted file names, empty files and pictures that only git LFS has are read as they were", async () => {
  const folder = repository({
    ...CONTENT,
    "summit/1010-ü.txt": "",
    "summit/1011 notes.txt": "Not published.",
    "summit/big.jpg": "version https://git-lfs.github.com/spec/v1\n",
    "summit/1012-picture.md": entry("time: 2025-03-20T10:12\nimage: a.svg\nalt: A\ncredit: C"),
    "summit/1013-large.md": entry("time: 2025-03-20T10:13\nimage: big.jpg\nalt: A\ncredit: C"),
    "summit/a.svg": SVG,
  });
  rmSync(join(folder, "content/summit/1013-large.md"));
  rmSync(join(folder, "content/summit/1012-picture.md"));
  const { stderr } = await runCheck(folder, { against: "HEAD" });
  for (const address of [
    "/summit/picture/",
    "/summit/large/",
    "/summit/media/a.svg",
    "/summit/media/big.jpg",
  ])
    expect(stderr).toContain(`${address} was published`);
});

test("the content may be anywhere in the repository, also at its root", async () => {
  const folder = folderWith(CONTENT);
  git(folder, "init", "--quiet", "--initial-branch=main");
  commit(folder);
  rmSync(join(folder, "summit/1005-kallas-arrives.md"));
  const [stdout, stderr] = [listen(), listen()];
  const options = {
    content: folder,
    drafts: false,
    now: Date.parse("2026-01-01T00:00Z"),
    format: "text" as const,
    against: "HEAD",
  };
  expect(await check(options, { stdout, stderr })).toBe(1);
  expect(stderr.text()).toContain("/summit/kallas-arrives/ was published");
});

test("an older folder works as well as a commit", async () => {
  const content = { ...CONTENT, "summit/1010-costa.md": entry("time: 2025-03-20T10:10") };
  const older = siteWith(content);
  const folder = siteWith({
    ...content,
    "summit/1005-kallas-arrives.md": entry("time: 2025-03-20T10:05\ndraft: true"),
  });
  for (const against of [older, join(older, "content")])
    expect((await runCheck(folder, { against })).stderr).toContain("/summit/kallas-arrives/ was published");
});

test("a built archive works too, except for the words", async () => {
  const picture = "time: 2025-03-20T10:10\nimage: a b.svg\nalt: A\ncredit: C".replace("a b", "ä");
  const removed = "time: 2025-03-20T10:20\naliases: [older]\nremoved: {time: 2025-03-20T11:00, reason: R}";
  const folder = siteWith({
    ...CONTENT,
    "site.yml": `${SITE}page-size: 1\n`,
    "summit/picture.md": entry(
      `${picture}\ntopics: [Défense]\ncorrections: [{time: 2025-03-20T12:00, note: N}]`,
    ),
    "summit/ä.svg": SVG,
    "summit/gone.md": entry(removed),
    "summit/last.md": entry("time: 2025-03-20T10:30\naliases: [first]"),
  });
  const out = join(folder, "dist");
  await buildHere(folder, { now: Date.parse("2026-01-01T00:00Z") });
  expect(await runCheck(folder, { against: out })).toMatchObject({ code: 0, stderr: "" });
  renameSync(join(folder, OLD), join(folder, NEW));
  write(folder, {
    "content/summit/picture.md": entry("time: 2025-03-20T10:10", "Other words altogether, so it seems.\n"),
    "content/summit/gone.md": entry(removed.replace("aliases: [older]\n", "")),
    "content/summit/last.md": entry("time: 2025-03-20T10:30\ndraft: true"),
  });
  const { stderr } = await runCheck(folder, { against: out });
  for (const printed of [
    '/summit/kallas-arrives/ was published and no longer exists: add "kallas-arrives"',
    "/summit/media/ä.svg was published",
    "/topics/defense/ was published",
    "/summit/older/ was published",
    "/summit/last/ was published and no longer exists (nor do first)",
    "the correction of 2025-03-20T12:00:00+00:00 was published",
    "published, and now missing: /summit/page/3/, /summit/story/4/",
  ])
    expect(stderr).toContain(printed);
  expect(stderr).not.toContain("unnoted-change");
});

test("the threshold of typing errors can be set", async () => {
  const folder = repository(CONTENT);
  write(folder, { [OLD]: entry("time: 2025-03-20T10:05\nheadline: Kallas arrives", "She was here.\n") });
  expect((await runCheck(folder, { against: "HEAD" })).code).toBe(0);
  expect((await runCheck(folder, { against: "HEAD", typoThreshold: 1 })).stderr).toContain(
    "(unnoted-change)",
  );
});

test.each([
  ["an invalid ref", "nowhere", /^there is no commit and no content folder "nowhere"/],
  ["an option instead of a ref", "--all", /^there is no commit and no content folder "--all"/],
  ["a folder without content", "dist", /^"dist" is neither a content folder/],
])("%s is a usage error, in one line", async (_, against, words) => {
  const folder = repository(CONTENT);
  write(folder, { "dist/index.html": "" });
  const named = against === "dist" ? join(folder, "dist") : against;
  const failure: unknown = await runCheck(folder, { against: named }).catch((error: unknown) => error);
  expect(failure).toMatchObject({ name: "OperatorError" });
  const said = String(failure instanceof Error ? failure.message : failure).replace(`${folder}/`, "");
  expect(said).toMatch(words);
  expect(said).not.toContain("\n");
});

test("a shallow clone is detected", async () => {
  const folder = repository(CONTENT);
  const first = git(folder, "rev-parse", "HEAD");
  write(folder, { "content/summit/1100-costa.md": entry("time: 2025-03-20T11:00") });
  commit(folder);
  const clone = join(folderWith({}), "clone");
  git(folder, "clone", "--quiet", "--depth=1", `file://${folder}`, clone);
  expect(existsSync(join(clone, OLD))).toBe(true);
  await expect(runCheck(clone, { against: first })).rejects.toThrow(
    /in this shallow clone: fetch the whole history/,
  );
});

test("an older folder with an error, a folder that a commit lacks, and content outside of git are usage errors", async () => {
  const folder = repository(CONTENT);
  const wrong = siteWith({ ...CONTENT, "summit/1010-x.md": entry("time: 25:00") });
  await expect(runCheck(folder, { against: wrong })).rejects.toThrow(
    /nothing was published from ".*", the content there has 1 error, the first is .*1010-x\.md: "25:00" names/,
  );
  renameSync(join(folder, "content"), join(folder, "stories"));
  const options = {
    drafts: false,
    now: Date.parse("2026-01-01T00:00Z"),
    format: "text" as const,
    against: "HEAD",
  };
  const streams = { stdout: listen(), stderr: listen() };
  await expect(check({ ...options, content: join(folder, "stories") }, streams)).rejects.toThrow(
    /"HEAD" has no folder/,
  );
  await expect(runCheck(siteWith(CONTENT), { against: "HEAD" })).rejects.toThrow(/is in no git repository/);
});

test("--fix and --typo-threshold without --against, and drafts with it, are usage errors", async () => {
  const folder = repository(CONTENT);
  await expect(runCheck(folder, { fix: true })).rejects.toThrow(/give both/);
  await expect(runCheck(folder, { typoThreshold: 1 })).rejects.toThrow(/give both/);
  await expect(runCheck(folder, { against: "HEAD", drafts: true })).rejects.toThrow(/leave --drafts out/);
});

test("the words of a transcript count as an entry's words on both sides", async () => {
  const folder = repository({
    ...CONTENT,
    "summit/1012-film.md": entry(
      "time: 2025-03-20T10:12\nvideo: https://example.org/film\ntranscript: film.txt",
    ),
    "summit/film.txt": "Ada: We are ready.\n\nBob: We are not.\n",
    "summit/1014-later.txt": "Notes, not published.",
  });
  write(folder, { "content/summit/1015-other.md": entry("time: 2025-03-20T10:15") });
  expect(await runCheck(folder, { against: "HEAD" })).toMatchObject({ code: 0, stderr: "" });
  write(folder, { "content/summit/film.txt": "Ada: We were never ready at all.\n\nBob: We are not.\n" });
  expect((await runCheck(folder, { against: "HEAD" })).stderr).toMatch(
    /1012-film\.md:1:1 error \d words of this published entry changed/,
  );
});
