/** Builds the archives for the checks with the compiled command, and serves them while the checks run. */
import { hash } from "node:crypto";
import { cpSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { BAD_INPUT, manyEntries } from "../bad-input.ts";
import { asrun, REPOSITORY, write } from "../cli/sandbox.ts";
import { hostileArchive } from "../hostile/archive.ts";
import { type Files, SITE } from "../live.ts";
import { filmsArchive } from "../media.ts";
import { serveFolder } from "./server.ts";

/** A built archive, served under its base path. */
export interface Published {
  readonly name: string;
  readonly folder: string;
  /** The address of its front page. */
  readonly url: string;
  /** Every page as a path under the base: `""`, `2025-eu-summit/`, `404.html`. */
  readonly pages: readonly string[];
}

declare module "vitest" {
  interface ProvidedContext {
    archives: readonly Published[];
  }
}

interface Wanted {
  readonly name: string;
  /** The content of a test; without it, the repository's own content with its own pages. */
  readonly files?: Files;
  readonly content?: string;
  readonly base: string;
}

// Always the same folder for a clone, since a build remembers every folder that it has published into.
const ROOT = join(tmpdir(), `asrun-published-${hash("sha256", REPOSITORY).slice(0, 12)}`);

const WANTED: readonly Wanted[] = [
  { name: "sample", base: "/live/" },
  { name: "arabic", content: "tests/archives/arabic", base: "/" },
  { name: "every-feature", content: "tests/archives/every-feature", base: "/news/live/" },
  { name: "films", files: filmsArchive(), base: "/live/" },
  { name: "bad-input", files: BAD_INPUT, base: "/live/" },
  { name: "hostile", files: hostileArchive(), base: "/live/" },
  { name: "1000-entries", files: { "site.yml": SITE, ...manyEntries("many", 1000) }, base: "/live/" },
];

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  rmSync(ROOT, { recursive: true, force: true });
  const closing: (() => Promise<void>)[] = [];
  const archives: Published[] = [];
  for (const wanted of WANTED) {
    const folder = build(wanted);
    const { server, url } = await serveFolder(folder, wanted.base);
    closing.push(
      () =>
        new Promise((closed) => {
          server.close(() => closed());
          server.closeAllConnections();
        }),
    );
    archives.push({ name: wanted.name, folder, url, pages: pagesIn(folder) });
  }
  project.provide("archives", archives);
  return async () => {
    for (const close of closing) await close();
    rmSync(ROOT, { recursive: true, force: true });
  };
}

function build({ name, files, content }: Wanted): string {
  const site = join(ROOT, name, "site");
  const out = join(ROOT, name, "dist");
  mkdirSync(site, { recursive: true });
  if (files) write(join(site, "content"), files);
  // A copy: the state of a build is stored beside the content.
  if (content !== undefined) cpSync(join(REPOSITORY, content), join(site, "content"), { recursive: true });
  const isOwn = files === undefined && content === undefined;
  const { code, stderr } = asrun(isOwn ? REPOSITORY : site, ["build", "--out", out]);
  if (code !== 0) throw new Error(`${name} can't be built: ${stderr}`);
  return out;
}

function pagesIn(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const pages = files.filter((file) => file.endsWith(".html")).toSorted();
  return pages.map((page) => page.replace(/(^|\/)index\.html$/, "$1"));
}
