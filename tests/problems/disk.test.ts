import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { diskFolder } from "../../src/collect/index.ts";
import { COVERAGE, entry, SITE, SVG } from "../live.ts";
import { png } from "../pictures/png.ts";
import { ENTRY, linesOf, TIME } from "./case.ts";

const PICTURE = `${TIME}\nimage: map.svg\nalt: A map\ncredit: Reuters`;

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "asrun-"));
  write("site.yml", SITE);
  for (const [path, text] of Object.entries(COVERAGE)) write(path, text);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(path: string, text: string | Uint8Array): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

/** The output of `asrun check`, with the temporary folder as `content`. */
function problems(path = root): string[] {
  return linesOf(diskFolder(path)).map((line) => line.replaceAll(path, "content"));
}

describe("a content folder on the disk", () => {
  it("is printed as it was given, without the trailing slash", () => {
    write(ENTRY, entry("time: soon"));
    expect(linesOf(diskFolder(`${root}/`))[0]).toContain(`${root}/${ENTRY}:2:7 error`);
  });

  it("is read without following a link to an entry, whatever its target", () => {
    const elsewhere = mkdtempSync(join(tmpdir(), "asrun-elsewhere-"));
    writeFileSync(join(elsewhere, "secret.md"), entry(TIME));
    symlinkSync(join(elsewhere, "secret.md"), join(root, "summit/1010-secret.md"));
    expect(problems()).toEqual([
      "content/summit/1010-secret.md error a symbolic link: content is read without following links, put the file itself here (symlink)",
    ]);
    rmSync(elsewhere, { recursive: true });
  });

  it("is read without following links to folders, circular ones included", () => {
    symlinkSync(root, join(root, "summit/21"));
    symlinkSync(root, join(root, "budget"));
    symlinkSync("nowhere", join(root, "summit/1010-gone.md"));
    expect(problems()).toEqual([
      "content/budget error a symbolic link: content is read without following links, put the file itself here (symlink)",
      "content/summit/1010-gone.md error a symbolic link: content is read without following links, put the file itself here (symlink)",
      "content/summit/21 error a symbolic link: content is read without following links, put the file itself here (symlink)",
    ]);
  });

  it("shows no picture behind a link", () => {
    write("map.svg", SVG);
    symlinkSync("../map.svg", join(root, "summit/map.svg"));
    write(ENTRY, entry(PICTURE));
    expect(problems()).toEqual([
      'content/summit/1005-kallas-arrives.md:3:8 error "map.svg" is behind a symbolic link: put the file itself beside the entry (media-symlink)',
      "content/summit/map.svg error a symbolic link: content is read without following links, put the file itself here (symlink)",
    ]);
  });

  it("doesn't wait for a pipe without a writer", () => {
    execFileSync("sh", ["-c", "mkfifo summit/1010-pipe.md summit/map.svg"], { cwd: root });
    expect(problems()).toEqual([
      "content/summit/1010-pipe.md error a file should be here, but this is a folder or a special file: remove or rename it (not-a-file)",
      "content/summit/map.svg error a file should be here, but this is a folder or a special file: remove or rename it (not-a-file)",
    ]);
  });

  it("may contain a folder where an entry should be", () => {
    mkdirSync(join(root, "summit/1010-costa-speaks.md"));
    expect(problems()).toEqual([
      "content/summit/1010-costa-speaks.md error a file should be here, but this is a folder or a special file: remove or rename it (not-a-file)",
    ]);
  });

  it("may contain two names that are equal on other computers", () => {
    write("summit/Map.svg", SVG);
    write("summit/map.svg", SVG);
    expect(problems()).toEqual([
      "content/summit/map.svg error differs from Map.svg only by upper and lower case: many computers can't hold both, rename one (case-clash)",
    ]);
  });

  it("may be a file", () => {
    expect(problems(join(root, "site.yml"))).toEqual([
      "content error the content folder is not a folder (not-a-folder)",
    ]);
  });

  it("distinguishes a complete picture from a truncated one, however much is before the picture", () => {
    const bytes = png({ manifest: "x".repeat(2_000_000) });
    write("summit/map.png", bytes);
    write(ENTRY, entry(PICTURE.replace("svg", "png")));
    expect(problems()).toEqual([expect.stringContaining("(media-credentials)")]);
    write("summit/map.png", bytes.subarray(0, -1));
    expect(problems().join()).toMatch(/"map.png" is damaged/);
  });
});
