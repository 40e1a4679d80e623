import { rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { COVERAGE, SITE } from "../live.ts";
import { asrun, buildHere, siteWith, write } from "./sandbox.ts";

const CONTENT = { ...COVERAGE, "site.yml": SITE };

test("an unchanged archive gives exit code 0", async () => {
  const folder = siteWith(CONTENT);
  await buildHere(folder);
  expect(asrun(folder, ["verify"])).toEqual({
    code: 0,
    stdout: expect.stringMatching(/^\d+ files published, all as they were\n$/),
    stderr: "",
  });
});

test("changed, added and missing files are listed, with exit code 1", async () => {
  const folder = siteWith(CONTENT);
  await buildHere(folder);
  write(folder, { "dist/index.html": "Spoilt.\n", "dist/summit/mine.txt": "Mine.\n" });
  rmSync(join(folder, "dist/404.html"));
  rmSync(join(folder, "dist/summit/kallas-arrives"), { recursive: true });
  symlinkSync("404.html", join(folder, "dist/a-link"));
  const { code, stdout } = asrun(folder, ["verify", "dist"]);
  expect(stdout).toMatch(
    /^lost dist\/404\.html\nadded dist\/a-link\nchanged dist\/index\.html\nlost dist\/summit\/kallas-arrives\/index\.html\nadded dist\/summit\/mine\.txt\n\d+ files published, 5 differences\n$/,
  );
  expect(code).toBe(1);
  const json = asrun(folder, ["verify", "--format", "json"]);
  expect(JSON.parse(json.stdout)).toContainEqual({ path: "index.html", state: "changed" });
  expect([json.code, json.stderr]).toEqual([1, ""]);
});

test("if the archive is missing, every file of it is reported", async () => {
  const folder = siteWith(CONTENT);
  await buildHere(folder);
  rmSync(join(folder, "dist"), { recursive: true });
  expect(asrun(folder, ["verify"])).toMatchObject({
    code: 1,
    stdout: expect.stringMatching(/^(lost .*\n)+\d+ files/),
  });
});

test("a folder without a published archive is a usage error", async () => {
  const folder = siteWith(CONTENT, { "elsewhere/index.html": "" });
  await buildHere(folder);
  expect(asrun(folder, ["verify", "elsewhere"])).toEqual({
    code: 2,
    stdout: "",
    stderr: 'asrun: nothing is known of what was published into "elsewhere": run asrun build first\n',
  });
});
