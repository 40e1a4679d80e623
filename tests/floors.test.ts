/** Each folder of src/ is a room on a floor, and imports go down only (docs/architecture.md). */
import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { expect, test } from "vitest";

/** From the bottom. A room is a folder of src/ with the entry file of the same name, or the folder templates/. */
const FLOORS: readonly (readonly string[])[] = [
  ["model"],
  ["ledger", "media", "web"],
  ["assemble", "collect", "compare", "images", "parse", "publish", "render", "search", "validate", "write"],
  ["import", "templates"],
  ["build"],
  ["eleventy", "index"],
  ["cli"],
];
const MAX_ROOMS = 20;
const MAX_FLOORS = 7;
const MAX_ARROWS = 75;

interface Import {
  readonly from: string;
  /** A path in the repository, or the name of a package. */
  readonly to: string;
}

const files = ["src", "templates"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => posix.join(folder, path))
    .filter((path) => path.endsWith(".ts")),
);

const imports = files.flatMap((from): Import[] => {
  const source = readFileSync(from, "utf8").replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
  const found = source.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\(\s*)["']([^"'\n]+)["']/g);
  return [...found].map(([, target = ""]) => ({
    from,
    to: target.startsWith(".") ? posix.join(posix.dirname(from), target) : target,
  }));
});

const inside = imports.filter(({ to }) => to.startsWith("src/") || to.startsWith("templates/"));

function roomOf(path: string): string {
  const [top = "", room = ""] = path.split("/");
  return top === "templates" ? top : room.replace(/\.ts$/, "");
}

function floorOf(path: string): number {
  return FLOORS.findIndex((rooms) => rooms.includes(roomOf(path)));
}

/** Imports that go neither to a floor below nor to their own room. */
function upwards(all: readonly Import[]): Import[] {
  return all.filter(({ from, to }) => roomOf(from) !== roomOf(to) && floorOf(to) >= floorOf(from));
}

function printed(wrong: readonly Import[]): string[] {
  return wrong.map(({ from, to }) => `${from} imports ${to}`);
}

test("every file is in a room on a floor, and only entry files are outside of folders", () => {
  expect(files.filter((path) => floorOf(path) === -1)).toEqual([]);
  const loose = files.filter((path) => /^src\/[^/]+$/.test(path));
  expect(loose.toSorted()).toEqual(["src/cli.ts", "src/eleventy.ts", "src/index.ts"]);
  for (const room of FLOORS.flat()) expect(files.some((path) => roomOf(path) === room)).toBe(true);
  // Every import within the project was resolved.
  expect(inside.length).toBeGreaterThan(200);
  expect(inside.filter(({ to }) => !files.includes(to.replace(/\.js$/, ".ts")))).toEqual([]);
});

test("there are few rooms, floors and arrows between rooms", () => {
  const arrows = new Set(
    inside.flatMap(({ from, to }) => (roomOf(from) === roomOf(to) ? [] : `${roomOf(from)} → ${roomOf(to)}`)),
  );
  expect(FLOORS.flat().length).toBeLessThanOrEqual(MAX_ROOMS);
  expect(FLOORS.length).toBeLessThanOrEqual(MAX_FLOORS);
  expect(arrows.size).toBeLessThanOrEqual(MAX_ARROWS);
});

test("imports go to rooms on lower floors only", () => {
  expect(printed(upwards(inside))).toEqual([]);
});

test.each([
  ["a room on the same floor", "src/parse/index.ts", "src/validate/schema.ts"],
  ["a room above", "src/render/index.ts", "src/build/index.ts"],
  ["an entry file", "src/model/content.ts", "src/cli.ts"],
])("an import of %s is found", (_, from, to) => {
  expect(printed(upwards([...inside, { from, to }]))).toEqual([`${from} imports ${to}`]);
});

test("only the room eleventy imports Eleventy", () => {
  const wrong = imports.filter(({ from, to }) => /^@11ty\//.test(to) && roomOf(from) !== "eleventy");
  expect(printed(wrong)).toEqual([]);
});

test("only some rooms use the file system, processes and threads", () => {
  const allowed = [
    "import",
    "build",
    "cli",
    "collect",
    "eleventy",
    "images",
    "ledger",
    "publish",
    "templates",
    "write",
  ];
  const disk = /^(node:)?(fs|fs\/promises|child_process|worker_threads)$/;
  const wrong = imports.filter(({ from, to }) => disk.test(to) && !allowed.includes(roomOf(from)));
  expect(printed(wrong)).toEqual([]);
});

test("below build, no code reads the clock, the machine's zone, its locale or its environment", () => {
  const low = files.filter((path) => floorOf(path) < FLOORS.findIndex((rooms) => rooms.includes("build")));
  const asks =
    /Date\.now\(|new Date\(\)|DateTime\.(now|local)\(|localeCompare|toLocale|process\.env|Math\.random/;
  expect(low.filter((path) => asks.test(readFileSync(path, "utf8")))).toEqual([]);
});

test("no two files import each other, directly or through others", () => {
  const next = new Map<string, string[]>();
  for (const { from, to } of inside) next.set(from, [...(next.get(from) ?? []), to]);
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (path: string, way: readonly string[]) => {
    if (way.includes(path)) cycles.push([...way.slice(way.indexOf(path)), path].join(" → "));
    else if (!done.has(path)) for (const to of next.get(path) ?? []) visit(to, [...way, path]);
    done.add(path);
  };
  for (const path of files) visit(path, []);
  expect(cycles).toEqual([]);
});

test("an exported name is unique: no other file defines it", () => {
  const places = new Map<string, { readonly path: string; readonly isExported: boolean }[]>();
  for (const path of files.filter((file) => file.startsWith("src/"))) {
    const definitions = readFileSync(path, "utf8").matchAll(
      /^(export )?(?:async )?(?:abstract )?(?:function\*?|const|let|class|interface|type|enum) (\w+)/gm,
    );
    const own = new Map([...definitions].map(([, exported, name = ""]) => [name, exported !== undefined]));
    for (const [name, isExported] of own)
      places.set(name, [...(places.get(name) ?? []), { path, isExported }]);
  }
  const ambiguous = [...places].filter(
    ([, found]) => found.length > 1 && found.some(({ isExported }) => isExported),
  );
  expect(ambiguous.map(([name, found]) => `${name}: ${found.map(({ path }) => path).join()}`)).toEqual([]);
});
