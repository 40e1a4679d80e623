/** With any damage to the files in .asrun/, the next build publishes what a clean one does, or prints one line with the reason. */
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { buildHere, filesIn, lastingFolderWith, write } from "../cli/sandbox.ts";
import { entry, SITE } from "../live.ts";
import { photo } from "../pictures/made.ts";
import { makePipe } from "./pipes.ts";

let folder = "";
let saved = "";
let clean: ReadonlyMap<string, string> = new Map();
/** Everything in .asrun after a build. */
let paths: readonly string[] = [];

const REMOVED = "removed:\n  time: 2025-04-01T09:00\n  reason: privacy\n";
const PICTURE = "image: a.jpg\nalt: A\ncredit: none";

beforeAll(async () => {
  folder = lastingFolderWith({
    "content/site.yml": SITE,
    "content/summit/index.md": entry("title: Summit"),
    "content/summit/1000-picture.md": entry(`time: 2025-03-20T10:00\n${PICTURE}`),
    "content/summit/1001-face.md": entry("time: 2025-03-20T10:01\nimage: b.jpg\nalt: B\ncredit: none"),
    "content/summit/a.jpg": await photo({ width: 220, height: 110 }),
    "content/summit/b.jpg": await photo({ width: 230, height: 110 }),
    "content/budget/index.md": entry("title: Budget"),
    "content/budget/0900-box.md": entry("time: 2025-03-21T09:00\nheadline: Box"),
    "templates/tombstone.js": 'export default (view, { html }) => html`<p class="mine">Gone.</p>`;\n',
  });
  await buildHere(folder);
  paths = [...filesIn(join(folder, ".asrun")).keys()];
  saved = lastingFolderWith({});
  for (const name of [".asrun", "dist"])
    cpSync(join(folder, name), join(saved, name), { recursive: true, preserveTimestamps: true });
  // The picture of one entry must be deleted, that of another is needed again, and a coverage stays unchanged.
  write(folder, {
    "content/summit/1001-face.md": entry(`time: 2025-03-20T10:01\n${REMOVED}`),
    "content/summit/1002-again.md": entry(`time: 2025-03-20T10:02\n${PICTURE}`),
  });
  await buildHere(folder, { out: join(folder, "clean"), cache: false });
  clean = filesIn(join(folder, "clean"));
  rmSync(join(folder, "clean"), { recursive: true });
});

/** Restores the state after the first build. */
function reset(): void {
  for (const name of [".asrun", "dist"]) {
    rmSync(join(folder, name), { recursive: true, force: true });
    cpSync(join(saved, name), join(folder, name), { recursive: true, preserveTimestamps: true });
  }
}

async function expectCleanBuild(what: string): Promise<void> {
  const { code, stderr } = await buildHere(folder);
  expect([what, code, stderr.match(/^\s+at /m)]).toEqual([what, 0, null]);
  const files = filesIn(join(folder, "dist"));
  expect([what, [...files.keys()]]).toEqual([what, [...clean.keys()]]);
  for (const [path, bytes] of files) expect(bytes === clean.get(path), `${what}: ${path}`).toBe(true);
}

test("a flipped bit anywhere in any file costs only work", async () => {
  expect(paths.length).toBeGreaterThan(10);
  for (const [index, path] of paths.entries()) {
    reset();
    const file = join(folder, ".asrun", path);
    const bytes = readFileSync(file);
    const at = Math.floor((bytes.length * ((index % 5) + 1)) / 7);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << (index % 7));
    writeFileSync(file, bytes);
    // Pictures are taken from the cache, not from the output.
    if (path.startsWith("pictures/")) rmSync(join(folder, "dist"), { recursive: true });
    await expectCleanBuild(`${path} at ${at}`);
  }
});

const WRONG_TYPES: Readonly<Record<string, (path: string) => void>> = {
  "an empty file": (path) => writeFileSync(path, ""),
  "half of it": (path) => {
    const bytes = readFileSync(join(saved, path.slice(folder.length)));
    writeFileSync(path, bytes.subarray(0, bytes.length / 2));
  },
  "a folder": (path) => write(path, { "inside/file.txt": "Something.\n" }),
  "a pipe without a writer": (path) => makePipe(path),
  "a link to another file on the disk": (path) => symlinkSync("/etc/hostname", path),
  "a link to the original file": (path) => symlinkSync(join(saved, path.slice(folder.length)), path),
  "a link without a target": (path) => symlinkSync(join(folder, "nowhere"), path),
};

test.each(Object.entries(WRONG_TYPES))(
  "%s in the place of every file costs work and nothing else",
  async (what, put) => {
    reset();
    for (const path of paths) {
      const file = join(folder, ".asrun", path);
      rmSync(file);
      put(file);
    }
    rmSync(join(folder, "dist"), { recursive: true });
    await expectCleanBuild(what);
  },
);

test("folders that are links to other folders are not written to", async () => {
  for (const name of new Set(paths.map((path) => path.split("/")[0] ?? ""))) {
    if (!paths.includes(name)) {
      reset();
      const elsewhere = join(folder, "elsewhere");
      rmSync(elsewhere, { recursive: true, force: true });
      cpSync(join(saved, ".asrun", name), elsewhere, { recursive: true });
      const before = filesIn(elsewhere);
      rmSync(join(folder, ".asrun", name), { recursive: true });
      symlinkSync(elsewhere, join(folder, ".asrun", name));
      await expectCleanBuild(name);
      expect(filesIn(elsewhere)).toEqual(before);
    }
  }
});

test("invalid remains of an interrupted build are ignored", async () => {
  const suffix = /^ledger-(\w+)/.exec(paths.find((path) => path.startsWith("ledger-")) ?? "")?.[1];
  for (const put of [
    (path: string) => writeFileSync(path, "nonsense"),
    (path: string) => write(path, { "inside.txt": "" }),
    (path: string) => makePipe(path),
  ]) {
    reset();
    for (const name of [
      `journal-${suffix}.json`,
      `next-${suffix}.jsonl`,
      `ledger-${suffix}.jsonl.new`,
      "lock",
    ])
      put(join(folder, ".asrun", name));
    mkdirSync(join(folder, ".asrun/.asrun-stage-old/new/summit"), { recursive: true });
    await expectCleanBuild("nonsense");
  }
});
