/** No regular expression of asrun runs long on any text. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { tokenizer } from "acorn";
import { transformSync } from "esbuild";
import { checkSync } from "recheck";
import { expect, test } from "vitest";
import { z } from "zod";

const literal = z.object({ pattern: z.string(), flags: z.string() });

/** The regular expression literals in a file, as a JavaScript parser sees them. */
function patternsIn(path: string): string[] {
  const { code } = transformSync(readFileSync(path, "utf8"), {
    loader: "ts",
    target: "es2023",
    charset: "utf8",
  });
  const tokens = [...tokenizer(code, { ecmaVersion: "latest", sourceType: "module" })];
  return tokens.flatMap((token) => {
    const { success, data } = literal.safeParse("value" in token ? token.value : undefined);
    return success ? [JSON.stringify([data.pattern, data.flags])] : [];
  });
}

// Of the patterns that were once too slow, these limits find as many as the default ones, in half the time.
const LIMITS = { timeout: 60_000, incubationLimit: 6000, maxIteration: 4, maxGeneStringSize: 1000 };

test("no regular expression takes more than linear time on any text", () => {
  const files = ["src", "templates"].flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: "utf8" })
      .filter((path) => /\.[jt]s$/.test(path))
      .map((path) => join(root, path)),
  );
  const patterns = new Set(files.flatMap(patternsIn));
  expect(patterns.size).toBeGreaterThan(120);
  const long = [...patterns].flatMap((json) => {
    const [source = "", flags = ""] = z.array(z.string()).parse(JSON.parse(json));
    const { status } = checkSync(source, flags, LIMITS);
    return status === "safe" ? [] : [`/${source}/${flags} is ${status}`];
  });
  expect(long).toEqual([]);
}, 300_000);
