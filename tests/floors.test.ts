/** The house has five floors, and imports go down only (DESIGN.md, section 4). */
import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { expect, test } from "vitest";

const VERBS = ["parse", "validate", "assemble", "compare", "develop", "render", "publish"];

/** The floors, from the bottom: which rooms are on them, by the beginning of their paths. */
const FLOORS: readonly (readonly RegExp[])[] = [
  [/^src\/model\//, /^src\/web\//, /^src\/metadata\//, /^src\/collect(\.ts$|\/)/],
  [new RegExp(`^src/(${VERBS.join("|")})/`)],
  // The order, the look, and what faces and command share to open a site and to tell its problems.
  [
    /^src\/(amounts|build|building|built|hosting|look|open|operator-error|printing|problems|reading|ready|reopen|site-folder|standing-pages|taken-down)\.ts$/,
    /^templates\//,
    /^src\/look\//,
    /^src\/cache\//,
    /^src\/batches\//,
  ],
  [/^src\/eleventy(\.ts$|\/)/, /^src\/index\.ts$/],
  [/^src\/cli(\.ts$|\/)/],
];

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

function floorOf(path: string): number {
  return FLOORS.findIndex((rooms) => rooms.some((room) => room.test(path)));
}

function verbOf(path: string): string | undefined {
  return VERBS.find((verb) => path.startsWith(`src/${verb}/`));
}

function printed(wrong: readonly Import[]): string[] {
  return wrong.map(({ from, to }) => `${from} imports ${to}`);
}

test("every file has a floor, and there are files on all of them", () => {
  expect(files.filter((path) => floorOf(path) === -1)).toEqual([]);
  for (const rooms of FLOORS)
    for (const room of rooms) expect(files.some((path) => room.test(path))).toBe(true);
  // Every import within the house has been understood.
  expect(inside.length).toBeGreaterThan(200);
  expect(inside.filter(({ to }) => !files.includes(to.replace(/\.js$/, ".ts")))).toEqual([]);
});

test("no file imports from a floor above its own", () => {
  expect(printed(inside.filter(({ from, to }) => floorOf(to) > floorOf(from)))).toEqual([]);
});

test("no verb imports another verb", () => {
  const wrong = inside.filter(({ from, to }) => verbOf(from) && verbOf(to) && verbOf(from) !== verbOf(to));
  expect(printed(wrong)).toEqual([]);
});

test("the words of the trade know nothing but themselves, and the web nothing but them", () => {
  const outside = (room: string, allowed: RegExp) =>
    inside.filter(({ from, to }) => from.startsWith(room) && !allowed.test(to));
  expect(printed(outside("src/model/", /^src\/model\//))).toEqual([]);
  expect(printed(outside("src/web/", /^src\/(model|web)\//))).toEqual([]);
});

test("only the eleventy files know Eleventy", () => {
  const wrong = imports.filter(({ from, to }) => /^@11ty\//.test(to) && !/^src\/eleventy/.test(from));
  expect(printed(wrong)).toEqual([]);
});

test("only the edges of the house touch the file system", () => {
  const edges =
    /^src\/(batches\/|collect|develop\/|publish\/|cache\/|look\.ts|look\/|site-folder\.ts|eleventy|cli)|^templates\/index\.ts$/;
  const disk = /^(node:)?(fs|fs\/promises|child_process|worker_threads)$/;
  const wrong = imports.filter(({ from, to }) => disk.test(to) && !edges.test(from));
  expect(printed(wrong)).toEqual([]);
});

test("no file reads the clock, the machine's zone or its locale below the command and the faces", () => {
  const low = files.filter((path) => floorOf(path) < 2 || path.startsWith("templates/"));
  const asks =
    /Date\.now\(|new Date\(\)|DateTime\.(now|local)\(|localeCompare|toLocale|process\.env|Math\.random/;
  expect(low.filter((path) => asks.test(readFileSync(path, "utf8")))).toEqual([]);
});

test("no two files import each other, however long the way", () => {
  const next = new Map<string, string[]>();
  for (const { from, to } of inside) next.set(from, [...(next.get(from) ?? []), to]);
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (path: string, way: readonly string[]) => {
    if (way.includes(path)) circles.push([...way.slice(way.indexOf(path)), path].join(" → "));
    else if (!done.has(path)) for (const to of next.get(path) ?? []) visit(to, [...way, path]);
    done.add(path);
  };
  for (const path of files) visit(path, []);
  expect(circles).toEqual([]);
});
