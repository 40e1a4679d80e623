import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { PROBLEMS } from "../src/model/problems.ts";
import { entrySchema, mastheadSchema, siteSchema } from "../src/validate/schema.ts";

const read = (path: string) => readFileSync(path, "utf8");

test("docs/problems.md explains every problem and no others", () => {
  const headings = [...read("docs/problems.md").matchAll(/^### `?([a-z-0-9]+)`?$/gm)].map(([, name]) => name);
  expect(headings.toSorted()).toEqual(Object.keys(PROBLEMS).toSorted());
});

test("docs/writing.md names every key of the content format", () => {
  const writing = read("docs/writing.md");
  const keys = [entrySchema, mastheadSchema, siteSchema].flatMap(({ shape }) => Object.keys(shape));
  expect(keys.filter((key) => !writing.includes(`\`${key}\``) && !writing.includes(`${key}:`))).toEqual([]);
});

test("docs/dependencies.md names every package that is installed", () => {
  const { dependencies, devDependencies } = JSON.parse(read("package.json"));
  const documented = read("docs/dependencies.md");
  const names = Object.keys({ ...dependencies, ...devDependencies });
  expect(names.filter((name) => !documented.includes(name))).toEqual([]);
});

test("docs/dependencies.md counts the packages of the lock file, so that growth is noticed", () => {
  const { packages } = JSON.parse(read("package-lock.json"));
  const { dependencies, devDependencies } = JSON.parse(read("package.json"));
  const installed = Object.entries(packages).filter(([path]) => path !== "");
  const isDev = ([, one]: [string, unknown]) => typeof one === "object" && one !== null && "dev" in one;
  const counts = [dependencies, devDependencies].map((direct) => Object.keys(direct).length);
  const dev = installed.filter(isDev).length;
  const all = installed.length - dev;
  expect(read("docs/dependencies.md")).toContain(
    `The lock file, with the editions for every platform: ${counts[0]} packages asked for to run, ${all} with all that they bring; ${counts[1]} asked for to work on it, ${dev} more with theirs.`,
  );
});
