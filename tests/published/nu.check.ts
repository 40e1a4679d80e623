/** Every page, checked by the W3C's Nu HTML checker. */
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { z } from "zod";
import { archiveNamed } from "./kinds.ts";

const JAR = createRequire(import.meta.url).resolve("vnu-jar/build/dist/vnu.jar");

const report = z.object({
  messages: z.array(
    z.object({
      type: z.string(),
      subType: z.string().optional(),
      message: z.string(),
      url: z.string().optional(),
      lastLine: z.number().optional(),
      extract: z.string().optional(),
    }),
  ),
});

/** Everything that the checker reports of the pages of archives: errors, warnings and remarks. */
function remarks(names: readonly string[], ...options: string[]): string[] {
  const folders = names.map((name) => archiveNamed(name).folder);
  const args = ["-jar", JAR, "--format", "json", "--exit-zero-always", "--skip-non-html", ...options];
  const { stderr, error } = spawnSync("java", [...args, ...folders], {
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error) throw error;
  return report
    .parse(JSON.parse(stderr))
    .messages.map(
      ({ type, subType = "", message, url, lastLine, extract }) =>
        `${type} ${subType} ${message} ${url}:${lastLine} ${extract}`,
    );
}

test("the Nu HTML checker reports nothing in the sample archive, in Arabic, or where every feature is used", () => {
  expect(remarks(["sample", "arabic", "every-feature"])).toEqual([]);
});

test("it reports nothing in an archive of bad input, apart from the languages that it guesses", () => {
  expect(remarks(["bad-input"], "--no-langdetect")).toEqual([]);
});
