/** No regular expression of ours runs long on any text. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkSync } from "recheck";
import { expect, test } from "vitest";

const ROOTS = ["src", "templates"];

/** Every literal of a regular expression, by where it stands. A slash that divides is not followed by a whole pattern. */
const LITERAL = /(?<=[(,=:[!&|?{};>]\s*|return )\/((?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\/([a-z]*)/g;

interface Pattern {
  readonly source: string;
  readonly flags: string;
  readonly path: string;
}

const patterns = ROOTS.flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.[jt]s$/.test(path))
    .flatMap((path): Pattern[] => {
      const text = readFileSync(join(root, path), "utf8").replace(/\/\*\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
      return [...text.matchAll(LITERAL)]
        .map(([, source = "", flags = ""]) => ({ source, flags, path: join(root, path) }))
        .filter(({ source }) => !source.startsWith("*"));
    }),
);

test("no regular expression takes more than linear time, whatever the text", () => {
  process.env.RECHECK_BACKEND = "pure";
  expect(patterns.length).toBeGreaterThan(120);
  const long = patterns.flatMap(({ source, flags, path }) => {
    const { status } = checkSync(source, flags, { timeout: 30_000 });
    return status === "safe" ? [] : [`${path}: /${source}/${flags} is ${status}`];
  });
  expect(long).toEqual([]);
}, 120_000);
