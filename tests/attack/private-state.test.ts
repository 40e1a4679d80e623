/** The files in .asrun/ may be stored in shared caches: they contain nothing of held content. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { asrun, buildHere, filesIn, REPOSITORY, siteWith, write } from "../cli/sandbox.ts";
import { entry, type Files, SITE } from "../live.ts";
import { photo } from "../pictures/made.ts";

const size = (width: number) => ({ width, height: 150 });

async function openSite(): Promise<Files> {
  return {
    "site.yml": `${SITE}require: {alt: warning, credit: warning}\n`,
    "people.yml":
      "ada:\n  name: Ada Berg\n  photo: ada.jpg\nbo:\n  name: Bo Ek\n  photo: bo.jpg\nsecreta:\n  name: Secreta Quill\n  photo: secreta.jpg\n",
    "ada.jpg": await photo(size(210)),
    "bo.jpg": await photo(size(220)),
    "secreta.jpg": await photo(size(230)),
    "summit/index.md": entry("title: Summit\neditors: [bo]"),
    "summit/1000-open.md": entry("time: 2025-03-20T10:00\nauthor: [ada]"),
    "budget/index.md": entry("title: Budget"),
    "budget/0900-box.md": entry("time: 2025-03-21T09:00\nheadline: Box\nauthor: [ada]"),
  };
}

/** Held entries by a person whom no other entry names, with media that no other entry shows. */
async function heldBack(): Promise<Files> {
  const held = (how: string) =>
    entry(
      `time: 2025-03-20T10:30\nheadline: Secretive\nauthor: [secreta]\nimage: secret.jpg\n${how}`,
      "Secret words.\n",
    );
  return {
    "summit/1030-secret-draft.md": held("draft: true"),
    "summit/1031-secret-embargo.md": held("embargo: 2026-06-01T00:00"),
    "summit/secret.jpg": await photo(size(240)),
  };
}

function expectNothingSecret(folder: string): void {
  const state = filesIn(join(folder, ".asrun"));
  expect(state.size).toBeGreaterThan(5);
  for (const [path, bytes] of state)
    expect([path, /secret/i.exec(path + bytes)?.index]).toEqual([path, undefined]);
}

const picturesIn = (folder: string) =>
  readdirSync(join(folder, ".asrun/pictures")).filter((name) => name !== "index.json");

test("no portrait, name, word or problem of held content is stored", async () => {
  const [open, held] = [await openSite(), await heldBack()];
  const [without, folder] = [siteWith(open), siteWith({ ...open, ...held })];
  await buildHere(without);
  const first = await buildHere(folder);
  expect(first).toMatchObject({ code: 0, stderr: expect.stringContaining("1030-secret-draft.md") });
  expect(picturesIn(folder)).toEqual(picturesIn(without));
  expectNothingSecret(folder);
  // The same for an incremental build.
  write(folder, { "content/budget/0910-more.md": entry("time: 2025-03-21T09:10") });
  expect((await buildHere(folder)).stderr).toBe(first.stderr);
  expect(picturesIn(folder).length).toBeGreaterThanOrEqual(picturesIn(without).length);
  expectNothingSecret(folder);
});

test("everyone who is named in published content has a portrait, also if that was published earlier", async () => {
  const folder = siteWith(await openSite());
  await buildHere(folder);
  const portraits = () =>
    [...filesIn(join(folder, "dist")).keys()].filter((path) => /^assets\/\w+\.jpg$/.test(path));
  expect(portraits()).toEqual(["assets/ada.jpg", "assets/bo.jpg"]);
  write(folder, { "content/budget/0910-more.md": entry("time: 2025-03-21T09:10\nauthor: [secreta]") });
  await buildHere(folder);
  expect(portraits()).toEqual(["assets/ada.jpg", "assets/bo.jpg", "assets/secreta.jpg"]);
  const incremental = filesIn(join(folder, "dist"));
  await buildHere(folder, { out: join(folder, "clean"), cache: false });
  expect(incremental).toEqual(filesIn(join(folder, "clean")));
});

test.each([
  ["SIGINT", 130],
  ["SIGTERM", 143],
] as const)("a server that is ended by %s deletes its drafts", async (signal, code) => {
  const folder = siteWith({ ...(await openSite()), ...(await heldBack()) });
  const cli = join(REPOSITORY, "lib/bin/cli.js");
  const server = spawn(process.execPath, [cli, "serve", "--port", "18190"], { cwd: folder });
  let said = "";
  while (!said.includes("Ctrl+C")) said += String((await once(server.stdout, "data"))[0]);
  expect([...filesIn(join(folder, ".asrun/serve")).keys()]).toContain("summit/secret-draft/index.html");
  server.kill(signal);
  expect(await once(server, "close")).toEqual([code, null]);
  for (const name of ["serve", "serve-state"]) expect(existsSync(join(folder, ".asrun", name))).toBe(false);
  expect(asrun(folder, ["build"]).code).toBe(0);
});
